"""What the accessibility checker axe finds on a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
"""WCAG 2.0 to 2.2 at levels A and AA, and what axe holds for good practice."""


def faults(page: Page) -> list[str]:
    """The rule and the element of each fault."""
    # Nothing is judged half-way through fading in.
    page.emulate_media(reduced_motion="reduce")
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]
