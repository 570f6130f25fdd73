"""Brief → text, through a template."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefer.brief import Brief
from briefer.document import Document
from briefer.grounding import ground
from briefer.report import Report

if TYPE_CHECKING:
    from jinja2 import Environment, Template

__all__ = ["TemplateFault", "UnknownTemplate", "digest", "is_digest", "render", "suffix_of", "templates"]

_SUFFIX = ".j2"
_HOLDER = "_holder"
"""The variable whose properties are all others; the sandbox keeps its own inside private."""


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
    from briefer.page.page import Page

    ground(brief.questions, document, report)
    return _fill(template, own, Page(brief, document, report))


def digest(
    articles: Iterable[tuple[Brief, Document, Report]],
    *,
    template: str = "digest.md.j2",
    own: Mapping[str, str] | None = None,
) -> str:
    """Write one text of several briefs; arguments and errors are those of `render`."""
    from briefer.judging.case import Case
    from briefer.page.digest import Digest
    from briefer.page.page import Page

    pages = []
    for brief, document, report in articles:
        ground(brief.questions, document, report)
        pages.append((Page(brief, document, report), Case(document, report.facts, report.mentions)))
    return _fill(template, own, Digest(pages))


def is_digest(template: str) -> bool:
    """Tell whether a template is for several articles at once: its name begins with `digest`."""
    return template.startswith("digest")


def suffix_of(template: str) -> str:
    """Return the suffix of what a template makes: `.md` of `faq.md.j2`."""
    return Path(template.removesuffix(_SUFFIX)).suffix


@cache
def templates() -> dict[str, str]:
    """Return the templates that ship, by name: beside the package in a checkout, inside it in a wheel."""
    here = Path(__file__).parent
    folder = next(place for place in (here / "templates", here.parent / "templates") if place.is_dir())
    return {path.name: path.read_text("utf-8") for path in sorted(folder.glob(f"*{_SUFFIX}"))}


def _fill(template: str, own: Mapping[str, str] | None, variables: Any) -> str:
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    from briefer.page.variables import names

    sources = {**templates(), **(own or {})}
    if template not in sources:
        raise UnknownTemplate(f"no template {template!r}; there are {', '.join(sorted(sources))}")
    try:
        made = _template(template, tuple(sources.items()), names(type(variables)))
        return made.render({_HOLDER: variables})
    except TemplateSyntaxError as fault:
        raise TemplateFault(f"{fault.name or template}:{fault.lineno}: {fault.message}") from fault
    except Exception as fault:  # whatever a template runs into is its own fault: a name, a type, a division
        told = f"no template {fault}" if isinstance(fault, TemplateNotFound) else " ".join(str(fault).split())
        raise TemplateFault(f"{_place(fault, template, sources)}: {told}") from fault


def _place(fault: Exception, template: str, sources: Mapping[str, str]) -> str:
    """Return file and line of the template where it went wrong, also within an included one."""
    place, trace = f"{template}:1", fault.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in sources:
            place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


@lru_cache(maxsize=4)
def _template(name: str, sources: tuple[tuple[str, str], ...], known: tuple[str, ...]) -> "Template":
    """Return a template, compiled once for all articles of a batch."""
    return _environment(name, dict(sources), known).get_template(name)


def _environment(template: str, sources: Mapping[str, str], known: tuple[str, ...]) -> "Environment":
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.runtime import Context
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from jinja2.utils import missing
    from markupsafe import Markup

    from briefer.markdown import escaped
    from briefer.page.variables import advice, names

    class Variables(Context):
        """Makes a variable when a template asks for it."""

        def resolve_or_missing(self, key: str) -> Any:
            found = super().resolve_or_missing(key)
            return getattr(self.parent[_HOLDER], key) if found is missing and key in known else found

    class Missing(StrictUndefined):
        """Says what there is instead."""

        @property
        def _undefined_message(self) -> str:
            owner, name = type(self._undefined_obj), str(self._undefined_name)
            if self._undefined_obj is missing:
                return super()._undefined_message + advice(name, known)
            if there := names(owner):
                return f"{owner.__name__} has no {name!r}{advice(name, there)}"
            return super()._undefined_message

    def markdown(value: object) -> Markup:
        # Markup is done already: what a macro or a filter has made.
        return value if isinstance(value, Markup) else Markup(escaped(value))  # noqa: S704

    kind = suffix_of(template)
    environment = ImmutableSandboxedEnvironment(
        # The name stands for the file, so that an error can name it.
        loader=FunctionLoader(lambda name: (sources[name], name, None) if name in sources else None),
        undefined=Missing,
        # Plain text is not HTML; Markdown is escaped by its own rules; all else that a template makes is HTML.
        autoescape=kind != ".txt",
        finalize=markdown if kind == ".md" else None,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.context_class = Variables
    environment.filters["cell"] = lambda value: Markup(escaped(value, is_inline=True))  # noqa: S704
    environment.filters["hash"] = _hash
    return environment


def _hash(text: object) -> str:
    """Return what a Content-Security-Policy calls an inline script or style by."""
    return "sha256-" + b64encode(sha256(str(text).encode()).digest()).decode()
