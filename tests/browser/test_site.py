"""The frame of the site in a real browser: accessibility, keyboard, search, languages, security."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults

# One of each kind of page.
KINDS = [
    "", "about/", "accessibility/", "privacy/", "saved-file/", "principles/", "principles/involvement/",
    "questions/", "goals/", "goals/vibrant-culture/", "ways/", "ways/long-term/", "matrix/", "glossary/", "sources/",
    "scoring/", "translation/", "llanddychymyg/",
]  # fmt: skip
ADDRESSES = [root + kind for root in ("", "cy/") for kind in KINDS] + ["no-such-page/"]
PHONE, DESK = 390, 1300


@pytest.mark.parametrize(("root", "width"), [("", DESK), ("cy/", PHONE)])
def test_axe_finds_nothing_on_any_kind_of_page(root, width, chromium, site_address):
    context = chromium.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    found = {}
    for address in [root + kind for kind in KINDS] + ["no-such-page/"]:
        page.goto(site_address + address)
        if wrong := faults(page):
            found[address] = wrong
    context.close()
    assert found == {}


def test_axe_would_find_something(phone, site_address):
    phone.goto(site_address)
    phone.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend', '<img width=9 height=9 src>')")
    assert [fault.partition(":")[0] for fault in faults(phone)] == ["image-alt"]


@pytest.mark.parametrize(("root", "colour"), [("", "#ddd"), ("cy/", "#333")], ids=["light", "dark"])
def test_axe_would_find_what_is_too_faint_in_either_scheme(root, colour, phone, site_address):
    phone.goto(site_address + root)
    phone.evaluate("colour => { document.querySelector('h1').style.color = colour }", colour)
    assert [fault.partition(":")[0] for fault in faults(phone)] == ["color-contrast"]


def test_no_page_scrolls_sideways_on_the_narrowest_screen(chromium, site_address):
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    wide = []
    for address in ADDRESSES:
        page.goto(site_address + address)
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(address)
    context.close()
    assert wide == []


@pytest.mark.parametrize("address", ["", "cy/"])
def test_the_tools_of_the_header_stand_in_one_row_on_the_narrowest_screen(phone, site_address, address):
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(site_address + address)
    tools = phone.locator(".language-link, .search-button, .palette__button:visible, .menu__button")
    middles = tools.evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => Math.round((top + bottom) / 2))"
    )

    assert len(middles) == 4 and max(middles) - min(middles) <= 2


def test_nothing_is_refused_missing_or_reported_on_any_kind_of_page(chromium, site_address):
    context = chromium.new_context(service_workers="allow")
    page = context.new_page()
    trouble: list[str] = []
    page.on("console", lambda said: trouble.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("response", lambda response: trouble.append(response.url) if response.status >= 400 else None)
    page.on("request", lambda asked: trouble.append(asked.url) if not asked.url.startswith(site_address) else None)
    for address in ADDRESSES[:-1]:
        page.goto(site_address + address)
        page.evaluate("() => new Promise((done) => requestIdleCallback(done))")
    context.close()
    assert trouble == []


def test_the_menu_works_with_the_keyboard_alone(phone, site_address):
    phone.goto(site_address + "cy/matrix/")
    button = phone.locator("summary", has_text="Dewislen")
    button.focus()
    phone.keyboard.press("Enter")
    assert faults(phone) == []
    phone.keyboard.press("Tab")
    expect(phone.get_by_role("navigation", name="Prif dudalennau").get_by_role("link", name="Hafan")).to_be_focused()
    phone.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(phone.get_by_role("navigation", name="Prif dudalennau")).to_be_hidden()


def test_the_tab_key_never_leads_to_something_that_cannot_be_seen(phone, site_address):
    phone.goto(site_address + "principles/involvement/")
    for _ in range(30):
        phone.keyboard.press("Tab")
        place = phone.evaluate(
            """() => {
                const seen = document.activeElement;
                const { width, height, left, right } = seen.getBoundingClientRect();
                const ok = width > 0 && height > 0 && right > 0 && left < innerWidth;
                return { html: seen.outerHTML.slice(0, 90), ok,
                         outline: parseFloat(getComputedStyle(seen).outlineWidth) };
            }"""
        )
        assert place["ok"] and place["outline"] >= 2, place["html"]


def test_the_menu_works_without_scripts(chromium, site_address):
    context = chromium.new_context(viewport={"width": PHONE, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address + "cy/")
    page.locator("summary", has_text="Dewislen").click()
    page.get_by_role("navigation", name="Prif dudalennau").get_by_role("link", name="Dulliau", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ffyrdd o gynnwys pobl")
    context.close()


def test_search_in_welsh_finds_welsh_pages(phone, site_address):
    phone.goto(site_address + "cy/")
    phone.get_by_role("button", name="Agor y chwiliad").click()
    expect(phone.locator(".md-search-result__meta")).to_have_text("Teipiwch i ddechrau chwilio")
    phone.keyboard.type("penderfyniad")
    results = phone.locator(".md-search-result__link")
    expect(results.first).to_be_visible()
    assert faults(phone) == []
    assert all("/cy/" in link.get_attribute("href") for link in results.all())
    phone.get_by_role("button", name="Cau'r chwiliad").click()
    expect(phone.get_by_role("button", name="Agor y chwiliad")).to_be_focused()


def test_search_in_english_finds_english_pages(chromium, site_address):
    context = chromium.new_context(viewport={"width": DESK, "height": 844})
    page = context.new_page()
    page.goto(site_address + "principles/")
    page.get_by_role("textbox", name="Search").click()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    page.keyboard.type("decision")
    results = page.locator(".md-search-result__link")
    expect(results.first).to_be_visible()
    # All at once, as the list grows while it is read.
    addresses = results.evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    assert not any("/cy/" in address for address in addresses)
    context.close()


def test_the_language_link_keeps_the_place_on_the_page(phone, site_address):
    phone.goto(site_address + "principles/transparency/#warning-signs")
    phone.get_by_role("link", name="Cymraeg").click()
    expect(phone).to_have_url(site_address + "cy/principles/transparency/#warning-signs")


def test_a_missing_page_is_answered_in_both_languages(phone, site_address):
    phone.goto(site_address + "cy/no-such-page/")
    phone.get_by_role("link", name="Gweld y saith egwyddor").click()
    expect(phone).to_have_url(site_address + "cy/principles/")


def test_the_choice_of_colours_follows_the_device_and_can_be_changed(chromium, site_address):
    context = chromium.new_context(viewport={"width": DESK, "height": 844}, color_scheme="dark")
    page = context.new_page()
    page.goto(site_address + "cy/")
    root = page.locator("html")
    expect(root).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    expect(root).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="dark")
    page.get_by_role("button", name="Lliwiau: yn ôl gosodiad eich dyfais").click()
    expect(root).to_have_attribute("data-md-color-scheme", "default")
    expect(page.get_by_role("button", name="Lliwiau: golau")).to_be_focused()
    page.goto(site_address + "matrix/")
    expect(root).to_have_attribute("data-md-color-scheme", "default")
    for _ in range(2):
        page.locator("[data-palette] button:visible").press("Enter")
    expect(root).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.get_by_role("button", name="Colours: as your device is set")).to_be_focused()
    context.close()


def test_a_choice_of_colours_reaches_the_other_tabs(chromium, site_address):
    context = chromium.new_context(viewport={"width": DESK, "height": 844})
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        page.goto(site_address)
    for _ in range(2):
        first.locator("[data-palette] button:visible").click()
    expect(second.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    expect(second.get_by_role("button", name="Colours: dark")).to_be_visible()
    context.close()


def test_where_the_frames_script_does_not_come_nothing_useless_is_shown(chromium, site_address):
    context = chromium.new_context(viewport={"width": DESK, "height": 844}, color_scheme="dark")
    page = context.new_page()
    page.route(re.compile(r"/frame\.\w+\.mjs"), lambda route: route.abort())
    page.goto(site_address)
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    for useless in (".md-search", ".palette"):
        expect(page.locator(useless)).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    context.close()


def test_print_leaves_out_what_only_helps_on_a_screen(phone, site_address):
    phone.goto(site_address + "cy/matrix/")
    phone.emulate_media(media="print")
    for hidden in (".site-header", ".breadcrumb", ".scroll-hint", ".contents"):
        expect(phone.locator(hidden).first).to_be_hidden()
    expect(phone.locator("table").first).to_be_visible()
    scrolls = phone.evaluate(
        "[...document.querySelectorAll('.scroll')].map((element) => getComputedStyle(element).overflowX)"
    )
    assert set(scrolls) == {"visible"}


CLOSED = "main details:not([open])"
FOLDS = """() => document.querySelector("article").insertAdjacentHTML("beforeend",
  "<details><summary>Outer</summary><details><summary>Inner</summary><p id=inside>Inside</p></details></details>")"""


def test_what_is_folded_away_is_printed_and_folded_again(phone, site_address):
    phone.goto(site_address + "principles/involvement/")
    phone.evaluate(FOLDS)
    closed = phone.locator(CLOSED)
    before = closed.count()
    assert before >= 2
    phone.evaluate(
        "closed => addEventListener('beforeprint', () => { left = document.querySelectorAll(closed).length })", CLOSED
    )
    phone.pdf()

    assert phone.evaluate("left") == 0
    expect(closed).to_have_count(before)


def test_an_address_opens_what_it_names_in_a_fold(phone, site_address):
    phone.goto(site_address + "principles/involvement/")
    phone.evaluate(FOLDS)
    phone.evaluate("location.hash = 'inside'")

    expect(phone.locator("#inside")).to_be_visible()
    expect(phone.locator("#inside")).to_be_in_viewport()
