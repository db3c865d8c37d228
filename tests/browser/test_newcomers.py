"""What newcomers ask is answered by one search, in their own words."""

from collections.abc import Iterator

import pytest

from tests.built_pages import pages_of
from tests.search_cases import WORD
from tests.ways_through import clicks_from, in_language, root_of
from tests.yaml_files import TESTS, read_yaml

QUESTIONS = read_yaml(TESTS / "newcomer_questions.yml")["questions"]
LOOKED_AT = 5
"""How many results people look at before they give up."""

TELLING = 4
"""Letters of a word that says what is asked."""


@pytest.fixture(scope="module", params=["en", "cy"])
def locale(request) -> str:
    return request.param


def test_there_are_twenty_questions_and_none_twice():
    for locale in ("en", "cy"):
        assert len({question[locale] for question in QUESTIONS}) == len(QUESTIONS) >= 20


def test_half_of_the_questions_have_a_word_that_no_page_uses(built_site, locale):
    used = set(_words_of_content(built_site, locale))
    strange = [
        question[locale]
        for question in QUESTIONS
        if any(len(word) >= TELLING and word not in used for word in WORD.findall(question[locale].lower()))
    ]
    assert len(strange) >= len(QUESTIONS) / 2, strange


def _words_of_content(site, locale: str) -> Iterator[str]:
    for page in in_language(pages_of(site), locale).values():
        for _, text in page.texts:
            yield from WORD.findall(text.lower())


def test_each_question_is_answered_by_one_of_the_first_results(worker_of, locale):
    worker = worker_of(locale)
    found = {question[locale]: worker.pages(question[locale])[:LOOKED_AT] for question in QUESTIONS}
    unanswered = {
        question[locale]: found[question[locale]]
        for question in QUESTIONS
        if not set(question["answers"]) & set(found[question[locale]])
    }
    assert unanswered == {}


def test_each_answer_is_also_within_three_clicks_from_home(built_site, locale):
    clicks = clicks_from(root_of(locale), in_language(pages_of(built_site), locale))
    far = [page for question in QUESTIONS for page in question["answers"] if clicks[root_of(locale) + page] > 3]
    assert far == []
