"""The agreed terms, and how to find one in an English text."""

import re
from functools import cache
from pathlib import Path

from definitions.reading import read_alone
from language.prose import LETTER
from principles.kinds import GLOSSARY
from principles.model import Glossary, Term


def read_terms(root: Path) -> list[Term]:
    """The terms of a project's glossary.

    Raises:
        DefinitionErrors: if the glossary is missing or has mistakes.
    """
    return read_alone(root, GLOSSARY, Glossary).terms


def english_wordings(term: Term) -> list[str]:
    """How a term is written in English: in the singular, and in the plural if it has one."""
    return [term.term.en, *([term.plural.en] if term.plural else [])]


def english_pattern(term: Term) -> re.Pattern[str]:
    """Finds a term in English, singular or plural, but not as a part of another word."""
    return _pattern_of(*english_wordings(term))


@cache  # Each text is searched for every term.
def _pattern_of(*wordings: str) -> re.Pattern[str]:
    longest_first = sorted(wordings, key=len, reverse=True)
    either = "|".join(re.escape(wording) for wording in longest_first)
    return re.compile(rf"(?<!{LETTER})(?<!-)(?:{either})(?!{LETTER})(?!-{LETTER})", re.IGNORECASE)
