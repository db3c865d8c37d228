"""Numbers beside nouns."""

from babel import Locale

from language.welsh.numbers import form_key, form_keys


def test_a_counted_text_has_a_form_for_each_number_that_needs_one():
    assert form_keys("a") == ["a", "a_0", "a_1", "a_2", "a_3", "a_6"]


def test_the_forms_are_those_of_the_unicode_tables():
    categories = Locale("cy").plural_form
    chosen = {number: form_key(form_keys("a"), "a", number) for number in range(1000)}
    pairs = {(categories(number), key) for number, key in chosen.items()}

    assert len(pairs) == len(form_keys("a"))
    assert {category for category, _ in pairs} == {"zero", "one", "two", "few", "many", "other"}
