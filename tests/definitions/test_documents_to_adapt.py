"""A document to adapt makes sense: even tables, as many blanks in both languages, a picture that can be true."""

import pytest

from assessment.definitions.framework import load_framework
from definitions.problems import DefinitionErrors


@pytest.mark.parametrize(
    ("document", "text", "by", "problem"),
    [
        (
            "feedback-report",
            '- {en: "Because", cy: "Oherwydd"}\n',
            "\n",
            "parts[1].table.rows[0]: found 4 cells; expected 3, one for each column",
        ),
        (
            "feedback-report",
            "answer by [day]",
            "answer by then",
            "parts[0]: found 6 things to fill in in English and 7 in Welsh",
        ),
        (
            "decision-map",
            "when: 3\n",
            "when: 7\n",
            "picture.decisions[2].when: found month 6, after a decision of month 7; expected decisions in the order",
        ),
        (
            "decision-map",
            "until: 5\n",
            "until: 7\n",
            "picture.decisions[2].until: found month 7, after the decision in month 6; expected a month up to that",
        ),
        (
            "decision-map",
            "      until: 10\n",
            "",
            "picture.decisions[4]: found one of `who_can_change` and `until`; expected both, or neither",
        ),
    ],
    ids=[
        "a row with another number of cells",
        "a blank in one language only",
        "a decision after a later one",
        "a decision that is changed after it is made",
        "a decision that people can change without an end",
    ],
)
def test_a_mistake_in_a_document_is_told(document, text, by, problem, project_copy):
    path = project_copy / "principles" / "documents" / f"{document}.yml"
    whole = path.read_text("utf-8")
    assert whole.count(text) == 1
    path.write_text(whole.replace(text, by), encoding="utf-8")

    with pytest.raises(DefinitionErrors) as raised:
        load_framework(project_copy)

    assert any(problem in str(found) for found in raised.value.problems), raised.value.problems
