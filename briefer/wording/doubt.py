"""A finding as a sentence for readers."""

import re

from briefer.finding import Finding
from briefer.linking.lexicon import verb_form
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Part
from briefer.wording.asking import anchored
from briefer.wording.figures import printed
from briefer.wording.names import named
from briefer.wording.nouns import measured
from briefer.wording.phrase import Phrase, phrase, possessive, sentence, text_of
from briefer.wording.quoting import quotable, quote
from briefer.wording.story import Story

__all__ = ["doubted", "in_context"]

_SPREAD = pattern(r" \([^()]*(?:strictly|loosely)\)")
_RANGE = pattern(r"\bor (?=[^,]*\band )")
_TWICE = pattern(r"(?:(?P<what>.+): )?(?P<one>.+) here and (?P<other>.+) there differ by at least .+")
_SLIP = pattern(
    r"(?P<one>.+?) and (?P<other>.+?)(?:, beside the same words,)? may be slips of each other(?:: (?P<what>.+))?"
)
_SUMMARY = pattern(r"(?P<figure>.+) stands in the summary only: (?P<body>.+)")
_RESTATED = pattern(r"(?P<figure>.+): a forecast in the body \((?P<modal>.+)\), stated as a fact here")
_SCALE = pattern(r"(?P<figures>.+) of one matter are (?P<times>\d+) times apart: million for billion\?")
_OPENERS = frozenset("net total gross operating pre-tax pretax annual adjusted core capital".split())
_RECKONED = pattern(r"(?P<reckoned>.+?)[,;] not (?P<stated>(?:(?!, unless ).)+)(?P<reserve>, unless .+)?")
_SCALED = pattern(r"(?P<number>\d[\d.,–]*)(?P<scale>tn|bn|m)\b(?: (?P<currency>[A-Z]{3})\b)?")
_SCALES = {"tn": "trillion", "bn": "billion", "m": "million"}
_QUOTES = pattern(r"(?<![A-Za-z])'|'(?![A-Za-z])")
_WHOLE = pattern(r"\b(?P<number>\d{4,}) (?P<currency>[A-Z]{3})\b")
_SUM = pattern(r"(?P<parts>\S.*? \+ .*?) (?P<rest>(?:add|is)\b.*)")


def doubted(story: Story, finding: Finding) -> Phrase | None:
    """Say what is wrong, and with the figures of what; None for what cannot be told plainly.

    Figures of the article are tied to their mentions, what the check reckons to the finding.
    """
    told = _told(story, finding, _plainly(finding))
    return _tied(story, finding, told) if told else None


def in_context(story: Story, finding: Finding) -> Phrase | None:
    """Quote the sentence that a reckoning doubts before the doubt, where that does not say what its figures are of."""
    told = doubted(story, finding)
    if told is None or not text_of(told).startswith("The article ") or " for " in text_of(told):
        return None
    message = _plainly(finding)
    if slip := _SLIP.fullmatch(message):
        span = quotable(story, story.sentence_at(finding.spans[0][0]))
        other = f"elsewhere the article has {slip['other']}; one of the two may be a slip"
        return phrase(quote(story, span), " ", _tied(story, finding, other)) if span else None
    sentences = {story.sentence_at(start) for start, _ in finding.spans}
    span = quotable(story, min(sentences)) if len(sentences) == 1 else None
    if span is None or not _RECKONED.fullmatch(message):
        return None
    return phrase(quote(story, span), " ", _tied(story, finding, f"but {message}"))


def _tied(story: Story, finding: Finding, told: str) -> Phrase:
    """Make a sentence of which every figure is tied to its mention, or to the finding."""
    figures = {printed(mention.text): mention for mention in _figures(story, finding)}
    longest = "|".join(map(re.escape, sorted(figures, key=len, reverse=True)))
    pieces = re.split(rf"(?<![\w.,])({longest})(?!\w|[.,]\d)", told) if figures else [told]
    words = [
        Part(text=piece, mention=figures[piece].id)
        if piece in figures
        else Part(text=_spelt(piece), finding=finding.fingerprint)
        for piece in pieces
        if piece
    ]
    if words[0].finding:
        words[0] = words[0].model_copy(update={"text": f"{words[0].text[0].upper()}{words[0].text[1:]}"})
    return sentence(tuple(words))


def _spelt(words: str) -> str:
    """Write the figures of a check as the brief writes them: `€1.5bn` as `€1.5 billion`, `74m BRL` as `BRL 74 million`."""
    words = _SCALED.sub(
        lambda found: (
            f"{found['currency'] or ''}{' ' * bool(found['currency'])}{found['number']} {_SCALES[found['scale']]}"
        ),
        words,
    )
    return _WHOLE.sub(lambda found: f"{found['currency']} {int(found['number']):,}", words)


def _plainly(finding: Finding) -> str:
    """Return the message without its spreads, and a sum as a list."""
    message = _RANGE.sub("or between ", _SPREAD.sub("", finding.message))
    if found := _SUM.fullmatch(message):
        *parts, last = found["parts"].split(" + ")
        return f"{', '.join(parts)} and {last} {re.sub(r'^add to', 'add up to', found['rest'])}"
    return re.sub(r"^(.+ and .+?) gives ", r"\1 give ", message)


