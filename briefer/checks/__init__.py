"""The checks: one file a fault."""
