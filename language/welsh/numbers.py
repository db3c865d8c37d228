"""Numbers beside nouns. Welsh has a form of its own for 0, 1, 2, 3 and 6, and one for all other numbers (CLDR)."""

from collections.abc import Collection

from language.welsh.mutation import Mutation

COUNT = "count"
"""The name in braces that chooses the form of a text by its number."""

OWN_FORMS = (0, 1, 2, 3, 6)
AFTER_NUMBER: dict[int, Mutation] = {2: "soft", 3: "aspirate", 6: "aspirate"}
"""The mutation of a masculine noun after a number. The noun itself stays singular: 3 chwestiwn."""


def form_keys(key: str) -> list[str]:
    """The keys of a counted text: its own, for most numbers, and one for each number with a form of its own."""
    return [key, *(f"{key}_{number}" for number in OWN_FORMS)]


def form_key(keys: Collection[str], key: str, count: int) -> str:
    """The key of the form that belongs to a number."""
    own = f"{key}_{count}"
    return own if own in keys else key
