"""The reader's own list of companies: it goes before all that is known and guessed."""

from functools import lru_cache

from marisa_trie import Trie

from briefer.document import Document
from briefer.kinds.company.names import names
from briefer.kinds.company.naming import Naming
from briefer.rule import Candidate, Groups, Lead, rule

__all__ = ["own_names"]

_LIMIT = 120
"""Characters of the longest name that is found."""


@rule(lead=Lead("company.own", find=lambda _: []), pattern="")
def own_name(found: Groups, document: Document) -> None:
    """A name in the article's own list, as it is printed there."""


@lru_cache(maxsize=2)
def _list_of(companies: tuple[tuple[str, str], ...]) -> tuple[Trie, dict[str, str]]:
    named = dict(companies)
    return Trie(list(named)), named


def own_names(document: Document) -> list[Candidate]:
    """Find the names of the list that comes with the article, where a word with a capital begins; in text order."""
    if not document.article.companies:
        return []
    trie, named = _list_of(document.article.companies)
    text = document.text
    found: list[Candidate] = []
    for start in names(text).word_starts:
        if found and start < found[-1].end:
            continue
        for form in reversed(trie.prefixes(text[start : start + _LIMIT])):
            end = start + len(form)
            if not text[end : end + 1].isalnum():
                found.append(Candidate(start, end, own_name, Naming(named[form])))
                break
    return found
