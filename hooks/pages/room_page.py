"""The page for a room: questions large on a wall, hands counted, the group's answers kept in an assessment."""

from typing import Any

from assessment.answers.saved_file import FOR_THE_BROWSER, LONGEST
from assessment.definitions.framework import Framework
from assessment.scoring.route_result import questions_of_routes
from assessment.scoring.rules_document import rules_of
from hooks.interface import LOCALES, Interface, words_in
from hooks.pages.page import Page
from hooks.pages.script_page import script_page
from hooks.pages.sentences import answer_names, route_texts, sentences

PATH = "assessment/room.md"

SHARED = (
    *("saved", "not_written", "not_kept", "gone", "blocked_stored", "newer_stored", "damaged_stored", "other_tab"),
    *("wrong_date", "view_organisation", "view_partner", "view_joint", "progress", "level", "minority", "begin"),
    *("origin", "origin_not_applicable", "open_unanswered", "side_organisation", "side_partner", "side_joint"),
)
"""Sentences of the questionnaire that this page says too."""


def room_page(framework: Framework, interface: Interface, locale: str) -> Page:
    """The page in one language, with the words of every question in both: a wall may show both."""
    words = words_in(interface, locale)
    data = {
        "rules": rules_of(framework).as_json(),
        "words": {
            "say": sentences(words, "room_say_", SHARED),
            **answer_names(framework, words, locale),
            "routes": questions_of_routes(framework),
            "format": FOR_THE_BROWSER,
        },
        "texts": {one: wall_texts(framework, words_in(interface, one), one) for one in LOCALES},
    }
    return script_page(
        "room", PATH, framework, interface, locale, data, longest=LONGEST, evidence=framework.rules.evidence
    )


def wall_texts(framework: Framework, words: dict[str, str], locale: str) -> dict[str, Any]:
    """What stands on the wall in one language."""
    return {
        "questions": {
            question.id: {
                "title": getattr(question.title, locale),
                "organisation": getattr(question.wording.organisation, locale),
                "partner": getattr(question.wording.partner, locale),
                "why": getattr(question.why, locale),
                "evidence": getattr(question.evidence, locale),
                "levels": [getattr(level.text, locale) for level in question.levels],
            }
            for section in framework.sections
            for question in section.questions
        },
        "routes": {route.id: route_texts(route, locale) for route in framework.routes},
        "principles": {one.id: getattr(one.short_name, locale) for one in framework.knowledge.principles},
        "names": {
            "level": words["level"],
            "dont_know": {"organisation": words["dont_know"], "partner": words["dont_know_partner"]},
            "not_applicable": words["not_applicable"],
        },
    }
