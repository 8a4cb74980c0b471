"""The choices that make a group: which visits and days, what they feel like, which figure and tag."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from app.widgets.controls import arrange, label
from app.widgets.text_field import TextField
from app.words import cohort as words
from app.words import shared as wording
from models.body.view import Body
from models.cohort.selection import CohortSelection, VisitsTaken
from models.drawing.stroke import Sensation

YEAR = timedelta(days=365)
"""What is offered first between two days."""


class SelectionForm(QWidget):
    """One group; `chosen` is emitted whenever another one is chosen."""

    chosen = Signal()

    def __init__(self, title: str, today: date, tags: Sequence[str]) -> None:
        """`tags` are those that clients have; without any nothing is offered to choose from."""
        super().__init__()
        self.counted = label(type="small", tone="quiet", wrap=True)
        self.visits = picker(words.which_visits())
        for taken in VisitsTaken:
            self.visits.addItem(words.visits_taken(taken), taken)
        self.feels = picker(words.feels())
        self.feels.addItem(words.any_feeling(), None)
        for sensation in Sensation:
            word = wording.sensation_word(sensation)
            self.feels.addItem(word[:1].upper() + word[1:], sensation)
        self.figure = picker(words.figure())
        self.figure.addItem(words.any_figure(), None)
        for body in Body:
            self.figure.addItem(wording.body_word(body), body)
        self.tag = picker(words.tag())
        self.tag.addItem(words.any_tag(), None)
        for tag in tags:
            self.tag.addItem(tag, tag)
        if not tags:
            self.tag.hide()
        self.word = TextField()
        self.word.setPlaceholderText(words.word_in_name())
        self.word.setAccessibleName(words.word_in_name())
        self.word.setClearButtonEnabled(True)
        self.word.editingFinished.connect(self.chosen)
        self.within = QCheckBox(words.within_days())
        self.since, self.until = _day(words.since(), today - YEAR), _day(words.until(), today)
        self._days = QWidget()
        row = QHBoxLayout(self._days)
        arrange(row, self.since, label("–"), self.until, gap=6)
        self._days.hide()
        column = QVBoxLayout(self)
        heading = label(title, type="heading")
        chosen = self.visits, self.feels, self.figure, self.tag, self.word, self.within, self._days
        arrange(column, heading, *chosen, self.counted)
        for each in (self.visits, self.feels, self.figure, self.tag):
            each.activated.connect(self.chosen)
        self.within.toggled.connect(self._days.setVisible)
        self.within.toggled.connect(self.chosen)
        for day in (self.since, self.until):
            day.dateChanged.connect(self.chosen)

    @property
    def selection(self) -> CohortSelection:
        """The group that is chosen."""
        since = until = None
        if self.within.isChecked():
            since, until = _date(self.since), _date(self.until)
        feels, figure = self.feels.currentData(), self.figure.currentData()
        return CohortSelection(
            VisitsTaken(self.visits.currentData()),
            since,
            until,
            Sensation(feels) if feels else None,
            Body(figure) if figure else None,
            self.word.words,
            self.tag.currentData(),
        )

    def take(self, chosen: QComboBox, value: object) -> None:
        """Choose a value of one of the pickers."""
        chosen.setCurrentIndex(chosen.findData(value))
        self.chosen.emit()


def picker(name: str) -> QComboBox:
    """An empty list to choose from, by this name."""
    made = QComboBox()
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


def _day(name: str, day: date) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setDisplayFormat("d MMM yyyy")
    field.setAccessibleName(name)
    field.setToolTip(name)
    return field


def _date(field: QDateEdit) -> date:
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())
