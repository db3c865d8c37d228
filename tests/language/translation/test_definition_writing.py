"""New Welsh in YAML files changes nothing else."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from definitions.documents import read_document
from language.translation.definition_writing import definition_with_welsh, quoted

BLOCK = "a:\n  en: 'One'\n  cy: 'Un'\nb: 1\n"
FLOW = "# note\na: {en: One, cy: Un}  # note\nb: 1\n"


def written_or_refused(folder, source: str, welsh: dict[str, str]) -> tuple[str, list[str]]:
    """A source with new Welsh, and the problems that came up."""
    path = folder / "a.yml"
    path.write_bytes(source.encode("utf-8"))
    document, problems = read_document(folder, path)
    assert problems == []
    text = definition_with_welsh(document, source, welsh, problems)
    return text, [str(problem) for problem in problems]


def written(folder, source: str, welsh: dict[str, str]) -> str:
    """A source with new Welsh, which nothing hinders."""
    text, problems = written_or_refused(folder, source, welsh)
    assert problems == []
    return text


@given(st.text())
def test_any_text_survives_writing_and_reading(text):
    assert yaml.safe_load(quoted(text)) == text
    assert len(quoted(text).splitlines()) == 1


@given(st.text(), st.sampled_from([BLOCK, FLOW]))
def test_any_text_finds_its_place_in_either_style(tmp_path_factory, text, source):
    after = written(tmp_path_factory.getbasetemp(), source, {"a": text})

    assert yaml.safe_load(after) == {"a": {"en": "One", "cy": text}, "b": 1}
    assert source.partition("Un")[0].rstrip("'") == after.partition(quoted(text))[0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: {en: 'One'}", "a: {en: 'One', cy: \"W\"}"),
        ("a: {en: 'One',}", "a: {en: 'One', cy: \"W\",}"),
        ("a: {en: 'One', cy: ''}", "a: {en: 'One', cy: \"W\"}"),
        ("a: {en: One, cy}\nb: 1\n", "a: {en: One, cy: \"W\"}\nb: 1\n"),
        ("a: {en: One, cy}", "a: {en: One, cy: \"W\"}"),
        ("a: {cy, en: 'One'}", "a: {cy: \"W\", en: 'One'}"),
        ("a: {en: 'One', cy: }", "a: {en: 'One', cy: \"W\" }"),
        ("a: {cy: , en: 'One'}", "a: {cy: \"W\" , en: 'One'}"),
        ("a: {\n  en: 'One'\n}\n", "a: {\n  en: 'One', cy: \"W\"\n}\n"),
        ("a:\n  en: 'One'", "a:\n  en: 'One'\n  cy: \"W\""),
        ("a:\n  en: 'One'  # Note\nb: 1\n", "a:\n  en: 'One'  # Note\n  cy: \"W\"\nb: 1\n"),
        ("a:\r\n  en: 'One'\r\nb: 1\r\n", "a:\r\n  en: 'One'\r\n  cy: \"W\"\r\nb: 1\r\n"),
        ("a:\n  en: 'One'\n  cy:\nb: 1\n", "a:\n  en: 'One'\n  cy: \"W\"\nb: 1\n"),
        ("a:\n  en: 'One'\n  cy:   # Note\nb: 1\n", "a:\n  en: 'One'\n  cy: \"W\"   # Note\nb: 1\n"),
        ("a:\n  en: 'One'\n  cy: ~\n", "a:\n  en: 'One'\n  cy: \"W\"\n"),
        ("a:\n  en: 'One'\n  cy: Un\n    dau\n\nb: 1\n", "a:\n  en: 'One'\n  cy: \"W\"\n\nb: 1\n"),
        ("a:\n  en: 'One'\n  cy: >-\n    Un\n    dau\n\n# Note\n", "a:\n  en: 'One'\n  cy: \"W\"\n\n# Note\n"),
        ("a:\n  en: |\n    One\n\n    Two\n\nb: 1\n", "a:\n  en: |\n    One\n\n    Two\n  cy: \"W\"\n\nb: 1\n"),
        ("a:\n    # ŵ 😀\n    en: 'One'\n", "a:\n    # ŵ 😀\n    en: 'One'\n    cy: \"W\"\n"),
    ],
)  # fmt: skip
def test_welsh_comes_in_the_style_of_what_is_there(tmp_path, before, after):
    assert written(tmp_path, before, {"a": "W"}) == after


def test_items_are_found_by_their_id_and_several_texts_at_once(tmp_path):
    source = "a:\n  - id: x\n    text: {en: X}\n  - id: y\n    text: {en: Y, cy: I}\n  - {en: Z}\n"

    assert written(tmp_path, source, {"a.y.text": "1", "a.x.text": "2", "a.2": "3"}) == (
        'a:\n  - id: x\n    text: {en: X, cy: "2"}\n  - id: y\n    text: {en: Y, cy: "1"}\n  - {en: Z, cy: "3"}\n'
    )


def test_what_would_change_anything_else_is_refused_and_the_rest_is_written(tmp_path):
    source = "a:\n  en: One\n  ? cy\nb: {en: Two}\n"

    assert written_or_refused(tmp_path, source, {"a": "W", "b": "Dau"}) == (
        source.replace("Two", 'Two, cy: "Dau"'),
        [
            "a.yml:1: a: found a way of writing YAML that import cannot change; "
            'expected a form such as {en: "…", cy: "…"}. Write it so by hand, and import again'
        ],
    )


def test_a_byte_order_mark_is_refused(tmp_path):
    source = f"\ufeff{BLOCK}"

    assert written_or_refused(tmp_path, source, {"a": "W"}) == (
        source,
        ["a.yml:1: found a byte order mark; expected text saved as UTF-8 without one"],
    )
