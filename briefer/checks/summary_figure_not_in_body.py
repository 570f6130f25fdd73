"""A figure in the article's own questions and answers, or in its summary, that its body does not have.

Looks every amount, percentage and counted quantity of such a part up in the body; a rounded figure is the same.
Where the body has another value for the same fact, the message names it.
"""

from collections.abc import Hashable, Iterator

from briefer.finding import Finding
from briefer.judging.amounts import Amounts, derived
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.identity import Identities, identities_of
from briefer.judging.parts import parts_of

CODE = "G301"
_BODY = (
    "Halden raises its outlook\n\nHalden's revenue was $52.4 million in 2025, the company said on Monday. Its profit was"
    " $6.1 million, and it paid $2.2 million in dividends.\n\nFAQ\n\n"
)
EXAMPLES = [
    flags(
        _BODY + "Q1: How large was the revenue?\n\nRevenue was $57.4 million in 2025.\n",
        "body has $52.4 million",
    ),
    flags(
        _BODY + "Q1: What will Halden spend?\n\nHalden will spend $9 million on a plant.\n",
        "nowhere in the body",
    ),
    flags(
        "Halden raises its outlook\n\nKey points\n\n- Revenue of $52.4 million\n- Backlog of $7.3 million\n\n"
        + _BODY.partition("\n\n")[2].removesuffix("FAQ\n\n"),
        "$7.3 million stands in the summary only",
    ),
    passes(
        "Halden raises its outlook\n\nKey points\n\n- Revenue of $52.4 million\n- Dividends of $2.2 million\n\n"
        + _BODY.partition("\n\n")[2].removesuffix("FAQ\n\n"),
        "both are in the prose behind the list",
    ),
    passes(
        "Halden raises its outlook\n\nHighlights\n\n- Revenue of $52.4 million\n- Backlog of $7.3 million\n- Cash of $9.4 million\n\n"
        + _BODY.partition("\n\n")[2].removesuffix("FAQ\n\n"),
        "highlights that the prose does not repeat",
    ),
    passes(_BODY + "Q1: How large was the revenue?\n\nRevenue was about $52 million in 2025.\n", "rounded"),
    passes(
        _BODY.replace("in 2025,", "in 2025, up from $45.6 million,")
        + "Q1: How did it grow?\n\nBy 15% in 2025.\n",
        "what the body's figures give",
    ),
]


def check(case: Case) -> Iterator[Finding]:
    """Look the figures of the summary up in the body."""
    parts = parts_of(case)
    body: list[Figure] = []
    summary: list[Figure] = []
    for figures in case.figures:
        part = parts.at(figures[0].start)
        if part == "body":
            body += figures
        elif part == "summary":
            summary += [figure for figure in figures if _is_stated(figure)]
    if not summary:
        return
    held = Amounts(body)
    if len(held) < 3:
        return
    identities = identities_of(case)
    stated: dict[Hashable, Figure] = {}
    for figure in body:
        key = _key(figure, identities)
        if key is not None:
            stated.setdefault(key, figure)
    missing = [
        figure for figure in summary if held.like(figure) is None and derived(case).like(figure) is None
    ]
    listed = [figure for figure in summary if not _answers(case, figure)]
    told_alone = {figure.start for figure in missing if not _answers(case, figure)}
    for figure in missing:
        # Highlights most of which stand nowhere else are no summary of a body: they are news of their own.
        if figure.start not in told_alone or 2 * len(told_alone) <= len(listed):
            key = _key(figure, identities)
            other = stated.get(key) if key is not None else None
            told = f"the body has {printed(other)}" if other is not None else "it stands nowhere in the body"
            message = f"{printed(figure)} stands in the summary only: {told}"
            yield case.finding(__name__, CODE, [figure], "warning", "inconsistent", message, stated=figure)


def _answers(case: Case, figure: Figure) -> bool:
    """Whether a figure stands in an answer of the article's own."""
    return case.document.zone_at(figure.start).kind == "faq_answer"


def _is_stated(figure: Figure) -> bool:
    """Whether a figure is stated, and does not merely count: `one of three suppliers`."""
    return figure.kind in ("money", "percent") or (
        figure.kind == "quantity" and any(character.isdigit() for character in figure.text)
    )


def _key(figure: Figure, identities: Identities) -> Hashable | None:
    fact = figure.fact
    if fact is None:
        return None
    subject, metric = identities.subject(fact), identities.metric(fact)
    if subject is None or metric is None:
        return None
    return (
        subject,
        metric,
        fact.period and fact.period.timex,
        fact.value.unit,
        fact.change and fact.change.kind,
    )
