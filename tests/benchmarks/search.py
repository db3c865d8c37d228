"""Our search beside the theme's own: the same pages with its one index of both languages and its English settings.

`make benchmark` prints it, after the other tables.
"""

import gzip
import statistics
from collections.abc import Sequence
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser

from hooks.search.words import WORKER_LOADS
from tests.search_cases import Case, load_cases, quality, welsh_pages
from tests.search_worker import SearchWorker
from tests.site_server import served

INDEX = "search/search_index.json"
ROUNDS = 5


def build_with_plain_search(config_file: Path, site: Path) -> Path:
    """All pages as they are, without what hooks/site.py does to the search in the end; returns where they are."""
    config = load_config(str(config_file), site_dir=str(site))
    handlers = config.plugins.events["post_build"]
    handlers[:] = [handler for handler in handlers if handler.__module__ != "hooks/site.py"]
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return site


def print_search(browser: Browser, ours: Path, plain: Path) -> None:
    """What search weighs, how long it takes and what it finds, in both sites."""
    print(f"\n{'search: files':<36}{'bytes':>12}{'gzip':>10}")
    print_file("index, Welsh", ours / "cy" / INDEX)
    print_file("index, English", ours / INDEX)
    for name in WORKER_LOADS:
        print_file(f"script {name}", ours / WORKER_LOADS[name])
    print_file("plain theme: index, both languages", plain / INDEX)

    cases = load_cases()
    print(f"\n{'search: ms in the worker':<36}{'set-up':>12}{'query':>10}{'slowest':>10}")
    found = answers("Welsh pages", browser, ours, "cy/", cases)
    answers("English pages", browser, ours, "", cases)
    found_by_plain = answers("plain theme", browser, plain, "", cases)
    print_quality(cases, found, [welsh_addresses(pages) for pages in found_by_plain], ours)


def print_file(name: str, path: Path) -> None:
    print(f"{name:<36}{path.stat().st_size:>12,}{len(gzip.compress(path.read_bytes(), 9)):>10,}")


def answers(name: str, browser: Browser, site: Path, path: str, cases: Sequence[Case]) -> list[set[str]]:
    """The pages that a site finds for each query. Prints how long that took."""
    setups, found = [], []
    with served(site, "/") as address:
        for _ in range(ROUNDS):
            page = browser.new_page()
            page.goto(address + path)
            worker = SearchWorker(page)
            setups.append(worker.setup_milliseconds)
            found = [set(worker.pages(case.query)) for case in cases]
            page.close()
    times = worker.query_milliseconds
    print(f"{name:<36}{statistics.median(setups):>12.0f}{statistics.median(times):>10.1f}{max(times):>10.1f}")
    return found


def welsh_addresses(pages: set[str]) -> set[str]:
    """Addresses of a mixed index as those of a Welsh one; English pages stay what nobody searched for."""
    return {page.removeprefix("cy/") if page.startswith("cy/") else f"en/{page}" for page in pages}


def print_quality(
    cases: Sequence[Case], found: Sequence[set[str]], found_by_plain: Sequence[set[str]], site: Path
) -> None:
    """Recall and precision for each kind of query; tests/search_cases.yml says what they mean."""
    pages = welsh_pages(site)
    print(f"\n{'search: percent':<26}{'queries':>10}{'recall':>10}{'plain':>10}{'precision':>12}{'plain':>10}")
    for kind in [*dict.fromkeys(case.kind for case in cases), "all"]:
        chosen = [place for place, case in enumerate(cases) if kind in (case.kind, "all")]
        few = [cases[place] for place in chosen]
        ours, plain = (quality(few, [answer[place] for place in chosen], pages) for answer in (found, found_by_plain))
        shares = f"{ours.recall:>10.0%}{plain.recall:>10.0%}{ours.precision:>12.0%}{plain.precision:>10.0%}"
        print(f"{kind:<26}{ours.queries:>10}{shares}")
