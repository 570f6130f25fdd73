"""Lines printed in capitals, or with a capital on every word: where a capital says nothing."""

from functools import lru_cache

__all__ = ["capitals"]


def capitals(text: str, position: int) -> bool:
    """Whether the line at a position capitalises all its words, or nearly all."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    if (len(text) if end < 0 else end) - start > 200:
        return False
    return _capitals(text[start : len(text) if end < 0 else end])


@lru_cache(maxsize=64)
def _capitals(line: str) -> bool:
    words = [word for word in line.split() if word[0].isalpha() and len(word) > 4]
    small = sum(word[0].islower() for word in words)
    return len(words) > 2 and small <= len(words) // 8
