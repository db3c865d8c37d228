"""What was found before, remembered outside the project by what it was found in.

Nothing needs it: whatever is odd about the file or its folder means that nothing is remembered.
"""

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from platformdirs import user_cache_path

FOLDER_VARIABLE = "WORKING_WITH_COMMUNITIES_CACHE"
"""The environment variable that names another folder, or none at all if it is empty."""
FILE = "findings.json"
MOST = 50_000
"""Answers that are kept, about 4 MB; those that were needed last stay."""


def memory_folder() -> Path | None:
    """Where to remember: a folder for what may be lost, as the platform has it. None for nowhere."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named is not None:
        return Path(named) if named else None
    folder = user_cache_path("working-with-communities", appauthor=False)
    return folder if folder.is_absolute() else None


class Memory:
    """Answers by questions. A question says everything that its answer depends on; an answer is plain JSON."""

    def __init__(self, folder: Path | None):
        self.file = folder and folder / FILE
        self.former = self._read()
        self.needed: dict[str, Any] = {}
        self.has_learned = False

    def recall(self, question: str, find: Callable[[], Any]) -> Any:
        """The answer: remembered, or else found and noted."""
        key = hashlib.sha256(question.encode()).hexdigest()[:32]
        if key not in self.needed:
            if key in self.former:
                self.needed[key] = self.former[key]
            else:
                self.needed[key] = find()
                self.has_learned = True
        return self.needed[key]

    def save(self) -> None:
        """Write down what is new, so that others see the old file or the new one, whole."""
        if not self.file or not self.has_learned:
            return
        # Read again, for another build may have written meanwhile.
        others = {key: answer for key, answer in self._read().items() if key not in self.needed}
        kept = list((others | self.needed).items())[-MOST:]
        answers = json.dumps(dict(kept), separators=(",", ":")).encode()
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            _replace(self.file, _checksum(answers) + b"\n" + answers)
            self.has_learned = False

    def _read(self) -> dict[str, Any]:
        if not self.file:
            return {}
        try:
            checksum, _, answers = self.file.read_bytes().partition(b"\n")
            found = json.loads(answers) if checksum == _checksum(answers) else {}
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}


def _checksum(answers: bytes) -> bytes:
    return hashlib.sha256(answers).hexdigest().encode()


def _replace(file: Path, content: bytes) -> None:
    """Give a file new content in one step. What a killed process left behind goes as well."""
    for left in file.parent.glob(f"{file.name}.*"):
        left.unlink(missing_ok=True)
    with NamedTemporaryFile(dir=file.parent, prefix=f"{file.name}.", delete=False) as new:
        new.write(content)
    os.replace(new.name, file)
