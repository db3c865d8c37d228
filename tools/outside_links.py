"""Tries every link of the built site that leads elsewhere, and says where to mend those that are broken.

    python -m tools.outside_links site

It needs the network, so no test and no build runs it; a job does, once a week.
"""

import argparse
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html.parser import HTMLParser
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urldefrag, urlsplit
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parent.parent
WRITTEN_IN = ("docs/**/*.md", "principles/**/*.yml", "assessment/**/*.yml", "hooks/**/*.yml", "hooks/**/*.j2")
"""Where people write addresses."""

HEADERS = {"User-Agent": "working-with-communities-link-check/1.0", "Accept": "text/html,*/*;q=0.8"}
REFUSALS = {401, 403, 406, 429, 451, 503, 999}
"""Answers of sites that let people in and not programs: they say nothing about the link."""

VERDICTS = ("fine", "moved", "refused", "broken")
"""Only the last one fails the job. What has moved or refuses programs is for people to look at."""


@dataclass(frozen=True)
class Manners:
    """How we ask: seconds to wait for an answer, tries where a failure may pass, seconds between two requests."""

    patience: float = 30
    tries: int = 3
    pause: float = 2


@dataclass(frozen=True)
class Answer:
    """What came of one address: one of the verdicts, and the reason in words."""

    verdict: str
    reason: str
    may_pass: bool = False
    """Whether asking again could help."""


class _Links(HTMLParser):
    """The addresses that one page links to, and its own."""

    def __init__(self, html: str):
        super().__init__()
        self.canonical: str | None = None
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        address = attributes.get("href") or ""
        if tag == "a" and urlsplit(address).scheme in ("http", "https"):
            self.addresses.append(address)
        elif tag == "link" and attributes.get("rel") == "canonical":
            self.canonical = address


def outside_links(site: Path) -> dict[str, list[str]]:
    """Every address outside the site, with the pages that link to it. The site's own address is its home page's."""
    pages = {
        path.relative_to(site).as_posix(): _Links(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))
    }
    home = pages["index.html"].canonical if "index.html" in pages else None
    found: dict[str, list[str]] = defaultdict(list)
    for page, links in pages.items():
        for address in dict.fromkeys(links.addresses):
            if not (home and address.startswith(home)):
                found[address].append(page)
    return dict(found)


def where_written(root: Path, address: str) -> list[str]:
    """The lines, as file:line, in which people wrote an address."""
    whole = re.compile(re.escape(address) + r"(?=[\s\"'<>()\[\]]|$)")
    return [
        f"{path.relative_to(root).as_posix()}:{number}"
        for pattern in WRITTEN_IN
        for path in sorted(root.glob(pattern))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if whole.search(line)
    ]


def ask(address: str, patience: float) -> Answer:
    """The answer to one request. A GET, as many sites answer HEAD wrongly; its body is not read."""
    asked = quote(urldefrag(address).url, safe="%/:=&?~#+!$,;'@()*[]")
    try:
        with urlopen(Request(asked, headers=HEADERS), timeout=patience) as response:
            arrived = urldefrag(response.url).url
    except HTTPError as error:
        error.close()
        verdict = "refused" if error.code in REFUSALS else "broken"
        return Answer(verdict, f"{error.code} {error.reason}", may_pass=error.code == 429 or error.code >= 500)
    except URLError as error:
        return Answer("broken", str(error.reason), may_pass=True)
    except (OSError, HTTPException, ValueError) as error:
        return Answer("broken", str(error) or type(error).__name__, may_pass=isinstance(error, OSError))
    return Answer("fine", "") if arrived == asked else Answer("moved", f"now at {arrived}")


def answer_to(address: str, manners: Manners) -> Answer:
    """The answer in the end: a failure that may pass is tried again."""
    for attempt in range(manners.tries):
        if attempt:
            time.sleep(manners.pause)
        answer = ask(address, manners.patience)
        if not answer.may_pass:
            break
    return answer


def answers_to(addresses: list[str], manners: Manners) -> dict[str, Answer]:
    """The answer to each address. Several hosts are asked at once, each host one thing at a time."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        hosts[urlsplit(address).netloc].append(address)

    def of_one_host(of_host: list[str]) -> Iterator[tuple[str, Answer]]:
        for place, address in enumerate(of_host):
            if place:
                time.sleep(manners.pause)
            yield address, answer_to(address, manners)

    with ThreadPoolExecutor(max_workers=8) as pool:
        return dict(
            pair for pairs in pool.map(lambda of_host: [*of_one_host(of_host)], hosts.values()) for pair in pairs
        )


def report(root: Path, links: dict[str, list[str]], answers: dict[str, Answer]) -> Iterator[str]:
    """The lines to print: the worst first, each with where it is written, then how many there are of each verdict."""
    for address in sorted(links, key=lambda one: (-VERDICTS.index(answers[one].verdict), one)):
        answer = answers[address]
        if answer.verdict != "fine":
            yield f"{answer.verdict}: {address}"
            yield f"  {answer.reason}"
            yield f"  written in {', '.join(where_written(root, address)) or 'no definition, page or template'}"
            yield f"  shown on {', '.join(links[address])}"
    counts = {verdict: sum(answer.verdict == verdict for answer in answers.values()) for verdict in VERDICTS}
    yield f"{len(links)} links: " + ", ".join(f"{count} {verdict}" for verdict, count in counts.items())


def main(arguments: list[str] | None = None, manners: Manners = Manners(), root: Path = ROOT) -> int:
    """Returns the exit status: 1 if a link is broken, or if there is nothing to try."""
    parser = argparse.ArgumentParser(description="Try every link of the built site that leads elsewhere.")
    parser.add_argument("site", type=Path, help="the folder of the built site")
    site = parser.parse_args(arguments).site
    links = outside_links(site)
    if not links:
        print(f"No link in {site} leads elsewhere. Is the site built? Run: make build", file=sys.stderr)
        return 1
    answers = answers_to([*links], manners)
    print(*report(root, links, answers), sep="\n")
    return int(any(answer.verdict == "broken" for answer in answers.values()))


if __name__ == "__main__":
    sys.exit(main())
