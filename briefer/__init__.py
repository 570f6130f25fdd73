"""Turns a news article into validated figures, linked facts and a brief.

    >>> import briefer
    >>> report = briefer.run("Sales rose 8% to $4.2 billion.")
    >>> [mention.text for mention in report.mentions]
    ['8%', '$4.2 billion']

The verbs are the stages of the pipeline, in order: `read`, `segment`, `extract`, `link`, `audit`,
`compose`, `render`; `run` goes from an article to the whole report.
"""

from typing import Any

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

__all__ = ["__version__", "audit", "compose", "extract", "link", "read", "render", "run", "segment"]  # noqa: F822


def __getattr__(name: str) -> Any:
    if name not in _VERBS:
        raise AttributeError(f"module 'briefer' has no attribute {name!r}")
    from importlib import import_module

    verb = getattr(import_module(_VERBS[name]), name)
    # Importing `briefer.extract` binds the submodule to the same name; the verb is what users mean.
    globals()[name] = verb
    return verb
