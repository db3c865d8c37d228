"""What measures the project keeps up with it: a measure that breaks is noticed before somebody needs it."""

from assessment.definitions.framework import load_framework
from tests.conftest import copy_project
from tests.growth import KINDS, edit, enlarged


def test_an_enlarged_project_has_twice_the_entries_and_no_problem(tmp_path):
    own, project = copy_project(tmp_path / "own"), enlarged(copy_project(tmp_path), 2)
    edit(project)

    load_framework(project)
    assert {kind.name: entries(project, kind) for kind in KINDS} == {
        kind.name: 2 * entries(own, kind) for kind in KINDS
    }


def entries(project, kind) -> int:
    return len(list((project / kind.folder).glob("*.yml")))
