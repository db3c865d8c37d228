"""A page that is long before its first fold is noted."""

import pytest

from language.page_length import MOST_WORDS, length_findings

MANY = "word " * MOST_WORDS
FOLD = "<details><summary>More</summary><p>there is</p></details>"
CONTENTS = '<details class="contents"><summary>On this page</summary><p>words</p></details>'


@pytest.mark.parametrize(
    ("article", "noted"),
    [
        (f"<p>{MANY}</p>", False),
        (f"<p>{MANY}</p><p>one</p>", True),
        (f"<p>one</p>{FOLD}<p>{MANY}</p>", False),
        (f"<p>one</p><p>{MANY}</p>{FOLD}", True),
        (f"{CONTENTS}<p>{MANY}</p><p>one</p>", True),
        (f"{CONTENTS}<p>{MANY}</p>", False),
        (f"<p hidden>{MANY}</p><p>one</p><br>", False),
        (f"<p hidden>one{FOLD}</p><p>{MANY}</p><p>one</p>", True),
        (f"<script>{MANY}</script><p>one – 2</p>", False),
    ],
    ids=[
        *("as long as it may be", "a word more", "a fold early on", "a fold too late", "its contents are no fold"),
        *("nor do they count", "what is hidden", "a hidden fold", "a script, and signs"),
    ],
)
def test_words_count_up_to_the_first_fold(article, noted):
    found = list(length_findings("a.html", f"<nav>{MANY}</nav><article>{article}</article><p>{MANY}</p>"))

    assert bool(found) == noted
    assert all(not finding.sure for finding in found)


def test_a_note_says_how_long_the_page_is():
    [found] = length_findings("a.html", f"<article>{'word ' * 1000}</article>")

    assert str(found).startswith(
        "a.html:1: article: page-length: 1000 words, 8.0 screens of a phone; expected at most 5"
    )
