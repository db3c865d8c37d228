"""A link holds what was chosen, scores the same where it arrives, and whatever else stands in one is refused."""

import base64
import json
import math
import time
import zlib
from pathlib import Path
from random import Random
from typing import Any

import pytest

from assessment.answers.saved_file import FOR_THE_BROWSER, LONGEST, read_answers
from assessment.scoring.rules_document import Rules, rules_of
from assessment.scoring.score import score
from tests.conftest import ROOT
from tests.javascript import JavaScript, JavaScriptLinks
from tests.linked_documents import document_of, most_document, random_document
from tests.our_framework import our_rules
from tests.random_frameworks import random_frameworks

RANDOM_FRAMEWORKS = 30
DOCUMENTS_EACH = 30
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
NAMES = [
    ("Cyngor Tref Llanddychymyg", "Parc y dre"),
    ("Tŷ'r Ŵyn, Ynys Môn", "Ŵy Ŷd â ê î ô û ŵ ŷ"),
    ("👩🏽‍🌾🏴󠁧󠁢󠁷󠁬󠁳󠁿", "שלום – «dyfyniad» \u202e<b>not bold</b>"),
    ("", 'only "the work" \\ \n \u0000 \ufeff'),
    ("ŵ" * LONGEST["line"], "🌾" * LONGEST["line"]),
    ("\x01" * LONGEST["line"], "\x7f" * LONGEST["line"]),
]


@pytest.fixture(scope="module")
def links():
    """Links of our own framework."""
    with JavaScriptLinks(our_rules(), FOR_THE_BROWSER) as links:
        yield links


