"""How fast does it grow? The move with the level reached and the level before."""

from collections.abc import Hashable, Sequence

from briefer.fact import Fact
from briefer.linking.lexicon import verb_form
from briefer.metrics import metrics
from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.wording.asking import ask_each
from briefer.wording.names import named
from briefer.wording.nouns import BEARERS, Noun, acted, counted, grows, measured, metric_words, plural
from briefer.wording.periods import shared_time, spoken
from briefer.wording.phrase import Phrase, listed, phrase, text_of
from briefer.wording.referent import says_which
from briefer.wording.statement import Statement, direction_of
from briefer.wording.story import Story

TURN = 10
KIND = "growth"

_HOW = {
    ("up", True): ("how fast", "grow", "grown"),
    ("up", False): ("how much", "rise", "risen"),
    ("down", True): ("how far", "fall", "fallen"),
    ("down", False): ("how far", "fall", "fallen"),
}

_MOVES = {"up": ("rise", "risen"), "down": ("fall", "fallen")}
_AMOUNTS = frozenset({"dividend", "earnings_per_share", "buyback", "costs", "tax", "wages", "net_loss"})
"""What rises and does not grow."""


def ask(story: Story) -> list[Question]:
    """Ask for every metric that moves, of one subject or of those that one sentence compares.

    What is only expected to move is an outlook.
    """
    found = ask_each(KIND, story, _moving, _wording)
    return [
        question
        if any(story.facts[name].status == "reported" for name in question.facts)
        else question.model_copy(update={"kind": "outlook"})
        for question in found
    ]


def _moving(story: Story, statement: Statement) -> Hashable:
    fact = statement.main
    is_move = statement.by or statement.base or grows(fact)
    if fact.metric is not None and fact.metric.id in ("share", "price_target", "provisions"):
        return None
    if _BEFORE.search(story.text, max(fact.sentence.start, fact.value.start - 60), fact.value.start):
        return None
    if fact.status == "reported" and fact.metric is not None and _is_general(story, fact):
        return None
    if _is_narrower(story, fact):
        return None
    if fact.metric is None or not is_move or direction_of(statement) not in ("up", "down"):
        return None
    return story.sentence_at(fact.value.start), fact.metric.id, direction_of(statement)


_KIND = pattern(r"\b([a-z-]+)\s$")
_OF_ALL = frozenset(
    "the a an its their of in annual economic quarterly monthly yearly overall total strong slow slower slowing solid robust weak steady"
    " year-on-year real gdp percent pct cent and to for with by that this expects expect sees forecast forecasts first second third"
    " fourth stronger weaker faster modest rapid average global world world-wide per".split()
)
"""Words before `growth` that make it no growth of something else."""


def _is_narrower(story: Story, fact: Fact) -> bool:
    """Tell the growth of something in a country from that of the country: `China's export growth`."""
    if not grows(fact) or fact.metric is None:
        return False
    found = _KIND.search(story.text, max(fact.metric.start - 30, 0), fact.metric.start)
    is_after = fact.subject is not None and fact.subject.end < fact.metric.start
    return found is not None and is_after and found[1] not in _OF_ALL and verb_form(found[1]) is None


_BEFORE = pattern(r"\bhad (?:\w+ed|risen|fallen|lost|grown|sunk|shrunk|dropped)\b|\bswung\b")
"""What had happened before the news, and a loss that turned into a profit, which does not grow."""
_ACTING = pattern(r"\b(?:cuts|raises|lifts|reduces|boosts|lowers|increases)\b")


def _is_general(story: Story, fact: Fact) -> bool:
    """Tell what something always does, and nothing that happened: a process cuts emissions by a third."""
    start = fact.metric.start if fact.metric else fact.value.start
    return _ACTING.search(story.text, max(fact.sentence.start, start - 40), start) is not None


