"""Numbers in digits, with their fraction and scale."""

import re
from decimal import Decimal

from briefer.numbers.numeral import GAP, SCALES, Numeral
from briefer.pattern import pattern

__all__ = ["RUN", "added", "read_digits", "scaled"]

RUN = pattern(r"[0-9½¼¾⅓⅔⅛⅜⅝⅞][0-9.,]*")
"""Where a number in digits begins, and how far its digits can reach."""

_WELL_FORMED = pattern(
    r"(?:0|[1-9][0-9]{0,17}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,6}|[1-9][0-9]?(?:,[0-9]{2}){1,5},[0-9]{3})"
    r"(?:\.[0-9]{1,12})?"
)
_DECIMAL_COMMA = pattern(r"[0-9]{1,3},[0-9]{1,2}")
"""Only a scale behind it tells that the comma is a decimal one: `1,7bn`."""
_MORE_GROUPS = pattern(
    r"(?:[\xa0\u2009\u202f][0-9]{3}|[ ](?:[0-9]{3}[ ])?000){1,4}(?![0-9]|[ \xa0\u2009\u202f,.][0-9])"
)
_GROUPS_OF_MONEY = pattern(r"(?:[ ][0-9]{3}){1,4}(?![0-9]|[ \xa0\u2009\u202f,.][0-9])")
"""Groups set off by plain blanks: no list of numbers where a currency stands beside them."""
_CURRENCY_BEFORE = pattern(r"(?:[$€£¥₹]|(?<![A-Za-z])[A-Z]{3}[ ])$")
_CURRENCY_BEHIND = pattern(r"[ \xa0]?(?:[€£¥₹]|[A-Z]{3}(?![A-Za-z]))")
_FRACTION = pattern(r"(?:[ -]([0-9]{1,2}))?/(2|3|4|5|8|10|16|32|64)(?![0-9/]|[.,][0-9])", lead="/")
_SCALE = pattern(
    rf"(?:{GAP}|-)?(?P<word>(?i:(?:hundred|thousand|[mb]illion|trillion|quadrillion|crore|lakh|lac)s?"
    rf"|ml?n|mio|mil|bl?n|bil|t[lr]?n|trln|cr|mm))(?![A-Za-z0-9])"
    rf"|[ ]?(?P<letter>[kKmMbB]|(?<=[0-9])T)(?![A-Za-z0-9]|['’][a-z]|\.[A-Za-z])"
)
_SCALE_BEGINS = frozenset(" -\t\n\r\xa0\u2009\u202fkKmMbBtThHcClLqQ")
_ENDS = frozenset(",.;:)%")
"""Signs behind a number that nothing follows that belongs to it."""
_VULGAR = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": 1 / Decimal(3),
    "⅔": 2 / Decimal(3),
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}
_SUPERSCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")


