"""Sections of a page that open on request."""

import pytest

from hooks.pages.folding import UnknownSection, with_folds

PAGE = (
    '<h1 id="top">T</h1><p>Lead</p>\n<h2 id="one">One <a class="headerlink" href="#one">¶</a></h2>'
    '<p>1</p><h3 id="x">X</h3>\n<h2 data-search-exclude id="two">Two</h2><p>2</p>\n<nav class="neighbours">n</nav>'
)


def folded(title: str, id: str, content: str) -> str:
    hidden = f'<div class="fold__content" id="{id}">{content}</div>'
    return f'<details class="fold"><summary>{title}</summary>{hidden}</details>\n'


def test_a_section_is_folded_up_to_the_next_one_and_the_address_of_its_heading_opens_it():
    title = '<h2 id="one-heading">One <a class="headerlink" href="#one">¶</a></h2>'
    before, _, _ = PAGE.partition("<h2")
    after = PAGE[PAGE.index("<h2 data-search-exclude") :]

    assert with_folds(PAGE, ["one"]) == before + folded(title, "one", '<p>1</p><h3 id="x">X</h3>\n') + after


def test_the_last_section_ends_before_the_links_to_neighbouring_pages():
    assert with_folds(PAGE, ["two"]).endswith(
        folded('<h2 data-search-exclude id="two-heading">Two</h2>', "two", "<p>2</p>\n")
        + '<nav class="neighbours">n</nav>'
    )


def test_a_section_ends_before_one_that_is_folded_already():
    already = '<details class="fold">\n<summary><h2 id="two-heading">Two</h2></summary>2</details>'

    assert with_folds(f'<h2 id="one">One</h2>1{already}', ["one"]).endswith(f">1</div></details>\n{already}")


def test_nothing_is_lost_and_a_page_without_folds_stays_as_it_is():
    assert with_folds(PAGE, []) == PAGE
    both = with_folds(PAGE, ["one", "two"])
    assert both.count("<details") == both.count("</details>") == 2
    assert all(text in both for text in ("<p>Lead</p>", "<p>1</p>", '<h3 id="x">', "<p>2</p>", "<nav"))


def test_a_section_that_the_page_has_not_is_named_with_the_nearest_that_it_has():
    with pytest.raises(
        UnknownSection, match="found 'tow'; expected the id of a heading of level two. Did you mean 'two'?"
    ):
        with_folds(PAGE, ["tow"])
