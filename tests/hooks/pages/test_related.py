"""What belongs together is computed from what entries name."""

import pytest

from hooks.pages.related import SHOWN, Web
from principles.kinds import KINDS

KINDS_WITH_RELATED = [kind for kind in KINDS if kind.pages and kind.pages.related]


@pytest.fixture(scope="module")
def web(framework) -> Web:
    return Web(framework.knowledge)


def test_what_one_entry_names_is_tied_to_it_from_either_side(web):
    assert ("signs", "late-involvement") in web.tied["principles", "involvement"]
    assert ("principles", "involvement") in web.tied["signs", "late-involvement"]


def test_a_link_with_a_reason_and_a_step_of_a_path_are_ties_too(web, framework):
    link = framework.knowledge.principles[0].ways[0]
    assert ("ways", link.way) in web.tied["principles", framework.knowledge.principles[0].id]
    guide = framework.knowledge.entries["guides"][0]
    pages = {f"{kind}/{id}.md" for kind, id in web.tied["guides", guide.id]}
    assert pages and pages <= {step.page for step in guide.path}


def test_the_nearest_are_few_never_the_page_itself_and_tied_ones_come_first(web):
    for place in web.entries:
        for kind in KINDS:
            near = web.nearest(place, kind.plural) if kind.pages else []
            assert len(near) <= SHOWN and all((kind.plural, entry.id) != place for entry in near)
            tied = [(kind.plural, entry.id) in web.tied[place] for entry in near]
            assert tied == sorted(tied, reverse=True)


def test_what_shares_nothing_with_an_entry_is_not_near_to_it(web):
    for place in web.entries:
        for entry in web.nearest(place, "methods"):
            assert web.tied["methods", entry.id] & (web.tied[place] | {place})


@pytest.mark.parametrize("kind", KINDS_WITH_RELATED, ids=lambda kind: kind.plural)
def test_a_page_shows_the_kinds_that_its_own_declares_and_none_without_entries(kind, web, framework):
    shown = [web.related(kind, entry.id) for entry in framework.knowledge.entries[kind.plural]]
    assert any(shown)
    for groups in shown:
        names = [name for name, _ in groups]
        assert names == [name for name in kind.pages.related if name in names]
        assert all(entries for _, entries in groups)
