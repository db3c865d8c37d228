"""A document to adapt makes sense: its tables are even, and both languages ask people to fill in as much."""

import pytest

from assessment.definitions.framework import load_framework
from definitions.problems import DefinitionErrors


@pytest.mark.parametrize(
    ("text", "by", "problem"),
    [
        (
            '- {en: "Because", cy: "Oherwydd"}\n',
            "\n",
            "parts[1].table.rows[0]: found 4 cells; expected 3, one for each column",
        ),
        (
            "answer by [day]",
            "answer by then",
            "parts[0]: found 6 things to fill in in English and 7 in Welsh",
        ),
    ],
    ids=["a row with another number of cells", "a blank in one language only"],
)
def test_a_mistake_in_a_document_is_told(text, by, problem, project_copy):
    path = project_copy / "principles" / "documents" / "feedback-report.yml"
    whole = path.read_text("utf-8")
    assert whole.count(text) == 1
    path.write_text(whole.replace(text, by), encoding="utf-8")

    with pytest.raises(DefinitionErrors) as raised:
        load_framework(project_copy)

    assert any(problem in str(found) for found in raised.value.problems), raised.value.problems
