"""All rules of the kind, gathered from the modules that write them."""

from briefer.kinds.company.bodies import name_then_body
from briefer.kinds.company.listed import glued_name, known_name
from briefer.kinds.company.unlisted import (
    acquired_name,
    first_word_then_name,
    legal_form_then_name,
    name_in_angles,
    name_then_apposition,
    name_then_business_word,
    name_then_deed,
    name_then_legal_form,
    name_then_possession,
    name_then_price_move,
    name_then_ticker,
    role_then_name,
    trade_then_name,
)

__all__ = [
    "acquired_name",
    "first_word_then_name",
    "glued_name",
    "known_name",
    "legal_form_then_name",
    "name_in_angles",
    "name_then_apposition",
    "name_then_body",
    "name_then_business_word",
    "name_then_deed",
    "name_then_legal_form",
    "name_then_possession",
    "name_then_price_move",
    "name_then_ticker",
    "role_then_name",
    "trade_then_name",
]
