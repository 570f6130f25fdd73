"""When a figure may be told in words of ours: where its slots say all that the sentence says."""

import re

from briefer.fact import Fact
from briefer.metrics import metrics
from briefer.pattern import pattern
from briefer.wording.figures import amount
from briefer.wording.nouns import BEARERS
from briefer.wording.periods import is_doubtful
from briefer.wording.statement import Statement, direction_of
from briefer.wording.story import Story

__all__ = [
    "fits",
    "has_moved",
    "is_ahead",
    "is_conditional",
    "is_gone",
    "is_modal",
    "is_past",
    "is_present",
    "is_share",
    "leaves_date_out",
    "may_be",
    "measurable",
]

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
_MOVES = pattern(
    r"\b(?:up|down|rose|fell|gain(?:s|ed)?|los[te]s?|lost|went|cut|shed|added|add|wip(?:ed|es)|evaporat\w+|(?:in|de)creas\w+"
    r"|jump\w*|surg\w+|slip\w*|drop\w*|climb\w*|slump\w*|declin\w+|more than (?:the|in|a)|less than (?:the|in|a)|higher|lower)\b",
    re.I,
)


_SHARES = frozenset({"market_share", "share", "capacity_share"})


def is_share(fact: Fact) -> bool:
    """Tell a share: of what is in the sentence, and rarely in a slot, so that it is quoted rather than told."""
    return fact.value.kind == "percent" and fact.metric is not None and fact.metric.id in _SHARES


_TENSE = pattern(
    r"\b(?:(?:has|have) (?:also )?(?:reported|posted|announced|said|made|booked|paid|published|disclosed|earned)"
    r"|((?:is|are|has|have)(?: been)?(?: [a-z]+ed)?|stands?|now|holds?|owns?|employs?|accounts?|commands?|controls?|trades?"
    r"|exceeds?|amounts?|remains?)"
    r"|was|were|had|stood|held|made|came|rose|fell|grew|reported|posted|announced|recorded|totall?ed|earned|reached|averaged)\b"
)


_GONE = pattern(r"[^.;]{0,30}\b(?:last|the previous) (?:year|month|quarter|week)\b")


def is_gone(story: Story, fact: Fact) -> bool:
    """Tell a figure of last year, whatever the verb of its sentence is."""
    return _GONE.match(story.text, fact.value.end, fact.sentence.end) is not None


def is_present(story: Story, fact: Fact) -> bool:
    """Tell whether the article itself says `is`."""
    if is_gone(story, fact) or _is_over(story, fact):
        return False
    entry = metrics().get(fact.metric.id) if fact.metric else None
    is_flow = entry is not None and entry.type == "flow"
    if is_flow and fact.period is not None and not fact.period.inherited:
        return False
    near = max(fact.sentence.start, fact.value.start - 120)
    # What is so for a while may have its verb before a comma: `Acme is the second, with a share of 9%`.
    seams = r"[,;:—]" if is_flow else r"[;:—]"
    verbs = [*_TENSE.finditer(re.split(seams, story.text[near : fact.value.start])[-1])]
    if not verbs or verbs[-1][1] is None:
        return False
    is_done = is_flow and verbs[-1][1].startswith("ha") and verbs[-1][1].endswith("ed")
    return not is_done or _ANNUAL.search(story.text, near, fact.sentence.end) is not None


def _is_over(story: Story, fact: Fact) -> bool:
    """Tell a year that was over when the article was published."""
    day, period = story.document.published, fact.period
    return day is not None and period is not None and period.end is not None and str(period.end) < day


_ANNUAL = pattern(r"\bannual(?:i[sz]ed)?\b")


_PROVIDED = pattern(r"\b(?:if|unless|whether)\b")
_CONDITION = pattern(r"[\"“]?(?:If|Unless|Were|Should|Had)\b")
_MODAL = pattern(r"\b(?:could|can|might|may|would|should|probably|perhaps|possibly|(?:un)?likely)\b")


def is_modal(story: Story, statement: Statement) -> bool:
    """Tell whether the article says it with a reserve that no status holds: it is quoted, never told."""
    return may_be(story, statement.main)


def may_be(story: Story, fact: Fact) -> bool:
    """Tell whether the sentence has a `could` or `may` before the figure."""
    return (
        _MODAL.search(story.text, max(fact.sentence.start, fact.value.start - 100), fact.value.start)
        is not None
    )


_EXPECTED_ONCE = pattern(
    r"\bhad (?:been )?(?:expect|forecast|predict|project|guid|estimat|hop|aim|plann|sought|pencill)"
    r"|\b(?:initially|originally|at first|once) (?:thought|expected|planned|sought|wanted|believed|estimated|hoped|proposed)\b"
)


_AWAITED = pattern(
    r"\b(?:estimate|expectation|forecast|consensus|target|projection|guidance)s?\b[^.;:]{0,25}$", re.I
)


def is_awaited(story: Story, fact: Fact) -> bool:
    """Tell what is called reported, and stands behind `an estimate of`: nobody has reported it."""
    before = story.text[max(fact.sentence.start, fact.value.start - 60) : fact.value.start]
    return fact.status == "reported" and _AWAITED.search(before) is not None


