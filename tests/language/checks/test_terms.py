"""Agreed Welsh terms."""

import pytest

from language.checks.terms import agreed_terms, findings
from language.texts import Pair, Wording
from principles.model import Term


def term(english: str, welsh: str, plural: tuple[str, str] | None = None, also: list[str] | None = None) -> Term:
    nothing = {"en": "x", "cy": "x"}
    values = {"id": "a", "term": {"en": english, "cy": welsh}, "meaning": nothing, "also": also or []}
    return Term.model_validate(values | ({"plural": {"en": plural[0], "cy": plural[1]}} if plural else {}))


TERMS = agreed_terms(
    [
        term("community", "cymuned", ("communities", "cymunedau"), ["cymunedol"]),
        term("goal", "nod", ("goals", "nodau")),
        term("well-being goal", "nod llesiant", ("well-being goals", "nodau llesiant")),
        term("50/50", "hanner a hanner"),
        term("way of working", "ffordd o weithio", ("ways of working", "ffyrdd o weithio")),
    ]
)


def found(english: str, welsh: str) -> list[str]:
    pair = Pair("a", Wording("a.yml", 1, "a", "en", english), Wording("a.yml", 2, "a", "cy", welsh))
    return [finding.expected for finding in findings(pair, english, welsh, TERMS)]


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("The community decides", "Mae'r gymuned yn penderfynu"),
        ("Communities decide", "i gymunedau, nghymuned"),
        ("community groups", "grwpiau cymunedol"),
        ("The seven well-being goals", "Y saith nod llesiant"),
        ("Another way of working", "Ffordd arall o weithio"),
        ("the organisation's way of working", "ffordd y sefydliad ei hun o weithio"),
        ("communitywide, self-goal, goal-setting", "dim"),
        ("no term", "dim term"),
    ],
)
def test_the_agreed_term_passes_in_any_form(english, welsh):
    assert found(english, welsh) == []


@pytest.mark.parametrize(
    ("english", "welsh", "expected"),
    [
        ("The community decides", "Mae'r ardal yn penderfynu", "'cymuned', the agreed term for 'community'"),
        ("Ways of working", "dulliau gweithio", "'ffordd o weithio', the agreed term for 'way of working'"),
        ("Shared 50/50", "Rhannwyd", "'hanner a hanner', the agreed term for '50/50'"),
        ("A well-being goal", "nod lles", "'nod llesiant', the agreed term for 'well-being goal'"),
        ("way of working", "weithio o ffordd", "'ffordd o weithio', the agreed term for 'way of working'"),
        ("way of working", "ffordd un dau tri pedwar pump o weithio",
         "'ffordd o weithio', the agreed term for 'way of working'"),
    ],
)  # fmt: skip
def test_another_word_in_its_place_is_found(english, welsh, expected):
    assert found(english, welsh) == [expected]


def test_a_term_inside_a_longer_one_is_not_asked_for_twice():
    assert len(found("A well-being goal", "dim")) == 1
