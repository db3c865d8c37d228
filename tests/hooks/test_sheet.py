"""The questions that people can put on a sheet of their own: what pages offer, the sheet has the words of."""

import json
import re

import pytest

from hooks.interface import load_interface
from hooks.pages.picking import groups_to_pick
from tests.built_pages import pages_of
from tests.conftest import ROOT
from tests.our_framework import our_framework
from tests.ways_through import in_language


@pytest.fixture(scope="module")
def pages(built_site):
    return pages_of(built_site)


@pytest.fixture(scope="module")
def groups():
    return groups_to_pick(our_framework(), load_interface(ROOT)["page_title"])


def offered(page) -> set[str]:
    return {element.attributes["data-pick"] for element in page.elements if "data-pick" in element.attributes}


def words_of_the_sheet(site, locale: str) -> dict[str, dict]:
    html = (site / ("" if locale == "en" else "cy") / "sheet/index.html").read_text("utf-8")
    return json.loads(re.search(r"data-groups-to-pick>(.*?)</script>", html, re.DOTALL)[1])


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_sheet_has_the_words_of_every_question_offered_and_of_no_other(locale, built_site, pages):
    words = words_of_the_sheet(built_site, locale)
    known = {f"{group}/{id}" for group, of_group in words.items() for id in of_group["questions"]}

    assert len(known) > 80
    assert set().union(*map(offered, in_language(pages, locale).values())) == known


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_every_group_of_the_sheet_leads_back_to_its_questions(locale, built_site, pages):
    here = in_language(pages, locale)
    for group in words_of_the_sheet(built_site, locale).values():
        address, _, anchor = group["href"].partition("#")
        page = here[("" if locale == "en" else "cy/") + address.removeprefix("../")]
        assert ({anchor} if anchor else group["questions"].keys()) <= page.ids


def test_only_pages_with_questions_load_what_picks_them(pages):
    loading = {
        address
        for address, page in pages.items()
        if any("/picking." in script.attributes.get("data-picking", "") for script in page.all("script"))
    }

    assert loading == {address for address, page in pages.items() if offered(page)}


def test_no_two_questions_share_an_id(groups):
    ids = [f"{group.id}/{id}" for group in groups for id in group.questions]

    assert len(ids) == len(set(ids))


def test_what_principles_and_guides_offer_are_questions_in_both_languages(groups):
    asked = [text for group in groups if not group.anchors for text in group.questions.values()]

    assert {text.en for text in asked if "?" not in text.en} == set()
    assert {text.cy for text in asked if "?" not in text.cy} == set()
