"""The reader's own list of companies."""

from pathlib import Path

from briefer.cli import Refused
from briefer.reading import Unreadable, read

__all__ = ["companies_in"]


def companies_in(path: Path) -> tuple[tuple[str, str], ...]:
    """Read a list, a company a line: its name, then other forms of it, set off by `;`. A line with `#` is a comment.

    Returns each form with the name that it stands for; the name is a form, too.
    """
    try:
        text = read(path.read_bytes(), input_format="text").text
    except Unreadable as fault:
        raise Refused(f"--companies {path}: {fault}") from None
    listed = []
    for line in text.splitlines():
        name, *forms = (part.strip() for part in line.split(";"))
        if name and not name.startswith("#"):
            listed += [(form, name) for form in (name, *forms) if form]
    return tuple(listed)
