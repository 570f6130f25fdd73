"""Which template a brief is written by: one that ships, a file of the user, or a folder of such files."""

from collections.abc import Mapping
from pathlib import Path

from briefer.cli import Refused
from briefer.render import templates

__all__ = ["chosen"]


def chosen(format_: str, asked: str | None) -> tuple[str | None, Mapping[str, str]]:
    """Return the name of the template, and the user's own ones by name; no name for JSON.

    Args:
        format_: `md`, `html` or `json`.
        asked: a name with or without its suffixes, a file, or a folder; a file sees the templates beside it.
    """
    if format_ == "json":
        if asked is not None:
            raise Refused("--template: JSON is made without one; leave out --format json")
        return None, {}
    formats = sorted({name.split(".")[1] for name in templates() if name.startswith("faq.")})
    if format_ not in formats:
        raise Refused(f"--format {format_}: use {', '.join(formats)} or json")
    name, own = f"faq.{format_}.j2", {}
    if asked is not None:
        path = Path(asked)
        short = f"{asked}.{format_}.j2"
        if asked in templates():
            name = asked
        elif short in templates():
            name = short
        elif path.is_dir():
            own = _in(path)
            if not own:
                raise Refused(f"--template {asked}: no template in this folder; their names end in .j2")
        elif path.is_file():
            name, own = path.name, {**_in(path.parent), path.name: _read(path)}
        else:
            known = ", ".join(templates())
            raise Refused(f"--template {asked}: neither a file or folder nor one of the templates {known}")
    return name, own


def _in(folder: Path) -> dict[str, str]:
    return {path.name: _read(path) for path in sorted(folder.glob("*.j2")) if path.is_file()}


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(f"--template {path}: not UTF-8 text") from None
