"""Links that lead elsewhere are found, tried and told apart, against a server on this machine."""

import re
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tools.outside_links import HEADERS, Manners, main, outside_links

PATIENT = Manners(patience=20, tries=3, pause=0)
"""A machine that is busy may take a while to answer itself."""
QUICK = Manners(patience=0.3, tries=3, pause=0)
"""For what never answers."""
HOME = "https://example.org/here/"


class Elsewhere(BaseHTTPRequestHandler):
    """Answers a path that ends in a status with it, /once-503 well the second time, and /silent not at all."""

    asked: Counter
    programs: set[str]
    two: threading.Barrier
    crowded: list[str]
    over: threading.Event

    def do_GET(self):
        self.asked[self.path] += 1
        self.programs.add(self.headers["User-Agent"])
        if self.path == "/silent":
            self.over.wait()
            return
        if self.path.startswith("/page"):
            self.look_for_company()
        self.answer()

    def look_for_company(self):
        """Wait a moment for another request, and note it if one comes before this one is answered."""
        try:
            self.two.wait(timeout=0.1)
            self.crowded.append(self.path)
        except threading.BrokenBarrierError:
            self.two.reset()

    def answer(self):
        status = int(re.search(r"\d{3}$|$", self.path)[0] or 200)
        if self.path.startswith("/once") and self.asked[self.path] > 1:
            status = 200
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/there")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format, *args):
        """Say nothing."""


@pytest.fixture
def elsewhere():
    """The handler of another site, with `address`."""
    state = {"asked": Counter(), "programs": set(), "crowded": []}
    handler = type("Handler", (Elsewhere,), state | {"two": threading.Barrier(2), "over": threading.Event()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
    handler.address = f"http://127.0.0.1:{server.server_port}"
    yield handler
    handler.over.set()
    server.shutdown()
    server.server_close()


def site_with(folder: Path, *addresses: str) -> Path:
    """A site of one page that links to these addresses."""
    links = "".join(f'<a href="{address}">there</a>' for address in addresses)
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(f'<link rel="canonical" href="{HOME}">{links}', "utf-8")
    return folder


@pytest.mark.parametrize(
    ("path", "verdict", "reason", "requests", "status"),
    [
        ("/fine", None, "", 1, 0),
        ("/fine#part", None, "", 1, 0),
        ("/tŷ", None, "", 1, 0),
        ("/once-503", None, "", 2, 0),
        ("/301", "moved", "now at http://127.0.0.1", 1, 0),
        ("/403", "refused", "403 Forbidden", 1, 0),
        ("/429", "refused", "429 Too Many Requests", 3, 0),
        ("/404", "broken", "404 Not Found", 1, 1),
        ("/410", "broken", "410 Gone", 1, 1),
        ("/500", "broken", "500 Internal Server Error", 3, 1),
        ("/silent", "broken", "timed out", 3, 1),
    ],
)
def test_each_answer_is_told_apart(elsewhere, tmp_path, capsys, path, verdict, reason, requests, status):
    site = site_with(tmp_path / "site", elsewhere.address + path)

    assert main([str(site)], QUICK if path == "/silent" else PATIENT, tmp_path) == status

    printed = capsys.readouterr().out.splitlines()
    if verdict:
        assert printed[0] == f"{verdict}: {elsewhere.address}{path}"
        assert printed[1].strip().startswith(reason)
    assert printed[-1] == "1 links: " + ", ".join(
        f"{int(one == (verdict or 'fine'))} {one}" for one in ("fine", "moved", "refused", "broken")
    )
    assert elsewhere.asked.total() == requests + (path == "/301")


def test_a_host_that_does_not_answer_is_broken(tmp_path, capsys):
    site = site_with(tmp_path / "site", "http://127.0.0.1:1/")

    assert main([str(site)], PATIENT, tmp_path) == 1
    assert "Connection refused" in capsys.readouterr().out


def test_a_host_is_asked_one_thing_at_a_time_and_told_who_asks(elsewhere, tmp_path):
    site = site_with(tmp_path / "site", *(f"{elsewhere.address}/page-{letter}" for letter in "abcd"))

    assert main([str(site)], PATIENT, tmp_path) == 0
    assert elsewhere.asked.total() == 4
    assert elsewhere.crowded == []
    assert elsewhere.programs == {HEADERS["User-Agent"]}


def test_the_report_says_where_a_broken_link_is_written_and_shown(elsewhere, tmp_path, capsys):
    address = f"{elsewhere.address}/404"
    site = site_with(tmp_path / "site", address)
    (site / "cy").mkdir()
    (site / "cy" / "index.html").write_text(f'<a href="{address}">yno</a>', "utf-8")
    for folder, text in {"docs": f"[there]({address})\n", "principles": f'first: 1\nurl: "{address}"\n'}.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / ("page.md" if folder == "docs" else "sources.yml")).write_text(text, "utf-8")
    (tmp_path / "docs" / "other.md").write_text(f"[another]({address}/longer)\n", "utf-8")

    assert main([str(site)], PATIENT, tmp_path) == 1

    printed = capsys.readouterr().out
    assert "  written in docs/page.md:1, principles/sources.yml:2\n" in printed
    assert "  shown on cy/index.html, index.html\n" in printed


def test_links_within_the_site_are_left_alone(tmp_path):
    site = site_with(
        tmp_path / "site", HOME + "about/", "about/", "#top", "mailto:a@example.org", "https://example.com/"
    )

    assert outside_links(site) == {"https://example.com/": ["index.html"]}


def test_a_site_without_outside_links_is_a_mistake_and_no_success(tmp_path, capsys):
    (tmp_path / "site").mkdir()

    assert main([str(tmp_path / "site")], PATIENT, tmp_path) == 1
    assert "make build" in capsys.readouterr().err


def test_every_source_of_the_real_site_is_tried_and_found_again_in_its_file(built_site):
    sources = (ROOT / "principles" / "sources.yml").read_text("utf-8")
    written = set(re.findall(r'^\s+(?:en|cy|url): "(https?://[^"]+)"', sources, flags=re.MULTILINE))

    assert written
    assert written <= outside_links(built_site).keys()
