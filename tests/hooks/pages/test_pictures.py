"""The pictures of pages that explain: they show what the definitions say, in order, and stand where a marker asks."""

import re
from html import unescape
from itertools import pairwise

import pytest

from definitions.problems import DefinitionErrors
from definitions.shapes import Text
from hooks.pages.decision_lanes import decision_drawing
from hooks.pages.pictures import Pictures, with_pictures
from hooks.pages.timeline import timeline_drawing, years_of
from principles.model import DecisionPicture

LOCALES = ("en", "cy")
HELD = {"organisation": 0, "both": 1, "people": 2}


@pytest.fixture(scope="module")
def pictures(framework, interface) -> dict[str, Pictures]:
    return {locale: Pictures(framework, interface, locale) for locale in LOCALES}


@pytest.fixture(scope="module")
def timeline(framework):
    return framework.knowledge.timeline


@pytest.fixture(scope="module", params=LOCALES)
def drawing(request, timeline):
    return timeline_drawing(timeline, request.param)


@pytest.fixture(scope="module")
def decision_map(framework) -> DecisionPicture:
    [picture] = [document.picture for document in framework.knowledge.entries["documents"] if document.picture]
    return picture


def test_each_event_has_a_flag_on_its_side_and_today_has_one(timeline, drawing):
    events = [*timeline.events, timeline.today]
    assert [flag.event for flag in drawing.above] == [event for event in events if event.strand == "principles"]
    assert [flag.event for flag in drawing.below] == [event for event in events if event.strand == "law"]


def test_the_line_is_to_scale(timeline, drawing):
    (year, start), (_, next_start) = drawing.years[:2]
    dates = {event.id: event.date for event in timeline.events} | {timeline.today.id: timeline.today.checked}
    for flag in drawing.above + drawing.below:
        expected = start + (years_of(dates[flag.event.id]) - year) * (next_start - start)
        assert flag.x == pytest.approx(expected, abs=0.1), flag.event.id


@pytest.mark.parametrize(
    ("date", "years"),
    [
        ("2015-01-01", 2015),
        ("2015-07-01", 2015.5),
        ("2015-12-31", 2016),
        ("2016-02-29", 2016.165),
        ("2016-06", 2016.46),
    ],
)
def test_a_date_is_a_place_in_its_year(date, years):
    assert years_of(date) == pytest.approx(years, abs=0.005)


def test_no_flag_covers_another_and_no_pole_crosses_words(drawing):
    for flags in (drawing.above, drawing.below):
        for earlier, later in pairwise(flags):
            assert later.x > earlier.x
        for one in flags:
            assert one.x + one.width <= 100, one.event.id
            crossed = [other for other in flags if one.x < other.x < one.x + one.width and other.lane >= one.lane]
            assert crossed == [], one.event.id


@pytest.mark.parametrize("locale", LOCALES)
def test_the_list_says_each_event_once_with_its_sources(timeline, pictures, locale):
    picture = pictures[locale].drawn("timeline", "background.md")
    drawn, _, listed = picture.partition("</svg>\n<ol")
    items = re.findall(r'<li class="event.*?id="event-(.*?)">(.*?)</li>', listed, re.DOTALL)
    events = [*timeline.events, timeline.today]

    assert "aria-hidden" in drawn.partition(">")[2].partition(">")[0], "the list says it all to those who hear"
    assert [id for id, _ in items] == [event.id for event in events]
    for event, (_, inside) in zip(events, items, strict=True):
        assert unescape(inside).count(getattr(event.text, locale)) == 1
        assert re.findall(r'href="\.\./sources/#(.*?)"', inside) == event.sources


