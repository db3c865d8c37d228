"""Home shows what one gets: the invented example as the scorer scores it, drawn by the build."""

import pytest
from playwright.sync_api import expect

from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from hooks.pages.worked_example import ORGANISATION, PARTNER, invented_answers
from tests.browser.questionnaire import said
from tests.our_framework import our_framework

HOME = {"en": "", "cy": "cy/"}
FRAMEWORK = our_framework()
RULES = rules_of(FRAMEWORK)
OWN = score(RULES, invented_answers(FRAMEWORK, ORGANISATION))["principles"]
OTHER = score(RULES, invented_answers(FRAMEWORK, PARTNER), "partner")["principles"]


@pytest.fixture
def page(chromium):
    """A page of a phone without scripts: pictures need none."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_its_picture_is_the_scorers_result(locale, page, site_address):
    page.goto(site_address + HOME[locale])
    rows = page.locator(".profile__row")
    expect(rows).to_have_count(len(OWN))
    for row, one in zip(rows.all(), OWN, strict=True):
        expect(row.locator(".profile__score")).to_have_text(words_for(one, locale))
        width = f"{one['score'] or 0}%"
        expect(row.locator(".profile__bar")).to_have_attribute("width", width)


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_both_sides_stand_beside_each_other(locale, page, site_address):
    page.goto(site_address + HOME[locale])
    rows = page.locator(".sides__row")
    expect(rows).to_have_count(len(OWN))
    for row, own, other in zip(rows.all(), OWN, OTHER, strict=True):
        expect(row.locator(".sides__score")).to_have_text([words_for(own, locale), words_for(other, locale)])


def test_the_two_tracks_meet_in_the_middle(page, site_address):
    page.goto(site_address)
    own, other = (page.locator(".sides__row").first.locator(".profile__bar").nth(side) for side in (0, 1))
    assert 0 <= other.bounding_box()["x"] - own.bounding_box()["x"] - own.bounding_box()["width"] <= 6


def words_for(one, locale: str) -> str:
    bands = {band.id: getattr(band.label, locale) for band in FRAMEWORK.rules.bands}
    return said("no_score", locale) if one["score"] is None else f"{one['score']}% {bands[one['band']]}"
