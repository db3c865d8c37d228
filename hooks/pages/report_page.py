"""The page with the report of an assessment. It holds the words of both languages, for the report can be in either."""

from typing import Any

from assessment.answers.saved_file import FOR_THE_BROWSER, STATUSES
from assessment.definitions.framework import Framework
from assessment.scoring.route_result import questions_of_routes
from assessment.scoring.rules_document import rules_of
from hooks.interface import LOCALES, Interface, words_in
from hooks.pages import compare_page, plan_page
from hooks.pages.page import Page
from hooks.pages.script_page import script_page
from hooks.pages.sentences import answer_names, months_in, route_texts, sentences
from hooks.pages.templating import relative_url

PATH = "assessment/report.md"

PAGE_SAYS = (
    *("file_name", "saved", "file_too_large", "file_unreadable", "file_not_json", "file_newer", "file_damaged"),
    *("file_other_framework", "newer_stored", "blocked_stored", "not_kept"),
    *("view_organisation", "view_partner", "view_joint"),
)
"""Sentences of the questionnaire that the page says too."""

PAGE_OWN = ("from_file", "file_shown", "file_report", "document_failed", "open_damaged", "another_shown")
"""What the page says of its own."""

REPORT_SAYS = (
    *("view_organisation", "view_partner", "view_joint", "side_organisation", "side_partner", "side_joint"),
    *("percent", "no_score", "none_applies", "too_little", "level", "origin", "origin_not_applicable", "minority"),
    *(
        "summary",
        "summary_some",
        "summary_equal",
        "summary_one",
        "summary_none",
        "signals_open",
        "signals_none",
        "signals_raised",
    ),
    *("reason_score", "reason_confidence", "reason_answer", "open_unanswered"),
    *(
        "trace_sum",
        "trace_alone",
        "trace_adjusted",
        "trace_gate",
        "trace_gate_idle",
        "trace_capped",
        "trace_hidden",
        "trace_skipped",
    ),
    *("step_in_short", "why_sign_gone", "why_sign_new", "why_limit_gone", "why_limit_new", "why_score"),
    *("why_score_comes", "why_score_goes", "why_evidence", "why_others", "why_asked", "why_not_asked", "why_nothing"),
    "why_gap",
)
"""Sentences of the questionnaire that the report says too."""

PLAN_SAYS = ("aim_level", "aim_evidence", "by", "no_day", "question_gone", "step_unnamed", "unnamed", "taken")
"""Sentences of the plan that the report and its page say too."""

LABELS = {
    "profile": "report_profile",
    "figures": "report_figures",
    "coverage_explained": "report_coverage",
    "roll_up_note": "report_roll_up",
    "principles": "report_principles",
    "ways": "ways_heading",
    "goals": "goals_heading",
    "column_principles": "column_principle",
    "column_ways": "column_way",
    "column_goals": "column_goal",
    "signals": "signals_heading",
    "because": "signal_because",
    "instead": "signal_instead",
    "earlier": "plan_earlier_heading",
    "steps": "plan_steps_heading",
    "background": "background_heading",
    "unseen_text": "unseen_text",
    "note": "note_label",
    "column_before": "report_before",
    "column_now": "report_now",
    "column_step": "report_step",
    "column_agreed": "report_agreed",
    "column_came": "report_came",
    **{name: name for name in ("column_score", "column_band", "column_coverage", "column_confidence")},
    **{name: name for name in ("column_question", "column_answer", "column_points", "signals_intro", "trace_intro")},
    **{name: f"plan_{name}" for name in ("who", "partner", "sign", "outcome")},
}
"""What the report calls its parts, and the words that they are."""


def report_page(framework: Framework, interface: Interface, locale: str) -> Page:
    """The page in one language. What it reports, only a browser knows."""
    data = {
        "rules": rules_of(framework).as_json(),
        "words": _page_words(framework, words_in(interface, locale)),
        "spoken": {name: report_words(framework, interface, name, locale) for name in LOCALES},
        "texts": {name: texts(framework, name) for name in LOCALES},
    }
    return script_page("report", PATH, framework, interface, locale, data, library="assessment-app/fflate.js")


def _page_words(framework: Framework, words: dict[str, str]) -> dict[str, Any]:
    """What the page says about the report, in its own language."""
    own = {name: words[f"report_say_{name}"] for name in PAGE_OWN}
    shared = {name: words[f"say_{name}"] for name in PAGE_SAYS}
    of_plan = {name: words[f"plan_say_{name}"] for name in ("unnamed", "taken")}
    return {
        "say": own | shared | of_plan,
        "author": words["site_name"],
        "routes": questions_of_routes(framework),
        "format": FOR_THE_BROWSER,
    }


def report_words(framework: Framework, interface: Interface, locale: str, page_locale: str) -> dict[str, Any]:
    """What the report says in a language."""
    words = words_in(interface, locale)
    of_plan = {name: words[f"plan_say_{name}"] for name in PLAN_SAYS}
    return {
        "say": sentences(words, "report_say_", REPORT_SAYS) | of_plan,
        **answer_names(framework, words, locale),
        "labels": {name: words[key] for name, key in LABELS.items()},
        "statuses": {name: words[f"plan_status_{name}"] for name in STATUSES},
        "months": months_in(locale),
        "not_applicable": words["not_applicable"],
        "addresses": {"scoring": relative_url(_in(page_locale, PATH), _in(locale, "scoring.md"))},
    }


def _in(locale: str, path: str) -> str:
    """Where a page is in a language."""
    return path if locale == "en" else f"{locale}/{path}"


def texts(framework: Framework, locale: str) -> dict[str, Any]:
    """What everything is called, and what it means."""
    compared = compare_page.texts(framework, locale)
    shown = compared["signs"]
    planned = plan_page.texts(framework, locale)
    rules = framework.rules
    return {
        **{part: planned[part] for part in ("names", "reasons")},
        "questions": {id: asked | planned["questions"][id] for id, asked in compared["questions"].items()},
        "signs": {
            signal.id: {part: shown[signal.id][part] for part in ("title", "meaning", "instead")}
            for signal in framework.signals
        },
        "routes": {route.id: route_texts(route, locale) for route in framework.routes},
        "meanings": {
            "bands": {band.id: getattr(band.meaning, locale) for band in rules.bands},
            "evidence": {strength.id: getattr(strength.meaning, locale) for strength in rules.evidence},
        },
    }
