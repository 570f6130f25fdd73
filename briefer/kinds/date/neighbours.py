"""The words beside a date; a line break within a paragraph is a space."""

__all__ = ["spaced", "word_after", "word_before"]

_OPENING = "([\"'“‘`"


def spaced(text: str, position: int, reach: int) -> str:
    """Return so many characters to the left, the breaks of wrapped lines as spaces."""
    return text[max(0, position - reach) : position].replace("\n", " ")


def word_before(text: str, position: int) -> str:
    """Return the word to the left without opening marks, if one space or line break parts it from the position."""
    parts = spaced(text, position, 24).split(" ")
    return parts[-2].lstrip(_OPENING) if len(parts) > 1 and not parts[-1] else ""


def word_after(text: str, position: int) -> str:
    """Return the word to the right, if only a space parts it from the position, without punctuation."""
    right = text[position : position + 24].replace("\n", " ")
    return right[1:].split(" ")[0].rstrip(".,;:)") if right[:1] == " " else ""
