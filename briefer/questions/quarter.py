"""How did the company do? Profit, sales and earnings per share of one period, from the paragraphs that tell of them."""

from collections.abc import Mapping, Sequence

from briefer.fact import Fact
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.asking import anchored, asked
from briefer.wording.figures import figure_mention, stated
from briefer.wording.names import named
from briefer.wording.periods import when
from briefer.wording.phrase import Phrase, phrase, text_of
from briefer.wording.quoting import leans, quotable, quote, replaced
from briefer.wording.story import Story, figure_of

TURN = 0
KIND = "quarter"

_SIDES = {
    "profit": "net_income profit pretax_profit net_loss operating_income ebitda gross_profit",
    "sales": "revenue like_for_like_sales net_interest_income",
    "per share": "earnings_per_share",
}
_SIDE = {metric: side for side, metrics in _SIDES.items() for metric in metrics.split()}
_REACH = 1
"""Paragraphs from one to the next that tells of the results."""
_MORE = 8
"""Words beyond the longest answer that all of the results may have."""
_FEWEST = 2
"""Sides of the results that an answer has."""

_ORDINAL = pattern(r"\b(?:First|Second|Third|Fourth|Full)\b")
"""What begins a sentence of the article, and stands within the question."""

_Whose = tuple[str, str]


def ask(story: Story) -> list[Question | None]:
    """Ask for the results of every company, for the period most is told of, where two paragraphs that touch tell two sides."""
    metrics: dict[_Whose, set[str]] = {}
    for fact in (claim.fact for claim in story.claims):
        if (key := _whose(fact)) and fact.metric:
            metrics.setdefault(key, set()).add(fact.metric.id)
    # Of two periods with the same figures the earlier one is what the later is compared with.
    best: dict[str, _Whose] = {}
    for key in sorted(metrics, key=lambda key: (len(metrics[key]), key[1])):
        best[key[0]] = key
    return [_ask(story, *key) for key in best.values()]


def _whose(fact: Fact) -> _Whose | None:
    is_company = fact.subject is not None and fact.subject.kind == "company" and fact.period is not None
    is_result = fact.metric is not None and fact.metric.id in _SIDE and fact.status == "reported"
    return (fact.subject.name, fact.period.timex) if is_company and is_result else None  # type: ignore[union-attr]


def _ask(story: Story, name: str, period: str) -> Question | None:
    said = _said(story)
    told = _told(story, said, name, period, summed_up=True)
    figures = {_figure(fact) for ordinal in told for fact in said[ordinal]}
    lead = _told(story, said, name, period, summed_up=False)[:1]
    if any(
        _figure(fact) not in figures
        for ordinal in lead
        for fact in said[ordinal]
        if _is_of(fact, name, period)
    ):
        told = _told(story, said, name, period, summed_up=False)
    facts = [fact for ordinal in told for fact in said[ordinal]]
    mine = [fact for fact in facts if _whose(fact) == (name, period)]
    sides = {_SIDE[fact.metric.id] for fact in mine if fact.metric}
    zones = {story.document.sentences[ordinal].zone for ordinal in told}
    who = named(story, mine[0].subject) if mine and mine[0].subject else None
    is_theirs = bool(mine) and anchored(story, mine[0]) and _is_named(story, name, told)
    if len(sides) < _FEWEST or len(zones) < _FEWEST or who is None or not is_theirs:
        return None
    told = _in_order(story, said, told)
    words: list[Phrase] = []
    for place, ordinal in enumerate(told):
        follows = place > 0 and ordinal == told[place - 1] + 1
        span = quotable(story, ordinal, leaning=follows) or story.document.sentences[ordinal][:2]
        words.append(_with_move(story, quote(story, span, leaning=follows), said[ordinal]))
    # A claim of the lead is told where the article says it again.
    again = {fact.id for fact in facts}
    claims = [claim for claim in story.claims if any(fact.id in again for fact in claim.facts)]
    cited = [story.document.sentences[ordinal][:2] for ordinal in told]
    times = [time for fact in mine if (time := when(story, fact))]
    time = next((each for each in times if "fiscal" in text_of(each)), times[0] if times else phrase())
    small = phrase(_ORDINAL.sub(lambda found: found[0].lower(), text_of(time)))
    question = asked(KIND, phrase("how did ", who, " do", small), words, claims)
    return question.model_copy(update={"citations": tuple(cited)})


_TO = pattern(r"\b[a-z]+(?:ed|ose|ell|rew|ank) (?=to $)")
"""`Climbed to $164 million`: by how much?"""


