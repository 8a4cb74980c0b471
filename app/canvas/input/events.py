"""What Qt tells the canvas of pen, fingers, mouse and wheel, handed on to the input rules and the camera."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, Qt, SignalInstance
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.canvas.camera import STEP, Lens
from app.canvas.input.pointer import InputRules
from app.canvas.input.regions import CanvasRegions
from models.drawing.stroke import sample


class PointedCanvas(Protocol):
    """The canvas, as far as events of pointers reach it."""

    rules: InputRules
    regions: CanvasRegions
    spot_asked: SignalInstance

    @property
    def lens(self) -> Lens: ...
    def look_through(self, lens: Lens) -> None: ...
    def zoom(self, factor: float, around: QPointF) -> None: ...
    def miss_pen(self) -> None: ...
    def physicalDpiX(self) -> int: ...


def take_all(widget: QWidget) -> None:
    """Let a widget have touches, the keyboard, and moves of mouse and pen while nothing is pressed."""
    widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
    widget.setMouseTracking(True)
    widget.setTabletTracking(True)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def taken(canvas: PointedCanvas, event: QInputEvent) -> bool:
    """Take an event in hand if it is a pointer's; whether it was, and was meant for the canvas."""
    match event:
        case QTabletEvent():
            return _pen(canvas, event)
        case QTouchEvent():
            event.setAccepted(canvas.rules.touch(event, 25.4 / max(canvas.physicalDpiX(), 1)))
            return event.isAccepted()
        case QMouseEvent():
            return _mouse(canvas.rules, event)
        case QWheelEvent():
            _turned(canvas, event)
            event.accept()
        case QNativeGestureEvent():
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                canvas.zoom(1 + event.value(), event.position())
        case QContextMenuEvent():
            _asked(canvas, event)
        case _:
            return False
    return True


def _pen(canvas: PointedCanvas, event: QTabletEvent) -> bool:
    match kind := event.type():
        case QEvent.Type.TabletMove | QEvent.Type.TabletPress | QEvent.Type.TabletRelease:
            canvas.rules.tablet(event, kind)
        case QEvent.Type.TabletLeaveProximity:
            canvas.miss_pen()
        case _:
            return False
    event.accept()
    return True


def _mouse(rules: InputRules, event: QMouseEvent) -> bool:
    match event.type():
        case QEvent.Type.MouseMove:
            rules.mouse_move(event)
        case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
            rules.mouse_press(event)
        case QEvent.Type.MouseButtonRelease:
            rules.mouse_release(event)
        case _:
            return False
    return True


def _turned(canvas: PointedCanvas, event: QWheelEvent) -> None:
    """Two fingers on a touchpad push the picture; a wheel zooms."""
    pixels = event.pixelDelta()
    if not pixels.isNull() and event.modifiers() == Qt.KeyboardModifier.NoModifier:
        canvas.look_through(canvas.lens.moved(pixels.x(), pixels.y()))
    else:
        canvas.zoom(STEP ** (event.angleDelta().y() / 120), event.position())


def _asked(canvas: PointedCanvas, event: QContextMenuEvent) -> None:
    if event.reason() is QContextMenuEvent.Reason.Mouse:
        canvas.spot_asked.emit(sample(*canvas.lens.to_body(event.pos().toPointF())))
    elif canvas.regions.focused is not None:
        canvas.regions.ask(canvas.regions.focused)
