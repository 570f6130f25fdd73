"""An article with sections has its brief go through them."""

from briefer.article import Article
from briefer.brief import Brief, compose
from briefer.document import segment
from briefer.pipeline import report_of

SECTIONS = """# Harbour towns count their ferries

Corvane Lines, the largest operator, carried 4.2 million passengers in 2025.

## The fleet

Corvane's revenue rose 8% to $4.2 billion in 2025. Corvane's net profit rose 5% to $310 million in 2025. Corvane's
operating margin widened to 12% in 2025. Corvane's debt fell to $900 million in 2025.

## The question of noise

People who live at the quays have complained about engines at night for years, and the towns have promised to do
something about it before long. Two remedies are tried:

- **Cables from the shore.** Moored ships could take their current from the land, as they do in the north.
- **Slower harbours.** A limit of speed is cheap, though pilots call it hard to keep.

## What could go wrong

The price of copper, of which cables are made, has risen 30% since 2024, and suppliers warn of delays.
"""


def brief(text: str, *, questions: int = 8) -> Brief:
    document = segment(Article(text, markup="markdown"))
    return compose(document, report_of(document), questions=questions)


def test_a_section_without_figures_is_asked_for_by_its_heading() -> None:
    asked = {each.question: each.answer for each in brief(SECTIONS).questions}
    answer = asked["What can be done about noise?"]
    assert answer.startswith("People who live at the quays have complained")
    assert "Cables from the shore: Moored ships could take their current from the land" in answer


def test_a_heading_that_asks_what_could_be_is_a_question() -> None:
    assert "What could go wrong?" in [each.question for each in brief(SECTIONS).questions]


def test_where_there_is_little_room_another_section_comes_before_more_of_the_same() -> None:
    asked = [each.question for each in brief(SECTIONS, questions=2).questions]
    assert "What could go wrong?" in asked


def test_a_clause_at_the_head_of_a_section_is_no_thing_to_speak_of() -> None:
    text = SECTIONS.replace("The question of noise", "The harbour demands more quiet")
    assert not [each for each in brief(text).questions if "quiet" in each.question]


def test_a_paragraph_that_is_all_of_a_section_is_told_from_its_first_figure_to_its_last() -> None:
    text = (
        "# Markets and ferries\n\n## Markets\n\nBrent crude fell 1.8% to $68.40 a barrel on Thursday. Copper stood above"
        " $9,800 a ton. The FTSE 100 slipped 0.4% to 9,214.\n\n## Ferries\n\nCorvane's revenue rose 8% to $4.2 billion in 2025.\n"
    )
    answers = [each.answer for each in brief(text, questions=2).questions]
    assert any(answer.startswith("Brent crude fell") and "9,214" in answer for answer in answers)


def test_a_list_of_views_starts_from_the_figure_of_the_paragraph_that_announces_it() -> None:
    text = (
        "# Rates in Chile\n\nThe central bank cut its main interest rate by 25 basis points to 3.5% last month. Economists"
        " disagree about what follows:\n\n"
        "- Altiplano Research expects an interest rate of 3% by the end of 2027.\n"
        "- Banco Cordera says the interest rate could fall to 3.25% by the end of 2027.\n\n"
        "Corvane's revenue rose 8% to $4.2 billion in 2025.\n"
    )
    asked = [
        each
        for each in brief(text, questions=2).questions
        if each.question == "Where is Chile's interest rate heading?"
    ]
    assert asked[0].answer.startswith("Chile's central bank cut its main interest rate by 25 basis points")


def test_a_section_is_asked_for_by_its_aspect_or_the_ways_that_its_list_gives() -> None:
    for heading, question in {
        "Risks and costs": "What are the risks and costs?",
        "Making harbours quieter": "What are the ways of making harbours quieter?",
    }.items():
        text = SECTIONS.replace("The question of noise", heading)
        assert question in [each.question for each in brief(text).questions]
