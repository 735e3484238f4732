"""onrecord.evaluate."""
