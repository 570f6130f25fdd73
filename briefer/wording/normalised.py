"""Figures in one way of writing: `$725 billion`, `CNY 805.8 billion`, `4 percentage points`, `7.7 million units`."""

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.wording.phrase import answering
from briefer.wording.quoting import stretch

__all__ = ["normalised", "plainly"]

_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
_SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_BETWEEN = pattern(r"(?<=\s)between\s+$")
"""A range with a dash is between nothing."""
_POINTS = {"percentage_point": "percentage point", "basis_point": "basis point"}


def plainly(mention: Mention) -> str | None:
    """Write the figure of a mention in the one way; None for a kind without figures, a vague amount or a ratio.

    Digits are those of the value: nothing is rounded. An open end is told by the hedge, which is no part of a figure.
    """
    value = mention.value
    low, high = getattr(value, "low", None), getattr(value, "high", None)
    ends = list(dict.fromkeys(end for end in (low, high) if end is not None))
    if not ends:
        return None
    if mention.kind == "percent":
        unit = _POINTS.get(getattr(value, "unit", ""))
        digits = "–".join(_digits(end) for end in ends)
        return f"{digits} {unit}{'' if ends == [1] else 's'}" if unit else f"{digits}%"
    if mention.kind == "money":
        currency = getattr(value, "currency", None)
        symbol = _SYMBOLS.get(currency or "", f"{currency} " if currency else "")
        return f"{symbol}{_scaled(ends, symbol.strip())}"
    return None


def _scaled(ends: Sequence[Decimal], symbol: str) -> str:
    """Write one or two ends with their scale, once where it is the same."""
    scales = [
        next(((size, name) for size, name in _SCALES if abs(end) >= size), (Decimal(1), "")) for end in ends
    ]
    words = [_digits(end / size) for end, (size, _) in zip(ends, scales, strict=True)]
    names = [f" {name}" if name else "" for _, name in scales]
    if len(set(names)) == 1:
        return "–".join(words) + names[0]
    return f"{words[0]}{names[0]}–{symbol if len(symbol) == 1 else ''}{words[1]}{names[1]}"


def _digits(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def normalised(question: Question, text: str, mentions: Sequence[Mention]) -> Question:
    """Write all figures of an answer in the one way, those in quoted sentences too.

    Args:
        question: as the article writes its figures.
        text: the article.
        mentions: its figures, in text order.
    """
    by_id = {mention.id: mention for mention in mentions}
    parts: list[Part] = []
    for part in question.parts:
        if part.quote is not None:
            parts += _in_quote(part, part.quote, text, mentions)
        elif part.mention in by_id:
            words = plainly(by_id[part.mention]) or part.text
            if "–" in words and parts and parts[-1].text.endswith("between "):
                parts[-1] = parts[-1].model_copy(update={"text": parts[-1].text.removesuffix("between ")})
            parts.append(part.model_copy(update={"text": words}))
        else:
            parts.append(part)
    return answering(question, tuple(parts))


def _in_quote(part: Part, span: tuple[int, int], text: str, mentions: Sequence[Mention]) -> list[Part]:
    """Cut a quotation at its figures."""
    parts: list[Part] = []
    start, end = span
    here = mentions[bisect_left(mentions, start, key=_start) : bisect_left(mentions, end, key=_start)]
    for mention in here:
        words = plainly(mention)
        if words is None or mention.start < start or mention.end > end:
            continue
        between = _BETWEEN.search(text, start, mention.start) if "–" in words else None
        parts += stretch(text, start, between.start() if between else mention.start)
        parts.append(Part(text=words, mention=mention.id))
        start = mention.end
    parts += stretch(text, start, end)
    if parts and parts[0].quote is not None:
        # A quotation that opens a sentence of the brief has its capital.
        parts[0] = parts[0].model_copy(update={"text": part.text[:1] + parts[0].text[1:]})
    return parts


def _start(mention: Mention) -> int:
    return mention.start
