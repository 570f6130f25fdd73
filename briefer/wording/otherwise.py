"""What the article gives elsewhere for a figure of an answer: `Elsewhere the article gives $4 billion instead of $3 billion.`."""

from briefer.finding import Finding
from briefer.mention import Mention
from briefer.question import ITEM, Question
from briefer.wording.answer import LONGEST_LIST
from briefer.wording.figures import stated
from briefer.wording.phrase import Phrase, answering, phrase, sentence, word_count
from briefer.wording.story import Story, is_contest

__all__ = ["otherwise"]


def otherwise(question: Question, story: Story) -> Question:
    """Let an answer tell the other figure too, where the audit found that the article contradicts one of its own."""
    told = set(question.facts)
    for finding in story.findings:
        words = _other(story, finding, question) if is_contest(finding) and told & {*finding.facts} else None
        if words is None or word_count(question.parts) + word_count(words) > LONGEST_LIST:
            continue
        parts = phrase(question.parts, " ", words)
        ordinals = {story.sentence_at(start) for start, _ in finding.spans}
        cited = {story.document.sentences[each][:2] for each in ordinals} | {*question.citations}
        question = answering(question, parts, citations=tuple(sorted(cited)))
    return question


def _other(story: Story, finding: Finding, question: Question) -> Phrase | None:
    """Set the figure that an answer does not tell beside the one that it does, or say that both contradict each other."""
    figures = [mention for span in finding.spans if (mention := story.figures.get(span)) is not None]
    here = [mention for mention in figures if _holds(question, mention)]
    there = [mention for mention in figures if mention not in here and mention.text not in question.answer]
    if ITEM in question.answer or len(figures) != 2 or not here:
        return None
    if len(here) == 2:
        words = phrase("the article contradicts itself: ", stated(here[0]), " and ", stated(here[1]))
        return sentence(words)
    if not there:
        return None
    between = "between " if " and " in there[0].text else ""
    words = phrase(
        f"elsewhere the article gives {between}", stated(there[0]), " instead of ", stated(here[0])
    )
    return sentence(words)


def _holds(question: Question, mention: Mention) -> bool:
    """Tell whether an answer names a figure, or quotes the sentence that has it."""
    return any(
        part.mention == mention.id
        or (part.quote is not None and part.quote[0] <= mention.start and mention.end <= part.quote[1])
        for part in question.parts
    )
