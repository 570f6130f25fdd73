"""Noun phrases as names: the company, group, place or thing that a figure may be about."""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from briefer.linking.chunk import Chunk
from briefer.linking.lexicon import DEMONYMS, FORECASTS, PLACES, POSSESSIVES, verb_form
from briefer.linking.token import Token
from briefer.linking.values import name_value
from briefer.mention import Mention
from briefer.metrics import singular

__all__ = [
    "COMPANY_NOUNS",
    "FORECASTERS",
    "NOBODY",
    "REALMS",
    "Named",
    "bearer_of",
    "country_named",
    "country_of",
    "is_central_bank",
    "is_country",
    "is_full_name",
    "is_nobody",
    "is_number",
    "is_onlooker",
    "is_people",
    "is_people_named",
    "is_plural",
    "is_ranked",
    "is_referent",
    "is_term",
    "keeps_books",
    "name_of",
    "name_of_tokens",
    "place_of",
    "refers_back",
]


class Named(NamedTuple):
    """Somebody or something that the text names."""

    name: str
    kind: str
    """`company`, `institution`, `group`, `person`, `place` or `thing`."""
    start: int
    end: int
    members: tuple[str, ...] = ()
    mention: str | None = None
    """Id of the company mention it rests on."""
    proper: bool = False
    """A name of its own that is in no list: somebody's, most often a company's."""

    @property
    def trades(self) -> bool:
        """Whether it is a company, or a name that may be one's."""
        return self.kind == "company" or (
            self.kind == "thing" and self.proper and self.name.lower() not in _OF_STATE
        )


_OF_STATE = frozenset(
    """government parliament congress senate commons lords cabinet chancellor ministers opposition labour tories
    conservatives democrats republicans police council councils whitehall westminster holyrood stormont pentagon
    kremlin""".split()
)
"""What a capital letter makes no company: `The Government`."""


COMPANY_NOUNS = frozenset(
    """company group firm business carmaker automaker bank airline retailer chipmaker lender insurer startup start-up
    manufacturer brewer drugmaker miner builder operator giant unit corporation conglomerate supplier maker broker
    brokerage utility developer publisher producer shipbuilder steelmaker planemaker supermarket chain concern
    carrier bookmaker line housebuilder drugs-maker subsidiary parent partnership partner venture store grocer distributor designer driller service homebuilder shipowner seller buyer researcher pollster rival railway exporter
    biotech fintech pharma restaurateur broadcaster refinery smelter hotelier shipper
    processor refiner cooperative co-operative mutual fund platform studio label network club""".split()
)
"""Nouns that with `the` stand for a company named before: `the carmaker`."""

_STAFF = frozenset(
    """management executive board spokesman spokeswoman spokesperson chairman chief ceo president director
    shareholder analyst economist strategist report survey poll data figure research researcher statement note
    study calculation estimate official boss founder owner worker employee lawyer manager trustee regent governor management's team share stock shares""".split()
)
"""Heads that stand for the company before them: `Nvidia management`, `Goldman Sachs analysts`."""

_TITLES = frozenset(
    "chief executive treasurer chairman chairwoman ceo president director officer founder co-founder analyst economist "
    "spokesman spokeswoman boss head minister judge senator professor sir lord coach councillor captain secretary governor gov sen rep gen prof manager partner mr mrs ms dr".split()
)
"""Words that a person's name follows: `managing director R. Rao`."""

_GROUPS = frozenset(
    """provider company firm hyperscaler bank carmaker airline retailer lender insurer maker giant enterprise household
    consumer investor country nation region state economist analyst institution operator producer exporter importer
    sme business startup worker employee user customer household farmer family people respondent voter adult person man woman child parent student teacher pensioner driver
    patient resident citizen dealer dealership shop restaurant hotel council school hospital university charity boss ceo department ministry tourist visitor passenger
    cfo american briton european german director""".split()
)


