"""The page that says how far the Welsh has come."""

import html
import re

import pytest

from hooks.pages.generation import PageWriter
from hooks.pages.translation_page import AREAS, area_of, translation_values
from language.texts import Pair, Wording
from language.translation.lock import Agreement, Reading, fingerprint
from language.translation.state import State, Translation, read_translations
from tests.hooks.conftest import ROOT


def text(file: str, agreed: str | None = "One", welsh: str | None = "Un", read: tuple[str, str] | None = None):
    """A text with the English `One`, the English it was agreed with, and who read it when."""
    reading = Reading(welsh=fingerprint(welsh), by=read[0], on=read[1]) if read else None
    return Translation(
        Pair(
            "title", Wording(file, 1, "title", "en", "One"), Wording(file, 2, "title", "cy", welsh) if welsh else None
        ),
        Agreement(english=agreed, read=reading) if agreed else None,
    )


TEXTS = [
    text("docs/a.md", read=("Siân", "2026-11-02")),
    text("docs/b.md", read=("Huw", "2026-12-01")),
    text("docs/c.md", read=("Siân", "2026-11-21")),
    text("docs/d.md", agreed="Two"),
    text("principles/goals/a.yml", agreed=None),
    text("principles/ways/a.yml", welsh=None),
]


@pytest.fixture
def markdown(framework, interface):
    """The page in one language, for the texts given."""
    return lambda locale, texts: PageWriter(framework, interface, locale).translation_page(texts).markdown


def cells(markdown: str) -> list[list[str]]:
    """What stands in the rows of a page's tables."""
    return [re.findall(r"<t[hd][^>]*>([^<]*)</t[hd]>", row) for row in re.findall(r"<tr>(.*?)</tr>", markdown, re.S)]


def test_texts_are_counted_by_area_and_state(markdown):
    rows = cells(markdown("cy", TEXTS))

    assert ["Tudalennau a ysgrifennwyd â llaw", "4", "3", "3", "1", "0", "0"] in rows
    assert ["Nodau llesiant", "1", "0", "0", "0", "1", "0"] in rows
    assert ["Ffyrdd o weithio", "1", "0", "0", "0", "0", "1"] in rows
    assert ["Pob maes", "6", "3", "3", "1", "1", "1"] in rows


def test_readers_are_named_with_their_latest_day(markdown):
    assert cells(markdown("cy", TEXTS))[-2:] == [["Siân", "2", "21 Tachwedd 2026"], ["Huw", "1", "1 Rhagfyr 2026"]]
    assert cells(markdown("en", TEXTS))[-1] == ["Huw", "1", "1 December 2026"]


def test_open_texts_are_named_with_their_state(markdown):
    page = markdown("en", TEXTS)

    assert re.findall(r"<li><code>(.*)</code>: (.*)</li>", page) == [
        ("docs/d.md#title", "English has changed"),
        ("principles/goals/a.yml#title", "Not agreed yet"),
        ("principles/ways/a.yml#title", "No Welsh yet"),
    ]


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_page_says_when_no_fluent_speaker_has_read_anything(interface, markdown, locale):
    note = getattr(interface["translation_nobody"], locale)

    assert note in html.unescape(markdown(locale, TEXTS[3:]))
    assert note not in html.unescape(markdown(locale, TEXTS))


def test_every_text_of_the_project_is_counted_once():
    values = translation_values(texts := read_translations(ROOT))

    *areas, total = values["rows"]
    assert sum(area.texts for area in areas) == total.texts == len(texts)
    assert all(sum(row.columns[state] for state in State) == row.texts > 0 for row in values["rows"])
    assert {area_of(text.pair.file) for text in texts} == set(AREAS.values())


def test_english_that_has_changed_is_listed(project_copy, markdown):
    page = project_copy / "docs/about.md"
    page.write_text(page.read_text("utf-8").replace("# About the project", "# About this project"), encoding="utf-8")

    listed = markdown("cy", read_translations(project_copy))

    assert "<code>docs/about.md#top.1</code>: Y Saesneg wedi newid" in listed
