"""The theme's sheet sheds what no page can meet, and nothing else."""

import re

import pytest

from hooks.assets.theme_styles import CLASS_OR_ID, met_in, names_in_page, without_unused
from language.memory import Archive

MET = met_in(['<p class="box" id=open dir="ltr"><a href="#x">'], ["data-scheme slate"], Archive(None))
OURS = "a{color:var(--ours)}"
CASES = {
    "of a class that is used": (".box{color:red}", ".box{color:red}"),
    "of a class that is not": (".tabs{color:red}", ""),
    "of an element": ("p{color:red}", "p{color:red}"),
    "of both kinds of class": (".box .tabs{color:red}", ""),
    "with one used selector": (".tabs,.box{color:red}", ".box{color:red}"),
    "of an id": ("#tabs{color:red}#open{color:red}", "#open{color:red}"),
    "of what search adds": (".md-search-result__item{color:red}", ".md-search-result__item{color:red}"),
    "of an element of no page": ("h6{color:red}p h6{color:red}", ""),
    "of a class and an element of no page": ("h6.box{color:red}", ""),
    "of a value of no page": ("[dir=rtl] p{color:red}", ""),
    "of a value that pages have": ("[dir=ltr] p{color:red}", "[dir=ltr] p{color:red}"),
    "of a value that scripts write": ("[data-scheme=slate] p{color:red}", "[data-scheme=slate] p{color:red}"),
    "of an attribute": ("p[hidden]{color:red}", "p[hidden]{color:red}"),
    "with an exception of no page": ("p:not(.tabs){color:red}", "p:not(.tabs){color:red}"),
    "of an animation": ("@keyframes a{0%{top:1px}to{top:0}}", "@keyframes a{0%{top:1px}to{top:0}}"),
    "in a query": ("@media print{.box{color:red}.tabs{color:red}}", "@media print{.box{color:red}}"),
    "for paper, of no use": ("@media print{.tabs{color:red}}", ""),
    "with variables": (
        ".box{--a:1px;--b:2px;--ours:3px;margin:var(--a)}",
        ".box{--a:1px;--ours:3px;margin:var(--a)}",
    ),
    "with a variable of what went": (":root{--a:1px}.tabs{margin:var(--a)}", ""),
    "with a variable of one that went": (":root{--a:1px;--b:var(--a)}.tabs{margin:var(--b)}", ""),
}


@pytest.mark.parametrize("kind", CASES)
def test_a_rule_stays_only_where_something_can_meet_it(kind):
    before, after = CASES[kind]
    assert re.sub(r"[\s;]", "", without_unused(before, MET, OURS)) == re.sub(r"[\s;]", "", after)


def test_classes_and_ids_of_a_page_are_found_however_they_are_quoted():
    html = '<p class="a b" id=\'c\'><i class=d>class e</i><b data-class="f">'
    assert {"a", "b", "c", "d"} <= names_in_page(html)
    assert "e" not in names_in_page(html)


def test_every_page_of_the_site_loads_the_lighter_sheet_and_no_other_of_the_theme(built_site):
    [sheet] = built_site.glob("assets/stylesheets/theme.*.css")
    pages = [path.read_text("utf-8") for path in built_site.rglob("*.html")]
    assert all(f"assets/stylesheets/{sheet.name}" in page for page in pages)
    assert not list(built_site.glob("assets/stylesheets/main.*"))
    assert set(CLASS_OR_ID.findall(".md-header")) < set(CLASS_OR_ID.findall(sheet.read_text("utf-8")))


def test_old_phones_understand_what_is_meant_for_their_width(built_site):
    sheets = [path.read_text("utf-8") for path in built_site.glob("**/*.css")]
    assert not [found for sheet in sheets for found in re.findall(r"\(\s*width\s*[<>]", sheet)]
    assert any("max-width" in sheet for sheet in sheets)
