"""What the questionnaire adds to the theme stays small: at most 25 KB gzip of scripts, rules and words per language."""

import gzip
import re

import pytest

from tests.browser.questionnaire import ADDRESS

LARGEST = 25_000
MOST_REQUESTS = {"": 6, "cy/": 6, "principles/involvement/": 6, "cy/matrix/": 6, "assessment/": 9, "cy/assessment/": 9}
"""On a first visit, the page and the icon of the site included."""


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_scripts_rules_and_words_are_within_the_limit(locale, page, site_address, built_site):
    page.goto(site_address + ADDRESS[locale])
    in_page = [page.locator(f"[data-{name}]").text_content() for name in ("rules", "words")]
    modules = [path for path in built_site.rglob("*.mjs") if re.search("assets/frame|assessment-app/app", str(path))]

    assert len(modules) == 2
    parts = [*(path.read_bytes() for path in modules), *(text.encode() for text in in_page)]
    sizes = [len(gzip.compress(part, 9)) for part in parts]
    assert sum(sizes) <= LARGEST, sizes


@pytest.mark.parametrize("address", MOST_REQUESTS)
def test_a_first_visit_needs_few_requests(address, page, site_address):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_address + address, wait_until="networkidle")

    assert 1 < len(asked) <= MOST_REQUESTS[address], asked
