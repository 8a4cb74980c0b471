"""Looks at a screen as an inspector would: what is too small, cut off, covered, faint or without a name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QListView, QScrollArea, QWidget

from app.canvas.canvas import BodyCanvas
from app.canvas.side_words import plates
from app.client.controls.close_lines import CloseLabel
from app.client.controls.size_tile import SizeTile
from app.client.controls.strength_scale import StrengthButton
from app.client.controls.tick_tile import TickTile
from app.client.controls.today_tile import TodayTile
from app.client.controls.told_tile import ToldTile
from app.style.client_size import ClientSize, room_for_type
from app.style.palette import LIGHT, Palette
from app.widgets.big_button import BigButton
from models.practice.hand_over import TextSize
from tests.app.style.test_theme import contrast

READABLE = 24
"""Pixels: 18 pt at the 96 of them that count as an inch."""
TEXT_CONTRAST = 4.5
_TONES = {"quiet": "quiet", "caution": "caution", "action": "action", "": "ink"}
_GROUNDS = {"card": "surface", "note": "caution_wash"}


class Panel(NamedTuple):
    """A screen that is stated, its pixels and how many of them make an inch."""

    width: int
    height: int
    dpi: float

    @property
    def look(self) -> ClientSize:
        """How large things are on it, at the smallest text."""
        return ClientSize(TextSize.A, self.dpi, room_for_type(self.width, self.height))

    @property
    def target(self) -> int:
        return max(44, ceil(9 / 25.4 * self.dpi))


PANELS = (Panel(1280, 800, 151), Panel(800, 1280, 151), Panel(1024, 768, 132), Panel(2560, 1600, 302))


def faults(screen: QWidget, panel: Panel, palette: Palette = LIGHT) -> Iterator[str]:
    """Everything that is wrong with a screen, in words."""
    parts = [each for each in screen.findChildren(QWidget) if _counts(each)]
    for part in parts:
        name = f"{type(part).__name__} {_words(part)!r}"
        yield from (f"{name} {fault}" for fault in _faults_of(part, screen, panel, palette))
    seen = [(part, _seen(part, screen)) for part in parts]
    for (one, here), (other, there) in combinations(seen, 2):
        if isinstance(one, BodyCanvas) or isinstance(other, BodyCanvas):
            continue  # things may lie over its edges, though not over the body
        if _overlap(here, there) and not one.isAncestorOf(other) and not other.isAncestorOf(one):
            yield f"{_words(one)!r} and {_words(other)!r} lie over each other"
    for canvas in screen.findChildren(BodyCanvas):
        if canvas.isVisible():
            yield from _faults_of_canvas(canvas, screen, parts)
    for area in screen.findChildren(QScrollArea):
        if area.isVisible() and area.verticalScrollBar().maximum() > 0:
            yield f"{area.verticalScrollBar().maximum()} pixels of it are to be scrolled to"


def _faults_of_canvas(canvas: BodyCanvas, screen: QWidget, parts: list[QWidget]) -> Iterator[str]:
    """What lies over the body, or over the words of its sides, and words that are too small."""
    at = canvas.mapTo(screen, QPoint())
    words = plates(canvas.lens, canvas.picture.unit, canvas.picture.side_rooms)
    small = min(plate.pixels for plate in words)
    if small < READABLE:
        yield f"the side is written {small} high"
    body = canvas.lens.transform.map(canvas.scene.figure.outline).translated(QPointF(at))
    for part in parts:
        if part is canvas or part.window() is not canvas.window():
            continue
        place = QRectF(_place(part, screen))
        if canvas.camera.zoom == 1 and body.intersects(place):
            yield f"{_words(part)!r} lies over the body"
        if any(place.intersects(plate.box.translated(QPointF(at))) for plate in words):
            yield f"{_words(part)!r} lies over the words of a side"


def _faults_of(part: QWidget, screen: QWidget, panel: Panel, palette: Palette) -> Iterator[str]:
    if not _words(part):
        yield "has no name"
    if isinstance(part, QAbstractButton) and min(part.width(), part.height()) < panel.target:
        yield f"is {part.width()} by {part.height()}, less than {panel.target}"
    if not _fits(part):
        yield "is cut off within itself"
    if not isinstance(part, BodyCanvas) and not _is_whole(part, screen):
        yield "is cut off at its edge"
    if isinstance(part, QLabel) and part.font().pixelSize() < READABLE:
        yield f"is written {part.font().pixelSize()} high"
    if _contrast(part, palette) < TEXT_CONTRAST:
        yield f"is faint: {_contrast(part, palette):.1f}"


def _counts(part: QWidget) -> bool:
    if not part.isVisible():
        return False
    if isinstance(part, QLabel):
        return bool(part.text())
    return isinstance(part, QAbstractButton | QListView | BodyCanvas)


def _words(part: QWidget) -> str:
    if isinstance(part, BodyCanvas):
        return "body"
    return part.accessibleName() or (part.text() if isinstance(part, QLabel | QAbstractButton) else "")


def _fits(part: QWidget) -> bool:
    match part:
        case (
            BigButton() | CloseLabel() | StrengthButton() | TickTile() | TodayTile() | SizeTile() | ToldTile()
        ):
            return part.words_fit()
        case QLabel():
            widest = max(part.fontMetrics().horizontalAdvance(word) for word in part.text().split())
            needed = part.heightForWidth(part.width()) if part.wordWrap() else part.sizeHint().height()
            return widest <= part.width() and needed <= part.height() + 1
        case _:
            return True


def _is_whole(part: QWidget, screen: QWidget) -> bool:
    """Whether it lies within the screen; what is scrolled may go on below, but never to the side."""
    place, area = _place(part, screen), _area(part)
    if area is None:
        return screen.rect().contains(place) and part.visibleRegion().boundingRect() == part.rect()
    view = _place(area.viewport(), screen)
    return view.left() <= place.left() and place.right() <= view.right()


def _seen(part: QWidget, screen: QWidget) -> QRect:
    seen = part.visibleRegion().boundingRect()
    return seen.translated(part.mapTo(screen, QPoint())) if not seen.isEmpty() else QRect()


def _place(part: QWidget, screen: QWidget) -> QRect:
    return QRect(part.mapTo(screen, QPoint()), part.size())


def _area(part: QWidget) -> QScrollArea | None:
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def _overlap(here: QRect, there: QRect) -> bool:
    both = here & there
    return both.width() > 1 and both.height() > 1


def _contrast(part: QWidget, palette: Palette) -> float:
    """Of the words against what they stand on."""
    if isinstance(part, BigButton | TickTile | ToldTile):
        ink, ground = part.colours
        below = ground if ground.alpha() else QColor(_ground(part, palette))
        return contrast(ink.name(), below.name())
    if isinstance(part, QLabel):
        tone = _TONES[part.property("tone") or ""]
        return contrast(getattr(palette, tone), _ground(part, palette))
    return 21


def _ground(part: QWidget, palette: Palette) -> str:
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QFrame) and above.property("role") in _GROUNDS:
            return str(getattr(palette, _GROUNDS[above.property("role")]))
        above = above.parentWidget()
    return palette.paper
