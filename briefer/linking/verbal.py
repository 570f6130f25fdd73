"""Which words of a sentence are its verbs: `forecasts`, `cut` and `increased` are nouns or adjectives as often."""

import itertools

from briefer.linking.lexicon import DIRECTIONS, HEDGE_WORDS, PLACES, POSSESSIVES, VerbForm, is_a
from briefer.linking.token import Token

__all__ = ["CAUSING", "settle_verbs"]


def settle_verbs(tokens: list[Token]) -> None:
    """Decide for each word that may be a verb by what stands before it and behind it."""
    if len(tokens) > 2 and tokens[0].low == "back" and tokens[1].low == "in":
        tokens[0].tag, tokens[0].verb = "A", None  # `Back in January`
    before = None
    outside: list[Token | None] = []
    """What stands before each bracket that is open."""
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        form = token.verb
        if token.tag == "N" and form is not None and _is_verb(form, before, after, tokens, index):
            token.tag = "V"
        elif (
            token.tag == "N"
            and form is None
            and before is not None
            and before.tag == "M"
            and token.low.isalpha()
        ):
            if not token.capital and after is not None and after.tag in "DFHKNPRTO":
                token.tag = "V"  # `will fund the deal`
                token.verb = VerbForm(token.low, "base")
        elif token.low == "own" and after is not None and after.tag in "DFH" and before is not None:
            if before.tag in "NKMW":
                token.tag = "V"  # `adults now own a smartphone`
                token.verb = VerbForm("own", "base")
        elif token.tag == "N" and form is None and _is_aimed_at(tokens, index):
            token.tag = "V"
            token.verb = VerbForm(token.low, "base")
        elif (
            token.tag == "N"
            and form is None
            and token.low.endswith("ed")
            and _is_unknown_verb(token, before, after)
        ):
            token.tag = "V"
            token.verb = VerbForm(token.low, "past")
        if token.low == "(":
            outside.append(before)
        if token.low == ")" and outside:
            before = outside.pop()  # `Acme (ACM.L) raised`, `a £5m ($6m) bid to buy`
        elif token.tag != "A":
            before = token
    if not any(token.tag in "VX" for token in tokens):
        _find_last_resort(tokens)


def _is_aimed_at(tokens: list[Token], index: int) -> bool:
    """Whether a word in no list is what somebody plans to do: `aims to restrict the deficit`."""
    if index < 2 or index + 1 >= len(tokens) or tokens[index].capital or not tokens[index].low.isalpha():
        return False
    to, planned = tokens[index - 1], tokens[index - 2].verb
    aims = planned is not None and tokens[index - 2].tag == "V" and is_a(planned.classes, "plan", "expect")
    return to.low == "to" and aims and tokens[index + 1].tag in tuple("DFH")