def read_digits(text: str, start: int, end: int) -> Numeral | None:
    """Read the run of digits, points and commas between two positions, and what belongs to it on the right.

    None where no reading fits the whole run: `1,000,00`, `4,20`, `1.2.3`, `007`, `10³`, `10:30`.
    """
    run = text[start:end].rstrip(".,")
    end = start + len(run)
    before, after = text[start - 1 : start], text[end : end + 1]
    if (
        before in _SUPERSCRIPTS
        or after in _SUPERSCRIPTS
        or (after == ":" and text[end + 1 : end + 2].isdigit())
    ):
        return None
    if before and before in "/:_" and text[start - 2 : start - 1].isdigit():
        return None
    if before == "." and run.isdigit() and not text[start - 2 : start - 1].isalnum():
        start, run = start - 1, f"0.{run}"
    touches = before.isalpha()
    if run in _VULGAR:
        return scaled(text, start, end, _VULGAR[run], touches=touches)
    if _WELL_FORMED.fullmatch(run) is None:
        large = _SCALE.match(text, end) if _DECIMAL_COMMA.fullmatch(run) else None
        if large is None or not large["word"]:
            return None
        return scaled(text, start, end, Decimal(run.replace(",", ".")), touches=touches)
    if after in _ENDS:
        value = Decimal(run.replace(",", ""))
        return Numeral(start, end, value, min(-int(value.as_tuple().exponent), 6), 0, end, touches, False)
    value = Decimal(run.replace(",", ""))
    if run[-3:-2] == ".":
        value, end = _with_part_of_a_cent(text, end, value)
    elif after in _VULGAR:
        return scaled(text, start, end + 1, value + _VULGAR[after], touches=touches)
    if after == "/" or (after in " -\xa0\u2009\u202f" and "." not in run):
        groups = _MORE_GROUPS.match(text, end) or _groups_of_money(text, start, end)
        if groups is not None and len(run) <= 3:
            end = groups.end()
            value = Decimal(re.sub(r"\s", "", text[start:end]))
        elif (fraction := _FRACTION.match(text, end)) is not None:
            part = Decimal(fraction[1] or run.replace(",", "")) / Decimal(fraction[2])
            if part >= 1:
                return None
            value, end = value + part if fraction[1] else part, fraction.end()
        elif after == "/" and text[end + 1 : end + 2].isdigit():
            return None
        elif text[end + 1 : end + 2] in _VULGAR:
            value, end = value + _VULGAR[text[end + 1]], end + 2
    return scaled(text, start, end, value, touches=touches)


def _with_part_of_a_cent(text: str, end: int, value: Decimal) -> tuple[Decimal, int]:
    """Add the fraction behind two decimals, of what these count: `$6.12-1/2` a bushel is $6.125."""
    after = text[end : end + 1]
    if after in _VULGAR:
        return value + _VULGAR[after].scaleb(-2), end + 1
    fraction = _FRACTION.match(text, end) if after == "-" else None
    if fraction is None or fraction[1] is None or int(fraction[1]) >= int(fraction[2]):
        return value, end
    return value + (Decimal(fraction[1]) / Decimal(fraction[2])).scaleb(-2), fraction.end()


def _groups_of_money(text: str, start: int, end: int) -> re.Match[str] | None:
    """Match the groups behind digits beside a currency: `$1 250`, `EUR 2 390 million`, `2 390 €`."""
    groups = _GROUPS_OF_MONEY.match(text, end)
    if groups is None:
        return None
    beside = _CURRENCY_BEFORE.search(text, max(0, start - 5), start) or _CURRENCY_BEHIND.match(
        text, groups.end()
    )
    return groups if beside else None


def scaled(
    text: str, start: int, end: int, value: Decimal, *, touches: bool = False, spelled: bool = False
) -> Numeral:
    """Make a numeral of a number and the scale words behind it: `million`, `lakh crore`, `bn`."""
    scale, reach = 0, end
    behind, next_to_it = text[end : end + 1], text[end + 1 : end + 2]
    is_other_word = behind == " " and next_to_it.isalpha() and next_to_it not in _SCALE_BEGINS
    if behind in _SCALE_BEGINS and not is_other_word:
        while (
            scale < 12
            and (found := _SCALE.match(text, reach)) is not None
            and not (scale and found["letter"])
        ):
            word = (found["word"] or found["letter"]).lower()
            scale += SCALES[word if word in SCALES else word.removesuffix("s")]
            reach = found.end()
        value = value.scaleb(scale)
    return Numeral(start, reach, value, min(-int(value.as_tuple().exponent), 6), scale, end, touches, spelled)


def added(text: str, first: Numeral, second: Numeral) -> Numeral | None:
    """Return the one number that two in a row make, the smaller scale behind the larger: `1 million 200 thousand`."""
    if not first.scale > second.scale >= 3 or text[first.end : second.start] != " ":
        return None
    if first.value is None or second.value is None or second.value >= Decimal(1).scaleb(first.scale):
        return None
    return first._replace(
        end=second.end, value=first.value + second.value, decimals=second.decimals, unscaled_end=second.end
    )
