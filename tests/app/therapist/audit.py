"""Looks at a screen of the desk as an inspector would: words cut, covered or faint, small targets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from app.shell.tour import Tour
from app.widgets.elided import ElidedLabel
from app.widgets.sheet import Sheet
from tests.app.style.test_theme import contrast
from tests.app.written import Written, cut, ground, written

TEXT_CONTRAST = 4.5
TARGET = 24
"""The least side in pixels of what is pressed."""
DOTS = "…"


def faults(window: QWidget, typed: tuple[str, ...] = ()) -> Iterator[str]:
    """What lies wrong on a screen, whatever its colours; what persons `typed` may end in dots."""
    found = read(window)
    for each in found:
        if cut(each, window):
            yield f"{_name(each)} is cut off"
        if each.words.endswith(DOTS) and not _may_end_in_dots(each, typed):
            yield f"{_name(each)} has lost its end"
    for one, other in combinations(found, 2):
        both = one.place(window) & other.place(window)
        if both.width() > 1 and both.height() > 1:
            yield f"{_name(one)} and {_name(other)} lie over each other"
    for part in (top(window) or window).findChildren(QWidget):
        pressed = isinstance(part, QAbstractButton | QLineEdit | QComboBox) and part.isVisible()
        if pressed and _is_cut(part, window):
            yield f"{type(part).__name__} {part.accessibleName() or _text(part)!r} is cut off"
        if pressed and min(part.width(), part.height()) < TARGET:
            yield f"{type(part).__name__} {part.accessibleName()!r} is {part.width()} by {part.height()}"


def faint(window: QWidget) -> Iterator[str]:
    """The words that do not stand out from what is behind them; those of what cannot be used may be faint."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    for each in read(window):
        if not each.widget.isEnabled():
            continue
        behind = ground(picture, each.place(window).toAlignedRect())
        told = contrast(_laid(each.ink, behind).name(), behind.name())
        if told < TEXT_CONTRAST:
            yield f"{_name(each)} is faint: {told:.1f}, {each.ink.name()} on {behind.name()}"


def read(window: QWidget) -> list[Written]:
    """The words that are read now: those of the sheet or the tour on top, while there is one."""
    sheet = top(window)
    found = written(window)
    return [
        each for each in found if sheet is None or sheet is each.widget or sheet.isAncestorOf(each.widget)
    ]


def top(window: QWidget) -> QWidget | None:
    """The sheet, or the card of the tour, that lies over the page on purpose, if there is one."""
    over: list[QWidget] = [*window.findChildren(Sheet), *window.findChildren(Tour)]
    return next((each for each in over if each.isVisible()), None)


def _text(part: QWidget) -> str:
    return part.text() if isinstance(part, QAbstractButton) else ""


def _is_cut(part: QWidget, window: QWidget) -> bool:
    """Whether what is pressed, with words or an icon alone, goes beyond what it lies in."""
    return cut(Written("", part, QRectF(part.rect()), None, QColor()), window)


def _may_end_in_dots(each: Written, typed: tuple[str, ...]) -> bool:
    part = each.widget
    if isinstance(part, ElidedLabel) or (isinstance(part, QAbstractButton) and part.text().endswith(DOTS)):
        return True
    return any(name.startswith(each.words.removesuffix(DOTS).rstrip()) for name in typed)


def _laid(ink: QColor, behind: QColor) -> QColor:
    share = ink.alphaF()
    return QColor.fromRgbF(
        *(
            share * over + (1 - share) * under
            for over, under in zip(ink.getRgbF()[:3], behind.getRgbF()[:3], strict=True)  # type: ignore[index]
        )
    )


def _name(each: Written) -> str:
    above = each.widget.parentWidget()
    return f"{type(above).__name__} {type(each.widget).__name__} {each.words!r}"
