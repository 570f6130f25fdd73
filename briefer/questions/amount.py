"""How much, how many? What somebody spends, builds, holds or employs: the figure is the object of a verb."""

import re

from briefer.linking.lexicon import verb_form
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.behind import behind, purpose
from briefer.wording.clause import thing_after, thing_end
from briefer.wording.figures import printed
from briefer.wording.inverted import HEDGED, Inverted, inverted
from briefer.wording.passage import asked_of
from briefer.wording.periods import headed_time, own_time
from briefer.wording.phrase import Phrase, phrase
from briefer.wording.story import Story

TURN = 11
KIND = "amount"

_ACTS = frozenset(
    """add afford sink allocate approve attract award book borrow build buy carry charge close collect commit consume contribute
    control create cut deliver deploy donate earmark earn employ export extend fund generate get give grant handle hire import
    inject install invest issue lend lose make manage need offer open operate order own pay process produce provide publish
    pump purchase raise receive recruit repay run save secure seek sell serve set shed ship sign spend store supply train
    treat use waste win cause suffer incur inflict face owe hand withdraw channel steal freeze forgive transfer pour plough
    plow splash refund return seize confiscate steal embezzle recover recoup rake pledge promise demand request hold draw devote""".split()
)
_MANY = _ACTS | {"have", "launch", "register", "record", "interview", "question", "survey"}
_PART = _ACTS | set(
    "have retain acquire capture represent comprise constitute cover support fill take command boast possess".split()
)
_TAKES_IN = frozenset("bring pull take rake haul".split())
_GOVERNS = _MANY | _PART | _TAKES_IN
_HOLDS = frozenset("hold own have acquire buy sell secure retain take control seek purchase".split())
_HEDGES = pattern(rf"\s(?:up\s|aside\s|out\s|in\s)?{HEDGED}$")
_PARTS = pattern(rf"\s(?:an?\s|the\s|its\s|their\s)?{HEDGED}$")
_VERB = pattern(rf"\b(?P<verb>[a-z]+)\s(?:up\s|aside\s|out\s|in\s|an?\s|the\s|its\s|their\s)?{HEDGED}$")
_PARTICLE = pattern(r"\s(?P<particle>up|aside|out|in)\s(?!to\b)")
_IF = pattern(r"[\"“]?(?:If|Unless)\b")
_WIDEST = 60
_NOUN = pattern(
    r"[\d.,\s]+(?:(?:hundred|thousand|million|billion|trillion|mln|bln|mn|bn|m|k)\s)?(?P<noun>[a-z][a-z -]+)$"
)
_WHICH = pattern(r"\b(?:which|whom)\s$")
"""What is paid for stands before it."""
_EACH = pattern(r"[^.;:]{0,30}\beach\b|\s(?:per|an?|higher|lower|up|down|above|below)\s|-")
_APIECE = pattern(
    r"(?:\s\([^()]{1,60}\))?(?:\sin\s(?:cash|shares|stock))?\sfor\s(?P<thing>each\s(?:of\s)?(?:[\w.'’-]+\s){0,4}?[\w'’-]*(?:shares?|units?))\b"
)
_PAYS = frozenset({"pay", "offer", "get", "receive"})
_POINTING = pattern(r"^the [a-z]+$|\bthe (?:company|group|two|three|four|five)\b|\b(?:its|their|his|her)\b")
_OF = pattern(r"\sof\s")
_NAMED = pattern(
    r"(?:\s\([^()]{1,60}\))?\s(?!(?:in|on|at|for|from|by|per|to|into|of|against|through|over|with|under|as|after|before|since|during"
    r"|between|when|while|and|or|but|last|this|next|an?|each|every|more|less|annually|yearly|monthly|daily|so|that|which|worth|than|until|within"
    r"|out|up|upfront|yesterday|today|alone|because|if|without|across|via|among|toward|towards|extra)\b)[a-z]"
)
_OF_WHAT = pattern(r"\sof\s(?!the\b|its\b|their\b|this\b|that\b)(?=[a-z])")
_INSIDE = pattern(r"\s(?:in|from|for|to|at|by|with|upon|on|under|across)\s")
_SPENDS = frozenset({"spend", "invest", "lose", "earmark", "pay"})
_ON = pattern(r"\s(?:on|in|for)\s")
_STAKE = pattern(r"(?:\s(?:[a-z]+\s)?(?P<stake>stakes?|shares?|interest|holding)|)\s(?P<how>in|of)\s")
_COMPOUND = pattern(
    r"\s(?!as\b|across\b|is\b|was\b|has\b|does\b|this\b|its\b|overseas\b|plus\b|versus\b)[a-z]+s\b"
)
_UNIT = frozenset(
    "percent year years month months week weeks day days hour hours minutes times kilometers miles".split()
)
"""What is counted in these is no thing that somebody makes."""


