"""What the company kind reads, ignores and misses."""

from briefer.example import ignores, reads

__all__ = ["EXAMPLES"]

EXAMPLES = [
    *reads("Alphabet", "Google", "Alphabet"),
    *reads("Larkfield Foods", "Larkfield Foods Inc", "Larkfield Foods plc"),
    *ignores("an index is no company", "The S&P 500 rose."),
]
