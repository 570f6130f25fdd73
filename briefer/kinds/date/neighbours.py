"""The words beside a date."""

__all__ = ["word_after", "word_before"]


def word_before(text: str, position: int) -> str:
    """Return the word to the left, if only a space parts it from the position; else what touches it."""
    left = text[max(0, position - 24) : position]
    words = left.split(" ")
    return words[-2].rsplit("\n", 1)[-1] if len(words) > 1 and not words[-1] else "\n" if not left else ""


def word_after(text: str, position: int) -> str:
    """Return the word to the right, if only a space parts it from the position, without punctuation."""
    right = text[position : position + 24]
    return right[1:].split(" ")[0].rstrip(".,;:)\n") if right[:1] == " " else ""
