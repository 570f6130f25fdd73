"""Which date of a clause or sentence is that of its figures."""

from briefer.linking.chunk import Chunk
from briefer.linking.clause import Clause
from briefer.linking.commodity import is_contract_month
from briefer.linking.frame import Parsed
from briefer.linking.lexicon import OUTLOOKS, is_a
from briefer.linking.period import PeriodFound, dated, paired, spanned
from briefer.linking.tense import has_outlook
from briefer.linking.values import time_of
from briefer.metrics import singular
from briefer.pattern import pattern

__all__ = ["base_date", "clause_date", "compares", "leading_date", "on_the_month", "sentence_date"]

_DUE = frozenset("delivery performance maturity settlement expiry payment payable due".split())
_BACK = ("ago", "earlier", "before")
_FOLLOWING = frozenset("follow match mirror exceed reverse outpace".split())
_MULTIPLES = frozenset({"double", "triple", "treble", "twice", "quadruple"})
_LEVELS = frozenset("level levels peak high low figure total number rate price".split())
"""Heads of what is compared with: `double the 2024 level`."""


def _free_dates(clause: Clause) -> list[PeriodFound]:
    """The dates of a clause that no figure stands right before."""
    found = []
    chunks = clause.chunks
    passed = 0
    for at, chunk in enumerate(chunks):
        if chunk.kind != "NP" or chunk.date is None or at < passed:
            continue
        if (span := spanned(chunks, at)) is not None:
            found.append(span)
            passed = at + 3
            continue
        bound = (at and _bound(clause, at)) or (chunk.head is not None and chunk.head.low in _LEVELS)
        bound = (
            bound
            or _of_outlook(chunk)
            or is_contract_month(chunks, at)
            or _of_own_figure(chunk)
            or _of_report(chunk)
        )
        period = paired(chunks, at)
        if period is not None and not bound:
            found.append(period)
    return found


def _of_outlook(chunk: Chunk) -> bool:
    """`the April prediction of 4.1%`: when it was made."""
    mention = chunk.date.mention if chunk.date is not None else None
    if mention is None or chunk.head is None or singular(chunk.head.low) not in OUTLOOKS:
        return False
    return time_of(mention).grain in ("day", "week", "month")


def _bound(clause: Clause, at: int) -> bool:
    """Whether a date belongs to the figure or comparison before it: `$5 billion in 2025`, `than at the peak in 2022`."""
    chunks = clause.chunks
    lead = chunks[at - 1]
    verb = clause.verb.verb if clause.verb is not None else None
    if verb is not None and verb.lemma in ("expire", "mature", "lapse"):
        return True  # `the offer, worth $7.9 billion, expires April 30`
    if at == 1 and lead.low == "from":
        return chunks[at].tokens[-1].low.endswith(_BACK)  # `From April, …`, not `From a year earlier, …`
    if lead.kind == "PREP" and lead.low in ("before", "until", "after", "as", "around", "due"):
        return True
    if verb is not None and verb.lemma in _FOLLOWING and at > 1 and chunks[at - 2].kind == "NP":
        return True  # `the increase followed no change in May`
    if lead.low == "since" and at > 1:
        return True
    if on_the_month(chunks, at):
        return True
    own = chunks[at]
    if (
        lead.kind in ("PREP", "TO")
        and (
            lead.low in ("to", "of", "from", "with", "by")
            or (lead.low in ("in", "after") and own.metric is None)
        )
        and own.head is not None
        and own.head.tag == "N"
    ):
        return True  # `a premium to Monday's close`, `killed in a 2013 explosion`
    if at > 1 and chunks[at - 2].tokens[-1].low in _DUE:
        return True  # `futures with delivery in April`
    if compares(chunks, at) or _closes_base(chunks, at):
        return True
    stood = [chunk for chunk in chunks[max(0, at - 3) : at] if chunk.kind != "ADV"]  # `late on Monday`
    before = stood[-2] if lead.kind == "PREP" and len(stood) > 1 else stood[-1] if stood else lead
    return before.kind == "NP" and before.figure is not None


def _of_own_figure(chunk: Chunk) -> bool:
    """`extending Tuesday's 4.6% slide`."""
    mention = chunk.date.mention if chunk.date is not None else None
    return chunk.figure is not None and mention is not None and time_of(mention).grain == "day"


_TELLING = frozenset("report announce publish say state".split())
_REPORTS = frozenset("figures report reports data statistics survey announcement results numbers".split())


