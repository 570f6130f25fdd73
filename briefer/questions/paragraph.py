"""How high is it, how did it change, what is its outlook? Sentences with figures of which no other question asks."""

import re
from collections.abc import Iterator, Sequence

from briefer.document import Sentence
from briefer.fact import Fact
from briefer.linking.lexicon import ADVERBS, AUXILIARIES, MODALS, PLACES, PREPOSITIONS, is_a, verb_form
from briefer.metrics import metrics
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.asking import anchored, asked
from briefer.wording.certain import is_ahead, is_conditional, is_past, is_present, measurable
from briefer.wording.clause import owner_before
from briefer.wording.doing import doing
from briefer.wording.inverted import predicate
from briefer.wording.nouns import Noun, grows, is_laid_out, is_noun, measured, metric_words, plural, whose
from briefer.wording.owned import owned
from briefer.wording.periods import headed_time, own_time, when
from briefer.wording.phrase import Phrase, phrase, possessive, text_of, word_count
from briefer.wording.quoting import quotable, quote
from briefer.wording.referent import full, is_alone, protagonist, says_which
from briefer.wording.story import Claim, Story

TURN = 18
KIND = "paragraph"

_FEWEST = 2
"""Figures that make a paragraph worth a question."""
_WORD = pattern(r"[\w'’-]+")
_VAGUE = pattern(
    r"(?:each|every|some|most|many|few|another|other|all|both|half|such|the (?:company|group)|[\w -]*\b(?:company|group|firm)$|the [a-z]+$|[a-z]+$)(?:\s|$)",
)
_NARROWED = pattern(r"\s(?:of|on|in|to|for|from|at)\s")
"""Words behind a metric that make it another one."""
_AHEAD = frozenset({"forecast", "guidance", "target"})
_PAID = frozenset({"payment", "price"})
"""What is paid is told by whom it goes to."""
_NEW = pattern(r"^an? (?=[a-z]+ [a-z])")
"""What is new to the article is known to who asks of it."""
_BASED = pattern(r"the (?:[A-Z][\w.-]*[ -])+?based (?:[a-z-]+ )?[a-z]+(?P<rest>['’]s .*)?")
_COUNTED = pattern(
    r"^(?:the (?:amount|rest|remainder|remaining|majority|examples?)\b|(?:[a-z]+ty|[a-z]+teen|one|two|three|four|five|six|seven|eight|nine|ten|half|hundreds|thousands|millions|a (?:third|quarter|half))\b)"
    r"|\b(?:this|that|these|those|percent|per cent)\b",
    re.I,
)
"""What is counted, and what points elsewhere, is nothing that figures are about."""
_NEAR = 120
"""Characters in which the verb of a sentence is looked for."""


def ask(story: Story) -> list[Question | None]:
    """Ask for every stretch of a paragraph that is untold and says of whom it speaks.

    What says no more than what it is about is asked for once only: nobody reads a list of those.
    """
    found = [
        question
        for ordinal, zone in enumerate(story.document.zones)
        if zone.kind == "body"
        for question in _stretches(story, story.document.sentences_in(ordinal))
    ]
    plain = [question for question in found if question.question.startswith(_KNOWN)][_MOST:]
    return [question for question in found if all(question is not other for other in plain)]


_KNOWN = "What is known about "
_MOST = 1


def _stretches(story: Story, ordinals: Sequence[int]) -> Iterator[Question]:
    """Ask for one stretch after the other; a paragraph of which nothing is told is asked for from its beginning."""
    behind = 0
    is_whole = not any(story.document.sentences[each].start in story.touched for each in ordinals)
    for place, ordinal in enumerate(ordinals):
        opens = is_whole and place == 0
        if ordinal < behind or not (opens or story.claims_in(story.document.sentences[ordinal].start)):
            continue
        found = _ask(story, ordinals[place:])
        if found is not None:
            yield found
            behind = story.sentence_at(found.citations[-1][0]) + 1


