"""One name per company within an article: what is doubtful goes, what is named again in short is found."""

import re
from bisect import bisect_left
from collections import defaultdict

from briefer.document import Document
from briefer.kinds.company.data import table
from briefer.kinds.company.lexicon import (
    BUSINESS_WORDS,
    DEMONYMS,
    FIRST_NAMES,
    GENERIC_WORDS,
    GROUP_WORDS,
    LEGAL_FORMS,
    NOT_ALONE,
    NOT_IN_A_NAME,
    PLACES,
)
from briefer.kinds.company.lines import capitals
from briefer.kinds.company.listed import is_something_else
from briefer.kinds.company.names import Name, is_small_word, names
from briefer.kinds.company.naming import Naming
from briefer.kinds.company.own import own_names
from briefer.kinds.company.people import surnames
from briefer.kinds.company.unlisted import bare_name, nameable, role_then_name
from briefer.pattern import pattern
from briefer.rule import Candidate, Groups, Lead, rule

__all__ = ["resolve"]

NEVER = Lead("company.never", find=lambda _: [])


@rule(lead=NEVER, pattern="")
def short_form(found: Groups, document: Document) -> None:
    """`Larkfield` where the article has `Larkfield Foods plc`, `NRB` where it has `Northern Rail Board (NRB)`."""


@rule(lead=NEVER, pattern="")
def name_in_a_list(found: Groups, document: Document) -> None:
    """`Kavrin` in `Nvidia, Intel and Kavrin`: the others of the list are companies."""


_ACRONYM = pattern(r"[ ]\((?:the[ ])?[\"“'‘]?([A-Z][A-Za-z&]{1,7})[\"”'’]?\)", lead="(")
_LONGEST = 6
"""Words of the longest name that is looked for again."""
_NEXT_IN_LIST = pattern(r",[ ](?:and[ ])?|[ ](?:and|&)[ ]")


def resolve(found: list[Candidate], document: Document) -> list[Candidate]:
    """Settle what each name stands for, and find the other mentions of the article's own names."""
    text = document.text
    found = _with_own(own_names(document), found)
    found = _without_other_acronyms(found, text)
    _explain_acronyms(found, text)
    sure = [candidate for candidate in found if not candidate.value.doubtful]
    doubtful = [candidate for candidate in found if candidate.value.doubtful]
    known = {candidate.value.name for candidate in sure}
    kept = sure + [candidate for candidate in doubtful if candidate.value.name in known]
    namings = _united(kept)
    for candidate in kept:
        candidate.value = namings[candidate.value.name]
    again = _named_again(kept, kept, text)
    kept += again
    listed = _in_lists(kept, [c for c in doubtful if c.value.name not in known], text)
    kept += listed
    kept += _named_again(listed, kept, text)
    _shorten_groups(again, text)
    kept.sort(key=lambda candidate: candidate.start)
    _keep_printed(kept, document)
    for candidate in kept:
        candidate.value = candidate.value.value()
    return kept


