"""Percent in news text: value, lexicon, rules, examples."""
