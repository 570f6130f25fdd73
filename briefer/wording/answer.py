"""Statements → the sentences of an answer."""

from collections.abc import Collection, Sequence

from briefer.fact import Fact
from briefer.linking.lexicon import PLACES
from briefer.pattern import pattern
from briefer.wording.certain import is_modal, leaves_date_out
from briefer.wording.nouns import Noun, grows, metric_words, plural
from briefer.wording.phrase import Phrase, phrase, sentence, text_of, word_count
from briefer.wording.quoting import quotable, quote, quoted
from briefer.wording.source import may_be_said
from briefer.wording.statement import Statement, together
from briefer.wording.story import Claim, Story, rival_of
from briefer.wording.tell import tell

__all__ = ["LONGEST", "LONGEST_LIST", "Told", "answer", "each_quoted", "within_length"]

LONGEST = 80
"""Words that an answer has at most, unless one sentence alone has more."""
LONGEST_LIST = 110
"""Words of an answer that gives all the items of a list."""

_MOST = 3
"""Sentences that are quoted side by side; what more there is another question tells."""

_REACH = 2
"""Sentences back to the one that names the subject of a figure."""

Told = tuple[Phrase, Sequence[Claim]]
"""A sentence and the claims that it tells."""


def answer(story: Story, statements: Sequence[Statement]) -> tuple[list[Phrase], list[Claim]]:
    """Tell statements: those of one sentence in the article's own words, those of several in ours.

    Our words merge what the article says in different places; where it says all in one place, its own
    are better. A statement that neither can tell is left out.
    """
    claims = [claim for statement in statements for claim in statement.claims]
    whole = quoted(story, claims)
    if whole is not None:
        return [whole[0]], list(whole[1])
    quotes = each_quoted(story, claims)
    if quotes is not None:
        return within_length(quotes[:_MOST])
    told: list[Told] = []
    shown: set[str] = set()
    before: Fact | None = None
    for group in together(statements):
        words = None if any(_says_more(story, each) for each in group) else _told_after(story, before, group)
        before = group[0].main if words is not None else None
        if words is not None:
            told.append((sentence(words), [claim for each in group for claim in each.claims]))
            continue
        for each in group:
            quote = None if each.main.id in shown else quoted(story, each.claims)
            if quote is not None:
                told.append(quote)
                shown |= {claim.fact.id for claim in quote[1]}
    return within_length(told)


_ADJUSTED = pattern(
    r"(?:Excluding|Including|Adjust(?:ed|ing) for|Without|Before (?:one|special|tax)|On an? \S+ basis|Stripping out)\b"
)
"""How a figure was reckoned; no slot holds it."""


def _says_more(story: Story, statement: Statement) -> bool:
    """Tell whether the sentence says what words of ours would lose: a reserve, a date, somebody who stands behind it."""
    fact = statement.main
    is_open = fact.source is None and fact.status in ("forecast", "estimate")
    return (
        is_modal(story, statement)
        or _is_guessed(story, fact)
        or _is_placed(story, fact)
        or (fact.period is None and rival_of(fact) in story.rivals)
        or _ADJUSTED.match(story.text, fact.sentence.start) is not None
        or leaves_date_out(story, fact)
        or (is_open and fact.zone != "table_row" and may_be_said(story, fact))
    )


_PLACED = pattern(r"In (?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?),? (?=[a-z])")
"""A sentence that says where all that follows it in its paragraph is so."""


def _is_placed(story: Story, fact: Fact) -> bool:
    """Tell a figure that may hold only for the place that the sentence before opens with."""
    before = story.document.sentence_before(story.sentence_at(fact.sentence.start))
    found = _PLACED.match(story.text, story.document.sentences[before].start) if before is not None else None
    owner = fact.subject.name if fact.subject else ""
    return found is not None and found["place"].lower() in PLACES and found["place"] not in owner


def _is_guessed(story: Story, fact: Fact) -> bool:
    """Tell a figure of the running text whose owner was named in some other sentence."""
    if fact.zone != "body" or fact.subject is None:
        return False
    here, named = story.sentence_at(fact.sentence.start), story.sentence_at(fact.subject.start)
    return fact.subject.name != story.main and not here - _REACH <= named <= here


def each_quoted(story: Story, claims: Sequence[Claim]) -> list[Told] | None:
    """Quote the sentences of claims in text order; None unless each can be quoted."""
    sentences: dict[int, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.fact.value.start):
        sentences.setdefault(claim.fact.sentence.start, []).append(claim)
    quotes = [quoted(story, each) or _behind(story, start, sentences) for start, each in sentences.items()]
    found = [quote for quote in quotes if quote is not None]
    return found if len(found) == len(quotes) else None


def _behind(story: Story, start: int, told: Collection[int]) -> Told | None:
    """Quote a sentence that leans on the one before where that is quoted, too."""
    sentence = story.sentence_at(start)
    before = story.document.sentence_before(sentence)
    if before is None or story.document.sentences[before].start not in told or start in story.touched:
        return None
    span = quotable(story, sentence, leaning=True)
    return (quote(story, span, leaning=True), story.claims_in(start)) if span else None


def _told_after(story: Story, before: Fact | None, group: Sequence[Statement]) -> Phrase | None:
    """Tell statements; the company and the period of the sentence before need no name again."""
    fact = group[0].main
    if before is None or not _goes_on(before, fact):
        return tell(story, group)
    metric = metric_words(story, fact)
    noun = Noun(phrase("its ", metric), plural(text_of(metric))) if metric else None
    is_same_time = before.period and fact.period and before.period.timex == fact.period.timex
    return tell(story, group, noun, dated=not is_same_time)


def _goes_on(before: Fact, fact: Fact) -> bool:
    return all(
        each.subject is not None
        and each.subject.kind == "company"
        and each.subject.name == (before.subject and before.subject.name)
        and each.status == "reported"
        and each.source is None
        and not grows(each)
        for each in (before, fact)
    )


def within_length(sentences: Sequence[Told]) -> tuple[list[Phrase], list[Claim]]:
    """Take sentences as long as the answer stays readable."""
    answer: list[Phrase] = []
    told: list[Claim] = []
    length = 0
    for words, claims in sentences:
        length += word_count(words)
        if answer and length > LONGEST:
            break
        answer.append(words)
        told += claims
    return answer, told
