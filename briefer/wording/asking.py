"""A question with its answer, ready for the brief."""

from collections.abc import Callable, Hashable, Iterable, Sequence

from briefer.fact import Fact
from briefer.linking.lexicon import verb_form
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import answer
from briefer.wording.certain import has_moved, is_modal
from briefer.wording.figures import printed
from briefer.wording.names import is_voice
from briefer.wording.nouns import is_noun
from briefer.wording.owned import owned
from briefer.wording.periods import MONTH
from briefer.wording.phrase import Phrase, answering, phrase, sentence, text_of
from briefer.wording.quoting import leans
from briefer.wording.statement import Statement, statements
from briefer.wording.story import Claim, Story, figure_of
from briefer.wording.tell import tell

__all__ = ["anchored", "ask_each", "asked", "is_sound", "joined"]

_AT_COMPANY = pattern(r"\s(?:at|of|in)\s(?:the|its)\s(?:company|group|firm|club|bank)\b")
_ASIDE = pattern(
    r"(?:Adjusted for|Adjusting for|Excluding|Including|Without|Despite|After|Before|Besides)\b[^,]{0,100},"
)
_WORTH = pattern(r"\s(?:worth|valued at|exceeding)\s")
_RUN_ON = pattern(r"[a-z] (?:The|An?) [a-z]|\b([A-Z]\w{3,})\b(?!['’])(?: [^,\s]+){0,4} \1\b(?!['’])")
_GLOBAL = pattern(r"\b(?:[Gg]lobal|[Ww]orld(?:wide)?)\s")
_CLAIMED = pattern(r"\b(?:claims|says|said) [A-Z][\w.-]+['’]s\b")
_OPENED = pattern(r"\s['‘](?=\w)[^'’]*$")
_TWICE = pattern(r"\b([A-Z]\w{3,})['’]s? (?:[^?,]* )?(?:from|in|of|to|by) (?:the )?\1\b")
_BROKEN = pattern(
    r"\b([A-Z]\w{2,})['’]s [^?]*\b\1['’]s\b| (?:Some|Many|Most|Several|Few|Both|Each|Every) [a-z]|\bindex['’] | -- |\w,-\w|\w-the\b"
)
"""Words of the article that have run together, and a sentence within a question."""
_CUT_OFF = pattern(
    r"[a-z] [ABD-Z]\?$|\b(?:in|over|for|during|within) the (?:last|past|next|previous|coming|same)\b(?! [a-z])| --(?!\w)"
    r"|\bfigures for\b|\w['’]s-\w|\bM(?:r|rs|s)-[A-Z]|\w-(?:by|the) [A-Z]|\bthe-[A-Z]|[ÃÂ][^\x00-\x7f]|ï¿½|\ufffd"
)
"""A name, a time or a word that the article or its sentence breaks off."""
_UNNAMED = pattern(r"\bdoes (?!the |an? |each |every |it )[a-z-]+ [a-z]+ (?:expect|say)\b")
"""Somebody without a name and an article."""
_RELATIVE = pattern(
    rf"\b(?:in|over|during|at|by) (?:the same|that) (?:year|month|quarter|week|period|time|day)\b|\b(?:last|next) {MONTH}\b"
)
"""Times that only the article places."""
_HIS = pattern(r"\b(?:he|him|his|she|her)\b")
_NAMES = pattern(r"(?<=[a-z,] )[A-Z][a-z]")
_UNREAL = pattern(
    r"\bwould have\b|\b(?:allowed|permitted|free|licensed) to\b|\b(?:rise|gain|increase) or (?:fall|lose|decrease)\b|\b(?:fall|lose|decrease) or (?:rise|gain|increase)\b"
)
"""What may be, or could have been."""
_TOLD_BY = pattern(
    r"\b(?:[Aa]ccording to|(?:data|figures|research|statistics|estimates|numbers|a report|a survey|a study) (?:from|by|of))\s$"
)
_POLLED = pattern(
    r"\b(?:polled|surveyed|cited|compiled|quoted|provided|tracked) by\s$"
    r"|\b(?:stockbrokers?|brokers?|brokerages?|(?:analysts?|economists?) (?:at|with|of))\s$"
)
"""Who is asked, and who speaks for a living, has nothing of what he tells."""
_VALUED = pattern(
    r"\b(?:it|its|the (?:[\w.,-]+ ){0,4}(?:company|group|firm|start-?up|business|bank|chain)(?:['’]s)?)\b"
)
_CAUSED = pattern(r"\s(?:from|caused|done|by)\s(?:the|an?|his|her|its)\b")
_NARROWED = pattern(r"\s(?:from|in|at|of|for|to|by)\s(?:the\s)?[A-Z]")

_NEXT = pattern(
    r"\b(?:and|but|while) [a-z]+ (?:shows?|showed|says?|suggests?|indicates?|finds?|found|reckons?)\b"
)

Key = Callable[[Story, Statement], Hashable]
Wording = Callable[[Story, Sequence[Statement]], Phrase | None]


