"""Measures the built site beside a bare site of the same theme, built in the same run.

Run it with `make benchmark`. It prints and judges nothing: times depend on the machine.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tests.benchmarks.answering import print_answering
from tests.benchmarks.checks import print_checks
from tests.benchmarks.pages import print_pages
from tests.benchmarks.scoring import print_scoring
from tests.benchmarks.search import build_with_plain_search, print_search
from tests.benchmarks.sites import ROOT, build, build_bare_site
from tools.ensure_browser import find_browser

TABLES = ("pages", "answering", "search", "checks", "scoring")


def main() -> None:
    """Build the sites, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("tables", nargs="*", help=f"some of {', '.join(TABLES)}; all if none is named")
    parser.add_argument("--built", type=Path, help="our site as built before, instead of building it")
    parser.add_argument("--beside", type=Path, help="a site built from another commit, for the first two tables")
    options = parser.parse_args()
    if unknown := set(options.tables) - set(TABLES):
        parser.error(f"no table {', '.join(sorted(unknown))}; there are {', '.join(TABLES)}")
    wanted = options.tables or TABLES
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        ours = options.built or build(ROOT, Path(folder, "ours"))
        sites = {"now": ours} | ({"before": options.beside} if options.beside else {})
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        if "pages" in wanted:
            print_pages(browser, build_bare_site(Path(folder, "source"), Path(folder, "bare")), sites)
        if "answering" in wanted:
            print_answering(browser, sites)
        if "search" in wanted:
            print_search(browser, ours, build_with_plain_search(ROOT / "mkdocs.yml", Path(folder, "plain-search")))
        browser.close()
        if "checks" in wanted:
            print_checks(ours)
    if "scoring" in wanted:
        print_scoring()


if __name__ == "__main__":
    main()
