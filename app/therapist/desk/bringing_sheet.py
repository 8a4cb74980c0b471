"""The sheet that brings clients in from a table of another program, and takes such an import out again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from app.widgets.choice import Choice
from app.widgets.controls import button, label
from app.widgets.sheet import Sheet
from app.words import bringing as words
from app.words import shared as wording
from app.workplace import Workplace
from models.errors import MapFileError
from models.exchange.clients_table import ClientColumn, ClientsFile, DeskName, FoundClient, TableLine
from models.exchange.csv_text import MOST
from models.practice.brought import BroughtIn, brought_in
from models.practice.visit import Client

SHOWN, TOLD = 5, 4
"""Clients of the preview, and lines that are told one by one."""


class BringingSheet(Sheet):
    """`wanted` carries the clients to be kept, `taken_back` an import that shall go."""

    wanted = Signal(list)
    """A list of Client."""
    taken_back = Signal(BroughtIn)

    def __init__(self, workplace: Workplace, window: QWidget) -> None:
        super().__init__(workplace.theme, window, words.title(), width=720)
        self._workplace = workplace
        rows = workplace.clients()
        self._there = [row.client for row in rows]
        self._table: ClientsFile | None = None
        self._found: Sequence[FoundClient] = ()
        self.body.addWidget(label(words.what_file(), tone="quiet", wrap=True))
        self.choose = button(workplace.theme, words.choose(), pressed=self._ask)
        self.body.addWidget(self.choose)
        self.fault = label(tone="caution", wrap=True)
        self.body.addWidget(self.fault)
        self.pickers: dict[ClientColumn, QComboBox] = {each: QComboBox() for each in ClientColumn}
        self.called: Choice[DeskName] = Choice(
            {each: words.desk_name(each) for each in DeskName}, name=words.called()
        )
        self.called.show_value(DeskName.FULL)
        self.summary, self.preview = label(wrap=True), label(type="small", wrap=True)
        self.lines = label(type="small", tone="caution", wrap=True)
        self.with_known = QCheckBox(words.with_known())
        self._told = self._told_part()
        self.body.addWidget(self._told)
        self.back: list[QPushButton] = []
        for each in brought_in(rows, workplace.now()):
            self.body.addLayout(self._earlier(each))
        self.add_answer(wording.cancel())
        self.bring = self.add_answer(words.bring(0), main=True, leaves=False)
        self.bring.clicked.connect(self._bring)
        for part in (self.fault, self._told):
            part.hide()
        self.bring.setEnabled(False)
        for picker in self.pickers.values():
            picker.activated.connect(self._settle)
        self.called.chosen.connect(self._settle)
        self.with_known.toggled.connect(self._settle)

    def show_file(self, file: Path) -> None:
        """Read a table and show what would come; what is no table is told in its sentence."""
        self._table = None
        try:
            with file.open("rb") as source:
                self._table = ClientsFile.of(source.read(MOST + 1))
        except OSError:
            self._refuse(words.cannot_be_read())
        except MapFileError as error:
            self._refuse(str(error))
        else:
            self.fault.hide()
            self._fill_pickers(self._table)
        self._told.setVisible(self._table is not None)
        self._settle()

    @property
    def clients(self) -> list[Client]:
        """The clients who would be taken in now."""
        all_of_them = self.with_known.isChecked()
        return [each.client for each in self._found if all_of_them or not each.known]

    def _settle(self) -> None:
        """Read the rows by the chosen columns, and show the first of them."""
        self._found = ()
        told: Sequence[TableLine] = ()
        if self._table is not None:
            self._found, told = self._table.clients(
                self._columns, self._there, self._workplace.now(), self.called.value or DeskName.FULL
            )
        known = sum(bool(each.known) for each in self._found)
        self.summary.setText(words.counted(len(self._found), known))
        self.preview.setText("\n".join(map(words.row, self._found[:SHOWN])))
        self.with_known.setVisible(bool(known))
        lines = [words.line(each) for each in sorted(told, key=lambda each: each.line)]
        if len(lines) > TOLD:
            lines[TOLD:] = [words.more_lines(len(lines) - TOLD)]
        self.lines.setText("\n".join(lines))
        self.lines.setVisible(bool(lines))
        self.bring.setText(words.bring(len(self.clients)))
        self.bring.setEnabled(bool(self.clients))

    @property
    def _columns(self) -> Mapping[ClientColumn, int]:
        chosen = {each: picker.currentData() for each, picker in self.pickers.items()}
        return {each: place for each, place in chosen.items() if place is not None}

    def _fill_pickers(self, table: ClientsFile) -> None:
        for column, picker in self.pickers.items():
            picker.clear()
            picker.addItem(words.no_column(), None)
            for place, head in enumerate(table.heads):
                picker.addItem(head or str(place + 1), place)
            picker.setCurrentIndex(table.columns.get(column, -1) + 1)

    def _told_part(self) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.addWidget(label(words.columns(), type="heading", tone="quiet"), 0, 0, 1, 3)
        for number, (column, picker) in enumerate(self.pickers.items()):
            picker.setAccessibleName(words.column(column))
            picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            row, place = 1 + 2 * (number // 3), number % 3
            grid.addWidget(label(words.column(column), type="small"), row, place)
            grid.addWidget(picker, row + 1, place)
        rest = (
            label(words.called(), type="heading", tone="quiet"),
            self.called,
            self.summary,
            label(words.preview(), type="heading", tone="quiet"),
            self.preview,
            self.lines,
            self.with_known,
        )
        for number, each in enumerate(rest):
            grid.addWidget(each, 5 + number, 0, 1, 3)
        return part

    def _earlier(self, came: BroughtIn) -> QHBoxLayout:
        """An import of the last thirty days, with the way out again."""
        row = QHBoxLayout()
        said = words.came(came.at, len(came.rows), self._workplace.now())
        out = button(self._workplace.theme, words.take_back(), pressed=lambda: self._take_back(came))
        out.setAccessibleName(f"{words.take_back()}: {said}")
        out.setEnabled(bool(came.untouched))
        self.back.append(out)
        row.addWidget(label(said), 1)
        row.addWidget(out)
        return row

    def _ask(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, words.title(), "", words.files())
        if file:
            self.show_file(Path(file))

    def _bring(self) -> None:
        self.accept()
        self.wanted.emit(self.clients)

    def _take_back(self, came: BroughtIn) -> None:
        self.accept()
        self.taken_back.emit(came)

    def _refuse(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.show()
