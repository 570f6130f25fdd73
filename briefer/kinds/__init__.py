"""The kinds of mention: one folder each, found by name."""
