"""The role rules: one file each, found by name. The name begins with the slot that the rule fills."""
