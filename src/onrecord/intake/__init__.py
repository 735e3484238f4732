"""onrecord.intake."""
