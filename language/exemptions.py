"""Findings that are right to stay: exemptions.yml."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from definitions.problems import DefinitionErrors, Problem, did_you_mean
from definitions.reading import read_definition
from definitions.shapes import Id, Shape, Words
from language.findings import Finding

EXEMPTIONS_FILE = "language/exemptions.yml"
UNUSED = "unused-exemption"


class _Entry(Shape):
    """One exemption as the file has it."""

    rule: Id
    """The rule that finds it."""
    text: Words
    """The file and key of the text, as in `file#key`."""
    words: Words | None = None
    """The words in question; all, unless given."""
    reason: Words
    """Why they stay."""


class _File(Shape):
    """The file exemptions.yml."""

    exemptions: Annotated[list[_Entry], Field(default=[])]


@dataclass(frozen=True)
class Exemption:
    """One finding that is right to stay."""

    rule: str
    text: str
    """The name of the text."""
    words: str | None
    """The words in question; None for all."""
    line: int
    """Where the file grants it."""

    @property
    def is_of_a_page(self) -> bool:
        """Whether the text stands on a built page and in no file of the project."""
        return ".html#" in self.text

    def covers(self, name: str, finding: Finding) -> bool:
        """Whether this lets a finding about a text pass."""
        same_words = self.words is None or self.words == finding.words
        return same_words and (self.rule, self.text) == (finding.rule, name)


def read_exemptions(root: Path, rules: Collection[str]) -> list[Exemption]:
    """The exemptions of a project, from rules that exist.

    Raises:
        DefinitionErrors: with every problem of the file.
    """
    problems: list[Problem] = []
    definition = read_definition(root, EXEMPTIONS_FILE, _File, problems)
    entries = definition.value.exemptions if definition else []
    for place, entry in enumerate(entries):
        if entry.rule not in rules:
            path, remedy = ("exemptions", place, "rule"), did_you_mean(entry.rule, rules)
            problems.append(definition.document.problem(path, f"'{entry.rule}'", "the name of a rule", remedy))
    if problems:
        raise DefinitionErrors(problems)
    return [
        Exemption(entry.rule, entry.text, entry.words, definition.document.line(("exemptions", place)))
        for place, entry in enumerate(entries)
    ]


def without_exempt(named: Sequence[tuple[str, Finding]], exemptions: Sequence[Exemption]) -> Iterator[Finding]:
    """The findings, each with the name of its text, that no exemption covers; and each exemption that covers none."""
    for name, finding in named:
        if not any(exemption.covers(name, finding) for exemption in exemptions):
            yield finding
    for exemption in exemptions:
        if not any(exemption.covers(name, finding) for name, finding in named):
            found, expected = f"{exemption.rule} at {exemption.text}", "a finding that this exemption lets pass"
            yield Finding(EXEMPTIONS_FILE, exemption.line, "exemptions", UNUSED, found, f"[{found}]", expected)
