"""Where a browser keeps nothing, the library does all the same for as long as its page is open."""

from assessment.answers.saved_file import FOR_THE_BROWSER
from tests.javascript import JavaScript
from tests.linked_documents import document_of
from tests.our_framework import our_rules


def test_assessments_are_deleted_brought_back_and_put_away_where_nothing_is_kept():
    document = document_of(our_rules(), {"who-decides": {"state": "answered", "level": 2}})
    with JavaScript("library_lines.mjs") as javascript:
        found = javascript.ask({"rules": our_rules().as_json(), "format": FOR_THE_BROWSER, "document": document})

    assert found == {
        "kept": False,
        "problem": "not_kept",
        "made": ["one", "two"],
        "removed": ["two"],
        "current": None,
        "restored": ["one", "two"],
        # What is there again stays as it is.
        "restoredAgain": ["three", "two"],
        "putAway": ["(three)", "two"],
    }
