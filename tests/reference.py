"""The generated parts of the README: `python tests/reference.py` writes them between their markers."""

import io
import json
import os
import re
import tomllib
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import partial
from importlib import import_module
from pathlib import Path

from briefer.against import CODES
from briefer.audit import checks
from briefer.cli import main, verbs
from briefer.discover import kinds, value_type
from briefer.metrics import metrics
from briefer.page.page import Page
from briefer.page.variables import variables
from briefer.render import templates

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
ACCURACY = json.loads((ROOT / "benchmarks" / "accuracy.json").read_text("utf-8"))
SPEED = json.loads((ROOT / "benchmarks" / "speed.json").read_text("utf-8"))
SETS = tomllib.loads((ROOT / "benchmarks" / "sets.toml").read_text("utf-8"))

FEWEST = 10
"""Of gold mentions, for a set to say anything of a kind."""
COLUMNS = {
    "exact_precision": "P",
    "exact_recall": "R",
    "exact_f1": "F1",
    "overlap_f1": "overlap F1",
    "value_recall": "value R",
    "value_accuracy": "value acc.",
    "organisation_precision": "org. P",
}


def first_line(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]


def row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def table_of_verbs() -> str:
    lines = [row("verb", "does"), row("---", "---")]
    for verb in verbs():
        function = getattr(import_module(f"briefer.cli.{verb}"), verb)
        lines.append(row(f"`briefer {verb}`", first_line(function.__doc__)))
    return "\n".join(lines)


def help_of_brief() -> str:
    os.environ["COLUMNS"] = "80"
    with redirect_stdout(io.StringIO()) as shown:
        main(["brief", "--help"])
    return f"```text\n{shown.getvalue().strip()}\n```"


def table_of_templates() -> str:
    lines = [row("template", "makes"), row("---", "---")]
    for name, text in templates().items():
        lines.append(row(f"`{name}`", text.partition("#}")[0].removeprefix("{#").strip()))
    return "\n".join(lines)


def table_of_variables() -> str:
    lines = [row("variable", "type", "holds"), row("---", "---", "---")]
    lines += [row(f"`{each.name}`", each.type, each.text) for each in next(variables(Page)).fields]
    return "\n".join(lines)


def table_of_kinds() -> str:
    lines = [row("kind", "what a value says"), row("---", "---")]
    for kind in kinds():
        fields = ", ".join(f"`{name}`" for name in value_type(kind).__annotations__ if name != "kind")
        lines.append(row(kind, fields))
    return "\n".join(lines)


def table_of_checks() -> str:
    lines = [row("code", "fault"), row("---", "---")]
    lines += [row(code, first_line(check.__doc__)) for code, check in checks().items()]
    lines += [row(code, f"`{name}`, with `--against`") for code, name in CODES.items()]
    return "\n".join(lines)


def count_of_metrics() -> str:
    known = metrics().values()
    phrases = sum(len(entry.phrases) for entry in known)
    return f"{len(known)} metrics under {phrases} names."


def rate(number: float | None) -> str:
    return "" if number is None else f"{number:.3f}".removeprefix("0")


def table_of_accuracy() -> str:
    lines = [row("set", "kind", "gold", *COLUMNS.values()), row("---", "---", *["--:"] * (len(COLUMNS) + 1))]
    for name, kinds_ in ACCURACY["sets"].items():
        for kind, scored in kinds_.items():
            if scored["gold"] >= FEWEST:
                rates = (rate(scored.get(column)) for column in COLUMNS)
                lines.append(row(name, kind, f"{scored['gold']:,}", *rates))
    return "\n".join(lines)


def table_of_sets() -> str:
    lines = [row("set", "holds", "from", "not followed"), row(*["---"] * 4)]
    for name in ACCURACY["sets"]:
        said = SETS[name]
        lines.append(row(name, said["holds"], said["source"], said["note"]))
    return "\n".join(lines)


def table_of_conventions() -> str:
    lines = [row("set", "convention not followed", "values missed"), row("---", "---", "--:")]
    for name, cost in ACCURACY["conventions"].items():
        recall, without = rate(cost["value_recall"]), rate(cost["value_recall_without"])
        lines.append(row(name, f"value R {recall}, without these phrases {without}", str(cost["missed"])))
        by_cost = sorted(cost["by_convention"].items(), key=lambda item: -item[1])
        lines += [row("", convention, str(missed)) for convention, missed in by_cost]
    return "\n".join(lines)


def table_of_facts() -> str:
    scored = ACCURACY["facts"]
    lines = [row(f"right, of {scored['gold']} facts", "P", "R", "F1"), row("---", "--:", "--:", "--:")]
    for slots, rates in sorted(scored["slots"].items(), key=lambda item: -item[1]["f1"]):
        lines.append(row(slots, *(rate(rates[name]) for name in ("precision", "recall", "f1"))))
    return "\n".join(lines)


def count_of_false_mentions() -> str:
    plain = ACCURACY["plain"]
    false = ", ".join(f"{kind} {count}" for kind, count in plain["false"].items())
    return f"In {plain['paragraphs']} paragraphs of plain talk, false mentions: {false}."


def table_of_speed(section: str) -> str:
    header, *rows = (
        [cell if isinstance(cell, str) else f"{cell:,}" for cell in row_] for row_ in SPEED[section]
    )
    return "\n".join(
        [row(*header), row("---", *["--:"] * (len(header) - 1)), *(row(*cells) for cells in rows)]
    )


PARTS: dict[str, Callable[[], str]] = {
    "verbs": table_of_verbs,
    "brief": help_of_brief,
    "checks": table_of_checks,
    "templates": table_of_templates,
    "variables": table_of_variables,
    "kinds": table_of_kinds,
    "metrics": count_of_metrics,
    "accuracy": table_of_accuracy,
    "sets": table_of_sets,
    "conventions": table_of_conventions,
    "facts": table_of_facts,
    "plain": count_of_false_mentions,
    **{
        section: partial(table_of_speed, section)
        for section in ("start", "stages", "peers", "sizes", "memory")
    },
}


def written(text: str) -> str:
    """Fill in what stands between `<!-- NAME -->` and `<!-- /NAME -->`."""
    for name, part in PARTS.items():
        marked = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", re.DOTALL)
        filled = part() + "\n"
        text, count = marked.subn(lambda _, filled=filled: filled, text)  # type: ignore[misc]
        if count != 1:
            raise ValueError(f"the README has {count} places for {name}")
    return text


if __name__ == "__main__":
    README.write_text(written(README.read_text("utf-8")), "utf-8")