def _of_report(chunk: Chunk) -> bool:
    """`Last week's figures showed`: when it was told."""
    mention = chunk.date.mention if chunk.date is not None else None
    if mention is None or chunk.head is None or chunk.head.low not in _REPORTS:
        return False
    return time_of(mention).grain in ("day", "week")


def base_date(clause: Clause) -> PeriodFound | None:
    """Return the date that ends what a figure came from, behind further figures of the same."""
    for at, chunk in enumerate(clause.chunks):
        if chunk.kind == "NP" and chunk.date is not None and _closes_base(clause.chunks, at):
            foreseen = clause.chunks[at - 2].head if at > 1 else None
            if _of_outlook(chunk) or (foreseen is not None and singular(foreseen.low) in OUTLOOKS):
                return None  # `from a 1.6% estimate in April`
            if any(
                is_a(form.classes, "expect") or form.lemma in _TELLING
                for near in clause.chunks[max(0, at - 3) : at]
                for form in near.verbs
            ):
                return None  # `than the 3% predicted in April`
            ago = chunk.tokens[-1].low.endswith(_BACK)  # that of its level, a year before
            return None if ago else dated(chunk.date)
    return None


def _closes_base(chunks: list[Chunk], at: int) -> bool:
    """Whether a date ends what a figure came from: `from a loss of $1.37bn, or $2.58 a share, a year earlier`."""
    seen = False
    for back, chunk in enumerate(reversed(chunks[max(0, at - 12) : at])):
        if not back and chunk.low == "the" and chunk.metric is None and chunk.figure is None:
            continue  # `from $2 billion in the strike-ridden quarter a year earlier`
        if chunk.figure is not None:
            seen = True
        elif chunk.low in ("from", "against", "versus", "vs", "than", "compared"):
            return seen
        elif (
            chunk.low not in (",", "or", "in", "for", "of", "with", "a", "share", "each")
            and not _is_given(chunk)
            and not (seen and chunk.metric is not None)
        ):
            return False
    return False


def compares(chunks: list[Chunk], at: int, start: int = 0) -> bool:
    """Whether the phrase at a place hangs on `than`, `from` or `compared with`, or says `on this time last year`.

    Words before `start` are not looked at.
    """
    if _is_step_on(chunks, at):
        return True
    for back, chunk in enumerate(reversed(chunks[max(start, at - 7) : at]), start=1):
        if chunk.kind == "NP" and any(token.low in _MULTIPLES for token in chunk.tokens):
            return True  # `nearly triple its worth 18 months ago`
        if chunk.low in _FORESEEN:
            return False  # `eased more than expected last month`
        if chunk.low in _COMPARING:
            return not _comes_from(chunks[at - back + 1]) and not _is_earned(chunks, at - back)
        if chunk.low in _BESIDE and (back <= 2 or _is_level(chunks[at - back + 1])):
            return True  # `below its level a year ago`, `below their level of a year ago`
        if chunk.low == "since" and back > 1:
            return True  # `the largest since that of 2012`
        if (
            chunk.kind not in ("PREP", "NP", "ADV", "TO")
            or chunk.figure is not None
            or chunk.date is not None
        ):
            return False
    return False


def _is_level(chunk: Chunk) -> bool:
    return chunk.head is not None and chunk.head.low in _LEVELS


def _is_step_on(chunks: list[Chunk], at: int) -> bool:
    """`up 4% on this time last year`, `over the same period of 2003`, `over 1986`: what a change is measured over."""
    lead, date = chunks[at - 1] if at else None, chunks[at].date
    if lead is None or date is None or date.mention is None:
        return False
    if lead.kind == "NP" and lead.head is not None and lead.head.low in ("time", "stage", "point"):
        lead = chunks[at - 2] if at > 1 else lead
        return lead.low in ("on", "over", "from")
    before = chunks[at - 2] if at > 1 else None
    if lead.low != "over" or before is None or (before.figure is None and before.movement is None):
        return False
    return _is_level(chunks[at]) or _STEP.search(date.mention.text) is not None


_STEP = pattern(
    r"(?i)^(?:the )?(?:same|corresponding|comparable|year-ago|prior|previous) |^\d{4}$|[a-z] \d{4}$"
)


def _is_given(chunk: Chunk) -> bool:
    """Whether a participle only says when: `4% more than the $5 million given in 2018`."""
    return chunk.kind == "VERB" and len(chunk.tokens) == 1 and chunk.tense in ("past", "participle")


_COMPARING = frozenset("than from compared against versus".split())
_BESIDE = frozenset("above below beyond".split())
_MONEYS = frozenset("dollar euro pound yen yuan renminbi greenback sterling franc rouble ruble rupee".split())


