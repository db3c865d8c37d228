"""What the tests of hooks/ share: this project's own framework and words."""

from pathlib import Path

import pytest

from assessment.definitions.framework import Framework, load_framework
from hooks.interface import Interface, load_interface

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def framework() -> Framework:
    """The project's own framework."""
    return load_framework(ROOT)


@pytest.fixture(scope="session")
def interface() -> Interface:
    """The words of the interface."""
    return load_interface(ROOT)
