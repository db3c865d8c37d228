"""Bytes and milliseconds of the built site, beside a plain site of the same theme built in the same run.

Run it with `make benchmark`. It prints and judges nothing: times depend on the machine.
"""

import gzip
import json
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from assessment.definitions.framework import load_framework
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from language.check import Checker
from language.texts import read_texts
from tests.benchmark_search import build_with_plain_search, print_search
from tests.javascript import JavaScriptScorer
from tests.random_frameworks import random_answers
from tests.site_server import served
from tools.ensure_browser import find_browser

ROOT = Path(__file__).resolve().parent.parent
PAGES = {"home": "", "a principle": "principles/involvement/", "the questionnaire": "assessment/"}
SLOWED_DOWN = 4
"""How many times slower than this machine the browser is made, to stand for an old phone."""
ROUNDS = 5


def main() -> None:
    """Build both sites, measure, print."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        ours, plain, plain_search = (Path(folder, name) for name in ("ours", "plain", "plain-search"))
        build(ROOT, ours)
        build_with_plain_search(ROOT / "mkdocs.yml", plain_search)
        build(write_plain_site(Path(folder, "source")), plain)
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        print(f"{'page':<36}{'bytes, gzip':>12}{'requests':>10}{f'shown, ms (x{SLOWED_DOWN})':>18}")
        for locale in ("", "cy/"):
            for name, path in PAGES.items():
                print_page(f"{name} ({locale.strip('/') or 'en'})", browser, ours, locale + path)
        print_page("plain theme, one short page", browser, plain, "")
        print_search(browser, ours, plain_search)
        browser.close()
        print_checks(ours)
    print_scoring()


def build(source: Path, site: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=source, check=True)


def write_plain_site(source: Path) -> Path:
    """The theme with its defaults and one page; its fonts left out, as they come from elsewhere."""
    (source / "docs").mkdir(parents=True)
    (source / "mkdocs.yml").write_text("site_name: Plain\ntheme: {name: material, font: false}\n", encoding="utf-8")
    (source / "docs" / "index.md").write_text("# Plain\n\nA short page.\n", encoding="utf-8")
    return source


def print_page(name: str, browser: Browser, site: Path, path: str) -> None:
    """One row: what a first visit fetches, and when the page has its content on a slowed-down machine."""
    with served(site, "/") as address:
        times = []
        for _ in range(ROUNDS):
            page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
            fetched: list[str] = []
            page.on("requestfinished", lambda request, fetched=fetched: fetched.append(request.url))
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED_DOWN})
            page.goto(address + path)
            page.wait_for_load_state("networkidle")
            times.append(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
            page.context.close()
        files = {urlsplit(url).path.lstrip("/") for url in fetched}
        size = sum(len(gzip.compress(file_at(site, file).read_bytes(), 9)) for file in files)
    print(f"{name:<36}{size:>12,}{len(files):>10}{statistics.median(times):>18.0f}")


def file_at(site: Path, path: str) -> Path:
    return site / path / "index.html" if path == "" or path.endswith("/") else site / path


def print_scoring() -> None:
    """How long one result takes, in both scorers."""
    rules = rules_of(load_framework())
    random = Random(1)
    answer_sets = [random_answers(random, rules.as_json()) for _ in range(200)]
    print(f"\n{'one result of 44 answers':<36}{'ms':>12}")
    python = timed(lambda: [score(rules, answers) for answers in answer_sets])
    with JavaScriptScorer() as scorer:
        javascript = timed(lambda: scorer.score_all(rules, answer_sets))
    results = [score(rules, answers) for answers in answer_sets]
    exchange = timed(lambda: json.loads(json.dumps(results)))
    print(f"{'Python':<36}{python / len(answer_sets):>12.2f}")
    print(f"{'JavaScript, with the exchange':<36}{javascript / len(answer_sets):>12.2f}")
    print(f"{'baseline: results to JSON and back':<36}{exchange / len(answer_sets):>12.2f}")


def print_checks(site: Path) -> None:
    """How long the checks of words take, from nothing, as in each build."""
    print(f"\n{'checks of words':<36}{'ms':>12}")
    print(f"{'every text of the project':<36}{timed(lambda: Checker(ROOT).text_findings):>12.0f}")
    print(f"{'every built page':<36}{timed(lambda: Checker(ROOT).site_findings(site)):>12.0f}")
    print(f"{'baseline: reading the texts':<36}{timed(lambda: read_texts(ROOT)):>12.0f}")


def timed(run: Callable[[], object]) -> float:
    """The best of three runs, in milliseconds."""
    times = []
    for _ in range(3):
        start = perf_counter()
        run()
        times.append((perf_counter() - start) * 1000)
    return min(times)


if __name__ == "__main__":
    main()