def _with_own(own: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """Add the names of the reader's own list, and drop what overlaps them."""
    if not own:
        return found
    starts = [candidate.start for candidate in own]

    def is_free(candidate: Candidate) -> bool:
        last = bisect_left(starts, candidate.end) - 1
        return last < 0 or own[last].end <= candidate.start

    return own + [candidate for candidate in found if is_free(candidate)]


def _explain_acronyms(found: list[Candidate], text: str) -> None:
    """Let the article say what an acronym stands for; the list gives the name only where it says the same."""
    explained: dict[str, Naming] = {}
    for candidate in found:
        acronym = _acronym_of(candidate, text)
        if acronym:
            explained.setdefault(acronym, candidate.value)
    if not explained:
        return
    for candidate in found:
        full = explained.get(text[candidate.start : candidate.end])
        if full is None:
            continue
        if candidate.value.listed and set(candidate.value.name.split()) <= set(full.name.split()):
            full.name, full.ticker, full.id = candidate.value.name, candidate.value.ticker, candidate.value.id
        candidate.value = full


def _without_other_acronyms(found: list[Candidate], text: str) -> list[Candidate]:
    """Drop listed acronyms that the article has for something else: `Immigration and Customs Enforcement (ICE)`."""
    others = set()
    before = {candidate.end: candidate.value.name for candidate in found}
    for candidate in found:
        printed, name = text[candidate.start : candidate.end], candidate.value.name
        explains = candidate.value.listed and text[candidate.start - 2 : candidate.start] == " ("
        if not explains or not printed.isupper() or len(printed) <= 2:
            continue
        words = _WORDS.findall(text[max(0, candidate.start - 90) : candidate.start])
        full = [word for word in words if word[0].isupper()][-len(printed) :]
        spelled = "".join(word[0] for word in full) == printed
        if spelled and before.get(candidate.start - 2) != name and not set(full) & set(_WORDS.findall(name)):
            others.add(printed)
    return [candidate for candidate in found if text[candidate.start : candidate.end] not in others]


def _acronym_of(candidate: Candidate, text: str) -> str | None:
    found = _ACRONYM.match(text, candidate.end)
    if candidate.value.doubtful or found is None:
        return None
    return found[1] if _abbreviates(found[1], text[candidate.start : candidate.end]) else None


def _in_lists(kept: list[Candidate], doubtful: list[Candidate], text: str) -> list[Candidate]:
    """Return the names that stand in one list with two companies, or directly between a company and `and`."""
    if not kept:
        return []
    ends = {candidate.end for candidate in kept}
    starts = {candidate.start for candidate in kept}
    by_role = {candidate.start: candidate.rule is role_then_name for candidate in kept}
    unsure = {candidate.start: candidate for candidate in doubtful}
    found = []
    chain: list[Name] = []

    def close() -> None:
        companies = sum(name.start in starts or name.end in ends for name in chain)
        if not companies or companies == len(chain):
            return
        # The banks Kavrin and Osgood: two of the trade, of which the rule for one name reads the first.
        introduced = by_role.get(chain[0].start) and text[chain[0].start - 2 : chain[0].start] == "s "
        for name in chain:
            if name.start in starts or name.end in ends:
                continue
            if name.start in unsure and unsure[name.start].end == name.end:
                found.append(unsure[name.start])
            elif (
                (companies > 1 or introduced)
                and nameable(name, text)
                and table.longest(text, name.start) is None
            ):
                found.append(
                    Candidate(name.start, name.end, name_in_a_list, Naming(text[name.start : name.end]))
                )

    for name in names(text).items:
        between = text[chain[-1].end : name.start] if chain and name.start - chain[-1].end < 7 else ""
        if not between or not _NEXT_IN_LIST.fullmatch(between):
            chain = []
        chain.append(name)
        if "and" in between or "&" in between:
            close()
            chain = []
    return found


def _united(kept: list[Candidate]) -> dict[str, Naming]:
    """Return what each name stands for: the longer name that it begins, if there is just one."""
    namings: dict[str, Naming] = {}
    for candidate in kept:
        naming = candidate.value
        if naming.name not in namings or naming.listed:
            namings[naming.name] = naming
    longer = defaultdict(list)
    for name in namings:
        words = name.split(" ")
        for length in range(1, len(words)):
            longer[" ".join(words[:length])].append(name)
    for name in sorted(longer):
        if name in namings and len(longer[name]) == 1:
            full = longer[name][0]
            if not (namings[name].listed and namings[full].listed):
                namings[name] = namings[full] = namings[name] if namings[name].listed else namings[full]
    return namings


def _named_again(named: list[Candidate], kept: list[Candidate], text: str) -> list[Candidate]:
    """Find names where the article prints them again, in full, by first word or by acronym, outside what is kept."""
    if not named:
        return []
    owners: dict[str, Naming | None] = {}

    def add(form: str, naming: Naming) -> None:
        # A form of two companies is nobody's.
        owners[form] = naming if owners.get(form, naming) is naming else None

    for candidate in named:
        naming, printed = candidate.value, " ".join(text[candidate.start : candidate.end].split())
        own = printed if naming.listed else naming.name
        first = own.split(" ")[0]
        add(own, naming)
        for stem in _stems(own) if naming.type == "company" else ():
            add(stem, naming)
        if naming.type == "company" and _distinctive(first, text):
            add(first, naming)
            add(first.upper(), naming)
        acronym = _acronym_of(candidate, text)
        if acronym:
            add(acronym, naming)
    found = []
    spans = sorted((candidate.start, candidate.end) for candidate in kept)
    index = 0
    heads = {form.partition(" ")[0] for form in owners}
    for name in names(text).items:
        if name.words[0] not in heads:
            continue
        while index < len(spans) and spans[index][1] <= name.start:
            index += 1
        if index < len(spans) and spans[index][0] < name.end:
            continue
        printed = " ".join(name.words[:_LONGEST])
        while printed not in owners and printed:
            printed = printed.rpartition(" ")[0]
        end = name.start + len(printed)
        owner = owners.get(printed)
        if owner is None or is_something_else(text, name.start, end):
            continue
        # Words behind make another name of it (Ashcombe Road), but not where every word has a capital.
        if end >= name.end or capitals(text, name.start):
            found.append(Candidate(name.start, end, short_form, owner))
    return found


def _abbreviates(acronym: str, printed: str) -> bool:
    """Whether the letters of an acronym begin words of a name, in order."""
    initials = iter("".join(word[0] for word in re.split(r"[\s-]+", printed) if word[0].isalnum()).upper())
    return all(letter in initials for letter in acronym.upper() if letter.isalpha())


def _shorten_groups(again: list[Candidate], text: str) -> None:
    """Name `Skovgaard Group` by `Skovgaard` where the article does so too."""
    for candidate in again:
        naming = candidate.value
        first, _, rest = naming.name.partition(" ")
        if not naming.listed and rest in GROUP_WORDS and text[candidate.start : candidate.end] == first:
            naming.name = first


def _stems(name: str) -> list[str]:
    """Return a name without the words of form and business that close it, as long as two of its own words are left."""
    words = name.split(" ")
    if any(words[0] in known for known in (PLACES, DEMONYMS, GENERIC_WORDS, FIRST_NAMES)):
        return []
    found = []
    while len(words) > 2 and any(
        words[-1].rstrip(".") in known for known in (LEGAL_FORMS, BUSINESS_WORDS, GENERIC_WORDS)
    ):
        words.pop()
        found.append(" ".join(words))
    return found


_WORDS = pattern(r"\w+")
_GROUPS = frozenset(word.lower() for word in GROUP_WORDS)
_HOLDINGS = {"Alphabet": "2015-10-02", "Meta": "2021-10-28"}
"""Companies that news calls by the name of what they own as often as by their own, and since when they have it."""
_BRITISH = pattern(r"£|\bUK\b|\bBrit(?:ain|ish)\b|\bChancellor\b|\bMPs\b|\bWhitehall\b")
_AMERICAN = pattern(r"\bU\.?S\.?\b|\bAmerican?\b|\bWashington\b|\bCongress\b")


def _keep_printed(kept: list[Candidate], document: Document) -> None:
    """Name a company or body as the article does where the list calls it otherwise, or by less than its name.

    `Guinness` has become Diageo since, and `BHP Billiton` is not yet BHP.
    """
    text, published = document.text, document.published
    forms: dict[int, list[str]] = defaultdict(list)
    namings: dict[int, Naming] = {}
    for candidate in kept:
        if candidate.value.listed:
            namings[id(candidate.value)] = candidate.value
            forms[id(candidate.value)].append(" ".join(text[candidate.start : candidate.end].split()))
    for key, naming in namings.items():
        if naming.name in _HOLDINGS and (published is None or published >= _HOLDINGS[naming.name]):
            continue
        if not any(_is_alike(form, naming.name) for form in forms[key]):
            if naming.type == "company" or _is_another(forms[key], naming.name):
                naming.name = bare_name(max(forms[key], key=len))
            continue
        if naming.type != "company":
            short = naming.name == "U.S. Treasury" and set(forms[key]) == {"Treasury"}
            if short and _BRITISH.search(text) is not None and _AMERICAN.search(text) is None:
                naming.name = "Treasury"  # the British one
            continue
        said = _said(naming.name)
        printed = {_said(bare_name(form)): bare_name(form) for form in forms[key]}
        first = next(iter(printed.values()))
        more = set(_said(first).removeprefix(said).split())
        if said not in printed and not any(form.startswith(said) for form in printed):
            naming.name = max(printed.values(), key=len)  # `Kingfisher` may be a shop, not the airline
        elif (
            _said(first).startswith(said) and (more or "&" in naming.name + first) and more.isdisjoint(_UNITS)
        ):
            naming.name = first


_BEFORE_THEM = frozenset({"MITI", "NASD", "GATT", "Oftel", "NAPM"})
"""Bodies whose work others do by now."""


def _is_another(forms: list[str], name: str) -> bool:
    """Whether an article names a body in full otherwise than the list does: `Federal Statistics Office`."""
    if not _BEFORE_THEM.isdisjoint(forms):
        return True
    full = [form for form in forms if " " in form and not form.endswith(" Fed")]
    return len(full) == len(forms) and not any(_abbreviates(name, form) for form in full)


_UNITS = _GROUPS | {"cloud", "web", "securities", "research"}
"""Words behind a name that make no other name of it: `Microsoft Cloud` is Microsoft."""


def _said(name: str) -> str:
    """A name as it is said, with a space behind each word."""
    return " ".join([*name.replace("&", " and ").lower().split(), ""])


def _is_alike(form: str, name: str) -> bool:
    """Whether two names share a word that tells, or one holds the letters of the other."""
    own, other = (_WORDS.findall(one.lower()) for one in (form, name))
    if any(len(word) > 1 and word not in _GROUPS and word in other for word in own):
        return True
    close, listed = "".join(own), "".join(other)
    initials = "".join(word[0] for word in other)
    return (
        close in listed
        or listed in close
        or close == initials
        or listed == "".join(word[0] for word in own)
        or _abbreviates(form, name)
    )


def _distinctive(word: str, text: str) -> bool:
    """Whether the first word of a name can stand for it: a proper name, of nobody else in the article."""
    if len(word) < 4 or word in surnames(text) or is_small_word(word, text):
        return False
    return not any(
        word in words
        for words in (
            PLACES,
            DEMONYMS,
            GENERIC_WORDS,
            NOT_ALONE,
            NOT_IN_A_NAME,
            FIRST_NAMES,
            BUSINESS_WORDS,
        )
    )
