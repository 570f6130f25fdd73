"""Which of the times told before a figure it goes on with: the main one, not what it was compared with."""

from datetime import date
from itertools import pairwise

from briefer.linking.clause_date import clause_date, leading_date, sentence_date
from briefer.linking.frame import Frames, Parsed
from briefer.linking.lexicon import is_a
from briefer.linking.period import TRADED, PeriodFound, dated
from briefer.linking.proposal import Measured
from briefer.linking.site import Site
from briefer.linking.tense import AHEAD

__all__ = ["CHARGES", "days_of", "is_averaged", "is_passing", "told_before"]

_REACH = 4
"""How many sentences back a period is looked for."""


_ASIDE = frozenset({"relative", "subordinate", "leading", "parenthesis"})
"""Clauses whose times are their own."""


_APART = _ASIDE - {"subordinate"}
"""Of a sentence that tells nothing else, `after profit fell 26%` counts."""


def told_before(site: Site, look: str) -> PeriodFound | None:
    """Return the nearest period told; of what has been the one farther back, where the nearest goes back from it.

    Of several that a sentence tells it is the one that the text before was on, else the first, where the others are
    before it.

    Args:
        site: the figure that says no time of its own.
        look: which way it looks, `back`, `ahead` or `any`.
    """
    frames = site.frames
    found: PeriodFound | None = None
    several: list[PeriodFound] = []
    for index in frames.earlier(_REACH) if site.metric() is not None else frames.before(_REACH):
        told = _told_in(site, index, look, _ASIDE) or _told_in(site, index, look, _APART)
        if len({given.timex for given in told}) > 1:
            if found is not None or several:
                break
            several = told
        elif several:
            if told and any(given.timex == told[-1].timex for given in several):
                return told[-1]
        elif found is None and told:
            found = told[-1]
        elif told and found and look != "ahead" and _goes_back(found, told[-1]) and not is_passing(told[-1]):
            return told[-1]
        elif found is None and look != "ahead" and (parsed := frames.dated(index)) is not None:
            found = _set_by(parsed, frames, told=index in frames.said)
    if several:
        return _compared(several)
    if found is not None:
        return found
    for index in frames.above():
        parsed = frames.dated(index)
        found = sentence_date(parsed) if parsed is not None else None
        if found is not None:
            return found
    return None


def _told_in(site: Site, index: int, look: str, aside: frozenset[str]) -> list[PeriodFound]:
    """The periods of the figures of a sentence that look the same way, those aside left out."""
    frames, metric = site.frames, site.metric()
    like = metric if metric is not None and metric.id == "price" and not is_averaged(site) else None
    trades = metric is None or metric.id in TRADED
    return [
        given
        for slots in frames.said.get(index, ())
        if isinstance(given := slots.get("period"), PeriodFound)
        and (trades or given.grain == "day" or not _is_traded(slots.get("metric")))
        and slots["role"] != "base_of"
        and not slots["goes_back"]
        and slots["clause"] not in aside
        and slots["status"] != "target"
        and look in ("any", _side(given, slots["status"], frames.document.published))
        and (like is None or (given.grain != "week" and _is_priced(slots.get("metric"), like)))
    ]


def _is_traded(told: object) -> bool:
    """Whether a figure is of an exchange; what a company does is not of the time over which its shares moved."""
    return isinstance(told, Measured) and told.id in TRADED


def _compared(told: list[PeriodFound]) -> PeriodFound | None:
    """The first of several periods, where the others are before it: those compared with."""
    first = told[0]
    for other in told[1:]:
        if other.timex == first.timex:
            continue
        if not (other.last and first.first and other.last < first.first):
            return None
    return first


def days_of(found: PeriodFound) -> int:
    """Return how many days lie between the first day of a period and the last; 0 where they are unknown."""
    if found.first is None or found.last is None:
        return 0
    return (date.fromisoformat(found.last) - date.fromisoformat(found.first)).days


