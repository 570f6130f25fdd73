"""Who buys whom: two companies around the verb."""

from typing import NamedTuple

from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.wording.figures import stated
from briefer.wording.phrase import Phrase, phrase
from briefer.wording.story import Story, company_name

__all__ = ["Purchase", "purchase"]

_OPEN = pattern(
    r"\b(?:talks|consider(?:s|ing)?|could|may|might|would|weigh(?:s|ing)?|explor(?:es|ing)|want(?:s|ed)?|hop(?:es|ing)"
    r"|plan(?:s|ned|ning)?|seek(?:s|ing)?|sought|interest(?:ed)?|approach(?:ed)?)\b"
)
_AGREED = pattern(r"\b(?:agree[sd]?|signed|struck|deal|reached)\b")
_OFFERED = pattern(r"\b(?:offer(?:s|ed|ing)?|bid(?:s|ding)?|propos(?:es|ed|al|ing))\b")
_BUY = pattern(
    r"\b(?P<verb>buy(?:s|ing)?|acquir(?:es?|ing)|tak(?:es?|ing) over|purchas(?:es?|ing)|bought|acquired|purchased|took over)"
    r"\s(?:(?:[A-Z][a-z]+(?:ish|an|ese|ch)|(?!and\b|or\b|with\b|for\b)[a-z-]+)\s){0,4}$",
    lead="buy bought acquir tak took purchas",
)


_BY = pattern(
    r"\b(?P<verb>bought|acquired|purchased|taken over|snapped up)\sby\s"
    r"(?:(?:[A-Z][a-z]+(?:ish|an|ese|ch)|[A-Z]{2,}|(?!and\b|or\b|with\b|for\b)[a-z-]+)\s){0,5}$",
    lead="bought acquired purchased taken snapped",
)


class Purchase(NamedTuple):
    """One company that buys another."""

    buyer: Phrase
    verb: str
    target: Phrase
    is_open: bool
    """It is only talked of."""
    is_agreed: bool = False
    """It has been agreed."""
    is_offer: bool = False
    """It has been offered."""


def purchase(story: Story, start: int, end: int) -> Purchase | None:
    """Read who buys whom in a stretch of a sentence."""
    here = story.namings_in(start, end)
    for bought in here:
        verb = _BUY.search(story.text, max(start, bought.start - 60), bought.start)
        buyers = [each for each in here if verb and each.end <= verb.start()]
        if story.text.startswith(("'s ", "’s "), bought.end):
            continue  # `Acme's coal mines` are a part of it.
        if verb is None or not buyers or company_name(buyers[0]) == company_name(bought):
            continue
        return _purchase(story, buyers[0], bought, verb["verb"], (buyers[0].end, verb.start()))
    for buyer in here:
        verb = _BY.search(story.text, max(start, buyer.start - 90), buyer.start)
        targets = [each for each in here if verb and each.end <= verb.start()]
        if verb and targets and company_name(targets[-1]) != company_name(buyer):
            # `to be bought` is still to come.
            done = "buy" if story.text[verb.start() - 3 : verb.start()] == "be " else verb["verb"]
            return _purchase(story, buyer, targets[-1], done, (targets[-1].end, verb.start()))
    return None


def _purchase(story: Story, buyer: Mention, target: Mention, verb: str, between: tuple[int, int]) -> Purchase:
    """Read how sure it is from what stands between the first of the two and the verb."""
    before = story.text[slice(*between)]
    return Purchase(
        _shown(story, buyer),
        verb,
        _shown(story, target),
        _OPEN.search(before) is not None,
        is_agreed=_AGREED.search(before) is not None,
        is_offer=_OFFERED.search(before) is not None,
    )


def _shown(story: Story, mention: Mention) -> Phrase:
    shown = story.companies.get(company_name(mention), mention)
    return phrase(stated(shown))