def ask_each(
    kind: str, story: Story, key: Key, wording: Wording, *, one_a_metric: bool = False
) -> list[Question]:
    """Ask a question for every group of statements.

    Only what could be told in words of ours is asked for: what we cannot say we have not understood,
    even where the answer then quotes the article.

    Args:
        kind: of the questions.
        story: what is still to be told.
        key: names the group of a statement; None leaves it out.
        wording: the question that a group answers; None if there is none.
        one_a_metric: of several statements with one metric tell the first, and leave the others.
    """
    groups: dict[Hashable, list[Statement]] = {}
    for statement in statements(story, story.claims):
        name = key(story, statement)
        if statement.main.status == "reported" and is_modal(story, statement):
            continue  # What could be is not what was.
        if has_moved(story, statement.main) or _is_wanted(story.text, statement.main):
            continue
        if _UNREAL.search(story.text, statement.main.sentence.start, statement.main.value.start):
            continue
        if name is None or not anchored(story, statement.main) or not owned(story, statement.main):
            continue
        if tell(story, [statement]) is None or _is_apart(story.text, statement.main):
            continue
        members = groups.setdefault(name, [])
        if any(_alike(statement.main, other.main) for other in members):
            continue
        if not one_a_metric or _metric(statement) not in map(_metric, members):
            members.append(statement)
    found = []
    for group in groups.values():
        sentences, claims = answer(story, group)
        told = [statement for statement in group if set(statement.claims) <= set(claims)]
        words = wording(story, told) if told else None
        if words is not None:
            found.append(asked(kind, words, sentences, claims))
    return found


_WANTED = pattern(
    r"\b(?:calls? for|called for|calling for|is proposing|proposes|proposed|is seeking|seeks|sought|is asking|asked for|wants|wanted|demands|demanded|urged)\s[^.;]{0,90}$"
)


_ANNOUNCED = pattern(
    r"\b(?:announce[sd]?|promise[sd]?|pledge[sd]?|unveil(?:s|ed)?)\s(?:an?\s|the\s)?(?:[a-z-]+\s){0,2}$"
)
_THREAT = pattern(r"\b(?:threat|threats|threatens|threatened|threatening)\b[^.;]{0,60}$")


def _is_wanted(text: str, fact: Fact) -> bool:
    """Tell a move that somebody only asks for: `the budget calls for a 10% increase in spending`."""
    before = max(fact.sentence.start, fact.value.start - 110)
    if _THREAT.search(text, before, fact.value.start):
        return True
    is_somebodys = fact.subject is not None and fact.subject.kind in ("person", "thing")
    if is_somebodys and fact.change is not None and _ANNOUNCED.search(text, before, fact.value.start):
        return True
    is_move = fact.change is not None and fact.status in ("reported", "forecast")
    return is_move and _WANTED.search(text, before, fact.value.start) is not None


def _is_apart(text: str, fact: Fact) -> bool:
    """Tell a figure of the next clause, of which somebody else speaks: `a vote is far from sure and polls show …`."""
    return fact.metric is not None and _NEXT.search(text, fact.metric.end, fact.value.start) is not None


def _alike(one: Fact, other: Fact) -> bool:
    """Tell whether two claims of one group differ in their wording only."""
    return figure_of(one) == figure_of(other) and (one.metric and one.metric.id) == (
        other.metric and other.metric.id
    )


def anchored(story: Story, fact: Fact) -> bool:
    """Tell whether the sentence of the figure names its subject, or its metric where there is hardly another subject.

    What stands farther away is a guess: in a story of two companies the debt may be that of either.
    """
    if is_voice(fact):
        return False
    if fact.subject is None or fact.metric is None or fact.zone in ("list_item", "table_row"):
        return True
    start, end = fact.sentence.start, fact.sentence.end
    if fact.zone == "body" and not start <= fact.metric.start < end and not leans(story.text, start, end):
        return False
    if fact.subject.kind != "company" and _AT_COMPANY.match(story.text, fact.metric.end):
        return False
    if fact.metric.id == "assets" and _WORTH.match(story.text, fact.metric.end):
        return False  # `Assets worth more than …` are those of people who are counted.
    aside = _ASIDE.match(story.text, start, end)
    if aside is not None and fact.metric.end <= aside.end():
        return False  # `Adjusted for the cost of closures, it was …`: the figure is that of something else.
    inside = start <= fact.subject.start < end
    if inside and _is_anothers(story.text, fact):
        return False
    if fact.metric.id == "share_price" and story.text.startswith(" worth of ", fact.value.end):
        return False
    if fact.metric.id == "net_worth" and fact.subject.kind == "company":
        return False  # `Acme's Jane Doe`: people have wealth.
    if not inside and _HE.search(story.text, start, fact.value.start):
        return False  # `Doe said that she paid …`: whoever was named before.
    if not inside and _GLOBAL.search(story.text[max(start, fact.metric.start - 20) : fact.metric.start + 20]):
        return False  # What is global is nobody's.
    says = printed(story.text[fact.metric.start : fact.metric.end])
    is_verb = not is_noun(fact.metric.id, fact.metric.text) or (
        not is_noun(fact.metric.id, says) and verb_form(says.lower()) is not None
    )
    if not inside and is_verb and not leans(story.text, start, end):
        return False  # The verb has a subject of its own.
    if fact.metric.id == "valuation" and not inside and not _VALUED.search(story.text, start, end):
        return False  # `The venture has a value of …`: not that of whoever was named before.
    before = story.text[max(0, fact.subject.start - 30) : fact.subject.start]
    if fact.subject.kind == "company" and _TOLD_BY.search(before):
        return False
    if _POLLED.search(before):
        return False
    if inside:
        return True
    if fact.subject.kind == "place" and _CAUSED.match(story.text, fact.metric.end):
        return False  # `The damage from the fire`, and not that of a country.
    if _NARROWED.match(story.text, fact.metric.end):
        return False  # `Orders from Asia` are those of Asia, whoever was named before.
    if fact.subject.kind == "company":
        near = story.companies_before(start)
        if not near and _is_about_another(story, start, fact.subject.name):
            return False
        is_known = fact.subject.name in near if near else story.main in (None, fact.subject.name)
        return is_known and start <= fact.metric.start < end
    return start <= fact.metric.start < end


