"""The page that compares views, and what its scripts read: the rules of comparing, and the words of every question."""

from collections.abc import Iterator
from typing import Any

from assessment.answers.saved_file import FOR_THE_BROWSER, STATUSES
from assessment.comparing.rules_document import comparing_rules_of
from assessment.definitions.changes import Version
from assessment.definitions.framework import Framework
from assessment.definitions.model import ContextQuestion, RubricQuestion
from hooks.interface import Interface, words_in
from hooks.pages.page import Page
from hooks.pages.script_page import script_page
from hooks.pages.sentences import answer_names, months_in, route_texts, sentences
from hooks.pages.templating import relative_url

PATH = "assessment/compare.md"
EXAMPLES = (
    "llanddychymyg-1-partnership.json",
    "llanddychymyg-1-youth-charity.json",
    "llanddychymyg-1-young-people.json",
    "llanddychymyg-2-partnership.json",
    "llanddychymyg-2-youth-charity.json",
    "llanddychymyg-2-young-people.json",
)
"""The files of the invented village, in docs/files/."""

SHARED = (
    *("side_organisation", "side_partner", "side_joint", "level", "percent", "no_score", "none_applies"),
    *("open_unanswered", "trace_left_out", "trace_hidden", "trace_skipped", "file_name", "origin_not_applicable"),
    *("trace_sum", "trace_adjusted", "trace_gate", "trace_gate_idle", "trace_capped", "too_little"),
)
"""Sentences of the questionnaire that this page says too."""


def compare_page(framework: Framework, interface: Interface, locale: str) -> Page:
    """The page in one language."""
    data = {
        "rules": comparing_rules_of(framework).as_json(),
        "words": compare_words(framework, words_in(interface, locale), locale),
        "texts": texts(framework, locale),
    }
    return script_page(
        "compare", PATH, framework, interface, locale, data, examples=EXAMPLES, files=_files_address(locale)
    )


def _files_address(locale: str) -> str:
    """Where the files of docs/files/ are, seen from the page: both languages share them."""
    return relative_url(PATH if locale == "en" else f"{locale}/{PATH}", "files.md")


def compare_words(framework: Framework, words: dict[str, str], locale: str) -> dict[str, Any]:
    """What scripts need to speak: sentences and names."""
    return {
        "say": sentences(words, "compare_say_", SHARED),
        **answer_names(framework, words, locale),
        "statuses": {name: words[f"plan_status_{name}"] for name in STATUSES},
        "months": months_in(locale),
        "format": FOR_THE_BROWSER,
    }


def texts(framework: Framework, locale: str) -> dict[str, Any]:
    """What questions, principles, signs and changes are called, by their ids."""
    questions = {question.id: _context_texts(question, locale) for question in framework.context}
    for section in framework.sections:
        for question in section.questions:
            questions[question.id] = _rubric_texts(question, section.principle.id, locale)
    return {
        "questions": questions,
        "principles": {
            principle.id: {
                "name": getattr(principle.short_name, locale),
                "href": relative_url(PATH, f"principles/{principle.id}.md"),
            }
            for principle in framework.knowledge.principles
        },
        "routes": {route.id: route_texts(route, locale) for route in framework.routes},
        "reasons": {
            rule.id: getattr(rule.reason, locale) for rule in (*framework.rules.gates, *framework.rules.adjustments)
        },
        "signs": dict(_sign_texts(framework, locale)),
        "changes": {version.version: dict(_change_texts(version, locale)) for version in framework.versions},
    }


def _context_texts(question: ContextQuestion, locale: str) -> dict[str, Any]:
    return {
        **_asked(question, locale),
        "options": {option.id: getattr(option.text, locale) for option in question.options},
    }


def _rubric_texts(question: RubricQuestion, principle: str, locale: str) -> dict[str, Any]:
    return {
        **_asked(question, locale),
        "principle": principle,
        "levels": [getattr(level.text, locale) for level in question.levels],
    }


def _asked(question: RubricQuestion | ContextQuestion, locale: str) -> dict[str, Any]:
    return {
        "title": getattr(question.title, locale),
        "organisation": getattr(question.wording.organisation, locale),
        "partner": getattr(question.wording.partner, locale),
    }


def _sign_texts(framework: Framework, locale: str) -> Iterator[tuple[str, dict[str, str]]]:
    for one in (*framework.signals, *framework.contrasts):
        sign = framework.knowledge.signs[one.sign]
        words = {name: getattr(getattr(sign, name), locale) for name in ("title", "meaning", "instead")}
        yield one.id, words | {"href": relative_url(PATH, f"signs/{sign.id}.md")}


def _change_texts(version: Version, locale: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Of each question, why it changed, with its title where nothing asks it any more."""
    for change in version.changes:
        if change.what == "question":
            title = {"title": getattr(change.title, locale)} if change.title else {}
            yield change.id, {"reason": getattr(change.reason, locale), **title}
