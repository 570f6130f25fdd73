"""Finds what a folder offers by its names, and loads only what is asked for."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

__all__ = ["kinds", "load", "names", "part", "value_type"]


@cache
def names(package: str) -> tuple[str, ...]:
    """Return the names of the modules of a package, sorted, without importing them."""
    spec = find_spec(package)
    places = (spec.submodule_search_locations if spec else None) or []
    # `pkgutil.iter_modules` looks at every file in ten times the time.
    found = {
        path.stem
        for place in places
        for path in Path(place).iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    return tuple(sorted(found - {"__init__"}))


def kinds() -> tuple[str, ...]:
    """Return the names of the kinds: the folders of `briefer.kinds`."""
    return names("briefer.kinds")


@cache
def part(kind: str, name: str) -> ModuleType | None:
    """Load one module of a kind's folder, such as `rules`; None if the kind has none."""
    package = f"briefer.kinds.{kind}"
    return import_module(f"{package}.{name}") if name in names(package) else None


@cache
def load(package: str) -> tuple[ModuleType, ...]:
    """Load all modules of a package, in the order of their names."""
    return tuple(import_module(f"{package}.{name}") for name in names(package))


@cache
def value_type(kind: str) -> type[Any]:
    """Return the `Value` of a kind: the class in its `value` module that bears its name."""
    module = part(kind, "value")
    if module is None:
        raise LookupError(f"no kind {kind!r}; there are {', '.join(kinds())}")
    found: type[Any] = getattr(module, kind.capitalize())
    return found
