"""English lexicons as TOML."""
