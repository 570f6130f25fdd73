"""One name per company within an article; what is doubtful goes, what is named again in short is found."""

import re
from collections import defaultdict

from briefer.document import Document
from briefer.kinds.company.lexicon import (
    BUSINESS_WORDS,
    DEMONYMS,
    FIRST_NAMES,
    GENERIC_WORDS,
    LEGAL_FORMS,
    NOT_ALONE,
    NOT_IN_A_NAME,
    PLACES,
)
from briefer.kinds.company.lines import capitals
from briefer.kinds.company.names import names
from briefer.kinds.company.naming import Naming
from briefer.rule import Candidate, Groups, Lead, rule

__all__ = ["resolve"]


@rule(lead=Lead("company.never", find=lambda _: []), pattern="")
def short_form(found: Groups, document: Document) -> None:
    """`Larkfield` after `Larkfield Foods plc`: an article's own short form."""


_ACRONYM = re.compile(r"[ ]\((?:the[ ])?[\"“'‘]?([A-Z][A-Za-z&.]{1,9})[\"”'’]?\)")


def resolve(found: list[Candidate], document: Document) -> list[Candidate]:
    """Settle what each name stands for, and find later mentions of the article's own names."""
    text = document.text
    people = _people(found, text)
    sure = [
        c for c in found if not c.value.doubtful and (c.value.listed or text[c.start : c.end] not in people)
    ]
    alike = _unite(sure)
    known = {alike[c.value.name].name for c in sure}
    kept = [c for c in found if c.value.doubtful and c.value.name in known] + sure
    kept += _short_forms(kept, alike, people, text)
    for candidate in kept:
        naming = alike[candidate.value.name]
        candidate.value = naming.value(naming.name)
    kept.sort(key=lambda c: c.start)
    return kept


def _people(found: list[Candidate], text: str) -> set[str]:
    """Return the surnames, and full names, of the people whom the article names in full."""
    companies = {c.start for c in found if c.value.listed and not c.value.doubtful}
    people = set()
    for name in names(text).items:
        words = name.words
        if len(words) < 2 or len(words) > 4 or name.start in companies or name.form:
            continue
        if words[0] in FIRST_NAMES and words[-1] not in BUSINESS_WORDS:
            people.add(words[-1])
            people.add(" ".join(words))
    return people


def _unite(sure: list[Candidate]) -> dict[str, Naming]:
    """Return what each name stands for: the longer name that it begins, if there is just one."""
    namings: dict[str, Naming] = {}
    for candidate in sure:
        naming = candidate.value
        if naming.name not in namings or naming.listed:
            namings[naming.name] = naming
    beginning = defaultdict(list)
    for name in namings:
        words = name.split()
        for length in range(1, len(words)):
            beginning[" ".join(words[:length])].append(name)
    for name, longer in beginning.items():
        if name in namings and len(longer) == 1 and not (namings[name].listed and namings[longer[0]].listed):
            full, short = namings[longer[0]], namings[name]
            shorter = longer[0].split()[-1] in LEGAL_FORMS or short.listed
            namings[name] = namings[longer[0]] = short if shorter else full
    return namings


def _short_forms(
    kept: list[Candidate], alike: dict[str, Naming], people: set[str], text: str
) -> list[Candidate]:
    """Find the article's own names where they are printed again, in full or by their first word."""
    forms: dict[str, str | None] = {}

    def add(form: str, name: str) -> None:
        other = forms.get(form, name)
        forms[form] = name if other is not None and alike[other] is alike[name] else None

    for candidate in kept:
        name = candidate.value.name
        printed = text[candidate.start : candidate.end]
        add(name, name)
        add(printed, name)
        first = (name if not candidate.value.listed else printed).split()[0]
        if _distinctive(first) and first not in people:
            add(first, name)
        acronym = _ACRONYM.match(text, candidate.end)
        if acronym:
            add(acronym[1], name)
    by_first: dict[str, list[str]] = defaultdict(list)
    for form, owner in forms.items():
        if owner is not None:
            by_first[form.split()[0]].append(form)
    loud = {form.upper(): form for form, owner in forms.items() if owner is not None}
    found = []
    taken = sorted((c.start, c.end) for c in kept)
    index = 0
    for name in names(text).items:
        while index < len(taken) and taken[index][1] <= name.start:
            index += 1
        if index < len(taken) and taken[index][0] < name.end:
            continue
        form: str | None = None
        if name.words[0] in by_first:
            printed_here = [f for f in by_first[name.words[0]] if text.startswith(f, name.start)]
            form = max(printed_here, key=len, default=None)
        elif name.words[0].isupper() and capitals(text, name.start):
            form = loud.get(name.words[0])
        if form is None or text[name.start + len(form) : name.start + len(form) + 1].isalnum():
            continue
        owner = forms[form]
        if owner is not None:
            value = alike[owner]
            found.append(Candidate(name.start, name.start + len(form), short_form, value))
    return found


def _distinctive(word: str) -> bool:
    return (
        len(word) > 3
        and word not in PLACES
        and word not in DEMONYMS
        and word not in GENERIC_WORDS
        and word not in NOT_ALONE
        and word not in NOT_IN_A_NAME
        and word not in FIRST_NAMES
        and word not in BUSINESS_WORDS
    )
