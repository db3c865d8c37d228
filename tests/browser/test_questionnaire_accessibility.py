"""The questionnaire has no accessibility fault that a machine can find, in either language or colour scheme."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults
from tests.browser.conftest import PHONE
from tests.browser.questionnaire import (
    ADDRESS,
    Plan,
    answer_by_mouse,
    control,
    go_to,
    open_questionnaire,
    ready,
    writing,
)

PARTS = ["overview", "start", "background", "part-transparency"]
BEGUN = ["part-involvement", "part-transparency"]
"""The result has a test of its own."""
SIZES = {"en": {"width": 1280, "height": 900}, "cy": PHONE}
"""Each language at one size: a desk and a phone."""
NARROWEST = 320


@pytest.fixture
def page(locale, chromium):
    """A page at the size that goes with the language."""
    context = chromium.new_context(viewport=SIZES[locale])
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_axe_finds_nothing_in_any_part(locale, page, site_address):
    plan = Plan()
    open_questionnaire(page, site_address, locale)
    for part in BEGUN:
        go_to(page, part)
        first = page.locator(f'[data-part="{part}"] [data-question]').first.get_attribute("data-question")
        answer_by_mouse(page, first, plan.answers[first])
    found = {}
    for part in PARTS:
        go_to(page, part)
        found[part] = faults(page)

    assert found == {part: [] for part in PARTS}


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_axe_finds_nothing_in_any_state_of_a_question(locale, page, site_address):
    # The whole part at once: what stays in sight would else cover half of a choice, by chance of the place.
    page.set_viewport_size({"width": 1200, "height": 12_000})
    open_questionnaire(page, site_address, locale, "part-involvement")
    answer_by_mouse(page, "define-together", (4, None))
    page.locator("#part-involvement .part__about > summary").click()
    for summary in page.locator("#define-together summary").all():
        summary.click()
    answer_by_mouse(page, "design-together", "not_applicable")
    page.locator("#define-together [data-next-open]").click()
    found = faults(page)
    page.evaluate("() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full') } }")
    answer_by_mouse(page, "deliver-together", "dont_know")
    expect(page.locator("[data-problem]")).to_be_visible()

    assert found + faults(page) == []


@pytest.mark.parametrize("locale", ["cy"])
def test_axe_finds_nothing_where_the_scripts_did_not_load(locale, page, site_address):
    page.route("**/assessment-app/**/*.mjs", lambda route: route.abort())
    page.goto(site_address + ADDRESS[locale])
    expect(page.locator(".without-script.notice")).to_be_visible()

    assert faults(page) == []


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_no_part_scrolls_sideways_on_the_narrowest_phone(locale, chromium, site_address):
    context = chromium.new_context(viewport={"width": NARROWEST, "height": 640})
    page = context.new_page()
    open_questionnaire(page, site_address, locale)
    widths = {}
    for part in Plan().parts:
        go_to(page, part)
        widths[part] = page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert max(widths.values()) <= NARROWEST, widths


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_result_prints_without_buttons_and_menus(locale, page, site_address):
    open_questionnaire(page, site_address, locale)
    go_to(page, "result")
    page.emulate_media(media="print")

    expect(page.locator(".result h2")).to_be_visible()
    for selector in ("header.md-header", ".result .actions", ".so-far", ".notices"):
        expect(page.locator(selector).first).to_be_hidden()
    page.emulate_media(media="screen")
    ready(page)
    expect(page.locator("header.md-header")).to_be_visible()


@pytest.mark.parametrize("locale", ["en"])
def test_on_paper_every_fold_is_open_and_every_place_to_write_is_there(locale, page, site_address):
    open_questionnaire(page, site_address, locale)
    expected = [
        *(writing("define-together", part) for part in ("note", "evidence-note", "reason")),
        *("#define-together > .more > p", control("define-together", "shown"), "#part-involvement .part__about > p"),
    ]
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for selector in expected:
        expect(page.locator(selector).first).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    go_to(page, "part-involvement")

    for selector in expected:
        expect(page.locator(selector).first).to_be_hidden()


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_questions_print_from_the_overview_on_few_pages(locale, chromium, site_address):
    """40 questions with five levels each, and 11 more, fit on at most 24 pages of A4."""
    context = chromium.new_context()
    page = context.new_page()
    open_questionnaire(page, site_address, locale)
    page.emulate_media(media="print")
    expect(page.locator('[data-question="time-to-answer"]')).to_be_visible()
    pdf = page.pdf(format="A4")
    context.close()

    assert 5 <= pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page>") + pdf.count(b"/Type /Page ") <= 24
