"""What the project knows of single Welsh words, besides the open word list: welsh-words.yml."""

from collections.abc import Iterator
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
        for ending, singular_endings in self.plural_endings.items():
            for instead in filter(None, singular_endings):
                if singular.endswith(instead):
                    yield singular.removesuffix(instead) + ending


def read_welsh_words(root: Path) -> WelshWords:
    """The words of a project.

    Raises:
        DefinitionErrors: with every problem of the file.
    """
    return read_alone(root, WELSH_WORDS, WelshWords)
