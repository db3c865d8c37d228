"""What the project knows of single Welsh words, besides the open word list: welsh-words.yml."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from definitions.reading import read_alone
from definitions.shapes import Shape, Words

WELSH_WORDS = "language/welsh-words.yml"


class WelshWords(Shape):
    """The file of words."""

    small_words: Words
    """Words too common to be worth finding, with spaces between them."""
    plural_endings: dict[str, list[str]]
    """What regular plurals end in, and what their singulars may have in its place."""
    plurals: dict[str, list[Words]]
    """Singulars and their plurals that no ending explains."""
    themselves: Words
    """Words that only look like a form of another word, with spaces between them."""

    def possible_plurals(self, singular: str) -> Iterator[str]:
        """Plurals that are listed, or whose ending changes that of the singular. Not all of them are words."""
        yield from self.plurals.get(singular, [])
        for length, endings in self._endings_by_length.items():
            for ending in endings.get(singular[-length:], ()) if len(singular) >= length else ():
                yield singular[:-length] + ending

    @cached_property
    def _endings_by_length(self) -> dict[int, dict[str, list[str]]]:
        """By the length of what singulars have in their place, as there are many singulars to look up."""
        found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for ending, singular_endings in self.plural_endings.items():
            for instead in filter(None, singular_endings):
                found[len(instead)][instead].append(ending)
        return found


def read_welsh_words(root: Path) -> WelshWords:
    """The words of a project.

    Raises:
        DefinitionErrors: with every problem of the file.
    """
    return read_alone(root, WELSH_WORDS, WelshWords)
