"""The page with a person's own sheet of questions, and what its script reads: every question there is to pick."""

from typing import Any

from assessment.definitions.framework import Framework
from hooks.interface import Interface, words_in
from hooks.pages.page import Page
from hooks.pages.paths import linkable_paths
from hooks.pages.picking import groups_to_pick
from hooks.pages.questionnaire import json_in_page
from hooks.pages.sentences import sentences
from hooks.pages.templating import relative_url, template_environment

PATH = "sheet.md"

LONGEST_QUESTION = 300
LONGEST_LINE = 80
"""Characters of a person's own question, and of the title and the date."""


def sheet_page(framework: Framework, interface: Interface, locale: str) -> Page:
    """The page in one language. What is on the sheet, only a browser knows."""
    words = words_in(interface, locale)
    environment = template_environment(interface, locale, linkable_paths(framework))
    markdown = environment.get_template("sheet/page.html.j2").render(
        path=PATH,
        longest_question=LONGEST_QUESTION,
        longest_line=LONGEST_LINE,
        words_json=json_in_page(sentences(words, "sheet_say_")),
        groups_json=json_in_page(group_texts(framework, interface, locale)),
    )
    return Page(
        path=PATH,
        title=words["sheet_title"],
        nav_title=words["nav_sheet"],
        description=words["sheet_description"],
        markdown=markdown,
        edit_path="assessment/interface-sheet.yml",
        wide=True,
        scripts=("assessment-app/sheet.mjs",),
        styles=("assessment-app/sheet.css",),
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
