"""A real Chromium over the built site, served as GitHub Pages serves it: under a folder, with its 404 page."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tools.ensure_browser import HELP, find_browser

FOLDER = "/working-with-communities/"


class PagesHandler(SimpleHTTPRequestHandler):
    """Answers like GitHub Pages: the site lives under a folder, and any miss gets 404.html."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript", ".json": "application/json"}

    def translate_path(self, path: str) -> str:
        inside = urlsplit(path).path.removeprefix(FOLDER) if path.startswith(FOLDER) else "outside-the-site"
        return super().translate_path(f"/{inside}")

    def send_error(self, code, message=None, explain=None):
        if code != 404:
            return super().send_error(code, message, explain)
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_):
        """Keep the test's output readable."""


@pytest.fixture(scope="session")
def site_url(built_site) -> Iterator[str]:
    """Where the built site is served, with a closing slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(PagesHandler, directory=str(built_site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{FOLDER}"
    server.shutdown()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests; each test has a profile of its own."""
    path = find_browser()
    assert path, HELP
    arguments = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                 "--disable-dev-shm-usage", "--no-sandbox"]  # fmt: skip
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def context(chromium, site_url) -> Iterator[BrowserContext]:
    """A fresh profile that reports whatever should not happen: errors, and requests to anywhere else."""
    context = chromium.new_context(viewport={"width": 1200, "height": 900}, accept_downloads=True)
    context.set_default_timeout(10_000)
    troubles = watch(context, site_url)
    yield context
    context.close()
    assert troubles == []


def watch(context: BrowserContext, site_url: str) -> list[str]:
    """A list that fills with errors in the console or the page, and requests that leave the site's origin."""
    troubles: list[str] = []
    origin = "{0.scheme}://{0.netloc}/".format(urlsplit(site_url))

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


def pytest_collection_modifyitems(items):
    """Everything in this folder drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