def _figures(story: Story, finding: Finding) -> list[Mention]:
    return [mention for span in finding.spans if (mention := story.figures.get(span)) is not None]


def _told(story: Story, finding: Finding, message: str) -> str | None:
    if found := _TWICE.fullmatch(message):
        what = _of_what(story, finding) or (
            f" for {_subject(story, finding, found['what'])}" if found["what"] else ""
        )
        figures = f"{_ranged(found['one'])} in one place and {_ranged(found['other'])} in another"
        return f"the article gives {figures}{what}"
    if found := _SLIP.fullmatch(message):
        what = _of_what(story, finding, firm=True) or (
            f" for {_subject(story, finding, found['what'])}" if found["what"] else ""
        )
        return f"the article has both {found['one']} and {found['other']}{what}; one may be a slip"
    if found := _SUMMARY.fullmatch(message):
        where = _place(story, finding.spans[-1][0])
        rest = " and nowhere in the body" if "nowhere" in found["body"] else f", while {found['body']}"
        return f"{found['figure']}{_of_what(story, finding)} stands {where}{rest}"
    if found := _RESTATED.fullmatch(message):
        many = " and " in found["figure"]
        figures = _whose(story, finding, found["figure"])
        are, s = ("are", "s") if many else ("is", "")
        a = "" if many else "a "
        where = _place(story, finding.spans[-1][0])
        return f"{figures} {are} {a}forecast{s} in the body, but {are} stated as {a}fact{s} {where}"
    if found := _SCALE.fullmatch(message):
        what = _of_what(story, finding, firm=True)
        return f"{found['figures']}{what} stand for the same figure, {found['times']} times apart; one may be a slip of scale"
    if finding.code != "S504" and finding.code != "S503" and (found := _RECKONED.fullmatch(message)):
        stated = re.sub(r"^down ", "a fall of ", found["stated"])
        if stated == "points":
            stated = next(each.text for each in _figures(story, finding) if "point" in each.text)
        says = "says" if stated.startswith("'") else "gives"
        reserve = found["reserve"] or ""
        return f"the article {says} {stated}{_of_what(story, finding)}, but {found['reckoned']}{reserve}"
    message = re.sub(r"^(the headline says .+), (the body has)", r"\1, but \2", message)
    return _QUOTES.sub("", message) if " here " not in message else None


def _of_what(story: Story, finding: Finding, *, firm: bool = False) -> str:
    """Write ` for Acme's revenue` where the figures of a finding are all of one thing, which the article names.

    Args:
        story: where they stand.
        finding: what is doubted.
        firm: only of a company; of figures in two sentences nobody else is surely the same.
    """
    facts = [fact for name in finding.facts if (fact := story.stated.get(name))]
    nouns = [noun for fact in facts if anchored(story, fact) and (noun := measured(story, fact))]
    about = {fact.subject.name for fact in facts if fact.subject}
    is_firm = all(fact.subject is None or fact.subject.kind == "company" for fact in facts)
    return f" for {text_of(nouns[0].words)}" if nouns and len(about) == 1 and (is_firm or not firm) else ""


def _whose(story: Story, finding: Finding, figures: str) -> str:
    """Write `Acme's $4 billion and Globex's $3 billion` where the facts tell whose they are."""
    for name in finding.facts:
        fact = story.stated.get(name)
        owner = (
            named(story, fact.subject) if fact and fact.subject and fact.subject.kind == "company" else None
        )
        if fact is not None and owner is not None:
            figures = re.sub(
                rf"(?<![\w'$£€] ){re.escape(fact.value.text)}",
                f"{text_of(possessive(owner))} {fact.value.text}",
                figures,
                count=1,
            )
    return figures


def _subject(story: Story, finding: Finding, what: str) -> str:
    """Turn `large enterprises, operation, 2026` into `large enterprises (operation, 2026)`."""
    facts = [fact for name in finding.facts if (fact := story.stated.get(name))]
    names = [
        fact.subject.name for fact in facts if fact.subject and what.startswith(f"{fact.subject.name}, ")
    ]
    first = names[0] if names else what.partition(", ")[0]
    rest = what[len(first) + 2 :]
    if first.split()[0] not in story.names and first.split()[0].lower() in _OPENERS:
        first = f"{first[0].lower()}{first[1:]}"
    if rest and rest.split()[0] not in story.names and rest[1:2].islower():
        rest = f"{rest[0].lower()}{rest[1:]}"
    is_plain = verb_form(rest.partition(",")[0].lower()) is None
    return f"{first} ({rest})" if rest and is_plain else first


def _ranged(figure: str) -> str:
    return f"between {figure}" if " and " in figure else figure


def _place(story: Story, position: int) -> str:
    """Say where a figure stands that the body should have."""
    kind = story.document.zone_at(position).kind
    if kind.startswith("faq"):
        return "in the article's own FAQ"
    return "in the headline" if kind in ("title", "heading") else "in the summary"
