"""Search is fetched for those who open it; what they type meanwhile counts, and a failure is told."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from hooks.interface import load_interface, words_in
from tests.browser.axe import faults
from tests.conftest import ROOT

WORDS = {locale: words_in(load_interface(ROOT), locale) for locale in ("en", "cy")}
BUNDLE, WORKER, INDEX = "bundle", "workers/search", "search_index"
OF_SEARCH = re.compile(f"/javascripts/|{INDEX}")
PREPARING = "material.search.result.initializer"
PHONE, DESK = 390, 1300


ON_BOTH = pytest.mark.parametrize("page", [PHONE, DESK], ids=["phone", "desk"], indirect=True)


@pytest.fixture(scope="module")
def small_indexes(built_site) -> dict[str, str]:
    """What is to be found among the principles, by the address of the index: the whole takes a browser a second."""
    indexes = {}
    for path in built_site.rglob("search_index.json"):
        index = json.loads(path.read_text("utf-8"))
        index["docs"] = [document for document in index["docs"] if document["location"].startswith("principles/")]
        indexes[path.relative_to(built_site).as_posix()] = json.dumps(index)
    return indexes


@pytest.fixture
def page(request, chromium: Browser, site_address, small_indexes) -> Iterator[Page]:
    """A page on a phone, or on whatever a test asks for, where requests may fail and there is little to find."""
    width = getattr(request, "param", PHONE)
    context = chromium.new_context(viewport={"width": width, "height": 844})
    context.set_default_timeout(10_000)

    def answer(route: Route) -> None:
        route.fulfill(body=small_indexes[route.request.url.removeprefix(site_address)])

    context.route(re.compile(INDEX), answer)
    yield context.new_page()
    context.close()


def fetched_for_search(page: Page) -> list[str]:
    """A list that fills with what is fetched for the search."""
    fetched: list[str] = []
    page.on("request", lambda asked: fetched.append(asked.url) if OF_SEARCH.search(asked.url) else None)
    return fetched


def box(page: Page):
    return page.locator("[data-md-component=search-query]")


def meta(page: Page):
    return page.locator(".md-search-result__meta")


def open_by_pointer(page: Page) -> None:
    (page.locator("[data-search-open]") if page.viewport_size["width"] == PHONE else box(page)).click()


def expect_results(page: Page) -> None:
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def press(key: str):
    return lambda page: page.keyboard.press(key)


def tab_into(page: Page) -> None:
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-search-open]')"):
            page.keyboard.press("Enter")
        if box(page).evaluate("box => box === document.activeElement"):
            return


@pytest.mark.parametrize(
    "address", ["", "cy/", "principles/involvement/", "cy/matrix/", "no-such-page/", "assessment/"]
)
def test_a_page_fetches_nothing_for_the_search_until_it_is_opened(address, page, site_address):
    fetched = fetched_for_search(page)
    page.goto(site_address + address, wait_until="networkidle")
    page.mouse.move(100, 30)
    page.mouse.wheel(0, 500)
    page.keyboard.press("a")

    assert fetched == []


WAYS = {"pointer": open_by_pointer, "Tab": tab_into, "/": press("/"), "s": press("s"), "f": press("f")}


@pytest.mark.parametrize(
    ("way", "page"),
    [*((way, DESK) for way in WAYS), ("pointer", PHONE), ("Tab", PHONE)],
    indirect=["page"],
)
def test_each_way_to_open_it_leads_to_results(way, page, site_address):
    page.goto(site_address + "cy/principles/transparency/")
    WAYS[way](page)
    expect(box(page)).to_be_focused()
    page.keyboard.type("penderfyniad")

    expect_results(page)
    expect(box(page)).to_have_value("penderfyniad")
    expect(meta(page)).to_have_text(re.compile(r"\d"))


def test_an_address_with_a_question_is_answered(page, site_address):
    page.goto(site_address + "?q=decision")

    expect_results(page)
    expect(box(page)).to_have_value("decision")


def test_the_keys_of_search_do_nothing_in_the_questionnaire(page, site_address):
    fetched = fetched_for_search(page)
    page.goto(site_address + "assessment/")
    expect(page.locator("[data-assessment][data-ready]")).to_be_attached()
    for key in "/sf":
        page.keyboard.press(key)

    assert fetched == []


class Gate:
    """Keeps requests waiting until the test lets them go."""

    def __init__(self, page: Page, name: str) -> None:
        self.waiting: list[Route] = []
        self.is_open = False
        page.route(re.compile(name), self.on_request)

    def on_request(self, route: Route) -> None:
        if self.is_open:
            route.continue_()
        else:
            self.waiting.append(route)

    def open(self) -> None:
        """Let go what waits, and whatever comes."""
        self.is_open = True
        for route in self.waiting:
            route.continue_()


@pytest.mark.parametrize(("locale", "name"), [("en", BUNDLE), ("cy", INDEX)])
def test_what_is_typed_while_it_loads_is_asked_when_it_is_there(locale, name, page, site_address):
    gate = Gate(page, name)
    page.goto(site_address + ("cy/" if locale == "cy" else ""))
    open_by_pointer(page)
    page.keyboard.type("Wales" if locale == "en" else "Cymru")
    expect(meta(page)).to_be_visible()
    expect(meta(page)).to_have_text(WORDS[locale][PREPARING])
    expect(meta(page)).to_have_role("status")
    gate.open()

    expect_results(page)
    expect(box(page)).to_have_value("Wales" if locale == "en" else "Cymru")
    expect(box(page)).to_be_focused()


def test_a_question_of_the_address_that_is_changed_meanwhile_stays_changed(page, site_address):
    gate = Gate(page, INDEX)
    page.goto(site_address + "?q=decision")
    expect(box(page)).to_have_value("decision")
    box(page).press("End")
    page.keyboard.type(" Wales")
    gate.open()

    expect_results(page)
    expect(box(page)).to_have_value("decision Wales")


@pytest.mark.parametrize(
    ("missing", "page", "status"),
    [(BUNDLE, DESK, 404), (WORKER, PHONE, None), (INDEX, PHONE, 404), ("lunr.cy", DESK, None)],
    indirect=["page"],
)
def test_a_failure_is_told_and_can_be_tried_again(missing, status, page, site_address):
    fail = (lambda route: route.fulfill(status=status)) if status else (lambda route: route.abort())
    page.route(re.compile(missing), fail)
    page.goto(site_address + "cy/")
    open_by_pointer(page)
    page.keyboard.type("cymuned")
    told = page.get_by_role("alert")
    expect(told).to_contain_text(WORDS["cy"]["search_failed"])
    expect(meta(page)).to_have_text("")
    page.unroute(re.compile(missing))
    told.get_by_role("button", name=WORDS["cy"]["search_retry"]).click()

    expect_results(page)
    expect(told).to_have_count(0)
    expect(box(page)).to_have_value("cymuned")


@ON_BOTH
def test_axe_finds_nothing_while_it_is_prepared_or_where_it_failed(page, site_address):
    asked: list[Route] = []
    page.route(re.compile(INDEX), lambda route: asked.append(route))
    page.goto(site_address + "cy/")
    open_by_pointer(page)
    page.keyboard.type("cymuned")
    expect(meta(page)).to_have_text(WORDS["cy"][PREPARING])
    found = {"prepared": faults(page)}
    for route in asked:
        route.abort()
    expect(page.get_by_role("alert")).to_be_visible()
    found["failed"] = faults(page)

    assert found == {"prepared": [], "failed": []}


@ON_BOTH
def test_a_failure_can_be_tried_again_with_the_keyboard_alone(page, site_address):
    page.route(re.compile(INDEX), lambda route: route.abort())
    page.goto(site_address)
    page.keyboard.press("/")
    page.keyboard.type("community")
    retry = page.get_by_role("button", name=WORDS["en"]["search_retry"])
    expect(retry).to_be_visible()
    page.unroute(re.compile(INDEX))
    for _ in range(5):
        page.keyboard.press("Tab")
        if retry.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")

    expect_results(page)


@ON_BOTH
def test_it_closes_with_escape_before_it_is_there(page, site_address):
    Gate(page, BUNDLE)
    page.goto(site_address)
    open_by_pointer(page)
    expect(meta(page)).to_be_visible()
    page.keyboard.press("Escape")

    expect(meta(page)).to_be_hidden()


@ON_BOTH
def test_it_closes_with_the_tab_key_before_it_is_there(page, site_address):
    Gate(page, BUNDLE)
    page.goto(site_address)
    open_by_pointer(page)
    expect(meta(page)).to_be_visible()
    for _ in range(6):
        page.keyboard.press("Tab")

    expect(meta(page)).to_be_hidden()
    assert not page.evaluate("document.querySelector('[data-search]').contains(document.activeElement)")
