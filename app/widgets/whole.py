"""A page and all that it makes are one: what stands nowhere on the page goes with it all the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

Page = TypeVar("Page", bound=QWidget)


def made_whole(make: Callable[[], Page]) -> Page:
    """Make a page; widgets that it makes and places nowhere become part of it, out of sight.

    Without a parent a widget outlives its page for good: what its buttons call holds the page, which holds
    the widget, in a ring through Qt that Python's collector cannot see. And it would open a window of its
    own when it is shown.
    """
    before = set(QApplication.topLevelWidgets())
    page = make()
    strays = [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget not in before and widget is not page and widget.parent() is None
    ]
    if strays:
        unplaced = QWidget(page)
        unplaced.hide()
        for widget in strays:
            widget.setParent(unplaced)
    return page