@pytest.mark.parametrize("locale", LOCALES)
def test_each_level_shows_who_holds_what_and_leads_to_its_methods(framework, interface, pictures, locale):
    picture = unescape(pictures[locale].drawn("levels", "other-approaches.md"))
    levels = re.findall(r'<li class="level">(.*?)</li>', picture, re.DOTALL)
    words = framework.knowledge.catalogue.vocabularies.participation
    methods = framework.knowledge.entries["methods"]

    def held(holder: str) -> tuple[str, str]:
        share = HELD[holder] * 50
        return f"{share}%", getattr(interface[f"holder_{holder}"], locale)

    assert len(levels) == len(words)
    for word, level in zip(words, levels, strict=True):
        count = sum(method.participation == word.id for method in methods)
        assert count > 0
        assert f'href="../methods/?participation={word.id}#finder">{getattr(word.label, locale)}</a>' in level
        assert getattr(interface["level_methods"], locale).format(number=count) in level
        bars = re.findall(r'holder__people" x=".*?" width="(.*?)".*?<span>(.*?)</span>', level, re.DOTALL)
        assert bars == [held(word.shapes), held(word.decides)]


def test_from_level_to_level_people_hold_no_less(framework):
    words = framework.knowledge.catalogue.vocabularies.participation
    for less, more in pairwise(words):
        assert HELD[less.shapes] <= HELD[more.shapes]
        assert HELD[less.decides] <= HELD[more.decides]
        assert (less.shapes, less.decides) != (more.shapes, more.decides)


@pytest.mark.parametrize(
    ("when", "until", "open_until", "decided", "is_made", "is_open"),
    [
        (1, None, 0, 8.3, True, False),
        (3, 3, 25, 25, True, False),
        (6, 3, 25, 50, False, False),
        (4, 4, 33.3, 33.3, False, True),
        (12, 6, 50, 100, False, True),
    ],
    ids=["never open", "made", "being weighed", "this month", "open"],
)
def test_a_decision_is_drawn_as_it_stands_in_april(when, until, open_until, decided, is_made, is_open):
    text = Text(en="Something", cy="Rhywbeth")
    other = text if until else None
    mapped = {"id": "one", "decision": text, "who_decides": text, "when": when, "who_can_change": other, "until": until}
    picture = DecisionPicture(about=text, today=4, decisions=[mapped, mapped])

    lane = decision_drawing(picture).lanes[0]

    assert (lane.open_until, lane.decided, lane.is_made, lane.is_open) == (open_until, decided, is_made, is_open)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_page_of_the_decision_map_says_in_words_what_its_picture_shows(decision_map, interface, pages, locale):
    address = f"{'' if locale == 'en' else 'cy/'}documents/decision-map/"
    said = " ".join(text for _, text in pages[address].texts)
    assert getattr(interface["invented_example"], locale) in said
    places = [said.index(getattr(mapped.decision, locale)) for mapped in decision_map.decisions]
    assert places == sorted(places)
    for mapped in decision_map.decisions:
        for text in filter(None, (mapped.who_decides, mapped.who_can_change)):
            assert getattr(text, locale) in said


def test_the_example_has_decisions_that_are_made_and_decisions_that_are_open(decision_map):
    lanes = decision_drawing(decision_map).lanes
    assert {(lane.is_made, lane.is_open) for lane in lanes} == {(True, False), (False, True)}
    assert any(lane.mapped.until is None for lane in lanes)


def test_a_marker_gives_way_to_its_picture_with_links_from_its_page(pictures):
    text = "# Page\n\n<!-- picture: levels -->\n\nText\n"
    for path, up in (("other-approaches.md", "../"), ("index.md", "")):
        shown = with_pictures(text, pictures["en"], path, f"docs/{path}")
        assert re.fullmatch(r"# Page\n\n<figure.*</figure>\n\nText\n", shown, re.DOTALL)
        assert f'href="{up}methods/?participation=decide#finder"' in shown


def test_a_marker_without_a_picture_stops_the_build_with_its_line(pictures):
    with pytest.raises(DefinitionErrors) as stopped:
        with_pictures("# Home\n\n<!-- picture: profil -->\n", pictures["en"], "index.md", "docs/index.md")
    assert [str(problem) for problem in stopped.value.problems] == [
        "docs/index.md:3: picture: found 'profil'; expected one of these: levels, profile, timeline, two-sides"
    ]
