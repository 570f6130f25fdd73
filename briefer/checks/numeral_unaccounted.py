"""A numeral that nothing accounts for: neither read as a figure nor known to be none.

The ledger (`briefer audit --ledger`) gives every numeral its fate. What has none is named here, so that no
figure is passed over in silence.
"""

from collections.abc import Iterator

from briefer.finding import Finding
from briefer.judging.case import Case, Spot
from briefer.judging.example import flags, passes
from briefer.ledger import unknown

CODE = "L601"
EXAMPLES = [
    flags("The plant cost $1,000,00 in all.", "1,000,00"),
    passes("Call 020 7946 0123. Revenue was $5 million in 2025.", "a phone number, an amount and a year"),
]


def check(case: Case) -> Iterator[Finding]:
    """Name the numerals without a fate."""
    for start, end in unknown(case.document, case.mentions):
        printed = case.text[start:end]
        message = f"{printed} is neither read as a figure nor known to be none"
        yield case.finding(__name__, CODE, [Spot(start, end, printed)], "info", "inconsistent", message)
