"""What was it? A reported or estimated level, asked for by itself."""

from collections.abc import Hashable, Sequence

from briefer.linking.lexicon import verb_form
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.asking import ask_each
from briefer.wording.certain import is_ahead, is_present
from briefer.wording.clause import is_many
from briefer.wording.names import named
from briefer.wording.nouns import BEARERS, is_laid_out, measured, metric_words
from briefer.wording.periods import shared_time
from briefer.wording.phrase import Phrase, listed, phrase, possessive, text_of
from briefer.wording.referent import says_which
from briefer.wording.statement import Statement
from briefer.wording.story import Story

TURN = 13
KIND = "results"

_WHOSE = pattern(r"(?!the )[a-z-]+(?: [a-z-]+){0,3}")
_ACTS = frozenset("spend earn invest lose pay".split())
_BORROWED = pattern(r"\b(?:has|have) (?:also )?borrowed\b")
_DEALS = frozenset(
    {
        "deal_value",
        "contract_value",
        "funding",
        "investment",
        "offer_price",
        "fine",
        "budget",
        "payment",
        "premium",
    }
)
"""What somebody agreed to pay is no result; it is told by the deal or not at all."""


def ask(story: Story) -> list[Question]:
    """Ask for every subject and period of which levels are left."""
    return ask_each(KIND, story, _reported, _wording)


def _reported(story: Story, statement: Statement) -> Hashable:
    fact = statement.main
    if statement.level is None:
        return None  # A move is told by its growth or not at all.
    if fact.status not in ("reported", "estimate") or fact.subject is None or fact.metric is None:
        return None
    if fact.metric.id in _DEALS or fact.metric.id in BEARERS or is_ahead(story, fact):
        return None
    if fact.metric.id == "price" and fact.subject.kind == "company":
        return None  # A company's products have prices, and which one it is stands in the sentence.
    if is_laid_out(story, fact):
        return None
    return fact.subject.name, fact.period.timex if fact.period else None


def _wording(story: Story, told: Sequence[Statement]) -> Phrase | None:
    fact = told[0].main
    metrics = {text_of(words): words for each in told if (words := metric_words(story, each.main))}
    time = shared_time(story, [each.main for each in told])
    if len(metrics) == 1:
        noun = measured(story, fact)
        borrower = (
            named(story, fact.subject) if fact.subject and fact.metric and fact.metric.id == "debt" else None
        )
        if borrower and _BORROWED.search(story.text, fact.sentence.start, fact.value.start):
            return phrase("how much has ", borrower, " borrowed", time)
        if noun is not None and fact.status == "estimate":
            how = "large" if fact.value.kind == "money" else "high"
            return phrase(f"how {how} {noun.be} ", noun.words, " estimated to be", time)
        if noun is not None and text_of(noun.words) == next(iter(metrics)):
            return None  # Whose?
        if noun is not None and (
            text_of(noun.words).endswith("economy") or _WHOSE.fullmatch(text_of(noun.words))
        ):
            return None  # The size of an economy has another name; `tax on cars` is anybody's.
        is_due = text_of(time).startswith(" by ") and is_present(story, fact)
        if noun is not None and (is_due or not says_which(story, text_of(noun.words))):
            return None
        acts = verb_form(fact.metric.text.lower()) if fact.metric else None
        name = named(story, fact.subject) if fact.subject else None
        if acts and acts.lemma in _ACTS and acts.tense in ("past", "present") and not acts.noun_too and name:
            does = "did" if acts.tense == "past" else "do" if is_many(text_of(name)) else "does"
            return phrase(f"how much {does} ", name, f" {acts.lemma}", time)
        verb = noun.level(present=is_present(story, fact)) if noun else ""
        return phrase(f"what {verb} ", noun.words, time) if noun else None
    name = named(story, fact.subject) if fact.subject else None
    what = list(metrics.values())[:3]
    return phrase("what were ", possessive(name), " ", listed(what), time) if name else None
