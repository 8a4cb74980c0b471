"""The desk: clients with their search on the left, the chosen client on the right."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.style.icons import Icon
from app.therapist.badge import emergency_of_today
from app.therapist.desk.client_list import ClientList, is_today
from app.therapist.desk.client_page import ClientPage
from app.therapist.desk.measuring import MapMeasuring
from app.therapist.desk.pictures import Pictures
from app.therapist.desk.welcome import Welcome
from app.therapist.keys import Act, Deed, KeyPlace, press, take_keys
from app.therapist.keys_sheet import KeysSheet
from app.widgets.controls import ButtonKind, arrange, button, ground, icon_button, label, line
from app.widgets.search_field import SearchField
from app.words import cohort as words_of_many
from app.words import desk as words
from app.words import keys as wording_keys
from app.words import shared as wording
from app.workplace import Workplace

LIST = 300
WORTH_TELLING = 50
"""Maps to be measured from which its progress is told: fewer are done in a second."""


class Desk(QWidget):
    """Finds and shows clients."""

    client_wanted = Signal()
    preferences_wanted = Signal()
    removed_wanted = Signal()
    undo_wanted = Signal()
    demo_wanted = Signal()
    demo_removal_wanted = Signal()
    many_clients_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, workplace: Workplace, pictures: Pictures, measuring: MapMeasuring) -> None:
        super().__init__()
        self._workplace = workplace
        theme = workplace.theme
        self.search = SearchField(theme, words.search())
        self.search.setMaximumWidth(440)
        self.search.textChanged.connect(self._searched)
        self.clients = ClientList(theme)
        self.page = ClientPage(workplace, pictures, measuring)
        self.welcome = Welcome(theme, workplace.figures)
        self._nobody = label(words.pick_a_client(), tone="quiet", wrap=True)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody_found = label(words.nobody_found(), tone="quiet", wrap=True)
        self._nobody_found.setContentsMargins(20, 16, 20, 0)
        self._right = QStackedWidget()
        for part in (self.page, self._nobody):
            self._right.addWidget(part)
        self._demo_line = self._demo_part()
        self.progress = label(type="small", tone="quiet", wrap=True)
        self.progress.setContentsMargins(20, 8, 20, 8)
        self.progress.hide()
        measuring.progressed.connect(self._tell_progress)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._with_clients())
        self._whole.addWidget(self.welcome)
        column = QVBoxLayout(self)
        arrange(column, self._header(), line(), gap=0)
        column.addWidget(self._whole, 1)
        self.clients.picked.connect(self.show_client)
        self.welcome.demo_wanted.connect(self.demo_wanted)
        self.welcome.client_wanted.connect(self.client_wanted)
        self.welcome.restore_wanted.connect(self.restore_wanted)
        self.search.stepped.connect(self.clients.step)
        self.search.entered.connect(self.page.enter)
        self._take_keys()

    def refresh(self, client: UUID | None = None) -> None:
        """Read the list again and show the given client, or the one that was shown, or the first."""
        kept = client or (self.page.client.id if self.page.client else None)
        searched = self.search.text().strip()
        rows = self._workplace.clients(searched)
        now = self._workplace.now()
        today = {row.client.id for row in rows if is_today(row, now)}
        told = {client: emergency_of_today(self._workplace, client) for client in today}
        badges = {client: badge for client, badge in told.items() if badge}
        self.clients.fill(rows, now, badges, searched=bool(searched), keep=kept)
        self._nobody_found.setVisible(bool(searched) and not rows)
        self._demo_line.setVisible(any(row.client.demo for row in rows))
        self._whole.setCurrentIndex(0 if rows or searched else 1)
        self.search.setVisible(bool(rows or searched))
        self._add.setVisible(bool(rows or searched))
        self.many.setVisible(bool(rows or searched))
        self.removed.setVisible(bool(self._workplace.removed()))
        known = {row.client.id for row in rows}
        shown = kept if kept in known else self.clients.first()
        if shown is None:
            self.page.put_away()
            self._nobody.setText("" if searched else words.pick_a_client())
            self._right.setCurrentWidget(self._nobody)
        elif not searched or kept not in known or client is not None:
            self.show_client(shown)

    def show_client(self, client: UUID) -> None:
        """Show one client on the right."""
        self.clients.choose(client)
        self.page.show_client(self._workplace.register.clients.one(client))
        self._right.setCurrentWidget(self.page)

    def put_away(self) -> None:
        """Hold no client's name until the list is read again."""
        with QSignalBlocker(self.search):
            self.search.clear()
        self.clients.fill((), self._workplace.now(), {}, searched=False, keep=None)
        self.page.put_away()

    def _tell_progress(self, done: int, left: int) -> None:
        """Say how far the measuring of maps is, where it takes more than a moment."""
        self.progress.setVisible(left > 0 and done + left >= WORTH_TELLING)
        self.progress.setText(words.measuring(done, done + left))

    def _searched(self) -> None:
        self.refresh()

    def _take_keys(self) -> None:
        page = self.page
        deeds = {
            Deed.NEW_VISIT: page.begin,
            Deed.OPEN_LAST: page.open_last,
            Deed.COMPARE: page.compare,
            Deed.OVER_VISITS: page.course,
        }
        acts: dict[Deed, Act | tuple[Act, ...]] = {deed: partial(press, each) for deed, each in deeds.items()}
        acts[Deed.HELP] = self.show_keys
        acts[Deed.FIND] = self._find
        acts[Deed.UNDO] = self.undo_wanted.emit
        acts[Deed.NEW_CLIENT] = self.client_wanted.emit
        acts[Deed.MANY_CLIENTS] = partial(press, self.many)
        take_keys(self, KeyPlace.DESK, acts)

    def show_keys(self) -> None:
        """Show which keys do what."""
        KeysSheet(self._workplace.theme, self.window(), KeyPlace.DESK).ask()

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _header(self) -> QWidget:
        theme = self._workplace.theme
        header = ground("paper")
        header.setFixedHeight(64)
        self._add = button(
            theme, words.new_client(), drawn=Icon.PLUS, pressed=self.client_wanted.emit, tip="Ctrl+N"
        )
        self.many = icon_button(
            theme, Icon.PEOPLE, words_of_many.open_tip(), pressed=self.many_clients_wanted.emit
        )
        keys = icon_button(theme, Icon.ASK, wording_keys.help_tip(), pressed=self.show_keys)
        settings = icon_button(theme, Icon.SLIDERS, words.preferences(), pressed=self.preferences_wanted.emit)
        self.removed = button(
            theme,
            words.removed_title(),
            kind=ButtonKind.QUIET,
            tip=words.removed_tip(),
            pressed=self.removed_wanted.emit,
        )
        row = QHBoxLayout(header)
        arrange(row, label(wording.PROGRAM, type="title"), None, gap=12)
        row.setContentsMargins(20, 0, 20, 0)
        row.addWidget(self.search, 4)
        row.addStretch(1)
        row.addWidget(self.removed)
        row.addWidget(self._add)
        row.addWidget(self.many)
        row.addWidget(keys)
        row.addWidget(settings)
        return header

    def _with_clients(self) -> QWidget:
        left = ground("surface")
        left.setFixedWidth(LIST)
        column = QVBoxLayout(left)
        arrange(column, self._nobody_found, gap=0)
        column.addWidget(self.clients, 1)
        column.addWidget(self.progress)
        column.addWidget(self._demo_line)
        both = QWidget()
        row = QHBoxLayout(both)
        arrange(row, left, line(upright=True), gap=0)
        row.addWidget(self._right, 1)
        return both

    def _demo_part(self) -> QWidget:
        part = QWidget()
        remove = button(
            self._workplace.theme,
            words.remove_demo(),
            kind=ButtonKind.LINK,
            tip=words.remove_demo_tip(),
            pressed=self.demo_removal_wanted.emit,
        )
        remove.setAccessibleName(words.remove_demo_tip())
        row = QHBoxLayout(part)
        row.setContentsMargins(20, 4, 8, 8)
        row.addWidget(label(words.demo_here(), type="small", tone="quiet", wrap=True), 1)
        row.addWidget(remove)
        return part
