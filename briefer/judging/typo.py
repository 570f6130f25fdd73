"""Figures that look like slips of each other: one digit changed, or two digits swapped."""

from collections.abc import Hashable, Iterator

from briefer.fact import Fact

__all__ = ["slips_of", "traces"]


def _digits(fact: Fact) -> str | None:
    low, high = fact.value.low, fact.value.high
    number = low if low is not None else high
    if number is None or (low is not None and high is not None and low != high):
        return None
    digits = "".join(map(str, number.normalize().as_tuple().digits))
    return digits if len(digits) > 2 or (len(digits) == 2 and abs(number) >= 100) else None


def traces(fact: Fact) -> Iterator[Hashable]:
    """Yield what a figure shares with every figure that is a slip of it; nothing for figures of one or two digits.

    The number with one digit blotted out, and its digits in order of size.
    """
    digits = _digits(fact)
    number = fact.value.low if fact.value.low is not None else fact.value.high
    if digits is None or number is None:
        return
    place = number.adjusted()
    yield place, "".join(sorted(digits))
    for index in range(len(digits)):
        yield place, index, digits[:index] + "_" + digits[index + 1 :]


def slips_of(facts: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Yield the pairs of unequal figures that may be slips of each other, each figure with the first before it."""
    seen: dict[Hashable, Fact] = {}
    for fact in facts:
        partner = None
        for trace in traces(fact):
            other = seen.setdefault(trace, fact)
            if partner is None and (other.value.low, other.value.high) != (fact.value.low, fact.value.high):
                partner = other
        if partner is not None:
            yield partner, fact
