"""Readings shown: as a table, as lines of JSON, as a page."""
