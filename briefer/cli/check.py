"""`briefer check`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from briefer.corpus import Entry

__all__ = ["check"]


def check(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Articles with gold, golden briefs and floors.")
    ],
    rules: Annotated[
        bool, typer.Option("--by-rule", help="Print what every rule got right and wrong.")
    ] = False,
    update: Annotated[
        bool, typer.Option("--update", help="Rewrite the golden briefs, and nothing else.")
    ] = False,
) -> int:
    """Judge briefer on a corpus: gold, golden briefs, invariants.

    Next to each article NAME.txt or NAME.md stand NAME.gold.jsonl and NAME.brief.md; floors.toml holds
    the scores that must be reached, and is only ever edited by hand.
    """
    from briefer.cli._output import write
    from briefer.corpus import by_rule, judge, scores

    entries = _entries(folder)
    floors = folder / "floors.toml"
    verdict = judge(entries, floors.read_text("utf-8") if floors.is_file() else None)
    if update:
        for entry in entries:
            brief = verdict.briefs.get(entry.name, entry.golden)
            if brief is not None and brief != entry.golden:
                write([brief], folder / f"{entry.name}.brief.md")
                sys.stderr.write(f"briefer: wrote {entry.name}.brief.md\n")
        return 0
    problems = len(verdict.problems)
    closing = f"{len(entries)} articles, {problems} {'problem' if problems == 1 else 'problems'}"
    lines = [*scores(verdict), "", *(by_rule(verdict) if rules else ()), *verdict.problems, closing]
    write((f"{line}\n" for line in lines), None)
    return 1 if problems else 0


def _entries(folder: Path) -> list["Entry"]:
    """Read the articles of a corpus with what stands beside them."""
    from briefer.cli import Refused
    from briefer.corpus import Entry
    from briefer.reading import Unreadable, read

    if not folder.is_dir():
        raise Refused(f"{folder}: no such folder")
    found = []
    for path in sorted(folder.iterdir()):
        if path.suffix in (".txt", ".md") and not path.name.endswith(".brief.md"):
            try:
                article = read(path.read_bytes(), id=path.name, source=str(path))
            except Unreadable as fault:
                raise Refused(f"{path}: {fault}") from None
            found.append(Entry(path.stem, article, _beside(path, ".gold.jsonl"), _beside(path, ".brief.md")))
        elif path.suffix == ".jsonl" and not path.name.endswith(".gold.jsonl"):
            found += _paragraphs(path)
    if not found:
        raise Refused(f"{folder}: no articles; a corpus has NAME.txt or NAME.md with NAME.gold.jsonl")
    return found


def _paragraphs(path: Path) -> Iterator["Entry"]:
    """Read a stream of short texts that bring their gold facts along."""
    import json

    from briefer.cli import Refused
    from briefer.corpus import Entry
    from briefer.reading import Failure, articles

    with path.open("rb") as lines:
        for article, line in zip(articles([str(path)]), lines, strict=True):
            if isinstance(article, Failure):
                raise Refused(f"{path}:{article.line}: {article.message}")
            facts = json.loads(line)["facts"]
            gold = "\n".join(map(json.dumps, [{"article": {"published": article.published}}, *facts]))
            yield Entry(f"{path.stem}-{article.id}", article, gold, None, paragraph=True)


def _beside(article: Path, suffix: str) -> str | None:
    path = article.with_name(article.stem + suffix)
    return path.read_bytes().decode("utf-8") if path.is_file() else None
