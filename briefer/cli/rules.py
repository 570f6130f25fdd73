"""`briefer rules`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from briefer.rule import Rule

__all__ = ["rules"]


def rules(
    rule: Annotated[
        str | None, typer.Argument(metavar="[RULE]", help="Explain this one.", show_default=False)
    ] = None,
) -> int:
    """List the rules that read mentions, or explain one."""
    from briefer.cli import Refused
    from briefer.cli._output import write
    from briefer.discover import kinds
    from briefer.extract import rules_of

    known = {item.id: item for kind in kinds() for item in rules_of(kind)}
    if rule is None:
        write((f"{name:<40} {_first_line(item)}\n" for name, item in known.items()), None)
    elif rule in known:
        write(_explained(known[rule]), None)
    else:
        raise Refused(f"no rule {rule}: briefer rules lists them")
    return 0


def _first_line(rule: "Rule") -> str:
    return (rule.reader.__doc__ or "").strip().partition("\n")[0]


def _explained(rule: "Rule") -> Iterator[str]:
    from inspect import cleandoc

    yield f"{rule.id}\n\n{cleandoc(rule.reader.__doc__ or '')}\n\nLead: {rule.lead.name}\n"
    yield f"Pattern:\n{cleandoc(rule.pattern)}\n"
