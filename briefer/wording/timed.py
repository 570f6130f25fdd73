"""The quarter that an answer is for, where only the paragraphs around say it: `In the third quarter, sales …`."""

from briefer.fact import Fact
from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.wording.periods import spoken, when, year_before
from briefer.wording.phrase import Phrase, answering, first_quote, phrase, sentences, text_of, uncapitalised
from briefer.wording.referent import protagonist
from briefer.wording.story import Story

__all__ = ["timed"]

_RESULTS = frozenset(
    """revenue net_income profit pretax_profit operating_income ebitda gross_profit net_loss earnings_per_share gross_margin
    operating_margin profit_margin""".split()
)
_PART = pattern(r"(?:FY)?\d{4}-[QH]\d")


def timed(question: Question, story: Story) -> Question:
    """Begin an answer that tells results without saying when with the only quarter or half that the article tells of."""
    quoted = first_quote(next(sentences(question.parts)))
    period = _only_part(story) if quoted else None
    if quoted is None or period is None:
        return question
    start, end, _ = story.document.sentences[story.sentence_at(quoted[0])]
    told = [fact for fact in story.facts.values() if fact.sentence.start == start]
    first = next((fact for fact in told if _is_result(fact)), None)
    if first is None or first.period is None or story.dated_in(start, end):
        return question
    if any(fact.status != "reported" or not fact.period or fact.period.timex != period for fact in told):
        return question
    time, words = when(story, first), _small(story, question.parts)
    if text_of(time[:1]) != " in the " or words is None:
        return question
    mention, said = time[-1].mention, spoken(period)
    if period.startswith("FY") and mention is not None and said is not None:
        return answering(question, phrase("In ", Part(text=said, mention=mention), ", ", words))
    return answering(question, phrase("In the ", time[1:], ", ", words))


def _is_result(fact: Fact) -> bool:
    return fact.metric is not None and fact.metric.id in _RESULTS and fact.status == "reported"


def _only_part(story: Story) -> str | None:
    """Return the quarter or half that all results are for whose sentences say when, but for what they are compared with."""
    periods = {
        fact.period.timex
        for fact in story.facts.values()
        if _is_result(fact) and fact.source is None and fact.period and not fact.period.inherited
    }
    last = max(periods, default="")
    is_only = all(each == last or year_before(last, each) for each in periods)
    return last if is_only and _PART.fullmatch(last) else None


def _small(story: Story, words: Phrase) -> Phrase | None:
    """Let an answer go on behind an opening: a name keeps its capital, another word must be known to be none."""
    name, opening = protagonist(story), words[0].text.partition(" ")[0]
    if words[0].mention is not None or (name is not None and text_of(words).startswith(name)):
        return words
    if not opening.isalpha() or opening.lower() not in story.small:
        return None
    return uncapitalised(words)
