"""Pages that are hard to read are noted, and no others."""

import pytest

from language.findings import Finding
from language.reading import english_grade, mean_length, pages_in, reading_findings, syllables, whole_sentences
from language.texts import Pair, Wording

EASY = "We met in the hall. We made tea. Then we took a vote on the new path by the school."
HARD = (
    "Organisational accountability necessitates comprehensive documentation of participatory decision-making "
    "responsibilities, notwithstanding considerable administrative complexity."
)
PLAIN_WELSH = "Aethon ni i'r neuadd. Cawson ni baned o de."
LONG_WELSH = "Mae'r bobl " + "sydd yn y pentref ac " * 6 + "yn y dref yn cwrdd."


def findings(pairs: list[Pair]) -> list[Finding]:
    return [finding for page in pages_in(pairs) for finding in reading_findings(page)]


def pairs(file: str, en: str, cy: str, times: int = 12) -> list[Pair]:
    return [
        Pair(f"text.{place}", Wording(file, place, f"text.{place}", "en", en), Wording(file, place, "", "cy", cy))
        for place in range(times)
    ]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("hall", 1), ("made", 1), ("asked", 1), ("people", 2), ("table", 2), ("wanted", 2), ("places", 2),
        ("decided", 3), ("community", 4), ("organisation", 5), ("the", 1),
    ],
)  # fmt: skip
def test_syllables_are_about_right(word, count):
    assert syllables(word) == count


def test_the_grade_is_that_of_flesch_and_kincaid():
    said = [["We", "made", "tea"], ["We", "met", "people"]]
    assert english_grade(said) == pytest.approx(0.39 * 3 + 11.8 * 7 / 6 - 15.59)


def test_only_whole_sentences_count_and_a_joined_word_is_no_other_word():
    assert whole_sentences("A heading", "en") == []
    assert whole_sentences("We **met**. See [the list](list.md).", "en") == [["We", "met"], ["See", "the", "list"]]
    assert mean_length(whole_sentences("Aeth i'r neuadd.", "cy")) == 3


@pytest.mark.parametrize(
    ("en", "cy", "noted"),
    [(EASY, PLAIN_WELSH, []), (HARD, PLAIN_WELSH, ["grade"]), (EASY, LONG_WELSH, ["average"])],
    ids=["easy", "hard English", "long Welsh"],
)
def test_a_hard_page_is_a_note_with_its_file_and_hardest_text(en, cy, noted):
    found = findings(pairs("principles/ways/a.yml", en, cy))
    assert [word for finding in found for word in ("grade", "average") if word in str(finding)] == noted
    assert all(not finding.sure and str(finding).startswith("principles/ways/a.yml:") for finding in found)


@pytest.mark.parametrize(("file", "times"), [("hooks/interface.yml", 12), ("principles/ways/a.yml", 3)])
def test_single_words_and_a_few_sentences_say_nothing(file, times):
    assert findings(pairs(file, HARD, LONG_WELSH, times)) == []


def test_among_texts_of_a_hard_page_the_hardest_is_named():
    page = pairs("docs/a.md", HARD, PLAIN_WELSH)
    page[3] = Pair("worst", Wording("docs/a.md", 9, "worst", "en", f"{HARD[:-1]} {HARD.lower()}"), None)
    assert [finding.key for finding in findings(page)] == ["worst"]
