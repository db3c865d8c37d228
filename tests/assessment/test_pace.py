"""What a question takes: its words at the speeds that the questionnaire states, and a decision."""

import pytest

from assessment.definitions.model import ContextQuestion, Pace, Span
from assessment.definitions.pace import seconds_for
from definitions.shapes import Text
from tests.our_framework import our_framework

PACE = Pace(words_per_minute=Span(least=60, most=120), seconds_to_decide=Span(least=5, most=20))


def question(title: str, options: list[str]) -> ContextQuestion:
    """A question with these English words, and with many more in Welsh."""
    text = {english: Text(en=english, cy="gair " * 50) for english in (title, "who", *options)}
    return ContextQuestion(
        id="one", type="single", title=text[title], why=text[title],
        wording={"organisation": text["who"], "partner": text["who"]},
        options=[{"id": f"option-{n}", "text": text[option]} for n, option in enumerate(options)],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("title", "options", "least", "most"),
    [
        ("one", ["yes", "no"], 2 + 5, 4 + 20),
        ("one two three", ["four five", "six seven eight nine"], 5 + 5, 10 + 20),
    ],
)
def test_a_question_takes_its_english_words_and_a_decision(title, options, least, most):
    assert seconds_for(question(title, options), PACE) == Span(least=least, most=most)


def test_all_of_ours_take_between_half_an_hour_and_an_hour_and_a_half():
    framework = our_framework()
    questions = [*framework.context, *(one for section in framework.sections for one in section.questions)]
    spans = [seconds_for(one, framework.pace) for one in questions]

    assert 30 * 60 < sum(span.least for span in spans) < sum(span.most for span in spans) < 90 * 60
