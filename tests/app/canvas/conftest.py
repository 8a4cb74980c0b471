"""What every test of the canvas needs: no finger left on the screen by the test before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.app.canvas.pens import all_fingers_lifted


@pytest.fixture(autouse=True)
def _untouched_screen() -> Iterator[None]:
    yield
    all_fingers_lifted()
