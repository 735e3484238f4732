"""Evaluation: the claims that were found against gold, and what a change gained and lost."""