NOBODY = FORECASTS | frozenset(
    """bushel bale barrel tonne ton point threshold double part majority multiple latter former rate price cost fee level number pace average median plan budget package measure bill proposal agreement deal move
    view sentiment mood hope fear worry concern speculation doubt decision survey poll study snapshot breakdown report draft step announcement result reading increase decrease rise fall jump drop decline
    gain change news stronger weaker higher lower slower faster better worse range amount total maximum minimum figure dip sum high low hold course time trading pricing half year quarter month week end period statistic data growth aim goal objective ambition
    gap shortfall deficit surplus imbalance spread ratio hike slump rally slide surge plunge tumble leap spike swing narrowing widening
    slowdown upturn downturn rebound recovery correction turnaround sell-off selloff improvement deterioration contraction
    advance retreat setback reason cause explanation exception backdrop priority charge benchmark kind sort type incident remainder bulk day lot bit heyday""".split()
)
"""What bears no figure of its own, in the singular: a measure, a document, a move."""


def place_of(token: Token) -> str | None:
    """Return the place that a word names, by noun or adjective: `U.S.`, `Chinese` → `China`."""
    if token.low in PLACES and (
        token.text[0].isupper()
        or token.low in ("eurozone", "euro-zone", "euro-area", "global", "worldwide", "world")
    ):
        if token.low == "euro-area":
            return "euro area"
        return token.text if token.low not in ("us", "usa") or token.text.isupper() else None
    found = DEMONYMS.get(token.low)
    if token.low == "domestic":
        return None  # `Domestic revenue is projected at`
    return found.replace("-", " ") if found and token.text[0].isupper() else None


def named_by(mention: Mention) -> Named:
    """Name what a company mention stands for."""
    value = name_value(mention)
    return Named(value.name, value.type, mention.start, mention.end, (), mention.id)


FORECASTERS = frozenset("analyst economist strategist forecaster".split())
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty dozen hundred thousand million billion mln bln".split()
)


def is_number(word: str) -> bool:
    """Whether a word is a number or its scale: `412`, `ten`, `million`."""
    return word[0].isdigit() or word.lower() in _NUMBERS


def is_onlooker(named: Named) -> bool:
    """Whether a name is that of people who only trade in what has a price: `investors`, `the sellers`."""
    return named.kind in ("group", "thing") and singular(named.name.split()[-1].lower()) in _ONLOOKERS


_ONLOOKERS = frozenset("investor trader shareholder buyer seller speculator holder".split())


def is_people_named(named: Named) -> bool:
    """Whether a group is of people or firms, not of countries: `teachers`."""
    last = singular(named.name.split()[-1].lower())
    return not named.members and last not in REALMS and last not in ("economy", "state")


_UNNAMED = frozenset(
    """anyone anybody someone somebody everyone everybody nobody no-one anything something everything nothing what whatever
    whoever which fewer whole top full heavy pessimistic optimistic confident bullish bearish likely unlikely first second third
    fourth fifth sixth seventh eighth ninth tenth eleventh twelfth minus plus fastest biggest largest smallest highest lowest best
    worst equal equivalent except strongest weakest slowest steepest sharpest latest greatest richest poorest cheapest busiest slightest longest""".split()
)
"""Words that are no nouns, or stand for anybody."""


_SORTS = frozenset(
    "typical domestic foreign overseas average combined total annual quarterly underlying".split()
)


def is_nobody(named: Named) -> bool:
    """Whether a name is that of a mere measure: `a total`, `the historic low`."""
    if named.proper and named.name.endswith((" Survey", " Poll", " Census")):
        return True  # `the British Crime Survey shows`
    if named.kind not in ("thing", "group") or named.proper or named.members:
        return False
    words = named.name.split()
    if all(map(is_number, words)) and "-" not in named.name:
        return True  # `75.7 million`, but not `the 10-year`
    if singular(words[-1].lower()) in FORECASTERS:
        return True
    form = verb_form(words[0].lower()) if len(words) == 1 else None
    if form is not None and form.tense == "ing" and not form.noun_too and not form.acts:
        return True  # `the cost of producing a pen`
    if len(words) == 1 and words[0].lower() in _UNNAMED:
        return True
    if len(words) == 1 and words[0].lower() in _SORTS:
        return True  # `Typical two-year rates`
    own = any(word[0].isupper() for word in words[1:])  # `the Dow Jones industrial average`
    return not own and singular(words[-1].lower()) in NOBODY


