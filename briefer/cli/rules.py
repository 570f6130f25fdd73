"""`briefer rules`."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

if TYPE_CHECKING:
    from types import ModuleType

    from briefer.judging.example import AuditExample
    from briefer.rule import Rule

__all__ = ["rules"]


def rules(
    rule: Annotated[
        str | None, typer.Argument(metavar="[RULE]", help="Explain this one.", show_default=False)
    ] = None,
) -> int:
    """List the rules that read mentions and the checks that judge figures, or explain one."""
    from briefer.audit import checks
    from briefer.cli import Refused
    from briefer.cli._output import write
    from briefer.discover import kinds
    from briefer.extract import rules_of

    known = {item.id: item for kind in kinds() for item in rules_of(kind)}
    found = {
        code: _Check(f"{code} {_name(check)}", check.__doc__ or "", check.EXAMPLES)
        for code, check in checks().items()
    }
    found |= _elsewhere()
    if rule is None:
        write((f"{name:<40} {_first_line(item.reader.__doc__)}\n" for name, item in known.items()), None)
        write((f"{check.title:<40} {_first_line(check.text)}\n" for _, check in sorted(found.items())), None)
    elif rule in known:
        write(_explained(known[rule]), None)
    elif rule.upper() in found:
        write(_judged(found[rule.upper()]), None)
    else:
        raise Refused(f"no rule {rule}: briefer rules lists them")
    return 0


class _Check(NamedTuple):
    """What is told of a check."""

    title: str
    text: str
    examples: "Sequence[AuditExample]" = ()


def _elsewhere() -> dict[str, _Check]:
    """Return the checks that need more than one article, or the brief."""
    from briefer import against, compare, grounding

    found = {code: _Check(f"{code} {name}", against.__doc__ or "") for code, name in against.CODES.items()}
    name, _, text = (compare.__doc__ or "").partition(": ")
    found[compare.CODE] = _Check(name.replace(",", ""), text)
    code = grounding.Ungrounded.code
    text = (grounding.Ungrounded.__doc__ or "").partition(": ")[2]
    return found | {code: _Check(f"{code} brief_figure_without_span", text)}


def _name(check: "ModuleType") -> str:
    return check.__name__.rpartition(".")[2]


def _judged(check: _Check) -> Iterator[str]:
    from inspect import cleandoc

    yield f"{check.title}\n\n{cleandoc(check.text)}\n"
    for flagged, head in ((True, "Flagged"), (False, "Not flagged")):
        for example in check.examples:
            if example.flagged == flagged:
                why = f" ({example.why})" if example.why else ""
                yield f"\n{head}{why}:\n  {' '.join(example.text.split())}\n"


def _first_line(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]


def _explained(rule: "Rule") -> Iterator[str]:
    from inspect import cleandoc

    yield f"{rule.id}\n\n{cleandoc(rule.reader.__doc__ or '')}\n\nLead: {rule.lead.name}\n"
    yield f"Pattern:\n{cleandoc(rule.pattern)}\n"
