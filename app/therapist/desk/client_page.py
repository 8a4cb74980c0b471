"""One client: what is known, the visits in the order of time with their trend, and what can be done next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.style.icons import Icon, icon
from app.therapist.badge import emergency_of_today
from app.therapist.desk.measuring import MapMeasuring
from app.therapist.desk.pictures import Pictures
from app.therapist.desk.timeline import Timeline
from app.widgets.controls import ButtonKind, button, icon_button, label
from app.widgets.elided import ElidedLabel
from app.widgets.figure_view import FigureView
from app.widgets.flow import FlowLayout
from app.widgets.menu import passing_menu
from app.words import desk as words
from app.words import shared as wording
from app.workplace import Workplace
from models.body.view import Body, View
from models.compare.coverage import union
from models.compare.strongest import Strongest
from models.drawing.sight import STANDING_VIEWS, best_view
from models.practice.visit import Client, Visit

if TYPE_CHECKING:
    from models.practice.visit_summary import Measured

EDGE = 32


class ClientPage(QWidget):
    """Shows a client; what the therapist wants done is told by signals."""

    visit_opened = Signal(Visit)
    visit_begun = Signal(Client)
    comparison_wanted = Signal(Visit, Visit)
    course_wanted = Signal(Client)
    edit_wanted = Signal(Client)
    removal_wanted = Signal(Client)
    import_wanted = Signal(Client)
    move_wanted = Signal(Visit)
    visit_removal_wanted = Signal(Visit)

    def __init__(self, workplace: Workplace, pictures: Pictures, measuring: MapMeasuring) -> None:
        super().__init__()
        self._workplace, self._pictures, self._measuring = workplace, pictures, measuring
        self.client: Client | None = None
        self._view = View.BACK
        self._told: set[UUID] = set()
        """Visits of which was told that their maps cannot be read whole."""
        theme = workplace.theme
        self._name = ElidedLabel(type="display")
        self._line = label(tone="quiet", wrap=True)
        self.badge = label(tone="emergency", wrap=True)
        self._trend = label(type="lead")
        self.timeline = Timeline(theme, self._picture)
        self._figure = FigureView(theme, workplace.figures, Body.NEUTRAL)
        self._visits = QStackedWidget()
        self.open_last = button(theme, words.open_last(), kind=ButtonKind.PRIMARY, pressed=self._open_last)
        self.compare = button(theme, words.compare(), drawn=Icon.COMPARE, pressed=self._compare_last)
        self.course = button(theme, words.course(), drawn=Icon.COURSE, pressed=self._show_course)
        self.begin = button(theme, words.new_visit(), drawn=Icon.PLUS, pressed=self._begin)
        self._edit = button(
            theme, words.edit_client(), kind=ButtonKind.QUIET, drawn=Icon.EDIT, pressed=self._edit_client
        )
        self._more = icon_button(theme, Icon.MORE, words.more())
        self._lay_out()
        measuring.measured.connect(lambda found: self._learn(found.summaries))
        self.timeline.opened.connect(self.visit_opened)
        self.timeline.menu_wanted.connect(self._offer)
        self.timeline.card_resized.connect(pictures.forget_waiting)
        pictures.ready.connect(lambda _: self.timeline.viewport().update())

    def show_client(self, client: Client) -> None:
        """Show a client's visits; maps and numbers follow as they are read."""
        self.client = client
        visits = list(self._workplace.visits(client.id))
        known = self._workplace.summaries(client.id)
        now = self._workplace.now()
        self._name.setText(client.pseudonym)
        line = wording.client_line(client, visits, now)
        self._line.setText(f"{client.name} · {line}" if client.name else line)
        badge = emergency_of_today(self._workplace, client.id)
        self.badge.setText(badge)
        self.badge.setVisible(bool(badge))
        self._pictures.forget_waiting()
        self._view = self._shown_view(visits, known)
        self.timeline.fill(visits, now)
        self._figure.wear(client.body)
        self._figure.setAccessibleName(wording.body_figure(client.body))
        self._visits.setCurrentIndex(0 if visits else 1)
        self._trend.clear()
        last = visits[-1] if visits else None
        self.open_last.setVisible(last is not None)
        self.open_last.setText(words.resume() if last is not None and last.is_open else words.open_last())
        self.compare.setVisible(len(visits) > 1)
        self.course.setVisible(len(visits) > 1)
        loud = ButtonKind.PLAIN if visits else ButtonKind.PRIMARY
        self.begin.setProperty("kind", loud.value)
        self.begin.setIcon(icon(self._workplace.theme, Icon.PLUS, "ink" if visits else "on_action"))
        self.begin.style().polish(self.begin)
        self._learn(known)
        self._measuring.go_on(visit.id for visit in reversed(visits) if visit.id not in known)

    def read_no_more(self) -> None:
        """What was shown is gone, or the register is about to be closed."""
        self._pictures.forget_waiting()
        self.timeline.fill([], self._workplace.now())

    def put_away(self) -> None:
        """Show no client any more."""
        self.client = None
        self.read_no_more()
        for words_ in (self._name, self._line, self._trend, self.badge):
            words_.clear()

    def _nothing_yet(self) -> QWidget:
        """The bare figure, and what to do."""
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 16, 0, 16)
        row.setSpacing(EDGE)
        row.addWidget(self._figure, 2)
        row.addWidget(label(words.no_visits(), type="lead", tone="quiet", wrap=True), 3)
        row.addStretch(1)
        return part

    def _lay_out(self) -> None:
        self._visits.addWidget(self.timeline)
        self._visits.addWidget(self._nothing_yet())
        menu = QMenu(self._more)
        menu.addAction(words.import_map(), lambda: self.import_wanted.emit(self.client))
        menu.addSeparator()
        menu.addAction(words.remove_client(), lambda: self.removal_wanted.emit(self.client))
        self._more.clicked.connect(lambda: menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft())))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._edit)
        head.addWidget(self._more)
        foot = FlowLayout(self.open_last, self.compare, self.course, self.begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 24, EDGE, EDGE - 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._line)
        column.addWidget(self.badge)
        column.addSpacing(12)
        column.addWidget(self._trend)
        column.addSpacing(8)
        column.addWidget(self._visits, 1)
        column.addSpacing(12)
        column.addLayout(foot)

    def _picture(self, visit: Visit, size: QSize) -> QPixmap | None:
        return self._pictures.of(visit, self._view, size, self.devicePixelRatioF())

    def _shown_view(self, visits: Sequence[Visit], known: Measured) -> View:
        """The same view on every card, so that they compare: the one that tells most of the latest map."""
        for visit in reversed(visits[-3:]):
            summary = known.get(visit.id)
            marks = self._workplace.marks_of(visit.id) if summary is None else summary.marks
            if marks:
                skin = union((each.skin for each in marks), self._workplace.atlas.count)
                return best_view(skin, self._workplace.atlas, visit.body, STANDING_VIEWS)
        return View.BACK

    def _learn(self, found: Measured) -> None:
        """Show what this client's maps say in numbers, and say when some of them are damaged."""
        visits = self.timeline.visits
        places = {visit.id: place for place, visit in enumerate(visits.visits)}
        mine = {visit: summary for visit, summary in found.items() if visit in places}
        for visit, summary in mine.items():
            if summary is not None:
                marks = (each.mark for each in summary.marks)
                visits.learn(places[visit], Strongest.of(marks))
        damaged = {visit for visit, summary in mine.items() if summary is None} - self._told
        if damaged:
            self._told |= damaged
            self._workplace.tell(words.damaged_maps(len(damaged)))
        self._tell_trend()

    def _tell_trend(self) -> None:
        visits = self.timeline.visits
        strengths = (visits.known(place) for place in range(len(visits.visits)))
        known = [strength for strength in strengths if strength is not None]
        unread = len(visits.visits) > len(visits.worst) + len(self._told & {v.id for v in visits.visits})
        self._trend.clear()
        if known and not unread:
            first, last = wording.number(known[0]), wording.number(known[-1])
            unsaid = len(visits.visits) - len(known)
            self._trend.setText(words.worst_trend(first, last, len(known), unsaid))

    def _edit_client(self) -> None:
        self.edit_wanted.emit(self.client)

    def _open_last(self) -> None:
        self.visit_opened.emit(self.timeline.visits.visits[-1])

    def _compare_last(self) -> None:
        before, after = self.timeline.visits.visits[-2:]
        self.comparison_wanted.emit(before, after)

    def _show_course(self) -> None:
        self.course_wanted.emit(self.client)

    def _begin(self) -> None:
        self.visit_begun.emit(self.client)

    def _offer(self, visit: Visit, at: QPoint) -> None:
        visits = self.timeline.visits.visits
        menu = passing_menu(self)
        menu.addAction(words.open_visit(), lambda: self.visit_opened.emit(visit))
        if len(visits) > 1:
            other, word = (
                (visits[0], words.compare_with_first())
                if visit.id == visits[-1].id
                else (visits[-1], words.compare_with_last())
            )
            earlier, later = sorted((visit, other), key=lambda each: each.started)
            menu.addAction(word, lambda: self.comparison_wanted.emit(earlier, later))
        menu.addSeparator()
        menu.addAction(words.move_visit(), lambda: self.move_wanted.emit(visit))
        menu.addAction(words.remove_visit(), lambda: self.visit_removal_wanted.emit(visit))
        menu.popup(at)

    def shows(self, client: UUID) -> bool:
        """Whether this client is on the page."""
        return self.client is not None and self.client.id == client
