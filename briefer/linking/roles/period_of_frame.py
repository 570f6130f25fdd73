"""`Amazon is at $200 billion`: the year was named in the sentence, list head, question or heading before."""

from briefer.linking.example import leaves_open, links
from briefer.linking.period import OF_THE_DAY, PeriodFound, fits, leading_date, sentence_date
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


_ASIDE = frozenset({"relative", "adjunct", "subordinate", "leading", "parenthesis"})
"""Clauses whose times are their own."""


def propose(site: Site) -> Proposal | None:
    """Inherit the period of the sentence before, the list head, the question or the heading.

    A sentence hands on the one period of its figures, or the date it begins with; a day is never handed on.
    """
    frames = site.frames
    metric = site.metric()
    if metric is not None and metric.id in OF_THE_DAY:
        return None
    found: PeriodFound | None = None
    for index in frames.before(3):
        said = [
            slots.get("period")
            for slots in frames.said.get(index, ())
            if slots["role"] != "base_of" and slots["clause"] not in _ASIDE
        ]
        kept = [given for given in said if isinstance(given, PeriodFound)]
        if kept:
            found = kept[-1] if len({given.timex for given in kept}) == 1 else None
            break
        parsed = frames.parse(index)
        found = leading_date(parsed) if parsed is not None else None
        if found is not None:
            break
    else:
        for index in frames.above():
            parsed = frames.parse(index)
            found = sentence_date(parsed) if parsed is not None else None
            if found is not None:
                break
    if found is None or found.grain == "day" or not fits(site, found):
        return None
    return Proposal(found, 5, found.start, found.end, True)


EXAMPLES = [
    *links(
        "2026",
        "$200 billion",
        "Microsoft's spending will reach $190 billion in 2026. Amazon is at $200 billion.",
    ),
    *links("2026", "$135 billion", "These plans were made for 2026:\n\n- Meta: $135 billion"),
    *leaves_open(
        "two years were said before",
        "$200 billion",
        "Microsoft's spending will rise to $190 billion in 2026 and $210 billion in 2027. Amazon is at $200 billion.",
    ),
    *leaves_open(
        "a price is of the day",
        "3%",
        "Microsoft's spending will reach $190 billion in 2026. Its shares rose 3%.",
    ),
]
