"""What the accessibility checker axe finds on a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""WCAG 2.0 to 2.2 at levels A and AA, and what axe holds for good practice."""
SCHEMES = {"en": "light", "cy": "dark"}
"""Each language in one colour scheme: no colour depends on the words, and contrast takes most of the time."""


def faults(page: Page) -> list[str]:
    """The rule and the element of each fault, in the colour scheme that goes with the page's language."""
    language = page.locator("html").get_attribute("lang")
    # Nothing is judged half-way through fading in.
    page.emulate_media(reduced_motion="reduce", color_scheme=SCHEMES["cy" if language == "cy" else "en"])
    # What passes is not listed: to list it takes as long as to check it.
    found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]
