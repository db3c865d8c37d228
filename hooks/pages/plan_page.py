"""The page with the plan of an assessment."""

from typing import Any

from assessment.answers.saved_file import FOR_THE_BROWSER, LONGEST, STATUSES
from assessment.definitions.framework import Framework
from assessment.scoring.route_result import questions_of_routes
from assessment.scoring.rules_document import rules_of
from hooks.interface import Interface, words_in
from hooks.pages import compare_page
from hooks.pages.page import Page
from hooks.pages.profile import profile_rows
from hooks.pages.script_page import script_page
from hooks.pages.sentences import answer_names, months_in, sentences

PATH = "assessment/plan.md"

SHARED = (
    *("file_name", "saved", "not_written", "not_kept", "gone", "save_first", "other_tab", "wrong_date"),
    *("newer_stored", "blocked_stored", "damaged_stored", "view_organisation", "view_partner", "view_joint"),
    *("percent", "no_score", "none_applies"),
    *("step_level", "step_evidence", "step_in_short"),
    *("why_sign_gone", "why_sign_new", "why_limit_gone", "why_limit_new", "why_score"),
    *("why_score_comes", "why_score_goes", "why_evidence", "why_others", "why_asked", "why_not_asked", "why_nothing"),
    "why_gap",
)
"""What the questionnaire says as well."""

COLUMNS = ("what", "who", "by", "sign", "partner", "status", "outcome")
"""Labels of the page that are columns of a table as well."""


def plan_page(framework: Framework, interface: Interface, locale: str) -> Page:
    """The page in one language. What it plans, only a browser knows."""
    data = {
        "rules": rules_of(framework).as_json(),
        "words": _browser_words(framework, words_in(interface, locale), locale),
        "texts": texts(framework, locale),
    }
    return script_page(
        "plan",
        PATH,
        framework,
        interface,
        locale,
        data,
        longest=LONGEST,
        statuses=STATUSES,
        profile_rows=profile_rows(framework),
    )


def _browser_words(framework: Framework, words: dict[str, str], locale: str) -> dict[str, Any]:
    return {
        "say": sentences(words, "plan_say_", SHARED) | {f"column_{name}": words[f"plan_{name}"] for name in COLUMNS},
        **answer_names(framework, words, locale),
        "statuses": {name: words[f"plan_status_{name}"] for name in STATUSES},
        "routes": questions_of_routes(framework),
        "months": months_in(locale),
        "language": locale,
        "not_applicable": words["not_applicable"],
        "format": FOR_THE_BROWSER,
    }


def texts(framework: Framework, locale: str) -> dict[str, Any]:
    """What questions, principles, signs and limits are called, and what to do next about a question."""
    asked = compare_page.texts(framework, locale)["questions"]
    todo = {
        question.id: {
            "evidence": getattr(question.evidence, locale),
            "next": {
                side: [getattr(getattr(level.next_step, side), locale) for level in question.levels]
                for side in ("organisation", "partner")
            },
        }
        for section in framework.sections
        for question in section.questions
    }
    knowledge, signs = framework.knowledge, framework.knowledge.signs
    return {
        "questions": {
            id: {name: texts[name] for name in ("title", "levels", "options") if name in texts} | todo.get(id, {})
            for id, texts in asked.items()
        },
        "names": {
            kind: {entry.id: getattr(entry.short_name, locale) for entry in getattr(knowledge, kind)}
            for kind in ("principles", "ways", "goals")
        },
        "signs": {signal.id: getattr(signs[signal.sign].title, locale) for signal in framework.signals},
        "reasons": {
            rule.id: getattr(rule.reason, locale) for rule in (*framework.rules.gates, *framework.rules.adjustments)
        },
    }
