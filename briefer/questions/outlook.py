"""What is still to come? Forecasts, guidance and targets of one metric, period after period."""

from collections.abc import Hashable, Sequence

from briefer.fact import Fact
from briefer.linking.lexicon import verb_form
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.asking import ask_each
from briefer.wording.certain import is_gone, is_past
from briefer.wording.clause import is_many
from briefer.wording.names import named
from briefer.wording.nouns import Noun, measured, metric_words, plural, topic
from briefer.wording.passage import ends_with
from briefer.wording.periods import shared_time
from briefer.wording.phrase import Phrase, answering, phrase, possessive, text_of
from briefer.wording.quoting import quotable, quote
from briefer.wording.source import expecting, expecting_beside
from briefer.wording.statement import Statement, direction_of
from briefer.wording.story import Story

TURN = 12
KIND = "outlook"

_AHEAD = frozenset({"forecast", "guidance", "target"})
_RESERVE = pattern(r"\b(?:could|may|might)\b")
_ACTS = frozenset({"spend", "invest", "pay"})
_AGREED = frozenset(
    "loans debt bonds deposits payment funding budget investment deal_value dividend buyback price provisions costs premium".split()
)
"""What is agreed or paid reaches nothing."""


def ask(story: Story) -> list[Question]:
    """Ask for every subject and metric of which something is expected."""
    return [_announced(story, question) for question in ask_each(KIND, story, _ahead, _wording)]


def _ahead(story: Story, statement: Statement) -> Hashable:
    fact = statement.main
    if fact.metric is not None and fact.metric.id == "share":
        return None
    if fact.status not in _AHEAD or (
        fact.metric is not None and fact.metric.id in _AGREED and fact.change is None
    ):
        return None
    is_target = fact.status == "target" or _TARGETS.match(story.text, fact.value.end, fact.sentence.end)
    is_measured_by = is_target and _MEASURED.search(
        story.text, max(fact.sentence.start, fact.value.start - 60), fact.value.start
    )
    return None if is_past(story, fact) or is_gone(story, fact) or is_measured_by else topic(fact)


_MEASURED = pattern(
    r"\b(?:exceed\w*|surpass\w*|beating|beat|missing|missed|within|above|below)\s[^.;]{0,50}$"
)
"""A target that something is compared with."""
_TARGETS = pattern(r"(?:\s[a-z]+)?\stargets?\b")


def _price_target(story: Story, fact: Fact, noun: Noun) -> Phrase:
    """Ask for the target of the broker that set it."""
    broker, company = expecting(story, fact), named(story, fact.subject) if fact.subject else None
    if broker is None or company is None:
        return phrase(f"what {noun.be} ", noun.words)
    return phrase("what is ", possessive(broker.words), " price target for ", company)


_REVISED = pattern(
    r"\b(?:cut|cuts|trim(?:s|med)|lower(?:s|ed)|reduc(?:es|ed)|slash(?:es|ed)|rais(?:es|ed)|lift(?:s|ed)|upgrad(?:es|ed)|downgrad(?:es|ed)"
    r"|narrow(?:s|ed)|increas(?:es|ed)|boost(?:s|ed))\s(?:its|the)\s[^,.;:]{0,60}?\b(?:forecast|guidance|outlook|target|projection|estimate)s?\b"
)


def _revised(story: Story, fact: Fact) -> Phrase | None:
    """Write `Acme now expect for its profit` where a company has changed what it expects of itself: nothing is reached by a cut."""
    name = named(story, fact.subject) if fact.subject and fact.subject.kind == "company" else None
    words = metric_words(story, fact)
    is_own = fact.source is None or (fact.subject is not None and fact.source.name == fact.subject.name)
    if name is None or words is None or not is_own:
        return None
    found = _REVISED.search(story.text, fact.sentence.start, fact.value.start)
    is_theirs = found is not None and fact.subject is not None and fact.subject.start <= found.start()
    return phrase(name, " now expect for its ", words) if is_theirs else None


