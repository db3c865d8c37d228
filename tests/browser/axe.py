"""What the accessibility checker axe finds on a page."""

from functools import cache

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""WCAG 2.0 to 2.2 at levels A and AA, and what axe holds for good practice."""
OPTIONS = {"runOnly": RULES, "resultTypes": ["violations"]}
"""What passes is not listed: to list it takes as long as to check it."""
SCHEMES = {"en": "light", "cy": "dark"}
"""Each language in one colour scheme: no colour depends on the words, and contrast takes most of the time."""

PUT_ASIDE = """() => {
  const hidden = [...document.querySelectorAll("[data-part]")].filter((part) => !part.checkVisibility());
  globalThis.aside = hidden.map((part) => [part, document.createComment("")]);
  for (const [part, place] of aside) part.replaceWith(place);
}"""
"""Of what is hidden nothing is judged, but axe would go through all of it again and again."""
PUT_BACK = "() => { for (const [part, place] of aside) place.replaceWith(part) }"

MARK_LOOKS = """() => {
  const isField = (element) => element.matches("input, select, textarea");
  const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "";
  const grounds = new Map([[null, ""]]);
  const groundOf = (element) => {
    if (!grounds.has(element)) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      const own = [backgroundColor, backgroundImage, opacity].join(" ");
      const isClear = own === "rgba(0, 0, 0, 0) none 1";
      grounds.set(element, (isClear ? "" : `${own};`) + groundOf(element.parentElement));
    }
    return grounds.get(element);
  };
  const looks = new Set();
  for (const element of document.body.querySelectorAll("*")) {
    element.removeAttribute("data-look");
    if (!isField(element) && ![...element.childNodes].some(isText)) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const look = [isField(element), color, fontSize, fontWeight, textShadow, groundOf(element)].join("|");
    if (!looks.has(look)) element.setAttribute("data-look", "");
    looks.add(look);
  }
}"""
"""Mark the first text of each look: of each colour, size and weight on each ground."""
ONE_OF_EACH_LOOK = ';axe.configure({ rules: [{ id: "color-contrast", selector: "[data-look]" }] })'


def faults(page: Page) -> list[str]:
    """The rule and the element of each fault, in the colour scheme that goes with the page's language.

    What looks alike is as easy to read, so contrast is judged once for each look.
    """
    language = page.locator("html").get_attribute("lang")
    # Nothing is judged half-way through fading in.
    page.emulate_media(reduced_motion="reduce", color_scheme=SCHEMES["cy" if language == "cy" else "en"])
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(axe_script())
    page.evaluate(PUT_ASIDE)
    page.evaluate(MARK_LOOKS)
    found = page.evaluate("(options) => axe.run(options).then(({ violations }) => violations)", OPTIONS)
    page.evaluate(PUT_BACK)
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@cache
def axe_script() -> str:
    """axe itself, told to judge contrast where looks are marked."""
    return Axe().axe_script + ONE_OF_EACH_LOOK
