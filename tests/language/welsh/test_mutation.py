"""Initial mutation, forwards and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.welsh.mutation import ALL, forms, mutate, radicals

TABLE = [
    # radical, soft, nasal, aspirate, h
    ("pobl", "bobl", "mhobl", "phobl", None),
    ("tref", "dref", "nhref", "thref", None),
    ("cymuned", "gymuned", "nghymuned", "chymuned", None),
    ("barn", "farn", "marn", None, None),
    ("deddf", "ddeddf", "neddf", None, None),
    ("gwaith", "waith", "ngwaith", None, None),
    ("menter", "fenter", None, None, None),
    ("lle", "le", None, None, None),
    ("llais", "lais", None, None, None),
    ("rhaglen", "raglen", None, None, None),
    ("angen", None, None, None, "hangen"),
    ("ŵyn", None, None, None, "hŵyn"),
    ("sector", None, None, None, None),
    ("ffordd", None, None, None, None),
    ("chwarae", None, None, None, None),
    ("tsips", None, None, None, None),
    ("Cymru", "Gymru", "Nghymru", "Chymru", None),
]


@pytest.mark.parametrize(("radical", "soft", "nasal", "aspirate", "h"), TABLE, ids=[row[0] for row in TABLE])
def test_each_letter_takes_the_mutations_of_the_grammars(radical, soft, nasal, aspirate, h):
    found = [mutate(radical, mutation) for mutation in ALL]
    assert found == [soft, nasal, aspirate, h]


@pytest.mark.parametrize(
    ("word", "radical"),
    [(form, row[0]) for row in TABLE for form in row if form],
)
def test_every_form_leads_back_to_its_radical(word, radical):
    assert word == radical or radical in radicals(word)


BEGINNINGS = st.sampled_from(["", *"bcdfghlmnprst", "ch", "dd", "ff", "ng", "ngh", "ll", "mh", "nh", "ph", "rh", "th"])
WORDS = st.builds("".join, st.tuples(BEGINNINGS, st.sampled_from("aeiouwyâŵ"), st.text("abdefilnortuw", max_size=6)))


@given(WORDS)
def test_undoing_is_the_reverse_of_mutating(word):
    for mutation in ALL:
        if form := mutate(word, mutation):
            assert word in radicals(form, mutation)
        for radical in radicals(word, mutation):
            assert mutate(radical, mutation) == word


def test_forms_are_the_word_and_what_it_can_become():
    assert forms("cymuned") == ["cymuned", "gymuned", "nghymuned", "chymuned"]
    assert forms("ysgol") == ["ysgol", "hysgol"]
    assert forms("nod") == ["nod"]