def _goes_back(found: PeriodFound, other: PeriodFound) -> bool:
    if found.timex.endswith(_SEASONS):
        return True  # `as prices hit records last summer`
    return found.last is not None and other.first is not None and other.first > found.last


_SEASONS = ("-SP", "-SU", "-FA", "-AU", "-WI")


_PRICED = frozenset("price inflation producer_prices house_prices index_level".split())


def _is_priced(told: object, like: Measured) -> bool:
    """Whether what was told before is of prices, too, or of the same business where it is charges that moved."""
    charged = like.text.lower().rpartition(" ")[2] in CHARGES
    return charged or (isinstance(told, Measured) and told.id in _PRICED)


def _side(given: PeriodFound, status: object, published: str | None) -> str:
    """Which way a figure told before looked: `back`, `ahead`, or neither where its period is another way."""
    ahead = status in AHEAD or (
        status == "proposal" and bool(published and given.last and given.last > published)
    )
    if published is not None and given.first is not None and given.last is not None:
        apt = given.last >= published if ahead else given.first <= published
        if not apt:
            return ""
    return "ahead" if ahead else "back"


def is_passing(found: PeriodFound) -> bool:
    """Tell whether a period is a day, a week or a stretch of time, which nobody goes on to speak of."""
    return found.grain in ("day", None) or (found.grain == "week" and "/" not in found.timex)


CHARGES = frozenset({"fee", "fees", "rent", "rents", "fare", "fares"})


def is_averaged(site: Site) -> bool:
    """Tell whether a figure is of a time, not of a day: `the average selling price`, `the price averaged`."""
    metric, verb = site.metric(), site.verb
    subject = site.subject_chunks()
    words = [*(metric.text.lower().split() if metric is not None else ()), verb.lemma if verb else ""]
    words += [token.low for token in subject[0].tokens] if subject else []
    return any(word in ("average", "median", "selling") for word in words)


def _set_by(parsed: Parsed, frames: Frames, *, told: bool) -> PeriodFound | None:
    """The period that a sentence sets without a figure of it: `In May, …`, `announced results for the third quarter`.

    Where its figures look ahead, only the words of a metric do: `after first-half profit beat forecasts`.
    """
    if told:
        return _of_metrics(parsed, frames.document.published)
    return leading_date(parsed) or _moved(parsed) or (_announced(parsed) if _announces(parsed) else None)


def _moved(parsed: Parsed) -> PeriodFound | None:
    """The month or quarter in which a measure moved, in a lead without figures: `Exports fell sharply in June, as …`."""
    clause = parsed.clauses[0] if parsed.clauses else None
    if clause is None or clause.verb is None or clause.verb.verb is None or not clause.subject:
        return None
    measured = any(chunk.metric is not None for chunk in clause.subject[:3])
    if not measured or not is_a(clause.verb.verb.classes, "rise", "fall", "reach"):
        return None
    found = clause_date(clause)
    return found if found is not None and found.grain in ("month", "quarter", "half", "year") else None


def _announced(parsed: Parsed) -> PeriodFound | None:
    whole = sentence_date(parsed)
    return whole if whole is not None and whole.grain != "day" else _of_metrics(parsed) or whole


def _of_metrics(parsed: Parsed, published: str | None = None) -> PeriodFound | None:
    """The only date in the words of a metric, or right before them, that was over at publication."""
    dates = [
        dated(date)
        for before, chunk in pairwise([None, *parsed.chunks])
        if chunk is not None
        and chunk.metric is not None
        and (date := chunk.date or (before.date if before is not None and before.bare else None)) is not None
    ]
    own = [found for found in dates if found and not (published and found.last and found.last >= published)]
    return own[0] if len(own) == 1 else None


def _announces(parsed: Parsed) -> bool:
    """Whether a sentence only opens the figures behind it: `announced results for the third quarter`."""
    if any(token.tag == "F" for token in parsed.tokens):
        return False
    return any(token.low in ("results", "earnings", "figures") for token in parsed.tokens) or any(
        chunk.metric is not None for chunk in parsed.chunks
    )
