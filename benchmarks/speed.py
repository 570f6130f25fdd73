"""Measures speed and memory: `python benchmarks/speed.py`, or with `--quick` in a minute or two.

Prints tables and writes them to `speed.json`, from which `python tests/reference.py` makes those of the README.
Ratios are of one run on one machine; seconds are of processor time, those of the stream of wall time.
"""

import argparse
import json
import platform
import re
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from measuring import briefer, cpu, load, quickest, timed, watched
from newsprint import DENSITIES, article, articles
from peers import PEERS

from briefer.article import Article
from briefer.audit import audit
from briefer.brief import compose
from briefer.discover import kinds
from briefer.document import segment
from briefer.extract import extract
from briefer.link import link
from briefer.pipeline import report_of
from briefer.render import render

HERE = Path(__file__).parent
RESULTS = HERE / "speed.json"

Row = list[str | float]
Table = list[Row]
"""A header, then the rows."""

SCAN = re.compile(r"[$€£¥]? ?[0-9][0-9.,]*(?:-[0-9][0-9.,]*)?(?: ?(?:%|percent|million|billion|trillion))?")
"""What finds figures and means nothing by them: the floor."""

SHAPES = {
    "one line": "The sales of Acme rose 8% to $5 million in May, and nobody knows why. ",
    "no spaces": "Sales-rose-8%-to-$5m-in-May",
    "digits and commas": "1,234,",
    "capitals": "ACME CORP SAYS SALES ROSE ",
    "brackets": "(",
    "a currency sign": "$",
    "a deep list": "\n  - an item at $5m",
}


def main() -> None:
    """Measure what is asked for, print it and keep it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small texts; nothing is written")
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=list(SECTIONS), metavar="SECTION")
    parser.add_argument(
        "--text", type=Path, metavar="FILE", help="the stages on a text of your own; nothing is written"
    )
    asked = parser.parse_args()
    if asked.text:
        show("stages", table_of_stages({asked.text.name: asked.text.read_text("utf-8")}))
        return
    results = json.loads(RESULTS.read_text("utf-8")) if RESULTS.is_file() else {}
    results["python"] = f"{platform.python_implementation()} {platform.python_version()}"
    for name in asked.only:
        table = SECTIONS[name](asked.quick)
        show(name, table)
        results[name] = table
        if not asked.quick:
            RESULTS.write_text(
                json.dumps(results, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8"
            )


def show(name: str, table: Table) -> None:
    """Print a table, its columns in line."""
    cells = [[cell if isinstance(cell, str) else f"{cell:,}" for cell in row] for row in table]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    print(f"\n{name} (load {load():.1f})")
    for row in cells:
        first, *others = (
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join([first, *others]), flush=True)


def short(number: float) -> float:
    """Keep three digits."""
    kept = float(f"{number:.3g}")
    return int(kept) if kept == int(kept) else kept


def megabytes_a_second(text: str, seconds: float) -> float:
    """Return throughput; a character of English news is a byte."""
    return short(len(text) / 1e6 / max(seconds, 1e-9))


def start(quick: bool) -> Table:
    """Start-up, beside the import of the libraries."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(next(text for text in articles(100, "dense") if text.count("%") > 2), "utf-8")
        python = sys.executable
        commands = {
            "python -c 'import typer, pydantic, regex, jinja2'": [
                python,
                "-c",
                "import typer, pydantic, regex, jinja2",
            ],
            "python -c pass": [python, "-c", "pass"],
            "briefer --version": briefer("--version"),
            "briefer --help": briefer("--help"),
            "briefer brief, a short article": briefer("brief", str(path)),
        }
        seconds = quickest(commands, times=5 if quick else 20)
    [base, *_] = seconds.values()
    header: Row = ["command", "ms", "× imports"]
    rows: Table = [[name, short(1000 * cost), short(cost / base)] for name, cost in seconds.items()]
    return [header, *rows]


def stages(quick: bool) -> Table:
    """Throughput by stage, at two densities."""
    size = 200_000 if quick else 10_000_000
    return stages_of(size)


def stages_of(size: int) -> Table:
    """Return the table of stages for articles of a size."""
    table = table_of_stages({density: article(size, density) for density in DENSITIES})
    table[0][0] = f"stage, {size / 1e6:g} MB of text"
    return table


def table_of_stages(texts: dict[str, str]) -> Table:
    """Return MB/s of each stage on each text, and its time as a multiple of the bare scan's."""
    costs = {name: costs_of_stages(text) for name, text in texts.items()}
    [scan, *_] = next(iter(costs.values()))
    table: Table = [["stage"]]
    for name in texts:
        table[0] += [f"{name}, MB/s", "× scan"]
    for stage in next(iter(costs.values())):
        row: Row = [stage]
        for name, text in texts.items():
            row += [
                megabytes_a_second(text, costs[name][stage]),
                short(costs[name][stage] / costs[name][scan]),
            ]
        table.append(row)
    return table


