"""Reads a whole framework, knowledge and assessment, and checks that it makes sense together."""

from dataclasses import dataclass
from pathlib import Path

from assessment.definitions.changes import Version
from assessment.definitions.changes_checks import check_changes
from assessment.definitions.checks import check_assessment
from assessment.definitions.kinds import ASSESSMENT
from assessment.definitions.loading import AssessmentDefinitions, read_assessment
from assessment.definitions.model import ContextQuestion, Contrast, Pace, Route, RubricQuestion, RuleBook, Signal
from definitions import checks
from definitions.problems import DefinitionErrors, Problem
from principles.checks import check_knowledge
from principles.kinds import CATALOGUE, KNOWLEDGE
from principles.loading import knowledge_of, known_names, read_knowledge
from principles.model import Knowledge, Principle

FRAMEWORK_ROOT = Path(__file__).resolve().parents[2]
"""This project's own framework."""

ROOMS = (KNOWLEDGE, ASSESSMENT)
"""Everything that a framework may define."""


@dataclass(frozen=True)
class Section:
    """One principle and the questions that it owns, in the order asked."""

    principle: Principle
    questions: list[RubricQuestion]


@dataclass(frozen=True)
class Framework:
    """The one checked model: everything that pages, the questionnaire and the scorers are made from."""

    knowledge: Knowledge
    body_question: str | None
    """The context question that chooses examples."""
    context: list[ContextQuestion]
    sections: list[Section]
    pace: Pace
    rules: RuleBook
    signals: list[Signal]
    contrasts: list[Contrast]
    """Signals over two views."""
    routes: list[Route]
    """Ways through the questionnaire that ask only some of it."""
    versions: list[Version]
    """Of the questionnaire, the first first; empty where none are listed."""


def load_framework(root: Path = FRAMEWORK_ROOT) -> Framework:
    """Read the framework in a folder.

    Raises:
        DefinitionErrors: with every problem of every file, where there is any.
    """
    problems: list[Problem] = []
    knowledge = read_knowledge(root, problems)
    assessment = read_assessment(root, problems)
    problems.extend(check_knowledge(knowledge))
    problems.extend(check_assessment(assessment, known_names(knowledge)))
    if (catalogue := knowledge.files[CATALOGUE]) and assessment.changes:
        problems.extend(check_changes(assessment, catalogue.value.version))
    if catalogue:
        documents = knowledge.documents + assessment.documents
        problems.extend(checks.unused_words(catalogue, catalogue.value.vocabularies, documents))
    if problems:
        raise DefinitionErrors(problems)
    return _framework(knowledge_of(knowledge), assessment)


def _framework(knowledge: Knowledge, assessment: AssessmentDefinitions) -> Framework:
    entries = assessment.entries()
    questions = {question.id: question for question in entries["questions"]}
    asked = {section.principle: section.questions for section in assessment.questionnaire.value.sections}
    return Framework(
        knowledge=knowledge,
        body_question=assessment.body_question,
        context=entries["context"],
        sections=[
            Section(principle, [questions[id] for id in asked[principle.id]]) for principle in knowledge.principles
        ],
        pace=assessment.questionnaire.value.pace,
        rules=assessment.rules.value,
        signals=entries["signals"],
        contrasts=entries["contrasts"],
        routes=entries["routes"],
        versions=assessment.changes.value.versions if assessment.changes else [],
    )
