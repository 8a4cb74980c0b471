"""Every word that a window shows: where it stands and in which ink, whoever painted it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainterPath,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

Metric = QPaintDevice.PaintDeviceMetric
Dirty = QPaintEngine.DirtyFlag
METRICS = {
    Metric.PdmDpiX: 96,
    Metric.PdmDpiY: 96,
    Metric.PdmPhysicalDpiX: 96,
    Metric.PdmPhysicalDpiY: 96,
    Metric.PdmDepth: 32,
    Metric.PdmNumColors: 1 << 24,
    Metric.PdmDevicePixelRatio: 1,
    Metric.PdmDevicePixelRatioScaled: 1 << 16,
}


@dataclass(frozen=True, slots=True)
class Written:
    """A line of words on a widget: the box of its letters there, what the painter cut it to, and its ink."""

    words: str
    widget: QWidget
    box: QRectF
    clip: QRectF | None
    ink: QColor

    def place(self, window: QWidget) -> QRectF:
        """The box in the window."""
        return self.box.translated(QPointF(self.widget.mapTo(window, QPoint())))


class _Reader(QPaintEngine):
    """Takes the words that are painted, and nothing else."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.found: list[Written] = []
        self._widget = widget
        self._lie, self._ink, self._opacity = QTransform(), QColor(), 1.0
        self._clip: QRectF | None = None

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        changed = state.state()
        if changed & Dirty.DirtyTransform:
            self._lie = state.transform()
        if changed & Dirty.DirtyPen:
            self._ink = state.pen().color()
        if changed & Dirty.DirtyOpacity:
            self._opacity = state.opacity()
        if changed & Dirty.DirtyClipRegion:
            self._clip = self._lie.mapRect(QRectF(state.clipRegion().boundingRect()))
        if changed & Dirty.DirtyClipPath:
            self._clip = self._lie.mapRect(state.clipPath().boundingRect())
        if changed & (Dirty.DirtyClipRegion | Dirty.DirtyClipPath | Dirty.DirtyClipEnabled):
            without = state.clipOperation() is Qt.ClipOperation.NoClip or not state.isClipEnabled()
            self._clip = None if without else self._clip

    def drawTextItem(self, p: QPointF | QPoint | QPainterPath.Element, item: QTextItem) -> None:
        at = QPointF(p.x, p.y) if isinstance(p, QPainterPath.Element) else QPointF(p)
        if not item.text().strip():
            return
        letters = QFontMetricsF(item.font()).tightBoundingRect(item.text())
        box = QRectF(at.x(), at.y() + letters.top(), item.width(), letters.height())
        ink = QColor(self._ink)
        ink.setAlphaF(ink.alphaF() * self._opacity)
        self.found.append(Written(item.text(), self._widget, self._lie.mapRect(box), self._clip, ink))

    def drawPath(self, _path: object) -> None:
        pass

    def drawPolygon(self, *_points: object) -> None:
        pass

    def drawPixmap(self, *_picture: object) -> None:
        pass

    def drawImage(self, *_picture: object) -> None:
        pass


class _Sheet(QPaintDevice):
    """What a widget is painted on to be read."""

    def __init__(self, size: QSize, reader: _Reader) -> None:
        super().__init__()
        self._size, self._reader = size, reader

    def paintEngine(self) -> QPaintEngine:
        return self._reader

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        sides = {Metric.PdmWidth: self._size.width(), Metric.PdmHeight: self._size.height()}
        return sides.get(metric, METRICS.get(metric, 0))


def written(window: QWidget) -> Sequence[Written]:
    """All words in sight; what another widget covers is not among them."""
    found = []
    for part in (window, *window.findChildren(QWidget)):
        if part.isVisible() and part.width() and part.height():
            found += [each for each in _on(part) if _in_sight(each, window)]
    return found


def cut(each: Written, window: QWidget) -> bool:
    """Whether the painter, the widget or what the widget lies in cuts the words off.

    What is scrolled may go on in the direction in which it is scrolled.
    """
    if each.clip is not None and _beyond(each.box, each.clip):
        return True
    part, box, down, across = each.widget, each.box, False, False
    while True:
        above = part.parentWidget()
        if isinstance(above, QAbstractScrollArea) and part is above.viewport():
            down = down or above.verticalScrollBar().maximum() > 0
            bar = above.horizontalScrollBar()
            never = above.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            across = across or (bar.maximum() > 0 and not never)
        room = QRectF(part.rect())
        shown = QRectF(
            room.x() if across else box.x(),
            room.y() if down else box.y(),
            room.width() if across else box.width(),
            room.height() if down else box.height(),
        )
        if _beyond(shown, room):
            return True
        if part is window or above is None:
            return False
        box = box.translated(QPointF(part.pos()))
        part = above


def ground(picture: QImage, box: QRect) -> QColor:
    """The colour that most of a box has: what words in it stand on."""
    lines = np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), -1)
    inside = lines[max(box.top(), 0) : box.bottom() + 1, max(box.left(), 0) : box.right() + 1]
    pixels, counted = np.unique(inside, return_counts=True)
    return QColor.fromRgb(int(pixels[counted.argmax()]))


def _on(part: QWidget) -> Iterator[Written]:
    reader = _Reader(part)
    part.render(_Sheet(part.size(), reader), QPoint(), QRegion(part.rect()), QWidget.RenderFlag(0))
    yield from reader.found


def _in_sight(each: Written, window: QWidget) -> bool:
    at = each.place(window).center().toPoint()
    part, top = each.widget, window.childAt(at)
    if not part.visibleRegion().contains(part.mapFrom(window, at)):
        return False
    return top is None or top is part or part.isAncestorOf(top) or top.isAncestorOf(part)


def _beyond(box: QRectF, room: QRectF) -> bool:
    return not room.adjusted(-1, -1, 1, 1).contains(box)
