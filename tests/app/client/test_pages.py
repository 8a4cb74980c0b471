"""Pages of answers can be turned to the last one, whatever room each of them leaves."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from app.client.pages import Pages

pytestmark = pytest.mark.usefixtures("theme")


@pytest.mark.parametrize("on_the_last", [30, 45, 60, 100])
def test_the_last_page_is_reached_though_its_button_leaves_less_room(on_the_last: int) -> None:
    """Ten answers of 12: eight fit on a page, on the last one as few as two."""
    parts = [QWidget() for _ in range(10)]
    pages = Pages(parts)

    def rest() -> None:
        for _ in range(4):  # each layout may leave other room, which asks for another
            room = on_the_last if pages.is_last else 100
            pages.fit(lambda: sum(12 for part in parts if not part.isHidden()), room)

    rest()
    seen = set(pages.shown)
    for _ in range(12):
        if not pages.turn_page(1):
            break
        rest()
        seen |= set(pages.shown)
    assert pages.is_last
    assert seen == set(parts)
    assert pages.turn_page(-1)
