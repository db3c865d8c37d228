"""The page with a person's own sheet of questions, and what its script reads: every question there is to pick."""

from typing import Any

from assessment.definitions.framework import Framework
from hooks.interface import Interface, words_in
from hooks.pages.page import Page
from hooks.pages.picking import groups_to_pick
from hooks.pages.script_page import script_page
from hooks.pages.sentences import sentences
from hooks.pages.templating import relative_url

PATH = "sheet.md"

LONGEST_QUESTION = 300
LONGEST_LINE = 80
"""Characters of a person's own question, and of the title and the date."""


def sheet_page(framework: Framework, interface: Interface, locale: str) -> Page:
    """The page in one language. What is on the sheet, only a browser knows."""
    data = {
        "words": sentences(words_in(interface, locale), "sheet_say_"),
        "groups": group_texts(framework, interface, locale),
    }
    return script_page(
        "sheet",
        PATH,
        framework,
        interface,
        locale,
        data,
        search=True,
        longest_question=LONGEST_QUESTION,
        longest_line=LONGEST_LINE,
    )


def group_texts(framework: Framework, interface: Interface, locale: str) -> dict[str, dict[str, Any]]:
    """What every place with questions is called, where it is, and what it asks, by ids."""
    return {
        group.id: {
            "title": getattr(group.title, locale),
            "href": _address(group.target),
            "anchors": group.anchors,
            "questions": {id: getattr(text, locale) for id, text in group.questions.items()},
        }
        for group in groups_to_pick(framework, interface["page_title"])
    }


def _address(target: str) -> str:
    path, _, anchor = target.partition("#")
    return relative_url(PATH, path) + (f"#{anchor}" if anchor else "")
