"""A text cut where its figures and names begin and end."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefer.mention import Mention
from briefer.page.notes import Note
from briefer.pattern import pattern
from briefer.question import Part
from briefer.record import Record

__all__ = ["Reader", "Run"]

_EMPHASIS = pattern(r"(\*\*)")


class Run(Record):
    """A piece of text of one role."""

    text: str
    mention: str | None = None
    """Id of the mention that the text states, or is."""
    kind: str | None = None
    """Kind of that mention: `money`."""
    value: str | None = None
    """What that mention stands for, in one line: `USD 4200000000`."""
    finding: str | None = None
    """Fingerprint of the finding that reckoned the figure."""
    is_quote: bool = False
    """The words are the article's own."""
    is_syntax: bool = False
    """The words are no words but marks of Markdown: `**`."""
    anchor: str | None = None
    """Names this place within the page; none where it would not be unique."""
    target: str | None = None
    """Anchor of its other side: of an answer's figure its place in the article, and the other way round."""
    notes: tuple[int, ...] = ()
    """Numbers of the findings that judge it."""


class Reader:
    """Cuts stretches of one article."""

    def __init__(
        self,
        text: str,
        mentions: Iterable[Mention],
        *,
        is_markdown: bool = False,
        notes: Sequence[Note] = (),
        targets: Mapping[str, str] | None = None,
    ) -> None:
        """Prepare to cut.

        Args:
            text: the article.
            mentions: its mentions.
            is_markdown: whether it is written in Markdown.
            notes: its findings.
            targets: id of a mention → the first place where the brief states it.
        """
        self.text = text
        self._is_markdown = is_markdown
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]
        self._by_id = {mention.id: mention for mention in self._mentions}
        self._numbers = {note.fingerprint: note.number for note in notes}
        self._targets = targets or {}
        self._notes: dict[str | tuple[int, int], tuple[int, ...]] = {}
        for note in notes:
            for span in note.spans:
                # What is judged and is no mention is known by its place.
                judged: str | tuple[int, int]
                for judged in [mention.id for mention in self._over(*span)] or (span,):
                    self._notes[judged] = (*self._notes.get(judged, ()), note.number)
        self._bare = sorted(judged for judged in self._notes if isinstance(judged, tuple))

    def _over(self, start: int, end: int) -> list[Mention]:
        first = max(bisect_left(self._starts, start) - 1, 0)
        return [each for each in self._mentions[first : bisect_left(self._starts, end)] if each.end > start]

    def notes_of(self, mention: str) -> tuple[int, ...]:
        """Return the numbers of the findings that judge a mention."""
        return self._notes.get(mention, ())

    def runs(self, start: int, end: int) -> tuple[Run, ...]:
        """Cut a stretch of the article; the texts of the runs are the text of the stretch."""
        return tuple(self._runs(start, end))

    def _runs(self, start: int, end: int) -> Iterator[Run]:
        at = start
        for first, last, mention in self._marks(start, end):
            if first < at:  # kinds may overlap: the one that begins first is shown
                continue
            yield from self._between(at, first)
            text = self.text[first : min(last, end)]
            if mention is None:
                yield Run(text=text, notes=self._notes[first, last])
            else:
                yield self._stated(mention, text, anchor=mention.id, target=self._targets.get(mention.id))
            at = first + len(text)
        yield from self._between(at, end)

    def _between(self, start: int, end: int) -> Iterator[Run]:
        """Cut what stands between mentions; marks of emphasis apart, where the article is written in Markdown."""
        text = self.text[start:end]
        for piece in _EMPHASIS.split(text) if self._is_markdown else (text,):
            if piece:
                yield Run(text=piece, is_syntax=self._is_markdown and _EMPHASIS.fullmatch(piece) is not None)

    def _marks(self, start: int, end: int) -> list[tuple[int, int, Mention | None]]:
        """Return the mentions that begin in a stretch, and what else is judged there."""
        mentions = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        bare = self._bare[bisect_left(self._bare, (start, start)) : bisect_left(self._bare, (end, end))]
        marks = [*((each.start, each.end, each) for each in mentions), *((*span, None) for span in bare)]
        return sorted(marks, key=lambda mark: (mark[0], -mark[1]))

    def _stated(
        self, mention: Mention, text: str, *, anchor: str | None = None, target: str | None = None
    ) -> Run:
        return Run(
            text=text,
            mention=mention.id,
            kind=mention.kind,
            value=mention.value.canonical(),
            anchor=anchor,
            target=target,
            notes=self.notes_of(mention.id),
        )

    def answer(self, parts: Sequence[Part], name: str) -> tuple[Run, ...]:
        """Cut an answer at its figures, also within quotations; `name` begins the anchors of its runs."""
        found: list[Run] = []
        for part in parts:
            for run in self._of_part(part):
                if run.mention is not None:
                    run = replace(run, anchor=f"{name}-{len(found) + 1}", target=run.mention)
                found.append(run)
        return tuple(found)

    def _of_part(self, part: Part) -> tuple[Run, ...]:
        mention = self._by_id.get(part.mention or "")
        if mention is not None:
            return (self._stated(mention, part.text),)
        if part.finding is not None:
            number = self._numbers.get(part.finding)
            return (Run(text=part.text, finding=part.finding, notes=() if number is None else (number,)),)
        if part.quote is None:
            return (Run(text=part.text),)
        words = part.text.strip()
        before, after = part.text.split(words) if words else ("", "")
        quoted = [
            run
            for run in (Run(text=before), *_within(words, self.runs(*part.quote)), Run(text=after))
            if run.text
        ]
        whole = "".join(run.text for run in quoted) == part.text
        return tuple(quoted) if whole else (Run(text=part.text, is_quote=True),)


def _within(shown: str, runs: Sequence[Run]) -> Iterator[Run]:
    """Find the runs of a passage in the quotation that shows it: on one line, its first letter perhaps another."""
    at = 0
    for run in runs:
        length = len(" ".join(f"|{run.text}|".split())) - 2
        if (at == 0 or shown[at - 1] == " ") and run.text[:1].isspace():
            length -= 1
        text = shown[at : at + length]
        at += length
        if text:
            yield Run(
                text=text,
                mention=run.mention,
                kind=run.kind,
                value=run.value,
                is_quote=True,
                is_syntax=run.is_syntax,
                notes=run.notes,
            )