def ask(story: Story) -> list[Question | None]:
    """Ask for every amount, count or part that somebody named acts on."""
    return [
        asked_of(KIND, story, mention.start, _wording(story, mention))
        for mention in story.mentions.values()
        if mention.kind in ("money", "quantity", "percent") and mention.zone in ("body", "list_item")
    ]


def _wording(story: Story, figure: Mention) -> Phrase | None:
    index = story.document.sentence_index_at(figure.start)
    if index is None:
        return None
    span = story.document.sentences[index]
    apiece = _APIECE.match(story.text, figure.end, span.end)
    if _IF.match(story.text, span.start):
        return None
    if not span.start < figure.start or (not apiece and _EACH.match(story.text, figure.end, span.end)):
        return None
    verb = _VERB.search(story.text, max(span.start, figure.start - _WIDEST), figure.start)
    form = verb_form(verb["verb"]) if verb else None
    if form is None or form.lemma not in _GOVERNS:
        return None
    does = inverted(story, span.start, figure.start)
    hedges = _PARTS if figure.kind == "percent" else _HEDGES
    if does is None or does.is_passive or not hedges.fullmatch(story.text, does.end, figure.start):
        return None
    if _POINTING.search(does.owner) or _WHICH.search(
        story.text[span.start : does.end].rpartition(does.owner)[0]
    ):
        return None
    particle = _PARTICLE.match(story.text, does.end, figure.start)
    if particle and does.form.lemma == "make":
        return None  # What makes up a part makes nothing.
    if particle and (particle["particle"] == "in") != (does.form.lemma in _TAKES_IN):
        return None
    added = f" {particle['particle']}" if particle else ""
    if figure.kind == "percent":
        return _part(story, does, figure, span.end)
    if apiece is not None:
        return (
            phrase(does.ask("how much", f" for {printed(apiece['thing'])}"))
            if does.form.lemma in _PAYS
            else None
        )
    what = _what(story, does, figure, span.end)
    if what is None:
        return None
    often = _OFTEN.match(story.text, figure.end, span.end)
    if does.form.lemma == "hold" and figure.kind == "money":
        return None  # In what it is held stands far behind.
    for_what = behind(story, figure.end, span.end) or _purpose(story, does, figure, span.end)
    every = f" {often['often']}" if often else ""
    words = does.ask(what, f"{added}{for_what}{every}")
    if figure.kind == "money" and "invest" not in words:
        words = _INTO.sub(lambda found: f"{_PLAIN[found['verb']]} in", words)
    told = next(
        (each.fact for each in story.claims_in(span.start) if each.fact.value.start == figure.start), None
    )
    time = own_time(story, told, words) if told else headed_time(story, span.start, words)
    is_dated = time or _DATED.search(words)
    year = None if is_dated else _THEN.match(story.text, figure.end, span.end) or _titled(story, figure)
    return phrase(words, time, f" in {year['year']}" if year else "")


_THING = r"(?:\s\([^()]{1,60}\))?(?:\sof\s[a-z-]+(?:\s[a-z-]+)?)?"
_OFTEN = pattern(rf"{_THING}\s(?P<often>(?:an?|per|each|every)\s(?:year|month|week|day|quarter))\b")
_THEN = pattern(rf"{_THING}(?:\s[a-z]+(?:ly|wide))?\sin\s(?P<year>(?:19|20)\d\d)\b")
_DATED = pattern(r"\b(?:19|20)\d\d\b")
_TITLED = pattern(r"[^\d]*\b(?:in|on) (?P<year>20\d\d)(?:[:,;][^\d]*)?\s*")
"""What follows a figure in a title of which it is the one year."""
_INTO = pattern(r"\b(?P<verb>(?:sink|pour|plough|plow)(?:ing|ed)?|sunk) into\b")
_PLAIN = {
    **dict.fromkeys(("sink", "pour", "plough", "plow"), "invest"),
    **dict.fromkeys(("sinking", "pouring", "ploughing", "plowing"), "investing"),
    **dict.fromkeys(("sunk", "poured", "ploughed", "plowed"), "invested"),
}
"""Plain words for what money is said to be poured into."""
_LAYS_OUT = frozenset(
    "spend invest pay pledge allocate raise earmark need borrow seek commit donate offer bid".split()
)
_STAKE_IN = pattern(
    r"(?:\s\([^()]{1,60}\))?\sfor\s(?:an?\s)?[\d.]+\s?(?:percent|per cent|%)\s(?:stake\s)?(?:of|in)\s"
)


