"""A canvas on which tests draw in body millimetres, and look at the picture that comes of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from app.canvas.canvas import BodyCanvas
from app.canvas.picture import Picture
from app.canvas.stage import Stage
from app.open_visit import OpenVisit
from models.body.view import Body, View
from models.drawing.drawing import Change, Drawing
from models.drawing.history import History
from models.drawing.stroke import Mark, Sensation, Stroke, sample
from tests.app.canvas.pens import Fingers, Mouse, Pen
from tests.app.disk import Disk, now

Spot = tuple[float, float]


class Easel:
    """The canvas with hands, a visit, and eyes."""

    def __init__(self, canvas: BodyCanvas, body: Body = Body.FEMALE) -> None:
        self.canvas = canvas
        self.disk = Disk(body)
        self.session = OpenVisit(self.disk, self.disk.kept, Drawing(), History(), now)
        self.time = 1_000_000.0
        canvas.rules.clock = lambda: self.time
        canvas.resize(700, 800)
        canvas.show()
        canvas.draw_on(self.session)
        self.pen, self.fingers, self.mouse = Pen(canvas), Fingers(canvas), Mouse(canvas)
        self.settle()

    def open(self, drawing: Drawing) -> None:
        """Show a visit with this drawing, and nothing to undo."""
        self.disk.steps.clear()
        self.session = OpenVisit(self.disk, self.disk.kept, drawing, History(), now)
        self.canvas.draw_on(self.session)

    @property
    def drawing(self) -> Drawing:
        return self.session.drawing

    @property
    def strokes(self) -> list[Stroke]:
        return list(self.drawing.strokes)

    def at(self, spot: Spot) -> QPointF:
        """Where a spot of the body stands on the canvas."""
        return self.canvas.lens.to_screen(*spot)

    def draw(self, *spots: Spot) -> None:
        """Draw with the mouse through these spots, in small steps."""
        self.mouse.draw(*(self.at(spot) for spot in walked(*spots)))
        self.settle()

    def lay(
        self,
        *spots: Spot,
        view: View = View.BACK,
        body: Body = Body.FEMALE,
        width: float = 14,
        sensation: Sensation = Sensation.ACHE,
        intensity: float = 5,
    ) -> Mark:
        """A stroke as a mark of its own, without the hand."""
        mark = Mark(uuid4(), sensation, intensity)
        line = tuple(sample(*spot) for spot in walked(*spots))
        order = self.drawing.next_order
        assert self.session.make(
            Change(added=(mark, Stroke(uuid4(), mark.id, order, body, view, width, line)))
        )
        self.settle()
        return mark

    def look_at(self, view: View, body: Body = Body.FEMALE) -> None:
        self.show(body=body, view=view)
        self.settle()

    def show(self, **changes: object) -> None:
        """Change something of what the canvas shows, from the next paint event on."""
        picture: Picture = replace(self.canvas.picture, **changes)  # type: ignore[arg-type]
        self.canvas.show_picture(picture, cross_fade=False)

    def anew(self, **changes: object) -> QImage:
        """What one would see who has painted nothing before: the picture, or one that differs in this."""
        canvas, picture = self.canvas, self.picture()
        shown: Picture = replace(canvas.picture, **changes)  # type: ignore[arg-type]
        stage = Stage(shown, canvas.scene)
        stage.camera, stage.size, stage.ratio = canvas.camera, canvas.size(), canvas.devicePixelRatioF()
        stage.settle()
        painter = QPainter(picture)
        stage.paint(painter, canvas.rect(), None)
        painter.end()
        return picture

    @property
    def bare_body(self) -> QImage:
        """The body without marks, as the canvas would show it."""
        return self.anew(drawing=Drawing(), change=None, numbered=False)

    @property
    def marked_body(self) -> QImage:
        """The body with its marks as the canvas shows it, without their numerals."""
        self.show(numbered=False)
        shown = self.picture()
        self.show(numbered=True)
        self.settle()
        return shown

    def leave(self) -> None:
        """Move the pointer off the canvas."""
        QCoreApplication.sendEvent(self.canvas, QEvent(QEvent.Type.Leave))

    def settle(self) -> None:
        """Let the canvas come to rest and paint."""
        for _ in range(3):
            QCoreApplication.processEvents()
        self.canvas.upkeep.settle()
        QCoreApplication.processEvents()

    def picture(self) -> QImage:
        self.settle()
        return self.canvas.grab().toImage()

    def marked(self, spot: Spot) -> bool:
        """Whether ink lies on a spot of the body; a numeral over it does not count."""
        at = self.at(spot).toPoint()
        return differs(self.marked_body.pixelColor(at), self.bare_body.pixelColor(at))

    def inked(self) -> set[tuple[int, int]]:
        """The pixels on which ink lies."""
        return changed(self.bare_body, self.marked_body)


def differs(one: QColor, other: QColor) -> bool:
    """Whether two colours are plainly different."""
    return apart(one, other) > 40


def apart(one: QColor, other: QColor) -> int:
    """How far two colours lie apart: red, green and blue together, 0 to 765."""
    red, green = abs(one.red() - other.red()), abs(one.green() - other.green())
    return red + green + abs(one.blue() - other.blue())


def changed(one: QImage, other: QImage) -> set[tuple[int, int]]:
    """The pixels that are plainly different in two pictures."""
    return {
        (x, y)
        for y in range(one.height())
        for x in range(one.width())
        if one.pixel(x, y) != other.pixel(x, y) and differs(one.pixelColor(x, y), other.pixelColor(x, y))
    }


def walked(*spots: Spot) -> list[Spot]:
    """The way through the spots in steps of about 4 mm."""
    way = [spots[0]]
    for (x, y), (to_x, to_y) in pairwise(spots):
        steps = max(1, round(max(abs(to_x - x), abs(to_y - y)) / 4))
        way += [(x + (to_x - x) * n / steps, y + (to_y - y) * n / steps) for n in range(1, steps + 1)]
    return way
