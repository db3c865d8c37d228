"""What several tests share."""

import pytest

from tests.javascript import JavaScriptScorer


@pytest.fixture(scope="session")
def javascript():
    """The browser's scorer in a real JavaScript engine."""
    with JavaScriptScorer() as scorer:
        yield scorer
