"""Where are the largest projects, and what is their aim? A table of words, a row an item."""

from collections.abc import Sequence
from itertools import groupby

from briefer.pattern import pattern
from briefer.question import ITEM, Question
from briefer.wording.answer import LONGEST_LIST
from briefer.wording.asking import asked
from briefer.wording.clause import is_many
from briefer.wording.figures import printed
from briefer.wording.phrase import Phrase, phrase, text_of, uncapitalised, word_count
from briefer.wording.quoting import quotable, quote, stretch
from briefer.wording.story import Story
from briefer.wording.theme import theme

TURN = 16
KIND = "table"

_ROWS = range(2, 9)
"""Rows that a reader takes in as a list."""
_COLUMNS = (2, 3)
_PLACES = frozenset("where region country place location area state city site".split())
"""Heads of a column of places."""
_SITES = frozenset(
    "projects investments sites plants mines factories campuses hubs ports fields works yards centres centers facilities halls".split()
)
"""What stands somewhere."""
_WORDS = pattern(r"[A-Z][A-Za-z' -]{2,40}")
_FIGURED = 3
"""One row in so many may have a figure: more make a table of figures, which other kinds ask for."""
_LEAD = 30
"""Words of the paragraph above that is told first."""


def ask(story: Story) -> list[Question | None]:
    """Ask for every table whose cells say in words what is where."""
    zones = range(len(story.document.zones))
    tables = groupby(zones, lambda zone: story.document.zones[zone].kind == "table_row")
    return [_ask(story, list(rows)) for is_table, rows in tables if is_table]


def _ask(story: Story, rows: Sequence[int]) -> Question | None:
    zones = story.document.zones
    # The rule under the head of a table has no cells.
    head, *rows = [
        row for row in rows if any(map(str.isalnum, story.text[zones[row].start : zones[row].end]))
    ]
    wording = _wording(story, head) if zones[head].header else None
    spans = [story.document.sentences[each][:2] for row in rows for each in story.document.sentences_in(row)]
    columns = len(zones[head].cells)
    is_plain = all(len(zones[row].cells) == columns for row in rows) and len(spans) == len(rows)
    figured = sum(any(map(str.isdigit, story.text[slice(*span)])) for span in spans)
    if (
        wording is None
        or not is_plain
        or len(rows) not in _ROWS
        or figured * _FIGURED > len(rows)
        or any(start in story.touched for start, _ in spans)
    ):
        return None
    lead = _lead(story, head)
    answer = quote(story, lead) if lead else phrase()
    for row in rows:
        answer = phrase(answer, ITEM if answer else ITEM.lstrip(), _item(story, row))
    if word_count(answer) > LONGEST_LIST:
        return None
    # What figures it has the text tells in full; here they are words of a cell.
    return asked(KIND, wording, [answer], (), [*([lead] if lead else []), *spans])


def _wording(story: Story, head: int) -> Phrase | None:
    """Ask for the columns by their heads: `Where are the largest projects, and what is their aim?`."""
    cells = [printed(story.text[slice(*cell)]) for cell in story.document.zones[head].cells]
    if len(cells) not in _COLUMNS or not all(_WORDS.fullmatch(cell) for cell in cells):
        return None
    first, what, *more = (cell.lower() for cell in cells)
    if first not in _PLACES or not is_many(what):
        return None
    if what.split()[-1] not in _SITES:
        ending = f", and what {'are' if is_many(more[0]) else 'is'} the {more[0]}" if more else ""
        return phrase(f"what are the {what} in each {'place' if first == 'where' else first}{ending}")
    about = theme(story)
    # The article says of what the largest projects are.
    if about and about.isupper() and about.lower() not in what.split():
        *before, noun = what.split()
        what = " ".join([*before, about, noun])
    ending = f", and what {'are' if is_many(more[0]) else 'is'} their {more[0]}" if more else ""
    return phrase(f"where are the {what}{ending}")


def _lead(story: Story, head: int) -> tuple[int, int] | None:
    """Return the one sentence that stands between a heading and its table."""
    zones = story.document.zones
    ordinals = story.document.sentences_in(head - 1) if head > 1 else ()
    if len(ordinals) != 1 or zones[head - 1].kind != "body" or zones[head - 2].kind != "heading":
        return None
    start, end, _ = story.document.sentences[ordinals[0]]
    is_short = len(story.text[start:end].split()) <= _LEAD
    return quotable(story, ordinals[0]) if is_short and start not in story.touched else None


def _item(story: Story, row: int) -> Phrase:
    """Write a row as `Japan: a plant (chips for cars)`."""
    name, what, *more = (stretch(story.text, *cell) for cell in story.document.zones[row].cells)
    aim = phrase(" (", _small(story, more[0]), ")") if more and text_of(more[0]) else phrase()
    return phrase(name, ": ", what, aim, ".")


def _small(story: Story, words: Phrase) -> Phrase:
    first = words[0].text.split()[0]
    is_name = first[1:].isupper() or first in story.names
    return words if is_name else uncapitalised(words)
