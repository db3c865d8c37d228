"""What is wrong in a definition, said so that a person can mend it."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: where it is, what was found, what was expected, and how to mend it."""

    file: str
    line: int
    key: str
    found: str
    expected: str
    remedy: str = ""

    def __str__(self) -> str:
        key = f"{self.key}: " if self.key else ""
        remedy = f". {self.remedy}" if self.remedy else ""
        return f"{self.file}:{self.line}: {key}found {self.found}; expected {self.expected}{remedy}"


class DefinitionErrors(Exception):
    """Every problem of one load, so that people mend them all before they try again."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = sorted(set(problems))
        super().__init__(self.problems)

    def __str__(self) -> str:
        count = len(self.problems)
        heading = "1 problem found" if count == 1 else f"{count} problems found"
        return "\n".join([heading, *(f"  {problem}" for problem in self.problems)])


def read_all(*reads: Callable[[], Any]) -> list[Any]:
    """The results of several reads, all tried before any fails.

    Raises:
        DefinitionErrors: with the problems of all that failed.
    """
    results, problems = [], []
    for read in reads:
        try:
            results.append(read())
        except DefinitionErrors as errors:
            problems.extend(errors.problems)
    if problems:
        raise DefinitionErrors(problems)
    return results


def key_path_text(path: KeyPath) -> str:
    """`("levels", 2, "text")` as people write it: `levels[2].text`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return text.lstrip(".")


def did_you_mean(found: object, known: Collection[str]) -> str:
    """A remedy that names the nearest known word, or lists the words where they are few."""
    near = get_close_matches(str(found), known, n=1, cutoff=0.6)
    if near:
        return f"Did you mean '{near[0]}'?"
    if 0 < len(set(known)) <= 14:
        return "Known: " + ", ".join(sorted(set(known)))
    return ""
