"""One question to the client in the desk's short words, with its answer to tap; answers can be taken back."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from app.widgets.choice import Choice
from app.widgets.controls import label
from app.words import asking, questions
from app.words import findings as words
from app.words.catalogue import said
from models.practice.answer import DECLINED, Answer, YesSince
from models.questions.question import AnswerKind, Question

MOST = {AnswerKind.YEARS: 120, AnswerKind.DAYS: 36_500, AnswerKind.INTENSITY: 10}
NOT_ASKED = -1


class AnswerGiven(NamedTuple):
    """What was answered to a question just now; None takes the answer back."""

    question: str
    answer: Answer | None


class QuestionRow(QWidget):
    """One question with its answer, which can be given or taken back.

    Below the question stands a note where there is more to know of its answer.
    """

    answered = Signal(AnswerGiven)

    def __init__(
        self,
        question: Question,
        given: Answer | None,
        *,
        editable: bool,
        note: str = "",
        dated: bool = False,
    ) -> None:
        """`dated`: it matters since when a yes is so, and that is asked, too."""
        super().__init__()
        self.question = question
        self.setObjectName(f"question {question.id}")
        text = questions.question(question.id)
        self._text = label(text[0].upper() + text[1:], type="small", wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(8)
        asked = QVBoxLayout()
        asked.setSpacing(0)
        asked.addWidget(self._text)
        if note:
            asked.addWidget(label(note, type="small", tone="caution", wrap=True))
        if editable and dated and (given is True or isinstance(given, YesSince)):
            asked.addWidget(self._since(given))
        row.addLayout(asked, 1)
        if editable:
            self.field = self._field(question, given)
            row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignRight)
            if question.answer is AnswerKind.CHOICE:
                row.setDirection(QBoxLayout.Direction.TopToBottom)
        else:
            said = questions.answer(question.id, given) if given is not None else words.not_answered()
            row.addWidget(label(said, type="small", tone="" if given is not None else "quiet"))
            self.setAccessibleName(f"{text}: {said}")

    def _field(self, question: Question, given: Answer | None) -> QWidget:
        match question.answer:
            case AnswerKind.YES_NO:
                return self._choice({True: words.yes(), False: words.no()}, given)
            case AnswerKind.CHOICE:
                return self._choice(said(words.CHOICES), given)
            case AnswerKind.YEARS | AnswerKind.DAYS | AnswerKind.INTENSITY:
                return self._number(question.answer, given)

    def _choice(self, values: dict[Answer, str], given: Answer | None) -> QWidget:
        choice: Choice[Answer] = Choice(values, name=self._text.text(), may_be_none=True)
        for value in values:
            choice.segment(value).setProperty("small", True)
        choice.show_value(True if isinstance(given, YesSince) else None if given == DECLINED else given)
        choice.chosen.connect(self._answer)
        return choice

    def _since(self, given: Answer) -> QWidget:
        """Since when it is so; until that is told, a yes counts as new."""
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(asking.since_when(), type="small", tone="caution"))
        choice: Choice[float] = Choice(said(asking.SINCE), name=asking.since_when(), may_be_none=False)
        for days in asking.SINCE:
            choice.segment(days).setProperty("small", True)
        told = given.days if isinstance(given, YesSince) else None
        choice.show_value(
            next((days for days in asking.SINCE if told is not None and told <= days), told and 400.0)
        )
        choice.chosen.connect(lambda days: self._answer(YesSince(days)))
        row.addWidget(choice)
        row.addStretch(1)
        return part

    def _number(self, kind: AnswerKind, given: Answer | None) -> QWidget:
        field = QSpinBox()
        field.setRange(NOT_ASKED, MOST[kind])
        field.setSpecialValueText("–")
        field.setSuffix(words.UNITS[kind]())
        field.setAccessibleName(self._text.text())
        field.setKeyboardTracking(False)
        field.setProperty("small", True)
        field.lineEdit().setTextMargins(8, 0, 8, 0)
        field.setFixedWidth(96)
        field.setValue(round(given) if isinstance(given, float | int) else NOT_ASKED)
        field.valueChanged.connect(lambda value: self._answer(None if value == NOT_ASKED else float(value)))
        return field

    def _answer(self, answer: Answer | None) -> None:
        self.answered.emit(AnswerGiven(self.question.id, answer))
