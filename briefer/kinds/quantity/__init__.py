"""Measures, counts and ratios in news text: value, lexicon, rules, examples."""