def country_of(word: str) -> str | None:
    """Return the country that a capitalised word names, by noun or adjective; None for regions and cities."""
    low = word.lower()
    found = DEMONYMS.get(low)
    if found is not None and low not in _NO_COUNTRIES:
        return found.replace("-", " ")
    if low not in PLACES or low in _NO_COUNTRIES or (low == "us" and word != "US"):
        return None
    return _SAME.get(low, word.replace("-", " "))


def country_named(name: str) -> str | None:
    """Return the country of this name, in one word or several: `South Korea`."""
    return country_of(name.replace(" ", "-"))


_NO_COUNTRIES = frozenset(
    """global worldwide world international domestic national europe asia africa america california texas florida
    london beijing tokyo washington brussels opec eu southeast-asia middle-east latin-america latin-american
    north-america south-america european-union european african asian""".split()
)
_SAME = {
    "eurozone": "euro zone",
    "euro-zone": "euro zone",
    "euro-area": "euro zone",
    "us": "U.S.",
    "usa": "U.S.",
    "united-states": "U.S.",
    "united-kingdom": "Britain",
    "uk": "Britain",
    "u.k.": "Britain",
    "england": "Britain",
    "czech-republic": "Czechia",
}


def keeps_books(named: Named) -> bool:
    """Whether an institution earns and spends for itself, and tells no figures of its country: a university, a hospital."""
    words = {word.lower() for word in named.name.split()}
    return not _HOUSES.isdisjoint(words)


_HOUSES = frozenset(
    """university universities college school schools academy hospital hospitals trust trusts nhs museum gallery opera
    theatre theater orchestra library church cathedral zoo airport port council councils club charity foundation society
    railway railways post mint""".split()
)


def is_referent(tokens: Sequence[Token]) -> bool:
    """Whether a phrase points back to a company: `it`, `its`, `the company`, `the Pune-based two-wheeler maker`."""
    if len(tokens) == 1:
        return (
            tokens[0].low in ("it", "they", "he", "she", "we", "each", "both", "directors")
            or tokens[0].low in POSSESSIVES
        )
    head = tokens[-1]
    if is_country(tokens):
        return True
    if len(tokens) > 2 and (ranked := _rank_behind_place(tokens)):
        tokens = (tokens[0], *tokens[ranked:])  # `the country's largest lender`
    return (
        tokens[0].low in ("the", "this", "that", "its", "both", "each")
        and len(tokens) <= 7
        and head.tag == "N"
        and (not head.capital or (len(tokens) == 2 and head.low in ("group", "company", "board", "bank")))
        and (
            singular(head.low) in COMPANY_NOUNS
            or (head.low in ("board", "management", "directors") and len(tokens) == 2)
            or head.low.endswith(("maker", "makers"))
        )
        and not any(token.tag in "KG" or token.low == "central" for token in tokens)
    )


def _rank_behind_place(tokens: Sequence[Token]) -> int:
    """Return where a rank among all of a place begins: `the world's biggest`; 0 if there is none."""
    for at in (1, 2, 3):
        if at + 1 < len(tokens) and tokens[at].tag == "G":
            owner = tokens[at - 1]
            ranks = _ranks(tokens[at + 1 :])
            return at + 1 if ranks and owner.low in REALMS and tokens[0].low == "the" else 0
    return 0


def _ranks(tokens: Sequence[Token]) -> bool:
    return any(token.low in _RANKS or token.low.endswith("-largest") for token in tokens)


def is_ranked(tokens: Sequence[Token]) -> bool:
    """Whether a phrase says what a company is among those of a place: `Europe's largest carmaker`."""
    if len(tokens) < 4 or tokens[1].tag != "G" or place_of(tokens[0]) is None:
        return False
    head = tokens[-1]
    return _ranks(tokens[2:-1]) and (singular(head.low) in COMPANY_NOUNS or head.low.endswith("maker"))


