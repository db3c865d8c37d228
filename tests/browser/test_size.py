"""What the questionnaire adds to the theme stays small: at most 30 KB gzip of scripts and rules per language."""

import gzip

import pytest

from tests.browser.questionnaire import ADDRESS

LARGEST = 30_000


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_scripts_rules_and_words_are_within_the_limit(locale, page, site_address, built_site):
    page.goto(site_address + ADDRESS[locale])
    in_page = [page.locator(f"[data-{name}]").text_content() for name in ("rules", "words")]
    modules = [path.read_bytes() for path in sorted((built_site / "assessment-app").rglob("*.mjs"))]

    assert len(modules) > 10
    sizes = [len(gzip.compress(part, 9)) for part in [*modules, *(text.encode() for text in in_page)]]
    assert sum(sizes) <= LARGEST, sizes
