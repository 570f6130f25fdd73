"""What the date kind reads, ignores and misses."""

from briefer.example import ignores, reads

__all__ = ["EXAMPLES"]

EXAMPLES = [
    *reads("2026-03-03", "March 3, 2026", "3 March 2026", "2026-03-03", "3/3/2026"),
    *reads("2026-06", "June 2026", "Jun. 2026"),
    *ignores("a name with a number", "the Russell 2000 index"),
]
