"""What the questionnaire adds to the theme stays small: 25.5 KB gzip of scripts, rules and words per language."""

import gzip
import re

import pytest

from tests.browser.questionnaire import ADDRESS

LARGEST = 25_500
LARGEST_LIST = 28_000
"""The list of assessments: its page, with rules and words, and its module."""
MOST_REQUESTS = {"": 6, "cy/": 6, "principles/involvement/": 6, "cy/matrix/": 8, "assessment/": 9, "cy/assessment/": 9,
                 "cy/assessment/list/": 9}  # fmt: skip
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


def test_the_list_of_assessments_is_lighter_than_the_questionnaire(page, site_address, built_site):
    page.goto(f"{site_address}cy/assessment/list/")
    own = [path for path in built_site.rglob("*.mjs") if "assessment-app/list" in str(path)]
    parts = [page.content().encode(), *(path.read_bytes() for path in own)]

    assert len(own) == 1
    assert sum(len(gzip.compress(part, 9)) for part in parts) <= LARGEST_LIST


@pytest.mark.parametrize("address", MOST_REQUESTS)
def test_a_first_visit_needs_few_requests(address, page, site_address):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_address + address, wait_until="networkidle")

    assert 1 < len(asked) <= MOST_REQUESTS[address], asked