_COUNTRIES = frozenset("country nation kingdom republic island city-state zone bloc".split())
_RANKS = frozenset("biggest largest second third top leading oldest number no best-known".split())
REALMS = _COUNTRIES | {"world", "continent", "region", "industry", "sector", "city", "state"}


def refers_back(chunks: Sequence[Chunk]) -> bool:
    """Whether phrases joined before a trade point back to a company: `the bus and rail operator`."""
    if (
        len(chunks) < 3
        or chunks[0].kind != "NP"
        or chunks[1].low not in ("and", "&")
        or chunks[2].kind != "NP"
    ):
        return False
    first, last = chunks[0].tokens, chunks[2].tokens
    return (
        first[0].low in ("the", "this", "its")
        and last[0].tag == "N"
        and last[-1].tag == "N"
        and singular(last[-1].low) == last[-1].low
        and last[-1].low in COMPANY_NOUNS
        and not any(token.capital or token.tag in "KG" for token in (*first, *last))
    )


def is_people(tokens: Sequence[Token]) -> bool:
    """Whether a phrase names people or firms in the plural, who can be asked: `restaurant owners`, `small firms`."""
    head = tokens[-1]
    one = singular(head.low)
    if head.tag != "N" or one == head.low or (head.capital and one not in _GROUPS):
        return False
    told = one.endswith(("er", "or", "ist", "ian", "chef")) and one not in _NO_PEOPLE
    return told or one in _GROUPS or one in _STAFF


_NO_PEOPLE = frozenset(
    """quarter order number dollar figure other offer corner computer paper factor sector winter summer matter master
    member letter power server transfer wafer tower water super fiver tractor reactor semiconductor""".split()
)


def is_country(tokens: Sequence[Token]) -> bool:
    """Whether a phrase points back to a country: `the country`, `the Nordic nation`."""
    return 1 < len(tokens) < 5 and tokens[0].low in ("the", "this") and tokens[-1].low in _COUNTRIES


def is_central_bank(tokens: Sequence[Token]) -> bool:
    """Whether a phrase is `the central bank`, `policymakers` or `the Fed`."""
    words = [token.low for token in tokens]
    return words in (["the", "central", "bank"], ["policymakers"], ["the", "fed"])


def is_plural(tokens: Sequence[Token]) -> bool:
    """Whether a phrase that points back means several: `they`, `the two companies`, `each`."""
    head = tokens[-1]
    return head.low in ("they", "their", "both", "each") or (
        head.tag == "N" and head.low.endswith("s") and head.low not in ("its", "his", "business")
    )


def name_of(chunks: Sequence[Chunk]) -> Named | None:
    """Name a noun phrase with what hangs on it: a list of names makes a group."""
    phrases = [chunk for chunk in chunks if chunk.kind == "NP"]
    if not phrases:
        return None
    first = phrases[0]
    if first.head is not None and first.head.low in _UNITS and len(chunks) > 2 and chunks[1].low == "of":
        return name_of(chunks[2:])  # `a barrel of Brent crude`
    if (person := _person(chunks)) is not None:
        return person
    if first.low == "one" and len(chunks) > 4 and (single := _one_of(chunks)) is not None:
        return single
    apposed = _apposed(chunks)
    if apposed is not None:
        return apposed
    joined = [first]
    for before, chunk in itertools.pairwise(chunks):
        if chunk.kind == "NP" and (before.kind == "CONJ" or (before.kind == "PUNCT" and before.low == ",")):
            if before.low == "," and any(other.kind == "CONJ" for other in chunks[: chunks.index(chunk)]):
                break  # `A and B, two owners`: the list is over
            joined.append(chunk)
        elif chunk.kind not in ("CONJ", "PUNCT"):
            break
    if len(joined) > 1 and not any(chunk.kind == "CONJ" for chunk in chunks if chunk.end <= joined[-1].start):
        joined = joined[:1]
    if len(joined) > 1:
        members = [name_of_tokens(chunk.tokens) for chunk in joined]
        if all(
            member is not None and (member.kind in ("company", "institution", "place") or member.proper)
            for member in members
        ):
            names = tuple(member.name for member in members if member is not None)
            said = [
                f"the {name}" if at and chunk.tokens[0].low == "the" else name
                for at, (name, chunk) in enumerate(zip(names, joined, strict=True))
            ]
            listed = f"{', '.join(said[:-1])} and {said[-1]}"
            return Named(listed, "group", joined[0].start, joined[-1].end, names)
        if len(joined) == 2 and (both := _of_things(joined)) is not None:
            return both
    return name_of_tokens(first.tokens)


