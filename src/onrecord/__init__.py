"""onrecord: who says what happened in an armed conflict, each claim tied to its exact words."""
