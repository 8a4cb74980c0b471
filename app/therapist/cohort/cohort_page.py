"""Many clients together: which maps are counted, where they are marked, and how two groups differ."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.style.icons import Icon
from app.therapist.cohort.cohort_bodies import CohortBodies
from app.therapist.cohort.cohort_exports import CohortExports
from app.therapist.cohort.cohort_run import CohortRun
from app.therapist.cohort.cohort_table import CohortTable
from app.therapist.cohort.selection_form import SelectionForm
from app.therapist.keys import Deed, KeyPlace, take_keys
from app.therapist.keys_sheet import KeysSheet
from app.widgets.controls import ButtonKind, arrange, button, ground, label, line
from app.widgets.list_width import width_needed
from app.words import cohort as words
from app.words import desk as words_of_desk
from app.words import visit as words_of_visit
from app.workplace import Workplace
from models.cohort.counting import too_alike
from models.cohort.heat import HeatMap
from models.cohort.table import RegionShare, region_shares
from models.practice.tags import tags_of

WHO, TABLE = 284, 424
"""Widths in pixels of the choices and of the table, at text of 100 %."""
LEAST_BODIES = 400
"""Pixels across that both bodies need; where they have less, the table stands below them."""
BELOW, OF_HEIGHT, WIDEST = 420, 0.4, 16_777_215
"""Height of the table below the bodies, at most such a share of the page; and the width that it may have."""


class CohortPage(QWidget):
    """Shows nothing that fewer than five clients stand behind."""

    left = Signal()

    def __init__(self, workplace: Workplace, window: QWidget, handed_on: list[HeatMap]) -> None:
        """`handed_on` are figures that have left the program: none may differ from them by a few people."""
        super().__init__()
        self._workplace = workplace
        today = workplace.now().date()
        self.exports = CohortExports(workplace, window, self, handed_on)
        tags = tags_of(row.client for row in workplace.clients())
        self.group, self.other = (
            SelectionForm(title(), today, tags) for title in (words.group, words.other_group)
        )
        self.two_groups = QCheckBox(words.compare_groups())
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.state = label(type="small", tone="quiet", wrap=True)
        self.stop = button(workplace.theme, words.stop(), kind=ButtonKind.LINK, pressed=self._stop)
        self.notes = label(type="small", tone="quiet", wrap=True)
        self.shown = CohortBodies(workplace)
        self.refused = label(tone="quiet", wrap=True)
        self.table = CohortTable()
        self.found: HeatMap | None = None
        self.against: HeatMap | None = None
        self.run: CohortRun | None = None
        self._lay_out()
        self._wire()
        self._count()

    @property
    def rows(self) -> list[RegionShare]:
        """What the table shows."""
        if self.found is None:
            return []
        return list(region_shares(self._workplace.atlas, self.found, self.against))

    def _count(self) -> None:
        """Count the chosen groups from the start."""
        if self.run is not None:
            self.run.stop()
            self.run.deleteLater()
        forms = [self.group, self.other] if self.two_groups.isChecked() else [self.group]
        self.run = CohortRun(self._workplace, [form.selection for form in forms], self)
        self.run.progressed.connect(self._tell)
        self.run.ended.connect(self._counted)
        self.progress.setRange(0, max(self.run.clients, 1))
        self._patience.start()
        self.run.start()

    def _tell(self, done: int) -> None:
        assert self.run is not None
        self.progress.setValue(done)
        self.state.setText(words.counting(done, self.run.clients))

    def _wait(self) -> None:
        """Show how far it is: the count takes long enough to be felt."""
        if self.run is not None and self.run.is_running:
            for part in (self.progress, self.stop, self.state):
                part.show()

    def _stop(self) -> None:
        assert self.run is not None
        self.run.stop()
        self._settle(None, None)
        self.progress.hide()
        self.stop.hide()
        self.state.setText(words.stopped(self.run.done, self.run.clients))

    def _counted(self) -> None:
        assert self.run is not None
        for part in (self.progress, self.stop, self.state):
            part.hide()
        found = [counter.counted(self.run.least) for counter in self.run.counters]
        forms = self.group, self.other
        for form, counter in zip(forms, self.run.counters, strict=False):
            form.counted.setText(words.counted(counter.people, counter.maps))
        self._settle(found[0], found[1] if len(found) > 1 else None)

    def _settle(self, found: HeatMap | None, against: HeatMap | None) -> None:
        """Show these counts, or why there is nothing to show."""
        assert self.run is not None
        refused, least = "", self.run.least
        for counter in self.run.counters:
            if counter.people < least and self.run.done == self.run.clients:
                refused = words.too_few(counter.people, least)
        few = too_alike(found, against, least) if found is not None and against is not None else 0
        if few:
            refused = words.differ_by_few(few, least)
        self.found, self.against = (None, None) if refused else (found, against)
        self.refused.setText(refused)
        self.refused.setVisible(bool(refused))
        rows = self.rows
        self.export.setEnabled(bool(rows))
        self.table.show_rows(rows, against=self.against is not None)
        if self.found is not None and not rows:
            self.refused.setText(words.nothing_marked(least))
            self.refused.show()
        self.table.setVisible(bool(rows))
        self.notes.setText(" ".join(self._notes(rows)))
        self.shown.show_groups(self.found, self.against)

    def _notes(self, rows: list[RegionShare]) -> list[str]:
        assert self.run is not None
        hidden = self.found.hidden if self.found is not None else frozenset()
        if self.against is not None:
            hidden |= self.against.hidden
        notes = [words.privacy(self.run.least, len(hidden)) if self.run.least > 1 else words.invented()]
        if self.run.demo_left_out:
            notes.append(words.demo_left_out())
        if self.run.refused:
            notes.append(words.refused(self.run.refused))
        if self.run.unreadable:
            notes.append(words.unreadable(self.run.unreadable))
        if self.against is not None:
            apart = any(row.has_interval for row in rows)
            notes.append(words.clears_nought() if apart else words.no_interval())
        return notes

    def _export(self) -> None:
        if not self.export.isEnabled() or self.found is None or self.run is None:
            return
        forms = (self.found, self.group), (self.against, self.other)
        groups = [(each, words.selection(form.selection)) for each, form in forms if each is not None]
        shown = self.shown
        self.exports.offer(groups, shown.groups, shown.look, self.run.least, self.export)

    def _lay_out(self) -> None:
        self._right = ground("surface")
        told = QVBoxLayout(self._right)
        told.setContentsMargins(16, 14, 8, 14)
        told.addWidget(self.refused)
        told.addWidget(self.table, 1)
        told.addStretch(0)
        told.addWidget(self.notes)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(0)
        self._both.addWidget(self.shown, 1)
        self._both.addWidget(line(upright=True))
        self._both.addWidget(self._right)
        self._side = self._who()
        whole = QHBoxLayout()
        arrange(whole, self._side, line(upright=True), gap=0)
        whole.addLayout(self._both, 1)
        self._column = QVBoxLayout(self)
        arrange(self._column, self._bar(), line(), gap=0)
        self._column.addLayout(whole, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        table, who = (round(each * self._workplace.theme.text / 100) for each in (TABLE, WHO))
        who = max(who, width_needed(self._side))
        self._side.setFixedWidth(who)
        below = self.height() > self.width() or self.width() - table - who < LEAST_BODIES
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(down if below else across)
        self._right.setMinimumWidth(0 if below else table)
        self._right.setMaximumWidth(WIDEST if below else table)
        self._right.setMinimumHeight(min(BELOW, round(self.height() * OF_HEIGHT)) if below else 0)
        self._right.setMaximumHeight(self._right.minimumHeight() if below else WIDEST)
        self._column.activate()  # else the window would be held to the width of the layout before

    def _who(self) -> QScrollArea:
        content = ground("surface")
        column = QVBoxLayout(content)
        heading, shown = label(words.shown(), type="heading"), self.shown
        counting = self.progress, self.state, self.stop
        looks = heading, shown.coloured, shown.views, shown.figure
        arrange(column, self.group, self.two_groups, self.other, *counting, *looks, None, gap=12, edge=16)
        for part in (self.other, self.progress, self.state, self.stop):
            part.hide()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        return scroll

    def _bar(self) -> QWidget:
        theme = self._workplace.theme
        back = button(
            theme,
            words_of_desk.clients(),
            kind=ButtonKind.QUIET,
            drawn=Icon.BACK,
            tip=words_of_visit.back_to_desk(),
            pressed=self.left.emit,
            touch=True,
        )
        self.export = button(
            theme, words_of_visit.export(), drawn=Icon.EXPORT, pressed=self._export, touch=True
        )
        bar = QWidget()
        bar.setFixedHeight(64)
        row = QHBoxLayout(bar)
        arrange(row, back, label(words.title(), type="title"), None, self.export)
        row.setContentsMargins(8, 0, 16, 0)
        return bar

    def _wire(self) -> None:
        self._patience = QTimer(self, singleShot=True, interval=300)
        self._patience.timeout.connect(self._wait)
        for form in (self.group, self.other):
            form.chosen.connect(self._count)
        self.two_groups.toggled.connect(self.other.setVisible)
        self.two_groups.toggled.connect(self._count)
        self.table.lit.connect(self.shown.light)
        take_keys(
            self,
            KeyPlace.MANY_CLIENTS,
            {
                Deed.HELP: lambda: KeysSheet(
                    self._workplace.theme, self.window(), KeyPlace.MANY_CLIENTS
                ).ask(),
                Deed.EXPORT: self._export,
                Deed.BACK: self.left.emit,
            },
        )
