"""The page that lists the assessments on a device."""

from typing import Any

from assessment.answers.saved_file import FOR_THE_BROWSER, LONGEST
from assessment.definitions.framework import Framework
from assessment.scoring.route_result import questions_of_routes
from assessment.scoring.rules_document import rules_of
from hooks.interface import Interface, words_in
from hooks.pages.page import Page
from hooks.pages.questionnaire import earlier_versions
from hooks.pages.script_page import script_page
from hooks.pages.sentences import months_in, sentences
from hooks.pages.templating import relative_url

PATH = "assessment/list.md"

SHARED = (
    *("file_name", "file_opened", "file_too_large", "file_unreadable", "file_not_json", "file_newer", "file_damaged"),
    *("file_other_framework", "earlier_questions", "other_questions", "newer_stored", "blocked_stored"),
    *("view_organisation", "view_partner", "view_joint", "progress"),
)
"""What the questionnaire says as well."""


def list_page(framework: Framework, interface: Interface, locale: str) -> Page:
    """The page in one language. What it lists, only a browser knows."""
    data = {
        "rules": rules_of(framework).as_json(),
        "words": _browser_words(framework, words_in(interface, locale), locale),
    }
    return script_page(
        "list",
        PATH,
        framework,
        interface,
        locale,
        data,
        library="assessment-app/qr.js",
        longest=LONGEST,
        compare_address=relative_url(PATH, "assessment/compare.md"),
    )


def _browser_words(framework: Framework, words: dict[str, str], locale: str) -> dict[str, Any]:
    return {
        "say": sentences(words, "list_say_", SHARED),
        "months": months_in(locale),
        "routes": questions_of_routes(framework),
        "route_titles": {route.id: getattr(route.title, locale) for route in framework.routes},
        "changes": earlier_versions(framework, locale),
        "format": FOR_THE_BROWSER,
    }
