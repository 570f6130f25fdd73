"""Pieces of a sentence, set one after the other."""

from collections.abc import Iterator, Sequence
from typing import Any

from briefer.question import Part, Question

__all__ = [
    "Phrase",
    "answering",
    "capitalised",
    "first_quote",
    "listed",
    "phrase",
    "possessive",
    "sentence",
    "sentences",
    "text_of",
    "uncapitalised",
    "word_count",
]

Phrase = tuple[Part, ...]
"""Parts in reading order, spaces included."""


def phrase(*pieces: str | Part | Phrase) -> Phrase:
    """Set pieces one after the other; words of our own that touch become one part."""
    parts: list[Part] = []
    for piece in pieces:
        added = (
            (Part(text=piece),) if isinstance(piece, str) else (piece,) if isinstance(piece, Part) else piece
        )
        for part in added:
            if parts and _own(parts[-1]) and _own(part):
                parts[-1] = Part(text=parts[-1].text + part.text)
            elif part.text:
                parts.append(part)
    return tuple(parts)


def _own(part: Part) -> bool:
    return part.mention is None and part.finding is None and part.quote is None


def sentences(parts: Phrase) -> Iterator[Phrase]:
    """Go through the sentences of an answer, which a space of ours parts."""
    piece = phrase()
    for part in parts:
        if _own(part) and part.text.endswith(" ") and part.text.strip() in ("", "."):
            yield phrase(piece, part.text.rstrip())
            piece = phrase()
        else:
            piece = phrase(piece, part)
    yield piece


def first_quote(words: Phrase) -> tuple[int, int] | None:
    """Return the first stretch of the article that words quote."""
    return next((part.quote for part in words if part.quote is not None), None)


def text_of(words: Phrase) -> str:
    """Return the words as one string."""
    return "".join(part.text for part in words)


def word_count(words: Phrase) -> int:
    """Count the words of a phrase."""
    return len(text_of(words).split())


def listed(items: Sequence[str | Phrase], last: str = "and") -> Phrase:
    """Join items into a list.

    >>> text_of(listed(["A", "B", "C"])), text_of(listed(["A", "B"])), text_of(listed(["A"]))
    ('A, B and C', 'A and B', 'A')
    """
    joined = phrase()
    for index, item in enumerate(items):
        before = "" if index == 0 else f" {last} " if index == len(items) - 1 else ", "
        joined = phrase(joined, before, item)
    return joined


_INITIALS = frozenset({"U.S.", "US", "U.K.", "UK", "E.U.", "EU"})
"""What owns something without a sign: the US economy."""


def possessive(name: Phrase) -> Phrase:
    """Make a name the owner of what follows.

    >>> [text_of(possessive(phrase(name))) for name in ("Acme", "the four banks", "Hobley's")]
    ["Acme's", "the four banks'", "Hobley's"]
    """
    words = text_of(name)
    if words.endswith(("'s", "’s")) or words.removeprefix("the ") in _INITIALS:
        return name
    return phrase(name, "'" if words.endswith("s") else "'s")


def capitalised(words: Phrase) -> Phrase:
    """Let the phrase begin with a capital; a name keeps the letters that it is printed with."""
    first, *others = words
    if first.mention is not None:
        return words
    capital = first.text[:1].upper()
    if len(capital) > 1:  # ß has no capital of one letter
        return words
    changed = Part(text=capital + first.text[1:], finding=first.finding, quote=first.quote)
    return (changed, *others)


def uncapitalised(words: Phrase) -> Phrase:
    """Let the phrase begin with a small letter, also where it is a name: the caller knows that it is none."""
    first, *others = words
    return (first.model_copy(update={"text": first.text[:1].lower() + first.text[1:]}), *others)


def sentence(words: Phrase) -> Phrase:
    """Make a sentence: a capital in front, a full stop behind unless one is there."""
    closed = text_of(words).endswith((".", "?", "!", ".”", '."'))
    return capitalised(words if closed else phrase(words, "."))


def answering(question: Question, parts: Phrase, /, **others: Any) -> Question:
    """Return a question with these words for its answer, and with other fields as they are given."""
    return question.model_copy(update={"parts": parts, "answer": text_of(parts), **others})
