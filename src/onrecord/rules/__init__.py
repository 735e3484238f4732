"""The rule engine: sentences, patterns, rules with their proof, scopes, lexicons. Knows no language and no war."""
