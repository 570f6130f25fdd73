"""A finding as a sentence for readers."""

import re
from collections import Counter
from collections.abc import Collection
from decimal import ROUND_HALF_UP, Decimal

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.linking.lexicon import verb_form
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Part
from briefer.wording.asking import anchored
from briefer.wording.figures import printed
from briefer.wording.names import named
from briefer.wording.nouns import measured
from briefer.wording.periods import spoken
from briefer.wording.phrase import Phrase, phrase, possessive, sentence, text_of
from briefer.wording.quoting import quotable, quote
from briefer.wording.story import Story, figure_of

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
_CALLED = pattern(r"(?P<figure>.+) is (?P<one>.+) here, (?P<other>.+) there")
_IMPLIED = " implies a total of "
_OPENERS = frozenset("net total gross operating pre-tax pretax annual adjusted core capital".split())
_RECKONED = pattern(r"(?P<reckoned>.+?)[,;] not (?P<stated>(?:(?!, unless ).)+)(?P<reserve>, unless .+)?")
_SCALED = pattern(r"(?P<number>\d[\d.,–]*)(?P<scale>tn|bn|m)\b(?: (?P<currency>[A-Z]{3})\b)?")
_SCALES = {"tn": "trillion", "bn": "billion", "m": "million"}
_QUOTES = pattern(r"(?<![A-Za-z])'|'(?![A-Za-z])")
_WHOLE = pattern(r"\b(?P<number>\d{4,}) (?P<currency>[A-Z]{3})\b")
_QUOTE = pattern(r"(?<!\w)'|'(?!\w)")
_FINE = pattern(r"(?<![\d.,])\d+\.\d{2,}%")
_TENTH = Decimal("0.1")
_PART = pattern(
    r"(?P<part>\S+(?: (?:million|billion|trillion))?) of (?P<whole>\S+(?: (?:million|billion|trillion))?) is (?P<share>(?:about )?[\d.]+%)"
)
_SUM = pattern(r"(?P<parts>\S.*? \+ .*?) (?P<rest>(?:add|is)\b.*)")


def doubted(story: Story, finding: Finding) -> Phrase | None:
    """Say what is wrong, and with the figures of what; None for what cannot be told plainly.

    Figures of the article are tied to their mentions, what the check reckons to the finding.
    """
    told = _told(story, finding, _plainly(story, finding))
    return _tied(story, finding, told) if told else None


def in_context(story: Story, finding: Finding) -> Phrase | None:
    """Quote the sentence that a reckoning doubts before the doubt, where that does not say what its figures are of."""
    told = doubted(story, finding)
    is_summary = _SUMMARY.fullmatch(finding.message) is not None
    if told is None or (" for " in text_of(told) and not is_summary):
        return None
    if "the article" not in text_of(told).lower() and not is_summary:
        return None
    message = re.sub(r", not down ", ", not ", _plainly(story, finding))
    if (found := _RESTATED.fullmatch(message)) and not _is_owned(story, finding, found["figure"]):
        span = quotable(story, story.sentence_at(finding.spans[0][0]))
        other = f"{_place(story, finding.spans[-1][0])} states the {found['figure']} as fact"
        return phrase(quote(story, span), " ", _tied(story, finding, other)) if span else None
    if (found := _SUMMARY.fullmatch(message)) and "nowhere" in found["body"]:
        span = quotable(story, story.sentence_at(finding.spans[0][0]))
        place = _place(story, finding.spans[-1][0])
        other = f"that figure stands in {place} only"
        return phrase(quote(story, span), " ", _tied(story, finding, other)) if span else None
    if slip := _SLIP.fullmatch(message):
        span = quotable(story, story.sentence_at(finding.spans[0][0]))
        other = f"elsewhere the article has {slip['other']}; one of the two may be a slip"
        return phrase(quote(story, span), " ", _tied(story, finding, other)) if span else None
    sentences = Counter(story.sentence_at(start) for start, _ in finding.spans)
    # A part and its share stand in one sentence, the totals that they do not fit elsewhere.
    is_told = len(sentences) == 1 or _IMPLIED in message
    span = quotable(story, sentences.most_common(1)[0][0]) if is_told else None
    if span is None or not _RECKONED.fullmatch(message):
        return None
    if _IMPLIED in message and len(sentences) > 1:
        message = f"{message.replace(' or between ', ', nor between ')}, as the article has it elsewhere"
        message += _taken_of(story, finding)
    return phrase(quote(story, span), " ", _tied(story, finding, f"but {message}"))


_OF_IT = pattern(r"\bof (?:it|this|that|them|the total)\b")


