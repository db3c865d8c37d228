"""Reads everything under `assessment/`."""

from dataclasses import dataclass
from pathlib import Path

from assessment.definitions.model import ContextQuestion, Questionnaire, RubricQuestion, RuleBook, Signal
from definitions.documents import Document
from definitions.problems import Problem
from definitions.reading import Definition, Folder, read_definition, read_folder

QUESTIONNAIRE = "assessment/questionnaire.yml"


@dataclass(frozen=True)
class AssessmentDefinitions:
    """What was read under `assessment/`; None where a file's shape does not hold."""

    questionnaire: Definition[Questionnaire] | None
    questions: Folder[RubricQuestion]
    context: Folder[ContextQuestion]
    signals: Folder[Signal]
    rules: Definition[RuleBook] | None

    @property
    def folders(self) -> tuple[Folder, Folder, Folder]:
        return self.questions, self.context, self.signals

    @property
    def documents(self) -> list[Document]:
        """The documents whose shape holds."""
        entries = [definition for folder in self.folders for definition in folder.definitions]
        return [definition.document for definition in [self.questionnaire, self.rules, *entries] if definition]


def read_assessment(root: Path, problems: list[Problem]) -> AssessmentDefinitions:
    """Read every definition under `assessment/`, and add what is wrong with each shape to `problems`."""
    return AssessmentDefinitions(
        questionnaire=read_definition(root, QUESTIONNAIRE, Questionnaire, problems),
        questions=read_folder(root, "assessment/questions", RubricQuestion, problems),
        context=read_folder(root, "assessment/context", ContextQuestion, problems),
        signals=read_folder(root, "assessment/signals", Signal, problems),
        rules=read_definition(root, "assessment/rules.yml", RuleBook, problems),
    )