def _one_of(chunks: Sequence[Chunk]) -> Named | None:
    """The company that one of several is: `One of its offspring, Acme,`."""
    for comma, noun in itertools.pairwise(chunks):
        if comma.low == ",":
            named = name_of_tokens(noun.tokens) if noun.kind == "NP" else None
            return named if named is not None and named.kind == "company" else None
    return None


_UNITS = frozenset("barrel ounce tonne ton litre gallon bushel bottle pint loaf pack packet".split())


def _of_things(joined: Sequence[Chunk]) -> Named | None:
    """Name two nouns of which the first may only narrow the second: `exploration and production budgets`."""
    first, second = joined
    if any(token.tag not in "NCA" or token.capital for token in (*first.tokens, *second.tokens)):
        return None
    text = f"{_text(first.tokens)} and {_text(second.tokens)}"
    return Named(text, "thing", first.start, second.end)


def _apposed(chunks: Sequence[Chunk]) -> Named | None:
    """Name what a description stands for: `the owner, Aldo Ferrante,`, `managers at Acme`, `oil and gas group Acme`."""
    if len(chunks) < 3 or chunks[0].kind != "NP" or chunks[2].kind != "NP":
        return None
    first, joint, second = chunks[:3]
    head = first.head
    if head is None or head.capital or head.tag != "N":
        return None
    if joint.low == "of" and head.low in _TITLES and (holder := _holder(chunks)) is not None:
        return holder
    named = name_of_tokens(second.tokens)
    if named is None or second.figure is not None:
        return None
    if (
        joint.low in ("at", "of")
        and singular(head.low) in _STAFF
        and (named.kind == "company" or (named.proper and " " in named.name))
    ):
        return named  # `managers at Acme`, `the directors of Acme`
    if joint.low == "," and named.proper and _is_titled(first):
        return named._replace(kind="person", proper=False)  # `Lumen's chief executive, Carla Dossett,`
    if (
        joint.low == ","
        and (
            first.tokens[0].low in ("the", "a", "an", "another", "fellow")
            or first.tokens[0].low in POSSESSIVES
            or (
                named.kind == "company"
                and (any(token.tag == "G" for token in first.tokens) or singular(head.low) in COMPANY_NOUNS)
            )
        )
        and (named.kind == "company" or named.proper)
    ):
        return named if len(chunks) == 3 or chunks[3].low == "," else None
    if (
        joint.low == "and"
        and named.kind == "company"
        and len(first.tokens) == 1
        and not second.tokens[0].capital
    ):
        return named
    return None


def _holder(chunks: Sequence[Chunk]) -> Named | None:
    """Name who holds the post before a comma: `the chief executive of the company, Dana Roe, received`."""
    at = next((at for at, chunk in enumerate(chunks) if chunk.kind not in ("NP", "PREP")), len(chunks))
    if at + 1 >= len(chunks) or chunks[at].low != "," or chunks[at + 1].kind != "NP":
        return None
    named = name_of_tokens(chunks[at + 1].tokens)
    return named._replace(kind="person", proper=False) if named is not None and is_full_name(named) else None


def is_full_name(named: Named) -> bool:
    """Whether a name may be that of somebody, first name and surname: `Dana Roe`."""
    words = named.name.split()
    return named.kind == "person" or (
        named.kind == "thing" and named.proper and 1 < len(words) < 4 and words[-1].lower() not in _BODIES
    )


