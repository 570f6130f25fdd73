"""`Amazon is at $200 billion`: the metric was named in the sentence, list head, question or heading before."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import DIRECTIONS, FORECASTS, MOVEMENTS, OUTLOOKS
from briefer.linking.measure import measured, shows_move
from briefer.linking.name import is_number, is_referent, name_of, place_of
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.values import per_of
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 5


def propose(site: Site) -> Proposal | None:
    """Inherit the metric of the nearest frame that has exactly one, if the figure stands alone in its phrase."""
    if not site.chunk.bare and site.chunk.movement is None:
        return None
    if (site.after_verb and not _may_inherit(site)) or site.converts or _is_told(site):
        return None
    if site.governor == "for" and site.verb is not None and site.verb.lemma == "settle":
        return None  # `had offered to settle for 90 million euros`
    if _measures_else(site) or _has_object(site) or _goes_on(site):
        return None
    frames = site.frames
    if (_goes_by_rate(site) or site.unit == "basis_point") and (rate := _rate_told(site)) is not None:
        return Proposal(rate, 5, rate.start, rate.end, True)
    for index in (*frames.earlier(2), *frames.beside(), *frames.above()):
        found = _only(site, index)
        if found is not None:
            return Proposal(found, 5, found.start, found.end, True)
    return None


def _is_told(site: Site) -> bool:
    """`The $45 she makes daily`: a clause of its own says what the amount is."""
    behind = site.ahead()
    return (
        site.chunk.low == "the"
        and site.chunk.head is None
        and behind is not None
        and behind.kind == "NP"
        and behind.tokens[0].tag == "R"
    )


def _may_inherit(site: Site) -> bool:
    """Whether the clause tells how something goes on, rather than what somebody did with an amount."""
    lemma = site.verb.lemma if site.verb is not None else ""
    return (
        site.does("reach", "rise", "fall", "expect", "lift", "lower", "plan", "revise")
        or site.movement is not None
        or shows_move(site)
        or _totals(site)
        or _is_rate(site)
        or _comes_with(site)
        or _is_forecast(site)
        or _goes_apart(site)
        or (lemma == "lose" and not site.is_money)
        or (site.does("trade") and (_is_same(site) or _is_it(site)))
        or (lemma, site.governor) in (("close", "on"), ("look", "for"))
        or (lemma == "account" and site.governor in ("for", ""))
        or (site.does("account") and not site.is_money)  # insurers `cover $8 million` of a loss
        or _had_sought(site)
        or _is_up_on(site)
    )


def _is_it(site: Site) -> bool:
    """`It traded higher in London at`: what had a price in the sentence before."""
    first = next(iter(site.subject_chunks()), None)
    return (
        first is not None and first.low == "it" and len(first.tokens) == 1 and site.governor in ("at", "to")
    )


def _is_forecast(site: Site) -> bool:
    """`missed the average estimate of $5 billion`, `left its forecast at 3%`: of what was told before."""
    noun = site.back(2)
    if site.governor == "at" and noun is not None and noun.date is not None and noun.bare:
        noun = site.back(4)  # `left its estimate for 2026 at`
    return (
        site.governor in ("of", "at")
        and noun is not None
        and noun.kind == "NP"
        and noun.head is not None
        and noun.metric is None
        and singular(noun.head.low) in OUTLOOKS | {"consensus", "expectation"}
    )


def _goes_apart(site: Site) -> bool:
    """`went the other way, down 1%`, `did the heavy lifting, up 6.7%`: how far, set off by a comma."""
    mark, noun = site.back(2), site.back(3)
    apart = site.governor in DIRECTIONS and mark is not None and mark.low == ","
    return apart and (noun is None or noun.metric is None)


def _is_up_on(site: Site) -> bool:
    """`That is 16% down on last year`."""
    behind = site.ahead()
    return behind is not None and behind.kind == "DIR" and site.verb is not None and site.verb.lemma == "be"


def _had_sought(site: Site) -> bool:
    """`It had asked for $5 million`: of what somebody else gave, paid or allowed."""
    verb = site.clause.verb
    if verb is None or site.verb is None or not site.is_money:
        return False
    had = any(token.low in ("had", "originally", "initially", "previously") for token in verb.tokens)
    return had and (site.verb.lemma, site.governor) in _SEEKS


_SEEKS = {(lemma, "") for lemma in ("seek", "demand", "request", "want", "claim", "hope", "pencil")} | {
    (lemma, "for") for lemma in ("ask", "hope", "look", "call", "push", "press")
}


def _goes_by_rate(site: Site) -> bool:
    """Whether a rate is spoken of that was told before: `saw the rate ending the year at`, `the 30-year rate`."""
    first = next(iter(site.subject_chunks()), None)
    verb = site.clause.verb
    behind = site.clause.chunks[: site.index] if verb is not None else []
    for chunk in (first, *(chunk for chunk in behind if verb is not None and chunk.start > verb.end)):
        if chunk is None or chunk.kind != "NP" or chunk.head is None:
            continue
        return (
            chunk.head.low == "rate"
            and chunk.metric is None
            and chunk.tokens[0].low in ("the", "its", "that")
        )
    return False


_RATES = frozenset("interest_rate unemployment inflation exchange_rate vacancy_rate tax yield".split())


def _rate_told(site: Site) -> Measured | None:
    """The last measure told of that is a rate."""
    for slots in site.frames.told(site.frames.earlier(5)):
        told = slots.get("metric")
        if (
            site.unit == "basis_point"
            and isinstance(told, Measured)
            and told.id in ("inflation", "unemployment")
        ):
            continue  # what moves by basis points is set or traded
        if isinstance(told, Measured) and (told.id in _RATES or told.text.endswith(("rate", "rates"))):
            return told
    return None


def _only(site: Site, index: int) -> Measured | None:
    """The metric of a sentence: of its last fact of this kind, or the only one it names."""
    # `That was up from`, `This was a rise of`: the first figure is what the sentence was about.
    subject = site.subject_chunks()
    first = bool(subject) and subject[0].low in ("that", "this") and len(subject[0].tokens) == 1
    verb = site.clause.verb
    moves = site.movement is not None or _is_up_on(site)
    first = first and not (verb is not None and verb.low == "is" and not moves)
    moved = first and moves
    alike = [
        slots for slots in site.frames.said.get(index, ()) if moved or slots["kind"] == site.mention.kind
    ]
    same = [slots for slots in alike if slots["by_share"] == site.by_share]
    if alike and not same and per_of(site.mention) == "share":
        return None  # no profit is by the share
    alike = same or alike
    said = [slots["metric"] for slots in alike if slots.get("metric") is not None]
    if said and not site.by_share:
        said = [told for told in said if not isinstance(told, Measured) or told.id != "earnings_per_share"]
        if not said:
            return None  # `Its EPS was 33 cents. It predicted $360 million`
    if said:
        found_metric = said[0] if first else said[-1]
        return found_metric if isinstance(found_metric, Measured) else None
    if site.frames.said.get(index) and _comes_with(site):
        return None
    parsed = site.frames.parse(index)
    if parsed is None:
        return None
    found: dict[str, Measured] = {}
    for clause in parsed.clauses:
        for chunk in clause.chunks:
            one = measured(chunk, clause) if chunk.kind == "NP" else None
            if one is not None and (one.entry is None or one.entry.units & {site.mention.kind}):
                found.setdefault(one.id, one)
    only = next(iter(found.values())) if len(found) == 1 else None
    return None if only is not None and only.id == "index_level" and _points_back(only) else only


def _points_back(metric: Measured) -> bool:
    """`The index stood at 88.3`: the one that was told of before."""
    return metric.chunk is not None and [token.low for token in metric.chunk.tokens] == ["the", "index"]


_SAME = (
    FORECASTS
    | MOVEMENTS.keys()
    | frozenset(
        "figure result total tally number rate level sum amount share proportion percentage average".split()
    )
)


def _is_same(site: Site) -> bool:
    """`the rate ending the year at`: the subject is what was measured before."""
    first = next(iter(site.subject_chunks()), None)
    return first is not None and first.tokens[0].low == "the" and _says_same(first)


def _says_same(chunk: Chunk) -> bool:
    """`the figure`, `the annual rate`, but not `the attrition rate`."""
    return chunk.head is not None and all(
        singular(token.low) in _SAME or token.low in _SORTS for token in chunk.tokens if token.tag in "NK"
    )


_SORTS = frozenset("annual monthly quarterly latest official overall total actual same true new".split())


def _totals(site: Site) -> bool:
    """`taking the total for the year to $5 billion`."""
    return (
        site.governor == "to"
        and site.verb is not None
        and site.verb.lemma in ("bring", "take")
        and any(
            chunk.head is not None and chunk.head.low in ("total", "tally", "figure", "number")
            for chunk in site.clause.chunks[: site.index]
        )
    )


def _is_rate(site: Site) -> bool:
    """`compared with a rate of 18%`: the same once more."""
    noun = site.back(2)
    return (
        site.governor == "of"
        and noun is not None
        and noun.kind == "NP"
        and noun.head is not None
        and noun.head.low in ("rate", "figure", "level", "total", "share", "average", "proportion")
        and _says_same(noun)
    )


_PLACED = frozenset("end finish start begin trail follow lead come rank open close land debut".split())


def _comes_with(site: Site) -> bool:
    """`ended the year with 11%`, `trailed with 6%`: who has how much of what was told before."""
    return site.governor == "with" and site.verb is not None and site.verb.lemma in _PLACED


def _measures_else(site: Site) -> bool:
    """Whether the clause has a subject of its own that is measured: `expects vacancy to peak at 32%`."""
    chunks = site.subject_chunks()
    head = chunks[0].head if chunks else None
    if head is None or not site.after_verb or is_referent(chunks[0].tokens) or chunks[0].figure is not None:
        return False
    lead = site.back(3)
    if (
        _ranks(site)
        or (_goes_apart(site) and not site.does("rise", "fall", "reach"))
        or (site.movement is not None and lead is not None and lead.low == "with")
    ):
        return False
    return (
        head.tag == "N"
        and _is_common(chunks[0])
        and not (_says_same(chunks[0]) and not _counts(chunks))
        and (site.does("rise", "fall", "reach") or site.governor in DIRECTIONS)
    )


def _ranks(site: Site) -> bool:
    """`Cardiff was the dearest area at £287,000`: one of those that something was told of."""
    verb = site.clause.verb
    if verb is None or site.verb is None or site.verb.lemma not in _STATES:
        return False
    noun = next((chunk for chunk in site.clause.behind_verb() if chunk.kind != "ADV"), None)
    return (
        noun is not None
        and noun.figure is None
        and noun.kind == "NP"
        and any(token.low.endswith("est") or token.low in _FIRSTS for token in noun.tokens)
    )


_FIRSTS = frozenset("most least first second third next only best worst lowest top bottom".split())


def _counts(chunks: list[Chunk]) -> bool:
    """Whether a number is one of something: `the total number of aircraft movements`."""
    return (
        len(chunks) > 2
        and chunks[0].head is not None
        and chunks[0].head.low == "number"
        and chunks[1].low == "of"
        and chunks[2].kind == "NP"
    )


def _is_common(chunk: Chunk) -> bool:
    """Whether a noun phrase names no one: `murders`, at the beginning of a sentence, too."""
    if chunk.tokens[-1].capital and len(chunk.tokens) > 1:
        return False  # `the older antidepressant Lumirel`
    named = name_of([chunk])
    return named is not None and named.kind == "thing" and not named.proper


def _has_object(site: Site) -> bool:
    """Whether the verb acts on something other than the figure: `cut its target to $45`."""
    verb = site.clause.verb
    if verb is None or not site.after_verb or (site.verb is not None and site.verb.lemma in _STATES):
        return False
    first = site.index
    if site.movement is not None:
        first = next((at for at in range(site.index) if site.clause.chunks[at].low == "with"), first)
    return any(
        chunk.kind == "NP"
        and chunk.start > verb.start
        and chunk.figure is None
        and chunk.date is None
        and chunk.movement is None
        and chunk.head is not None
        and chunk.head.tag == "N"
        and singular(chunk.head.low) not in _SAME
        and chunk.head.low not in DIRECTIONS
        and place_of(chunk.head) is None
        and not all(is_number(token.text) for token in chunk.tokens)
        and chunk.head.low not in ("time", "times")
        for chunk in site.clause.chunks[:first]
    )


_STATES = frozenset({"be", "become", "remain", "stay"})
"""`was second at $29 billion`: they act on nothing."""


def _goes_on(site: Site) -> bool:
    """Whether a figure of its kind stands before in the sentence, with a metric that the sentence says."""
    before = site.previous
    while before is not None and (before.mention.kind != site.mention.kind or before.relation == "base_of"):
        before = before.previous
    given = before.chosen.get("metric") if before is not None else None
    return given is not None and not given.inherited


EXAMPLES = [
    *links(
        "capital_expenditure",
        "$200 billion",
        "Microsoft will lift capital spending to $190 billion. Amazon is at $200 billion.",
        "Capital spending in 2026:\n\n- Meta: $135 billion\n- Amazon: $200 billion",
    ),
    *links("exports", "9%", "Exports were worth $40 million. That was a rise of 9%."),
    *links("exports", "9%", "Exports were worth $40 million. This is 9% down on the year before."),
    *links(
        "inflation",
        "2%",
        "Inflation was 3%. That was higher than the market expectation of 2%.",
        "Inflation was 3%. Kenya showed a decline, from 2%.",
        "Inflation was 3%. Kenya was second at 2%.",
        "Inflation was 3%. The data for May was revised upwards to a gain of 2%.",
    ),
    *links(
        "revenue",
        "$9 million",
        "Sales were $5 million in May. That took the two-month total to $9 million.",
    ),
    *links("exchange_rate", "127 yen", "The dollar fell to 125 yen. It traded higher in London at 127 yen."),
    *leaves_open("what else is measured", "2%", "Inflation was 3%. The annual murder count was up 2%."),
    *leaves_open(
        "the figure's own phrase says what it is",
        "$200 billion",
        "Microsoft will lift capital spending to $190 billion. Amazon has a $200 billion backlog.",
    ),
    *leaves_open(
        "what was said before comes in money",
        "12%",
        "Microsoft will lift capital spending to $190 billion. Amazon is at 12%.",
    ),
]
