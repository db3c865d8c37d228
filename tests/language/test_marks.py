"""What programs read must be the same in both languages."""

import pytest

from language.marks import differing_marks


@pytest.mark.parametrize(
    ("english", "welsh", "kinds"),
    [
        ("{count} of {all}", "{all}: {count}", []),
        ("{count} of {all}", "{count} o bawb", ["names in {braces}"]),
        ("{count} of", "{count} o {bobl", ["names in {braces}"]),
        ("| A | B |", "| A | B |", []),
        ("| A | B |", "| A B |", ["bars of a table"]),
        ("See [this](a.md#b).", "Gweler [hwn](a.md#b).", []),
        ("See [this](a.md#b).", "Gweler [hwn](a.md).", ["addresses of links"]),
        ("A <b>word</b>", "<b>Gair</b>", []),
        ("A <b>word</b>", "<b>Gair", ["HTML tags"]),
        ("See `answers.json`", "Gweler `atebion.json`", ["code"]),
        ("See <code>a</code>", "Gweler <code>b</code>", ["code"]),
        ("**One** two", "Dau **un**", []),
        ("**One** two", "Un dau", ["strong words"]),
        ("[a](https://gov.wales/a)", "[b](https://llyw.cymru/b)", []),
        ("[a](https://gov.wales/a)", "dim", ["addresses of links"]),
        ("2 < 3", "2 < 3 > 1", []),
        ("## Made {: #made }", "## Gwneud {: #made }", []),
        ("## Made {: #made }", "## Gwneud {: #gwneud }", ["ids of headings"]),
        ("## Made {: #made }", "## Gwneud {: #made } hyn", ["ids of headings"]),
        ("## Made", "### Gwneud", ["signs at the start of the line"]),
        ("- One", "Un", ["signs at the start of the line"]),
        ("1. One", "1. Un", []),
        ("2015 was", "2015. Dyma", ["signs at the start of the line"]),
        ("One\n\nTwo", "Un\n\nDau", []),
        ("One", "Un\n", ["line breaks"]),
        ("One", "Un\u2028Dau", ["line breaks"]),
    ],
)
def test_each_kind_of_mark_that_differs_is_named(english, welsh, kinds):
    assert [kind for kind, *_ in differing_marks(english, welsh)] == kinds
