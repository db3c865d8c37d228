"""The questionnaire's page and the documents its scripts and other programs read."""

from typing import Any

from assessment.answers.saved_file import FOR_THE_BROWSER, LONGEST, AnswersFile
from assessment.definitions.changes import answers_since
from assessment.definitions.framework import Framework
from assessment.definitions.pace import seconds_for
from assessment.scoring.route_result import routes_of
from assessment.scoring.rules_document import rules_of
from definitions.schemas import schema_text
from hooks.interface import Interface, words_in
from hooks.pages.condition_words import condition_sentence, titles_of
from hooks.pages.page import Page
from hooks.pages.paths import linkable_paths
from hooks.pages.profile import profile_rows
from hooks.pages.script_page import json_in_page
from hooks.pages.sentences import answer_names, months_in, sentences
from hooks.pages.templating import template_environment

PATH = "assessment.md"


def questionnaire_page(framework: Framework, interface: Interface, locale: str) -> Page:
    """The complete form in one language."""
    words = words_in(interface, locale)
    environment = template_environment(interface, locale, linkable_paths(framework))
    markdown = environment.get_template("questionnaire/page.html.j2").render(
        path=PATH,
        knowledge=framework.knowledge,
        context=framework.context,
        sections=framework.sections,
        signals=framework.signals,
        routes=framework.routes,
        rules=framework.rules,
        evidence=framework.rules.evidence,
        profile_rows=profile_rows(framework),
        longest=LONGEST,
        pace=framework.pace,
        principles={principle.id: principle for principle in framework.knowledge.principles},
        sources={source.id: source for source in framework.knowledge.sources},
        **_by_question(framework, words, locale),
        rules_json=json_in_page(rules_of(framework).as_json()),
        route_words_json=json_in_page(sentences(words, "route_say_")),
        words_json=json_in_page(browser_words(framework, words, locale)),
    )
    return Page(
        path=PATH,
        title=words["page_title"],
        description=words["page_description"],
        markdown=markdown,
        edit_path="assessment/questionnaire.yml",
        search=False,
        wide=True,
        scripts=("assessment-app/app.mjs",),
        styles=("assessment-app/questionnaire.css",),
        library="assessment-app/reasons.mjs",
    )


def _by_question(framework: Framework, words: dict[str, str], locale: str) -> dict[str, Any]:
    """What templates look up by the id of a question, and the bodies that examples are for."""
    titles = titles_of(framework, locale)
    questions = [*framework.context, *(question for section in framework.sections for question in section.questions)]
    asking = {route.id: route.questions for route in routes_of(framework)}
    own_words = [(route, one) for route in framework.routes for one in route.asked if one.wording]
    body_question = next((one for one in framework.context if one.id == framework.body_question), None)
    return {
        "routes_of": {one.id: [route for route in asking if one.id in asking[route]] for one in questions},
        "own_words": {
            question.id: [(route, one.wording) for route, one in own_words if one.question == question.id]
            for question in questions
        },
        "bodies": {option.id: option.text for option in body_question.options} if body_question else {},
        "seconds": {question.id: seconds_for(question, framework.pace) for question in questions},
        "conditions": {
            question.id: condition_sentence(question.show_if, titles, words)
            for question in questions
            if question.show_if
        },
    }


def browser_words(framework: Framework, words: dict[str, str], locale: str) -> dict[str, Any]:
    """What scripts need to speak: sentences and names."""
    return {
        "say": sentences(words, "say_"),
        **answer_names(framework, words, locale),
        "months": months_in(locale),
        "body_question": framework.body_question,
        "changes": earlier_versions(framework, locale),
        "format": FOR_THE_BROWSER,
    }


def earlier_versions(framework: Framework, locale: str) -> dict[str, dict[str, dict[str, str]]]:
    """For each earlier version, what became of answers that do not simply fit, with the titles of what has gone."""
    titles = {
        change.id: getattr(change.title, locale)
        for version in framework.versions
        for change in version.changes
        if change.title
    }
    return {
        version.version: {
            id: {"answer": answer} | ({"title": titles[id]} if id in titles else {})
            for id, answer in answers_since(framework.versions, version.version).items()
            if answer != "kept"
        }
        for version in framework.versions[:-1]
    }


def documents(framework: Framework) -> dict[str, str]:
    """Files for programs: the rules, and the schema of the saved file."""
    return {
        "assessment-app/rules.json": json_in_page(rules_of(framework).as_json()),
        "assessment-app/answers.schema.json": schema_text(AnswersFile),
    }
