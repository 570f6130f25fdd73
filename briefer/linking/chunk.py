"""Pass 1: the tokens of a sentence as chunks: noun phrases, verb groups and what stands between them."""

from dataclasses import field

from briefer.fact import Direction
from briefer.linking.lexicon import DIRECTIONS, FORECASTS, MOVEMENTS, NEGATIONS, PLACES, VerbForm
from briefer.linking.token import Token
from briefer.linking.values import time_of
from briefer.metrics import MetricEntry, metric_at, metrics, singular
from briefer.slotted import slotted

__all__ = ["Chunk", "MetricPhrase", "chunk"]


@slotted()
class MetricPhrase:
    """A metric as a noun phrase words it."""

    entry: MetricEntry
    first: int
    """Index of its first token among the chunk's tokens."""
    last: int
    """Index of its head."""


@slotted()
class Chunk:
    """A run of tokens with one part to play."""

    kind: str
    """`NP`, `VERB`, `PREP`, `CONJ`, `PUNCT`, `ADV`, `SUB`, `REL`, `THAT`, `TO`, `DIR`."""
    tokens: list[Token]
    figure: Token | None = None
    """Of a noun phrase: the figure in it."""
    date: Token | None = None
    """Of a noun phrase: the date in it."""
    metric: MetricPhrase | None = None
    verbs: list[VerbForm] = field(default_factory=list)
    """Of a verb group: its verbs in order; the last one governs the figure."""
    modal: str = ""
    negated: bool = False
    passive: bool = False
    infinitive: bool = False
    """Of a verb group that begins with `to`."""
    # What all rules ask for, found once the last token is in.
    start: int = field(init=False)
    """First code point."""
    end: int = field(init=False)
    """One past the last code point."""
    low: str = field(init=False)
    """Lower-cased text of its first token: the only one of prepositions and marks."""
    head: Token | None = field(init=False, default=None)
    """The last word or name of a noun phrase, not part of a possessor."""
    bare: bool = field(init=False, default=True)
    """Whether a noun phrase is nothing but its figure or date, hedges aside."""

    def close(self) -> None:
        """Take note of what its tokens say, when all of them are in."""
        first, last = self.tokens[0], self.tokens[-1]
        self.start, self.end, self.low = first.start, last.end, first.low
        for token in self.tokens:
            if token.tag not in "FTHDA":
                self.bare = False
                break
        for token in reversed(self.tokens):
            if token.tag in "NKR":
                self.head = token
                return
            if token.tag == "G":
                return

    @property
    def verb(self) -> VerbForm | None:
        """The verb that governs what follows."""
        return self.verbs[-1] if self.verbs else None

    @property
    def tense(self) -> str:
        """Tense of the first verb of a verb group; empty where the verb is left out."""
        return self.verbs[0].tense if self.verbs else ""

    @property
    def finite(self) -> bool:
        """Whether a verb group can stand as the verb of a clause of its own."""
        if not self.verbs or self.infinitive:
            return False
        if self.tokens[0].low in ("having", "being"):
            return False
        return self.verbs[0].tense != "ing" or any(token.tag in "MX" for token in self.tokens)

    @property
    def words(self) -> list[Token]:
        """The tokens that carry the noun phrase's meaning."""
        return [token for token in self.tokens if token.tag in "NK"]

    @property
    def movement(self) -> Direction | None:
        """The direction that the noun phrase's head names: `increase` is `up`."""
        head = self.head
        if head is None:
            return None
        return MOVEMENTS.get(head.low) or MOVEMENTS.get(head.low.removesuffix("s"))


_PLAIN = {
    "P": "PREP",
    "C": "CONJ",
    ".": "PUNCT",
    "S": "SUB",
    "W": "REL",
    "Q": "THAT",
    "O": "TO",
    "A": "ADV",
    "H": "ADV",
    "G": "PUNCT",
}
_CHAIN_WORDS = frozenset("likely set due poised able expected scheduled unlikely ready bound".split())


