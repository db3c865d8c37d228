"""The workshop pack says what the definitions say, and its sheet shows all that scoring by hand reads."""

import re
from html.parser import HTMLParser

import pytest

from assessment.scoring.by_hand import sheet_of
from assessment.scoring.rules_document import rules_of
from hooks.pages.workshop import SESSION, Workshop, session, workshop_pages

BLOCKS = {"li", "p", "td", "th", "h1", "h2", "h3", "dt", "dd", "tr"}


class _Lines(HTMLParser):
    """The text of a page, a line for each block."""

    def __init__(self):
        super().__init__()
        self.lines = [""]

    def handle_starttag(self, tag, attributes):
        if tag in BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.lines.append("")

    def handle_data(self, data):
        self.lines[-1] += data


def lines_of(html: str) -> list[str]:
    parser = _Lines()
    parser.feed(html)
    return [line for line in (" ".join(line.split()) for line in parser.lines) if line]


@pytest.fixture(scope="module", params=["en", "cy"])
def locale(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def pack(framework, interface, locale) -> dict[str, list[str]]:
    return {page.path: lines_of(page.markdown) for page in workshop_pages(framework, interface, locale)}


@pytest.mark.parametrize("view", ["organisation", "partner"])
def test_the_form_asks_every_question_in_its_order_with_the_numbers_of_its_boxes(view, pack, framework, locale):
    numbers = sheet_of(rules_of(framework)).numbers
    rubric = [question for section in framework.sections for question in section.questions]
    asked: list[str] = []
    for question in framework.context:
        asked += [f"{numbers[question.id]} {getattr(question.title, locale)}"]
        asked += [getattr(getattr(question.wording, view), locale)]
        asked += [f"{place} {getattr(option.text, locale)}" for place, option in enumerate(question.options, 1)]
    for question in rubric:
        asked += [f"{numbers[question.id]} {getattr(question.title, locale)}"]
        asked += [getattr(getattr(question.wording, view), locale)]
        asked += [f"{level.level} {getattr(level.text, locale)}" for level in question.levels]
    form = pack["workshop/form.md" if view == "organisation" else "workshop/form-partner.md"]

    assert [line for line in form if line in set(asked)] == asked
    assert [numbers[question.id] for question in rubric] == [str(number) for number in range(1, len(rubric) + 1)]
    assert sum(f" {framework.knowledge.catalogue.version}" in line for line in form) >= 1


def test_the_scoring_sheet_shows_all_that_scoring_by_hand_reads(framework, interface, pack, locale):
    sheet = sheet_of(rules_of(framework))
    writer = Workshop(framework, interface, locale)
    shown = pack["workshop/scoring.md"]
    text = "\n".join(shown)
    html = next(page.markdown for page in writer.pages() if page.path == "workshop/scoring.md")
    needed, *tables = re.findall(r"<table class=\"data-table by-hand__lookup\".*?</table>", html, re.DOTALL)

    cells = re.findall(r"<td>(?:<strong>)?(\d+)", needed)
    assert cells == [str(number) for number in (*sheet.needed, *sheet.needed.values())]
    assert len(tables) == len(sheet.tables)
    for table, rows in zip(tables, sheet.tables.values(), strict=True):
        ranges = [[cell for cell in re.findall(r"<td>([^<]*)</td>", row)] for row in table.split("<tr>")[2:]]
        assert ranges == [[_range(points) for points in row] for row in rows.values()]
    for part in sheet.parts:
        for row in part.rows:
            title = writer.titles.questions[row.question].partition(" (")[2][:-1]
            mark = " ◊" if row.partner_may_skip else ""
            place = next(place for place, line in enumerate(shown) if line == row.number and
                         shown[place + 1].startswith(title + mark))  # fmt: skip
            assert shown[place + 2 : place + 8] == [str(row.weight), *(str(row.weight * level) for level in range(5))]
        for limit in part.limits:
            assert writer.words["workshop_scoring_at_most"] in text
            assert getattr(next(b.label for b in framework.rules.bands if b.id == limit.band), locale) in text
    for cap in writer._caps():
        assert str(cap.level) in text and str(cap.counted) in text


def _range(points):
    return "–" if points is None else str(points[0]) if points[0] == points[1] else f"{points[0]}–{points[1]}"


def test_there_is_a_card_for_each_level_with_its_number(framework, pack, locale):
    cards = pack["workshop/cards.md"]
    numbers = sheet_of(rules_of(framework)).numbers
    for section in framework.sections:
        for question in section.questions:
            head = f"{numbers[question.id]} · {getattr(question.title, locale)}"
            found = [place for place, line in enumerate(cards) if line.startswith(f"{head} ")]
            texts = [cards[place + 1] for place in found]
            assert texts == [getattr(level.text, locale) for level in question.levels]
            assert [cards[place][-1] for place in found] == ["0", "1", "2", "3", "4"]


def test_the_chart_has_every_principle_and_band_and_the_session_takes_two_hours(framework, pack, locale):
    chart = pack["workshop/chart.md"]
    principles = [getattr(section.principle.short_name, locale) for section in framework.sections]
    assert [line for line in chart if line in principles] == principles
    assert all(getattr(band.label, locale) in chart for band in framework.rules.bands)
    assert [(part.name, part.ends - part.begins) for part in session()] == list(SESSION)
    assert session()[-1].ends == 120


def test_every_word_of_the_pack_is_on_its_pages(framework, interface, locale):
    shown = " ".join(page.markdown + page.nav_title for page in workshop_pages(framework, interface, locale))
    keys = [
        key for key in interface if key.startswith(("workshop_", "nav_workshop")) and not key.endswith("_description")
    ]
    texts = {key: re.split(r"[{\"']", getattr(interface[key], locale))[0] for key in keys}
    # For frameworks of other kinds than ours, for the comparison, and what is said with a name first.
    other = {"workshop_scoring_multiplied", "workshop_scoring_cap_other", "workshop_scoring_table_2_less"}
    assert [key for key in texts if texts[key] not in shown and key not in {*other, "workshop_compare_link"}] == []
