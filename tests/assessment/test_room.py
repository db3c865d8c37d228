"""What hands say in a room, how they go into a note and out of it, and which place follows which."""

import pytest

from tests.javascript import JavaScript

KINDS = ["0", "1", "2", "dont_know"]
IDS = ["who", "how"]
LAST = 7


@pytest.fixture(scope="module")
def room():
    with JavaScript("room_lines.mjs") as module:
        yield lambda *question: module.ask(question)


@pytest.mark.parametrize(
    ("hands", "people", "standing", "most", "missing"),
    [
        ({}, 9, "none", [], None),
        ({"2": 4}, 0, "all", ["2"], None),
        ({"1": 3, "2": 2}, 9, "most", ["1"], 4),
        ({"1": 4, "2": 2, "dont_know": 2}, 8, "some", ["1"], 0),
        ({"0": 3, "1": 1, "2": 3}, 5, "split", ["0", "2"], -2),
    ],
)
def test_hands_are_told_as_they_are(hands, people, standing, most, missing, room):
    tally = room("tallyOf", hands, people)
    assert (tally["standing"], tally["most"], tally["missing"]) == (standing, most, missing)


def test_what_was_typed_or_kept_is_a_count_or_nothing(room):
    odd = {"0": "007", "1": "-3", "2": 1e9, "dont_know": "2.5", "constructor": 5}
    assert room("readHands", odd, KINDS) == {"0": 7, "2": 999}
    assert room("readHands", None, KINDS) == {}


@pytest.mark.parametrize(
    ("own", "counted"), [("", ""), ("Ours", ""), ("", "Hands: 1"), ("Ours\n\nHands: 1", "Hands: 1")]
)
def test_a_note_comes_apart_as_it_was_put_together(own, counted, room):
    note = room("composed", own, counted, 100)
    assert room("parted", note, counted) == {"own": own, "counted": counted}


def test_a_note_that_people_changed_is_all_theirs_and_one_that_is_full_takes_no_hands(room):
    assert room("parted", "Ours\n\nHands: 12, no, 13", "Hands: 12") == {
        "own": "Ours\n\nHands: 12, no, 13",
        "counted": "",
    }
    assert room("composed", "ŵ🌱", "x", 5) == "ŵ🌱\n\nx"
    assert room("composed", "ŵ🌱", "x", 4) is None


def test_places_follow_each_other_through_all_questions(room):
    place = {"id": "who", "step": 0}
    assert room("movedFrom", place, -1, IDS, LAST) is None
    seen = [place]
    while place := room("movedFrom", place, 1, IDS, LAST):
        seen.append(place)
    assert seen == [{"id": id, "step": step} for id in IDS for step in range(LAST + 1)]
    back = [seen[-1]]
    while place := room("movedFrom", back[-1], -1, IDS, LAST):
        back.append(place)
    assert back == seen[::-1]
    assert room("readPlace", {"id": "gone", "step": 1}, IDS, LAST) is None
    assert room("readPlace", {"id": "how", "step": 99}, IDS, LAST) == {"id": "how", "step": 0}
