"""How did a company do? The figures that it reported for one period, moves and levels before."""

from collections.abc import Hashable, Sequence

from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.asking import ask_each
from briefer.wording.names import named
from briefer.wording.nouns import metric_words
from briefer.wording.periods import shared_time, when
from briefer.wording.phrase import Phrase, listed, phrase, possessive, text_of
from briefer.wording.statement import Statement
from briefer.wording.story import Story

TURN = 3
KIND = "results"

_FEWEST = 2
"""Metrics that make a set of results; fewer are asked for one by one."""
_RESULTS = frozenset(
    [
        "revenue",
        "net_income",
        "profit",
        "pretax_profit",
        "operating_income",
        "ebitda",
        "gross_profit",
        "net_loss",
        "earnings_per_share",
        "gross_margin",
        "operating_margin",
        "profit_margin",
        "free_cash_flow",
        "cash_flow",
        "like_for_like_sales",
        "order_backlog",
        "dividend",
    ]
)


def ask(story: Story) -> list[Question]:
    """Ask for every company and period with several results."""
    return ask_each(KIND, story, _result, _wording, one_a_metric=True)


def _result(_: Story, statement: Statement) -> Hashable:
    fact = statement.main
    is_result = fact.metric is not None and fact.metric.id in _RESULTS and fact.period is not None
    if not is_result or fact.status != "reported" or fact.subject is None or fact.subject.kind != "company":
        return None
    return fact.subject.name, fact.period and fact.period.timex


def _wording(story: Story, told: Sequence[Statement]) -> Phrase | None:
    fact = told[0].main
    measured = {each.main.metric.id for each in told if each.main.metric}
    metrics = {
        text_of(words): words
        for each in told
        if not (each.main.metric and each.main.metric.id == "profit" and "net_income" in measured)
        and (words := metric_words(story, each.main))
    }
    name = named(story, fact.subject) if fact.subject else None
    if name is None or len(metrics) < _FEWEST:
        return None
    time = shared_time(story, [each.main for each in told])
    return phrase(
        "what were ", possessive(name), " ", listed(list(metrics.values())[:4]), time, _ahead(story, told)
    )


_EXPECTS = pattern(r"\b(?:it|the (?:company|group|firm)) (?:now )?expects\b")


def _ahead(story: Story, told: Sequence[Statement]) -> Phrase:
    """Ask as well for what the company expects of one of these, where the same sentence says it."""
    metrics = {each.main.metric.id for each in told if each.main.metric}
    for start in {each.main.sentence.start: None for each in told}:
        for fact in (claim.fact for claim in story.claims_in(start)):
            is_theirs = fact.metric is not None and fact.metric.id in metrics and fact.status == "guidance"
            time = when(story, fact) if is_theirs else phrase()
            if time and _EXPECTS.search(story.text, start, fact.value.start):
                return phrase(
                    ", and what does it expect",
                    " for" if text_of(time).startswith(" in ") else "",
                    *_bare(time),
                )
    return phrase()


def _bare(time: Phrase) -> Phrase:
    """Leave the `in` out of a time."""
    first, *rest = time
    words = first.text.removeprefix(" in")
    return phrase(first.model_copy(update={"text": words}), tuple(rest)) if first.mention is None else time