def is_coming(story: Story, fact: Fact) -> bool:
    """Tell what is called reported, and `will` be."""
    before = story.text[max(fact.sentence.start, fact.value.start - 100) : fact.value.start]
    return fact.status == "reported" and re.search(r"\bwill\b", before) is not None


def is_ahead(story: Story, fact: Fact) -> bool:
    """Tell what is called reported, and stands for a time that the article has not seen."""
    start, day = fact.period.start if fact.period else None, story.document.published
    return fact.status == "reported" and start is not None and day is not None and str(start) > day


def has_moved(story: Story, fact: Fact) -> bool:
    """Tell whether the verb before a figure says that it has moved, though the sentence looks ahead: `says that profits slumped`."""
    near = story.text[max(fact.sentence.start, fact.value.start - 30) : fact.value.start]
    return fact.status != "reported" and _MOVED.search(near) is not None


_MOVED = pattern(
    r"(?<!be )(?<!have )\b(?:rose|fell|grew|slumped|jumped|dropped|climbed|slipped|surged|plunged|tumbled|declined|increased)\b"
)


def is_past(story: Story, fact: Fact) -> bool:
    """Tell whether somebody had expected it: the result has overtaken it."""
    return (
        _EXPECTED_ONCE.search(story.text, max(fact.sentence.start, fact.value.start - 100), fact.value.start)
        is not None
    )


def leaves_date_out(story: Story, fact: Fact) -> bool:
    """Tell whether a date stands beside the figure that no slot holds: words of ours would lose it."""
    if fact.period is not None and not is_doubtful(story, fact):
        return False
    start, end = max(fact.sentence.start, fact.value.end - 110), min(fact.sentence.end, fact.value.end + 40)
    return bool(story.dated_in(start, end))


def _names_its_whole(fact: Fact) -> bool:
    return fact.metric is not None and re.search(r"market share|share of", fact.metric.text, re.I) is not None


_QUOTED_ONLY = frozenset(
    "improvement contribution stake deal_value contract_value funding offer_price fine bonds ipo budget".split()
)
"""Moves, which do not rise by what they are, and deals and stakes, whose parties we could not tell apart."""
_RESULTS = frozenset("revenue profit net_income pretax_profit operating_income ebitda gross_profit".split())
"""What a company makes in all; for each thing it sells, it is another figure."""
_PER_SHARE = frozenset("earnings_per_share dividend share_price offer_price price net_loss".split())


def measurable(fact: Fact) -> bool:
    """Tell whether the metric comes in such units: money where the table says so, per share where it is one."""
    entry = metrics().get(fact.metric.id) if fact.metric else None
    if fact.metric is None or entry is None or entry.id in _QUOTED_ONLY:
        return False
    is_rate = fact.metric.text.lower().endswith((" rate", " ratio"))
    if fact.value.kind == "money" and ("money" not in entry.units or is_rate):
        return False
    if entry.id in BEARERS and fact.change is None:
        return False
    is_level = fact.change is None or fact.change.kind != "by"
    if fact.value.kind == "percent" and is_level and entry.id not in _PERCENT_LEVELS:
        return False
    if fact.value.per == "share":
        return entry.id in _PER_SHARE
    return fact.value.per in (None, "year", "month") or entry.id not in _RESULTS


_HAD = pattern(r"\bhad (?:been|earned|made|lost|had)\b[^.;,]*$")


def fits(story: Story, statement: Statement) -> bool:
    """Tell whether the figures make a sentence of ours: no share taken for a level, no move that was not understood."""
    main = statement.main
    told = [claim.fact for claim in statement.claims if claim is not statement.converted]
    if any(amount(story, fact) is None or not measurable(fact) for fact in told):
        return False
    if (is_share(main) and not _names_its_whole(main)) or is_conditional(story.text, main):
        return False
    if (
        is_awaited(story, main)
        or is_coming(story, main)
        or (main.status == "reported" and is_past(story, main))
    ):
        return False
    if _HAD.search(story.text[max(main.sentence.start, main.value.start - 40) : main.value.start]):
        return False  # What had been before is not what the sentence is about.
    if statement.level is None or direction_of(statement) is not None:
        return True
    return not _may_move(story.text, statement.level.fact)


def is_conditional(text: str, fact: Fact) -> bool:
    """Tell what holds only if something else does."""
    before = text[max(fact.sentence.start, fact.value.start - 100) : fact.value.start]
    return _CONDITION.match(text, fact.sentence.start) is not None or _PROVIDED.search(before) is not None


def _may_move(text: str, fact: Fact) -> bool:
    """Tell whether words of movement stand around a figure that nothing says to move."""
    before = text[max(fact.sentence.start, fact.value.start - 60) : fact.value.start]
    after = text[fact.value.end : min(fact.sentence.end, fact.value.end + 30)]
    clause = f"{re.split('[;:—(]', before)[-1]} # {re.split('[;:,.—(]', after)[0]}"
    return _MOVES.search(clause) is not None
