"""Lines printed in capitals, or with a capital on every word: where a capital says nothing."""

from functools import lru_cache

__all__ = ["capitals"]


def capitals(text: str, position: int) -> bool:
    """Whether the line at a position capitalises all its words, or nearly all."""
    start = text.rfind("\n", max(0, position - 200), position) + 1
    end = text.find("\n", position, position + 200)
    if end < 0:
        end = len(text)
    # A heading is shorter, and where no line break is near the start is not known.
    return end - start <= 200 and _capitals(text[start:end])


@lru_cache(maxsize=64)
def _capitals(line: str) -> bool:
    line = line.replace("lt;", "<")  # what is left of a sign in markup
    if line.isupper() and " " in line.strip():
        return True
    words = [word for word in line.split() if word[0].isalpha() and len(word) > 3]
    small = sum(word[0].islower() for word in words)
    return len(words) > 2 and small <= len(words) // 8
