"""What the client tells the therapist in numbers, as rows, each with its own line over the visits."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from app.style.theme import Theme
from app.therapist.hands.amount import Amount
from app.therapist.hands.feeling import Feeling
from app.therapist.hands.measure_line import MeasureLine
from app.therapist.planning import Planning
from app.widgets.controls import label
from app.widgets.text_field import TextField
from app.words import hands as words
from app.words.note import STRENGTHS
from models.practice.measures import HIGHEST_SCORE, Activity, Questionnaire, Rated, Scored, Strength

ACTIVITIES = 3


class MeasureRows(QWidget):
    """Strength from 0 to 10 now, at worst, on average; three activities of the client's own; scores."""

    def __init__(self, theme: Theme, planning: Planning, feeling: Feeling) -> None:
        super().__init__()
        self._planning, self._feeling = planning, feeling
        self.strengths = {when: Amount(STRENGTHS[when]()) for when in Strength}
        self.texts = [TextField() for _ in range(ACTIVITIES)]
        self.values = [Amount(words.activities()) for _ in range(ACTIVITIES)]
        self.scores = {each: Amount(words.score_name(each), HIGHEST_SCORE[each]) for each in Questionnaire}
        self.lines = {key: MeasureLine(theme, key) for key in self._keys}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 0, 4, 0)
        for when, part in self.strengths.items():
            self._row(label(STRENGTHS[when](), wrap=True), part, Rated(when, 0).key)
            part.valueChanged.connect(partial(self._rate, when))
        self._heading(words.activities())
        for number, (text, value) in enumerate(zip(self.texts, self.values, strict=True)):
            text.setPlaceholderText(words.activity_hint())
            text.setAccessibleName(f"{words.activity_hint()} {number + 1}")
            text.editingFinished.connect(partial(self._act, number))
            value.valueChanged.connect(partial(self._act, number))
            self._row(text, value, Activity(number + 1, "").key)
        self._heading(words.scores())
        for questionnaire, part in self.scores.items():
            self._row(label(words.score_name(questionnaire), wrap=True), part, Scored(questionnaire, 0).key)
            part.valueChanged.connect(partial(self._score, questionnaire))
        self._grid.setColumnStretch(0, 1)

    @property
    def _keys(self) -> list[str]:
        activities = [Activity(number + 1, "").key for number in range(ACTIVITIES)]
        scores = [Scored(each, 0).key for each in Questionnaire]
        return [*(Rated(when, 0).key for when in Strength), *activities, *scores]

    def _row(self, named: QWidget, value: Amount, key: str) -> None:
        number = self._grid.rowCount()
        for column, part in enumerate((named, value, self.lines[key])):
            self._grid.addWidget(part, number, column)

    def _heading(self, told: str) -> None:
        heading = label(told, type="small", tone="quiet", wrap=True)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 3)

    def show_told(self) -> None:
        """Show what was told; activities of an earlier visit stand ready, their numbers open."""
        session, editable = self._planning.session, self._feeling.editable
        for when, part in self.strengths.items():
            part.show_amount(session.rated.get(when))
            part.setEnabled(editable)
        for questionnaire, part in self.scores.items():
            part.show_amount(session.scores.get(questionnaire))
            part.setEnabled(editable)
        last = self._planning.last.session.activities if self._planning.last else ()
        told = {row.number: replace(row, value=None) for row in last}
        told |= {row.number: row for row in session.activities}
        for number, (text, value) in enumerate(zip(self.texts, self.values, strict=True), 1):
            row = told.get(number)
            if not text.hasFocus():
                text.setText(row.text if row else "")
            value.show_amount(row.value if row else None)
            text.setEnabled(editable)
            value.setEnabled(editable)
        visits = [(each.visit.started, each.session) for each in self._planning.earlier]
        visits.append((self._planning.visit.visit.started, session))
        for line in self.lines.values():
            line.show_visits(visits)

    def _rate(self, when: Strength, _: int) -> None:
        amount = self.strengths[when].amount
        if amount is None:
            self._planning.visit.withdraw(Rated(when, 0).key)
        else:
            self._planning.visit.record(Rated(when, amount))

    def _score(self, questionnaire: Questionnaire, _: int) -> None:
        amount = self.scores[questionnaire].amount
        if amount is None:
            self._planning.visit.withdraw(Scored(questionnaire, 0).key)
        else:
            self._planning.visit.record(Scored(questionnaire, round(amount)))

    def _act(self, number: int, _: int = 0) -> None:
        row = Activity(number + 1, self.texts[number].words, self.values[number].amount)
        if not row.text:
            self._planning.visit.withdraw(row.key)
        elif row.value is not None or row.key in self._planning.session.values:
            self._planning.visit.record(row)