def _taken_of(story: Story, finding: Finding) -> str:
    """Say of which other total the article's own FAQ takes a share, if it does: `The total is $9 million. Half of it …`."""
    figures = _figures(story, finding)
    shares = [each for each in figures if each.kind == "percent"]
    for fact in story.stated.values() if len(shares) == 1 else ():
        is_same = fact.value.kind == "percent" and fact.value.low == getattr(shares[0].value, "low", None)
        said = story.text[fact.sentence.start : fact.sentence.end]
        if fact.zone != "faq_answer" or not is_same or not _OF_IT.search(said):
            continue
        zone = story.document.zone_at(fact.value.start)
        before = {
            figure_of(each)
            for each in story.stated.values()
            if zone.start <= each.value.start < fact.sentence.start
        }
        for each in _facts(story, finding):
            if each.value.kind == "money" and figure_of(each) in before:
                return f"; the article's own FAQ takes the {printed(shares[0].text)} of the {printed(each.value.text)}"
    return ""


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


def _plainly(story: Story, finding: Finding) -> str:
    """Return the message as a reader would have it: without spreads, a sum as a list, a fall as a fall."""
    message = _RANGE.sub("or between ", _SPREAD.sub("", finding.message))
    printed_here = {each.text for each in _figures(story, finding)}
    message = _FINE.sub(lambda found: _rounded(found[0], printed_here), message)
    if found := _SUM.fullmatch(message):
        *parts, last = found["parts"].split(" + ")
        return f"{', '.join(parts)} and {last} {re.sub(r'^add to', 'add up to', found['rest'])}"
    if found := _PART.match(message):
        return f"{found['part']} is {found['share']} of {found['whole']}{message[found.end() :]}"
    message = re.sub(r" is growth of ", " is a rise of ", message)
    message = re.sub(r" is ([\d.,]+) points", r" is a change of \1 percentage points", message)
    message = re.sub(r"( is [\d.,]+ times)(?=,)", r"\1 as much", message)
    return re.sub(r"^(.+ and .+?) gives ", r"\1 give ", message)


def _rounded(percentage: str, stated: Collection[str]) -> str:
    """Write what was reckoned to the tenth of a percent, unless that is what the article says."""
    tenth = str(Decimal(percentage.rstrip("%")).quantize(_TENTH, ROUND_HALF_UP))
    about = f"{tenth.removesuffix('.0')}%"
    return percentage if percentage in stated or about in stated else f"about {about}"


def _figures(story: Story, finding: Finding) -> list[Mention]:
    return [mention for span in finding.spans if (mention := story.figures.get(span)) is not None]


def _facts(story: Story, finding: Finding) -> list[Fact]:
    return [fact for name in finding.facts if (fact := story.stated.get(name)) is not None]


def _told(story: Story, finding: Finding, message: str) -> str | None:
    if found := _TWICE.fullmatch(message):
        what = _of_what(story, finding) or (
            f" for {_subject(story, finding, found['what'])}" if found["what"] else ""
        )
        figures = f"{_ranged(found['one'])} in one place and {_ranged(found['other'])} in another"
        return f"{what.lstrip()}{', ' * bool(what)}the article gives {figures}"
    if found := _SLIP.fullmatch(message):
        what = _of_what(story, finding, firm=True) or (
            f" for {_subject(story, finding, found['what'])}" if found["what"] else ""
        )
        return f"the article has both {found['one']} and {found['other']}{what}; one may be a slip"
    if found := _SUMMARY.fullmatch(message):
        where = _place(story, finding.spans[-1][0])
        rest = ", which the body does not have" if "nowhere" in found["body"] else f", but {found['body']}"
        return f"{where} gives {found['figure']}{_of_what(story, finding)}{rest}"
    if found := _RESTATED.fullmatch(message):
        many = " and " in found["figure"]
        figures = _whose(story, finding, found["figure"])
        what = "are forecasts" if many else "is a forecast"
        where = _place(story, finding.spans[-1][0])
        return f"{figures} {what} in the body, but {where} states {'them' if many else 'it'} as fact"
    if found := _CALLED.fullmatch(message):
        return f"{found['figure']} is called {found['one']} in one place and {found['other']} in another"
    if found := _SCALE.fullmatch(message):
        what = _of_what(story, finding, firm=True)
        one, _, other = found["figures"].partition(" and ")
        figures = f"{one} in one place and {other} in another{what or ' for what seems to be the same thing'}"
        return f"the article gives {figures}, {found['times']} times apart; one may be a slip of scale"
    if finding.code != "S504" and finding.code != "S503" and (found := _RECKONED.fullmatch(message)):
        stated = re.sub(r"^down ", "", found["stated"])
        what, reserve = _of_what(story, finding), found["reserve"] or ""
        if stated.startswith("'"):
            said = _QUOTE.sub('"', stated)
            return f"the article says {said}{what}, but {found['reckoned']}{reserve}"
        if stated == "points":
            stated = next(each.text for each in _figures(story, finding) if "point" in each.text)
        reckoned = found["reckoned"]
        if finding.code == "A104" and _are_several(story, finding):
            reckoned = _whose(story, finding, reckoned)
        return f"{reckoned}, not the {stated} that the article gives{what}{reserve}"
    message = re.sub(r"^(the headline says .+), (the body has)", r"\1, but \2", message)
    return _QUOTES.sub("", message) if " here " not in message else None


