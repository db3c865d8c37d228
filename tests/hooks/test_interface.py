"""The words of the interface."""

import re
from typing import get_args

import pytest

from assessment.answers.saved_file import STATUSES
from assessment.comparing.comparison import Kind
from assessment.comparing.rules_document import Apart
from assessment.definitions.changes import GRAVITY
from definitions.problems import DefinitionErrors
from hooks.documents.files import FORMS
from hooks.interface import INTERFACE_FILES, load_interface
from hooks.pages import compare_page, plan_page, report_page, room_page, workshop
from hooks.pages.list_page import SHARED
from hooks.pages.navigation import navigation
from hooks.pages.page import Page
from hooks.pages.paths import WORKSHOP_PAGES
from hooks.pages.ties import MAPPED
from hooks.search.places import FOUND_AS
from language.translation.state import State
from language.welsh.numbers import form_keys
from principles.model import Holder
from tests.hooks.conftest import ROOT


@pytest.fixture
def words_of(tmp_path):
    """Reads a project whose first two files of words hold these texts, and the others none."""

    def read(pages: str, questionnaire: str = 'page_title: {en: "A", cy: "B"}'):
        texts = dict.fromkeys(INTERFACE_FILES, "{}")
        texts |= {"hooks/interface.yml": pages, "assessment/interface.yml": questionnaire}
        for file, text in texts.items():
            (tmp_path / file).parent.mkdir(exist_ok=True)
            (tmp_path / file).write_text(text, encoding="utf-8")
        return load_interface(tmp_path)

    return read


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('menu: {en: "Menu"}', "hooks/interface.yml:1: menu.cy: found nothing; expected the key 'cy'; "
         "every text needs English (en) and Welsh (cy)"),
        ('menu: {en: "Menu", cy: " "}', "hooks/interface.yml:1: menu.cy: found an empty text; "
         "expected a text that is not empty"),
        ('menu: {en: "Menu", cy: "A"}\nmenu: {en: "M", cy: "B"}', "hooks/interface.yml:2: menu: found the key a second "
         "time (first on line 1); expected each key once"),
        ('page_title: {en: "Menu", cy: "A"}', "assessment/interface.yml:1: page_title: found a key that another "
         "file has too; expected a key of its own"),
        ('menu: {en: "{count} pages", cy: "{cyfrif} tudalen"}', "hooks/interface.yml:1: menu: found different names in "
         "{braces}; expected the same in both languages"),
        ('pages: {en: "{count} pages", cy: "{count} tudalen"}', "hooks/interface.yml:1: pages: found {count}, but no "
         "pages_0, pages_1, pages_2, pages_3, pages_6; expected a form for 0, 1, 2, 3 and 6"),
        ('menu: [', "hooks/interface.yml:2: found a mistake in the YAML"),
    ],
    ids=[
        "no Welsh", "empty Welsh", "a key twice", "a key in both files", "other names in braces",
        "a count without forms", "broken YAML",
    ],
)  # fmt: skip
def test_a_broken_word_is_a_problem_with_its_line(text, problem, words_of):
    with pytest.raises(DefinitionErrors) as raised:
        words_of(text)
    assert problem in str(raised.value)


def test_words_that_hold_are_read(words_of):
    assert set(words_of('menu: {en: "Menu", cy: "Dewislen"}')) == {"menu", "page_title"}


WORDED_PAGES = [
    "principles", "questions", "ways", "goals", "matrix", "glossary", "sources", "scoring", "changes", "translation",
    "stages", "methods", "documents", "signs", "guides",
]  # fmt: skip
"""Generated pages whose titles are words."""

SCRIPT_PAGES = ["list", "compare", "sheet", "plan", "room", "report"]
"""Those that a script brings to life, likewise."""