def _wording(story: Story, told: Sequence[Statement]) -> Phrase | None:
    fact, direction = told[0].main, direction_of(told[0])
    nouns = {text_of(noun.words): noun for each in told if (noun := measured(story, each.main))}
    if not nouns or direction is None:
        return None
    what = _together(story, told) or next(iter(nouns.values()))
    subjects = {each.main.subject.name for each in told if each.main.subject}
    if len(nouns) > 1 and len(subjects) > 1 and _together(story, told) is None:
        what = Noun(listed([noun.words for noun in nouns.values()]), plural=True)
    if not says_which(story, text_of(what.words)):
        return None
    how, verb, moved_since = _HOW[direction, _flows(fact)]
    level = "" if any(each.by or grows(each.main) for each in told) else " to"
    if level:
        how, verb, moved_since = "what", *_MOVES[direction]
    alike = [each.main for each in told if each.main.status == fact.status]
    time = _by(shared_time(story, alike))
    if fact.metric is not None and fact.metric.id == "dividend" and fact.status == "reported":
        return phrase("how large is ", what.words, time)
    if fact.metric is not None and fact.metric.id in _TRADED and fact.status == "reported":
        event = _event(story, fact)
        if event and len(nouns) == 1:
            return phrase("how did ", what.words, " react to ", event)
        time = time or _day_behind(story, [claim.fact for each in told for claim in each.claims])
        if len(nouns) == 1 and _moves_twice(story, fact):
            return phrase("how did ", what.words, " move", time)  # Within a day, and in the year so far.
    own = acted(story, fact) if fact.status == "reported" else None
    if own is not None:
        return phrase("by how much did " if not level else "to what level did ", own)
    if all(each.main.status == "reported" for each in told):
        if text_of(time).startswith(" since "):
            return phrase(f"{how} {what.have} ", what.words, f" {moved_since}{level}", time)
        return phrase(f"{how} did ", what.words, f" {verb}{level}", _against(story, fact), time)
    return phrase(f"{how} {what.be} ", what.words, f" expected to {verb}{level}", time)


_AFTER = pattern(
    r"\bafter the (?P<event>decision|announcement|news|results|report|vote|verdict|ruling|meeting)\b"
)


def _event(story: Story, fact: Fact) -> str:
    """Say after what something traded moved, where its sentence says that and no day."""
    found = _AFTER.search(story.text, fact.value.end, fact.sentence.end)
    if found is None or story.dated_in(fact.sentence.start, fact.sentence.end):
        return ""
    first = next((fact.metric for fact in story.facts.values() if fact.metric), None)
    is_rate = found["event"] == "decision" and first is not None and first.id == "interest_rate"
    return f"the {'rate ' if is_rate else ''}{found['event']}"


_AGAINST = pattern(r"\s(?P<how>against|versus)\sthe\s(?P<coin>[a-z]+)\b")


def _against(story: Story, fact: Fact) -> str:
    """Say what a currency fell against, where that stands behind its figure."""
    is_coin = fact.metric is not None and fact.metric.id == "exchange_rate"
    found = _AGAINST.match(story.text, fact.value.end, fact.sentence.end) if is_coin else None
    return f" against the {found['coin']}" if found else ""


def _by(time: Phrase) -> Phrase:
    """Write ` by the end of June` of a move for ` at the end of June`."""
    at = text_of(time)
    if not at.startswith(" at the end "):
        return time
    first, *rest = time
    return phrase(f" by{first.text.removeprefix(' at')}", tuple(rest)) if first.mention is None else time


_TRADED = frozenset({"share_price", "exchange_rate", "index_level", "price"})
_ON_DAY = pattern(r"[^,;.()]{0,40}?\son\s$")


def _day_behind(story: Story, facts: Sequence[Fact]) -> Phrase:
    """Write the day that stands behind the figure of something traded, where no slot has it."""
    for fact in facts:
        for day in story.dated_in(fact.value.end, min(fact.value.end + 50, fact.sentence.end)):
            said = spoken(getattr(day.value, "timex", None), day_first=story.day_first)
            is_day = getattr(day.value, "grain", None) == "day"
            if is_day and said and _ON_DAY.fullmatch(story.text, fact.value.end, day.start):
                return phrase(" on ", Part(text=said, mention=day.id))
    return phrase()


def _moves_twice(story: Story, fact: Fact) -> bool:
    here = [claim.fact for claim in story.claims_in(fact.sentence.start)]
    alike = [each for each in here if each.metric and fact.metric and each.metric.id == fact.metric.id]
    return sum(each.change is not None and each.change.kind == "by" for each in alike) > 1


def _together(story: Story, told: Sequence[Statement]) -> Noun | None:
    """Write `the sales of Acme and Globex` where several have one metric."""
    metrics = {text_of(words): words for each in told if (words := metric_words(story, each.main))}
    subjects = {each.main.subject.name: each.main.subject for each in told if each.main.subject}
    names = [name for subject in subjects.values() if (name := named(story, subject))]
    is_borne = told[0].main.metric is not None and told[0].main.metric.id in BEARERS
    if len(metrics) != 1 or len(names) < 2 or grows(told[0].main) or is_borne:
        return None
    text, metric = next(iter(metrics.items()))
    metric = phrase(metric, "s") if counted(text) else metric
    return Noun(phrase("the ", metric, " of ", listed(names)), plural(text_of(metric)))


def _flows(fact: Fact) -> bool:
    entry = metrics().get(fact.metric.id) if fact.metric else None
    if entry is None or entry.id in _AMOUNTS:
        return False
    return entry.type == "flow" or entry.id in ("growth", "gdp_growth", "market_size")
