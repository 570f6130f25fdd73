"""What is the metric of each of them? `Acme: $4 billion; Globex: about $3 billion. The total is …`."""

from collections.abc import Sequence

from briefer.question import Question
from briefer.wording.asking import asked, within_length
from briefer.wording.figures import amount
from briefer.wording.nouns import Noun, metric_words, named, plural
from briefer.wording.periods import when
from briefer.wording.phrase import Phrase, listed, phrase, sentence, text_of
from briefer.wording.statement import outside_source, statements, tell
from briefer.wording.story import Claim, Story

TURN = 1
KIND = "breakdown"

_MOST = 8
"""Rows that a reader still takes in; a longer list is a table."""
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


def ask(story: Story) -> list[Question]:
    """Ask for every set of at least two subjects whose figures of one metric and period stand side by side."""
    levels: dict[tuple[object, ...], list[Claim]] = {}
    for claim in story.claims:
        key = _column(claim)
        if key is not None:
            levels.setdefault(key, []).append(claim)
    found = [_ask(story, claims) for claims in levels.values()]
    return [question for question in found if question is not None]


def _column(claim: Claim) -> tuple[object, ...] | None:
    """Return what figures must share to stand in one list."""
    fact = claim.fact
    is_level = fact.change is None or fact.change.kind == "to"
    if (
        not is_level
        or fact.negated
        or fact.metric is None
        or fact.subject is None
        or fact.status == "proposal"
    ):
        return None
    period = fact.period.timex if fact.period else None
    return fact.metric.id, fact.metric.scope, period, fact.value.unit, fact.value.per


def _ask(story: Story, claims: Sequence[Claim]) -> Question | None:
    rows: dict[str, tuple[Claim, Phrase, Phrase]] = {}
    for claim in claims:
        subject, figure = claim.fact.subject, amount(story, claim.fact)
        if subject is None or subject.kind == "group" or figure is None:
            continue
        name = named(story, subject)
        if name is not None:
            rows.setdefault(subject.name, (claim, name, figure))
    totals = [claim for claim in claims if _sums_up(story, claim, rows)]
    listed_rows = list(rows.values())[:_MOST]
    if len(listed_rows) < (2 if totals or _side_by_side(story, listed_rows) else 3):
        return None
    told = [claim for claim, _, _ in listed_rows]
    answer = [(_list(story, listed_rows), told), *_totals(story, totals)]
    sentences, told = within_length(answer)
    wording = _wording(story, listed_rows, totals)
    return asked(KIND, wording, sentences, told) if wording else None


def _side_by_side(story: Story, rows: Sequence[tuple[Claim, Phrase, Phrase]]) -> bool:
    return len({story.sentence_at(claim.fact.value.start) for claim, _, _ in rows}) == 1


def _sums_up(story: Story, claim: Claim, rows: dict[str, tuple[Claim, Phrase, Phrase]]) -> bool:
    """Tell whether a figure is that of all the listed together: their group is named, counted or close by."""
    subject = claim.fact.subject
    if subject is None or subject.kind != "group" or len(rows) < 2:
        return False
    if subject.members:
        return len(rows) == len(subject.members) and set(rows) == set(subject.members)
    counted = next((_COUNTS[word] for word in subject.name.lower().split() if word in _COUNTS), None)
    if counted is not None:
        return counted == len(rows)
    first = story.sentence_at(min(row[0].fact.value.start for row in rows.values()))
    return abs(first - story.sentence_at(claim.fact.value.start)) <= 1


def _list(story: Story, rows: Sequence[tuple[Claim, Phrase, Phrase]]) -> Phrase:
    """Write `Acme: $4 billion; Globex: about $3 billion, according to Initech.`."""
    words = phrase()
    sources = {
        claim.fact.source.name if outside_source(claim.fact) and claim.fact.source else None
        for claim, _, _ in rows
    }
    for claim, name, figure in rows:
        words = phrase(words, "; " if words else "", name, ": ", figure)
        if len(sources) > 1:
            words = phrase(words, _according(story, claim))
    return sentence(phrase(words, _according(story, rows[0][0])) if len(sources) == 1 else words)


def _according(story: Story, claim: Claim) -> Phrase:
    source = claim.fact.source
    name = named(story, source) if source and outside_source(claim.fact) else None
    return phrase(", according to ", name) if name else phrase()


def _totals(story: Story, totals: Sequence[Claim]) -> list[tuple[Phrase, Sequence[Claim]]]:
    """Tell the total with its growth, then any other total that the article gives."""
    told: list[tuple[Phrase, Sequence[Claim]]] = []
    wanted = {claim.fact.id for claim in totals}
    for statement in statements(story, story.claims):
        if statement.level is None or statement.level.fact.id not in wanted:
            continue
        if not told:
            words = tell(story, statement, Noun(phrase("the total"), plural=False))
            if words is not None:
                told.append((sentence(words), statement.claims))
        else:
            figure = amount(story, statement.level.fact)
            if figure is not None:
                words = phrase(
                    "elsewhere, the article puts the total at ", figure, _according(story, statement.level)
                )
                told.append((sentence(words), (statement.level,)))
    return told


def _wording(
    story: Story, rows: Sequence[tuple[Claim, Phrase, Phrase]], totals: Sequence[Claim]
) -> Phrase | None:
    main = totals[0].fact if totals else rows[0][0].fact
    metric = metric_words(story, main)
    group = (
        named(story, main.subject) if totals and main.subject else listed([name for _, name, _ in rows][:4])
    )
    if metric is None or group is None or (not totals and len(rows) > 4):
        return None
    many = plural(text_of(metric))
    is_expected = sum(claim.fact.status != "reported" for claim, _, _ in rows) * 2 > len(rows)
    verb = ("are" if many else "is") if is_expected else ("were" if many else "was")
    hope = "expected " if is_expected else ""
    return phrase(f"what {verb} the {hope}", metric, " of ", group, when(story, main))