PUT_TOGETHER = [
    *(f"{kind}_{part}" for kind in ("ways", "goals") for part in ("lead", "origin", "kicker", "others")),
    *(f"{page}_{part}" for page in WORDED_PAGES for part in ("title", "description")),
    *(f"nav_{page}" for page in WORDED_PAGES),
    *(f"{page}_{part}" for page in SCRIPT_PAGES for part in ("title", "description")),
    *(f"nav_{page}" for page in SCRIPT_PAGES),
    *(f"document_file_{form}" for form in FORMS),
    *(f"matrix_table_{kind}" for kind in ("ways", "goals")),
    *(f"tied_{kind}" for kind in MAPPED),
    *(f"palette_{name}" for name in ("auto", "light", "dark")),
    *(f"holder_{holder}" for holder in get_args(Holder)),
    *(f"gender_{gender}" for gender in ("masculine", "feminine", "either")),
    *(f"verified_{how}" for how in ("read", "second_hand")),
    *(f"answer_{kind}" for kind in ("level", "not_applicable", "dont_know", "unanswered")),
    *(f"answer_{kind}_meaning" for kind in ("level", "not_applicable", "dont_know", "unanswered")),
    *(f"changes_{how}" for how in ("added", "removed", "narrowed", "reworded", "options", "rule")),
    *(f"changes_answer_{answer}" for answer in GRAVITY),
    *(f"changes_{name}" for name in ("look-again", "set-aside")),
    *(f"{message}_{part}" for message in ("not_found", "no_network") for part in ("title", "text")),
    *(
        f"compare_{part}_{what}"
        for part in ("more", "choices", "only_one", "same", "rest")
        for what in ("heading", "intro")
    ),
    *(f"compare_signs_{kind}" for kind in ("organisation_only", "partner_only", "both")),
    *(f"report_part_{part}" for part in ("board", "appendix", "notes", "names")),
    *(f"plan_status_{status}" for status in STATUSES),
    *(f"scoring_next_steps_{rule}" for rule in ("relief", "rise", "band", "gap", "last")),
    *(f"room_keys_{action}{part}" for action in ("next", "back", "ends", "letters", "leave") for part in ("", "_name")),
    *(f"translation_{column}{part}" for column in (*State, "read") for part in ("", "_meaning")),
]
"""Keys that code and templates put together from parts."""


SPEAKING_PAGES = ("", "list_", "compare_", "sheet_", "plan_", "key_in_", "room_", "route_", "report_")
"""How the words of each page begin whose scripts say sentences. What they say has a test of its own for each."""


def is_number_form(key: str, keys) -> bool:
    """Whether this is the form of a counted text for one number."""
    return any(key in form_keys(base)[1:] for base in keys if key.startswith(base))


def test_every_word_is_used_somewhere(interface):
    folders = [("hooks", "*.py"), ("hooks/templates", "*.j2"), ("hooks/theme", "*.html")]
    code = [path.read_text("utf-8") for folder, kind in folders for path in (ROOT / folder).rglob(kind)]
    used = {word for text in code for word in re.findall(r"\w+", text)}
    # The sentences of conditions have a test of their own for each.
    elsewhere = ("material.", FOUND_AS, "condition_", *(f"{page}say_" for page in SPEAKING_PAGES))
    unused = [
        key
        for key in interface
        if key not in PUT_TOGETHER
        # Most of these are put together; tests/hooks/pages/test_workshop.py looks for them on the pages.
        and not key.startswith(("workshop_", "nav_workshop"))
        and not is_number_form(key, interface)
        and not key.startswith(elsewhere)
        and key not in used
    ]
    assert unused == []


def test_every_page_has_a_place_in_the_navigation(interface):
    words = {key: text.en for key, text in interface.items()}
    paths = ["principles/index.md", "questions.md", "ways/a.md", "goals/b.md", "matrix.md", "glossary.md", "sources.md"]
    paths += ["sheet.md", "scoring.md", "changes.md", "translation.md"]
    paths += ["assessment.md", "assessment/list.md", "assessment/compare.md", "assessment/plan.md", *WORKSHOP_PAGES]
    paths += ["assessment/room.md", "assessment/report.md"]
    pages = [Page(path, path, "", "", "", nav_title=path) for path in paths]
    found = str(navigation(pages, words))
    assert all(f"'{path}'" in found for path in paths)