def _of_what(story: Story, finding: Finding, *, firm: bool = False) -> str:
    """Write ` for Acme's revenue` where the figures of a finding are all of one thing, which the article names.

    Args:
        story: where they stand.
        finding: what is doubted.
        firm: only of a company; of figures in two sentences nobody else is surely the same.
    """
    facts = _facts(story, finding)
    nouns = [noun for fact in facts if anchored(story, fact) and (noun := measured(story, fact))]
    about = {fact.subject.name for fact in facts if fact.subject}
    is_firm = all(fact.subject is None or fact.subject.kind == "company" for fact in facts)
    return f" for {text_of(nouns[0].words)}" if nouns and len(about) == 1 and (is_firm or not firm) else ""


_MOVES = {"up": "rise", "down": "fall", "flat": "change"}


def _are_several(story: Story, finding: Finding) -> bool:
    """Tell whether every part of a sum is another company's."""
    facts = _facts(story, finding)
    owners = {fact.subject.name for fact in facts if fact.subject and fact.subject.kind == "company"}
    return len(owners) == len(finding.spans) - 1


def _is_owned(story: Story, finding: Finding, figures: str) -> bool:
    """Tell whether the facts say whose some figures are."""
    return _whose(story, finding, figures, moves=False) != figures


def _whose(story: Story, finding: Finding, figures: str, *, moves: bool = True) -> str:
    """Write `Acme's $4 billion, Globex's $3 billion and the total of $7 billion` where the facts tell whose they are.

    Args:
        story: where they stand.
        finding: that doubts them.
        figures: in a list.
        moves: say that a size is that of a rise, too.
    """
    facts = _facts(story, finding)
    totals = {figure_of(fact) for fact in facts if fact.subject and fact.subject.members}
    for fact in facts:
        is_company = fact.subject is not None and fact.subject.kind == "company"
        owner = named(story, fact.subject) if fact.subject and is_company else None
        is_move = fact.change is not None and fact.change.kind == "by"
        if is_move and fact.change and moves:
            whose = f"the {_MOVES[fact.change.direction]} of "
        elif owner is None and (figure_of(fact) not in totals or fact.value.kind != "money"):
            continue
        else:
            whose = f"{text_of(possessive(owner))} " if owner else "the total of "
        unsaid = rf"(?<!['’]s )(?<!['’] )(?<!(?:tal|ise|all) of )(?<!\S){re.escape(fact.value.text)}"
        figures = re.sub(unsaid, f"{whose}{fact.value.text}", figures, count=1)
    return figures


def _subject(story: Story, finding: Finding, what: str) -> str:
    """Turn `Acme, revenue, 2025` into `Acme's revenue in 2025`."""
    facts = _facts(story, finding)
    names = [
        fact.subject.name for fact in facts if fact.subject and what.startswith(f"{fact.subject.name}, ")
    ]
    name = names[0] if names else what.partition(", ")[0]
    metric, _, period = what[len(name) + 2 :].partition(", ")
    if name.split()[0] not in story.names and name.split()[0].lower() in _OPENERS:
        name = f"{name[0].lower()}{name[1:]}"
    if not metric or verb_form(metric.lower()) is not None:
        return name
    if metric.split()[0] not in story.names and metric[1:2].islower():
        metric = f"{metric[0].lower()}{metric[1:]}"
    is_one = name[:1].isupper() and " and " not in name
    whose = f"{text_of(possessive(phrase(name)))} {metric}" if is_one else f"the {metric} of {name}"
    time = spoken(period)
    return f"{whose} in {time}" if time else whose


def _ranged(figure: str) -> str:
    return f"between {figure}" if " and " in figure else figure


def _place(story: Story, position: int) -> str:
    """Name the place of a figure that the body should have."""
    kind = story.document.zone_at(position).kind
    if kind.startswith("faq"):
        return "the article's own FAQ"
    return "the headline" if kind in ("title", "heading") else "the summary"
