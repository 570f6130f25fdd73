"""The article cut into zones and sentences; nothing is dropped."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import field
from typing import NamedTuple

from briefer.article import Article
from briefer.slotted import slotted
from briefer.uncollected import uncollected

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


class Zone(NamedTuple):
    """A stretch of the text with one role: a paragraph, heading, item or row, to where the next one begins."""

    kind: str
    start: int
    end: int
    level: int = 0
    """Of a heading: 1 is the highest. Of a list item: its depth, from 1. Otherwise 0."""
    cells: tuple[tuple[int, int], ...] = ()
    """Of a table row: start and end of each cell, as many in each row; none where cells and columns do not match."""
    header: bool = False
    """Of a table row: it names the columns of the rows that follow."""
    parent: int | None = None
    """Index of the zone that it hangs from: of an answer its question, of a table row the header row, of a
    nested item the item above, of a list or table the paragraph that introduces it, else the heading; of a
    heading the heading above it in rank, at last the title."""


class Sentence(NamedTuple):
    """One sentence, without the white space around it; never longer than its zone.

    Bullets, item numbers, hash signs and labels such as `Q1:` stand before the first sentence of a zone.
    """

    start: int
    end: int
    zone: int
    """Index of its leaf zone in `Document.zones`."""


@slotted()
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
    text: str = field(init=False)
    """The text of the article, as given."""
    # To look positions up in.
    _zone_starts: list[int] = field(init=False)
    _sentence_starts: list[int] = field(init=False)
    _zones_of_sentences: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.article.text
        self._zone_starts = [zone.start for zone in self.zones]
        self._sentence_starts = [sentence.start for sentence in self.sentences]
        self._zones_of_sentences = [sentence.zone for sentence in self.sentences]

    @property
    def published(self) -> str | None:
        """ISO day of publication, or None."""
        return self.article.published

    def zone_at(self, position: int) -> Zone:
        """Return the leaf zone that holds a position; the last one for the end of the text."""
        return self.zones[self.zone_index_at(position)]

    def zone_index_at(self, position: int) -> int:
        """Return the index of the leaf zone that holds a position."""
        return max(bisect_right(self._zone_starts, position) - 1, 0)

    def sentence_index_at(self, position: int) -> int | None:
        """Return the index of the sentence that holds a position; None for what stands between sentences."""
        index = bisect_right(self._sentence_starts, position) - 1
        return index if index >= 0 and position < self.sentences[index].end else None

    def sentences_in(self, zone: int) -> range:
        """Return the indexes of the sentences of a zone."""
        first = bisect_left(self._zones_of_sentences, zone)
        return range(first, bisect_right(self._zones_of_sentences, zone, first))

    def sentence_before(self, sentence: int) -> int | None:
        """Return the index of the sentence before one in the same zone."""
        same = sentence > 0 and self.sentences[sentence - 1].zone == self.sentences[sentence].zone
        return sentence - 1 if same else None

    def above(self, zone: int) -> Iterator[int]:
        """Go up from a zone: what it hangs from, what that hangs from, and so on to the title."""
        parent = self.zones[zone].parent
        while parent is not None:
            yield parent
            parent = self.zones[parent].parent

    def nearest_above(self, zone: int, *kinds: str) -> int | None:
        """Return the first zone above of one of some kinds.

        `faq_question` gives the question of an answer, `table_row` the header row of a row,
        `heading` the heading of a section, `body` the paragraph that introduces a list or table.
        """
        return next((index for index in self.above(zone) if self.zones[index].kind in kinds), None)

    def headings_above(self, zone: int) -> list[int]:
        """Return the headings of the sections that a zone stands in, nearest first, and last the title."""
        return [index for index in self.above(zone) if self.zones[index].kind in ("heading", "title")]


@uncollected
def segment(article: Article) -> Document:
    """Cut an article into zones and sentences, in time linear in its text."""
    from briefer.segmenting.cut import cut
    from briefer.segmenting.quotes import quotes_of
    from briefer.segmenting.sentences import sentences_of

    text = article.text
    blocks = cut(text, article.title, article.markup == "markdown")
    zones = []
    sentences = []
    for index, block in enumerate(blocks):
        start = block.start if index else 0
        end = blocks[index + 1].start if index + 1 < len(blocks) else len(text)
        zones.append(Zone(block.kind, start, end, block.level, block.cells, block.header, block.parent))
        if block.silent or block.content >= block.end:
            continue
        if block.kind in _ONE_SENTENCE:
            sentences.append(Sentence(block.content, block.end, index))
        else:
            sentences += [Sentence(*span, index) for span in sentences_of(text, block.content, block.end)]
    if text and not zones:
        zones.append(Zone("body", 0, len(text)))
    quotes = [
        Zone("quote", *span) for span in quotes_of(text, [(block.content, block.end) for block in blocks])
    ]
    quotes += [Zone("quote", block.content, block.end) for block in blocks if block.quoted and block.text]
    quotes.sort(key=lambda quote: (quote.start, -quote.end))
    return Document(article, tuple(zones), tuple(quotes), tuple(sentences))


_ONE_SENTENCE = frozenset({"title", "heading", "table_row", "faq_question"})