def chunk(tokens: list[Token]) -> list[Chunk]:
    """Cut the tokens of a sentence into chunks, left to right."""
    chunks: list[Chunk] = []
    at = 0
    verbal = False
    while at < len(tokens):
        tag = tokens[at].tag
        if tag in "MXV" or (tag == "O" and _verb_follows(tokens, at + 1)):
            made, at = _verb_group(tokens, at)
            verbal = True
        elif _is_direction(tokens, at):
            made, at = Chunk("DIR", [tokens[at]]), at + 1
        elif (
            tag in "DNKFTR"
            or (tag in "HA" and _noun_follows(tokens, at))
            or (tag == "Q" and _is_determiner(tokens, at))
        ):
            governed = bool(chunks) and chunks[-1].kind == "PREP" and chunks[-1].low not in ("with", "as")
            if (
                governed
                and chunks[-1].low == "for"
                and len(chunks) > 1
                and (noun := chunks[-2].head) is not None
            ):
                governed = singular(noun.low) not in FORECASTS  # `the estimate for May inflation had risen`
            opening = governed and (len(chunks) == 1 or chunks[-2].kind in ("PUNCT", "CONJ", "SUB"))
            clausal = governed and chunks[-1].low in _CLAUSAL
            made, at = _noun_phrase(tokens, at, verbal, governed, opening, clausal)
        else:
            made, at = Chunk(_PLAIN[tag], [tokens[at]]), at + 1
        made.close()
        chunks.append(made)
    return chunks


_CLAUSAL = frozenset("than after before since".split())


def _verb_follows(tokens: list[Token], at: int) -> bool:
    while at < len(tokens) and tokens[at].tag == "A":
        at += 1
    return at < len(tokens) and (
        (tokens[at].tag == "V" and (form := tokens[at].verb) is not None and form.tense in ("base", "past"))
        or tokens[at].low in ("be", "have")
    )


def _noun_follows(tokens: list[Token], at: int) -> bool:
    """Whether a hedge or adverb leads into a figure's noun phrase."""
    while at < len(tokens) and tokens[at].tag in "H":
        at += 1
    return at < len(tokens) and tokens[at].tag == "F" and tokens[at - 1].tag == "H"


def _is_direction(tokens: list[Token], at: int) -> bool:
    """`up 68%`, `down from`, `5% higher`: a movement without a verb."""
    token = tokens[at]
    if token.low not in DIRECTIONS or token.tag not in "PAN":
        return False
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.low in ("more", "less", "ahead", "above", "below"):
        return False
    if token.low in _QUALITIES:
        return before is not None and before.tag == "F" and (after is None or after.tag != "N")
    if after is not None and (
        after.tag in "FH" or (after.low in ("from", "by", "on", "to") and token.tag != "D")
    ):
        return True
    return before is not None and before.tag == "F"


_QUALITIES = frozenset("better worse firmer stronger weaker softer dearer cheaper easier lighter".split())
"""Directions that describe a noun, too: `closed 3% better`, but `3% better results`."""


