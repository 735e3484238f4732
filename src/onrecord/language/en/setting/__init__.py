"""The time and place of each claim."""
