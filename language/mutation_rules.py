"""The shape of mutation-rules.yml: what the word before asks of a Welsh word."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from definitions.documents import Document
from definitions.problems import DefinitionErrors, Problem, did_you_mean
from definitions.reading import read_definition
from definitions.shapes import Id, Shape, Words
from language.welsh.mutation import VOWELS, Mutation

RULES_FILE = "language/mutation-rules.yml"

LETTERS = {
    "vowels": frozenset(VOWELS) - frozenset("wâŵẃẁẅ") | {"â"},
    "consonants": frozenset(["b", "c", "ch", "d", "dd", "f", "ff", "g", "ng", "ngh", "j", "l", "ll", "m", "mh", "n",
                             "nh", "p", "ph", "r", "rh", "s", "t", "th"]),
}  # fmt: skip
"""Two classes of first letters. W and h are in neither, for they may be heard as either."""

REQUIRED_LISTS = {"feminine_nouns", "places", "titles", "unmutated", "unsoftened"}
"""Lists that the checks ask for by name."""
COMPUTED_LISTS = {"feminine_terms", "plurals"}
"""Lists that come from the glossary and from the open word list."""


class Rule(Shape):
    """One rule: when it looks at a word, and what it then expects."""

    id: Id
    """Findings carry it."""
    sure: bool
    """Whether breaking it fails the build."""
    after: list[Words] | Words
    """The words before, in small letters, or the name of a list; a word of a list counts in any form."""
    not_preceded_by: list[Words] = []
    """None of these stands before the word before."""
    letters: list[Words] | Words | None = None
    """The first letters that the rule looks at, or `vowels` or `consonants`; all, unless given."""
    only: Words | None = None
    """The name of a list that the word belongs to."""
    but_not: list[Words] = []
    """Words that the rule leaves alone."""
    expects: Literal["soft", "nasal", "aspirate", "h", "radical"] | None = None
    """The form that the word should have."""
    write: Words | None = None
    """What should stand in the place of the word before."""
    then: Mutation | None = None
    """The mutation that comes after what should be written."""
    good: Annotated[list[Words], Field(min_length=1)]
    """Words that keep the rule, or that it leaves alone."""
    bad: Annotated[dict[Words, Words], Field(min_length=1)]
    """Words that break it, each with the suggestion."""

    @property
    def first_letters(self) -> Collection[str] | None:
        """The first letters that the rule looks at; None for all."""
        return LETTERS[self.letters] if isinstance(self.letters, str) else self.letters

    @model_validator(mode="after")
    def _expects_one_thing(self) -> "Rule":
        if (self.expects is None) == (self.write is None):
            raise ValueError("either `expects` or `write`")
        return self


class MutationRules(Shape):
    """The file mutation-rules.yml."""

    lists: dict[Words, list[Words]]
    """Words under the name of each list."""
    rules: Annotated[list[Rule], Field(min_length=1)]
    """All are tried on each pair of words."""


def read_mutation_rules(root: Path) -> MutationRules:
    """The rules of a project.

    Raises:
        DefinitionErrors: with every problem of the file.
    """
    problems: list[Problem] = []
    definition = read_definition(root, RULES_FILE, MutationRules, problems)
    if definition:
        problems.extend(_rule_problems(definition.document, definition.value))
    if problems:
        raise DefinitionErrors(problems)
    return definition.value


def _rule_problems(document: Document, file: MutationRules) -> Iterator[Problem]:
    """Names that mean nothing, and rules that can never be broken."""
    for name in REQUIRED_LISTS - file.lists.keys():
        yield document.problem(("lists",), f"no list '{name}'", "this list, for the checks need it")
    for name in file.lists.keys() & COMPUTED_LISTS:
        yield document.problem(("lists", name), f"'{name}'", "another name, for the checks make this list themselves")
    known, ids = {*file.lists, *COMPUTED_LISTS}, set()
    for place, rule in enumerate(file.rules):
        if rule.id in ids:
            yield document.problem(("rules", place, "id"), f"'{rule.id}' a second time", "an id of its own")
        ids.add(rule.id)
        for key, names in (("after", known), ("only", known), ("letters", LETTERS.keys())):
            name = getattr(rule, key)
            if isinstance(name, str) and name not in names:
                remedy = did_you_mean(name, names)
                yield document.problem(("rules", place, key), f"'{name}'", "the name of a list", remedy)
        for key in ("after", "but_not", "not_preceded_by"):
            for word in getattr(rule, key):
                if not isinstance(getattr(rule, key), str) and word != word.lower():
                    yield document.problem(("rules", place, key), f"'{word}'", "small letters; capitals do not count")