def _is_determiner(tokens: list[Token], at: int) -> bool:
    """`that figure`, not `said that sales`: behind a verb `that` opens a clause."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        before is not None
        and before.tag == "P"
        and before.low != "out"
        and after is not None
        and (after.tag == "N" or (after.tag in ".XM" and before.low == "of"))
    )


def _verb_group(tokens: list[Token], at: int) -> tuple[Chunk, int]:
    made = Chunk("VERB", [])
    made.infinitive = tokens[at].tag == "O"
    while at < len(tokens):
        token = tokens[at]
        if token.tag == "M":
            if made.verbs:
                break
            made.modal = token.low
        elif token.tag in "XV":
            form = token.verb
            last = made.verbs[-1] if made.verbs else None
            if token.tag == "X" and made.tokens and made.tokens[-1].tag == "V":
                break  # `the $5m promised had never come`
            if (
                token.tag == "V"
                and made.tokens
                and made.tokens[-1].tag == "V"
                and not (
                    form is not None
                    and form.tense in ("past", "participle")
                    and last is not None
                    and last.lemma == "be"
                )
            ):
                break
            if form is not None:
                if last is not None and last.lemma == "be" and form.tense in ("past", "participle"):
                    made.passive = True
                if last is not None and last.lemma in ("be", "have", "do"):
                    made.verbs[-1] = form
                else:
                    made.verbs.append(form)
        elif token.tag == "O" and (not made.tokens or _verb_follows(tokens, at + 1)):
            pass
        elif token.low in _CHAIN_WORDS and at + 1 < len(tokens) and tokens[at + 1].tag == "O" and made.tokens:
            made.modal = made.modal or "likely"
        elif (token.tag == "A" and at + 1 < len(tokens) and tokens[at + 1].tag in "XVAO") or (
            token.tag == "A" and token.low in NEGATIONS
        ):
            pass
        else:
            break
        if token.low in NEGATIONS:
            made.negated = True
        made.tokens.append(token)
        at += 1
    return made, at


def _noun_phrase(
    tokens: list[Token], at: int, verbal: bool, governed: bool, opening: bool, clausal: bool
) -> tuple[Chunk, int]:
    """Read a noun phrase.

    Args:
        tokens: of the sentence.
        at: where it begins.
        verbal: a verb stands before it, so that a figure behind a noun is an object of its own:
            `fined the group $5m`, but `Sales $5m`.
        governed: a preposition stands right before it.
        opening: that preposition begins a clause.
        clausal: it is one that clauses begin with, so that a place ends nothing: `after U.S. exports climbed`.
    """
    made = Chunk("NP", [])
    while at < len(tokens):
        token = tokens[at]
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        last = made.tokens[-1] if made.tokens else None
        if token.tag in "NK":
            if (
                made.figure is not None
                and token.low not in ("steady", "flat")
                and (_is_direction(tokens, at) if token.low in _QUALITIES else token.low in DIRECTIONS)
            ):
                break
            if made.figure is not None and token.low in ("last", "next") and after is not None:
                break  # `lost £13m last season`
            if (
                last is not None
                and governed
                and made.tokens[0].low not in ("a", "an")
                and (last.tag == "T" or not clausal)
                and _ends_adjunct(last)
                and token.low != "intermediate"  # West Texas
                and (_clause_begins(tokens, at) or (opening and _phrase_moves(tokens, at)))
            ):
                break
            if opening and last is not None and _is_city(made, token) and _clause_begins(tokens, at):
                break
            if last is not None and last.tag in "NK" and after is not None and after.low == "times":
                break  # `its key rate seven times`
            if (
                token.tag == "K"
                and governed
                and last is not None
                and last.tag == "N"
                and made.tokens[0].low in ("this", "that", "these", "those")
                and _clause_begins(tokens, at)
            ):
                break  # `Of this amount Nokia has paid`
        elif token.tag == "D" or token.tag == "Q":
            if (
                last is not None
                and last.tag in "NKFTR"
                and (token.low != "more" or (after is not None and after.low == "than"))
            ):
                break
        elif token.tag == "R":
            if made.tokens:
                break
            made.tokens.append(token)
            return made, at + 1
        elif token.tag == "F":
            if made.figure is not None or (last is not None and last.tag == "T" and len(made.tokens) == 1):
                break
            if verbal and last is not None and last.tag in "NK":
                break
            made.figure = token
        elif token.tag == "T":
            # `rose 8% Tuesday`, `the bank Thursday`: a date that no noun follows stands for itself.
            if last is not None and last.tag in "FNK" and not (after is not None and after.tag == "N"):
                break
            if made.date is None or token.mention is None or time_of(token.mention).type == "date":
                made.date = token  # not the second of `2016 year-on-year`
        elif token.tag == "G":
            if last is None or last.tag not in "NKT":
                break
        elif token.tag in "AH":
            if (
                after is None
                or after.tag not in "NFHA"
                or (last is not None and last.tag in "F" and after.tag == "F")
            ):
                break
            if (
                last is not None
                and last.tag in "NK"
                and after.tag in "FH"
                and token.tag == "H"
                and not _owned(made)
            ):
                break
        else:
            break
        made.tokens.append(token)
        at += 1
    while len(made.tokens) > 1 and made.tokens[-1].tag in "AH":
        made.tokens.pop()
        at -= 1
    _find_metric(made)
    return made, at


def _ends_adjunct(token: Token) -> bool:
    """A date or place, which may end a leading phrase without a comma: `in Spain wages rose`, `At 1000 GMT shares were`."""
    if token.low in _ZONES:
        return True
    if token.tag == "T":
        return not token.low.endswith(_TERMS)
    if token.tag != "N" or token.low in _ADJECTIVES:
        return False
    return token.low in PLACES or token.low in _HOURS


_ADJECTIVES = frozenset("international domestic national global".split())


def _is_city(made: Chunk, token: Token) -> bool:
    """Whether a name in several words ends a leading phrase: `In Kuala Lumpur tin finished at`."""
    named = len(made.tokens) > 1 and all(own.tag == "N" and own.capital for own in made.tokens)
    return named and token.tag == "N" and not token.capital


_ZONES = frozenset({"gmt", "bst", "est", "edt", "cet"})
_HOURS = frozenset({"afternoon", "morning", "evening", "meantime"})
_TERMS = ("-year", "-month", "-week", "-day")
"""What a date ends in that describes: `the yield on the 10-year Treasury`."""


def _clause_begins(tokens: list[Token], at: int) -> bool:
    """Whether a noun and its verb follow: `in the first eight months exports rose`."""
    for token in tokens[at : at + 5]:
        if token.tag in "VXM":
            return True
        if token.tag not in "NKAGC":
            return False
    return False


def _phrase_moves(tokens: list[Token], at: int) -> bool:
    """Whether a noun with what hangs on it and a verb follow: `In the first quarter exports of goods reached`."""
    for index, token in enumerate(tokens[at + 1 : at + 9], at + 1):
        if token.tag in "VXM":
            return True
        if token.tag not in "NKAGCDP" or (
            token.tag == "P" and token.low not in ("of", "in", "to", "at", "from")
        ):
            return False
        if index == at + 1 and token.tag not in "NP":
            return False
    return False


def _owned(made: Chunk) -> bool:
    return any(token.tag == "G" for token in made.tokens)


_CARRIERS = frozenset(
    """forecast expectation figure estimate target plan level guidance number total projection outlook limit data
    prediction goal rate report result bill value amount sum program programme package project contribution loss gain""".split()
)
"""Nouns that a metric may stand before: `sales forecast`, `spending plans`, `price increase`."""


_ONE = frozenset("household subscriber user customer passenger visitor viewer".split())


def _find_metric(made: Chunk) -> None:
    """Find the metric that a noun phrase ends in, or that its last word carries."""
    words = [token.low if token.tag in "NKTA" else "" for token in made.tokens]
    carried = False
    for last in range(len(words) - 1, -1, -1):
        token = made.tokens[last]
        if token.tag not in "NK":
            if token.tag in "FTHA":
                continue
            return
        if last and token.verb is not None and token.verb.acts and token.verb.tense in ("past", "participle"):
            continue  # `a fine imposed in May`
        if token.low == "mark" and last and made.tokens[last - 1].tag == "F":
            return  # `above the $3 trillion mark`
        found = metric_at(words, last) if token.tag == "N" else None
        if found and not carried and found[1].id == "population" and token.low in _ONE:
            return  # `an average household`: one, not how many
        if found and not (carried and found[1].id == "market_share"):
            made.metric = MetricPhrase(found[1], found[0], last)
            return
        if "per" in words[1:last]:
            at = words.index("per", 1) - 1  # `the average rate per forty-foot container`
            found = metric_at(words, at) if made.tokens[at].tag == "N" else None
            if found:
                rated = found[1].id == "interest_rate"  # nothing is lent by the container
                made.metric = MetricPhrase(metrics()["price"] if rated else found[1], found[0], at)
            return
        carried = True
        if not (singular(token.low) in _CARRIERS or singular(token.low) in MOVEMENTS):
            return
