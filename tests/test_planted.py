"""The sets of planted errors: what the audit finds stays found, and traps stay silent."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


def _benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("planted", ROOT / "benchmarks" / "planted.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["planted"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("name", "found", "told"),
    [
        ("planted-one", 30, 0),
        ("planted-two", 29, 0),
        ("planted-three", 30, 0),
        ("planted-four", 30, 0),
        ("planted-five", 30, 0),
        ("planted-six", 28, 0),
        ("planted-seven", 27, 2),
        ("planted-eight", 28, 0),
        ("planted-nine", 19, 1),
        ("planted-ten", 24, 2),
    ],
)
def test_what_is_planted_is_found_and_nothing_else(name: str, found: int, told: int) -> None:
    """`told` planted errors may be told under another code than theirs: C203 for C201."""
    total = _benchmark().score(ROOT / "seeds" / name)
    assert (total.planted, total.traps) == (30, 60)
    assert total.found >= found, total.missed
    assert total.found + len(total.elsewhere) >= found + told, total.missed
    assert not total.false
