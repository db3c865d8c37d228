"""What a translator is told beside a text: the agreed terms in it, and what the file says about it."""

import re
from collections.abc import Sequence
from pathlib import Path

from language.texts import Pair
from principles.definitions import read_definition
from principles.model import Glossary, Term
from principles.problems import DefinitionErrors, Problem

GLOSSARY = "principles/glossary.yml"
GENDERS = {"masculine": "eg", "feminine": "eb", "either": "egb"}
"""As Welsh dictionaries abbreviate them."""

LANGUAGE_KEY = re.compile(r"^\s*(en|cy):")


def read_terms(root: Path) -> list[Term]:
    """The terms of a project's glossary.

    Raises:
        DefinitionErrors: if the glossary is missing or has mistakes.
    """
    problems: list[Problem] = []
    glossary = read_definition(root, GLOSSARY, Glossary, problems)
    if glossary is None:
        raise DefinitionErrors(problems)
    return list(glossary.value.terms)


def term_notes(english: str, terms: Sequence[Term]) -> list[str]:
    """One line for each term in a text: `Geirfa: community = cymuned (eb, ll. cymunedau)`."""
    return [_term_note(term) for term in terms if _pattern(term).search(english)]


def _pattern(term: Term) -> re.Pattern[str]:
    forms = [term.term.en, *([term.plural.en] if term.plural else [])]
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE)


def _term_note(term: Term) -> str:
    grammar = [GENDERS[term.gender]] if term.gender else []
    if term.plural:
        grammar.append(f"ll. {term.plural.cy}")
    return f"Geirfa: {term.term.en} = {term.term.cy}" + (f" ({', '.join(grammar)})" if grammar else "")


def comments_above(pair: Pair, lines: Sequence[str]) -> list[str]:
    """The comment that stands directly above a text in its YAML file, line by line."""
    above = min(wording.line for wording in pair.wordings if wording.file == pair.file) - 1
    # In block style the languages stand under the text's key.
    above -= bool(LANGUAGE_KEY.match(lines[above]))
    found: list[str] = []
    while above > 0 and lines[above - 1].lstrip().startswith("#"):
        above -= 1
        found.insert(0, lines[above].strip().lstrip("# "))
    return found
