"""Writes several files of a project together: all of them or none."""

import os
from collections.abc import Mapping
from pathlib import Path

from definitions.problems import DefinitionErrors, Problem


def write_together(root: Path, files: Mapping[Path, str]) -> None:
    """Write each text to a new file beside its place, and put the new files in place once all are written.

    Raises:
        DefinitionErrors: if a file cannot be written; then none has changed.
    """
    new = {path: path.with_name(f"{path.name}.new") for path in files}
    path = root
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            new[path].write_bytes(text.encode("utf-8"))
        # Each folder has just taken a new file, so it will take this as well.
        for path in files:
            os.replace(new[path], path)
    except OSError as error:
        raise DefinitionErrors([unwritable(path.relative_to(root).as_posix(), error)]) from None
    finally:
        for path in new.values():
            if path.exists():
                path.unlink()


def unwritable(file: str, error: OSError) -> Problem:
    """A file that the system does not let us write, and why."""
    return Problem(file, 1, "", error.strerror or str(error), "a file that can be written")
