"""A figure in the headline that the body does not have: $2.9 billion above, $2.6 billion below.

A rounded figure is the same. Where the body has another value for the same subject and metric it is an error,
where it has no such figure at all a warning.
"""

from collections.abc import Iterator

from briefer.finding import Finding
from briefer.judging.amounts import Amounts, Parts
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.identity import Identities, identities_of

CODE = "G302"
_BODY = (
    "Halden agreed to buy the maker Borel Foods for $2.6 billion in cash, the companies said on Thursday. Halden had"
    " revenue of $9.1 billion in 2025 and a profit of $840 million. The board approved the deal.\n"
)
EXAMPLES = [
    flags("Halden to buy Borel Foods for $2.9 billion\n\n" + _BODY, "the body has $2.6 billion"),
    passes("Halden to buy Borel Foods for $2.6 billion\n\n" + _BODY, "it holds"),
    passes("Halden's revenue tops $9 billion\n\n" + _BODY, "rounded"),
]


def check(case: Case) -> Iterator[Finding]:
    """Look the figures of the title up in the text below it."""
    parts = Parts(case.document)
    titles: list[Figure] = []
    below: list[Figure] = []
    for figures in case.figures:
        (titles if parts.at(figures[0].start) == "title" else below).extend(figures)
    held = Amounts(below)
    if not titles or len(held) < 3:
        return
    identities = identities_of(case)
    for figure in titles:
        if figure.kind == "number" or held.like(figure) is not None:
            continue
        other = next((each for each in below if _same(figure, each, identities)), None)
        if other is not None:
            message = f"the headline says {printed(figure)}, the body has {printed(other)}"
            found = [figure, other]
            yield case.finding(
                __name__,
                CODE,
                found,
                "error",
                "inconsistent",
                message,
                stated=figure,
                computed=other.extent.plain,
                unit=other.unit,
            )
        else:
            message = f"the headline says {printed(figure)}, which stands nowhere in the body"
            yield case.finding(__name__, CODE, [figure], "warning", "inconsistent", message, stated=figure)


def _same(one: Figure, other: Figure, identities: Identities) -> bool:
    if one.fact is None or other.fact is None or one.unit != other.unit:
        return False
    if one.fact.metric is None or other.fact.metric is None or one.fact.metric.id != other.fact.metric.id:
        return False
    changes = [fact.change.kind if fact.change else "to" for fact in (one.fact, other.fact)]
    return changes[0] == changes[1] and identities.subject(one.fact) == identities.subject(other.fact)
