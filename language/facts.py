"""The shape of facts.yml: mistakes about the facts of the site, and facts that need the day of their check."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field

from definitions.checks import repeated_ids
from definitions.documents import Document
from definitions.problems import DefinitionErrors, Problem
from definitions.reading import read_definition
from definitions.shapes import Id, Shape, Words

FACTS_FILE = "language/facts.yml"
LOCALES = ("en", "cy")


def _pattern_that_holds(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"a regular expression ({error})") from None
    return pattern


Pattern = Annotated[Words, AfterValidator(_pattern_that_holds)]


class Mistake(Shape):
    """What is wrong in one language. Capitals do not count."""

    wrong: Pattern
    """Finds the words that are wrong."""
    unless: Pattern | None = None
    """A text that also holds this is left alone."""


class Examples(Shape):
    """Texts in each language."""

    en: list[Words] = []
    cy: list[Words] = []


class FactRule(Shape):
    """One mistake, or one kind of fact that needs a day."""

    id: Id
    """Findings carry it."""
    reason: Words
    """What is true."""
    write: Words
    """What to write instead."""
    en: Mistake | None = None
    cy: Mistake | None = None
    good: Examples
    """Texts that the rule leaves alone."""
    bad: Examples
    """Texts that it finds."""


class FactRules(Shape):
    """The file facts.yml."""

    rules: Annotated[list[FactRule], Field(min_length=1)]


def read_fact_rules(root: Path) -> list[FactRule]:
    """The rules of a project.

    Raises:
        DefinitionErrors: with every problem of the file.
    """
    problems: list[Problem] = []
    definition = read_definition(root, FACTS_FILE, FactRules, problems)
    if definition:
        problems.extend(repeated_ids(definition.document))
        problems.extend(_missing_examples(definition.document, definition.value.rules))
    if problems:
        raise DefinitionErrors(problems)
    return definition.value.rules


def _missing_examples(document: Document, rules: list[FactRule]) -> Iterator[Problem]:
    """Every pattern has something to leave alone and something to find."""
    for position, rule in enumerate(rules):
        for locale in LOCALES:
            for kind in ("good", "bad"):
                if getattr(rule, locale) and not getattr(getattr(rule, kind), locale):
                    path = ("rules", position, kind)
                    yield document.problem(path, f"no example in '{locale}'", "one, for the pattern in that language")
