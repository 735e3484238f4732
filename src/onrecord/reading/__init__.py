"""onrecord.reading."""
