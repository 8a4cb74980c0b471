"""The page of the guarding cycle: for the client, in the client's language, printed as it is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter, QPaintEvent, QPixmap
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.export import printing
from app.style.icons import Icon
from app.style.palette import LIGHT
from app.therapist.cycle.cycle_picture import HEIGHT, WIDTH, CycleView, paint_cycle
from app.therapist.cycle.expected_picture import paint_expected
from app.therapist.desk.small_map import small_map
from app.therapist.planning import Planning
from app.widgets.choice import Choice
from app.widgets.controls import ButtonKind, button, ground, label
from app.widgets.flow import FlowLayout
from app.widgets.muscle_body import MusclePicture, paint_muscles
from app.words import cycle as words
from app.words import session as wording
from app.words.catalogue import ENGLISH
from app.words.languages import Languages
from models.body.layer import BodyLayer
from models.body.view import Side, View
from models.cycle.estimating import CycleCourse, estimated
from models.cycle.expecting import Outlook, expected
from models.cycle.guarding import CycleTable, Node
from models.cycle.observing import VisitReader
from models.drawing.sight import best_view
from models.practice.hands import BeforeOrAfter

SIDE = 368
"""Pixels of a node's picture, enough to be printed."""


class CyclePage(QWidget):
    """Shows the cycle of a client at one visit."""

    def __init__(self, planning: Planning, window: QWidget) -> None:
        super().__init__()
        self._planning, self._window = planning, window
        self._theme = planning.workplace.theme
        self._languages = Languages()
        names = {each.code: each.name for each in self._languages.available}
        self.language = Choice(names, name=wording.cycle_language())
        self.language.show_value(ENGLISH)
        self.print = button(self._theme, wording.print_cycle(), kind=ButtonKind.PRIMARY, drawn=Icon.PRINT)
        self.print.clicked.connect(lambda _: self._print())
        shows = {False: wording.cycle_shown(), True: wording.expected_shown()}
        self.shown = Choice(shows, name=wording.cycle())
        self.shown.show_value(value=False)
        self._coupling = label(type="small", tone="quiet", wrap=True)
        self.picture = _Picture(self)
        self._view: CycleView | None = None
        self._ways: Mapping[Outlook, tuple[float, ...]] | None = None
        head = QVBoxLayout()
        head.setContentsMargins(24, 10, 24, 0)
        head.addLayout(FlowLayout(self.shown, self.language, self.print, gap=12))
        head.addWidget(self._coupling)
        inner = ground("paper")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 8)
        column.addLayout(head)
        column.addWidget(self.picture, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inner)
        self.language.chosen.connect(lambda _: self.show_cycle())
        self.shown.chosen.connect(lambda _: self.picture.update())
        planning.changed.connect(self.show_cycle)
        self.show_cycle()

    @cached_property
    def _table(self) -> CycleTable:
        return CycleTable.load()

    @property
    def course(self) -> CycleCourse | None:
        """The estimates over this client's visits up to this one; None before the model is there."""
        planning = self._planning
        if planning.findings is None:
            return None
        reader = VisitReader(planning.anatomy, planning.planner, self._table)
        visits = [
            reader.read(
                each.visit.started,
                found,
                planning.answers_of(each.visit),
                each.visit.today,
                each.session.hands,
            )
            for each, found in planning.findings_before
        ]
        now = planning.visit.visit
        answers = planning.answers_of(now)
        visits.append(reader.read(now.started, planning.findings, answers, now.today, planning.session.hands))
        return estimated(visits, self._table)

    def show_cycle(self) -> None:
        """Work the estimates out and show them."""
        course = self.course
        if course is None:
            return
        now = course.visits[-1]
        before = course.visits[-2] if len(course.visits) > 1 else None
        self._view = CycleView(now, before, self._pictures, self._marks_view)
        self._ways = expected(course, self._table)
        fitted = wording.own_coupling() if course.coupling.fitted else wording.usual_coupling()
        self._coupling.setText(fitted)
        self.picture.update()

    def paint_on(self, painter: QPainter, room: QRectF, *, paper: bool) -> None:
        """Paint the picture into a room, as large as it goes, in the client's language."""
        if self._view is None:
            return
        scale = min(room.width() / WIDTH, room.height() / HEIGHT)
        painter.save()
        painter.translate(room.center() - QPointF(WIDTH, HEIGHT) * scale / 2)
        painter.scale(scale, scale)
        palette = LIGHT if paper else self._theme.palette
        paint = partial(paint_cycle, painter, self._view, palette)
        if self.shown.value:
            paint = partial(paint_expected, painter, self._ways, palette)
        self._languages.saying(self.language.value, paint)
        painter.restore()

    @cached_property
    def _pictures(self) -> dict[Node, QPixmap]:
        """The client's own body in each node: the nerve, the muscles felt or marked, standing, the marks."""
        body = self._planning.visit.visit.body
        felt = [
            row
            for row in self._planning.session.hands.palpation
            if row.when is BeforeOrAfter.BEFORE and row.strongest
        ]
        plan = self._planning.plan
        drawing = (
            [(row.muscle, row.side) for _, row in plan.muscles() if row.relevance.amount] if plan else []
        )
        guards = [(row.muscle, row.side) for row in felt] or drawing[:4]
        side = Side.RIGHT if not guards else guards[0][1]
        deep = frozenset({BodyLayer.MUSCLES_DEEP})
        x = 560 if side is Side.RIGHT else 440
        return {
            Node.COMPRESSION: self._drawn(
                MusclePicture(body, part=QRectF(x - 130, 700, 260, 260), layers=deep, nerve=True)
            ),
            Node.TONE: self._drawn(
                MusclePicture(body, part=QRectF(330, 600, 340, 340), muscles=frozenset(guards))
            ),
            Node.POSTURE: self._drawn(MusclePicture(body, View.LEFT, QRectF(-260, -60, 1320, 1860))),
            Node.SYMPTOMS: self._marks(),
        }

    def _drawn(self, picture: MusclePicture) -> QPixmap:
        image = _blank()
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = SIDE / min(picture.part.width(), picture.part.height())
        if picture.view is View.LEFT:
            scale = SIDE / max(picture.part.width(), picture.part.height())
        painter.translate(SIDE / 2, SIDE / 2)
        painter.scale(scale, scale)
        painter.translate(-picture.part.center())
        workplace = self._planning.workplace
        dark = self._theme.palette.dark
        paint_muscles(painter, workplace.figures, self._planning.inside, picture, dark=dark)
        painter.end()
        return QPixmap.fromImage(image)

    @property
    def _marks_view(self) -> View:
        """The view that shows most of the marks."""
        found, workplace = self._planning.findings, self._planning.workplace
        if found is None or not found.skin:
            return View.BACK
        return best_view(found.skin, workplace.atlas, self._planning.visit.visit.body)

    def _marks(self) -> QPixmap:
        workplace, visit = self._planning.workplace, self._planning.visit
        view, marks = self._marks_view, workplace.marks_in(visit.drawing)
        drawn = small_map(workplace, visit.visit.body, view, marks, QSize(SIDE // 2, SIDE // 2 - 10), 2)
        image = _blank()
        painter = QPainter(image)
        painter.drawPixmap(QRectF(0, 10, SIDE, SIDE - 20), drawn, QRectF(drawn.rect()))
        painter.end()
        return QPixmap.fromImage(image)

    def _print(self) -> None:
        printer = printing.asked_for(wording.print_cycle(), self._window)
        if printer is not None:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Put the picture on a printer's sheet, lying."""
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        painter = QPainter()
        if painter.begin(printer):
            room = printer.pageRect(QPrinter.Unit.DevicePixel)
            self.paint_on(painter, QRectF(0, 0, room.width(), room.height()), paper=True)
            painter.end()
            self._planning.gave_out()


class _Picture(QWidget):
    """Where the picture stands on the page."""

    def __init__(self, page: CyclePage) -> None:
        super().__init__()
        self._page = page
        self.setMinimumSize(320, 200)
        self.setAccessibleName(wording.cycle())
        self.setAccessibleDescription(words.caption())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._page.paint_on(painter, QRectF(self.rect()).adjusted(8, 4, -8, -4), paper=False)
        painter.end()


def _blank() -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