def _target(story: Story, fact: Fact) -> Phrase | None:
    """Write `what margin is Acme aiming for`, `what is Chile's inflation target`."""
    name = named(story, fact.subject) if fact.subject else None
    words = metric_words(story, fact)
    if name is None or words is None or fact.subject is None or _VERBAL.search(text_of(words)):
        return None
    time = shared_time(story, [fact])
    if fact.subject.kind == "company" and fact.value.kind == "percent" and not plural(text_of(words)):
        return phrase("what ", words, " is ", name, " aiming for", time)
    is_plain = fact.subject.kind == "place" and len(text_of(words).split()) == 1
    return phrase("what is ", possessive(name), " ", words, " target", time) if is_plain else None


_VERBAL = pattern(r"\btarget|\bof\b")


_DISAGREE = pattern(
    r"(?P<who>Analysts|Economists|Forecasters|Brokers|Banks|Experts)(?: [a-z]+){0,4} (?:disagree|differ|are (?:divided|split|at odds))\b"
)


def _voices(story: Story, fact: Fact) -> str:
    """Say who differs, as the sentence before does: `Analysts disagree`."""
    before = story.document.sentence_before(story.sentence_at(fact.value.start))
    found = _DISAGREE.match(story.text, *story.document.sentences[before][:2]) if before is not None else None
    return found["who"].lower() if found else "forecasters"


def _announced(story: Story, question: Question) -> Question:
    """Tell that they differ before what each of them says: `Analysts disagree about what comes next.`."""
    first = story.sentence_at(question.citations[0][0])
    before = story.document.sentence_before(first)
    if before is None or ends_with(story, question.parts) != first or len(question.citations) > 1:
        return question
    span = story.document.sentences[before][:2]
    is_free = span[0] not in story.touched and quotable(story, before) is not None
    if not is_free or not _DISAGREE.match(story.text, *span) or story.text[span[1] - 1] == ":":
        return question
    parts = phrase(quote(story, span), " ", question.parts)
    cited = (span, *question.citations)
    return answering(question, parts, citations=cited)


def _by_end(told: Sequence[Statement]) -> str:
    """Write ` by the end of 2026` where each forecast is for December or for the end of the year."""
    periods = [each.main.period for each in told]
    years = {period.timex[:4] for period in periods if period}
    is_end = all(period and (period.timex.endswith("-12") or "end of" in period.text) for period in periods)
    return f" by the end of {years.pop()}" if is_end and len(years) == 1 else ""


def _wording(story: Story, told: Sequence[Statement]) -> Phrase | None:
    fact = told[0].main
    noun = measured(story, fact)
    if noun is None:
        return None
    time = shared_time(story, [each.main for each in told])
    if fact.metric is not None and fact.metric.id == "price_target":
        return _price_target(story, fact, noun)
    sources = [source for each in told if (source := expecting(story, each.main))]
    beside = [other for each in told for other in expecting_beside(story, each.main)] if sources else []
    if len({source.words for source in [*sources, *beside]}) > 1:
        return phrase(f"what do {_voices(story, fact)} expect for ", noun.words, time or _by_end(told))
    if sources:
        does = "do" if sources[0].plural else "does"
        return phrase(f"what {does} ", sources[0].words, " expect for ", noun.words, time)
    if fact.status == "target" and "target" in text_of(noun.words):
        return phrase(f"what {noun.be} ", noun.words, time)
    if fact.status == "target":
        return _target(story, fact) or phrase("what is the target for ", noun.words, time)
    if text_of(noun.words).endswith("economy") and fact.value.kind == "percent":
        return phrase("how fast is ", noun.words, " expected to grow", time)
    if (revised := _revised(story, fact)) is not None:
        return phrase("what does ", revised, time)
    acts = verb_form(fact.metric.text.lower()) if fact.metric else None
    name = named(story, fact.subject) if fact.subject else None
    if name is not None and acts is not None and acts.lemma in _ACTS and acts.tense == "base":
        return phrase(
            f"how much {'are' if is_many(text_of(name)) else 'is'} ", name, f" expected to {acts.lemma}"
        )
    reach = {"down": "fall to"}.get(direction_of(told[0]) or "", "reach")
    if told[0].level is None:
        reach = "fall by" if direction_of(told[0]) == "down" else "rise by"
    reserve = _RESERVE.search(story.text, fact.sentence.start, fact.value.start)
    if reserve is not None:
        return phrase(f"what {reserve[0]} ", noun.words, f" {reach}", time)
    return phrase(f"what {noun.be} ", noun.words, f" expected to {reach}", time)
