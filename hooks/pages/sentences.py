"""The words that a page's scripts say."""

from collections.abc import Iterable, Mapping

from language.welsh.numbers import form_keys


def sentences(words: Mapping[str, str], prefix: str, shared: Iterable[str] = ()) -> dict[str, str]:
    """Every word whose key begins with the page's prefix, and those of the questionnaire that the page says too.

    Keys lose their prefix. A shared word brings its forms for numbers along.
    """
    own = {key.removeprefix(prefix): text for key, text in words.items() if key.startswith(prefix)}
    for name in shared:
        key = f"say_{name}"
        own |= {form.removeprefix("say_"): words[form] for form in (key, *form_keys(key)) if form in words}
        if name not in own:
            raise KeyError(f"no word '{key}' to share")
    return own
