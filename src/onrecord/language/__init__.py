"""Languages: one folder each, with its lexicons and rules."""
