"""Places: a gazetteer built once from packaged data, looked up by name."""
