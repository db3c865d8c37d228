"""The record of what was agreed: for each text the English that its Welsh was agreed with, and who read the Welsh.

The English stands there in full, so that a translator can be shown what has changed since.
"""

import hashlib
import json
import unicodedata
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field, RootModel, ValidationError
from pydantic_core import PydanticCustomError

from definitions.documents import read_document
from definitions.problems import DefinitionErrors
from definitions.shape_problems import shape_problems
from definitions.shapes import Shape, Words

LOCK = "language/translation/agreed.json"
FINGERPRINT_LENGTH = 12


def _day_of_calendar(day: str) -> str:
    try:
        date.fromisoformat(day)
    except ValueError:
        raise PydanticCustomError("day_of_calendar", 'a day of the calendar, as "2026-11-21"') from None
    return day


class Reading(Shape):
    """A fluent speaker has read the Welsh of a text and found it good."""

    welsh: str
    """The fingerprint of the Welsh that was read."""
    by: Words
    """The reader's name."""
    on: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_day_of_calendar)]
    """The day, as year-month-day."""


class Agreement(Shape):
    """What is known of the Welsh of one text."""

    english: Words
    """The English that the Welsh was agreed with."""
    read: Reading | None = None


Lock = dict[str, Agreement]
"""Each agreement under the name of its text."""


class _LockFile(RootModel[Lock]):
    """The file agreed.json."""


def read_lock(root: Path) -> Lock:
    """The lock of a project. One that has none has agreed nothing yet.

    Raises:
        DefinitionErrors: with every problem of the file.
    """
    if not (root / LOCK).exists():
        return {}
    with suppress(ValueError, OSError):
        return _read_at_once(root / LOCK)
    # Something is wrong. JSON is YAML, so that problems come with their lines.
    document, problems = read_document(root, root / LOCK)
    if problems:
        raise DefinitionErrors(problems)
    try:
        return _LockFile.model_validate(document.value).root
    except ValidationError as error:
        raise DefinitionErrors(shape_problems(document, _LockFile, error)) from None


def _read_at_once(path: Path) -> Lock:
    """The lock in a file without problems: of some thousand texts, YAML would take a tenth of a rebuild to read."""
    return _LockFile.model_validate(json.loads(path.read_text("utf-8"), object_pairs_hook=_each_once)).root


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key twice")
    return found


def lock_text(lock: Lock) -> str:
    """The lock as a file: sorted, one text on each line, so that a change of one text changes one line."""
    lines = [
        f"{_json(name)}: {_json(agreement.model_dump(exclude_none=True))}" for name, agreement in sorted(lock.items())
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ at most in white space and in how their accents are encoded."""
    return one == other or _plain(one) == _plain(other)


def fingerprint(text: str) -> str:
    """Short, and the same for texts with the same words."""
    return hashlib.sha256(_plain(text).encode("utf-8")).hexdigest()[:FINGERPRINT_LENGTH]


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
