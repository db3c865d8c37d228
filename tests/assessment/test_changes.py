"""What becomes of answers to an earlier version, and that no change is left untold."""

import pytest
import yaml

from assessment.definitions.changes import Changes, Version, answers_since
from assessment.definitions.framework import load_framework
from definitions.problems import DefinitionErrors
from tests.our_framework import our_framework
from tests.yaml_files import read_yaml

REASON = {"en": "A reason.", "cy": "Rheswm."}


def change(id: str, how: str, old_answer: str | None = None) -> dict:
    title = {"title": {"en": "Gone", "cy": "Wedi mynd"}} if how == "removed" else {}
    return {"id": id, "what": "question", "how": how, "old_answer": old_answer, "reason": REASON} | title


def versions(*parts: tuple[list[str], list[dict]]) -> list[Version]:
    """Versions 1, 2 and so on, each of the ids that it asks and its changes."""
    value = [
        {"version": str(number), "date": "2026-11-25", "asks": asks, "changes": changes}
        for number, (asks, changes) in enumerate(parts, start=1)
    ]
    return Changes.model_validate({"versions": value}).versions


THREE = versions(
    (["a", "b", "c"], []),
    (
        ["a", "b", "d"],
        [change("a", "reworded", "look-again"), change("c", "removed", "set-aside"), change("d", "added")],
    ),
    (["a", "b", "d"], [change("a", "options", "kept"), change("d", "reworded", "kept")]),
)


@pytest.mark.parametrize(
    ("version", "became"),
    [
        ("1", {"a": "look-again", "b": "kept", "c": "set-aside"}),
        ("2", {"a": "kept", "b": "kept", "d": "kept"}),
        ("3", {}),
        ("unknown", {}),
    ],
)
def test_over_several_versions_the_gravest_change_of_an_answer_counts(version, became):
    assert answers_since(THREE, version) == became


def test_of_our_own_version_1_every_question_is_known_and_one_is_set_aside():
    became = answers_since(our_framework().versions, "1")

    assert len(became) == 44
    assert [id for id, answer in became.items() if answer == "set-aside"] == ["pilot-to-practice"]


@pytest.mark.parametrize(
    ("mistake", "message"),
    [
        (lambda last: last["asks"].remove("who-decides"), "found no 'who-decides'; expected every question that this"),
        (
            lambda last: last["changes"].pop(0),
            "found no change 'added' of 'kind-of-body'; expected a change that says why",
        ),
        (lambda last: last.update(version="3"), "found '3'; expected '2', the version in framework.yml"),
        (lambda last: last["changes"][0].update(old_answer="kept"), "expected nothing, for a question that is new"),
        (lambda last: last["changes"][1].update(id="no-such"), "expected the id of a question to which this can have"),
    ],
    ids=[
        "a question left out",
        "a new question untold",
        "another version",
        "an old answer to a new one",
        "an unknown id",
    ],
)
def test_nothing_comes_or_goes_untold(mistake, message, project_copy):
    path = project_copy / "assessment" / "changes.yml"
    value = read_yaml(path)
    mistake(value["versions"][-1])
    path.write_text(yaml.safe_dump(value, allow_unicode=True, default_style='"'), encoding="utf-8")

    with pytest.raises(DefinitionErrors) as raised:
        load_framework(project_copy)

    assert any(message in str(problem) for problem in raised.value.problems), raised.value


def test_a_list_without_versions_is_a_problem_and_no_crash(project_copy):
    (project_copy / "assessment" / "changes.yml").write_text("versions: []\n", encoding="utf-8")

    with pytest.raises(DefinitionErrors, match="changes.yml:1: versions: found an empty list; expected at least 1"):
        load_framework(project_copy)
