"""One client as a story: what changed, the visits and their trend, and what can be done next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.style.icons import Icon, icon
from app.therapist.badge import emergency_of_today
from app.therapist.desk.client_story import ClientStory
from app.therapist.desk.measuring import MapMeasuring, MeasuredMaps
from app.therapist.desk.pictures import Pictures
from app.widgets.controls import ButtonKind, button, icon_button, label
from app.widgets.elided import ElidedLabel
from app.widgets.figure_view import FigureView
from app.widgets.flow import FlowLayout
from app.widgets.menu import passing_menu
from app.widgets.scroll import ScrolledColumn
from app.words import audit as words_of_log
from app.words import clients as words_of_clients
from app.words import consent as words_of_consent
from app.words import desk as words
from app.words import erasing as words_of_erasing
from app.words import shared as wording
from app.words.client_line import client_line
from app.workplace import Workplace
from models.body.view import Body
from models.practice.visit import Client, Visit

if TYPE_CHECKING:
    from models.practice.visit_summary import Measured

EDGE = 32


class ClientPage(QScrollArea):
    """Shows a client; what the therapist wants done is told by signals."""

    visit_opened = Signal(Visit)
    visit_begun = Signal(Client)
    comparison_wanted = Signal(Visit, Visit)
    course_wanted = Signal(Client)
    edit_wanted = Signal(Client)
    removal_wanted = Signal(Client)
    import_wanted = Signal(Client)
    log_wanted = Signal(Client)
    record_wanted = Signal(Client)
    erasing_wanted = Signal(Client)
    consent_wanted = Signal(Client)
    move_wanted = Signal(Visit)
    visit_removal_wanted = Signal(Visit)

    def __init__(self, workplace: Workplace, pictures: Pictures, measuring: MapMeasuring) -> None:
        super().__init__()
        self._workplace, self._measuring = workplace, measuring
        self.client: Client | None = None
        self._told: set[UUID] = set()
        """Visits of which was told that their maps cannot be read whole."""
        """The height that the cards have, of which client and at which size of the page."""
        theme = workplace.theme
        self._name = ElidedLabel(type="title")
        self._line = label(tone="quiet", wrap=True)
        self.badge = label(tone="emergency", wrap=True)
        self.story = ClientStory(workplace, pictures, self)
        self.timeline = self.story.timeline
        self._figure = FigureView(theme, workplace.figures, Body.NEUTRAL)
        self._nothing = self._nothing_yet()
        self.open_last = button(theme, words.open_last(), pressed=self._open_last)
        self.compare = button(theme, words.compare(), drawn=Icon.COMPARE, pressed=self._compare_last)
        self.course = button(theme, words.course(), drawn=Icon.COURSE, pressed=self._show_course)
        self.begin = button(
            theme, words.new_visit(), kind=ButtonKind.PRIMARY, drawn=Icon.PLUS, pressed=self._begin
        )
        self._edit = icon_button(theme, Icon.EDIT, words.edit_client(), pressed=self._edit_client)
        self._more = icon_button(theme, Icon.MORE, words.more())
        self._lay_out()
        measuring.measured.connect(self._learn_measured)
        theme.changed.connect(self._give_room)
        self.timeline.opened.connect(self.visit_opened)
        self.timeline.menu_wanted.connect(self._offer)

    def show_client(self, client: Client) -> None:
        """Show a client's visits; maps and numbers follow as they are read."""
        self.client = client
        self._workplace.saw(client)
        visits = list(self._workplace.visits(client.id))
        known = self._workplace.summaries(client.id)
        now = self._workplace.now()
        self._name.setText(client.pseudonym)
        line = client_line(client, visits, now)
        line = f"{client.name} · {line}" if client.name else line
        self._line.setText(f"{line} · {words_of_clients.tag_line(client.tags)}" if client.tags else line)
        badge = emergency_of_today(self._workplace, client.id)
        self.badge.setText(badge)
        self.badge.setVisible(bool(badge))
        self.story.begin(client, visits, known)
        self._figure.wear(client.body)
        self._figure.setAccessibleName(wording.body_figure(client.body))
        self.story.setVisible(bool(visits))
        self._nothing.setVisible(not visits)
        self._offer_deeds(visits)
        self.verticalScrollBar().setValue(0)
        self._learn(known)
        self._measuring.go_on(visit.id for visit in reversed(visits) if visit.id not in known)

    def enter(self) -> None:
        """Put the keyboard on the newest visit, or on the button that begins one."""
        if self.client is not None:
            (self.timeline if self.timeline.isVisible() else self.begin).setFocus(
                Qt.FocusReason.TabFocusReason
            )

    def read_no_more(self) -> None:
        """What was shown is gone, or the register is about to be closed."""
        self.story.read_no_more()

    def put_away(self) -> None:
        """Show no client any more."""
        self.client = None
        self.story.put_away()
        for words_ in (self._name, self._line, self.badge):
            words_.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self._give_room()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.story.rest()

    def _give_room(self) -> None:
        """Let the cards take what of the height is left by all else, so that nothing need be scrolled.

        All else is measured as wide as it is beside a scroll bar: one that comes and goes with the cards
        would else change the room that brought it, and so on without an end.
        """
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if layout is None:
            return
        wide = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        all_else = layout.totalHeightForWidth(wide) - self.timeline.minimumHeight()
        self.timeline.grow(self.viewport().height() - all_else)

    def _offer_deeds(self, visits: Sequence[Visit]) -> None:
        """Name the deeds as they are now; the one that leads on is the loudest."""
        is_open = bool(visits) and visits[-1].is_open
        self.open_last.setVisible(bool(visits))
        self.open_last.setText(words.resume() if is_open else words.open_last())
        self.compare.setVisible(len(visits) > 1)
        self.course.setVisible(len(visits) > 1)
        for deed, loud in ((self.open_last, is_open), (self.begin, not is_open)):
            deed.setProperty("kind", (ButtonKind.PRIMARY if loud else ButtonKind.PLAIN).value)
            deed.style().polish(deed)
        self.begin.setIcon(icon(self._workplace.theme, Icon.PLUS, "ink" if is_open else "on_action"))

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

    def _want(self, wanted: SignalInstance) -> None:
        """Ask for something of the client, who may have gone while the menu stood open."""
        if self.client is not None:
            wanted.emit(self.client)

    def _lay_out(self) -> None:
        menu = QMenu(self._more)
        menu.addAction(words.import_map(), lambda: self._want(self.import_wanted))
        menu.addAction(words_of_consent.consents(), lambda: self._want(self.consent_wanted))
        menu.addAction(words_of_erasing.whole_record(), lambda: self._want(self.record_wanted))
        menu.addAction(words_of_log.of_client(), lambda: self._want(self.log_wanted))
        menu.addSeparator()
        menu.addAction(words.remove_client(), lambda: self._want(self.removal_wanted))
        menu.addAction(words_of_erasing.erase(), lambda: self._want(self.erasing_wanted))
        self._more.clicked.connect(lambda: menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft())))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name)
        deeds = FlowLayout(
            self.course, self.compare, self.open_last, self.begin, self._edit, self._more, at_end=True
        )
        head.addLayout(deeds, 1)
        inside = ScrolledColumn()
        inside.setProperty("role", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, 18, EDGE, 20)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._line)
        column.addWidget(self.badge)
        column.addSpacing(8)
        column.addWidget(self.story, 1)
        column.addWidget(self._nothing, 1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.installEventFilter(self)

    def _learn_measured(self, found: MeasuredMaps) -> None:
        self._learn(found.summaries)

    def _learn(self, found: Measured) -> None:
        """Show what this client's maps say in numbers, and say when some of them are damaged."""
        mine = self.story.learn(found)
        damaged = {visit for visit, summary in mine.items() if summary is None} - self._told
        if damaged:
            self._told |= damaged
            self._workplace.tell(words.damaged_maps(len(damaged)))
        self.story.tell_trend(self._told)

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