def _titled(story: Story, figure: Mention) -> re.Match[str] | None:
    """Find the year of a title that tells the same figure: `Firms Stake Billions of Dollars on 2026`."""
    title = next((zone for zone in story.document.zones[:1] if zone.kind == "title"), None)
    at = story.text.lower().find(figure.text.lower(), title.start, title.end) if title else -1
    return _TITLED.fullmatch(story.text, at + len(figure.text), title.end) if title and at >= 0 else None


def _purpose(story: Story, does: Inverted, figure: Mention, end: int) -> str:
    """Say what money is laid out for: ` to train drivers`, ` for a stake in Acme`."""
    if figure.kind != "money" or does.form.lemma not in _LAYS_OUT:
        return ""
    if stake := _STAKE_IN.match(story.text, figure.end, end):
        thing = thing_after(story, stake.end(), end)
        return f" for a stake in {thing}" if thing else ""
    return purpose(story, figure.end, end)


def _what(story: Story, does: Inverted, figure: Mention, end: int) -> str | None:
    """Write `how much`, or `how many tonnes of cement`."""
    lemma = does.form.lemma
    if figure.kind == "money":
        if lemma not in _ACTS | _TAKES_IN or getattr(figure.value, "per", None):
            return None
        if _NAMED.match(story.text, figure.end, end):
            return None  # `faces a $5 million bill`: the bill is what is faced.
        of = _OF_WHAT.match(story.text, figure.end, end)
        thing = thing_after(story, of.end(), end) if of else None
        if story.text.startswith(" more ", figure.end):
            return "how much more"
        is_whole = thing is not None and story.text[thing_end(story.text, thing, figure.end) :][:5] != " and "
        return f"how much {_INSIDE.split(thing)[0]}" if thing and is_whole else "how much"
    counted = _NOUN.fullmatch(printed(figure.text))
    if lemma not in _MANY or counted is None or counted["noun"].split()[-1] in _UNIT:
        return None
    if _COMPOUND.match(story.text, figure.end, end):
        return None  # `ten aircraft carriers`
    of = _OF.match(story.text, figure.end, end)
    thing = thing_after(story, of.end(), end) if of else None
    thing = _INSIDE.split(thing)[0] if thing else None
    return f"how many {counted['noun']}{f' of {thing}' if thing else ''}"


def _part(story: Story, does: Inverted, figure: Mention, end: int) -> Phrase | None:
    """Write `what share of its budget does Acme spend`, `what stake does Acme hold in Globex`."""
    if does.form.lemma not in _PART:
        return None
    found = _STAKE.match(story.text, figure.end, end)
    thing = _whole(story, found, end) if found else None
    if found is None or thing is None:
        return None
    if found["how"] == "in":
        if does.form.lemma not in _HOLDS:
            return None
        stake = found["stake"] or ("stake" if does.form.lemma in ("hold", "own") else None)
        return phrase(does.ask(f"what {stake}", f" in {thing}")) if stake else None
    rest = behind(story, thing_end(story.text, thing, found.end()), end)
    if does.form.lemma in _SPENDS and (on := _ON.search(thing)):
        thing, rest = thing[: on.start()], thing[on.start() :] + rest  # `spends 2% of its budget on piers`
    return phrase(does.ask(f"what share of {thing}", rest))


def _whole(story: Story, of: re.Match[str], end: int) -> str | None:
    """Name what the part is of; `its budget` is that of whom the question names."""
    its = re.compile(r"(?:its|their)\s").match(story.text, of.end(), end)
    thing = thing_after(story, its.end() if its else of.end(), end)
    return f"{its[0].strip()} {thing}" if its and thing else thing