def _ask(story: Story, ordinals: Sequence[int]) -> Question | None:
    spans = [story.document.sentences[each] for each in ordinals]
    first = quotable(story, ordinals[0])
    if first is None or spans[0].start in story.touched:
        return None
    answer: list[Phrase] = [quote(story, first)]
    told: list[Claim] = list(story.claims_in(spans[0].start))
    cited = [(spans[0].start, spans[0].end)]
    waiting: list[tuple[Phrase, Sentence]] = []
    for ordinal, span in zip(ordinals[1:], spans[1:], strict=True):
        if span.start in story.touched or quotable(story, ordinal, leaning=True) is None:
            break
        waiting.append((quote(story, (span.start, span.end), leaning=True), span))
        if sum(map(word_count, [*answer, *(words for words, _ in waiting)])) > LONGEST:
            break
        here = story.claims_in(span.start)
        if here:
            answer += [words for words, _ in waiting]
            cited += [(each.start, each.end) for _, each in waiting]
            told += here
            waiting = []
    # An article of which nothing has been told has one figure at least.
    if len(told) < (_FEWEST if story.touched else 1):
        return None
    if len(told) == 1 and is_conditional(story.text, told[0].fact):
        return None
    wording = (_measured(story, told) or _shown(story, spans[0], told[0].fact)) if told else None
    if wording is None or (len(told) < _FEWEST and text_of(wording).startswith(_KNOWN[1:-1], 1)):
        return None
    return asked(KIND, wording, answer, told, cited)


def _measured(story: Story, claims: Sequence[Claim]) -> Phrase | None:
    """Ask for what the first figure of a paragraph measures that the article has a noun for."""
    facts = [claim.fact for claim in claims]
    known = [
        fact
        for fact in facts
        if _is_named(story, fact)
        and not is_laid_out(story, fact)
        and anchored(story, fact)
        and owned(story, fact)
    ]
    nouns = [(fact, noun) for fact in known if (noun := measured(story, fact))]
    nouns += [(fact, noun) for fact in facts if (noun := _owned(story, fact))]
    if not nouns or not says_which(story, text_of(nouns[0][1].words)):
        return None
    fact, noun = nouns[0]
    if (
        text_of(noun.words).endswith(("economy", "market"))
        or fact.sentence.start != claims[0].fact.sentence.start
    ):
        return None
    if is_past(story, fact):
        return None
    if fact.status == "target" and not text_of(noun.words).endswith("target"):
        return None  # What is aimed for is not expected.
    time = when(story, fact)
    if fact.metric is not None and fact.metric.id == "dividend":
        return phrase(f"how high {noun.be} ", noun.words, time)
    how = "how large" if fact.value.kind == "money" else "how high"
    if fact.status in _AHEAD and grows(fact):
        return phrase(f"how fast {noun.be} ", noun.words, " expected to grow", time)
    if fact.status in _AHEAD:
        is_move = fact.change is not None and fact.change.kind == "by"
        coming = "how" if is_move else how
        return phrase(
            f"{coming} {noun.be} ", noun.words, f" expected to {'change' if is_move else 'be'}", time
        )
    if fact.change is not None and text_of(time).startswith(" by "):
        return phrase(f"how {noun.be} ", noun.words, " expected to change", time)
    if fact.change is not None:
        return phrase("how did ", noun.words, " change", time)
    return phrase(f"how high {noun.level(present=is_present(story, fact))} ", noun.words, time)


def _in_its_name(story: Story, owner: str, start: int) -> str:
    """Name whom `the Porto-based bank` means, if the article is about one only."""
    found = _BASED.fullmatch(owner)
    name = protagonist(story) if found and is_alone(story, start) else None
    return f"{name}{found['rest'] or ''}" if found and name else owner


def _shown(story: Story, sentence: Sentence, fact: Fact) -> Phrase | None:
    """Ask for what the sentence says of its subject, or, of one that a few words name, for all that is known."""
    found = _subject(story, sentence)
    if found is None or not says_which(story, found[0]):
        return None
    about, verb = found
    does = predicate(story.text, verb, about, sentence.end)
    words = doing(story, does, sentence.end) if does else None
    if words is not None:
        if words.startswith("what "):
            return phrase(words, headed_time(story, sentence.start, words))
        is_timed = fact.sentence.start == sentence.start and not words.startswith("when ")
        return phrase(words, own_time(story, fact, words) if is_timed else phrase())
    return phrase(_KNOWN[0].lower(), _KNOWN[1:], about) if _is_matter(story, about, sentence) else None


