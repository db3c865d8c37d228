"""What helps with a question's next step is computed from what entries name."""

import json

import pytest

from hooks.interface import LOCALES, words_in
from hooks.pages.help import KINDS, SHOWN, help_files, help_with
from hooks.pages.knowledge import questions_of_sign
from hooks.pages.related import Web


@pytest.fixture(scope="module")
def helping(framework) -> dict:
    web = Web(framework.knowledge)
    return {
        question.id: (
            question,
            dict(zip(KINDS, help_with(question, section.principle.id, framework, web), strict=True)),
        )
        for section in framework.sections
        for question in section.questions
    }


def test_every_question_has_a_stage_a_method_and_a_document_that_help_and_few_of_each(helping):
    for _, help in helping.values():
        assert all(help[kind] for kind in KINDS if kind != "signs")
        assert all(len(places) <= SHOWN for places in help.values())


def test_the_stages_that_a_question_names_come_first(helping):
    for question, help in helping.values():
        named = [id in question.stages for _, id in help["stages"]]
        assert named == sorted(named, reverse=True) and sum(named) == min(SHOWN, len(question.stages))


def test_signs_are_those_that_the_answers_raise_and_no_others(helping, framework):
    for question, help in helping.values():
        assert all(question in questions_of_sign(framework, id) for _, id in help["signs"])
    assert any(help["signs"] for _, help in helping.values())


def test_the_file_of_each_language_says_the_same_and_names_each_page_once(helping, framework, interface):
    files = help_files(framework, {locale: words_in(interface, locale) for locale in LOCALES})
    for content in map(json.loads, files.values()):
        for id, (_, help) in helping.items():
            addresses = [
                pages[place][0]
                for (_, pages), places in zip(content["kinds"], content["questions"][id], strict=True)
                for place in places
            ]
            assert addresses == [f"../{kind}/{one}/" for places in help.values() for kind, one in places]
        for _, pages in content["kinds"]:
            assert len({address for address, _ in pages}) == len(pages)
