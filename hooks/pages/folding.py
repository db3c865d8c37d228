"""Sections of a page that open on request, so that nobody scrolls past many screens to see what there is."""

import re
from collections.abc import Collection

from definitions.problems import did_you_mean

SECTION = re.compile(r'<h2\b(?P<before>[^>]*) id="(?P<id>[^"]+)"(?P<after>[^>]*)>(?P<rest>.*?</h2>)')
END = re.compile(r'(?:<details class="fold">\s*<summary>)?<h2\b|<nav\b|\Z')
"""What comes after a section: the next one, which may be folded already, or the links to neighbouring pages."""


class UnknownSection(ValueError):
    """A page is to fold a section that it has not."""


def with_folds(html: str, ids: Collection[str]) -> str:
    """A page's HTML, with the sections under some of its headings of level two folded.

    As in the macro `fold`, the id goes to what is folded away, so that browsers open it by themselves when an address
    names it, and the heading gets an id of its own.

    Raises:
        UnknownSection: names the id that no heading has.
    """
    headings = {heading["id"]: heading for heading in SECTION.finditer(html)}
    for id in ids:
        if id not in headings:
            raise UnknownSection(
                " ".join([f"found '{id}'; expected the id of a heading of level two.", did_you_mean(id, headings)])
            )
    pieces, place = [], 0
    for heading in headings.values():
        if heading["id"] in ids:
            end = END.search(html, heading.end())
            pieces += [html[place : heading.start()], _folded(heading, html[heading.end() : end.start()])]
            place = end.start()
    return "".join([*pieces, html[place:]])


def _folded(heading: re.Match[str], content: str) -> str:
    title = f'<h2{heading["before"]} id="{heading["id"]}-heading"{heading["after"]}>{heading["rest"]}'
    hidden = f'<div class="fold__content" id="{heading["id"]}">{content}</div>'
    return f'<details class="fold"><summary>{title}</summary>{hidden}</details>\n'
