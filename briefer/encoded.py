r"""Patterns as code for the engine of `re`: what matches is the same, but it is found sooner.

`re` tries an alternation with `(?i)`, or one behind `\b`, at every character, and there one alternative after the other.
Here a search goes straight to the characters that a match may begin with, and alternatives that begin alike share
their first letter. A pattern is written as it reads best.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

__all__ = ["encoded"]

_parser: Any = import_module("re._parser")
_compiler: Any = import_module("re._compiler")
_sre: Any = import_module("re._constants")

_ALSO = {"i": "İı", "k": "\N{KELVIN SIGN}", "s": "ſ"}
"""What the engine takes for a letter besides it and its capital, if case is ignored."""

_REPEATS = frozenset({_sre.MAX_REPEAT, _sre.MIN_REPEAT, _sre.POSSESSIVE_REPEAT})
_WIDTHLESS = frozenset({_sre.AT, _sre.ASSERT, _sre.ASSERT_NOT})

_Set = list[tuple[Any, Any]]
"""Characters as the parser lists them between brackets."""


class _Unknown(Exception):
    """Nothing is known of the first character."""


def encoded(text: str | bytes, flags: int) -> tuple[int, list[int], int, dict[str, int]]:
    """Return flags, code, how many groups, and which of them have names."""
    parsed = _parser.parse(text, flags)
    state, flags = parsed.state, flags | parsed.state.flags
    if flags & _sre.SRE_FLAG_UNICODE:
        parsed = _grouped(parsed, flags)
    code: list[int] = []
    _write_start(code, parsed, flags)
    _compiler._compile(code, parsed.data, flags)
    code.append(_sre.SUCCESS)
    return flags, code, state.groups - 1, state.groupdict


def _write_start(code: list[int], parsed: Any, flags: int) -> None:
    """Write what a search looks for first: what `re` finds out, else the characters that a match begins with."""
    _compiler._compile_info(code, parsed, flags)
    least, most = code[3], code[4]
    if code[2] or not least or not flags & _sre.SRE_FLAG_UNICODE:
        return
    try:
        first, _ = _begins(parsed, flags)
    except _Unknown:
        return
    characters, _ = _compiler._optimize_charset(first)
    code[:] = [_sre.INFO, 0, _sre.SRE_INFO_CHARSET, least, most]
    _compiler._compile_charset(characters, flags, code)
    code[1] = len(code) - 1


def _begins(parsed: Any, flags: int) -> tuple[_Set, bool]:
    """Return what a part may begin with, and whether it may be empty."""
    first: _Set = []
    for kind, given in parsed:
        found, is_empty = _begins_node(kind, given, flags)
        first += found
        if not is_empty:
            return first, False
    return first, True


def _begins_node(kind: Any, given: Any, flags: int) -> tuple[_Set, bool]:
    if kind is _sre.LITERAL:
        return _alike(given, flags), False
    if kind is _sre.IN:
        return [each for item, letters in given for each in _alike_in(item, letters, flags)], False
    if kind in _WIDTHLESS:
        return [], True
    if kind is _sre.SUBPATTERN:
        _, added, removed, part = given
        return _begins(part, _compiler._combine_flags(flags, added, removed))
    if kind is _sre.ATOMIC_GROUP:
        return _begins(given, flags)
    if kind in _REPEATS:
        least, _, part = given
        first, is_empty = _begins(part, flags)
        return first, is_empty or not least
    if kind is _sre.BRANCH:
        found = [_begins(part, flags) for part in given[1]]
        return [each for first, _ in found for each in first], any(is_empty for _, is_empty in found)
    raise _Unknown


def _alike(letter: int, flags: int) -> _Set:
    """Return the characters that the engine takes for a letter."""
    small = chr(letter).lower()
    if not flags & _sre.SRE_FLAG_IGNORECASE or small == small.upper():
        return [(_sre.LITERAL, letter)]
    if letter > 127:
        raise _Unknown
    return [(_sre.LITERAL, ord(each)) for each in small + small.upper() + _ALSO.get(small, "")]


def _alike_in(kind: Any, given: Any, flags: int) -> Iterable[tuple[Any, Any]]:
    if kind is _sre.NEGATE:
        raise _Unknown
    if kind is _sre.LITERAL:
        return _alike(given, flags)
    if kind is _sre.RANGE and flags & _sre.SRE_FLAG_IGNORECASE:
        first, last = given
        if last > 127:
            raise _Unknown
        return [each for letter in range(first, last + 1) for each in _alike(letter, flags)]
    return [(kind, given)]


def _grouped(parsed: Any, flags: int) -> Any:
    """Return a part whose alternatives share their first letters."""
    return _part(parsed, [_grouped_node(kind, given, flags, parsed) for kind, given in parsed])


def _grouped_node(kind: Any, given: Any, flags: int, parsed: Any) -> tuple[Any, Any]:
    if kind is _sre.SUBPATTERN:
        group, added, removed, part = given
        inner = _compiler._combine_flags(flags, added, removed)
        return kind, (group, added, removed, _grouped(part, inner))
    if kind in _REPEATS:
        return kind, (*given[:2], _grouped(given[2], flags))
    if kind is _sre.ASSERT or kind is _sre.ASSERT_NOT:
        return kind, (given[0], _grouped(given[1], flags))
    if kind is _sre.ATOMIC_GROUP:
        return kind, _grouped(given, flags)
    if kind is _sre.BRANCH:
        return _branch([_grouped(part, flags) for part in given[1]], flags, parsed)
    return kind, given


def _branch(parts: list[Any], flags: int, parsed: Any) -> tuple[Any, Any]:
    return _sre.BRANCH, (None, list(_sharing(parts, flags, parsed)))


def _sharing(parts: list[Any], flags: int, parsed: Any) -> Iterator[Any]:
    """Put alternatives together that begin with the same letter; none goes past one that begins otherwise."""
    together: dict[Any, list[Any]] = {}
    for part in parts:
        first = _letter(part, flags)
        if first is not None:
            together.setdefault(first, []).append(part)
            continue
        yield from _written(together, flags, parsed)
        together = {}
        yield part
    yield from _written(together, flags, parsed)


def _letter(part: Any, flags: int) -> str | None:
    """Return the letter that an alternative begins with; None if it begins with something else."""
    if not len(part) or part[0][0] is not _sre.LITERAL:
        return None
    letter = chr(part[0][1])
    if not flags & _sre.SRE_FLAG_IGNORECASE:
        return letter
    return letter.lower() if letter.isascii() else None


def _written(together: dict[str, list[Any]], flags: int, parsed: Any) -> Iterator[Any]:
    for letter, parts in together.items():
        rests = [_part(parsed, part.data[1:]) for part in parts]
        rest = rests[0].data if len(rests) == 1 else [_branch(rests, flags, parsed)]
        yield _part(parsed, [_first(letter, flags, parsed), *rest])


def _first(letter: str, flags: int, parsed: Any) -> tuple[Any, Any]:
    """Write a letter so that the engine sees at a glance whether an alternative is out of question."""
    alike = _alike(ord(letter), flags)
    if len(alike) == 1:
        return alike[0]
    return _sre.SUBPATTERN, (None, 0, _sre.SRE_FLAG_IGNORECASE, _part(parsed, [(_sre.IN, alike)]))


def _part(parsed: Any, nodes: list[Any]) -> Any:
    return _parser.SubPattern(parsed.state, nodes)
