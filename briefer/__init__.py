"""Turns a news article into validated figures, linked facts and a brief.

    >>> import briefer
    >>> report = briefer.run("Sales rose 8% to $4.2 billion.")
    >>> [mention.text for mention in report.mentions]
    ['8%', '$4.2 billion']

The verbs are the stages of the pipeline, in order: `read`, `segment`, `extract`, `link`, `audit`,
`compose`, `render`; `run` goes from an article to the whole report.
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefer.audit import audit
    from briefer.brief import compose
    from briefer.document import segment
    from briefer.extract import extract
    from briefer.link import link
    from briefer.pipeline import run
    from briefer.reading import read
    from briefer.render import render

__version__ = "0.1.0"

# Verb -> the module that holds it. Imported when first asked for: `briefer --help` needs none of them.
_VERBS = {
    "read": "briefer.reading",
    "segment": "briefer.document",
    "extract": "briefer.extract",
    "link": "briefer.link",
    "audit": "briefer.audit",
    "run": "briefer.pipeline",
    "compose": "briefer.brief",
    "render": "briefer.render",
}

__all__ = ["__version__", "audit", "compose", "extract", "link", "read", "render", "run", "segment"]


class _Package(ModuleType):
    """The package, whose verbs are not hidden by the modules of the same name once these are imported."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _VERBS and isinstance(value, ModuleType)):
            super().__setattr__(name, value)

    def __getattr__(self, name: str) -> Any:
        if name not in _VERBS:
            raise AttributeError(f"module 'briefer' has no attribute {name!r}")
        from importlib import import_module

        verb = getattr(import_module(_VERBS[name]), name)
        setattr(self, name, verb)
        return verb


sys.modules[__name__].__class__ = _Package
