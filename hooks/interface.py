"""The words of the interface: everything on a page that is not content."""

from pathlib import Path

import yaml
from pydantic import TypeAdapter

from principles.shapes import Text

Interface = dict[str, Text]
"""Each word under its key, in both languages."""


def load_interface(path: Path) -> Interface:
    """Every word has both languages, neither empty; anything else is an error."""
    return TypeAdapter(Interface).validate_python(yaml.safe_load(path.read_text("utf-8")))


def words_in(interface: Interface, locale: str) -> dict[str, str]:
    """The words of one language, as templates use them."""
    return {key: getattr(text, locale) for key, text in interface.items()}
