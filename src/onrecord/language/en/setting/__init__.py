"""The time and place of each claim: which of those that a report names belong to which claim."""
