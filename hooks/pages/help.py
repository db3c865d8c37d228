"""What helps with a next step: pages of the knowledge that belong to a question, computed from what entries name."""

import json

from assessment.definitions.framework import Framework
from assessment.definitions.model import RubricQuestion
from hooks.pages.knowledge import signs_of_question
from hooks.pages.questionnaire import PATH as QUESTIONNAIRE
from hooks.pages.related import Place, Web
from hooks.pages.templating import relative_url

KINDS = ("stages", "methods", "documents", "signs")
"""In the order shown."""

SHOWN = 2
"""The most entries of one kind for a question: there are four kinds, and ten steps on a screen."""


def help_with(question: RubricQuestion, principle: str, framework: Framework, web: Web) -> list[list[Place]]:
    """For each kind the entries that help with a question, best first.

    A question is tied to its principle, to the stages that it names and to the signs that its answers raise; what is
    tied to much the same is near. Where nothing is, what is near to its principle helps. Of signs only the question's
    own are named: any other would be an accusation.
    """
    signs = {("signs", id) for id in signs_of_question(framework, question.id)}
    ties = {("principles", principle), *(("stages", id) for id in question.stages), *signs}
    near = {kind: web.near(ties, kind) or web.near(web.tied["principles", principle], kind) for kind in KINDS}
    near["signs"] = [place for place in near["signs"] if place in signs]
    return [near[kind][:SHOWN] for kind in KINDS]


def help_file(framework: Framework, words: dict[str, str], locale: str) -> str:
    """What the result fetches when its next steps are opened, as JSON.

    `kinds`: what each kind is called, and the address and name of each of its pages that helps with something, as seen
    from the questionnaire. `questions`: for each question and kind the positions of those pages.
    """
    web = Web(framework.knowledge)
    helping = {
        question.id: help_with(question, section.principle.id, framework, web)
        for section in framework.sections
        for question in section.questions
    }
    named = [sorted({place for help in helping.values() for place in help[number]}) for number in range(len(KINDS))]
    pages = [
        [[relative_url(QUESTIONNAIRE, f"{kind}/{id}.md"), getattr(web.entries[kind, id].short_name, locale)]
         for kind, id in places]
        for places in named
    ]  # fmt: skip
    content = {
        "kinds": [[words[f"nav_{kind}"], pages[number]] for number, kind in enumerate(KINDS)],
        "questions": {
            id: [[places.index(place) for place in near] for places, near in zip(named, help, strict=True)]
            for id, help in helping.items()
        },
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def help_files(framework: Framework, words: dict[str, dict[str, str]]) -> dict[str, str]:
    """The file of each language, by its path; `words` are those of the interface, by language."""
    return {f"assessment-app/help.{locale}.json": help_file(framework, own, locale) for locale, own in words.items()}
