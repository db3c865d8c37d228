"""The theme's style sheet without the rules that nothing on this site can meet: on a phone it is read before any page.

The theme carries styles for whatever its users may need. A rule goes if it asks for a class or an id that no page and
no script of ours has.
"""

import hashlib
import re
from collections.abc import Iterable, Set
from pathlib import Path

import lightningcss

CLASS_OR_ID = re.compile(r"[.#]([A-Za-z_][\w-]*)")
VARIABLE, USE_OF_VARIABLE = re.compile(r"(--[\w-]+)\s*:"), re.compile(r"var\(\s*(--[\w-]+)")
NAMED_IN_PAGE = re.compile(r"""\b(?:class|id)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
WORD = re.compile(r"[\w-]+")
ADDED_BY_SEARCH = ("md-search", "md-typeset__", "md-header--")
"""How names begin that only the theme's script writes: results, and what it makes of tables and header meanwhile."""


def lighten_theme(site: Path, sheet: Path, ours: Iterable[str]) -> None:
    """Put a lighter sheet in the place of the theme's, in all pages of a built site, under a name of its own.

    `ours` is what our own scripts and style sheets say.
    """
    pages = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    used = {name for html in pages.values() for name in names_in_page(html)}
    used |= {word for text in ours for word in WORD.findall(text)}
    light = without_unused(sheet.read_text("utf-8"), used)
    name = f"theme.{hashlib.sha256(light.encode()).hexdigest()[:8]}.css"
    sheet.with_name(name).write_text(light, "utf-8")
    for path, html in pages.items():
        path.write_text(html.replace(sheet.name, name), "utf-8")
    sheet.unlink()


def names_in_page(html: str) -> set[str]:
    """Its classes and ids."""
    return {name for found in NAMED_IN_PAGE.findall(html) for value in found for name in value.split()}


def without_unused(css: str, used: Set[str]) -> str:
    """The rules of a sheet that ask for no other classes and ids than those that are used, or that search adds.

    Variables go as well that neither these rules nor the used names need.
    """
    unused = {name for name in CLASS_OR_ID.findall(css) if name not in used and not name.startswith(ADDED_BY_SEARCH)}
    rules = lightningcss.process_stylesheet(css, unused_symbols=unused)
    idle = set(VARIABLE.findall(rules)) - set(USE_OF_VARIABLE.findall(rules)) - used
    return lightningcss.process_stylesheet(rules, unused_symbols=idle)
