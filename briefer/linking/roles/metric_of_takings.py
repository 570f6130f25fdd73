"""`took $46m at the weekend`, `the winner gets £575,000`, `Japan pledged $40m`: by what the article is about."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied
from briefer.linking.name import name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.pattern import pattern

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2

_FILMS = pattern(
    r"\b(?:[Bb]ox[- ]?office|[Tt]akings|grossed|(?:cinema|movie|film)-?goers)\b",
    lead="ox office ox-office oxoffice akings grossed goers",
)
_PRIZES = pattern(r"\b[Pp]rize[- ](?:money|fund|pot|purse)\b", lead="rize")

_AID = pattern(
    r"\b(?:[Aa]id|[Dd]onors?|[Rr]elief|[Cc]harit(?:y|ies)|[Ff]amine|[Hh]umanitarian)\b",
    lead="id onor elief harit amine umanitarian",
)
_GIVES = frozenset("give offer pledge promise donate contribute commit provide send put release".split())
_TAKES = frozenset(
    "take make earn gross collect add bring rake haul pull generate amass net score sell manage".split()
)
_OPENS = frozenset(
    "open debut bow follow finish come drop fall slip start enter arrive rank climb move stay".split()
)
_WINS = frozenset("win earn receive get pick take pocket collect net share bag land".split())
_SUMS = frozenset("total tally haul cume count weekend debut opening figure".split())


def propose(site: Site) -> Proposal | None:
    """Read the verbs of taking and winning by what the article is about."""
    if not site.is_money or not site.chunk.bare or site.verb is None:
        return None
    lemma, verb = site.verb.lemma, site.clause.verb
    noun = site.back(2) if site.governor == "of" else None
    summed = noun is not None and noun.head is not None and noun.head.low in _SUMS
    takes = site.after_verb and (
        (lemma in _TAKES and site.governor in ("", "in"))
        or (lemma in _OPENS and site.governor in ("with", "on"))
    )
    wins = site.after_verb and lemma in _WINS and site.governor in ("", "up", "home")
    gives = site.after_verb and lemma in _GIVES and site.governor in ("", "in", "up") and _is_donor(site)
    if verb is None or not (takes or wins or summed or gives):
        return None
    if (takes or summed) and site.frames.tells_of(_FILMS):
        return implied("revenue", verb, 2, site.clause, called="box office takings")
    if gives and site.frames.tells_of(_AID):
        return implied("budget", verb, 2, site.clause, called="aid")
    if wins and site.frames.tells_of(_PRIZES):
        return implied("payment", verb, 2, site.clause, called="prize money")
    return None


def _is_donor(site: Site) -> bool:
    """Whether a country or a body gives: no company at a price."""
    named = name_of(site.subject_chunks())
    return named is not None and (named.kind in ("place", "institution") or named.name.lower() in _DONORS)


_DONORS = frozenset("government eu ministers charity foundation donors countries nations governments".split())


EXAMPLES = [
    *links("revenue", "$46m", "The comedy topped the box office. It took $46m."),
    *links("revenue", "$9m", "The comedy topped the box office. The thriller opened with $9m."),
    *links("payment", "£575,000", "Prize money goes up. The winner will get £575,000."),
    *links("budget", "$40m", "Donors met in Rome. Japan has pledged $40m."),
    *leaves_open("nothing is told of films", "$46m", "The comedy took $46m."),
]
