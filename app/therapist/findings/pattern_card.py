"""One pattern that the marks resemble: its band and, opened, what speaks for it, against it, and to ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.style.icons import Icon, IconPicture
from app.style.theme import Theme
from app.therapist.findings.question_rows import AnswerGiven, QuestionRow
from app.widgets.controls import label
from app.widgets.lit_row import LitRow, SkinTarget
from app.widgets.row import Row
from app.words import findings as words
from app.words import questions
from app.words import shared as wording
from app.words.catalogue import Message
from models.anatomy.anatomy import Anatomy
from models.anatomy.term import Answers
from models.body.region import stem_of_id
from models.inference.answering import AnswerWeight, OpenQuestion
from models.inference.finding import Finding

ASKED = 4
"""So many questions are named for a pattern, the weightiest: the others say less than a new mark would."""
INDENT = 34
SIGNS = {
    words.because_heading: Icon.TICK,
    words.in_part: Icon.TICK,
    words.unexplained: Icon.MINUS,
    words.speaks_against: Icon.MINUS,
    words.ask: Icon.ASK,
    words.against: Icon.ASK,
}


class PatternCard(QWidget):
    """A row that opens; `opened` tells when it was opened or closed by hand."""

    lit = Signal(SkinTarget)
    wanted = Signal(SkinTarget)
    answered = Signal(AnswerGiven)
    opened = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        anatomy: Anatomy,
        finding: Finding,
        answers: Answers,
        *,
        editable: bool,
        title: str = "",
        line: str = "",
    ) -> None:
        """`title` and `line` replace the pattern's name and what it rests on, where it stands in a set."""
        super().__init__()
        self._theme, self._anatomy, self.finding = theme, anatomy, finding
        self._answers, self._editable = answers, editable
        self._details: QWidget | None = None
        pattern = anatomy.patterns[finding.pattern]
        because = list(dict.fromkeys(wording.region_place(reason.region) for reason in finding.because))
        told = line or words.pattern_line(finding.side, finding.band, because)
        self.row = Row(title or pattern.name, told)
        self.row.setObjectName(f"pattern {self.key}")
        self.row.setCheckable(True)
        self.row.setAccessibleDescription(words.opens_reasons())
        self.row.toggled.connect(self._show_details)
        self.row.clicked.connect(self.opened)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.row)

    @property
    def key(self) -> str:
        """The pattern and its side, by which a card is found again when the findings change."""
        return f"{self.finding.pattern} {self.finding.side.value}"

    @property
    def sentences(self) -> list[str]:
        """What is said below the reasons: why the band is lowered, and what looks like it."""
        alike = self.finding.look_alikes
        said = [words.held_sentence(held) for held in self.finding.held]
        if alike:
            said.append(words.look_alikes([self._anatomy.patterns[name].name for name in alike]))
        return said

    def _show_details(self, shown: bool) -> None:
        if shown and self._details is None:
            self._details = self._made()
            self._column.addWidget(self._details)
        if self._details is not None:
            self._details.setVisible(shown)

    def _made(self) -> QWidget:
        finding = self.finding
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(INDENT, 0, 0, 10)
        column.setSpacing(2)
        like = self._anatomy.patterns[finding.pattern].like
        column.addWidget(label(words.band_sentence(finding.band, like), type="small", wrap=True))
        speaks_for = [said for said in finding.answers if said.amount > 0]
        against = [said for said in finding.answers if said.amount < 0]
        self._add(
            column, words.because_heading, (r.region for r in finding.because), map(self._said, speaks_for)
        )
        self._add(column, words.in_part, (r.region for r in finding.in_part), ())
        self._add(column, words.unexplained, (r.region for r in finding.unexplained), ())
        self._add(column, words.speaks_against, (), map(self._said, against))
        for heading, places, fits in ((words.ask, finding.missing, True), (words.against, (), False)):
            asked = [each for each in finding.open if each.fits is fits][:ASKED]
            self._add(column, heading, places, (), asked, most=ASKED)
        for sentence in self.sentences:
            column.addSpacing(4)
            column.addWidget(label(sentence, type="small", tone="quiet", wrap=True))
        return part

    def _add(
        self,
        column: QVBoxLayout,
        heading: Message,
        regions: Iterable[str],
        answers: Iterable[str],
        asked: Sequence[OpenQuestion] = (),
        most: int | None = None,
    ) -> None:
        """A heading with its places, at most so many, answers and questions; nothing where all are none."""
        places, said = _together(regions)[:most], list(answers)
        if not (places or said or asked):
            return
        column.addSpacing(6)
        column.addWidget(label(heading(), type="heading", tone="quiet"))
        for there in places:
            row = LitRow(
                SkinTarget(regions=there), wording.regions_named(there), lead=self._sign(heading), small=True
            )
            row.setObjectName(f"{heading.english} {there[0]} {self.key}")
            _passed_on(row, self.lit.emit, self.wanted.emit)
            column.addWidget(row)
        for sentence in said:
            told = QHBoxLayout()
            told.setContentsMargins(9, 3, 8, 3)
            told.setSpacing(10)
            told.addWidget(self._sign(heading), 0, Qt.AlignmentFlag.AlignTop)
            told.addWidget(label(sentence, type="small", wrap=True), 1)
            column.addLayout(told)
        for question in asked:
            ask = QuestionRow(self._anatomy.questions[question.id], None, editable=self._editable)
            ask.setContentsMargins(33, 0, 0, 0)
            ask.answered.connect(self.answered)
            column.addWidget(ask)

    def _sign(self, heading: Message) -> IconPicture:
        return IconPicture(
            self._theme, SIGNS[heading], "action" if heading == words.because_heading else "quiet", 14
        )

    def _said(self, said: AnswerWeight) -> str:
        """An answer among the reasons; one without published figures is a hint."""
        given = questions.answer(said.question, self._answers[said.question])
        return words.said(questions.question(said.question), given, is_hint=said.is_hint)


def _together(regions: Iterable[str]) -> Sequence[tuple[str, ...]]:
    """The regions in their order, the same of the left and the right side together."""
    found: dict[str, tuple[str, ...]] = {}
    for region in regions:
        stem = stem_of_id(region)
        found[stem] = (*found.get(stem, ()), region)
    return tuple(found.values())


def _passed_on(row: LitRow, lit: Callable[[object], None], wanted: Callable[[object], None]) -> None:
    row.lit.connect(lit)
    row.wanted.connect(wanted)
