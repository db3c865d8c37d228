"""The questions that people can put on a sheet of their own: where each stands, and how it is worded."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from assessment.definitions.framework import Framework
from assessment.definitions.model import ContextQuestion, RubricQuestion
from definitions.shapes import Text
from hooks.pages.knowledge import questions_of_sign
from principles.model import Guide

MARK = 'data-pick="'
"""What stands at each such question in a page, before its id."""


@dataclass(frozen=True)
class Group:
    """Questions that come from one place."""

    id: str
    """The beginning of the ids of its questions, as devices keep them: never to change."""
    title: Text
    target: str
    """The page, with the anchor where it has one of its own."""
    questions: dict[str, Text] = field(default_factory=dict)
    """The end of each id, and what is asked."""
    anchors: bool = False
    """Whether each question has a place of its own in the page, named by the end of its id."""


def groups_to_pick(framework: Framework, assessment: Text) -> list[Group]:
    """Every question that pages offer, by where it comes from.

    `assessment` is what the self-assessment is called.
    """
    return [*_of_principles(framework), *_of_guides(framework), _of_the_assessment(framework, assessment)]


def _of_principles(framework: Framework) -> Iterator[Group]:
    for principle in framework.knowledge.principles:
        yield Group(
            f"principles/{principle.id}",
            principle.title,
            f"principles/{principle.id}.md#questions-to-ask",
            {item.id: item.text for item in principle.questions_to_ask},
        )


def _of_guides(framework: Framework) -> Iterator[Group]:
    guides: list[Guide] = framework.knowledge.entries["guides"]
    for guide in guides:
        for part in guide.parts:
            if part.asks:
                yield Group(
                    f"guides/{guide.id}/{part.id}",
                    guide.title,
                    f"guides/{guide.id}.md#{part.id}",
                    {item.id: item.text for item in part.items},
                )


def _of_the_assessment(framework: Framework, title: Text) -> Group:
    """An organisation is asked as it asks itself."""
    asked = [question for question in framework.context if _is_shown(framework, question)]
    asked += [question for section in framework.sections for question in section.questions]
    texts = {question.id: question.wording.organisation for question in asked}
    return Group("assessment", title, "assessment.md", texts, anchors=True)


def _is_shown(framework: Framework, question: RubricQuestion | ContextQuestion) -> bool:
    """Whether a page beside the self-assessment names it."""
    signs = framework.knowledge.signs
    return bool(question.stages) or any(question in questions_of_sign(framework, sign) for sign in signs)
