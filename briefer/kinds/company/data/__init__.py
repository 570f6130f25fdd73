"""The company list: what is kept by hand, what is built from it, and the lookup."""
