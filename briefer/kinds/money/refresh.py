"""Builds `currencies.tsv` anew from the names of CLDR: `python -m briefer.kinds.money.refresh`."""

from pathlib import Path

HEADER = """\
# Currencies by ISO 4217 code, historic ones included: code, singular, plural.
# Source: Unicode CLDR, English names, through Babel {version}. Licence: Unicode-3.0 (data), BSD-3-Clause (Babel).
# Refresh: python -m briefer.kinds.money.refresh
"""
NO_MONEY = {"XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XPD", "XPT", "XRE", "XSU", "XTS", "XUA", "XXX", "ZWG"}
"""Metals, bond units and placeholders."""


def refresh() -> None:
    """Write the table; names with a note in brackets are variants of another code's and left out."""
    import babel  # type: ignore[import-not-found, unused-ignore]
    from babel.numbers import get_currency_name  # type: ignore[import-not-found, unused-ignore]

    lines = [HEADER.format(version=babel.__version__)]
    for code in sorted(babel.Locale("en").currencies):
        one, many = (get_currency_name(code, count, "en") for count in (1, 2))
        if code not in NO_MONEY and "(" not in one:
            lines.append(f"{code}\t{one.lower()}\t{many.lower()}\n")
    Path(__file__).with_name("currencies.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    refresh()