_BODIES = frozenset(
    """office council police bank group city united town rovers county rangers wanderers albion athletic club board
    department agency commission authority association institute union federation society trust university college
    foundation bureau committee league company corporation fund party ministry treasury airport airlines airways
    court hospital school museum service services force forum network house centre center stores motors
    systems technologies holdings partners international industries energy oil gas power water records pictures
    entertainment media games software electronics telecom mobile insurance bancorp brothers foods brands kingdom
    states republic""".split()
)
"""Last words of names of bodies and firms, not of people."""


def _person(chunks: Sequence[Chunk]) -> Named | None:
    """Name somebody whose office stands behind: `Jeff Bezos, founder and chief executive of Amazon,`."""
    if len(chunks) < 3 or chunks[1].low != "," or chunks[0].kind != "NP" or chunks[2].kind != "NP":
        return None
    named, office = name_of_tokens(chunks[0].tokens), chunks[2].tokens
    if named is None or not named.proper or office[-1].capital or office[-1].low not in _TITLES:
        return None
    return named._replace(kind="person", proper=False)


def _is_titled(chunk: Chunk) -> bool:
    """Whether a noun phrase is somebody's office in a company: `its chief executive`, `Lumen's chairman`."""
    owned = chunk.tokens[0].low in POSSESSIVES or any(token.tag == "G" for token in chunk.tokens)
    return owned and chunk.tokens[-1].low in _TITLES


def bearer_of(chunks: Sequence[Chunk]) -> Named | None:
    """Name whom a subject is about: of a metric its owner, `the capital spending of the four hyperscalers`."""
    first = next((chunk for chunk in chunks if chunk.kind == "NP"), None)
    if first is None or first.metric is None or first.metric.last != len(first.tokens) - 1:
        return name_of(chunks)
    if first.metric.entry.id == "population" and is_people(first.tokens):
        return name_of(chunks)  # `Households save £11`
    if first.tokens[0].low in ("its", "their"):
        return None  # `its global revenue`
    at = next(index for index, chunk in enumerate(chunks) if chunk is first)
    if (
        at + 2 < len(chunks)
        and chunks[at + 1].low in ("of", "at", "for", "by", "among")
        and chunks[at + 2].kind == "NP"
    ):
        return name_of(chunks[at + 2 :])
    cut = next(
        (index for index in range(len(first.tokens) - 1, -1, -1) if first.tokens[index].tag == "G"), None
    )
    if cut is not None:
        return None if is_referent(first.tokens[:cut]) else name_of_tokens(first.tokens[:cut])
    for token in first.tokens[: first.metric.first]:
        if token.tag == "K" or place_of(token):
            return name_of_tokens([token])
    bare = not any(token.tag in "NK" for token in first.tokens[: first.metric.first])
    return name_of(chunks) if first.metric.entry.bearer in ("market", "any") and not bare else None


_NOTHING = frozenset("little much most few none some half rest many more less others".split())


_POINTING = frozenset({"this", "that", "these", "such"})


def is_term(token: Token) -> bool:
    """Whether a date says for how long a bond runs: `the 10-year note`."""
    return token.tag == "T" and token.low.endswith(("-year", "-month", "-week", "-day"))