def costs_of_stages(text: str) -> dict[str, float]:
    """Return stage → seconds."""
    whole(article(3_000, "dense"))  # what is made once is made now
    given = Article(text)
    costs = {"bare regex scan": cpu(lambda: sum(1 for _ in SCAN.finditer(text)), times=3)}
    document, costs["zones and sentences"] = timed(lambda: segment(given))
    for kind in kinds():
        costs[f"mentions: {kind}"] = cpu(partial(extract, segment(given), only=(kind,)))
    found, costs["mentions"] = timed(lambda: extract(document))
    facts, costs["facts"] = timed(lambda: link(document, found))
    costs["audit"] = cpu(lambda: audit(document, facts, found))
    report, costs["report: all of the above"] = timed(lambda: report_of(segment(given)))
    costs["brief, from a report"] = cpu(lambda: render(compose(document, report), document, report))
    costs["report and brief"] = costs["report: all of the above"] + costs["brief, from a report"]
    return costs


def whole(text: str) -> None:
    """Go all the way from a text to its report and brief."""
    document = segment(Article(text))
    report = report_of(document)
    render(compose(document, report), document, report)


def reports(texts: Iterable[str]) -> None:
    """Go from texts to their reports."""
    for text in texts:
        report_of(segment(Article(text)))


def mentions(text: str, only: tuple[str, ...]) -> None:
    """Read the mentions of some kinds."""
    extract(segment(Article(text)), only=only)


def peers(quick: bool) -> Table:
    """Throughput of peers, and of briefer doing their work on the same text."""
    table: Table = [["peer", "MB/s", "briefer, MB/s", "briefer is × as fast"]]
    for peer in PEERS:
        if not peer.is_there():
            print(f"{peer.name} is missing: pip install '.[benchmarks]'", file=sys.stderr)
            continue
        text = article(peer.size // (4 if quick else 1), "dense")
        paragraphs = text.split("\n\n")
        read = peer.load()
        read(paragraphs[:2])
        seconds = cpu(partial(read, paragraphs))
        own = cpu(partial(mentions, text, peer.kinds), times=3)
        table.append(
            [
                peer.name,
                megabytes_a_second(text, seconds),
                megabytes_a_second(text, own),
                short(seconds / own),
            ]
        )
    return table


def sizes(quick: bool) -> Table:
    """Cost of a report by the size of the article."""
    table: Table = [["size of the article", "µs a character", "× 10 KB"]]
    base = 0.0
    for size, copies in ((10_000, 60), (100_000, 6), (1_000_000, 1), (10_000_000, 1))[: 2 if quick else None]:
        texts = [article(size, seed=seed) for seed in range(copies)]
        seconds = cpu(partial(reports, texts), times=2 if size < 1_000_000 else 1)
        cost = seconds / size / copies
        base = base or cost
        table.append([f"{size // 1000:,} KB", short(1e6 * cost), short(cost / base)])
    return table


def shapes(quick: bool) -> Table:
    """Cost of texts of the worst shapes."""
    size = 10_000 if quick else 100_000
    table: Table = [
        [f"shape, {size * 10 // 1000:,} KB", "MB/s", "× cost of a character at a tenth of the size"]
    ]
    for name, unit in SHAPES.items():
        small, large = (unit * (length // len(unit)) for length in (size, size * 10))
        costs = [
            cpu(partial(reports, [small]), times=3) / len(small),
            cpu(partial(reports, [large])) / len(large),
        ]
        table.append([name, megabytes_a_second(large, costs[1] * len(large)), short(costs[1] / costs[0])])
    return table


def memory(quick: bool) -> Table:
    """Peak memory for one large article."""
    size = 500_000 if quick else 10_000_000
    with TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(article(size), "utf-8")
        run = watched(briefer("extract", str(path)))
    return [["article", "peak, MB"], [f"{size / 1e6:g} MB", short(run.peak)]]


def stream(quick: bool) -> Table:
    """Time and memory of a stream of short articles, by the number of processes."""
    count = 2_000 if quick else 100_000
    table: Table = [["jobs", "articles", "s", "articles/s", "× jobs 1", "peak, MB", "growth, MB"]]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        with path.open("w", encoding="utf-8") as lines:
            lines.writelines(json.dumps({"text": text}) + "\n" for text in articles(count))
        base = 0.0
        for jobs in (1, 2):
            run = watched(briefer("extract", str(path), "--jobs", str(jobs)))
            base = base or run.seconds
            table.append(
                [
                    str(jobs),
                    count,
                    short(run.seconds),
                    short(count / run.seconds),
                    short(base / run.seconds),
                    short(run.peak),
                    short(run.growth),
                ]
            )
    return table


SECTIONS: dict[str, Callable[[bool], Table]] = {
    "start": start,
    "stages": stages,
    "peers": peers,
    "sizes": sizes,
    "shapes": shapes,
    "memory": memory,
    "stream": stream,
}


if __name__ == "__main__":
    main()
