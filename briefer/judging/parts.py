"""Which part of an article a position is in: title, summary or body."""

import re
from functools import cached_property, lru_cache

from briefer.document import Document
from briefer.judging.case import Case
from briefer.pattern import pattern

__all__ = ["Parts", "parts_of"]

_SUMMARY = pattern(
    r"\b(?:at a glance|key (?:points|figures|findings|facts|takeaways|numbers)|takeaways|in (?:brief|short|numbers|figures)|summary"
    r"|highlights|the numbers|by the numbers|bottom line|faqs?|questions? and answers?|frequently asked questions"
    r"|you(?:r questions?)? asked|readers['’]?(?: have)? ask(?:ed)?|readers?['’]?s? questions|(?:questions?|queries)(?: you| we)? (?:answered|explained)|answers? to (?:your|readers['’]?) questions|q ?& ?a|need to know|essentials|(?:quick|fast|main|basic) (?:facts|points|figures|numbers)"
    r"|fact ?(?:box|file|sheet)|facts and figures|nutshell|recap|the gist|snapshot|overview|to sum up|sum(?:med|ming) up|main points|in a few words|tl;? ?dr|(?:the )?short version|in (?:a few|\d+|three|four|five) (?:figures|numbers|lines|points|bullets|sentences))\b",
    re.I,
)
_LABELLED = pattern(
    r"[\s>*_#]*(?:tl;? ?dr|at a glance|(?:\w+ )?in (?:brief|short|a nutshell|numbers|figures)|key (?:points|facts|figures|findings|takeaways|numbers)|summary"
    r"|(?:quick|fast|main|basic) (?:facts|points|figures|numbers)|fact ?(?:box|file)|recap|(?:the )?gist|(?:the )?short version)[*_]*\s*(?:[:—–]|\n\s*[>*•-])",
    re.I,
)
"""A paragraph that says of itself that it sums up: `TL;DR: …`."""
_BOXED = pattern(r"\s*>\s*[*_#]*[^\n*_:]{3,40}[*_:]*[ ]*\n\s*>")
"""A box set off from the text, under a heading of its own."""
_ASKS = pattern(r"\s*[*_]{0,2}[A-Z][^.?!\n]{3,120}\?[*_]{0,2}\s+[A-Z*_]")
"""A paragraph that asks first and answers then."""
_SILENT = frozenset({"title", "heading", "faq_question", "furniture", "references"})


class Parts:
    """Which part of an article a position is in."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[int, str] = {}

    def at(self, position: int) -> str:
        """Return `title`, `summary` (its own questions and answers, a list of key points), `silent` or `body`."""
        index = self._document.zone_index_at(position)
        if index not in self._known:
            self._known[index] = self._part(index)
        return self._known[index]

    def _part(self, index: int) -> str:
        zone = self._document.zones[index]
        if zone.kind == "title":
            return "title"
        if zone.kind in _SILENT:
            return "silent"
        if zone.kind == "faq_answer":
            return "summary"
        text = self._document.text
        if zone.kind == "body" and (boxed := _BOXED.match(text, zone.start, zone.end)):
            return "summary" if _SUMMARY.search(boxed[0]) else "body"
        if index in self._labelled or (zone.kind == "list_item" and self._opens(index)):
            return "summary"
        for above in self._document.headings_above(index)[:1]:
            heading = self._document.zones[above]
            words = self._document.text[heading.start : heading.end]
            if heading.kind == "heading" and len(words) < 60 and _SUMMARY.search(words):
                # Prose behind a list of key points is the article itself.
                first = self._document.zones[above + 1]
                opens_list = first.kind == "list_item"
                answers = [
                    _ASKS.match(self._document.text, each.start, each.end) is not None
                    for each in (first, zone)
                ]
                is_article = zone.kind == "body" and (opens_list or (answers[0] and not answers[1]))
                return "body" if is_article else "summary"
        return "body"

    @cached_property
    def _labelled(self) -> frozenset[int]:
        """The paragraphs that are labelled as a summary, with the rest of the lists that begin in them."""
        found: set[int] = set()
        for index, zone in enumerate(self._document.zones):
            begins = zone.kind == "body" and _LABELLED.match(self._document.text, zone.start)
            if begins or (zone.kind == "list_item" and index - 1 in found):
                found.add(index)
        return frozenset(found)

    def _opens(self, index: int) -> bool:
        """Whether a list stands between the title and the first paragraph, which is of a length with others."""
        zones = self._document.zones
        kinds = [zone.kind for zone in zones]
        if "title" not in kinds[:1]:
            return False
        first = next((at for at, kind in enumerate(kinds[1:], start=1) if kind != "list_item"), len(kinds))
        return index < first < len(kinds) and kinds[first] == "body"


@lru_cache(maxsize=2)
def parts_of(case: Case) -> Parts:
    """Return the parts of an article; remembered, because several checks ask for them."""
    return Parts(case.document)
