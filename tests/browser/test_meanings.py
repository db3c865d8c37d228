"""The first use of a term shows its meaning in place: keyboard, touch, mouse, both languages, and without scripts."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import faults

# A guide with several terms in its first screens.
GUIDES = {"en": "guides/community-safety-partnerships/", "cy": "cy/guides/community-safety-partnerships/"}
TERMS = {"en": ("third sector", "Charities", "In the glossary"), "cy": ("trydydd sector", "Elusennau", "Yn yr eirfa")}


def term_of(page: Page, locale: str = "en") -> Locator:
    """The button of the term that tests look at."""
    return page.get_by_role("button", name=TERMS[locale][0], exact=True)


def meaning_of(page: Page) -> Locator:
    """The open meaning."""
    return page.locator(".meaning")


@pytest.mark.parametrize("locale", GUIDES)
def test_a_term_opens_and_closes_with_the_keyboard_alone(locale, phone, site_address):
    phone.goto(site_address + GUIDES[locale])
    term, (_, begins, more) = term_of(phone, locale), TERMS[locale]
    expect(term).to_have_attribute("aria-expanded", "false")
    term.focus()
    for key in ("Enter", " "):
        phone.keyboard.press(key)
        expect(meaning_of(phone)).to_contain_text(begins)
        expect(term).to_have_attribute("aria-expanded", "true")
        expect(term).to_have_attribute("aria-controls", meaning_of(phone).get_attribute("id"))
        phone.keyboard.press(key)
        expect(meaning_of(phone)).to_have_count(0)
        expect(term).to_have_attribute("aria-expanded", "false")
    phone.keyboard.press("Enter")
    phone.keyboard.press("Tab")
    expect(phone.get_by_role("link", name=more)).to_be_focused()
    phone.keyboard.press("Escape")
    expect(meaning_of(phone)).to_have_count(0)
    expect(term).to_be_focused()


def test_the_meaning_closes_when_the_focus_goes_on(phone, site_address):
    phone.goto(site_address + GUIDES["en"])
    term_of(phone).press("Enter")
    for _ in range(2):
        phone.keyboard.press("Tab")

    expect(meaning_of(phone)).to_have_count(0)
    expect(term_of(phone)).not_to_be_focused()


def test_a_finger_opens_a_meaning_and_a_touch_elsewhere_closes_it(chromium, site_address):
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(site_address + GUIDES["cy"])
    term_of(page, "cy").tap()
    expect(meaning_of(page)).to_be_in_viewport(ratio=1)
    meaning_of(page).tap(position={"x": 30, "y": 10})
    expect(meaning_of(page)).to_be_visible()
    page.get_by_role("heading", level=1).tap()
    expect(meaning_of(page)).to_have_count(0)
    context.close()


def test_only_one_meaning_is_open(page, site_address):
    page.goto(site_address + GUIDES["en"])
    terms = page.locator("[data-meaning]")
    for position in (0, 1):
        terms.nth(position).click()
        expect(meaning_of(page)).to_have_count(1)

    expect(terms.nth(0)).to_have_attribute("aria-expanded", "false")
    expect(terms.nth(1)).to_have_attribute("aria-expanded", "true")


def test_the_mouse_opens_nothing_by_being_there(page, site_address):
    page.goto(site_address + GUIDES["en"])
    term_of(page).hover()

    expect(meaning_of(page)).to_have_count(0)


def test_the_meaning_leads_to_the_glossary(page, site_address):
    page.goto(site_address + GUIDES["cy"])
    term_of(page, "cy").click()
    page.get_by_role("link", name="Yn yr eirfa").click()

    expect(page).to_have_url(site_address + "cy/glossary/#third-sector")


def test_a_press_with_the_control_key_opens_the_glossary_in_another_tab(page, site_address):
    page.goto(site_address + GUIDES["en"])
    with page.context.expect_page() as opened:
        term_of(page).click(modifiers=["Control"])

    expect(opened.value).to_have_url(site_address + "glossary/#third-sector")
    expect(meaning_of(page)).to_have_count(0)


def test_a_meaning_is_below_its_term_and_fits_the_narrowest_screen(chromium, site_address):
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    for address in (*GUIDES.values(), "about/", "cy/about/"):
        page.goto(site_address + address)
        terms = page.locator("[data-meaning]")
        assert terms.count() > 1
        for term in terms.all():
            term.press("Enter")
            box, of_term = meaning_of(page).bounding_box(), term.bounding_box()
            assert box["y"] >= of_term["y"] + of_term["height"] - 4
            assert box["x"] >= 0 and box["x"] + box["width"] <= 320 and box["width"] > 200
            assert page.evaluate("document.documentElement.scrollWidth") == 320
    context.close()


@pytest.mark.parametrize("locale", GUIDES)
def test_axe_finds_nothing_while_a_meaning_is_open(locale, phone, site_address):
    phone.goto(site_address + GUIDES[locale])
    term_of(phone, locale).press("Enter")
    expect(meaning_of(phone)).to_be_visible()

    assert faults(phone) == []


def test_nothing_of_it_is_on_paper(page, site_address):
    page.goto(site_address + GUIDES["en"])
    term_of(page).press("Enter")
    page.emulate_media(media="print")

    expect(meaning_of(page)).to_be_hidden()
    lines = "[...document.querySelectorAll('.explained')].map((term) => getComputedStyle(term).textDecorationLine)"
    assert set(page.evaluate(lines)) == {"none"}


@pytest.mark.parametrize("locale", GUIDES)
def test_without_scripts_a_term_is_a_link_to_the_glossary(locale, chromium, site_address):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address + GUIDES[locale])
    page.get_by_role("link", name=TERMS[locale][0], exact=True).click()

    expect(page).to_have_url(re.compile(r"/glossary/#third-sector$"))
    expect(page.locator("#third-sector")).to_be_in_viewport()
    context.close()
