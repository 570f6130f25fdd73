"""News to measure on: paragraphs of the seed corpus with other names and amounts, between others without any.

The same arguments give the same text. Amounts of a paragraph change by one factor, names throughout, so that the
figures go on agreeing with each other; every paragraph is another one.
"""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

__all__ = ["DENSITIES", "article", "articles"]

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"

DENSITIES = {"ordinary": (8, 30, 62), "dense": (21, 25, 54)}
"""Of a hundred paragraphs: with figures, plain, without names even. About 5 and 10 mentions in 1,000 characters."""

_AMOUNT = re.compile(
    r"(?<=[$€£¥])[0-9][0-9,]*(?:\.[0-9]+)?"
    r"|\b[0-9][0-9,]*(?:\.[0-9]+)?(?= (?:dlrs|mln|bln|million|billion|trillion|yuan|marks|euros|kroner)\b)"
)

_QUIET = """
The minister declined to say when a decision could be expected, and her office did not return calls.
Neighbours described a quiet street where little had changed for as long as anyone could remember.
Critics of the plan say that it was drawn up in haste and that those who must live with it were never asked.
The committee heard from engineers, teachers and a retired judge before it rose without a vote.
Rain is forecast to clear from the west, leaving most parts dry but cold by the evening.
Nobody was hurt, but the road remained closed while the wreckage was taken away.
Supporters answered that every alternative had been looked at and found wanting.
The orchestra will open its season with a work that it has not played in living memory.
Both sides said that talks would go on, and neither would be drawn on what still divided them.
A spokesman called the report unhelpful and said that lessons had been learned long before it appeared.
The bridge, once the pride of the harbour, has been left to rust since the ferries stopped.
Local traders complain that visitors come to look and go home to buy.
The court reserved its judgment, and the parties left by different doors.
Researchers warn that the effect may be smaller in practice than it looked in the laboratory.
The play divides opinion: some left at the interval, others stood to applaud at the end.
It is not the first time that the council has been accused of listening only to those who shout.
Shares in the sector were little moved, as traders waited for news from the central bank.
The company said that it took such concerns seriously and would answer them in due course.
Volunteers spent the night filling sandbags while the water crept over the lower meadows.
The new curriculum leaves more to schools, which is welcomed by some heads and feared by others.
""".strip().splitlines()

_SYLLABLES = "bran cor dal fen gar hol kes lan mor nev ost pel quin ros sel tam ul ver wex yar".split()
_ENDINGS = (" Inc.", " Corp.", " Group", " Holdings", " plc", "", "", "")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph with figures, and the names in it that others can take the place of."""

    text: str
    names: tuple[str, ...]


@cache
def _with_figures() -> tuple[_Paragraph, ...]:
    paragraphs = []
    for path in sorted(SEEDS.glob("*.gold.jsonl")):
        [article] = [beside for beside in SEEDS.glob(f"{path.name.split('.')[0]}.*") if _is_article(beside)]
        gold = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        names = tuple({entry["text"]: None for entry in gold if entry.get("mention") == "company"})
        paragraphs += [
            _Paragraph(text, names)
            for text in article.read_text("utf-8").split("\n\n")
            if len(text) > 200 and not text.startswith(("#", "|"))
        ]
    for path in sorted(SEEDS.glob("paragraphs-*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            entry = json.loads(line)
            subjects = {fact["subject"][0]: None for fact in entry["facts"] if fact["subject"]}
            paragraphs.append(
                _Paragraph(entry["text"], tuple(name for name in subjects if name[:1].isupper()))
            )
    return tuple(paragraphs)


def _is_article(path: Path) -> bool:
    return path.suffix in (".txt", ".md") and not path.name.endswith(".brief.md")


@cache
def _plain() -> tuple[str, ...]:
    lines = (ROOT / "tests" / "data" / "plain.txt").read_text("utf-8")
    return tuple(re.sub(r"[{}]", "", lines).splitlines())


@cache
def _companies() -> tuple[str, ...]:
    lines = (
        (ROOT / "briefer" / "kinds" / "company" / "data" / "companies.tsv").read_text("utf-8").splitlines()
    )
    return tuple(name for name in (line.partition("\t")[0] for line in lines) if name[:1].isupper())


def _name(chance: random.Random) -> str:
    """Return the name of a company: one of the list, or one that nobody knows."""
    if chance.random() < 0.5:
        return chance.choice(_companies())
    return "".join(chance.choices(_SYLLABLES, k=2)).capitalize() + chance.choice(_ENDINGS)


def _varied(paragraph: _Paragraph, chance: random.Random) -> str:
    factor = chance.randint(1001, 1999)

    def scaled(found: re.Match[str]) -> str:
        digits = found[0].replace(",", "")
        places = len(digits.partition(".")[2])
        number = round(int(digits.replace(".", "")) * factor / 1000)
        text = f"{number:0{places + 1}}"
        whole, fraction = (text[:-places], f".{text[-places:]}") if places else (text, "")
        return (f"{int(whole):,}" if "," in found[0] or len(whole) > 4 else whole) + fraction

    text = _AMOUNT.sub(scaled, paragraph.text)
    for name in paragraph.names:
        text = text.replace(name, _name(chance))
    return text


def _paragraphs(density: str, chance: random.Random) -> Iterator[str]:
    shares = list(accumulate(DENSITIES[density]))
    while True:
        drawn = chance.randrange(100)
        if drawn < shares[0]:
            yield _varied(chance.choice(_with_figures()), chance)
        else:
            lines = _plain() if drawn < shares[1] else _QUIET
            yield " ".join(chance.choices(lines, k=chance.randint(2, 5)))


def article(size: int, density: str = "ordinary", *, seed: int = 1) -> str:
    """Return one article of `size` characters: sections under headings."""
    chance = random.Random(seed)
    pieces = ["The business of the day\n\n"]
    left = size
    for number, paragraph in enumerate(_paragraphs(density, chance)):
        pieces.append(paragraph + "\n\n")
        if number % 12 == 11:
            pieces.append(f"News of {_name(chance)}\n\n")
        left -= len(paragraph) + 2
        if left <= 0:
            break
    return "".join(pieces)[:size]


def articles(count: int, density: str = "ordinary", *, seed: int = 1) -> Iterator[str]:
    """Give short articles: a headline and a paragraph."""
    chance = random.Random(seed)
    paragraphs = _paragraphs(density, chance)
    for _ in range(count):
        yield f"News of {_name(chance)}\n\n{next(paragraphs)}\n"
