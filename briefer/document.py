"""The article cut into zones and sentences; nothing is dropped."""

from dataclasses import dataclass, field

from briefer.article import Article

__all__ = ["LEAF_ZONES", "Document", "Sentence", "Zone", "segment"]

LEAF_ZONES = (
    "title",
    "heading",
    "body",
    "list_item",
    "table_row",
    "faq_question",
    "faq_answer",
    "references",
    "furniture",
)
"""The zones that partition a text. `quote` lies over them."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the text with one role."""

    kind: str
    start: int
    end: int
    level: int = 0
    """Of a heading: 1 is the highest. Of a list item: its depth, from 1. Otherwise 0."""
    cells: tuple[tuple[int, int], ...] = ()
    """Of a table row: start and end of each cell."""
    header: bool = False
    """Of a table row: it names the columns of the rows that follow."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, without the white space around it; never longer than its zone."""

    start: int
    end: int
    zone: int
    """Index of its leaf zone in `Document.zones`."""


@dataclass(slots=True)
class Document:
    """A text with its zones and sentences, all in text order."""

    article: Article
    zones: tuple[Zone, ...]
    """Leaf zones: they partition the text."""
    quotes: tuple[Zone, ...] = ()
    """Quoted passages, marks included, of kind `quote`."""
    sentences: tuple[Sentence, ...] = ()
    leads: dict[str, list[int]] = field(default_factory=dict)
    """Lead name → positions where it occurs: filled by the extraction, scanned once for all kinds."""

    @property
    def text(self) -> str:
        """The text of the article, as given."""
        return self.article.text

    @property
    def published(self) -> str | None:
        """ISO day of publication, or None."""
        return self.article.published

    def zone_at(self, position: int) -> Zone:
        """Return the leaf zone that holds a position; the last one for the end of the text."""
        from bisect import bisect_right

        index = bisect_right(self.zones, position, key=lambda zone: zone.start) - 1
        return self.zones[max(index, 0)]


def segment(article: Article) -> Document:
    """Cut an article into zones and sentences."""
    text = article.text
    zones = (Zone("body", 0, len(text)),) if text else ()
    sentences = (Sentence(0, len(text), 0),) if text.strip() else ()
    return Document(article, zones, (), sentences)
