"""Lines that belong to the page around an article, not to the article."""

import re
from functools import cache

from briefer.pattern import pattern

__all__ = ["is_furniture", "may_be_furniture"]

_WORDS = """
    share|tweet|repost|reward|pinned|follow us|view original|view original article
    read more|read full article|read the full story|continue reading|show more|load more|see more|see all|view all
    learn more|click here|subscribe|subscribe now|sign up|sign up now|log in|login|sign in|register
    back to top|next article|previous article|advertisement|ad|sponsored content|story continues below advertisement
    article continues below|accept|accept all|accept cookies|accept all cookies|reject all|manage cookies
    cookie settings|cookie policy|privacy policy|terms of service|terms of use|terms and conditions|contact us|about us
    skip to content|skip to main content|skip to navigation|related articles|related stories|related news|related posts
    related topics|more stories|more news|most read|most popular|trending now|recommended for you|you may also like
    you might also like|more from this author|up next|what to read next
    add a comment|leave a comment|leave a reply|no comments|no comments yet|post a comment|join the conversation
    all rights reserved|copy link|link copied|share this|share this article|share this story|share on facebook
    share on twitter|listen to this article|download app|get the app|table of contents|view comments
    reuter|reuters|ends|(ends)|-30-
"""

# These may also head a section of an article: they are furniture only where no prose follows.
_NAMES = """
    like|likes|comment|comments|reply|save|print|email|e-mail|follow|menu|search|home|close|top|next|previous
    advertising|sponsored|promoted|related|trending|recommended|copied|facebook|twitter|x|linkedin|whatsapp|telegram
    reddit|pinterest|instagram|disclaimer|listen|download|newsletter|end
"""

_LINE = pattern(
    # The first line of wire copy: slug, day, ordinal.
    r"[a-z]{1,4}-[\w/&-]+\s+\d\d-\d\d\s+\d{3,4}$"
    r"|©|\(c\)\s*(?:19|20)\d\d\b|copyright\s+(?:©|\(c\)|(?:19|20)\d\d)"
    r"|\d[\d,.]*\s*(?:comments?|shares?|likes?|views?|reposts?|min(?:ute)?s?\s+read)\W*$"
    r"|(?:read more|read also|also read|see also|related|watch|categories|category|tags?|filed under|topics?)\s?:"
    r"|(?:subscribe|sign up)\s+(?:to|for)\b|follow us\b|share this\b|click here\b|download (?:our|the) app\b"
    r"|(?:we|this (?:web)?site)\s+uses?\s+cookies\b|by (?:continuing|using) (?:to|this|our)\b[^.]{0,60}\bcookies"
    r"|this (?:page|article|site|content|material)\s+(?:may contain third-party|is (?:provided )?for information"
    r"|does not constitute|is not (?:intended|investment|financial))"
    r"|(?:legal )?disclaimer\s?:|all rights reserved\b|view original\b"
    r"|the (?:views|opinions|information)[^.]{0,120}\b(?:investment|financial|legal) advice"
    r"|(?:javascript|enable) (?:is )?(?:disabled|required|javascript)",
    re.IGNORECASE,
)
_BEGINNINGS = (
    *"0123456789©(",
    *"copyright read also see related watch categor tag filed topic subscribe sign follow share click download we this by "
    "legal disclaimer all view the javascript enable".split(),
)
"""How such a line begins, in small letters, unless a slug opens it."""

_LONGEST_TAIL_LINE = 60


@cache
def _split(lines: str) -> frozenset[str]:
    return frozenset(words.strip() for line in lines.splitlines() for words in line.split("|"))


def is_furniture(text: str, *, heads: bool) -> bool:
    """Tell whether a whole line says that it belongs to the page; `heads`: prose follows below it."""
    if len(text) <= _LONGEST_TAIL_LINE:
        words = text.strip(" .:…»›>→|•").casefold()
        if words in _split(_WORDS) or (not heads and words in _split(_NAMES)):
            return True
    beginning = text[:10].lower()
    return (beginning.startswith(_BEGINNINGS) or "-" in beginning) and _LINE.match(text) is not None


def may_be_furniture(text: str) -> bool:
    """Tell whether a line may belong to the page if its neighbours do: short, no sentence, no figure."""
    return len(text) <= _LONGEST_TAIL_LINE and text[-1] not in '.!?"”' and not any(c.isdigit() for c in text)
