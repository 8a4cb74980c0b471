"""What the client said, and what the marks call to be asked: the questions with their answers to tap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.therapist.findings.question_rows import AnswerGiven, QuestionRow
from app.widgets.controls import ButtonKind, button, label
from app.words import findings as words
from app.words import questions
from models.anatomy.anatomy import Anatomy
from models.practice.answer import DECLINED, Answer, YesSince, is_yes
from models.practice.standing import StandingFact
from models.practice.visit import Visit
from models.questions.question import Question

EDGE = 16


class AnswersPanel(QScrollArea):
    """Shows a visit's answers; `answered` tells of each that is given or taken back."""

    answered = Signal(AnswerGiven)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._all = False
        self._notes: Mapping[str, str] = {}
        self._facts: Mapping[str, StandingFact] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words.answers())
        self.rows: dict[str, QuestionRow] = {}

    def show_answers(
        self,
        anatomy: Anatomy,
        visit: Visit,
        called_for: Iterable[str],
        notes: Mapping[str, str],
        standing: Sequence[StandingFact] = (),
    ) -> None:
        """Show the questions passed over and called for, then those answered, then all others.

        `notes` say more of single answers, by question; `standing` are the facts in force.
        """
        facts = {fact.question: fact for fact in standing if is_yes(fact.answer)}
        self._facts = facts = {key: fact for key, fact in facts.items() if key in anatomy.questions}
        self._notes = {key: words.told_on(fact.told) for key, fact in facts.items()} | dict(notes)
        held, name = self.verticalScrollBar().value(), self._focused()
        asked = dict.fromkeys(key for key in anatomy.questions if key in visit.skipped)
        asked |= dict.fromkeys(key for key in called_for if key not in visit.answers)
        said = [key for key in anatomy.questions if key in visit.answers and key not in facts]
        asked = {key: None for key in asked if key not in facts}
        rest = [
            key
            for key in anatomy.questions
            if key not in asked and key not in visit.answers and key not in facts
        ]
        part = QWidget()
        part.setProperty("role", "clear")
        column = QVBoxLayout(part)
        column.setContentsMargins(EDGE, 8, EDGE, EDGE)
        column.setSpacing(4)
        self.rows = {}
        self._add(column, words.questions_open(), [anatomy.questions[key] for key in asked], visit)
        self._add(column, words.standing_facts(), [anatomy.questions[key] for key in facts], visit)
        self._add(column, words.questions_answered(), [anatomy.questions[key] for key in said], visit)
        if not said:
            column.addWidget(label(words.no_answers(), type="small", tone="quiet", wrap=True))
        if visit.is_open:
            self._add_rest(column, [anatomy.questions[key] for key in rest], visit)
        column.addStretch(1)
        self.setWidget(part)
        self.verticalScrollBar().setValue(held)
        if name in self.rows:
            self.rows[name].field.setFocus()

    def _focused(self) -> str:
        """The question whose field has the keyboard."""
        focus = QApplication.focusWidget()
        if focus is None:
            return ""
        return next((key for key, row in self.rows.items() if row.isAncestorOf(focus)), "")

    def _add(self, column: QVBoxLayout, heading: str, asked: list[Question], visit: Visit) -> None:
        if not asked and heading != words.questions_answered():
            return
        if self.rows:
            column.addSpacing(12)
        column.addWidget(label(heading, type="lead", wrap=True))
        for question in asked:
            column.addWidget(self._row(question, visit))

    def _add_rest(self, column: QVBoxLayout, rest: list[Question], visit: Visit) -> None:
        """All that was not asked, folded away: they are many, and made when they are first wanted."""
        folded = QWidget()
        inner = QVBoxLayout(folded)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)

        def show_rest(wanted: bool) -> None:
            self._all = wanted
            if wanted and not inner.count():
                for question in rest:
                    inner.addWidget(self._row(question, visit))
            folded.setVisible(wanted)

        unfold = button(self._theme, words.other_questions(), kind=ButtonKind.LINK)
        unfold.setCheckable(True)
        unfold.toggled.connect(show_rest)
        column.addSpacing(8)
        column.addWidget(unfold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(folded)
        unfold.setChecked(self._all)

    def _row(self, question: Question, visit: Visit) -> QuestionRow:
        given = visit.answers.get(question.id)
        if given is None and question.id in self._facts:
            given = self._facts[question.id].answer
        row = QuestionRow(
            question,
            given,
            editable=visit.is_open,
            note=self._notes.get(question.id, "") or _more(given),
        )
        row.answered.connect(self.answered)
        self.rows[question.id] = row
        return row


def _more(given: Answer | None) -> str:
    """What an answer says that its buttons cannot show."""
    tells = given == DECLINED or isinstance(given, YesSince)
    return questions.answer("", given) if tells and given is not None else ""
