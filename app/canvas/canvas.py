"""The canvas: one widget that shows a body with its marks and turns the hand's movements into changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtCore import QEvent, QMarginsF, QObject, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.canvas.camera import STEP, Camera, Lens
from app.canvas.fade import Fade
from app.canvas.figure import BodyFigure
from app.canvas.input import accessible, keyboard
from app.canvas.input.editing import Editing
from app.canvas.input.hand import Hand
from app.canvas.input.pending import PendingStrokes
from app.canvas.input.pointer import InputRules
from app.canvas.input.rest import Rest
from app.canvas.marks.ink import PixelGrid
from app.canvas.marks.numerals import Badge
from app.canvas.marks.patterns import ChangeKind
from app.canvas.scene import Scene, Skin
from app.canvas.stage import Stage
from app.canvas.under_skin.shown import Shown
from app.gestures.gesture import Asked, Doubted, Outcome, Picked
from app.gestures.tool import Pencil, Tool
from app.open_visit import OpenVisit
from app.style.theme import Palette
from models.body.region import Region
from models.body.view import Body, View
from models.drawing.drawing import Change, Drawing
from models.drawing.history import Step
from models.drawing.stroke import Sample, Stroke, sample

if TYPE_CHECKING:  # they bring numpy and the anatomy, which have to wait for the first paint
    from app.canvas.under_skin.inside import Inside
    from models.body.cells import Cells

SETTLE = 90
"""Milliseconds without camera movement after which the picture is painted crisp again."""
PEN_GONE = 1500
"""Milliseconds without news from a hovering pen after which it is taken to have left; it may never say so."""


class FigureSource(Protocol):
    """Where the drawn bodies come from."""

    def of(self, body: Body, view: View) -> BodyFigure: ...


class BodyCanvas(QWidget):
    """A body on which marks are shown and made; `tool` and `pencil` say what a press does."""

    region_pointed = Signal(object)
    """The Region under pointer or finger, or None."""
    mark_picked = Signal(object)
    """The UUID of a mark whose numeral was tapped."""
    clearing_doubted = Signal(object)
    """The id of a filled region that was tapped, to be cleared by `clear_region` if that is meant; or None
    once that is no question any more."""
    spot_asked = Signal(object)
    """The Sample, in body millimetres of the view, of which is asked what lies there."""
    camera_changed = Signal(object)
    """The Camera, after every move."""
    drawing_now = Signal(bool)
    """A gesture begins, or is over."""

    def __init__(
        self,
        figures: FigureSource,
        skin: Skin | None = None,
        body: Body = Body.NEUTRAL,
        view: View = View.BACK,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.tool = Tool.DRAW
        self._pencil = Pencil()
        self._figures = figures
        self._scenes: dict[tuple[Body, View], Scene] = {}
        self._sitting = PendingStrokes(skin)
        self._stage = Stage(self._scene(body, view))
        self._hand = Hand(self, lambda: self.rules.now())  # noqa: PLW0108  # the rules are made after the hand
        self.rules = InputRules(self._hand)
        self._region: Region | None = None
        self._fade = Fade(self, self.update)
        self._settling = self._timer(SETTLE, self._sharpen)
        self.rest = Rest(self)
        self.drawing_now.connect(self.rest.hand_moves)
        self._forgetting = self._timer(PEN_GONE, self._miss_pen)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 160)
        self.interface = accessible.CanvasInterface(self)
        _install_interfaces()

    # what is shown

    @property
    def scene(self) -> Scene:
        """The body and view that are shown."""
        return self._stage.scene

    @property
    def drawing(self) -> Drawing:
        """The marks that are shown."""
        return self._stage.drawing

    @property
    def editable(self) -> bool:
        """Whether the hand may draw: on an open visit, or while none is there yet."""
        return self._sitting.editable

    @property
    def badges(self) -> tuple[Badge, ...]:
        """The numerals as they stand now."""
        return self._stage.badges

    @property
    def pencil(self) -> Pencil:
        """What new ink means, and how wide it is."""
        return self._pencil

    @pencil.setter
    def pencil(self, pencil: Pencil) -> None:
        self._pencil = pencil
        self.rest.later(self._prepare)

    def wear(self, palette: Palette) -> None:
        """Show everything in the colours of a theme."""
        self._stage.palette = palette
        self._settling.start()

    def write_larger(self, unit: float) -> None:
        """Write words and numerals so much larger than at the desk."""
        self._stage.unit = self._hand.overlay.unit = unit
        self._hand.leave()
        self._place_numerals()

    def leave_out_numerals(self) -> None:
        """Show marks without their numerals, as long as nobody has said how strong they are."""
        self._stage.numbered = False
        self._place_numerals()

    def use_skin(self, skin: Skin) -> None:
        """The atlas is there: ink of other views shows, and strokes made before it find their marks."""
        self._sitting.skin = skin
        self._scenes.clear()
        self._stage.scene = self._scene(self.scene.body, self.scene.view)
        self._sitting.catch_up()
        self._sharpen()

    def show_body(self, body: Body, view: View, cross_fade: bool = True) -> None:
        """Turn to a view, or show the marks on another body."""
        if (body, view) == (self.scene.body, self.scene.view):
            return
        self.rules.let_go()
        self.keep_region()
        self._hand.leave()
        self.focus_region(None)
        if cross_fade and self.isVisible():
            self._fade.begin(self.grab())
        turned = view is not self.scene.view
        self._stage.scene = self._scene(body, view)
        self._stage.camera = Camera.whole(view) if turned else self._stage.camera
        self._sharpen()
        if turned:
            self.camera_changed.emit(self.camera)

    def show_session(self, session: OpenVisit) -> None:
        """Show a visit's drawing and, while it is open, draw on it."""
        self._show(session.drawing)
        self._sitting.session = session
        session.stepped.connect(self._follow)
        self._sitting.catch_up()
        self._sharpen()

    def show_drawing(self, drawing: Drawing) -> None:
        """Show a drawing to look at."""
        self._show(drawing)
        self._sitting.looking = True
        self._sharpen()

    def show_change(self, gained: Cells, lost: Cells, kept: Cells) -> None:
        """Show what became of marked skin between two visits."""
        self._show(Drawing())
        self._sitting.looking = True
        self._stage.change = {
            ChangeKind.BOTH: kept,
            ChangeKind.ONLY_THEN: lost,
            ChangeKind.ONLY_NOW: gained,
        }
        self._sharpen()

    def emphasise(self, mark: UUID | None) -> None:
        """Let one mark stand out; None shows all alike."""
        self._stage.emphasised = mark
        self._sharpen()

    def pin(self, where: Sample | None) -> None:
        """Put a ring around a spot of the shown view, or take it away."""
        self._stage.spotlight.pin = (where.x, where.y) if where is not None else None
        self.update()

    def point_out(self, cells: Cells | None) -> None:
        """Let some skin stand out from all the rest; None shows all alike."""
        if self._stage.spotlight.turn_to(cells):
            self.update()

    def show_inside(self, inside: Inside | None, shown: Shown) -> None:
        """Show this of the inside of the body, beneath the marks."""
        self._stage.inside, self._stage.shown = inside, shown
        self._sharpen()

    @property
    def names_structures(self) -> bool:
        """Whether names of structures are to stand beside the body."""
        return self._stage.shown.labels and self._stage.shown.has_structures

    def keep_clear(self, margins: QMarginsF) -> None:
        """Something stands over the canvas's edges: names stand within."""
        self._stage.margins = margins
        self.update()

    def shown(self, cells: Cells, view: View) -> float:
        """How much of some skin a view of this body shows, as a share of all of it seen straight on."""
        reach = self._scene(self.scene.body, view).reach
        return reach.shown(cells) if reach is not None else 0.0

    def _show(self, drawing: Drawing) -> None:
        self.rules.let_go()
        self.keep_region()
        if self._sitting.session is not None:
            self._sitting.session.stepped.disconnect(self._follow)
        self._sitting.session, self._sitting.looking = None, False
        self._stage.drawing, self._stage.change, self._stage.emphasised = drawing, None, None

    # regions without a pointer

    @property
    def focused_region(self) -> str | None:
        """The region on which the keyboard stands."""
        return self._hand.overlay.focused

    def focus_region(self, region: str | None) -> None:
        """Let the keyboard stand on a region of this view."""
        self._hand.focus(region)
        if region is not None:
            accessible.focused(self, region)

    def toggle_region(self, region: str) -> bool:
        """Fill a region with the pencil, or clear it; as keyboard, screen reader and list do."""
        able = self._sitting.editing
        if not self.editable or able is None:
            return False
        made = self._sitting.make(able.toggled(region, self.pencil))
        accessible.toggled(self, region)
        return made

    def clear_region(self, region: str) -> None:
        """Take the newest fill of a region away."""
        self.keep_region()
        able = self._sitting.editing
        if self.editable and able is not None:
            self._sitting.make(able.cleared(region))

    def keep_region(self) -> None:
        """Let the region stay that was asked about, if there is one."""
        if self._hand.overlay.doubted is not None:
            self._doubt(None)

    def region_box(self, region: str) -> QRect:
        """The pixels around a region, as far as this view shows it."""
        outline = self.scene.figure.regions.get(region)
        box = self.lens.transform.mapRect(outline.boundingRect()) if outline is not None else QRectF()
        return box.toAlignedRect()

    def ask_region(self, region: str) -> None:
        """Ask what lies beneath a region; as keyboard and screen reader do."""
        projection, skin = self.scene.projection, self.scene.skin
        at = projection.anchor(skin.atlas.cells_of(region)) if projection and skin else None
        if at is not None:
            self.spot_asked.emit(sample(*at))

    def is_marked(self, region: str) -> bool:
        """Whether a region counts as marked."""
        return self._sitting.is_marked(region, self.drawing)

    # the camera

    @property
    def camera(self) -> Camera:
        """Where one looks and how closely."""
        return self._stage.camera

    @camera.setter
    def camera(self, camera: Camera) -> None:
        self.look_through(replace(self.lens, camera=camera).held())

    @property
    def lens(self) -> Lens:
        """The way between body millimetres and the widget's pixels."""
        return self._stage.lens

    def zoom_in(self) -> None:
        """A step nearer to the middle of the window."""
        self._zoom(STEP, QPointF(self.rect().center()))

    def zoom_out(self) -> None:
        """Show the body one step smaller."""
        self._zoom(1 / STEP, QPointF(self.rect().center()))

    def fit(self) -> None:
        """Show the whole view."""
        self.camera = Camera.whole(self.scene.view)

    def look_through(self, lens: Lens) -> None:
        """Move the camera; the picture follows at once and turns crisp when it rests."""
        if lens.camera != self._stage.camera:
            self.keep_region()
            self.rules.cut_stroke()
            self._hand.leave()
            self._stage.camera = lens.camera
            self._settling.start()
            self.camera_changed.emit(lens.camera)
            self.update()

    def _zoom(self, factor: float, around: QPointF) -> None:
        self.look_through(self.lens.zoomed(factor, around))

    # what the hand works on

    @property
    def bare_body(self) -> QImage:
        """The body without marks, which an eraser brings back."""
        return self._stage.bare_body

    def sheet_now(self) -> tuple[PixelGrid, QImage]:
        """Where the screen's pixels lie on the body, and its alpha picture; painted crisp first."""
        self._sharpen()
        return self._stage.sheet()

    def badge_at(self, at: QPointF, by_finger: bool) -> Badge | None:
        """The numeral that a press there means."""
        return self._stage.badge_at(at, by_finger)

    def editing_now(self) -> Editing | None:
        """The changes that can be made; None while visit or atlas are on their way."""
        return self._sitting.editing

    def keep(self, outcome: Outcome) -> None:
        """Take what a gesture did: a change goes through the session, a picked mark is told."""
        match outcome:
            case Picked(mark=mark):
                self.mark_picked.emit(mark)
            case Asked(where=where):
                self.spot_asked.emit(where)
            case Doubted(region=region):
                self._doubt(region)
            case Change():
                if self.editable:  # the visit may have been finished under the hand
                    self._sitting.make(outcome)

    def hold(self, lines: tuple[Stroke, ...]) -> None:
        """Show the lines of a movement that cannot be made yet."""
        self._stage.drawing = self._sitting.wait(lines, self.pencil)
        self._sharpen()

    def refresh(self, device: tuple[int, int, int, int]) -> None:
        """Paint these device pixels anew: left, top, right, bottom."""
        left, top, right, bottom = device
        ratio = self._stage.ratio
        x, y = int(left / ratio), int(top / ratio)
        self.update(x, y, int(right / ratio) + 1 - x, int(bottom / ratio) + 1 - y)

    def redraw(self, box: QRect) -> None:
        """Paint these pixels anew."""
        if not box.isEmpty():
            self.update(box)

    def point_to(self, region: Region | None) -> None:
        """Tell which region is under the hand."""
        if region is not self._region:
            self._region = region
            self.region_pointed.emit(region)

    def await_pen(self) -> None:
        """A pen is here; if nothing more is heard of it, it has left."""
        self._forgetting.start()

    # inside

    def _scene(self, body: Body, view: View) -> Scene:
        if (body, view) not in self._scenes:
            self._scenes[body, view] = Scene(body, view, self._figures.of(body, view), self._sitting.skin)
        return self._scenes[body, view]

    def _follow(self, step: Step) -> None:
        assert self._sitting.session is not None
        self.keep_region()
        self.redraw(self._stage.follow(step, self._sitting.session.drawing, self._hand.live))
        self.rest.later(self._mend)
        self.rest.later(self._place_numerals)

    def _prepare(self) -> Iterator[object]:
        """Have ready what the next press needs, so that it need not wait."""
        if self.scene.skin is None:
            return  # numpy has to wait for the first paint
        from models.drawing import joining, slivers

        yield joining, slivers
        self._hand.prepare(self.size() * self.devicePixelRatioF())
        for tool in (Tool.DRAW, Tool.ERASE):
            if self.scene.reach is not None:
                yield from self.scene.reach.prepared(self._pencil.width_of(tool) / 2)

    def _mend(self) -> Iterator[None]:
        for box in self._stage.mended():
            self.redraw(box)
            yield None

    def _settle(self) -> None:
        self._sharpen()
        self.rest.finish()

    def _sharpen(self) -> None:
        self._settling.stop()
        self._stage.size, self._stage.ratio = self.size(), self.devicePixelRatioF()
        if self._stage.settle():
            self.update()
            self.rest.later(self._prepare)

    def _place_numerals(self) -> None:
        self.update(self._stage.place_numerals())

    def _miss_pen(self) -> None:
        if self.rules.pen_silent:
            self.rules.pen_left()
            self._hand.leave()
        else:
            self._forgetting.start()

    def _doubt(self, region: str | None) -> None:
        self._hand.doubt(region)
        self.clearing_doubted.emit(region)

    def _timer(self, milliseconds: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(act)
        return timer

    # Qt

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            event.setAccepted(self.rules.touch(event, 25.4 / max(self.physicalDpiX(), 1)))
            return event.isAccepted()
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom(1 + event.value(), event.position())
            return True
        if event.type() == QEvent.Type.TabletLeaveProximity:
            self.rules.pen_left()
            self._hand.leave()
            return True
        if event.type() == QEvent.Type.WindowDeactivate:
            self.rules.let_go()
        return super().event(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        self.rules.tablet(event)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.rules.mouse_press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.rules.mouse_move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.rules.mouse_release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels, turned = event.pixelDelta(), event.angleDelta()
        if not pixels.isNull() and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.look_through(self.lens.moved(pixels.x(), pixels.y()))  # two fingers on a touchpad push
        else:
            self._zoom(STEP ** (turned.y() / 120), event.position())
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.spot_asked.emit(sample(*self.lens.to_body(event.pos().toPointF())))
        elif self.focused_region is not None:
            self.ask_region(self.focused_region)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not keyboard.pressed(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._stage.paint(painter, event.rect(), self._hand.live)
        if self._hand.overlay_box.intersects(event.rect()):
            self._hand.overlay.paint(painter, self.scene, self.lens, self._stage.palette)
        if self._fade.running:
            self._fade.paint(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.rules.let_go()
        self.keep_region()
        self._stage.size = self.size()
        self._stage.camera = self.lens.held().camera
        self._settling.start()
        super().resizeEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hand.leave()
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.rules.let_go()
        self.focus_region(None)
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.rules.let_go()
        self.rest.look_for_garbage()
        super().hideEvent(event)


@cache
def _install_interfaces() -> None:
    QAccessible.installFactory(_interface)


def _interface(_key: str, thing: QObject) -> QAccessibleInterface | None:
    return thing.interface if isinstance(thing, BodyCanvas) else None
