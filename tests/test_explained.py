"""Briefs of long articles that explain: their tables, lists, doubts and second figures."""

from conftest import brief_of

SALT = """# Digging in: salt firms bet billions of dollars on AI

Between them, the largest salt firms in Chile are sinking billions of dollars into mines and the roads around them. Digging by AI is quick.

## The boom on the map

Where the mines are is a matter of pride in all of the country.

| Where | Largest Mines | Aim |
|---|---|---|
| Arica | Two pits of Corvane | Feeding the roads |
| Tarapaca | State-owned pans | Salt for kitchens |
| Maule | A cavern of Halden | Storing gas |

## Why nobody slows down

- **Salt is needed.** No winter passes without it, whatever the towns may say of ice.
- **AI digs by night.** A machine of this kind asks for no sleep, and AI needs no light.

## Who is paying

- Halden has passed $25 million in annualised revenue.
- Corvane is closing in on $19 million.

Sales of that order, so people say, can pay for a good many AI drills.

## What comes now

Nobody in Chile has seen a boom of this size. Whoever digs first stays first.
"""


def test_a_table_of_words_is_told_row_by_row() -> None:
    asked = {each.question: each.answer for each in brief_of(SALT, markup="markdown").questions}
    answer = asked["Where are the largest AI mines, and what is their aim?"]
    assert answer.startswith(
        "Where the mines are is a matter of pride in all of the country.\n- Arica: Two pits"
    )
    assert "\n- Maule: A cavern of Halden (storing gas)." in answer


def test_a_list_that_nothing_announces_is_announced() -> None:
    asked = {each.question: each.answer for each in brief_of(SALT, markup="markdown").questions}
    assert asked["Why does nobody slow down on the AI boom?"].startswith(
        "There are two reasons:\n- Salt is needed:"
    )


def test_what_the_title_says_opens_the_brief_though_its_figure_is_vague() -> None:
    first, *_ = brief_of(SALT, markup="markdown").questions
    assert first.question.startswith("How much are the largest salt firms in Chile investing in mines")
    assert first.answer.endswith(
        "Nobody in Chile has seen a boom of this size. Whoever digs first stays first."
    )


def test_a_figure_says_what_it_measures_and_a_list_what_its_items_come_to() -> None:
    answers = " ".join(each.answer for each in brief_of(SALT, markup="markdown").questions)
    assert "Corvane is closing in on $19 million in annualised revenue. Sales of that order" in answers


def test_headings_that_ask_are_questions_and_name_whom_they_mean() -> None:
    text = """# The salt boom: who digs and why

The salt boom brought in $40 million in 2025, 12% more than in 2024.

## Who wins

Salt firms do, for the most part: their revenue rose 9% to $31 million in 2025, and that of towns 4%.

## Why towns use them

Mines serve several aims at once: they bring jobs, they bring taxes, and their caverns can store gas when the salt is out of them. What towns like less is the noise of mines.

## What a cavern is

A cavern is a hole that is left when water has washed out the salt, which takes several years and a great deal of the water that towns need.
"""
    asked = [each.question for each in brief_of(text, markup="markdown").questions]
    assert {"Who wins from the salt boom?", "Why do towns use mines?", "What is a cavern?"} <= {*asked}


def test_who_doubts_a_company_is_asked_about_it() -> None:
    text = (
        "Salt and doubt\n\nHalden's shares fell 12% in May 2026. Investors doubt its plan to spend $40 million on pits."
        " Halden's debt rose to $90 million in 2025.\n\nThe sea is full of salt.\n"
    )
    assert "What do investors doubt about Halden?" in [each.question for each in brief_of(text).questions]


def test_what_is_poured_into_something_is_asked_for_plainly_and_with_the_year_of_the_title() -> None:
    text = SALT.replace("bet billions of dollars on AI", "stake billions of dollars on 2026", 1)
    first, *_ = brief_of(text, markup="markdown").questions
    assert first.question == "How much are the largest salt firms in Chile investing in mines in 2026?"
