"""onrecord.model."""
