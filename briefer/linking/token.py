"""A word, a mark, or a mention, as linking reads it."""

from briefer.linking.lexicon import VerbForm
from briefer.mention import Mention
from briefer.slotted import slotted

__all__ = ["ATOMS", "Token"]

ATOMS = {"money": "F", "percent": "F", "date": "T", "company": "K"}
"""Kind → tag of the mentions that linking takes as atoms; those of other kinds are read as words."""


@slotted()
class Token:
    """A word, a mark, or a mention as one atom."""

    start: int
    end: int
    text: str
    low: str
    """Lower-cased text."""
    tag: str
    """One letter: see `tokenize`."""
    mention: Mention | None = None
    verb: VerbForm | None = None
    capital: bool = False
    """Begins with a capital letter although it does not begin the sentence."""
