"""The words of the interface."""

import re

import pytest
from pydantic import ValidationError

from hooks.interface import load_interface
from hooks.navigation import navigation
from hooks.page import Page
from tests.hooks.conftest import ROOT

BRACES = re.compile(r"\{(\w+)\}")


def test_a_word_without_its_welsh_is_an_error(tmp_path):
    path = tmp_path / "interface.yml"
    path.write_text('menu: {en: "Menu"}')
    with pytest.raises(ValidationError, match="menu.cy"):
        load_interface(path)


def test_an_empty_word_is_an_error(tmp_path):
    path = tmp_path / "interface.yml"
    path.write_text('menu: {en: "Menu", cy: " "}')
    with pytest.raises(ValidationError, match="menu.cy"):
        load_interface(path)


def test_both_languages_fill_in_the_same_names(interface):
    for key, text in interface.items():
        assert sorted(BRACES.findall(text.en)) == sorted(BRACES.findall(text.cy)), key


PUT_TOGETHER = [
    *(f"{kind}_{part}" for kind in ("ways", "goals") for part in ("lead", "origin", "kicker", "others")),
    *(
        f"{page}_{part}"
        for page in ("principles", "ways", "goals", "matrix", "glossary", "sources", "scoring")
        for part in ("title", "description")
    ),
    *(f"nav_{page}" for page in ("principles", "ways", "goals", "matrix", "glossary", "sources", "scoring")),
    *(f"matrix_table_{kind}" for kind in ("ways", "goals")),
    *(f"gender_{gender}" for gender in ("masculine", "feminine", "either")),
    *(f"verified_{how}" for how in ("read", "second_hand")),
    *(f"answer_{kind}" for kind in ("level", "not_applicable", "dont_know", "unanswered")),
    *(f"answer_{kind}_meaning" for kind in ("level", "not_applicable", "dont_know", "unanswered")),
]
"""Keys that code and templates put together from parts."""


def test_every_word_is_used_somewhere(interface):
    folders = [("hooks", "*.py"), ("hooks/templates", "*.j2"), ("hooks/theme", "*.html")]
    code = "\n".join(path.read_text("utf-8") for folder, kind in folders for path in (ROOT / folder).rglob(kind))
    # The sentences of conditions have a test of their own for each.
    elsewhere = ("material.", "condition_")
    unused = [
        key
        for key in interface
        if key not in PUT_TOGETHER and not key.startswith(elsewhere) and not re.search(rf"\b{key}\b", code)
    ]
    assert unused == []


def test_every_page_has_a_place_in_the_navigation(interface):
    words = {key: text.en for key, text in interface.items()}
    paths = ["principles/index.md", "ways/a.md", "goals/b.md", "matrix.md", "glossary.md", "sources.md"]
    paths += ["scoring.md", "assessment.md"]
    pages = [Page(path, path, "", "", "", nav_title=path) for path in paths]
    found = str(navigation(pages, words))
    assert all(f"'{path}'" in found for path in paths)
