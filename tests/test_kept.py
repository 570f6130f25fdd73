"""Compiled patterns that are kept from run to run."""

import gc
import marshal
import re
from pathlib import Path

import pytest

from briefer import kept
from briefer.cli import _kept
from briefer.pattern import pattern


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(kept, "_kept", {})
    monkeypatch.setattr(kept, "_new", [])
    monkeypatch.setattr(_kept, "_PLACE", tmp_path / "kept")
    monkeypatch.setattr("sys.dont_write_bytecode", False)


def test_what_is_kept_is_what_is_compiled() -> None:
    gc.collect()
    given = {
        each._given
        for each in gc.get_objects()
        if type(each) in (type(pattern("a")), type(pattern("a", lead="a")))
    }
    for each in given:
        kept.compiled(*each)
    _kept.keep()
    kept._new.clear()
    _kept.take()
    for text, flags in given:
        made, compiled = kept.compiled(text, flags), re.compile(text, flags)
        assert made.flags == compiled.flags
        assert dict(made.groupindex) == dict(compiled.groupindex)
        assert made.groups == compiled.groups
    assert kept.dumped() is None


def test_a_group_is_told_by_its_name() -> None:
    kept.compiled(r"(\d)(?P<sign>%)")
    _kept.keep()
    _kept.take()
    found = kept.compiled(r"(\d)(?P<sign>%)").search("8%")
    assert found is not None
    assert (found.lastgroup, found["sign"]) == ("sign", "%")


def test_what_another_python_kept_is_left() -> None:
    kept.load(marshal.dumps(("another", {("a", 0): ()})))
    assert kept.compiled("a").match("a")


@pytest.mark.parametrize("spoilt", [b"", b"spoilt", marshal.dumps(7)])
def test_a_spoilt_file_does_no_harm(spoilt: bytes) -> None:
    _kept._PLACE.write_bytes(spoilt)
    _kept.take()
    assert kept.compiled("a").match("a")


def test_nothing_is_written_where_no_bytecode_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    kept.compiled("a")
    _kept.keep()
    assert not _kept._PLACE.exists()


@pytest.mark.parametrize("names", [{}, {"group": 7}])
def test_a_code_that_the_engine_refuses_is_compiled_anew(
    names: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_kept", {("a", 0): (32, b"\xff\xff\xff\xff", 0, names)})
    assert kept.compiled("a").match("a")


def test_an_engine_built_otherwise_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("re._compiler._compile_info", None)
    kept.compiled("a")
    _kept.keep()
    assert not _kept._PLACE.exists()