def _with_move(story: Story, words: Phrase, facts: Sequence[Fact]) -> Phrase:
    """Say by how much a profit rose to its level, where only a lead says it and the level before bears it out."""
    level = facts[0]
    if level.change is None or level.change.kind != "to" or level.metric is None:
        return words
    found = _TO.search(story.text[level.sentence.start : level.value.start])
    if found is None or any(fact.value.kind == "percent" for fact in facts):
        return words
    move = next((claim.fact for claim in story.claims if _is_move_to(story, claim.fact, level)), None)
    mention = figure_mention(story, move) if move else None
    if mention is None or move is None:
        return words
    at = level.sentence.start + found.end()
    return replaced(story.text, words, (at, at), phrase(stated(mention), " "))


def _is_move_to(story: Story, move: Fact, level: Fact) -> bool:
    """Tell the percentage by which a figure changed, by what its sentences give for the time before."""
    if move.value.kind != "percent" or move.change is None or move.change.kind != "by":
        return False
    sides = {_SIDE.get(fact.metric.id) if fact.metric else None for fact in (move, level)}
    if sides != {"profit"} or _whose(move) != _whose(level) or level.change is None:
        return False
    if move.change.direction != level.change.direction or move.value.low is None or level.value.low is None:
        return False
    bases = [fact.value.low for fact in story.facts.values() if _is_base(fact, level)]
    return any(
        base and abs(abs(level.value.low / base - 1) * 100 - move.value.low) * 2 <= 1 for base in bases
    )


def _is_base(fact: Fact, level: Fact) -> bool:
    if fact.change is None or fact.change.kind != "from" or fact.subject is None or fact.metric is None:
        return False
    names = {each.name for each in (fact.subject, level.subject) if each}
    return len(names) == 1 and level.metric is not None and fact.metric.id == level.metric.id


def _in_order(story: Story, said: Mapping[int, Sequence[Fact]], told: list[int]) -> list[int]:
    """Put what the last sentence says of the profit before the sales, if it follows them and can stand there."""
    sides = [_SIDE.get(fact.metric.id) if (fact := said[each][0]).metric else None for each in told]
    sales = sides.index("sales") if "sales" in sides else 0
    starts = [story.document.sentences[each][:2] for each in (told[sales], told[-1])]
    is_late = "profit" in sides[:sales] and sides[sales:] == ["sales", "profit"]
    if not is_late or any(leans(story.text, *span) for span in starts):
        return told
    return [*told[:sales], told[-1], told[sales]]


def _is_named(story: Story, name: str, told: Sequence[int]) -> bool:
    """Tell whether the article is about the company, or what is told names it and nobody else."""
    spans = [story.document.sentences[ordinal][:2] for ordinal in told]
    return name == story.main or story.companies_in(*spans) == {name}


def _said(story: Story) -> dict[int, list[Fact]]:
    """Return the statements of every sentence of the running text, by its ordinal."""
    said: dict[int, list[Fact]] = {}
    for fact in story.stated.values():
        if fact.zone == "body":
            said.setdefault(story.sentence_at(fact.value.start), []).append(fact)
    return dict(sorted(said.items()))


def _told(
    story: Story, said: Mapping[int, Sequence[Fact]], name: str, period: str, *, summed_up: bool
) -> list[int]:
    """Return the sentences that tell of the results, by ordinal, as many as a reader takes in.

    Args:
        story: what is still to be told.
        said: the statements of every sentence.
        name: of the company.
        period: TIMEX3 value.
        summed_up: leave out what only sums up what is told further down, as a lead does.
    """
    sentences = story.document.sentences
    last = {_figure(fact): ordinal for ordinal, facts in said.items() for fact in facts}
    told: list[int] = []
    length = 0
    for ordinal, facts in said.items():
        span = sentences[ordinal]
        is_free = span.start not in story.touched and quotable(story, ordinal, leaning=True) is not None
        is_said_again = all(last[_figure(fact)] > ordinal for fact in facts)
        is_of = all(_is_of(fact, name, period) for fact in facts[:1])
        if not is_free or not is_of or (summed_up and is_said_again):
            continue
        is_tied = bool(told) and told[-1] == ordinal - 1
        is_near = not told or span.zone - sentences[told[-1]].zone <= _REACH
        if not is_near or (leans(story.text, *span[:2]) and not is_tied):
            continue
        length += len(story.text[span.start : span.end].split())
        if length > LONGEST + _MORE:
            break
        told.append(ordinal)
    return told


def _figure(fact: Fact) -> tuple[object, ...]:
    return figure_of(fact), fact.metric and fact.metric.id, fact.subject and fact.subject.name


def _is_of(fact: Fact, name: str, period: str) -> bool:
    """Tell a result of the company for the period, what it was before, and what had been expected."""
    if (
        fact.subject is None
        or fact.subject.name != name
        or fact.metric is None
        or fact.metric.id not in _SIDE
    ):
        return False
    if fact.status in ("forecast", "estimate"):
        return fact.period is not None and fact.period.timex == period
    return fact.status == "reported"