def _find_last_resort(tokens: list[Token]) -> None:
    """Take the first word that can be a verb for one, in a sentence that has none else: `Acme cut costs by`."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        form = token.verb
        if form is None or token.tag != "N" or before.tag not in "NK" or after.tag not in "NDFPAHK":
            continue
        if form.tense == "past" or (form.tense == "present" and after.tag in "NDFHK" and before.tag == "K"):
            token.tag = "V"
            return


_ENDING = frozenset("say show reveal suggest indicate believe reckon predict argue think expect warn".split())
"""Verbs of saying that are no nouns and may end a sentence."""
_COMPOUNDS = frozenset(
    {
        ("think", "tank"),
        ("think", "tanks"),
        ("managing", "director"),
        ("managing", "partner"),
        ("selling", "price"),
        ("selling", "prices"),
    }
)
"""Nouns that begin with what looks like a verb."""
_PLURALS = frozenset(
    "people police staff men women children data media half most majority some many third".split()
)
_TELLS = frozenset({"say", "tell", "warn", "argue", "insist"})
"""Verbs whose past is no adjective: `, said sales rose`."""


def _is_verb(
    form: VerbForm, before: Token | None, after: Token | None, tokens: list[Token], index: int
) -> bool:
    """Whether a word that looks like a verb is one here.

    Forms that are nouns as often (`cut`, `forecasts`) need a place that only a verb can have.
    """
    tag = before.tag if before else ""
    behind = after.tag if after else ""
    if after is not None and (tokens[index].low, after.low) in _COMPOUNDS:
        return False
    if not tag and behind == "O" and form.noun_too and form.tense == "present":
        return False  # `Exports to rise`
    if tokens[index].low == "talks":
        return False  # `the wage talks that`
    if tokens[index].low == "share" and before is not None and before.low == "market":
        return False  # `Asda (market share 17%)`
    if tokens[index].low == "costs" and behind in tuple("PXMOCV."):
        return False  # `Fuel costs at £706m were up`
    if tokens[index].low == "points" and before is not None and before.text[0].isdigit():
        return False  # `92 points`
    if (
        after is not None
        and after.low == "of"
        and form.tense in ("base", "present")
        and tag not in ("M", "O", "R", "X")
        and form.lemma not in _WITH_OF
    ):
        return False  # `although downloads of albums rose`
    if form.tense == "ing":
        if tag == "P" and form.lemma in ("sell", "buy") and _is_priced(tokens, index):
            return True  # `by selling its best players for £5m`
        finite = after.verb if after is not None and tag == "N" else None
        if finite is not None and finite.tense == "past" and is_a(finite.classes, "rise", "fall"):
            return False  # `Long-distance calling rose`
        if not tag and form.acts and not form.noun_too and behind == "P":
            return True  # `Speaking at a conference, he`
        if not tag and form.lemma in _DECLARES and _leads_pronoun(tokens):
            return True  # `Blaming weak sales, it`
        if tag == "." and form.lemma in _MOVES and behind in tuple("NDRK"):
            return True  # `, dragging house prices down by`
        if (form.noun_too or form.acts) and tag != "X":
            if (
                tag == "P"
                and before is not None
                and before.low in ("by", "after", "before", "without", "from")
            ):
                moved = is_a(form.classes, "rise", "fall") and behind in ("P", "O")  # `after growing by`
                counted = after is not None and after.text[0].isdigit()  # `after selling 24.2 million shares`
                return (
                    moved or counted or behind in ("F", "H", "Q")
                )  # `by spending £805 million`, `after warning that`
            quoted = form.lemma in _QUOTED and after is not None and after.low == "at"
            if quoted and tag == "." and tokens[min(index + 2, len(tokens) - 1)].tag in "FH":
                return True  # `saw good demand, closing at $5`
            hedged = after is not None and after.low in HEDGE_WORDS
            return tag in (".", "C", "N", "K", "S", "T") and (
                behind in ("D", "F", "K") or (tag == "." and hedged)
            )
        if tag == "F" and behind == "N" and index > 1 and tokens[index - 2].tag == "D":
            return False  # `a $5,000 signing bonus`
        if tag == "V":
            return behind in ("F", "H")  # `is seen growing 1.1%`
        if tag == "P" and before is not None and before.low == "after" and is_a(form.classes, "rise", "fall"):
            return behind in tuple("FHPA")  # `after shrinking by 0.5%`
        if form.lemma == "make" and tag == "N" and behind == "N" and before is not None and _is_made(before):
            return False  # `its car making operations`
        if tag == "P" and behind == "Q":
            return True
        if tag == "P" and before is not None and before.low in _AFTER and after is not None:
            sees = form.lemma in CAUSING and behind == "D"  # `after seeing its profits fall`
            return sees or behind in ("F", "H") or after.low in HEDGE_WORDS  # `after managing only 1.3%`
        return tag in ("X", ".", "C", "N", "K", "F", "T", "S") or (tag == "" and behind != "N")
    quoted = tag == "." and form.tense == "past" and index > 1 and tokens[index - 1].low in _OPENING
    if quoted and tokens[index - 2].tag in "PO":
        return False  # `due to "continued and accelerating decline"`
    if form.lemma in _DESCRIBES and form.tense == "past" and _describes_company(tokens, index):
        return False  # `the AIM traded company`
    if form.noun_too and form.tense == "base" and before is not None and before.low == "one":
        return False  # `slipped one place`
    if tag == "W" and before is not None and before.low == "where" and form.noun_too:
        return False  # `the exchange, where contracts for`: who does it comes first
    if (
        tag == "W"
        and form.noun_too
        and form.tense == "present"
        and index > 1
        and tokens[index - 2].tag == "P"
    ):
        return False  # `a year in which prices at the gate fell`
    if tag in ("M", "X", "R", "W"):
        return True
    if form.lemma == "account" and tag in ("N", "K") and after is not None and after.low == "for":
        third = tokens[index + 2] if index + 2 < len(tokens) else None
        return third is not None and (
            third.tag == "F" or third.low in HEDGE_WORDS
        )  # `it accounts for about 70%`
    if form.lemma in _ENDING and tag in ("N", "K") and behind in ("", ".") and _set_off(tokens, index):
        return True  # `…, brokers say.`
    if tag == "O" and index > 1 and tokens[index - 2].low == "according":
        return False  # `according to finance director A. Roe`
    if tag == "O" and tokens[index].low == "date" and index > 1 and _is_time(tokens[index - 2]):
        return False  # `in the year to date`
    if tag == "O" and form.lemma == "record" and after is not None and after.low in _RECORDS:
        return False  # `climbed 6% to record levels`
    if tag == "O":
        return form.tense == "base" or tokens[index].low == form.lemma  # `to cut costs`
    if tag == "G":
        owned = index > 1 and tokens[index - 2].text[0].isupper()
        if behind == "F" and owned and is_a(form.classes, "plan", "expect", "propose"):
            return False  # `Labour's planned 5%`
        return (
            form.tense == "past" and not form.noun_too and behind in tuple("FHPOAT")
        )  # `sales at Hobley's rose`
    if tag in ("D", "P"):
        return False
    if tag == "F":
        # `5% rise`: a noun; `10% said they`, `17 percent think they`: a verb.
        if form.tense == "base":
            return (
                not form.noun_too
                and behind in tuple("DRQNOA")
                and (
                    is_a(form.classes, "say", "expect", "plan")
                    or form.lemma in _ANSWERS
                    or (behind in tuple("DR") and (index < 4 or not _has_verb(tokens, index)))
                )
            )
        return not form.noun_too and form.tense in ("past", "present")
    if tag == "Q" and form.tense == "base" and not form.noun_too and behind in tuple("DFHK"):
        many = tokens[index - 2] if index > 1 else None  # `businesses that generate a combined $7.5 billion`
        return many is not None and (many.low.endswith("s") or many.low in _PLURALS)
    if behind == "Q" and tag in ("N", "K", "T"):
        several = tag != "N" or (before is not None and (before.low.endswith("s") or before.low in _PLURALS))
        return several or not (form.noun_too and form.tense == "base")  # not `a software firm that owns`
    moves = (
        after is not None
        and (after.low in _LEADS_ON or after.low in HEDGE_WORDS)
        and is_a(form.classes, "rise", "fall", "reach")
    )
    if (
        (form.tense == "base" or tokens[index].low == form.lemma)
        and tag in ("N", "K")
        and (behind in tuple("FHD") or moves)
        and _caused(tokens, index)
    ):
        return True
    free = not _has_verb(tokens, index, told=not form.noun_too)
    if form.noun_too:
        return _is_verb_not_noun(form, before, after, tokens, index, free)
    if form.tense == "base":
        joined = tag == "C" and any(other.tag in "VMO" for other in tokens[:index])
        joined = joined or (tag == "N" and free and behind in tuple("FH") and _are_two(tokens, index))
        plural = (
            tag != "N"
            or is_a(form.classes, "say", "expect")
            or (before is not None and (before.low.endswith("s") or before.capital or before.low in _PLURALS))
        )
        tells = is_a(form.classes, "say", "expect", "plan")
        resumed = tells and (_tells_on(tokens, index) or _by_tellers(tokens, index))
        return (joined or resumed or (free and plural and tag in ("N", "K", "T", "A"))) and behind in tuple(
            "DNFKQAPROHT"
        )
    if form.tense == "present":
        return tag in ("C", "Q", "S", ".") or (free and tag in ("N", "K", "T"))
    if form.acts and not free:
        return False  # `deployed a hundred distributed centres`
    # `increased turnover` behind a comma is a noun phrase, unless the clause still waits for its verb.
    adjective = (
        form.lemma not in _TELLS
        and behind == "N"
        and tokens[index].low not in _DONE
        and tag in ("", ".", "C", "V")
        and after is not None
        and not after.capital
    )
    return not adjective or (tag == "." and _clause_waits(tokens, index) and not _led_in(tokens, index))


_WITH_OF = frozenset(
    "consist dispose approve disapprove think boast complain speak tell know hear dream despair beware come die".split()
)
"""Verbs that `of` follows."""


_MOVES = frozenset({"drag", "push", "pull", "force"})
"""Verbs whose object goes up or down by them."""
_OPENING = frozenset("\"“'‘")
_DECLARES = frozenset(
    "blame cite announce report unveil reveal post reject dismiss deny defend explain describe launch release publish".split()
)


def _is_priced(tokens: list[Token], index: int) -> bool:
    """Whether an amount that something changes hands for stands behind a verb."""
    near = tokens[index + 1 : index + 10]
    return any(one.low == "for" and other.tag in "FH" for one, other in itertools.pairwise(near))


def _leads_pronoun(tokens: list[Token]) -> bool:
    """Whether the first comma of a sentence ends what a participle leads, before who does it."""
    at = next((at for at, token in enumerate(tokens[:16]) if token.low == ","), 0)
    return 0 < at < len(tokens) - 1 and tokens[at + 1].tag in "RK"


_RECORDS = frozenset("levels highs lows high low numbers".split())


_ANSWERS = frozenset("prefer favour favor oppose own trust agree disagree feel worry fear blame".split())
"""What a part of those asked does: `58 per cent prefer spending on schools`."""


def _is_time(token: Token) -> bool:
    return token.tag == "T" or token.low in ("year", "half", "quarter", "month", "season", "period")


def _describes_company(tokens: list[Token], index: int) -> bool:
    """Whether a participle without its hyphen stands between a place and the company it describes."""
    words = tokens[max(0, index - 2) : index + 3]
    if index < 2 or words[0].tag not in "DA" or words[1].tag not in "NK" or not words[1].text[0].isupper():
        return False
    return any(token.tag == "N" and token.low in _COMPANIES for token in words[3:])


_DESCRIBES = frozenset("trade list quote base own".split())
_COMPANIES = frozenset(
    "company firm group business retailer bank miner explorer developer investor automaker carmaker airline maker manufacturer brewer chain operator lender broker "
    "grocer insurer publisher supplier carrier supermarket builder housebuilder utility club charity union bookmaker giant producer".split()
)
_QUOTED = frozenset("close end finish trade open start settle".split())
_LEADS_ON = frozenset("by to from above below up down".split())
CAUSING = frozenset("see help make let watch".split())
"""Verbs whose object does something in the infinitive without `to`."""


_DONE = frozenset(
    """bought took gave saw fell rose grew began went came won kept held left led got made sent brought met ran drew
    threw shot sank slid swung beat chose shook enjoyed suffered posted achieved incurred notched booked clocked
    attracted boasted commanded""".split()
)
"""Past forms that nobody puts before a noun to describe it."""


def _caused(tokens: list[Token], index: int) -> bool:
    """Whether a verb before lets its object do something: `saw profits reach $5 million`, `… and its share fall to`."""
    joined = False
    for token in reversed(tokens[max(0, index - 14) : index]):
        if token.tag == "V":
            if token.verb is None or token.verb.lemma in CAUSING:
                return token.verb is not None
            if not joined or token.verb.tense != "base":
                return False
        elif token.tag == "C" and not joined:
            joined = True
        elif token.tag in ".CSWQMX":
            return False
    return False


def _clause_waits(tokens: list[Token], index: int) -> bool:
    """Whether the words before an index have no verb yet, less a relative clause that ends right there."""
    return index > 2 and not any(other.tag in "VXM" for other in _outside_relative(tokens, index))


def _tells_on(tokens: list[Token], index: int) -> bool:
    """Whether a comma ends what stands between tellers and their verb: `Forecasts by Acme, which sells tea, put it at`."""
    return (
        tokens[index - 1].low == ","
        and _clause_waits(tokens, index)
        and not any(token.tag == "F" for token in tokens[:index])
    )


def _by_tellers(tokens: list[Token], index: int) -> bool:
    """Whether forecasters and a house stand before: `Analysts at Acme estimate`, `Economists polled by Acme expect`."""
    before = tokens[index - 1]
    housed = before.tag == "K" or before.capital
    return housed and any(
        token.low in _TELLING and after.low in _HOUSED
        for token, after in itertools.pairwise(tokens[max(0, index - 7) : index])
    )


_HOUSED = frozenset("at of with polled surveyed interviewed questioned canvassed contacted tracked".split())
_TELLING = frozenset("analysts economists strategists forecasters brokers researchers traders".split())


def _led_in(tokens: list[Token], index: int) -> bool:
    """Whether nothing but a leading phrase stands before an index: `Over the year to May, prices in Rome rose`."""
    return tokens[0].tag in "PA" and sum(token.tag == "." for token in tokens[:index]) == 1


def _outside_relative(tokens: list[Token], index: int) -> list[Token]:
    """The tokens before an index, without a relative clause that ends at a comma right there."""
    for at in range(index - 2, 0, -1):
        if (tokens[at].tag == "W" or tokens[at].low == "whose") and tokens[at - 1].low == ",":
            return tokens[: at - 1]
        if tokens[at].low == "that" and tokens[at - 1].tag == "N" and tokens[index - 1].low == ",":
            return tokens[:at]  # `Acme, the division that makes pumps, reduced`
    return tokens[:index]


_SHOWING = frozenset(
    "figures statistics data results polls surveys studies numbers records accounts documents filings available".split()
)


def _is_verb_not_noun(
    form: VerbForm, before: Token | None, after: Token | None, tokens: list[Token], index: int, free: bool
) -> bool:
    tag = before.tag if before else ""
    behind = after.tag if after else ""
    if form.lemma == "firm" and before is not None and before.low not in _FIRMING and tag != "C":
        return False  # `services firms $5 million`
    if tag == "T" and index > 1 and tokens[index - 2].low in POSSESSIVES:
        return False  # `its 2023 forecast to 3%`
    counted = after is not None and after.text[0].isdigit()
    if tag in ("N", "K") and (behind in ("F", "H") or (counted and free)):
        return True  # `profit climb 14%`, `Dow tumbles 300 points`
    third = tokens[index + 2] if index + 2 < len(tokens) else None
    at_figure = after is not None and after.low == "at" and third is not None and third.tag in "FH"
    if form.tense == "present" and free and tag in ("N", "K", "A") and at_figure:
        return True  # `the hatchback starts at $9,990`
    if (
        before is not None
        and before.low in _ADVERBS
        and free
        and form.tense == "present"
        and behind in tuple("PDFH")
    ):
        return True  # `space now accounts for`
    if (not free and tag != "C") or (tag == "C" and after is not None and after.low == "of"):
        return False
    sized = third is not None and third.low in ("by", "to") and behind == "N"
    if tag == "C" and sized and tokens[index].low == form.lemma and is_a(form.classes, "lift", "lower"):
        return any(
            other.tag == "O" for other in tokens[max(0, index - 10) : index]
        )  # `to shed jobs and cut costs by`
    if form.lemma == "cost" and form.tense == "past" and tag == "N" and behind in ("N", "K"):
        near = tokens[index + 1 : index + 6]
        if all(token.verb is None for token in near) and any(token.tag == "F" for token in near):
            return True  # `theft and violence cost British retailers a record $2m`
    if form.lemma == "show" and before is not None and before.low in _SHOWING:
        return True  # `the latest figures show China's reserves`
    if form.tense == "present" and tag in ("N", "K") and _verb_waits(tokens, index + 1):
        return False  # `Tech shares on the exchange closed`
    if after is not None and after.tag == "A" and third is not None and not tag:
        after = third  # `Imports overall fell`
    if (
        after is not None
        and after.verb is not None
        and not after.verb.noun_too
        and after.verb.tense in ("past", "present")
    ):
        return False  # `Treasury notes fell`
    if after is None or after.low in (".", ","):
        # `…, the association estimates.`
        return (
            form.tense == "present"
            and is_a(form.classes, "say")
            and tag in ("N", "K")
            and _set_off(tokens, index)
        )
    if form.tense == "base":
        plural = (
            tag == "N"
            and before is not None
            and before.low.endswith("s")
            and not before.low.endswith(("ss", "us"))  # `its previous close`
        )
        joined = tag == "C" and any(other.tag == "V" for other in tokens[max(0, index - 12) : index])
        if tag == "C" and behind == "F" and _lists_figures(tokens, index):
            return False  # `loses 21%, labour 21% and transport 13%`
        rated = index > 1 and tokens[index - 2].tag == "F"  # `a 77% year-over-year increase`
        described = tag == "T" and index > 1 and tokens[index - 2].tag in "DG"  # `the 10-year yield`
        waiting = (
            tag == "T"
            and not rated
            and not described
            and any(other.tag == "N" and other.low.endswith("s") for other in tokens[:index])
        )
        if is_a(form.classes, "expect") and _by_tellers(tokens, index):
            return True
        resumed = is_a(form.classes, "expect") and _tells_on(tokens, index)
        return (plural or joined or waiting or resumed) and behind in tuple("DPOFATQH")
    if tag == "Q" and after is not None and (after.tag in "FH" or after.low in HEDGE_WORDS | {"up"}):
        return any(
            token.tag == "F" for token in tokens[index + 1 : index + 5]
        )  # `a fund that pays up to 40%`
    if tag == "Q":
        return form.tense == "present" and behind in ("D", "K")  # `a round that values the company at`
    if tag not in ("K", "N", "C", "T", ".", ""):
        return False
    if (
        form.tense == "present"
        and not is_a(form.classes, "rise", "fall", "reach")
        and _governed(tokens, index)
    ):
        return False  # `Among corner shops the figure was`
    waiting = tag == "." and _clause_waits(tokens, index) and not _led_in(tokens, index)
    body = before is not None and before.low in _BODIES
    if body and form.tense == "present" and form.lemma in _ACTS:
        return True  # `the bank aims for 3%`
    tells = body and is_a(form.classes, "expect")
    named = before is not None and (
        before.tag == "K" or before.capital or waiting or tells or before.low in PLACES
    )
    return behind in tuple("DFQAKORH") or (behind in ("P", "N") and named)


def _lists_figures(tokens: list[Token], index: int) -> bool:
    """Whether a word stands in a list of nouns that each have a figure, with no infinitive that it could go on with."""
    listed = index > 3 and tokens[index - 2].tag == "F" and tokens[index - 3].tag in "NK"
    return listed and not any(token.tag in "MO" for token in tokens[:index])


_FIRMING = frozenset(
    """dollar euro pound sterling yen yuan mark franc rupee rand rouble ruble peso real crown krona lira won baht ringgit shares
    stocks bonds prices price oil crude gold silver copper futures market markets gilts treasuries index it""".split()
)
"""What firms."""


def _is_made(token: Token) -> bool:
    """Whether a noun before `making` is what is made, in the singular: `car`, not `firms` nor `a company`."""
    return not token.low.endswith("s") and token.low not in (
        "company",
        "firm",
        "group",
        "giant",
        "unit",
        "plant",
    )


_ADVERBS = frozenset("now still also already".split())
_BODIES = frozenset(
    "government bank ministry company group institute commission agency treasury fund lender".split()
)
"""Nouns for who forecasts: `the government forecasts inflation`."""
_ACTS = frozenset("aim hope cut boost hike pledge".split())
"""What they do whose nouns nobody puts behind theirs: a bank has profits and notes, but no aims."""


def _verb_waits(tokens: list[Token], at: int) -> bool:
    """Whether only phrases with prepositions and adverbs stand between an index and a verb that is no noun."""
    governed = False
    while at < len(tokens):
        token = tokens[at]
        if token.verb is not None and not token.verb.noun_too and token.tag in "NX":
            form = token.verb
            return token.tag == "X" or form.tense == "past" or (form.tense == "base" and not governed)
        if token.tag == "P":
            governed = True
        elif not (token.tag == "A" or (governed and token.tag in "DNKT")):
            return False
        at += 1
    return False


def _set_off(tokens: list[Token], index: int) -> bool:
    """Whether a comma opened the words before an index, with no verb since."""
    for token in reversed(tokens[max(0, index - 7) : index]):
        if token.tag in "VXM":
            return False
        if token.low in (",", "”", '"'):
            return True
    return False


def _governed(tokens: list[Token], index: int) -> bool:
    """Whether only nouns stand between a preposition that begins the sentence and a word, and a verb behind it."""
    at = index - 1
    while at > 0 and tokens[at].tag in "NDK":
        at -= 1
    if at or tokens[0].tag != "P":
        return False
    for token in tokens[index + 1 : index + 8]:
        if token.tag in "XM":
            return True
        if token.tag == "." or (token.tag == "P" and token.low != "of"):
            return False
    return False


def _are_two(tokens: list[Token], index: int) -> bool:
    """Whether `and` joins two nouns before a word: `a fund and the state hold 15%`."""
    for at in range(index - 1, max(0, index - 6), -1):
        if tokens[at].tag == "C":
            return tokens[at].low == "and" and tokens[at - 1].tag in "NK"
        if tokens[at].tag not in "NDK":
            return False
    return False


_AFTER = frozenset("after before by without despite from since".split())
_CLAUSE_OPENERS = frozenset({"as", "after", "before", "because", "since"})


def _has_verb(tokens: list[Token], index: int, told: bool = False) -> bool:
    """Whether a verb stands between the last mark, conjunction or clause opener and the word at an index.

    With `told`, what somebody says without `that` begins anew: `said 1986 results exclude`.
    """
    for at, token in enumerate(reversed(tokens[:index])):
        if token.tag in "VXM":
            told = told and token.tag == "V" and at > 0
            return not (told and token.verb is not None and token.verb.lemma in _TELLS)
        if token.tag in ".QSWC" or token.low in _CLAUSE_OPENERS:
            return False
    return False


def _is_unknown_verb(token: Token, before: Token | None, after: Token | None) -> bool:
    """Whether a word in -ed is a past form of a verb in no list: `jointly launched`, `executives tendered`."""
    if len(token.low) < 5 or token.capital or "-" in token.low or token.low in DIRECTIONS:
        return False
    tag = before.tag if before else ""
    if tag in ("X", "R", "W"):
        return True
    if tag == "" and after is not None and after.low in ("in", "by", "at", "on", "about"):
        return True  # `Founded in 2017, it has`
    if tag == "." and before is not None and before.low == "," and after is not None:
        return after.low in ("from", "by", "in", "at")  # `the club, relegated from the league,`
    if tag == "N" and before is not None and before.capital and after is not None and after.capital:
        return True  # `Roe ridiculed Labour`
    counted = (
        tag == "T" and after is not None and after.text[0].isdigit()
    )  # `last year downloaded 795 million`
    return counted or (
        tag in ("K", "N") and after is not None and after.tag in ("D", "P", "O", "F", "K", "A", "Q")
    )
