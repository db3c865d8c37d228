"""A real Chromium over the built site, served under a folder as project sites are."""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial, wraps
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from tests.browser.five_files import write_five_files
from tests.conftest import SITE_URL
from tests.search_worker import SearchWorker
from tests.site_server import served
from tests.ways_through import root_of
from tools.ensure_browser import HELP, find_browser

ARGUMENTS = [
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    "--disable-dev-shm-usage", "--no-sandbox",
]  # fmt: skip

PHONE = {"width": 390, "height": 844}

# Several browsers at once on a small machine are slow; what does not come at all is still told.
expect.set_options(timeout=20_000)


ENGINE = re.compile(r"[a-z:]+=")
"""How a selector begins that says what understands it: `xpath=`, `css=`."""


@pytest.fixture(scope="session", autouse=True)
def _selectors_of_the_page_alone() -> Iterator[None]:
    """A selector does not look into shadow trees, unless it begins with `css=`.

    Playwright searches every element for one, at each look: two thirds of what the browser does when a test looks for
    something in the questionnaire. Only the report has such a tree.
    """
    with pytest.MonkeyPatch.context() as patch:
        for kind in (Page, Locator):
            patch.setattr(kind, "locator", of_the_page_alone(kind.locator))
        yield


def of_the_page_alone(locator_of: Callable[..., Locator]) -> Callable[..., Locator]:
    @wraps(locator_of)
    def locator(self: Page | Locator, selector: str | Locator, **options) -> Locator:
        if isinstance(selector, str) and not ENGINE.match(selector):
            selector = f"css:light={selector}"
        return locator_of(self, selector, **options)

    return locator


@pytest.fixture(scope="session")
def site_address(built_site) -> Iterator[str]:
    """Where the built site is served while tests run, with a closing slash."""
    with served(built_site, urlsplit(SITE_URL).path) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests; each test has a profile of its own."""
    path = find_browser()
    assert path, HELP
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        # Requests of the offline worker cannot be watched and stopped like those of a page, and it fetches what no test
        # looks at; it has tests of its own.
        browser.new_context = partial(browser.new_context, service_workers="block")
        yield browser
        browser.close()


@pytest.fixture
def context(chromium, site_address) -> Iterator[BrowserContext]:
    """A fresh profile that reports whatever should not happen: errors, and requests to anywhere else."""
    context = chromium.new_context(viewport={"width": 1200, "height": 900}, accept_downloads=True)
    context.set_default_timeout(20_000)
    troubles = watch(context, site_address)
    yield context
    context.close()
    assert troubles == []


def watch(context: BrowserContext, site_address: str) -> list[str]:
    """A list that fills with errors in the console or the page, and requests that leave the site's origin."""
    troubles: list[str] = []
    origin = "{0.scheme}://{0.netloc}/".format(urlsplit(site_address))

    def on_request(request):
        if not request.url.startswith((origin, "blob:", "data:")):
            troubles.append(f"request to {request.url}")

    context.on("request", on_request)
    context.on("console", lambda message: message.type == "error" and troubles.append(f"console: {message.text}"))
    context.on("weberror", lambda error: troubles.append(f"page: {error.error}"))
    return troubles


@pytest.fixture
def page(context) -> Page:
    """One page of a fresh profile."""
    return context.new_page()


@pytest.fixture(scope="module")
def new_page(chromium) -> Iterator[Callable[[], Page]]:
    """Makes pages that all tests of a file may share: those that only ask and leave no trace."""
    context = chromium.new_context()
    yield context.new_page
    context.close()


@pytest.fixture(scope="session")
def worker_of(chromium, site_address) -> Iterator[Callable[[str], SearchWorker]]:
    """The search of a language over all of its pages. It takes seconds to set up; nothing that it is asked stays."""
    context = chromium.new_context()

    @cache
    def worker(locale: str) -> SearchWorker:
        page = context.new_page()
        page.goto(site_address + root_of(locale))
        return SearchWorker(page)

    yield worker
    context.close()


@pytest.fixture
def phone(chromium) -> Iterator[Page]:
    """A page on a phone."""
    context = chromium.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def five_files(tmp_path_factory) -> list[Path]:
    """Saved files of five views, two of an organisation and three of partners."""
    return write_five_files(tmp_path_factory.mktemp("views"))


def pytest_collection_modifyitems(items):
    """Everything in this folder drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
