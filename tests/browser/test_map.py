"""The map of everything in a real browser: one thread by keyboard, by touch, by its address, and without scripts."""

from playwright.sync_api import Page, expect

from tests.browser.axe import faults
from tests.browser.conftest import PHONE

SHOWN = "[data-thread] .thread__list a"


def threads(page: Page) -> list[str]:
    """Where the links of the thread lead."""
    return page.locator(SHOWN).evaluate_all("links => links.map((link) => link.getAttribute('href'))")


def test_a_thread_is_followed_with_the_keyboard_and_back_again(page, site_address):
    page.goto(f"{site_address}matrix/")
    choice = page.locator('[data-choices] a[href="#principles/involvement"]')
    choice.focus()
    page.keyboard.press("Enter")

    name = page.locator("[data-thread] h3")
    expect(name).to_have_text("Involvement")
    expect(name).to_be_focused()
    expect(page.locator("[data-thread] [data-tied]")).to_have_text(
        "Tied to 4 ways of working, 5 well-being goals, 12 warning signs."
    )
    expect(page.locator("[data-choices]")).to_be_hidden()
    assert len(set(threads(page))) == 21
    expect(page.locator("[data-lines] path")).to_have_count(21)
    expect(page.locator(".map--thread [data-ends].map__tied")).to_have_count(9)
    expect(page.locator("[data-page]")).to_have_attribute("href", f"{site_address}principles/involvement/")
    assert faults(page) == []

    page.locator(SHOWN, has_text="Called in late").first.press("Enter")
    page.locator(SHOWN, has_text="Called in late").first.wait_for(state="detached")
    page.keyboard.press("Escape")
    expect(page.locator("[data-thread]")).to_be_hidden()
    expect(page.locator(".map--thread")).to_have_count(0)
    page.go_back()
    page.go_back()
    expect(name).to_have_text("Involvement")
    page.locator("[data-thread]").get_by_role("link", name="Show all").press("Enter")
    expect(choice).to_be_focused()


def test_a_thread_is_followed_by_touch_and_its_address_brings_it_back(chromium, site_address):
    context = chromium.new_context(viewport={"width": 320, "height": 640}, has_touch=True)
    page = context.new_page()
    page.goto(f"{site_address}cy/matrix/")
    page.locator(".choices__kind--signs summary").tap()
    page.locator('[data-choices] a[href="#signs/late-involvement"]').tap()
    expect(page.locator("[data-thread] h3")).to_have_text("Galw pobl i mewn yn hwyr")
    expect(page.locator("[data-thread] h3")).to_be_in_viewport()
    page.locator(SHOWN, has_text="Dylunio").tap()
    expect(page.locator("[data-thread] h3")).to_have_text("Dylunio")
    expect(page.locator("[data-thread] h3")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert faults(page) == []
    shown, address = threads(page), page.url

    other = context.new_page()
    other.goto(address)
    expect(other.locator("[data-thread] h3")).to_have_text("Dylunio")
    expect(other.locator("[data-thread] h3")).to_be_in_viewport()
    expect(other.locator("details.ties[open]")).to_have_count(0)
    assert threads(other) == shown
    other.locator("[data-language-link]").tap()
    expect(other.locator("[data-thread] h3")).to_have_text("Design")
    assert threads(other) == shown
    context.close()


def test_without_scripts_choosing_leads_to_the_row_with_all_that_is_tied(chromium, site_address):
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_address}matrix/")
    expect(page.locator("[data-thread]")).to_be_hidden()
    page.locator(".choices__kind--signs summary").click()
    page.locator('[data-choices] a[href="#signs/late-involvement"]').click()
    row = page.locator('[id="signs/late-involvement"]')
    expect(row).to_be_in_viewport()
    row.get_by_role("link", name="Design").click()
    expect(page).to_have_url(f"{site_address}stages/design/")
    context.close()
