"""The saved file: its format, how it is read, and what is said when it cannot be read.

The format is documented for people on the page "The saved file" and for programs by its JSON Schema,
which is written from the classes below. Every version ever released stays readable.
"""

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, ValidationError

from assessment.definitions.conditions import HIGHEST_LEVEL
from definitions.documents import Document
from definitions.problems import DefinitionErrors, Problem
from definitions.shape_problems import shape_problems
from definitions.shapes import LONGEST_ID, Id, Shape

FORMAT = "working-with-communities/answers"
VERSION = 2
"""The second one knows joint assessments: the perspective `joint`, and where an answer came from."""
LARGEST_FILE = 1_000_000
"""Bytes. A full set of answers with long notes is about a tenth of it."""

LONGEST = {"note": 5000, "line": 200, "choices": 50, "views": 50, "id": LONGEST_ID}
"""Characters of a note, of a line and of an id, and how many choices and views; the browser gets them from here."""

FOR_THE_BROWSER = {
    "name": FORMAT, "version": VERSION, "largest": LARGEST_FILE, "longest": LONGEST, "highest_level": HIGHEST_LEVEL,
}  # fmt: skip
"""The same numbers for the reader in the browser, which has none of its own."""

Note = Annotated[str, Field(max_length=LONGEST["note"])]
Line = Annotated[str, Field(max_length=LONGEST["line"])]
Choices = Annotated[list[Id], Field(max_length=LONGEST["choices"])]
Level = Annotated[int, Field(ge=0, le=HIGHEST_LEVEL)]
State = Literal["answered", "not_applicable", "dont_know", "unanswered"]
Perspective = Literal["organisation", "partner", "joint"]
"""`joint`: both sides answered together."""


class Evidence(Shape):
    """What there is to show for an answer."""

    strength: Id | None = None
    """A word of the framework's evidence vocabulary."""
    note: Note = ""
    """Where to find it, in people's own words."""


class ViewAnswer(Shape):
    """What one view said, without saying who."""

    perspective: Perspective
    state: State
    level: Level | None = None
    choices: Choices = []
    strength: Id | None = None
    """How strong its evidence was."""


class Origin(Shape):
    """Where a joint answer came from."""

    views: Annotated[list[ViewAnswer], Field(max_length=LONGEST["views"])]
    """What each view said before. Those that say something else than the answer are those that differed."""
    minority: Note = ""
    """What those who see it otherwise want to have kept."""


class Answer(Shape):
    """The answer to one question. `state` decides; the other parts may be left over from before."""

    state: State
    level: Level | None = None
    """For a question with levels."""
    choices: Choices = []
    """For a question with options; one id where only one may be chosen."""
    reason: Note = ""
    """Why the question does not apply. Not applicable counts once there is a reason."""
    evidence: Evidence | None = None
    note: Note = ""
    origin: Origin | None = None
    """Only in a joint assessment that was made of other views."""


class About(Shape):
    """Who answered, about what, and when. Every part may be empty."""

    organisation: Line = ""
    work: Line = ""
    perspective: Perspective = "organisation"
    date: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    """The day of the assessment, as year-month-day."""


class FrameworkVersion(Shape):
    """Which questions and rules the answers belong to."""

    id: Id
    version: Annotated[str, Field(min_length=1, max_length=LONGEST["line"])]


class AnswersFile(Shape):
    """A saved self-assessment."""

    model_config = ConfigDict(title="Saved self-assessment")

    format: Literal["working-with-communities/answers"]
    version: Annotated[int, Field(ge=1, le=VERSION)]
    """Of the format. Files of an earlier one simply lack what came later."""
    framework: FrameworkVersion
    saved: Line = ""
    """When the file was saved: a date and time in UTC."""
    about: About = About()
    answers: dict[Id, Answer] = {}
    """By question id. Ids that this version does not know are kept and ignored."""

    def by_question(self) -> dict[str, dict[str, Any]]:
        """The answers as plain values, as the scorers read them."""
        return {id: answer.model_dump() for id, answer in self.answers.items()}


def read_answers(path: Path) -> AnswersFile:
    """Read a saved file of any version of the format, as one of the current version.

    Raises:
        DefinitionErrors: with every problem of the file.
    """
    file = path.name
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DefinitionErrors(
            [Problem(file, 1, "", error.strerror or str(error), "a file that can be read")]
        ) from None
    if len(raw) > LARGEST_FILE:
        raise DefinitionErrors([Problem(file, 1, "", f"{len(raw)} bytes", f"at most {LARGEST_FILE} bytes")])
    try:
        value = json.loads(raw, parse_float=_number)
    except json.JSONDecodeError as error:
        raise DefinitionErrors([Problem(file, error.lineno, "", error.msg, "valid JSON")]) from None
    except (UnicodeDecodeError, RecursionError, ValueError):
        raise DefinitionErrors([Problem(file, 1, "", "something else", "a saved self-assessment as JSON")]) from None
    try:
        answers = AnswersFile.model_validate(value)
    except ValidationError as error:
        raise DefinitionErrors(shape_problems(Document(file, value), AnswersFile, error)) from None
    if answers.about.date:
        _check_date(file, answers.about.date)
    return answers.model_copy(update={"version": VERSION})


def _number(text: str) -> int | float:
    """JSON has one kind of number: 3.0 is 3, as it is in the browser."""
    value = float(text)
    return int(value) if value.is_integer() else value


def _check_date(file: str, text: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise DefinitionErrors([Problem(file, 1, "about.date", f"'{text}'", "a day that exists")]) from None