def name_of_tokens(tokens: Sequence[Token]) -> Named | None:
    """Name the tokens of one noun phrase; None if it names nothing (a pronoun, a bare figure)."""
    own = [
        token
        for token, behind in zip(tokens, [*tokens[1:], None], strict=True)
        if token.tag not in "FTHA" or (is_term(token) and behind is not None and behind.tag in "NK")
    ]
    if own and own[0].low in _POINTING and own[-1].tag == "N" and not own[-1].capital:
        return None  # `in this sphere`
    while own and own[0].tag in "DQRG":
        own = own[1:]
    if len(own) > 2 and own[1].tag == "G" and place_of(own[0]) and own[2].text[0].isupper():
        own = own[2:]  # `Sweden's Norrgum`
    if len(own) == 1 and own[0].low in _NOTHING:
        return None
    while own and own[-1].tag == "G":
        own = own[:-1]
    if not own:
        return None
    # Of several names the last one is meant where it ends the phrase: `Zara owner Inditex`.
    company = own[-1] if own[-1].tag == "K" else next((token for token in own if token.tag == "K"), None)
    if company is not None and company.mention is not None:
        behind = own[own.index(company) + 1 :]
        words = [token for token in behind if token.tag == "N"]
        person = (
            words
            and words[-1].capital
            and any(singular(t.low) in _STAFF for t in words[:-1])
            and len(words) > 1
        )
        if person:
            named = words
            while (named and not named[0].capital) or (named and singular(named[0].low) in _STAFF):
                named = named[1:]
            if named:
                return Named(_text(named), "person", named[0].start, named[-1].end)
        if words and own[-1].capital and _is_longer_name(company, behind):
            return named_by(company.mention)._replace(name=_text([company, *behind]), end=own[-1].end)
        if not words or singular(words[-1].low) in _STAFF or all(t.capital for t in words):
            return named_by(company.mention)
    start, end = own[0].start, own[-1].end
    text = _text(own)
    if not any(letter.isalpha() for letter in text):
        return None
    titled = max((at for at, token in enumerate(own[:-1]) if singular(token.low) in _TITLES), default=None)
    if titled is not None and all(token.capital or token.text[0].isupper() for token in own[titled + 1 :]):
        return Named(_text(own[titled + 1 :]), "person", own[titled + 1].start, end)
    if (
        len(own) == 1
        and len(tokens) == 2
        and tokens[0].low == "the"
        and own[0].low in DEMONYMS
        and own[0].low.endswith("an")
    ):
        return None  # `the American`: somebody from there
    if len(own) == 1 and (place := place_of(own[0])):
        return Named(place, "place", start, end)
    head = own[-1]
    if len(own) == 2 and singular(own[0].low) in _NEIGHBOURS and (place := place_of(head)):
        return Named(place, "place", head.start, end)
    cut = _name_behind_noun(own)
    if cut:
        return Named(_text(own[cut:]), "company", own[cut].start, end)
    if head.capital and len(own) <= 4 and all(t.capital or t.text[0].isupper() for t in own):
        return Named(text, "thing", start, end, proper=True)
    kind = "group" if singular(head.low) in _GROUPS and head.low != singular(head.low) else "thing"
    return Named(text, kind, start, end)


_RANKED = frozenset(
    """importer exporter owner biotech fintech landlord leader pioneer specialist heavyweight peer competitor
    contractor behemoth upstart minnow newcomer marketer boatbuilder wholesaler printer packager grower
    forecaster think-tank thinktank watchdog regulator charity quango roaster bottler distiller integrator outsourcer recruiter haulier courier lessor pawnbroker bookie caterer
    franchisee auctioneer underwriter reinsurer consultancy agency vendor fabricator explorer telco promoter
    logger""".split()
)
"""Nouns that a company's name follows, beside those that stand for one: `market leader Quorvex`."""


_NEIGHBOURS = frozenset(
    "neighbour neighbor rival ally partner host member newcomer champion producer exporter".split()
)
"""Nouns that the name of a country follows: `neighbours Estonia and Lithuania`."""


def _is_longer_name(company: Token, behind: Sequence[Token]) -> bool:
    """Whether capitalised words right behind a company go on with its name: `Ulta` `Beauty`."""
    at = company.end
    for token in behind:
        if not token.capital or token.start != at + 1 or place_of(token) or singular(token.low) in _STAFF:
            return False
        at = token.end
    return len(behind) < 3


def _name_behind_noun(tokens: Sequence[Token]) -> int:
    """Return where a name behind a trade begins: `chipmaker Quorvex`; 0 if there is none."""
    for at in range(1, len(tokens)):
        if tokens[at].capital:
            before = tokens[at - 1]
            trade = singular(before.low) in COMPANY_NOUNS | _RANKED or before.low.endswith(
                ("maker", "makers")
            )
            return at if trade and not before.capital and all(token.capital for token in tokens[at:]) else 0
    return 0


def _text(tokens: Sequence[Token]) -> str:
    """Join tokens as printed, spaces between words."""
    text = ""
    for token in tokens:
        text += token.text if not text or token.tag == "G" else f" {token.text}"
    return text
