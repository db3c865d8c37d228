"""Findings that are right to stay: exemptions.yml."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

from pydantic import Field

from language.findings import Finding
from principles.definitions import read_alone
from principles.shapes import Id, Shape, Words

EXEMPTIONS_FILE = "language/exemptions.yml"


class Exemption(Shape):
    """One finding that is right to stay."""

    rule: Id
    """The rule that finds it."""
    text: Words
    """The file and key of the text, as in `file#key`."""
    words: Words | None = None
    """The words in question; all, unless given."""
    reason: Words
    """Why they stay."""

    @property
    def is_of_a_page(self) -> bool:
        """Whether the text stands on a built page and in no file of the project."""
        return ".html#" in self.text

    def covers(self, name: str, finding: Finding) -> bool:
        """Whether this lets a finding about a text pass."""
        same_words = self.words is None or self.words == finding.words
        return same_words and (self.rule, self.text) == (finding.rule, name)


class Exemptions(Shape):
    """The file exemptions.yml."""

    exemptions: Annotated[list[Exemption], Field(default=[])]


def read_exemptions(root: Path) -> list[Exemption]:
    """The exemptions of a project.

    Raises:
        DefinitionErrors: with every problem of the file.
    """
    return read_alone(root, EXEMPTIONS_FILE, Exemptions).exemptions


def without_exempt(named: Sequence[tuple[str, Finding]], exemptions: Sequence[Exemption]) -> Iterator[Finding]:
    """The findings, each with the name of its text, that no exemption covers; and each exemption that covers none."""
    for name, finding in named:
        if not any(exemption.covers(name, finding) for exemption in exemptions):
            yield finding
    for exemption in exemptions:
        if not any(exemption.covers(name, finding) for name, finding in named):
            found, expected = f"{exemption.rule} at {exemption.text}", "a finding that this exemption lets pass"
            yield Finding(EXEMPTIONS_FILE, 1, "exemptions", "unused-exemption", found, f"[{found}]", expected)
