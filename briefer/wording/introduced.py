"""What a short form means that an answer has not introduced: `the bank` is Chile's central bank, `the board` Acme's."""

import re
from collections.abc import Iterator

from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.wording.article import printed_article
from briefer.wording.figures import printed
from briefer.wording.phrase import Phrase, capitalised, phrase, possessive, text_of
from briefer.wording.quoting import stretch
from briefer.wording.referent import is_alone, protagonist
from briefer.wording.story import Story, company_name

__all__ = ["introduced"]

_BODIES = "bank|institute|agency|ministry|authority|commission|council|fund|university|foundation|exchange|association|federation"
_OWNED = "board|buyback|dividend|management"
"""What a company has, and an article calls by its bare name."""
_SHORT = pattern(
    rf"\b[Tt]he (?:(?P<body>{_BODIES})|(?P<thing>{_OWNED}))(?P<own>['’]s)?(?![\w'’-])(?! (?:of|for|that|which|at|to)\b)"
    r"|(?<=, )its(?= (?:[a-z]+-)?(?:largest|biggest|main|core|smallest) (?P<part>division|unit|segment|business|market))"
)
"""`The bank aims for 3%`, `the board declared a dividend`, `sales of tea, its largest market`."""
_CENTRAL_BANK = pattern(r"\b[A-Z][\w.]+['’]s central bank\b")
_BANKS = pattern(r"\bBan(?:k|co|ca|que)\b|\b(?:an?|another|two|three|other|big) (?:[a-z-]+ )?banks?\b")
_NEAR = 3000
"""Characters before a short form in which what it means is looked for."""


def introduced(question: Question, story: Story) -> Question:
    """Name in the sentences that an answer quotes what they point to and it has not named."""
    parts = phrase()
    for part in question.parts:
        quoted = tuple(_named(story, part, part.quote, text_of(parts))) if part.quote else phrase(part)
        parts = phrase(parts, quoted)
    return question.model_copy(update={"parts": parts, "answer": text_of(parts)})


def _named(story: Story, part: Part, span: tuple[int, int], before: str) -> Iterator[Part]:
    at = span[0]
    for found in _SHORT.finditer(story.text, *span):
        name = _in_full(story, found, f"{before} {story.text[span[0] : found.start()]}")
        if name is None:
            continue
        if found.start() > at:
            first, *others = stretch(story.text, at, found.start())
            opening = part.text[:1] if at == span[0] else first.text[:1]
            yield first.model_copy(update={"text": opening + first.text[1:]})
            yield from others
        opens = found.start() == span[0] and part.text[:1].isupper()
        yield from capitalised(name) if opens else name
        at = found.end()
    yield from [part] if at == span[0] else stretch(story.text, at, span[1])


def _in_full(story: Story, found: re.Match[str], said: str) -> Phrase | None:
    """Write in full what a short form means; None if the answer has named it, or it is not clear.

    Args:
        story: where it stands.
        found: the short form.
        said: the answer up to there.
    """
    noun = found["body"] or found["thing"]
    if noun and re.search(rf"\b{noun}s?\b", said, re.I):
        return None
    name = _body(story, found["body"], found.start()) if found["body"] else _owner(story, found)
    if name is None or name in said:
        return None
    if found["part"]:
        return possessive(phrase(name))
    if found["body"]:
        return possessive(phrase(name)) if found["own"] else phrase(name)
    own = found["own"] or ""
    if name.endswith("bank"):
        return phrase(f"the {found['thing']} of {name}{own}")
    return phrase(possessive(phrase(name)), f" {found['thing']}{own}")


def _body(story: Story, noun: str, position: int) -> str | None:
    """Return the only body that the article has named so: `Fernhill Institute`, `Chile's central bank`."""
    before = [each for each in story.namings if max(position - _NEAR, 0) <= each.start < position]
    named = {company_name(each): each for each in before if each.text.endswith(f" {noun.capitalize()}")}
    banks = (
        {*_CENTRAL_BANK.findall(story.text, max(position - _NEAR, 0), position)} if noun == "bank" else set()
    )
    paragraph = story.companies_in((story.document.zone_at(position).start, position))
    if len(named) + len(banks) != 1 or not paragraph <= {*named}:
        return None
    if banks:
        return None if _BANKS.search(story.text, max(position - _NEAR, 0), position) else banks.pop()
    (mention,) = named.values()
    words = printed(mention.text)
    return f"{printed_article(story.text, mention.start, words)}{words}"


def _owner(story: Story, found: re.Match[str]) -> str | None:
    """Return whose board or largest market it is: the company's that all the paragraph is about."""
    sentence = story.document.sentences[story.sentence_at(found.start())]
    if not is_alone(story, found.start()) or (
        found["part"] and story.namings_in(sentence.start, found.start())
    ):
        return None
    bank = _CENTRAL_BANK.search(story.text, 0, min(found.start(), _NEAR))
    return bank[0] if bank and found["thing"] == "board" else protagonist(story)
