"""What is said of a module or a style sheet that cannot be put into one file with others."""

from pathlib import Path


class BundleError(ValueError):
    """Its message names the file, the line, what is there, and what should be."""

    def __init__(self, path: Path, line: int, found: str, expected: str) -> None:
        super().__init__(f"{path}:{line}: found {found}; expected {expected}")
