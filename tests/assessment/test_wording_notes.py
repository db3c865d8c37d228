"""What the notes on wording notice in a question, and what they leave alone."""

import pytest

from assessment.definitions.model import RubricQuestion
from assessment.definitions.wording_notes import wording_notes
from definitions.documents import Document
from definitions.reading import Definition

LEVELS = [
    "Nobody asks residents about the park.",
    "Residents are asked about the park by one project.",
    "Some projects ask residents about the park and write down what they say.",
    "Every project asks residents about the park and writes down what they say.",
    "Residents decide what they are asked about the park.",
]


def question(
    id: str = "park", wording: str = "How far do you ask residents about the park?", levels=LEVELS, steps=None
):
    """A question with these English words; what no note reads is the same in all."""

    def text(words: str) -> dict[str, str]:
        return {"en": words, "cy": "Testun"}

    steps = steps or [f"Step {number} of {id}." for number in range(5)]
    value = {
        "id": id, "type": "rubric", "title": text("A title"), "why": text("Why"), "evidence": text("Evidence"),
        "wording": {"organisation": text(wording), "partner": text("How far were you asked?")}, "weight": 1,
        "levels": [
            {"level": number, "text": text(level),
             "next_step": {"organisation": text(steps[number]), "partner": text("Ask.")}}
            for number, level in enumerate(levels)
        ],
        "ways": [], "goals": [],
    }  # fmt: skip
    return Definition(Document(f"{id}.yml", value), RubricQuestion.model_validate(value))


def noted(*questions) -> list[tuple[str, str]]:
    return [(note.key, note.found) for note in wording_notes(questions)]


def test_a_question_that_asks_one_thing_in_levels_that_climb_has_no_note():
    assert noted(question()) == []


@pytest.mark.parametrize(
    ("changed", "note"),
    [
        (
            {"wording": "How far do you ask residents and tell them what changed?"},
            ("wording.organisation.en", "'residents and tell'"),
        ),
        (
            {"wording": "How far do you write or phone?"},
            ("wording.organisation.en", "'write or phone'"),
        ),
        (
            {"wording": "How far do you " + "very " * 30 + "often ask?"},
            ("wording.organisation.en", "36 words"),
        ),
        (
            {"levels": [*LEVELS[:3], "Budgets follow a charter.", LEVELS[4]]},
            ("levels[3].text.en", "nothing of level 2"),
        ),
        (
            {"levels": [*LEVELS[:4], "Residents decide about the park. " + "Really. " * 50]},
            ("levels[4].text.en", "55 words"),
        ),
    ],
    ids=["two verbs", "two choices", "a long question", "a level that forgets the one below", "a long level"],
)
def test_a_doubtful_wording_is_noted(changed, note):
    assert note in noted(question(**changed))


def test_the_same_words_in_two_questions_are_noted_once_at_the_second():
    step = "Ring five residents this month and ask them about the swings."
    pair = [
        question(id, f"How far is {id}?", [f"{id} {number} {id} {number}" for number in range(5)], [step] * 5)
        for id in ("park", "pool")
    ]

    found = [note for note in wording_notes(pair) if "as in" in note.found]

    assert [(note.file, note.found) for note in found] == [
        ("pool.yml", "'ring five residents this month and ask', as in 'park'")
    ]