def _is_anothers(text: str, fact: Fact) -> bool:
    """Tell a figure of what the sentence names between subject and metric, and gives the figure to."""
    subject, metric = fact.subject, fact.metric
    if subject is None or metric is None or subject.end >= metric.start:
        return False
    between = text[subject.end : metric.start]
    if metric.id == "valuation":
        return _BESIDE.search(between) is not None  # `Acme sold stakes in firms worth …`
    return subject.kind == "institution" and _VIEWS.match(between) is not None


_BESIDE = pattern(
    r"\b(?:in|of|for|at|to) (?:[a-z-]+ ){1,6}(?:[a-z-]+s|[a-z]+y|stock|cash|options) (?:[a-z]+ly )?$"
)
_VIEWS = pattern(
    r"[^.;]{0,60}\b(?:sa(?:ys|id)|estimate[sd]?|expect(?:s|ed)?|project(?:s|ed)?|found|finds|shows?|showed)\b (?:that )?(?:the|an?|average)\b"
)
"""Who says what the costs will be has none of them."""
_HE = pattern(r"\b[A-Z][\w.]+(?:['’]s)? (?:[^,;.]{1,80} )?(?:he|she) (?:[a-z]+ ){1,3}")
"""A name and a pronoun behind it."""


def _is_about_another(story: Story, start: int, name: str) -> bool:
    """Tell a paragraph behind one that names others only: `operating profit` is then hardly that of the main one."""
    zone = story.document.zone_index_at(start)
    before = story.document.zones[zone - 1] if zone else None
    named = story.companies_in((before.start, before.end)) if before and before.kind == "body" else set()
    return bool(named) and name not in named


def _metric(statement: Statement) -> str | None:
    metric = statement.main.metric
    return metric.id if metric else None


def asked(
    kind: str,
    question: Phrase,
    answer: Sequence[Phrase],
    claims: Iterable[Claim],
    cited: Iterable[tuple[int, int]] = (),
) -> Question:
    """Make a question of its wording, the sentences of its answer and the claims that these tell.

    Args:
        kind: of the question.
        question: its wording, without capital and question mark.
        answer: the sentences of the answer.
        claims: what they tell.
        cited: sentences of the article that the answer rests on though they hold no claim.
    """
    parts = phrase()
    for words in answer:
        parts = phrase(parts, " " if parts else "", words)
    told = {claim.fact.id: claim.fact for claim in claims}
    return Question(
        kind=kind,
        question=text_of(sentence(phrase(question, "?"))),
        answer=text_of(parts),
        parts=parts,
        facts=tuple(told),
        citations=tuple(
            sorted({(fact.sentence.start, fact.sentence.end) for fact in told.values()} | {*cited})
        ),
    )


def is_sound(question: Question) -> bool:
    """Tell a question from words that the article has run together, `China still atop tourism China`, or that open a quotation."""
    words = question.question
    is_open = words.count('"') % 2 == 1 or words.count("“") != words.count("”") or _OPENED.search(words)
    return (
        not is_open
        and _CLAIMED.search(words) is None
        and _RUN_ON.search(words) is None
        and _TWICE.search(words) is None
        and _BROKEN.search(words) is None
        and _CUT_OFF.search(words) is None
        and _RELATIVE.search(words) is None
        and _UNNAMED.search(words) is None
        and (_HIS.search(words) is None or _NAMES.search(words) is not None)
    )


def joined(question: Question, other: Question) -> Question:
    """Let a question be answered by both answers."""
    parts = phrase(question.parts, " ", other.parts)
    return answering(
        question,
        parts,
        facts=(*question.facts, *other.facts),
        citations=tuple(sorted({*question.citations, *other.citations})),
    )
