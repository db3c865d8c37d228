"""How stages, methods, signs and questions meet: what templates look up, computed from the definitions."""

from collections.abc import Iterator
from typing import Any

from assessment.definitions import conditions as c
from assessment.definitions.framework import Framework
from assessment.definitions.model import ContextQuestion, RubricQuestion
from definitions.shapes import Word
from hooks.documents.blanks import pieces
from hooks.documents.files import FORMS, file_path
from principles.model import BLANK, Method, Stage

FINDER_WORDS = ("participation", "group_sizes", "duration", "effort")
"""The vocabularies by which methods are found, beside the stages."""

Question = RubricQuestion | ContextQuestion


def knowledge_globals(framework: Framework) -> dict[str, Any]:
    """The names that templates use."""
    knowledge = framework.knowledge
    stages: list[Stage] = knowledge.entries["stages"]
    methods: list[Method] = knowledge.entries["methods"]
    vocabularies: dict[str, list[Word]] = dict(knowledge.catalogue.vocabularies)
    return {
        "principles_by_id": {principle.id: principle for principle in knowledge.principles},
        "stages_by_id": {stage.id: stage for stage in stages},
        "short_names": {
            kind: {entry.id: entry.short_name for entry in knowledge.entries[kind]} for kind in ("methods", "signs")
        },
        "vocabularies": {name: {word.id: word for word in words} for name, words in vocabularies.items()},
        "finder_filters": [
            ("stages", [{"id": stage.id, "label": stage.short_name} for stage in stages]),
            *((name, vocabularies[name]) for name in FINDER_WORDS),
        ],
        "document_forms": FORMS,
        "document_file": file_path,
        "pieces": pieces,
        "has_blank": lambda text: BLANK.search(text.en) is not None,
        "participation_levels": [
            (word, sum(method.participation == word.id for method in methods)) for word in vocabularies["participation"]
        ],
        "methods_of_stage": lambda id: [method.id for method in methods if id in method.stages],
        "questions_of_stage": lambda id: [question for question in _questions(framework) if id in question.stages],
        "questions_of_sign": lambda id: questions_of_sign(framework, id),
    }


def questions_of_sign(framework: Framework, id: str) -> list[Question]:
    """The questions whose answers raise a sign, in the order asked."""
    named = set(_questions_behind(framework, id))
    return [question for question in _questions(framework) if question.id in named]


def signs_of_question(framework: Framework, id: str) -> list[str]:
    """The signs that a question's answers raise, in the order of the knowledge."""
    return [sign for sign in framework.knowledge.signs if id in _questions_behind(framework, sign)]


def _questions_behind(framework: Framework, id: str) -> Iterator[str]:
    for signal in framework.signals:
        if signal.sign == id:
            yield from (c.question_of(leaf) or "" for leaf in c.leaves_of(signal.when))
    yield from (contrast.question or "" for contrast in framework.contrasts if contrast.sign == id)


def _questions(framework: Framework) -> list[Question]:
    return [*framework.context, *(question for section in framework.sections for question in section.questions)]
