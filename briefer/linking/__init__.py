"""The role rules: one file a way in which a figure gets its meaning."""
