"""A question, its answer, and what every piece of the answer is taken from."""

from briefer.record import Record

__all__ = ["ITEM", "PARAGRAPH", "Part", "Question"]

ITEM = "\n- "
"""Opens an item of a list in an answer; the first line of an answer has no break before it."""
PARAGRAPH = "\n\n"
"""Parts a list from what follows it."""


class Part(Record):
    """A piece of an answer, with what it is taken from; words of our own have neither and hold no figure."""

    text: str
    mention: str | None = None
    """Id of the mention that the text states."""
    finding: str | None = None
    """Fingerprint of the finding whose computed value the text states."""
    quote: tuple[int, int] | None = None
    """Span of the article that the text quotes."""


class Question(Record):
    """A question that a reader has, and the answer that the facts give."""

    kind: str
    question: str
    answer: str
    """Running text; the items of a list stand on lines of their own that begin with `- `."""
    parts: tuple[Part, ...]
    facts: tuple[str, ...] = ()
    citations: tuple[tuple[int, int], ...] = ()
    """Spans of the sentences that the answer rests on."""
