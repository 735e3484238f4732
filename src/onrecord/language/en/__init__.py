"""English: its lexicons and its rules."""