SAID = re.compile(r"""say\(\s*[`"']([a-z_]+)[`"']""")
FILE_PROBLEMS = ("too_large", "unreadable", "not_json", "newer", "damaged", "other_framework")
SAID_IN_PARTS = {
    *(f"file_{problem}" for problem in FILE_PROBLEMS),
    *(f"open_{state}" for state in ("unanswered", "dont_know", "without_reason")),
    *(f"view_{perspective}" for perspective in ("organisation", "partner", "joint")),
    *(f"step_{change}" for change in ("level", "evidence")),
    *("steps_best", "steps_none"),
    *(f"reason_{part}" for part in ("score", "confidence")),
    *(f"side_{perspective}" for perspective in ("organisation", "partner", "joint")),
    *("not_kept", "newer_stored", "blocked_stored", "damaged_stored"),
    *("trace_gate", "trace_gate_idle", "signals_raised", "signals_none"),
    *("lift_level", "lift_evidence", "lift_best", "lift_none"),
}
"""Sentences that scripts name by putting their key together or by choosing between two."""


LIST_SAYS_IN_PARTS = {
    *("filed", "filed_before", "nothing_kept", "undo_failed"),
    *(f"link_{problem}" for problem in ("damaged", "newer", "other_questions")),
    *("link_kept", "saved_file", "renamed", "duplicated", "away", "back", "deleted", "undone"),
}
"""The same of the list of assessments."""

COMPARE_SAYS_IN_PARTS = {
    *("gap_organisation", "gap_partner", "example_partnership", "example_charity", "example_young_people"),
    *(f"file_{problem}" for problem in FILE_PROBLEMS),
    *(f"side_{perspective}" for perspective in ("organisation", "partner", "joint")),
    *(f"kind_{kind}" for kind in get_args(Kind)),
    *(f"apart_{why.replace('-', '_')}" for why in (*get_args(Apart), "beyond-route")),
    *(f"kind_of_scores_{kind}" for kind in ("organisation_only", "partner_only", "nobody", "one_sided")),
    *(
        "trace_sum",
        "trace_adjusted",
        "trace_gate",
        "trace_gate_idle",
        "too_little",
        "count",
        "count_scores",
        "why_none",
        "why_no_score",
    ),
    *(f"asked_{side}" for side in ("organisation", "partner")),
    *("kind_different", "kind_same_choice", "why_lower", "why_values", "none_applies", "no_score"),
    *("talk_different", "talk_only", "too_few_answers", "no_gap_yet"),
}
"""The same of the page that compares."""


PLAN_SAYS_IN_PARTS = {
    *(f"view_{perspective}" for perspective in ("organisation", "partner", "joint")),
    *(f"{part}_{change}" for part in ("aim", "step") for change in ("level", "evidence")),
    *(f"column_{name}" for name in plan_page.COLUMNS),
    *(
        f"column_{name}"
        for name in ("plan", "principle", "question", "aim", "answer", "level", "evidence", "reason", "note")
    ),
    *("column_evidence_note", "this_plan", "earlier_plan", "file_plan", "file_answers", "by", "by_past"),
    *("newer_stored", "blocked_stored", "damaged_stored", "not_kept", "no_score", "none_applies", "all_chosen"),
}
"""The same of the plan."""

KEY_IN_SAYS_IN_PARTS = {"levels", "options", "nothing", "answer_dont_know", "answer_not_applicable", "file_name"}
"""The same of the page for keying in."""


def sentences_said(*patterns: str) -> set[str]:
    browser = ROOT / "assessment" / "browser"
    modules = [path for pattern in patterns for path in browser.glob(pattern)]
    assert modules
    return set(SAID.findall("\n".join(path.read_text("utf-8") for path in modules)))


