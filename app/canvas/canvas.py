"""The canvas: one widget that shows a body with its marks and turns the hand's movements into changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QInputEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.canvas.camera import NEAREST, STEP, Camera, Lens
from app.canvas.fade import Fade
from app.canvas.figure import FigureSource
from app.canvas.input import accessible, events, keyboard
from app.canvas.input.hand import HandAtWork
from app.canvas.input.pen_watch import PenWatch
from app.canvas.input.pending import PendingStrokes
from app.canvas.input.pointer import InputRules
from app.canvas.input.readiness import prepared
from app.canvas.input.regions import CanvasRegions
from app.canvas.marks.numerals import Badge
from app.canvas.picture import Picture
from app.canvas.scene import Scene, Scenes, Skin
from app.canvas.stage import Stage
from app.canvas.upkeep import Upkeep
from app.gestures.gesture import Doubted, Outcome, Picked, SpotAsked
from app.gestures.tool import Pencil, Tool
from app.open_visit import OpenVisit
from models.body.region import Region
from models.body.view import ViewFrame
from models.drawing.drawing import Change, Drawing
from models.drawing.history import Step
from models.drawing.stroke import Sample


class BodyCanvas(QWidget):
    """A body on which marks are shown and made; `tool` and `pencil` say what a press does."""

    region_pointed = Signal(Region)
    """The region under pointer or finger, or None."""
    mark_picked = Signal(UUID)
    """A mark whose numeral was tapped."""
    clearing_doubted = Signal(str)
    """A tapped filled region, to be cleared by `regions.clear` if meant; empty once that is no question."""
    spot_asked = Signal(Sample)
    """A spot, in body millimetres of the view, of which is asked what lies there."""
    camera_changed = Signal(Camera)
    """Where one looks now, after every move."""
    drawing_now = Signal(bool)
    """A gesture begins, or is over."""

    def __init__(
        self,
        figures: FigureSource,
        skin: Skin | None = None,
        picture: Picture = Picture(),  # noqa: B008  # it is frozen
    ) -> None:
        super().__init__()
        self.tool = Tool.DRAW
        self._pencil = Pencil()
        self._scenes = Scenes(figures)
        self._pending = PendingStrokes(skin)
        self._stage = Stage(picture, self._scene(picture))
        self.upkeep = Upkeep(self, self._stage, self._prepared)
        self.rest = self.upkeep.rest
        self.rules: InputRules
        self._hand = HandAtWork(self, self._stage, self._pending, self.upkeep, lambda: self.rules.now())  # noqa: PLW0108
        self.rules = InputRules(self._hand)
        self.regions = CanvasRegions(self, self, self._pending, self._hand)
        self.fade = Fade(self)
        self.pen_watch = PenWatch(self, lambda: self.rules.pen_silent, self.miss_pen)
        self.drawing_now.connect(self.rest.hand_moves)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        events.take_all(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 160)
        self.interface = accessible.CanvasInterface(self)
        accessible.install(BodyCanvas)

    # what is shown

    @property
    def picture(self) -> Picture:
        """What is shown; change it with `show_picture(replace(canvas.picture, …))`."""
        return self._stage.picture

    def show_picture(self, picture: Picture, cross_fade: bool = True) -> None:
        """Show this from the next paint event on; marks that are not the open visit's are only looked at."""
        before = self.picture
        if picture.drawing is before.drawing and picture == before:
            return
        turned = picture.view is not before.view
        fades = (turned or picture.body is not before.body) and self._leave_body(cross_fade=cross_fade)
        if picture.marks_as(before):
            picture = replace(picture, drawing=self.drawing)  # a stroke may have ended meanwhile
        else:
            self._leave_visit()
        if picture.unit != before.unit:
            self._hand.leave()
        self.upkeep.show(picture, self._scene(picture))
        if turned:
            self._stage.camera = Camera.whole(picture.view)
            self.camera_changed.emit(self.camera)
        if fades:
            self.upkeep.arrive(lambda: self.fade.begin(self._stage.extent))

    def draw_on(self, visit: OpenVisit) -> None:
        """Show a visit's marks as they change and, while it is open, let the hand draw on them."""
        self._leave_visit()
        self._pending.session, self._pending.looking = visit, False
        self.upkeep.show(replace(self.picture, drawing=visit.drawing, change=None), self.scene)
        visit.stepped.connect(self._follow)
        self._pending.catch_up()

    def use_skin(self, skin: Skin) -> None:
        """The atlas is there: ink of other views shows, and strokes made before it find their marks."""
        self._pending.skin = skin
        self._scenes.forget()
        self.upkeep.show(self.picture, self._scene(self.picture))
        self._pending.catch_up()

    @property
    def scene(self) -> Scene:
        """The body and view that are shown."""
        return self._stage.scene

    @property
    def drawing(self) -> Drawing:
        """The marks that are shown."""
        return self.picture.drawing

    @property
    def editable(self) -> bool:
        """Whether the hand may draw: on an open visit, or while none is there yet."""
        return self._pending.editable

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
        self.rest.later(self._prepared)

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
        self.zoom(STEP, QPointF(self.rect().center()))

    def zoom_out(self) -> None:
        """Show the body one step smaller."""
        self.zoom(1 / STEP, QPointF(self.rect().center()))

    def zoom(self, factor: float, around: QPointF) -> None:
        """Show the body so much larger, with the skin under a pixel of the canvas staying where it is."""
        self.look_through(self.lens.zoomed(factor, around))

    def fit(self) -> None:
        """Show the whole view."""
        self.camera = Camera.whole(self.scene.view)

    def look_at(self, part: ViewFrame, room: QRectF | None = None) -> None:
        """Look at a part of the view as near as it has room, in pixels: else between the margins."""
        if room is None:
            room = QRectF(self.rect()).marginsRemoved(self.picture.margins)
        box = QRectF(part.left, part.top, part.width, part.height)
        self.look_through(self.lens.upon(box, 0, NEAREST, room))

    def look_through(self, lens: Lens) -> None:
        """Move the camera; the picture follows at once and turns crisp when it rests."""
        if lens.camera != self._stage.camera:
            self.regions.keep()
            self.rules.cut_stroke()
            self._hand.leave()
            self._stage.camera = lens.camera
            self.upkeep.moved()
            self.camera_changed.emit(lens.camera)

    # what the hand did

    def keep(self, outcome: Outcome) -> None:
        """Take what a gesture did: a change goes through the visit, a picked mark is told."""
        match outcome:
            case Picked(mark=mark):
                self.mark_picked.emit(mark)
            case SpotAsked(where=where):
                self.spot_asked.emit(where)
            case Doubted(region=region):
                self.regions.doubt(region)
            case Change():
                if self.editable:  # the visit may have been finished under the hand
                    self._pending.make(outcome)

    def miss_pen(self) -> None:
        """The pen has left."""
        self.rules.pen_left()
        self._hand.leave()

    def _scene(self, picture: Picture) -> Scene:
        return self._scenes.of(picture.body, picture.view, self._pending.skin)

    def _leave_body(self, *, cross_fade: bool) -> bool:
        """Leave the body that is shown; whether its picture stays until the next one is there."""
        self.rules.let_go()
        self.regions.keep()
        self._hand.leave()
        self.regions.focus(None)
        fades = cross_fade and self.isVisible()
        if fades and not self._stage.due:
            self.fade.hold(self._stage.extent)
        return fades and self.fade.running

    def _leave_visit(self) -> None:
        self.rules.let_go()
        self.regions.keep()
        if self._pending.session is not None:
            self._pending.session.stepped.disconnect(self._follow)
        self._pending.session, self._pending.looking = None, True

    def _follow(self, step: Step) -> None:
        assert self._pending.session is not None
        self.regions.keep()
        self.upkeep.follow(step, self._pending.session.drawing, self._hand.live)

    def _prepared(self) -> Iterator[object]:
        return prepared(self._hand, self.scene, self._pencil, self.size() * self.devicePixelRatioF())

    # Qt

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QInputEvent):  # a picture is painted for each sample: that is asked first
            if events.taken(self, event):
                return True
        elif event.type() == QEvent.Type.WindowDeactivate:
            self.rules.let_go()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not keyboard.pressed(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        arriving = self._stage.due and self.upkeep.arriving and self.fade.fits
        if self._stage.due and not arriving:
            self.upkeep.sharpen()
        with QPainter(self) as painter:
            if arriving:
                self._stage.paint_paper(painter, event.rect())
            else:
                self._stage.paint(painter, event.rect(), self._hand.live)
                if self._hand.overlay_box.intersects(event.rect()):
                    self._hand.overlay.paint(painter, self.scene, self.lens, self.picture.palette)
            self.fade.paint(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.rules.let_go()
        self.regions.keep()
        self._stage.size = self.size()
        self._stage.camera = self.lens.held().camera
        self.upkeep.moved()
        super().resizeEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hand.leave()
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.rules.let_go()
        self.regions.focus(None)
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.rules.let_go()
        self.rest.look_for_garbage()
        super().hideEvent(event)