def sealed(body: str) -> str:
    """A link whose check is right, whatever it holds: anybody can make one."""
    rest, digits = zlib.crc32(body.encode()), ""
    while rest:
        rest, digit = divmod(rest, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return f"{body}.{digits.rjust(7, '0')}"


def in_base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def assert_same(rules: Rules, before: dict[str, Any], outcome: dict[str, Any], tmp_path: Path, name: object) -> None:
    """What arrived scores as what was sent, and is a file that Python reads."""
    after = outcome["document"]
    perspective = before["about"]["perspective"]
    assert score(rules, after["answers"], perspective) == score(rules, before["answers"], perspective), name
    assert after["about"]["perspective"] == perspective
    assert after["about"]["date"] == before["about"]["date"]
    assert after["about"]["route"] == before["about"]["route"]
    path = tmp_path / "arrived.json"
    path.write_text(json.dumps(after), encoding="utf-8")
    assert read_answers(path).model_dump() == after


def test_900_random_assessments_of_random_frameworks_arrive_with_the_same_score(tmp_path):
    """3,600 went by hand, with 60 frameworks and 60 assessments each."""
    for seed, (framework, random) in enumerate(random_frameworks(RANDOM_FRAMEWORKS)):
        rules = rules_of(framework)
        documents = [random_document(random, rules) for _ in range(DOCUMENTS_EACH)]
        with JavaScriptLinks(rules, FOR_THE_BROWSER) as links:
            arrived = links.unpack([made["text"] for made in links.pack(documents)])
        for before, after in zip(documents, arrived, strict=True):
            assert_same(rules, before, after, tmp_path, seed)


def test_1_000_random_assessments_of_our_framework_arrive_with_the_same_score(tmp_path, links):
    random = Random(7)
    documents = [random_document(random, our_rules()) for _ in range(1000)]
    arrived = links.unpack([made["text"] for made in links.pack(documents)])

    for before, after in zip(documents, arrived, strict=True):
        assert_same(our_rules(), before, after, tmp_path, before)


def test_the_longest_link_of_our_questionnaire_has_at_most_65_characters(links):
    (made,) = links.pack([most_document(our_rules())])

    assert len(made["text"]) <= 65
    assert set(made["text"]) <= {*DIGITS, "."}
    assert links.unpack([made["text"]])[0]["document"] == most_document(our_rules())


def test_a_link_says_which_route_was_taken_and_one_without_a_route_is_as_it_always_was(links):
    whole = most_document(our_rules())
    on_route = whole | {"about": whole["about"] | {"route": "community"}}
    plain, routed = (made["text"] for made in links.pack([whole, on_route]))

    assert plain.startswith("1.") and routed.startswith("2.community.")
    assert links.unpack([routed]) == [{"document": on_route}]
    assert (
        links.unpack([sealed(routed[:-8].replace("community", bad)) for bad in ("", "A", "a_b", "<b>")])
        == [{"problem": "link_damaged"}] * 4
    )


def test_released_links_open_for_ever():
    released = json.loads((ROOT / "tests/released/links-1.json").read_text("utf-8"))
    with JavaScript("link_lines.mjs") as javascript:
        texts = [link["text"] for link in released["links"]]
        opened = javascript.ask({"rules": released["questions"], "format": FOR_THE_BROWSER, "texts": texts})

    for link, outcome in zip(released["links"], opened, strict=True):
        about, answers = outcome["document"]["about"], outcome["document"]["answers"]
        assert {key: value for key, value in about.items() if value} == link["about"]
        assert {id: chosen_in(answer) for id, answer in answers.items()} == link["answers"]


def chosen_in(answer: dict[str, Any]) -> dict[str, Any]:
    """What people chose, and nothing of what a link cannot hold."""
    chosen = {key: answer[key] for key in ("state", "level", "choices") if answer[key] not in (None, [])}
    strength = (answer["evidence"] or {}).get("strength")
    return chosen | ({"strength": strength} if strength else {})


def test_no_link_ends_in_what_mail_programs_take_for_the_end_of_a_sentence(links):
    random = Random(3)
    made = links.pack([random_document(random, our_rules()) for _ in range(200)])

    assert all(one["text"][-1].isalnum() for one in made)


def test_notes_reasons_and_where_answers_came_from_do_not_travel(links):
    rubric = next(question for question in our_rules().questions if question.type == "rubric")
    view = {"perspective": "partner", "state": "answered", "level": 1, "choices": [], "strength": None}
    before = document_of(
        our_rules(),
        {
            rubric.id: {
                "state": "not_applicable",
                "reason": "SECRET",
                "note": "SECRET",
                "evidence": {"strength": None, "note": "SECRET"},
                "origin": {"views": [view], "minority": "SECRET"},
            }
        },
    )

    (arrived,) = links.unpack([links.pack([before], names=True)[0]["text"]])

    assert "SECRET" not in json.dumps(arrived)
    assert arrived["document"] == document_of(our_rules(), {rubric.id: {"state": "not_applicable", "reason": "–"}})


@pytest.mark.parametrize(
    ("organisation", "work"), NAMES, ids=["plain", "Welsh", "pictures", "marks", "longest", "signs"]
)
def test_names_travel_only_if_asked_for(organisation, work, links):
    before = document_of(our_rules(), {}, organisation=organisation, work=work)

    with_names, without = (links.pack([before], names=names)[0]["text"] for names in (True, False))

    assert links.unpack([with_names])[0]["document"] == before
    assert links.unpack([without])[0]["document"] == document_of(our_rules(), {})
    assert without == links.pack([document_of(our_rules(), {})], names=True)[0]["text"]


def test_half_a_character_in_a_name_becomes_the_sign_for_one(links):
    before = document_of(our_rules(), {}, organisation="T\ud83d", work="\udc68ŷ")

    (arrived,) = links.unpack([links.pack([before], names=True)[0]["text"]])

    assert arrived["document"]["about"]["organisation"] == "T\ufffd"
    assert arrived["document"]["about"]["work"] == "\ufffdŷ"


LOST = {
    "no such question": ("gone", {"state": "answered", "level": 2}),
    "no such option": ("kind-of-body", {"state": "answered", "choices": ["unknown"]}),
    "an option too many": ("kind-of-body", {"state": "answered", "choices": ["partnership", "another-kind"]}),
    "one option of several": ("methods", {"state": "answered", "choices": ["workshops", "unknown"]}),
    "a level too high": ("who-decides", {"state": "answered", "level": 9}),
    "no such strength": ("who-decides", {"state": "answered", "level": 2, "evidence": {"strength": "new", "note": ""}}),
}


@pytest.mark.parametrize("name", LOST)
def test_what_nobody_can_choose_here_does_not_travel_and_is_named(name, links):
    id, answer = LOST[name]
    (made,) = links.pack([document_of(our_rules(), {id: answer})])

    assert made["lost"] == [id]
    assert "document" in links.unpack([made["text"]])[0]


def test_whatever_can_be_chosen_travels_whole(links):
    whole = document_of(
        our_rules(),
        {
            "who-decides": {"state": "answered", "level": 0, "note": "n", "evidence": {"strength": None, "note": "n"}},
            "same-seat": {"state": "dont_know", "level": 3},
            "needs-first": {"state": "unanswered", "level": 3, "note": "n"},
            "kind-of-body": {"state": "answered", "choices": ["partnership"]},
            "methods": {"state": "dont_know"},
        },
    )

    assert [links.pack([document])[0]["lost"] for document in (whole, most_document(our_rules()))] == [[], []]


@pytest.mark.parametrize("part", [{"id": "another"}, {"version": "1"}], ids=["another framework", "an earlier version"])
def test_a_document_of_other_questions_does_not_fit(part, links):
    document = document_of(our_rules(), {})
    other = document | {"framework": document["framework"] | part}

    assert [made["fits"] for made in links.pack([document, other])] == [True, False]


def changed_rules() -> dict[str, Rules]:
    """Rules of which a link of ours must not be read."""
    ours = our_rules()
    first, *others = ours.questions
    return {
        "another framework": ours.model_copy(update={"framework": "another"}),
        "another version": ours.model_copy(update={"version": "3"}),
        "one question less": ours.model_copy(update={"questions": others}),
        "another order": ours.model_copy(update={"questions": [*others, first]}),
        "one option less": ours.model_copy(
            update={"questions": [first.model_copy(update={"options": first.options[1:]}), *others]}
        ),
        "one strength less": ours.model_copy(update={"evidence": ours.evidence[1:]}),
        "one level more": ours.model_copy(update={"highest_level": ours.highest_level + 1}),
    }


@pytest.mark.parametrize("name", changed_rules())
def test_a_link_of_other_questions_is_refused_and_never_misread(name, links):
    (made,) = links.pack([most_document(our_rules())])

    with JavaScriptLinks(changed_rules()[name], FOR_THE_BROWSER) as others:
        assert others.unpack([made["text"]]) == [{"problem": "link_other_questions"}]


def test_other_weights_and_signals_read_the_same_link(links):
    (made,) = links.pack([most_document(our_rules())])
    other = our_rules().model_copy(update={"signals": [], "minimum_coverage": 1})

    with JavaScriptLinks(other, FOR_THE_BROWSER) as others:
        assert others.unpack([made["text"]])[0]["document"] == most_document(our_rules())


def test_every_shortened_link_is_refused(links):
    before = most_document(our_rules()) | {"about": document_of(our_rules(), {}, organisation="Tŷ")["about"]}
    (made,) = links.pack([before], names=True)
    text = made["text"]

    assert links.unpack([text[:end] for end in range(len(text))]) == [{"problem": "link_damaged"}] * len(text)


def test_every_change_of_one_character_is_refused(links):
    (made,) = links.pack(
        [document_of(our_rules(), {"who-decides": {"state": "answered", "level": 2}}, work="Parc")], True
    )
    text = made["text"]
    others = [*DIGITS, ".", " ", "%", "=", "\n", "\0", "é", "１", ""]
    changed = [text[:at] + other + text[at + 1 :] for at in range(len(text)) for other in others if text[at] != other]

    outcomes = links.unpack(changed)

    assert len(changed) > 4000
    assert [text for text, outcome in zip(changed, outcomes, strict=True) if "document" in outcome] == []


@pytest.mark.parametrize("text", ["3.x", "3.0ohuvvc.AAAA.1234567", "9.", "10.anything", "9999.🌾"])
def test_a_link_of_a_later_site_is_named_as_such(text, links):
    assert links.unpack([text]) == [{"problem": "link_newer"}]


def own_layout(links: JavaScriptLinks) -> str:
    return links.pack([document_of(our_rules(), {})])[0]["text"].split(".")[1]


def test_a_right_check_makes_no_nonsense_right(links):
    layout = own_layout(links)
    bodies = {
        "more than there are questions": f"1.{layout}.{'_' * 60}",
        "much more": f"1.{layout}.{'_' * 3900}",
        "no names": f"1.{layout}.A.{in_base64(b'no')}",
        "one name": f"1.{layout}.A.{in_base64(b'[1, 2]')}",
        "a name too long": f"1.{layout}.A.{in_base64(json.dumps(['a' * 201, '']).encode())}",
        "half a character": f"1.{layout}.A.{in_base64(b'[' + json.dumps(chr(0xD83D)).encode() + b', null]')}",
        "bytes that are no text": f"1.{layout}.A.{in_base64(NO_TEXT)}",
        "deeply nested": f"1.{layout}.A.{in_base64(b'[' * 2800)}",
        "an object": f"1.{layout}.A.{in_base64(b'{}')}",
    }

    outcomes = dict(zip(bodies, links.unpack([sealed(body) for body in bodies.values()]), strict=True))

    assert outcomes == dict.fromkeys(bodies, {"problem": "link_damaged"})


def test_a_text_without_end_is_refused_at_once(links):
    bombs = ["1." + "A" * 5_000_000, sealed("1." + own_layout(links) + "." + "A" * 4000), "9" * 5_000_000]
    begun = time.monotonic()

    assert links.unpack(bombs) == [{"problem": "link_damaged"}] * 3
    assert time.monotonic() - begun < 5


def hostile(random: Random, layout: str) -> str:
    """Something that might stand behind `#a=`: of any length, of any characters, often with a right check."""
    digits = "".join(random.choices(DIGITS, k=random.choice([0, 1, 40, 42, 43, 80, 3000])))
    names = random.choice(
        [
            *("", "A", "=", "%00", "__proto__", "constructor", "<script>alert(1)</script>", "javascript:alert(1)"),
            *(in_base64(json.dumps(value).encode()) for value in HOSTILE_NAMES),
            in_base64(random.randbytes(random.randint(0, 200))),
        ]
    )
    body = random.choice(["1", "1", "1", "2.short", "2.__proto__", "2", "0", "01", "-1", "１", "NaN", ""])
    body += f".{random.choice([layout, layout, layout, '0000000', '__proto__', ''])}.{digits}"
    body += random.choice(["", f".{names}", f".{names}.{names}"])
    text = random.choice([sealed(body), sealed(body), body, body + "." + "z" * 7])
    return random.choice(
        [text, text, text, text[: random.randint(0, len(text))], text + random.choice(["#", ".", "\u2028"])]
    )


NO_TEXT = b'["\xff", ""]'
HOSTILE_NAMES = [
    ["<img src=x onerror=document.title=1>", "<script>document.title=1</script>"],
    {"organisation": "a", "__proto__": {"answers": 1}},
    [["nested"], {"toString": 1}],
    [None, None],
    ["a" * 201, ""],
    "text",
    12,
]


def test_2_000_hostile_texts_are_read_as_data_or_refused(links):
    random, layout = Random(9), own_layout(links)
    begun = time.monotonic()

    outcomes = links.unpack([hostile(random, layout) for _ in range(2000)])

    assert time.monotonic() - begun < 20
    read = [outcome["document"] for outcome in outcomes if "document" in outcome]
    assert 0 < len(read) < 1000
    known = {question.id for question in our_rules().questions}
    for document in read:
        assert set(document) == {"format", "version", "framework", "saved", "about", "answers", "plan", "earlier"}
        assert set(document["answers"]) <= known
    assert {outcome["problem"] for outcome in outcomes if "problem" in outcome} <= {
        *("link_damaged", "link_newer", "link_other_questions"),
    }


def test_a_link_wastes_no_room(links):
    """The number of ways to answer, in characters of six bits each."""
    values = {
        "rubric": lambda question: 5 * (len(our_rules().evidence) + 1),
        "single": lambda question: len(question.options),
        "multiple": lambda question: 2 ** len(question.options) - 1,
    }
    ways = math.prod(4 + values[question.type](question) for question in our_rules().questions)
    (made,) = links.pack([most_document(our_rules())])

    assert len(made["text"].split(".")[2]) == math.ceil(math.log2(ways * 3 * 3_652_060) / 6)
