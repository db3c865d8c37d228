"""What was found before, remembered outside the project by what it was found in.

Nothing needs it: whatever is odd about the file or its folder means that nothing is remembered.
"""

import hashlib
import json
import os
import platform
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from platformdirs import user_cache_path

FOLDER_VARIABLE = "WORKING_WITH_COMMUNITIES_CACHE"
"""The environment variable that names another folder, or none at all if it is empty."""
FILE = "findings.json"
MOST = 50_000
"""Answers that are kept, about 4 MB; those that were needed last stay."""
FOLDER = "pages"
MOST_LARGE = 5_000
"""The same for large ones, about 150 MB: a build of the whole site needs some 900."""


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
        self.state = self._state()
        self.former = self._read()
        self.needed: dict[str, Any] = {}
        self.has_learned = False

    def recall(self, question: str, find: Callable[[], Any]) -> Any:
        """The answer: remembered, or else found and noted."""
        key = _key(question)
        if key not in self.needed:
            if key in self.former:
                self.needed[key] = self.former[key]
            else:
                self.needed[key] = find()
                self.has_learned = True
        return self.needed[key]

    def save(self) -> None:
        """Write down what is new."""
        if not self.file or not self.has_learned:
            return
        for left_by_killed in self.file.parent.glob(f"{FILE}.*"):
            left_by_killed.unlink(missing_ok=True)
        # Another build may have written meanwhile.
        known = self.former if self._state() == self.state else self._read()
        others = {key: answer for key, answer in known.items() if key not in self.needed}
        kept = list((others | self.needed).items())[-MOST:]
        self.has_learned = not _write_json(self.file, dict(kept))
        # What the file holds now was not read: the next time it will be.
        self.state = None

    def _state(self) -> tuple[int, int] | None:
        """Another whenever the file has been written: each time it is a new one."""
        try:
            found = self.file.stat() if self.file else None
        except OSError:
            return None
        return found and (found.st_ino, found.st_mtime_ns)

    def _read(self) -> dict[str, Any]:
        found = _read_json(self.file) if self.file else {}
        return found if isinstance(found, dict) else {}


class Archive:
    """Answers that are large, each in a file of its own: who needs some does not read all.

    A question is of plain JSON; what all answers of a build depend on is given once. An answer is plain JSON, and not
    `None`, which stands for nothing.
    """

    def __init__(self, folder: Path | None, made_by: str = "", most: int = MOST_LARGE):
        self.folder, self.made_by, self.most = folder and folder / FOLDER, made_by, most

    def made(self, question: Any, make: Callable[[], Any]) -> Any:
        """The answer: remembered, or else made and noted."""
        answer = self.recall(question)
        if answer is None:
            answer = make()
            self.keep(question, answer)
        return answer

    def recall(self, question: Any) -> Any:
        """The answer, if it is remembered."""
        if not self.folder:
            return None
        file = self._file(question)
        answer = _read_json(file)
        if answer is not None:
            with suppress(OSError):
                os.utime(file)
        return answer

    def keep(self, question: Any, answer: Any) -> None:
        """Write an answer down."""
        if self.folder:
            _write_json(self._file(question), answer)

    def tidy(self) -> None:
        """Forget the answers that nobody has needed for longest, if there are too many."""
        with suppress(OSError):
            files = sorted(self.folder.iterdir() if self.folder else (), key=lambda file: file.stat().st_mtime)
            for file in files[: -self.most]:
                file.unlink(missing_ok=True)

    def _file(self, question: Any) -> Path:
        return self.folder / _key(json.dumps([self.made_by, question]))


def version_of(files: Iterable[Path], packages: Iterable[str]) -> str:
    """Different whenever some files or packages are. It belongs in a question that they answer."""
    contents = (hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(files))
    return " ".join([platform.python_version(), *map(version, packages), *contents])


def _key(question: str) -> str:
    return hashlib.sha256(question.encode()).hexdigest()[:32]


def _read_json(file: Path) -> Any:
    """What is in a file, if it is whole."""
    try:
        checksum, _, content = file.read_bytes().partition(b"\n")
        return json.loads(content) if checksum == _checksum(content) else None
    except (OSError, ValueError):
        return None


def _write_json(file: Path, value: Any) -> bool:
    """Whether it could be written. Others see the old file or the new one, whole."""
    content = json.dumps(value, separators=(",", ":")).encode()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _replace(file, _checksum(content) + b"\n" + content)
    except OSError:
        return False
    return True


def _checksum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


def _replace(file: Path, content: bytes) -> None:
    """Give a file new content in one step."""
    with NamedTemporaryFile(dir=file.parent, prefix=f"{file.name}.", delete=False) as new:
        new.write(content)
    os.replace(new.name, file)
