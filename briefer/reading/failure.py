"""What stands in the place of an article that could not be read."""

from typing import Any, NamedTuple

__all__ = ["Failure", "Unreadable"]


class Unreadable(ValueError):
    """An input holds no article; the message says what is wrong and what to do, in one line."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class Failure(NamedTuple):
    """An article that could not be read; the others of its batch go on."""

    id: str | None
    source: str
    """The path as given, or `-` for standard input."""
    kind: str
    """`missing`, `unreadable`, `empty_folder`, `binary`, `json`, `record`, `published`, `format`, `no_library`, `exists`."""
    message: str
    """One line: what is wrong and what to do."""
    line: int | None = None
    """Line of a JSON Lines stream, from 1."""

    def record(self) -> dict[str, Any]:
        """Lay it out as `briefer.error/1`."""
        error: dict[str, Any] = {"kind": self.kind, "message": self.message}
        if self.line is not None:
            error["line"] = self.line
        return {"schema": "briefer.error/1", "id": self.id, "source": self.source, "error": error}
