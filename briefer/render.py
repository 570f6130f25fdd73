"""Brief → text, through a template."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefer.brief import Brief
from briefer.document import Document
from briefer.grounding import ground
from briefer.report import Report

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["TemplateFault", "UnknownTemplate", "render", "templates"]

_SUFFIX = ".j2"


class UnknownTemplate(LookupError):
    """There is no template of that name."""


class TemplateFault(ValueError):
    """A template cannot be read, or asks for what it does not get: names file, line and what is wrong."""


def render(
    brief: Brief,
    document: Document,
    report: Report,
    *,
    template: str = "faq.md.j2",
    own: Mapping[str, str] | None = None,
) -> str:
    """Write a brief by a template; what stands before `.j2` in its name tells how text is escaped.

    Args:
        brief: what `compose` made.
        document: the article, for the lines that answers rest on.
        report: the records that the figures are tied to.
        template: name of a template.
        own: templates of the user by name; they come before those of the same name that ship.

    Raises:
        UnknownTemplate: no template has that name.
        TemplateFault: the template is wrong.
        Ungrounded: G303, the brief holds a figure that is tied to nothing.
    """
    ground(brief.questions, document, report)
    sources = {**templates(), **(own or {})}
    if template not in sources:
        raise UnknownTemplate(f"no template {template!r}; there are {', '.join(sorted(sources))}")
    return _fill(template, sources, _variables(brief, document, report))


@cache
def templates() -> dict[str, str]:
    """Return the templates that ship, by name: beside the package in a checkout, inside it in a wheel."""
    here = Path(__file__).parent
    folder = next(place for place in (here / "templates", here.parent / "templates") if place.is_dir())
    return {path.name: path.read_text("utf-8") for path in sorted(folder.glob(f"*{_SUFFIX}"))}


def _fill(template: str, sources: Mapping[str, str], variables: Mapping[str, Any]) -> str:
    from jinja2 import TemplateSyntaxError

    try:
        return _environment(template, sources).get_template(template).render(variables)
    except TemplateSyntaxError as fault:
        raise TemplateFault(f"{fault.name or template}:{fault.lineno}: {fault.message}") from fault
    except Exception as fault:  # whatever a template runs into is its own fault: a name, a type, a division
        raise TemplateFault(f"{template}:{_line_in_template(fault)}: {fault}") from fault


def _line_in_template(fault: Exception) -> int:
    trace, line = fault.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _environment(template: str, sources: Mapping[str, str]) -> "Environment":
    from jinja2 import DictLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    kind = Path(template.removesuffix(_SUFFIX)).suffix
    return ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(sources)),
        undefined=StrictUndefined,
        # Plain text and Markdown are not HTML; whatever else a user's template makes is escaped as HTML.
        autoescape=kind not in (".md", ".txt"),
        finalize=_markdown if kind == ".md" else None,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _variables(brief: Brief, document: Document, report: Report) -> dict[str, Any]:
    ends = [found.end() for found in re.finditer(r"\r\n?|\n", document.text)]
    questions = [
        {
            **dict(question),
            "lines": sorted({bisect_left(ends, start + 1) + 1 for start, _ in question.citations}),
        }
        for question in brief.questions
    ]
    return {"title": brief.title, "questions": questions, "note": _note(brief, document, report)}


def _note(brief: Brief, document: Document, report: Report) -> str | None:
    """Say why a brief has no questions."""
    if brief.questions:
        return None
    if not document.text.strip():
        return "The article is empty."
    if any(mention.kind in ("money", "percent", "quantity") for mention in report.mentions):
        return "The article holds figures, but none whose meaning is certain enough for an answer."
    return "No figures were found in this article."


_SPECIAL = re.compile(
    r"""[\\`|]                                  # always mean something
    | \*(?!\ ) | (?<!\ )\*                      # emphasis; a star between spaces is a star
    | (?<!\w)_ | _(?!\w)                        # emphasis; snake_case is not
    | \[(?=[^\[\]]*\][(\[:]) | \](?=[(\[:])     # links, images, definitions; [sic] is not
    | <(?=[A-Za-z/!?]) | &(?=\#?\w+;) | ~(?=~)  # tags, entities, struck out text
    """,
    re.VERBOSE,
)
_BLOCK = re.compile(r"([#>+=-])|(\d{1,9})(?=[.)](?:\s|$))")
"""What a line may not begin with: a heading, a quotation, a list, the rule under a heading."""


def _markdown(value: object) -> str:
    r"""Escape text for Markdown, and leave plain text as it is: `$5`, `R&D`, `snake_case`, apostrophes.

    >>> print(_markdown("a | b"), _markdown("[x](javascript:y)"), _markdown("# 1"), _markdown("2. May"))
    a \| b \[x\](javascript:y) \# 1 2\. May
    >>> print(_markdown("R&D costs $5 < $6 at O'Hare [sic], 2.5 * 3"))
    R&D costs $5 < $6 at O'Hare [sic], 2.5 * 3
    """
    text = _SPECIAL.sub(r"\\\g<0>", " ".join(str(value).split()))
    start = _BLOCK.match(text)
    if start is None:
        return text
    return f"{start[2]}\\{text[start.end() :]}" if start[2] else f"\\{text}"
