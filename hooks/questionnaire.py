"""The questionnaire's page and the documents its scripts and other programs read."""

import json
from pathlib import Path
from typing import Any

from babel.dates import get_month_names
from markupsafe import Markup

from assessment.answers import FORMAT, LARGEST_FILE, VERSION, AnswersFile
from assessment.framework import Framework
from assessment.rules_document import rules_of
from assessment.schemas import schema_text
from hooks.condition_words import condition_sentence, titles_of
from hooks.interface import Interface, load_interface, words_in
from hooks.page import Page
from hooks.templating import template_environment

PATH = "assessment.md"
INTERFACE_FILE = Path(__file__).resolve().parent.parent / "assessment" / "interface.yml"
FOR_THE_BROWSER = "say_"
"""What the keys of words begin with that scripts use."""


def questionnaire_page(framework: Framework, interface: Interface, locale: str) -> Page:
    """The complete form in one language. `interface` holds the words that all pages share."""
    own = load_interface(INTERFACE_FILE)
    words = words_in(own, locale)
    environment = template_environment(own, locale, _linked_paths(framework))
    titles = titles_of(framework, locale)
    shared_words = words_in(interface, locale)
    questions = [*framework.context, *(question for section in framework.sections for question in section.questions)]
    markdown = environment.get_template("questionnaire/page.html.j2").render(
        path=PATH,
        knowledge=framework.knowledge,
        context=framework.context,
        sections=framework.sections,
        signals=framework.signals,
        rules=framework.rules,
        evidence=framework.rules.evidence,
        principles={principle.id: principle for principle in framework.knowledge.principles},
        sources={source.id: source for source in framework.knowledge.sources},
        conditions={
            question.id: condition_sentence(question.show_if, titles, shared_words)
            for question in questions
            if question.show_if
        },
        rules_json=_json(rules_of(framework).as_json()),
        words_json=_json(browser_words(framework, words, locale)),
    )
    return Page(
        path=PATH,
        title=words["page_title"],
        description=words["page_description"],
        markdown=markdown,
        edit_path="assessment/questionnaire.yml",
        search=False,
        scripts=("assessment-app/app.mjs",),
        styles=("assessment-app/assessment.css",),
    )


def browser_words(framework: Framework, words: dict[str, str], locale: str) -> dict[str, Any]:
    """What scripts need to speak: sentences, names, and month names, which browsers lack in Welsh."""
    months = get_month_names("wide", locale=locale)
    return {
        "say": {key.removeprefix(FOR_THE_BROWSER): text for key, text in words.items() if key.startswith(FOR_THE_BROWSER)},
        "bands": {band.id: getattr(band.label, locale) for band in framework.rules.bands},
        "evidence": {strength.id: getattr(strength.label, locale) for strength in framework.rules.evidence},
        "months": [months[number] for number in range(1, 13)],
        "dont_know": words["dont_know"],
        "not_applicable": words["not_applicable"],
        "format": {"name": FORMAT, "version": VERSION, "largest": LARGEST_FILE},
    }


def documents(framework: Framework, interface: Interface) -> dict[str, str]:
    """Files for programs: the rules, and the schema of the saved file."""
    return {
        "assessment-app/rules.json": _json(rules_of(framework).as_json()),
        "assessment-app/answers.schema.json": schema_text(AnswersFile),
    }


def _linked_paths(framework: Framework) -> list[str]:
    knowledge = framework.knowledge
    kinds = {"principles": knowledge.principles, "ways": knowledge.ways, "goals": knowledge.goals}
    entries = [f"{kind}/{entry.id}.md" for kind, entries in kinds.items() for entry in entries]
    return [*entries, "scoring.md", "sources.md", "privacy.md", "saved-file.md"]


def _json(value: Any) -> Markup:
    """JSON that may stand inside a script element: no text in it can end the element."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))
