"""Without a network: pages that were seen, and the whole self-assessment, work; no version meets half of another."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from hooks.assets.offline import PUBLISHED_AS, worker_script
from tests.browser.conftest import PHONE
from tests.browser.files import taken
from tests.browser.questionnaire import answer_some, assert_some, open_questionnaire, ready
from tests.browser.the_list import cards, choose, list_ready, open_list
from tests.browser.the_plan import plan_ready
from tests.browser.the_report import report_ready
from tests.conftest import ROOT
from tests.site_server import SiteHandler, served

OLD, NEW = "The seven principles", "The seven principles, as published later"


class CuttableHandler(SiteHandler):
    """Answers while the cable is in; afterwards it hangs up."""

    def end_headers(self):
        # Or the browser would decide by the age of a file how long it may do without asking.
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def do_GET(self):
        if self.cable.connected:
            super().do_GET()
        else:
            self.close_connection = True


@dataclass
class Published:
    """A copy of the site that a test may change and cut off."""

    folder: Path
    address: str
    cable: SimpleNamespace

    def cut_network(self) -> None:
        self.cable.connected = False

    def publish(self, page: str, old: str, new: str) -> None:
        """Change a page, and all that the build makes of it."""
        self.change(page, old, new)
        (self.folder / PUBLISHED_AS).write_text(worker_script(ROOT, self.folder), "utf-8")

    def change(self, page: str, old: str, new: str) -> None:
        path = self.folder / page / "index.html"
        html = path.read_text("utf-8")
        assert old in html
        path.write_text(html.replace(old, new), "utf-8")


@pytest.fixture
def published(built_site, tmp_path) -> Iterator[Published]:
    folder = Path(shutil.copytree(built_site, tmp_path / "published"))
    cable = SimpleNamespace(connected=True)
    handler = type("Handler", (CuttableHandler,), {"cable": cable})
    with served(folder, "/working-with-communities/", handler) as address:
        yield Published(folder, address, cable)


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[BrowserContext]:
    """A profile with workers, which other tests do without."""
    context = chromium.new_context(viewport=PHONE, service_workers="allow")
    context.set_default_timeout(20_000)
    yield context
    context.close()


SERVED = """() => new Promise((resolve) => {
    if (navigator.serviceWorker.controller) resolve();
    else navigator.serviceWorker.addEventListener("controllerchange", () => resolve());
})"""
KEPT = """async (address) => {
    const end = performance.now() + 20_000;
    while (!(await caches.match(address))) {
        if (performance.now() > end) throw new Error(`${address} is not kept`);
        await new Promise(requestAnimationFrame);
    }
}"""
WATCH_REGISTERING = """globalThis.stateWhenRegistered = new Promise((resolve) => {
    const { register } = navigator.serviceWorker;
    navigator.serviceWorker.register = function (...given) {
        resolve(document.readyState);
        return register.apply(this, given);
    };
})"""
LOOK_FOR_NEW_WORKER = """async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    while (worker.state === "installing") await new Promise((resolve) => { worker.onstatechange = resolve; });
    return worker.state;
}"""


def visit(page: Page, address: str) -> None:
    """Open a page, and wait until the worker serves it and keeps it."""
    page.goto(address)
    page.evaluate(SERVED)
    page.evaluate(KEPT, address)


def test_after_one_visit_the_page_seen_reads_and_looks_the_same_without_a_network(visitor, published):
    page = visitor.new_page()
    visit(page, f"{published.address}principles/")
    colour = page.evaluate("getComputedStyle(document.querySelector('.brand')).color")
    published.cut_network()

    page.reload()

    expect(page.locator("h1")).to_have_text("The seven principles")
    assert page.evaluate("getComputedStyle(document.querySelector('.brand')).color") == colour
    page.locator("[data-menu] summary").click()
    expect(page.locator(".menu__panel")).to_be_visible()


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_after_one_visit_anywhere_the_self_assessment_keeps_answers_without_a_network(visitor, published, locale):
    page = visitor.new_page()
    visit(page, published.address)
    published.cut_network()

    open_questionnaire(page, published.address, locale)
    answer_some(page)
    page.reload()

    assert_some(page)


def test_after_one_visit_anywhere_the_list_of_assessments_works_without_a_network(visitor, published):
    page = visitor.new_page()
    visit(page, published.address)
    published.cut_network()

    open_questionnaire(page, published.address, "cy")
    answer_some(page)
    open_list(page, published.address, "cy")
    cards(page).first.locator("[data-open]").click()
    ready(page)

    assert_some(page)


@pytest.mark.parametrize("language", ["", "cy/"])
def test_who_has_opened_the_questionnaire_plans_reports_and_compares_without_a_network(
    visitor, published, language, tmp_path
):
    page = visitor.new_page()
    visit(page, f"{published.address}{language}assessment/")
    for place in ("plan", "report", "compare"):
        page.evaluate(KEPT, f"{published.address}{language}assessment/{place}/")
    answer_some(page)
    published.cut_network()

    page.goto(f"{published.address}{language}assessment/plan/")
    plan_ready(page)
    page.goto(f"{published.address}{language}assessment/compare/")
    expect(page.locator("[data-comparison][data-ready]")).to_be_attached()
    page.goto(f"{published.address}{language}assessment/report/")
    report_ready(page)
    assert taken(page, tmp_path, '[data-take="docx"]').read_bytes()


def test_without_a_network_a_page_not_seen_is_explained_in_both_languages_and_leads_on(visitor, published):
    page = visitor.new_page()
    visit(page, published.address)
    published.cut_network()

    page.goto(f"{published.address}cy/principles/transparency/")

    expect(page.locator("section[lang=cy] > .not-found__title")).to_be_visible()
    expect(page.locator("section[lang=en] > .not-found__title")).to_be_visible()
    page.locator("section[lang=cy] a").first.click()
    expect(page.locator("[data-assessment][data-ready]")).to_be_attached()
    assert page.url == f"{published.address}cy/assessment/"


def test_with_a_network_people_see_what_is_published_now(visitor, published):
    page = visitor.new_page()
    visit(page, f"{published.address}principles/")

    published.publish("principles", OLD, NEW)
    page.reload()

    expect(page.locator("h1")).to_have_text(NEW)


def test_a_new_version_waits_until_no_page_needs_the_old_one_and_costs_no_answer(visitor, published):
    page = visitor.new_page()
    visit(page, published.address)
    open_questionnaire(page, published.address, "en")
    answer_some(page)
    published.publish("assessment", "</title>", ", newer</title>")
    assert page.evaluate(LOOK_FOR_NEW_WORKER) == "installed"
    published.cut_network()

    page.reload()
    assert "newer" not in page.title()
    assert_some(page)

    page.close()
    page = visitor.new_page()
    open_questionnaire(page, published.address, "en")
    expect(page).to_have_title(re.compile(", newer$"))
    page.evaluate("location.hash = 'part-involvement'")
    assert_some(page)
    names = page.evaluate("caches.keys()")
    assert len([name for name in names if "from the start" in name]) == 1


def test_a_site_that_is_half_published_is_not_kept(visitor, published):
    page = visitor.new_page()
    visit(page, published.address)
    # The worker of the new version is there before one of its pages.
    published.publish("assessment", "</title>", ", newer</title>")
    published.change("assessment", ", newer</title>", ", newest</title>")

    assert page.evaluate(LOOK_FOR_NEW_WORKER) == "redundant"
    published.cut_network()

    page.goto(f"{published.address}assessment/")

    assert "newe" not in page.title()


def test_nothing_is_kept_before_the_page_has_loaded(visitor, published):
    page = visitor.new_page()
    # Before any script of the page: it may be loaded before the test could ask.
    page.add_init_script(WATCH_REGISTERING)
    page.goto(published.address)

    asked = page.evaluate("stateWhenRegistered")

    assert asked == "complete"


def test_where_workers_are_forbidden_all_else_works(chromium, published):
    context = chromium.new_context()
    page = context.new_page()
    troubles = []
    page.on("pageerror", lambda error: troubles.append(str(error)))

    open_questionnaire(page, published.address, "en")
    answer_some(page)

    assert troubles == []
    context.close()


def test_a_link_is_made_and_its_code_drawn_without_a_network_though_neither_was_before(visitor, published):
    page = visitor.new_page()
    visit(page, f"{published.address}principles/")
    published.cut_network()

    page.goto(f"{published.address}cy/assessment/list/")
    list_ready(page)
    page.locator("[data-open-files]").set_input_files(ROOT / "tests/released/answers-2.json")
    choose(cards(page).first, "share")
    page.locator("[data-share-show-code]").click()

    expect(page.locator("[data-share-code] path")).to_be_visible()
