"""What did they warn of? What somebody who is named fears, with or without a figure."""

from briefer.linking.lexicon import DEMONYMS
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.clause import is_many, owner_before
from briefer.wording.passage import asked_of
from briefer.wording.phrase import Phrase, phrase, possessive, text_of
from briefer.wording.referent import full, protagonist, says_which
from briefer.wording.story import Story

TURN = 17
KIND = "warning"

_WARNS = pattern(
    r"\s(?P<had>ha[sd] |have )?(?:(?:also|already|[a-z]+ly) )?(?P<verb>warn(?:s|ed)?|caution(?:s|ed)?)\s"
    r"(?:(?:investors|shareholders|lawmakers|reporters|customers|[A-Z][a-z]+) )?(?P<how>that|of|about|against)\s",
    lead="warn caution",
)
_NAME = pattern(r"(?:[A-Z][\w'’.-]+ )+[A-Z][\w'’-]+$")
"""Who has two posts."""
_WIDEST = 400


def ask(story: Story) -> list[Question | None]:
    """Ask for every warning of somebody whom the sentence names."""
    return [
        asked_of(KIND, story, start, wording)
        for start, end, zone in story.document.sentences
        if story.document.zones[zone].kind in ("body", "list_item") and end - start <= _WIDEST
        if (wording := _wording(story, start, end)) is not None
    ]


def _wording(story: Story, start: int, end: int) -> Phrase | None:
    found = _WARNS.search(story.text, start, end)
    owner = owner_before(story, start, found.start()) if found else None
    owner = full(story, owner, start) if owner else None
    if found is None or owner is None or not says_which(story, owner):
        return None
    is_somebody = (
        owner.split()[0].lower() in DEMONYMS
        or any(word[:1].isupper() for word in owner.split()[1:])
        or not owner.split()[-1].islower()
    )
    if not is_somebody or owner.split()[0].lower() in ("some", "many"):
        return None
    if " and " in owner and (name := _NAME.search(owner)):
        owner = name[0]
    if _goes_on(story, start, owner):
        does = "do" if is_many(owner) else "does"
        return phrase(f"what {does} {_with_post(story, owner, start, found.start())} expect")
    owner = _with_post(story, owner, start, found.start())
    against = "against" if found["how"] == "against" else "of"
    if found["had"] and found["had"] != "had ":
        return phrase(f"what {'have' if is_many(owner) else 'has'} {owner} warned {against}")
    is_past = found["verb"].endswith("ed")
    aux = "did" if is_past else "do" if is_many(owner) else "does"
    return phrase(f"what {aux} {owner} warn {against}")


_YET = pattern(r"[\"“](?:But|Yet|Still)\b")


def _goes_on(story: Story, start: int, owner: str) -> bool:
    """Tell whether the next sentence has what the same person expects in spite of it."""
    ordinal = story.sentence_at(start)
    sentences = story.document.sentences
    if ordinal + 1 >= len(sentences) or sentences[ordinal + 1].zone != sentences[ordinal].zone:
        return False
    after, end, _ = sentences[ordinal + 1]
    said = [fact for fact in story.facts.values() if fact.sentence.start == after]
    ahead = [fact for fact in said if fact.status in ("guidance", "forecast")]
    is_his = owner.split()[-1] in story.text[after:end]
    return bool(ahead) and is_his and _YET.match(story.text, after, end) is not None


_POST = pattern(
    r", (?P<post>(?:chief|deputy|managing|vice)?[- ]?(?:executive|economist|analyst|chairman|chairwoman|director|president|governor|officer|head))"
    r"(?: (?:of|at) (?P<whose>[A-Z][\w&.' -]+?))?(?: since (?:[A-Z]\w+ )?\d{4})?,"
)


def _with_post(story: Story, name: str, start: int, end: int) -> str:
    """Say who a name is that the sentence explains: `Acme's chief executive, Jane Doe,`."""
    at = story.text.find(name, start, end)
    found = _POST.match(story.text, at + len(name), end + 1) if at >= 0 else None
    whose = (found["whose"] or protagonist(story)) if found else None
    if found is None or whose is None:
        return name
    return f"{text_of(possessive(phrase(whose)))} {found['post']}, {name},"