def _comes_from(chunk: Chunk) -> bool:
    """Whether what stands behind `from` or `against` is no level: `$5 million from Goldman Sachs`, `against the dollar`."""
    head = chunk.head
    return head is not None and chunk.date is None and (head.tag == "K" or head.low in _MONEYS)


def _is_earned(chunks: list[Chunk], at: int) -> bool:
    """`earned $5 billion from oil in 1986`: where an amount came from, right behind it."""
    if chunks[at].low != "from" or at < 2:
        return False
    verb, amount, noun = chunks[at - 2 : at - 1], chunks[at - 1], chunks[at + 1]
    earned = verb[0].kind == "VERB" and any(form.lemma in _EARNS for form in verb[0].verbs[-1:])
    return earned and amount.figure is not None and noun.figure is None and noun.date is None


_EARNS = frozenset("earn make receive get raise collect derive generate".split())
_FORESEEN = frozenset(
    "expected forecast thought estimated anticipated predicted projected feared hoped".split()
)


def on_the_month(chunks: list[Chunk], at: int) -> bool:
    """Whether a date says what a change is measured over: `rose 0.2% on the month`, `on a year earlier`."""
    date = chunks[at].date
    mention = date.mention if date is not None else None
    if not at or mention is None or time_of(mention).grain == "day":
        return False
    over = chunks[at - 1].low == "over" and chunks[at].low == "the" and mention.text.lower() in _MEASURES
    return chunks[at - 1].low == "on" or over


_MEASURES = frozenset({"month", "quarter", "week"})
_RIGHT_BEHIND = 6
"""A date is told by a verb that ends less than so many code points before it."""


def clause_date(clause: Clause) -> PeriodFound | None:
    """Return the date that leads a clause, else its only free one."""
    found = _free_dates(clause)
    verb = clause.verb
    if verb is not None and verb.verb is not None and is_a(verb.verb.classes, "say", "report"):
        # `on Thursday reported`: the day of telling is not the figure's.
        told = ("day", "week", "month") if _expected(verb) else ("day", "week")
        found = [
            period
            for period in found
            if (period.grain not in told or "/" in period.timex) and not _tells_when(verb, period)
        ]
    if verb is not None and verb.verb is not None and is_a(verb.verb.classes, "lower", "lift", "revise"):
        # `trimmed its forecast on Tuesday`
        found = [period for period in found if period.grain != "day" or not has_outlook(clause)]
    if found and _begins_with_telling(clause, found[0]):
        found = found[1:]
    if not found:
        return None
    if verb is not None and found[0].end <= verb.start:
        return found[0]
    return found[0] if len({period.timex for period in found}) == 1 else None


def _begins_with_telling(clause: Clause, period: PeriodFound) -> bool:
    """Whether a date that a clause begins with is of the words before it: `said last week it may`, `a poll published last week put`."""
    first = clause.chunks[0]
    if (
        first.start != period.start
        or not first.bare
        or not (period.grain in ("day", "week") or period.text[:4] == "earl")
    ):
        return False
    above = clause.parent.verb if clause.parent is not None else None
    behind = clause.chunks[1] if len(clause.chunks) > 1 else None
    told = above is not None and 0 <= first.start - above.end < _RIGHT_BEHIND
    return told or (clause.parent is not None and behind is not None and behind.kind == "VERB")


def _tells_when(verb: Chunk, period: PeriodFound) -> bool:
    """`said earlier this year`."""
    return verb.verbs[-1].lemma in ("say", "tell", "announce", "warn") and 0 <= period.start - verb.end < 2


def _expected(verb: Chunk) -> bool:
    """`it projected in December`: when, not for when."""
    return verb.tense == "past" and any(is_a(form.classes, "expect") for form in verb.verbs)


def sentence_date(parsed: Parsed) -> PeriodFound | None:
    """Return the only period of a heading, question or list head."""
    dates = [period for clause in parsed.clauses for period in _free_dates(clause)]
    found = [period for period in dates if period.grain != "day"] or dates
    return found[0] if found and len({period.timex for period in found}) == 1 else None


def leading_date(parsed: Parsed) -> PeriodFound | None:
    """Return the date that a sentence begins with: `In 2026, …`."""
    clause = parsed.clauses[0] if parsed.clauses else None
    if clause is None or len(clause.chunks) < 3 or clause.chunks[0].kind != "PREP":
        return None
    date = clause.chunks[1].date
    return (
        dated(date)
        if date is not None
        and clause.chunks[2].low == ","
        and clause.chunks[0].low in ("in", "during", "for")
        else None
    )
