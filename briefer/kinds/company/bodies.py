"""Public bodies, associations and universities: sources of many figures."""

from briefer.document import Document
from briefer.kinds.company.cues import CAPITAL
from briefer.kinds.company.data import table
from briefer.kinds.company.lexicon import BODIES, DEMONYMS, PLACES
from briefer.kinds.company.lines import capitals
from briefer.kinds.company.names import Name, names
from briefer.kinds.company.naming import Naming
from briefer.kinds.company.people import is_person
from briefer.rule import Groups, Lead, Reading, rule

__all__ = ["name_then_body"]

BODY_END = Lead(
    "company.body_end",
    find=lambda text: [n.end for n in names(text).items if n.words[-1] in BODIES or n.words[-1] == "Union"],
)

_OF_FIRMS = frozenset(
    ("Agency", "Association", "Commission", "Committee", "Council", "Federation", "Institute")
)
"""Bodies whose names may begin with that of a company or of another body: `UN Refugee Agency`."""


@rule(lead=BODY_END, pattern=rf"(?: [ ](?:of|for|on) (?:[ ]the)? [ ] (?={CAPITAL}) )?", tier=1)
def name_then_body(found: Groups, document: Document) -> Reading | None:
    """`Linden Institute`, `Norland University`, `Ministry of Finance`: public bodies, sources of many figures."""
    text = document.text
    name = names(text).ending(found.start())
    body = name.words[-1]
    if capitals(text, name.start) or name.words[0] in ("Police", "Fire") or table.blocked(text, name.start):
        return None
    if body != "University" and is_person(name):
        return None
    end = found.end()
    if end > name.end:
        # `Norland State University of the US` and `Executive Council of Ashcombe Bank` end before `of`.
        whole = body == "University" and len(name.words) > 1 and text.startswith(" of the ", name.end)
        end = name.end if whole or _company_begins(text, end) else _end_of_field(text, end) or name.end
    if (end == name.end and not _is_whole(name)) or name.words == ["Union"]:
        return None
    known = table.longest(text, name.start)
    if known is not None and (known[0] >= name.end or body not in _OF_FIRMS):
        return None
    start = _start_of_field(text, name.start) if body == "Committee" and end == name.end else name.start
    return Reading(start, end, Naming(text[start:end], "institution"))


def _start_of_field(text: str, start: int) -> int:
    """Return where the name of a committee begins that has two fields: `House Energy and Commerce Committee`."""
    if not text.endswith(" and ", 0, start):
        return start
    field = names(text).around(start - len(" and ") - 1)
    if field is None or field.end != start - len(" and ") or table.longest(text, field.start) is not None:
        return start
    return field.start


def _is_whole(name: Name) -> bool:
    """Whether a name without `of` behind it is one: not `Fire Department`, `Russian Federation`, `European Union`, `Trump Administration`."""
    *others, body = name.words
    if not others or body == "Union" or others[-1] in ("Police", "Fire", "District", "Oval", "Public"):
        return False
    return len(others) > 1 or not (
        body == "Administration" or (body == "Federation" and others[0] in PLACES | DEMONYMS)
    )


def _company_begins(text: str, start: int) -> bool:
    known = table.longest(text, start)
    return known is not None and known[1].type != "institution"


def _end_of_field(text: str, start: int) -> int | None:
    """Return the end of what a body is for: `Finance`, `Red Cross Societies`, `Food and Rural Affairs`; no weekday."""
    end = start
    for joint in ("", " and "):
        field = names(text).around(end + len(joint)) if text.startswith(joint, end) else None
        if field is None or field.start != end + len(joint):
            break
        if joint and _company_begins(text, field.start):
            break
        end = field.end if len(field.words) <= 3 else field.start + len(field.words[0])
    return end if end > start else None
