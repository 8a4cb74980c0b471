"""What the client said, and what the marks call to be asked: the questions with their answers to tap."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.therapist.findings.question_rows import AnswerGiven, QuestionRow
from app.widgets.controls import ButtonKind, button, label
from app.words import alerts, asking, questions
from app.words import findings as words
from models.anatomy.anatomy import Anatomy
from models.practice.answer import DECLINED, Answer, YesSince, is_yes
from models.practice.standing import StandingFact
from models.practice.visit import Visit
from models.questions.question import Asked, Question, QuestionKind

EDGE = 16


class Group(Enum):
    """Which questions stand together at the desk, the gravest first."""

    NOW = auto()
    SINCE = auto()
    STANDING = auto()
    BEHAVIOUR = auto()

    @classmethod
    def of(cls, question: Question) -> Group:
        """The group of a question."""
        if question.is_standing:
            return cls.STANDING
        if question.kind is QuestionKind.BEHAVIOUR:
            return cls.BEHAVIOUR
        return cls.NOW if question.asked in (Asked.NOW, Asked.FEELING) else cls.SINCE

    def word(self) -> str:
        """What stands over the group."""
        match self:
            case Group.NOW:
                return asking.now()
            case Group.SINCE:
                return asking.since_last_visit()
            case Group.STANDING:
                return asking.standing()
            case Group.BEHAVIOUR:
                return asking.behaviour()


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
        self._dated: Collection[str] = ()
        self.rows: dict[str, QuestionRow] = {}
        self.all_no: dict[Group, QPushButton] = {}
        """The buttons that answer with no what is left of a group."""

    def show_answers(
        self,
        anatomy: Anatomy,
        visit: Visit,
        called_for: Iterable[str],
        notes: Mapping[str, str],
        standing: Sequence[StandingFact] = (),
    ) -> None:
        """Show the questions in groups, the gravest first, in each the open ones before the answered.

        Open is what was passed over or what the marks call for. `notes` say more of single answers, by
        question; `standing` are the facts in force.
        """
        facts = {fact.question: fact for fact in standing if is_yes(fact.answer)}
        self._facts = {key: fact for key, fact in facts.items() if key in anatomy.questions}
        self._notes = {key: alerts.told_on(fact.told) for key, fact in self._facts.items()} | dict(notes)
        self._dated = anatomy.dated_questions
        held, name = self.verticalScrollBar().value(), self._focused()
        open_ones = {key for key in (*visit.skipped, *called_for) if key not in visit.answers}
        part = QWidget()
        part.setProperty("role", "clear")
        column = QVBoxLayout(part)
        column.setContentsMargins(EDGE, 8, EDGE, EDGE)
        column.setSpacing(4)
        self.rows, self.all_no = {}, {}
        for group in Group:
            self._add_group(column, group, anatomy, visit, open_ones)
        if not any(key in visit.answers for key in anatomy.questions):
            column.addWidget(label(words.no_answers(), type="small", tone="quiet", wrap=True))
        if visit.is_open:
            rest = [row for key, row in anatomy.questions.items() if key not in self.rows]
            self._add_rest(column, rest, visit)
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

    def _add_group(
        self, column: QVBoxLayout, group: Group, anatomy: Anatomy, visit: Visit, open_ones: Collection[str]
    ) -> None:
        of_group = [row for row in anatomy.questions.values() if Group.of(row) is group]
        left = [row for row in of_group if row.id in open_ones and row.id not in self._facts]
        told = [row for row in of_group if row.id in visit.answers or row.id in self._facts]
        if not left and not told:
            return
        if self.rows:
            column.addSpacing(12)
        heading = label(asking.with_count(group.word(), len(left)), type="lead", wrap=True)
        heading.setObjectName(f"group {group.name}")
        column.addWidget(heading)
        for question in (*left, *told):
            if question.id not in self.rows:
                column.addWidget(self._row(question, visit))
        spoken = [row for row in left if row.asked is not Asked.FEELING and row.kind is QuestionKind.SAFETY]
        if visit.is_open and len(spoken) > 1:
            column.addWidget(self._no_to_all(group, spoken))

    def _no_to_all(self, group: Group, left: Sequence[Question]) -> QWidget:
        """One answer for what is left, once it was read aloud; what each answer says stays one by one."""
        part = QWidget()
        inner = QVBoxLayout(part)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        unfold = button(self._theme, asking.no_to_all(len(left)), kind=ButtonKind.LINK)
        unfold.setCheckable(True)
        aloud = label(asking.aloud(questions.question(row.id) for row in left), type="small", wrap=True)
        confirm = button(self._theme, asking.all_no())
        confirm.setObjectName(f"no to all {group.name}")
        confirm.clicked.connect(lambda: self._deny(left))
        inner.addWidget(unfold, 0, Qt.AlignmentFlag.AlignLeft)
        for each in (aloud, confirm):
            each.hide()
            inner.addWidget(each)
            unfold.toggled.connect(each.setVisible)
        self.all_no[group] = confirm
        return part

    def _deny(self, left: Sequence[Question]) -> None:
        for question in left:
            self.answered.emit(AnswerGiven(question.id, question.no))

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
            dated=question.id in self._dated,
        )
        row.answered.connect(self.answered)
        self.rows[question.id] = row
        return row


def _more(given: Answer | None) -> str:
    """What an answer says that its buttons cannot show."""
    tells = given == DECLINED or isinstance(given, YesSince)
    return questions.answer("", given) if tells and given is not None else ""
