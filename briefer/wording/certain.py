"""When a figure may be told in words of ours: where its slots say all that the sentence says."""

import re

from briefer.fact import Fact
from briefer.metrics import metrics
from briefer.wording.figures import amount
from briefer.wording.statement import Statement, direction_of
from briefer.wording.story import Story

__all__ = ["fits", "is_modal", "is_present", "is_share", "measurable"]

_PERCENT_LEVELS = frozenset(
    [
        "gross_margin",
        "operating_margin",
        "profit_margin",
        "tax",
        "tariff",
        "premium",
        "stake",
        "market_share",
        "approval_rate",
        "gdp_growth",
        "growth",
        "inflation",
        "unemployment",
        "interest_rate",
        "yield",
        "return",
        "adoption_rate",
        "default_rate",
        "budget_deficit",
        "public_debt",
    ]
)
"""Metrics whose level is a percentage; of all others a percentage without a change is some share, and not said which."""
_MOVES = re.compile(
    r"\b(?:up|down|rose|fell|gain(?:s|ed)?|los[te]s?|lost|went|cut|shed|added|add|wip(?:ed|es)|evaporat\w+|(?:in|de)creas\w+"
    r"|jump\w*|surg\w+|slip\w*|drop\w*|climb\w*|slump\w*|declin\w+|more than (?:the|in|a)|less than (?:the|in|a)|higher|lower)\b",
    re.I,
)


_SHARES = frozenset({"market_share", "share", "capacity_share"})


def is_share(fact: Fact) -> bool:
    """Tell a share: of what is in the sentence, and rarely in a slot, so that it is quoted rather than told."""
    return fact.value.kind == "percent" and fact.metric is not None and fact.metric.id in _SHARES


_TENSE = re.compile(r"\b(?:(is|are)|was|were)\b")


def is_present(story: Story, fact: Fact) -> bool:
    """Tell whether the article itself says `is`."""
    near = max(fact.sentence.start, fact.value.start - 60)
    clause = re.split(r"[,;:—]", story.text[near : fact.value.start])[-1]
    verbs = [found[1] for found in _TENSE.finditer(clause)]
    return bool(verbs) and verbs[-1] is not None


_CONDITION = re.compile(r"(?:If|Unless|Were|Should|Had)\b")
_MODAL = re.compile(r"\b(?:could|might|may|would|should|probably|perhaps|possibly|likely)\b")


def is_modal(story: Story, statement: Statement) -> bool:
    """Tell whether the article says it with a reserve that no status holds: it is quoted, never told."""
    fact = statement.main
    return (
        _MODAL.search(story.text, max(fact.sentence.start, fact.value.start - 100), fact.value.start)
        is not None
    )


def _names_its_whole(fact: Fact) -> bool:
    return fact.metric is not None and re.search(r"market share|share of", fact.metric.text, re.I) is not None


_QUOTED_ONLY = frozenset(
    "improvement contribution deal_value contract_value funding offer_price fine bonds ipo budget".split()
)
"""Moves, which do not rise by what they are, and deals, whose parties no sentence of ours could tell apart."""
_PER_SHARE = frozenset("earnings_per_share dividend share_price offer_price price net_loss".split())


def measurable(fact: Fact) -> bool:
    """Tell whether the metric comes in such units: money where the table says so, per share where it is one."""
    entry = metrics().get(fact.metric.id) if fact.metric else None
    if entry is None or entry.id in _QUOTED_ONLY:
        return False
    if fact.value.kind == "money" and "money" not in entry.units:
        return False
    is_level = fact.change is None or fact.change.kind != "by"
    if fact.value.kind == "percent" and is_level and entry.id not in _PERCENT_LEVELS:
        return False
    return fact.value.per != "share" or entry.id in _PER_SHARE


def fits(story: Story, statement: Statement) -> bool:
    """Tell whether the figures make a sentence of ours: no share taken for a level, no move that was not understood."""
    if any(amount(story, claim.fact) is None for claim in statement.claims):
        return False
    if is_share(statement.main) and not _names_its_whole(statement.main):
        return False
    if not all(measurable(claim.fact) for claim in statement.claims):
        return False
    if _CONDITION.match(story.text, statement.main.sentence.start):
        return False
    level = statement.level.fact if statement.level else None
    if level is None or level.metric is None:
        return True
    before = re.split(
        r"[;:—(]", story.text[max(level.sentence.start, level.value.start - 60) : level.value.start]
    )[-1]
    after = re.split(
        r"[;:,.—(]", story.text[level.value.end : min(level.sentence.end, level.value.end + 30)]
    )[0]
    return direction_of(statement) is not None or not _MOVES.search(f"{before} # {after}")
