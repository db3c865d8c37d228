"""The theme's style sheet without the rules that nothing on this site can meet: on a phone it is read before any page.

The theme carries styles for whatever its users may need. A rule goes if it asks for a class, an id, an element or the
value of an attribute that no page and no script of ours has.
"""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import lightningcss

from language.memory import Archive

BROWSERS = ["chrome >= 88", "firefox >= 78", "safari >= 14.1", "ios_saf >= 14.5"]
"""The oldest that matter. Without them the newest way to say something is written: `(width>=60em)`, for example, which
an old phone does not know, and it would leave out everything that is meant for its width."""

BEFORE_RULE = re.compile(r"(?<![^{};])[^{};@]+(?=\{)")
STEP_OF_ANIMATION = re.compile(r"(?:from|to|[\d.]+%)(?:,|$)")
COMMA = re.compile(r",(?![^(]*\))(?![^\[]*\])")
EXCEPTION = re.compile(r":not\([^)]*\)")
ATTRIBUTE = re.compile(r"\[[^\]=]+=?[\"']?([^\]\"']*)[\"']?\]")
CLASS_OR_ID, ELEMENT = re.compile(r"[.#]([A-Za-z_][\w-]*)"), re.compile(r"(?<![\w.#:\\-])[a-z][a-z0-9]*(?![\w-])")
VARIABLE, USE_OF_VARIABLE = re.compile(r"(--[\w-]+)\s*:"), re.compile(r"var\(\s*(--[\w-]+)")

TAG_IN_PAGE = re.compile(r"<([a-z][\w-]*)")
VALUE = r"""=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
VALUE_IN_PAGE, NAMED_IN_PAGE = re.compile(VALUE), re.compile(rf"\b(?:class|id){VALUE}")
WORD = re.compile(r"[\w-]+")

ADDED_BY_SEARCH = ("md-search-result", "md-typeset__", "md-header--")
"""How names begin that only the theme's script writes: results, and what it makes of tables and header meanwhile."""
MARKED_BY_SEARCH = "mark"
NOWHERE = "nowhere"
"""A class for rules that may go."""


@dataclass(frozen=True)
class Met:
    """What rules can meet on a site."""

    names: Set[str]
    """Classes and ids."""
    elements: Set[str]
    values: Set[str]
    """Of attributes."""

    def by(self, selector: str) -> bool:
        """Whether something may be what a selector asks for. What it makes an exception of may be anything."""
        bare = EXCEPTION.sub("", selector)
        plain = ATTRIBUTE.sub("", bare)
        return (
            all(name in self.names or name.startswith(ADDED_BY_SEARCH) for name in CLASS_OR_ID.findall(plain))
            and all(element in self.elements for element in ELEMENT.findall(plain))
            and all(value in self.values for value in ATTRIBUTE.findall(bare))
        )


def met_in(pages: Iterable[str], scripts: Iterable[str], archive: Archive) -> Met:
    """What rules can meet in pages, and in what our own scripts may make of them."""
    names, elements, values = set(), {MARKED_BY_SEARCH}, {""}
    for html in pages:
        page = archive.made(["met", sha256(html.encode()).hexdigest()], lambda html=html: _met_in_page(html))
        names.update(page["names"])
        elements.update(page["elements"])
        values.update(page["values"])
    written = {word for text in scripts for word in WORD.findall(text)}
    return Met(names | written, elements | written, values | written)


def _met_in_page(html: str) -> dict[str, list[str]]:
    values = {value for found in VALUE_IN_PAGE.findall(html) for value in found}
    found = {"names": names_in_page(html), "elements": set(TAG_IN_PAGE.findall(html)), "values": values}
    return {what: sorted(some) for what, some in found.items()}


def lighten_theme(site: Path, sheet: Path, scripts: Iterable[str], sheets: Iterable[str], archive: Archive) -> None:
    """Put a lighter sheet in the place of the theme's, in all pages of a built site, under a name of its own.

    `scripts` and `sheets` are our own.
    """
    pages = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    light = without_unused(sheet.read_text("utf-8"), met_in(pages.values(), scripts, archive), "".join(sheets))
    name = f"theme.{sha256(light.encode()).hexdigest()[:8]}.css"
    sheet.with_name(name).write_text(light, "utf-8")
    for path, html in pages.items():
        path.write_text(html.replace(sheet.name, name), "utf-8")
    sheet.unlink()


def names_in_page(html: str) -> set[str]:
    """Its classes and ids."""
    return {name for found in NAMED_IN_PAGE.findall(html) for value in found for name in value.split()}


def without_unused(css: str, met: Met, ours: str) -> str:
    """The rules of a sheet that can meet something. Variables go as well that neither they nor our own rules need."""

    def that_meets(found: re.Match[str]) -> str:
        if STEP_OF_ANIMATION.match(found[0]):
            return found[0]
        return ",".join(filter(met.by, COMMA.split(found[0]))) or f".{NOWHERE}"

    rules = _without(BEFORE_RULE.sub(that_meets, css), {NOWHERE})
    return lightningcss.process_stylesheet(_without_idle_variables(rules, ours), browsers_list=BROWSERS)


def _without_idle_variables(rules: str, ours: str) -> str:
    """One that goes may have been the only one that needed another."""
    idle = set(VARIABLE.findall(rules)) - set(USE_OF_VARIABLE.findall(rules + ours))
    lighter = _without(rules, idle)
    return lighter if lighter == rules else _without_idle_variables(lighter, ours)


def _without(css: str, symbols: set[str]) -> str:
    return lightningcss.process_stylesheet(css, unused_symbols=symbols)
