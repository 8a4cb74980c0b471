"""The page of the guarding cycle: for the client, in the client's language, printed as it is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, partial

from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QHelpEvent, QPageLayout, QPainter, QPaintEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from app.export import printing
from app.style.icons import Icon
from app.style.palette import LIGHT
from app.therapist.cycle.cycle_layout import part_at
from app.therapist.cycle.cycle_picture import HEIGHT, WIDTH, CycleView, paint_cycle
from app.therapist.cycle.expected_picture import paint_expected
from app.therapist.cycle.node_pictures import NodePictures
from app.therapist.home.offered import language_of
from app.therapist.planning import Planning
from app.widgets.choice import Choice
from app.widgets.controls import ButtonKind, button, ground, label
from app.widgets.flow import FlowLayout
from app.words import cycle as words
from app.words import cycle_reasons as reasons
from app.words import session as wording
from app.words.languages import Languages
from models.cycle.estimating import CycleCourse, CycleEstimate, estimated
from models.cycle.expecting import Outlook, expected
from models.cycle.guarding import CycleTable, Node
from models.cycle.observing import VisitReader


class CyclePage(QWidget):
    """Shows the cycle of a client at one visit."""

    def __init__(self, planning: Planning, window: QWidget) -> None:
        super().__init__()
        self._planning, self._window = planning, window
        self._theme = planning.workplace.theme
        self._languages = Languages()
        names = {each.code: each.name for each in self._languages.available}
        self.language = Choice(names, name=wording.cycle_language())
        self.language.show_value(language_of(planning))
        self.print = button(self._theme, wording.print_cycle(), kind=ButtonKind.PRIMARY, drawn=Icon.PRINT)
        self.print.clicked.connect(lambda _: self._print())
        shows = {False: wording.cycle_shown(), True: wording.expected_shown()}
        self.shown = Choice(shows, name=wording.cycle())
        self.shown.show_value(value=False)
        self._coupling = label(type="small", tone="quiet", wrap=True)
        self.picture = _Picture(self)
        self._pictures = NodePictures(planning)
        self._shown: tuple[CycleEstimate, CycleEstimate | None] | None = None
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
        self._shown = now, before
        self._ways = expected(course, self._table)
        self.picture.setAccessibleDescription(f"{words.caption()}\n{self.all_reasons}")
        fitted = wording.own_coupling() if course.coupling.fitted else wording.usual_coupling()
        self._coupling.setText(fitted)
        self.picture.update()

    def paint_on(self, painter: QPainter, room: QRectF, *, paper: bool) -> None:
        """Paint the picture into a room, as large as it goes, in the client's language."""
        if self._shown is None:
            return
        scale, start = _laid(room)
        painter.save()
        painter.translate(start)
        painter.scale(scale, scale)
        palette = LIGHT if paper else self._theme.palette
        paint = partial(paint_expected, painter, self._ways, palette)
        if not self.shown.value:
            pictures = self._pictures.of(dark=palette.dark)
            view = CycleView(*self._shown, pictures, self._pictures.marks_view)
            paint = partial(paint_cycle, painter, view, palette)
        self._languages.saying(self.language.value, paint)
        painter.restore()

    def why(self, spot: QPointF, room: QRectF) -> str:
        """The reason of the estimate or the arrow at a spot of a room; empty where there is none."""
        if self._shown is None or self.shown.value:
            return ""
        scale, start = _laid(room)
        now, before = self._shown
        match part_at((spot - start) / scale, now):
            case None:
                return ""
            case Node() as node:
                return reasons.why_estimate(node, now, before)
            case link:
                return reasons.why_link(link, now, first=before is None)

    @property
    def all_reasons(self) -> str:
        """The reasons of all four estimates and of the strongest link, for a screen reader."""
        if self._shown is None:
            return ""
        now, before = self._shown
        told = [reasons.why_estimate(node, now, before) for node in Node]
        return "\n".join((*told, reasons.why_link(now.strongest, now, first=before is None)))

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
    """Where the picture stands on the page; what is pointed at in it tells its reason."""

    def __init__(self, page: CyclePage) -> None:
        super().__init__()
        self._page = page
        self.setMinimumSize(320, 200)
        self.setAccessibleName(wording.cycle())
        self.setAccessibleDescription(words.caption())

    @property
    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(8, 4, -8, -4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._page.paint_on(painter, self._room, paper=False)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._page.why(QPointF(event.pos()), self._room), self)
            return True
        return super().event(event)


def _laid(room: QRectF) -> tuple[float, QPointF]:
    """How large the picture is in a room, and where it begins."""
    scale = min(room.width() / WIDTH, room.height() / HEIGHT)
    return scale, room.center() - QPointF(WIDTH, HEIGHT) * scale / 2
