"""All rules of the kind, gathered from the modules that write them."""

from briefer.kinds.company.listed import glued_name, known_name
from briefer.kinds.company.unlisted import (
    name_then_apposition,
    name_then_body,
    name_then_business_word,
    name_then_deed,
    name_then_legal_form,
    name_then_possession,
    name_then_ticker,
    role_then_name,
)

__all__ = [
    "glued_name",
    "known_name",
    "name_then_apposition",
    "name_then_body",
    "name_then_business_word",
    "name_then_deed",
    "name_then_legal_form",
    "name_then_possession",
    "name_then_ticker",
    "role_then_name",
]
