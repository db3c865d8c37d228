"""What the tests of hooks/ share: this project's own framework and words."""

from pathlib import Path

import pytest

from assessment.definitions.framework import Framework
from hooks.interface import Interface, load_interface
from tests.built_pages import BuiltPage, pages_of
from tests.our_framework import our_framework

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def framework() -> Framework:
    """The project's own framework."""
    return our_framework()


@pytest.fixture(scope="session")
def interface() -> Interface:
    """The words of the interface."""
    return load_interface(ROOT)


@pytest.fixture(scope="session")
def pages(built_site) -> dict[str, BuiltPage]:
    """Every page but the one for missing addresses, by its address inside the site."""
    return pages_of(built_site)