def sentences_of(interface, prefix: str) -> set[str]:
    said = [key for key in interface if key.startswith(prefix) and not is_number_form(key, interface)]
    return {key.removeprefix(prefix) for key in said}


def test_scripts_say_every_sentence_and_only_those_that_exist(interface):
    assert sentences_said("app.mjs", "views/*.mjs") | SAID_IN_PARTS == sentences_of(interface, "say_")


def test_the_list_says_every_sentence_of_its_own_and_shares_the_others(interface):
    said = sentences_said("list.mjs", "list-views/*.mjs") | LIST_SAYS_IN_PARTS

    assert said - set(SHARED) == sentences_of(interface, "list_say_")
    assert {f"say_{key}" for key in SHARED} <= set(interface)


def test_the_comparison_says_every_sentence_of_its_own_and_shares_the_others(interface):
    said = sentences_said("compare.mjs", "comparing-views/*.mjs") | COMPARE_SAYS_IN_PARTS

    assert said - set(compare_page.SHARED) == sentences_of(interface, "compare_say_")
    assert set(compare_page.SHARED) <= said | {"file_name"}


def test_the_sheet_of_questions_says_every_sentence_of_its_own(interface):
    assert sentences_said("sheet.mjs", "sheet-views/*.mjs") == sentences_of(interface, "sheet_say_")


def test_the_plan_says_every_sentence_of_its_own_and_shares_the_others(interface):
    whole = sentences_said("plan.mjs", "plan-views/*.mjs") | PLAN_SAYS_IN_PARTS
    own = {f"column_{name}" for name in plan_page.COLUMNS}

    assert whole - set(plan_page.SHARED) - own == sentences_of(interface, "plan_say_")
    views = sentences_said(
        "views/steps.mjs",
        "views/step_words.mjs",
        "views/notices.mjs",
        "views/day.mjs",
        "views/profile.mjs",
        "views/download.mjs",
    )
    assert set(plan_page.SHARED) <= whole | views


def test_keying_in_says_every_sentence_of_its_own_and_shares_the_others(interface):
    said = sentences_said("key-in.mjs", "keying/*.mjs") | KEY_IN_SAYS_IN_PARTS

    assert said - set(workshop.SHARED) == sentences_of(interface, "key_in_say_")
    assert set(workshop.SHARED) <= said


def test_the_page_for_a_room_says_every_sentence_of_its_own_and_shares_the_others(interface):
    standings = {f"hands_{standing}" for standing in ("none", "all", "most", "some", "split")}
    said = sentences_said("room.mjs", "room-views/*.mjs") | standings | {"one_more", "one_less"}
    views = sentences_said("views/about.mjs", "views/notices.mjs", "views/origins.mjs", "views/day.mjs")
    in_parts = {
        key
        for key in room_page.SHARED
        if key.startswith(("view_", "side_", "not_kept", "newer_", "blocked_", "damaged_"))
    }

    assert said - set(room_page.SHARED) == sentences_of(interface, "room_say_")
    assert set(room_page.SHARED) <= said | views | in_parts


def test_the_report_says_every_sentence_that_it_holds(interface):
    browser = ROOT / "assessment" / "browser"
    modules = [path for pattern in ("report*.mjs", "report*/*.mjs", "views/*.mjs") for path in browser.glob(pattern)]
    code = "\n".join(path.read_text("utf-8") for path in modules)
    own = sentences_of(interface, "report_say_")

    def is_named(key: str) -> bool:
        """Whether a module names it, or puts it together from its beginning and something else."""
        parts = key.split("_")
        beginnings = ("_".join(parts[:number]) for number in range(1, len(parts)))
        return f'"{key}"' in code or any(f"`{beginning}_${{" in code for beginning in beginnings)

    shared = {*report_page.PAGE_SAYS, *report_page.REPORT_SAYS, *report_page.PLAN_SAYS}
    # Why nothing is kept is what the storage calls it.
    unnamed = {key for key in own | shared if not is_named(key)}
    assert unnamed == {"newer_stored", "blocked_stored", "not_kept"} & shared
