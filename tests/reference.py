"""The generated parts of the README: `python tests/reference.py` writes them between their markers."""

import io
import os
import re
from contextlib import redirect_stdout
from importlib import import_module
from pathlib import Path

from briefer.cli import main, verbs
from briefer.discover import kinds, value_type
from briefer.metrics import metrics

README = Path(__file__).parent.parent / "README.md"


def first_line(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]


def table_of_verbs() -> str:
    lines = ["| verb | does |", "|---|---|"]
    for verb in verbs():
        function = getattr(import_module(f"briefer.cli.{verb}"), verb)
        lines.append(f"| `briefer {verb}` | {first_line(function.__doc__)} |")
    return "\n".join(lines)


def help_of_brief() -> str:
    os.environ["COLUMNS"] = "80"
    with redirect_stdout(io.StringIO()) as shown:
        main(["brief", "--help"])
    return f"```text\n{shown.getvalue().strip()}\n```"


def table_of_kinds() -> str:
    lines = ["| kind | what a value says |", "|---|---|"]
    for kind in kinds():
        fields = ", ".join(f"`{name}`" for name in value_type(kind).__annotations__ if name != "kind")
        lines.append(f"| {kind} | {fields} |")
    return "\n".join(lines)


def count_of_metrics() -> str:
    known = metrics().values()
    phrases = sum(len(entry.phrases) for entry in known)
    return f"{len(known)} metrics under {phrases} names."


PARTS = {
    "verbs": table_of_verbs,
    "brief": help_of_brief,
    "kinds": table_of_kinds,
    "metrics": count_of_metrics,
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
