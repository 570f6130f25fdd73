"""Leads of patterns: every match holds one, so a text without them needs no pattern."""

import gc
import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import briefer
from briefer.pattern import Led, pattern

SEEDS = Path(__file__).parent.parent / "seeds"
GAP = "\0"
"""Stands for anything that a pattern may match."""


def led_patterns() -> list[Any]:
    for module in walk_packages(briefer.__path__, "briefer."):
        if "refresh" not in module.name and "adapters" not in module.name:
            import_module(module.name)
    return [found for found in gc.get_objects() if isinstance(found, Led)]


def without_lead(tree: Any, lead: tuple[str, ...], ignores_case: bool) -> set[str]:
    """Return what a parsed pattern matches, coarsely, as far as it holds no lead."""
    found = {""}
    for kind, given in tree:
        tails: set[str] = {GAP}
        if kind is sre.LITERAL:
            tails = {chr(given).lower() if ignores_case else chr(given)}
        elif kind is sre.IN and all(name in (sre.LITERAL, sre.RANGE) for name, _ in given):
            spans = [each if name is sre.RANGE else (each, each) for name, each in given]
            letters = {chr(code) for first, last in spans for code in range(first, min(last, first + 9) + 1)}
            if len(letters) < 10:
                tails = {letter.lower() if ignores_case else letter for letter in letters}
        elif kind is sre.SUBPATTERN:
            tails = without_lead(given[3], lead, ignores_case)
        elif kind is sre.ATOMIC_GROUP:
            tails = without_lead(given, lead, ignores_case)
        elif kind is sre.BRANCH:
            tails = {each for branch in given[1] for each in without_lead(branch, lead, ignores_case)}
        elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            least, most, body = given
            once = without_lead(body, lead, ignores_case)
            tails = once if most == 1 or least else {GAP}
            if most != 1:
                tails = {f"{each}{GAP}" for each in tails}
            if least == 0:
                tails = {*tails, ""}
        elif kind in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
            tails = {""}
        found = {
            whole
            for head in found
            for tail in tails
            if not any(each in (whole := re.sub(f"{GAP}+", GAP, head + tail)) for each in lead)
        }
        assert len(found) < 20_000, "a lead must come sooner"
    return found


def test_every_match_of_a_pattern_holds_one_of_its_leads() -> None:
    for led in led_patterns():
        text, flags = led._given
        tree = _parser.parse(text, flags)
        assert not without_lead(tree, led.lead, bool(flags & re.IGNORECASE)), text


def test_what_the_seeds_hold_is_found_with_and_without_leads() -> None:
    texts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    for led in led_patterns():
        compiled = re.compile(*led._given)
        for text in texts:
            fresh = pattern(*led._given, lead=" ".join(led.lead))
            assert [found.span() for found in fresh.finditer(text)] == [
                found.span() for found in compiled.finditer(text)
            ]


@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "finditer", "findall"])
def test_a_pattern_compiles_for_a_text_with_its_lead(method: str) -> None:
    led = pattern(r"\s*(?:doubled|tripled)", re.IGNORECASE, lead="doubled tripled")
    assert not (getattr(led, method)("Sales rose") and list(getattr(led, method)("Sales rose")))
    assert "groups" not in vars(led)
    assert getattr(led, method)(" Tripled")
    assert "groups" in vars(led)
