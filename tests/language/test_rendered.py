"""The texts of built pages."""

import pytest

from language.rendered import page_files, page_wordings

PAGE = """\
<!doctype html>
<html lang="cy"><head><title>Teitl</title><meta name="description" content="Disgrifiad"></head>
<body>
<p>Un <em>dau</em>
<a href="#" title="Pedwar">tri</a>.</p>
<p>Enw: <span lang="en">Building <b>Communities</b></span>, wedyn</p>
<img alt="Llun" src="a.png"><br>
<p>Gweler <code>answers.json</code> yma</p>
<script>let notWords</script><p>123</p>
<button aria-label="Cau"><svg><title>x</title></svg></button>
<p>Gan <span translate="no">Siân Tŷ Mawr</span> heddiw</p>
<p lang="cy-GB">Arall</p><meta name="description" content="">
<div lang="fr">Bonjour</div>
</body></html>
"""


@pytest.fixture
def wordings():
    return page_wordings("index.html", PAGE)


def test_each_text_has_the_language_that_the_page_gives_it(wordings):
    assert [(wording.locale, wording.text) for wording in wordings] == [
        ("cy", "Teitl"),
        ("cy", "Disgrifiad"),
        ("cy", "Pedwar"),
        ("cy", "Un dau tri."),
        ("cy", "Enw:"),
        ("en", "Building Communities"),
        ("cy", ", wedyn"),
        ("cy", "Llun"),
        ("cy", "Gweler \ufffc yma"),
        ("cy", "Cau"),
        ("cy", "Gan \ufffc heddiw"),
        ("cy", "Arall"),
    ]


def test_pages_come_in_the_order_of_their_names(tmp_path):
    for page in ("b.html", "a/index.html", "picture.svg"):
        (tmp_path / page).parent.mkdir(exist_ok=True)
        (tmp_path / page).write_text(page, "utf-8")

    assert list(page_files(tmp_path)) == [("a/index.html", "a/index.html"), ("b.html", "b.html")]


def test_a_text_knows_its_line_and_element(wordings):
    (found,) = [wording for wording in wordings if wording.text == "Llun"]
    assert (found.file, found.line, found.key) == ("index.html", 7, "img alt")
