"""The profile as a picture, and its invented example."""

import re

import pytest

from assessment.definitions.framework import load_framework
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from hooks.pages.pictures import Pictures
from hooks.pages.profile import band_marks, profile_rows, two_sides
from hooks.pages.worked_example import ORGANISATION, PARTNER, invented_answers, worked_example
from tests.hooks.conftest import ROOT


@pytest.fixture(scope="module")
def example(framework):
    return worked_example(framework)


def test_the_bands_share_the_whole_track_without_gap_or_overlap(framework):
    marks = band_marks(framework.rules.bands)
    assert [mark.start for mark in marks] == [band.begins_at for band in framework.rules.bands]
    assert [mark.start for mark in marks][1:] + [100] == [mark.end for mark in marks]


def test_where_less_is_better_the_best_band_comes_first():
    risk = load_framework(ROOT / "tests" / "frameworks" / "risk")
    upwards, downwards = (band_marks(risk.rules.bands, better) for better in ("more", "less"))
    assert [mark.band.id for mark in downwards] == [mark.band.id for mark in reversed(upwards)]
    assert [(mark.start, mark.end) for mark in downwards] == [
        (100 - mark.end, 100 - mark.start) for mark in reversed(upwards)
    ]


def test_the_name_of_no_band_is_broken_inside_a_word(framework):
    for mark in band_marks(framework.rules.bands):
        for locale in ("en", "cy"):
            assert " ".join(mark.label(locale)) == getattr(mark.band.label, locale)


def test_both_invented_views_are_scored_by_the_real_scorer(framework, example):
    rules = rules_of(framework)
    assert example.organisation == score(rules, invented_answers(framework, ORGANISATION), "organisation")
    assert example.partner == score(rules, invented_answers(framework, PARTNER), "partner")


def test_the_invented_view_answers_every_question_that_is_always_asked(framework):
    asked = [q.id for section in framework.sections for q in section.questions if q.show_if is None]
    assert list(invented_answers(framework, ORGANISATION)) == asked
    assert [len(row.split(", ")) for row in ORGANISATION] == [5] * 7 == [len(row.split(", ")) for row in PARTNER]


def test_the_example_shows_a_gap_and_most_bands(example):
    bands = [principle["band"] for principle in example.organisation["principles"]]
    assert None in bands
    assert len(set(bands) - {None}) >= 4


def test_the_sides_are_furthest_apart_where_the_scores_say_so(framework, example):
    sides = two_sides(framework, example.organisation, example.partner)
    own, other = sides.widest
    apart = {
        one["id"]: abs(one["score"] - two["score"])
        for one, two in zip(example.organisation["principles"], example.partner["principles"], strict=True)
        if None not in (one["score"], two["score"])
    }
    assert own.principle.id == other.principle.id == max(apart, key=apart.get)


def test_sides_without_any_score_are_nowhere_furthest_apart(framework):
    nothing = score(rules_of(framework), {})
    assert two_sides(framework, nothing, nothing).widest is None


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_picture_has_a_row_for_each_principle_with_the_scorers_numbers(framework, interface, example, locale):
    picture = Pictures(framework, interface, locale).drawn("profile", "index.md")
    assert _rows(picture) == [
        _expected(row, interface, locale) for row in profile_rows(framework, example.organisation)
    ]


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_every_picture_of_home_says_that_its_example_is_invented(framework, interface, locale):
    pictures = Pictures(framework, interface, locale)
    for name in ("profile", "two-sides"):
        assert getattr(interface["invented_example"], locale) in pictures.drawn(name, "index.md")


def _rows(picture: str) -> list[dict[str, str | bool]]:
    rows = re.findall(r'<li class="(profile__row[^"]*)" data-standing="([\w-]+)">(.*?)</li>', picture, re.DOTALL)
    return [
        {
            "id": id,
            "gap": "profile__row--gap" in classes,
            "score": re.search(r"<strong data-score>(.*?)</strong>", inside)[1],
            "band": re.search(r"<span data-band>(.*?)</span>", inside)[1].replace("&#39;", "'"),
            "evidence": re.search(r"<span data-confidence>(.*?)</span>", inside)[1],
            "bar": re.search(r'width="(\d+)%" height="56%" data-bar', inside)[1],
            "meter": re.search(r'width="(\d+)%" height="100%" data-meter', inside)[1],
        }
        for classes, id, inside in rows
    ]


def _expected(row, interface, locale: str) -> dict[str, str | bool]:
    gap = row.score is None
    return {
        "id": row.principle.id,
        "gap": gap,
        "score": getattr(interface["say_no_score"], locale) if gap else f"{row.score}%",
        "band": "" if gap else getattr(row.band, locale),
        "evidence": "–" if gap else f"{row.confidence}%",
        "bar": "0" if gap else str(row.score),
        "meter": "0" if gap else str(row.confidence),
    }