def _owned(story: Story, fact: Fact) -> Noun | None:
    """Name a metric without a subject as that of the company that all the article is about."""
    if fact.subject is not None or fact.metric is None or not is_noun(fact.metric.id, fact.metric.text):
        return None
    if _NARROWED.match(story.text, fact.metric.end):
        return None
    entry = metrics().get(fact.metric.id)
    is_theirs = entry is not None and entry.bearer in ("company", "any") and measurable(fact)
    owner = whose(story, fact) if is_theirs else None
    words = metric_words(story, fact) if owner is not None else None
    return Noun(phrase(possessive(owner), " ", words), plural(text_of(words))) if owner and words else None


def _is_named(story: Story, fact: Fact) -> bool:
    """Tell whether the article has a noun for what is measured, and an owner who can have it."""
    is_owner = fact.subject is not None and fact.subject.kind in ("company", "place")
    return (
        is_owner
        and not is_ahead(story, fact)
        and fact.metric is not None
        and is_noun(fact.metric.id, fact.metric.text)
        and fact.metric.id not in _PAID
        and measurable(fact)
    )


def _subject(story: Story, sentence: Sentence) -> tuple[str, re.Match[str]] | None:
    """Return the subject of a sentence and its verb, where that is a plain noun phrase which says of whom it speaks."""
    for word in _WORD.finditer(story.text, sentence.start, min(sentence.start + _NEAR, sentence.end)):
        form = verb_form(word[0])
        before = story.text[max(word.start() - 2, 0) : word.start()].rstrip()[-1:]
        tenses = ("past", "present", "base") if before == "s" else ("past", "present")
        is_finite = form is not None and form.tense in tenses and not form.noun_too
        if is_finite or word[0] in AUXILIARIES or word[0] in MODALS:
            owner = owner_before(story, sentence.start, word.start())
            owner = full(story, owner, sentence.start) if owner else None
            owner = _in_its_name(story, owner, sentence.start) if owner else None
            if form is not None and is_a(form.classes, "say", "expect"):
                return None  # Who speaks is not what is spoken of.
            if owner is None or _VAGUE.match(owner):
                return None
            owner = _NEW.sub("the ", owner)
            *_, last = owner.split()
            first_form = verb_form(owner.split()[0])
            is_cut = (
                "," in owner
                or last in ADVERBS | PREPOSITIONS | {"overseas"}
                or last.endswith("ly")
                or (first_form is not None and first_form.tense == "past")
            )
            # `Acme ultimately`, `provided to the paper Acme's sales`: a noun and something else.
            return None if is_cut or _COUNTED.search(owner) else (owner, word)
    return None


def _is_matter(story: Story, about: str, sentence: Sentence) -> bool:
    """Tell something of which one may ask what is known: described in a few words, and nobody's mere name.

    What the whole article is about says nothing of a paragraph, unless that opens it.
    """
    opens = min([story.claims[0].fact.sentence.start, *story.touched]) >= sentence.start
    bare = about.removeprefix("the ")
    is_place = bare.lower().replace(" ", "-") in PLACES
    is_named = bare in story.companies or is_place or (about in story.main_names and not opens)
    is_known = about != bare or any(each.search(about) for each in (_OWNED, _PLACED))
    is_plain = (
        is_known and not _RUN_ON.search(about) and not _NAMED_LAST.search(about) and not _DONE.search(about)
    )
    return is_plain and not is_named and len(about.split()) >= _DESCRIBED


_OWNED = pattern(r"^[\w-]+['’]s?\s")
_PLACED = pattern(r"(?<! a) [a-z]+s (?:of|in|from|to|on) (?:the )?[A-Z]")
_NAMED_LAST = pattern(r"(?<!of)(?<!in)(?<!for)(?<!from)(?<!the)\s[A-Z][\w.’'-]*$")
"""`the chairman Jane Doe` is somebody."""
_RUN_ON = pattern(r"\b[A-Z][a-z]+ [A-Z][a-z]+ [a-z]|\bfamily of\b|\bvolume of\b|\bthe country\b")
_DONE = pattern(
    r"\b(?:newspaper|magazine|newsletter|website|channel|agency|broadcaster|programme|program|network|survey|study|report|poll|permit)s?$"
    r"|\b[a-z]+ed\b|\bto\b|\band\b|\b(?:group|couple|father|mother|majority|plurality)\b|[Cc]ase in point"
)
_DESCRIBED = 4
"""Words of a noun phrase that says enough to be asked about."""
