"""What the marks may speak of: alerts, patterns with reasons, structures, the nerve's course, the limits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.style.icons import Icon, IconPicture
from app.style.theme import Theme
from app.therapist.findings.alert_cards import AlertCard, PassedOver, WithdrawnYes
from app.therapist.findings.nerve_course import CourseOfSide
from app.therapist.findings.pattern_card import PatternCard
from app.therapist.findings.question_rows import AnswerGiven
from app.therapist.findings.structure_rows import StructureList
from app.widgets.controls import arrange, label
from app.widgets.lit_row import SkinTarget
from app.widgets.row import Row
from app.words import findings as words
from app.words import questions
from app.words import shared as wording
from models.anatomy.anatomy import Anatomy
from models.anatomy.term import Answers
from models.inference.finding import Finding
from models.inference.model import Findings
from models.inference.safety import therapist_words
from models.inference.territory import Link
from models.practice.acknowledgement import Acknowledgement
from models.practice.standing import StandingFact
from models.practice.withdrawn import Withdrawn

EDGE = 16
ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


@dataclass(frozen=True, slots=True)
class Reading:
    """The findings of a visit with what they rest on."""

    anatomy: Anatomy
    findings: Findings
    answers: Answers
    passed_over: Sequence[str]
    """Safety questions that the client left out."""
    recorded: Mapping[str, Acknowledgement]
    """The newest answer to each emergency, by rule."""
    editable: bool
    withdrawn: Sequence[Withdrawn] = ()
    """Every yes to a safety question that no longer counts."""
    standing: Sequence[StandingFact] = ()
    """What the client told once and what is in force at this visit."""


class FindingsPanel(QScrollArea):
    """Shows one reading; fill it again for another, and what was open stays open."""

    lit = Signal(SkinTarget)
    wanted = Signal(SkinTarget)
    """The Place that a pressed reason leads to."""
    facts_wanted = Signal(SkinTarget)
    """The Place of a pressed structure."""
    answered = Signal(AnswerGiven)
    answer_wanted = Signal()
    """An emergency has no recorded answer yet."""
    explanation_wanted = Signal()
    questions_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words.findings())
        self._halves: QBoxLayout | None = None
        self._direction = DOWN
        self._open: str | None = None
        """The card that was opened by hand."""
        self.cards: list[PatternCard] = []
        self.alerts: list[AlertCard] = []
        self.say(words.thinking())

    def say(self, sentence: str) -> None:
        """Show a sentence instead of findings."""
        part = _part()
        arrange(QVBoxLayout(part), label(sentence, tone="quiet", wrap=True), None, edge=EDGE)
        self._halves, self.cards, self.alerts = None, [], []
        self.setWidget(part)

    def beside(self, *, below: bool) -> None:
        """Stand beside the body in one column, or below it in two."""
        self._direction = ACROSS if below else DOWN
        if self._halves is not None:
            self._halves.setDirection(self._direction)

    def show_reading(self, reading: Reading) -> None:
        """Show this; the open card, the place in the scroll and the focus stay where they were."""
        held, focus = self.verticalScrollBar().value(), QApplication.focusWidget()
        name = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        self.setWidget(self._made(reading))
        self.verticalScrollBar().setValue(held)
        again: QWidget | None = self.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()

    def _made(self, reading: Reading) -> QWidget:
        part = _part()
        self._halves = QBoxLayout(self._direction, part)
        self._halves.setContentsMargins(EDGE, 8, EDGE, EDGE)
        self._halves.setSpacing(18)
        first, second = QVBoxLayout(), QVBoxLayout()
        for half in (first, second):
            half.setSpacing(8)
        self._add_alerts(first, reading)
        self.cards = []
        if reading.findings.evidence.has_skin:
            self._add_patterns(first, reading)
            self._add_structures(second, reading)
            self._add_course(second, reading)
        else:
            first.addWidget(label(words.nothing_marked(), tone="quiet", wrap=True))
        self._add_limits(second)
        first.addStretch(0)
        second.addStretch(1)
        self._halves.addLayout(first, 1)
        self._halves.addLayout(second, 1)
        return part

    def _add_alerts(self, column: QVBoxLayout, reading: Reading) -> None:
        self.alerts = []
        for alert in reading.findings.safety.alerts:
            rule = reading.anatomy.rules[alert.rule]
            place = words.marked_place(reading.findings.evidence.shares)
            words_ = therapist_words(reading.anatomy.rules, alert, place)
            card = AlertCard(self._theme, rule, alert, words_, reading.recorded.get(rule.id))
            card.answer_wanted.connect(self.answer_wanted)
            column.addWidget(card)
            self.alerts.append(card)
        for told in reading.withdrawn:
            column.addWidget(WithdrawnYes(questions.question(told.question), words.told_then(told)))
        if reading.passed_over:
            named = [questions.question(key) for key in reading.passed_over]
            column.addWidget(PassedOver(self._theme, words.passed_over(named), self.questions_wanted.emit))

    def _add_patterns(self, column: QVBoxLayout, reading: Reading) -> None:
        findings = reading.findings
        head = QHBoxLayout()
        quiet = label(words.not_a_verdict(), type="small", tone="quiet")
        arrange(head, label(words.may_explain(), type="lead"), quiet, None, gap=8)
        column.addLayout(head)
        if findings.outside:
            named = [wording.region_named(region) for region in findings.outside]
            column.addWidget(label(words.outside_scope(named), type="small", tone="quiet", wrap=True))
        if findings.widespread or not findings.patterns:
            nothing = words.widespread() if findings.widespread else words.no_pattern()
            column.addWidget(label(nothing, tone="quiet", wrap=True))
        for together in groups(findings.patterns):
            cards = [self._card(finding, reading) for finding in together]
            self.cards += cards
            if len(cards) == 1:
                column.addWidget(cards[0])
            else:
                column.addWidget(_tied(cards))
        for sentence in _caveats(reading):
            column.addWidget(label(sentence, type="small", tone="quiet", wrap=True))
        self._open_card()

    def _card(self, finding: Finding, reading: Reading) -> PatternCard:
        card = PatternCard(self._theme, reading.anatomy, finding, reading.answers, editable=reading.editable)
        card.lit.connect(self.lit)
        card.wanted.connect(self.wanted)
        card.answered.connect(self.answered)
        card.opened.connect(lambda opened, key=card.key: self._opened(key if opened else None))
        return card

    def _opened(self, key: str | None) -> None:
        self._open = key
        self._open_card()

    def _open_card(self) -> None:
        for card in self.cards:
            card.row.setChecked(card.key == self._open)

    def _add_structures(self, column: QVBoxLayout, reading: Reading) -> None:
        found = reading.findings.structures
        column.addWidget(label(words.under_and_refers(), type="lead", wrap=True))
        for link, heading in ((Link.UNDER, words.lies_under()), (Link.REFERS, words.refers_here())):
            of_link = [structure for structure in found if structure.link is link]
            if of_link:
                listed = StructureList(self._theme, reading.anatomy, heading, of_link)
                listed.lit.connect(self.lit)
                listed.opened.connect(self.facts_wanted)
                column.addWidget(listed)

    def _add_course(self, column: QVBoxLayout, reading: Reading) -> None:
        column.addSpacing(10)
        column.addWidget(label(words.nerve_course(), type="lead"))
        courses = [(side, course) for side, course in reading.findings.courses.items() if course.farthest]
        if not courses:
            column.addWidget(label(words.not_along_nerve(), type="small", tone="quiet", wrap=True))
        for side, course in courses:
            shown = CourseOfSide(self._theme, reading.anatomy, side, course)
            shown.bars.lit.connect(self.lit)
            shown.bars.opened.connect(self.facts_wanted)
            column.addWidget(shown)

    def _add_limits(self, column: QVBoxLayout) -> None:
        column.addSpacing(10)
        for sentence in (words.header(), words.footer()):
            column.addWidget(label(sentence, type="small", tone="quiet", wrap=True))
        how = Row(words.how_it_works(), lead=IconPicture(self._theme, Icon.ASK, "action"), small=True)
        how.clicked.connect(self.explanation_wanted)
        column.addWidget(how)


def groups(found: Sequence[Finding]) -> Iterator[tuple[Finding, ...]]:
    """The findings in their order, those that a drawing cannot tell apart together."""
    left = list(found)
    while left:
        first = left.pop(0)
        tied = [other for other in left if other.pattern in first.tied_with and other.side.meets(first.side)]
        left = [other for other in left if other not in tied]
        yield (first, *tied)


def _caveats(reading: Reading) -> list[str]:
    """What stands below the patterns: what was not said of marks, and what always holds of these families."""
    marks = [marked.mark for marked in reading.findings.evidence.marks if marked.cells]
    unsaid = sum(mark.intensity is None for mark in marks), sum(mark.sensation is None for mark in marks)
    patterns = (reading.anatomy.patterns[finding.pattern] for finding in reading.findings.patterns)
    said = dict.fromkeys(words.family_sentence(pattern.family) for pattern in patterns)
    return [sentence for sentence in (*words.unsaid(*unsaid), *said) if sentence]


def _tied(cards: Sequence[PatternCard]) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "tie")
    column = QVBoxLayout(frame)
    column.setContentsMargins(4, 4, 4, 8)
    column.setSpacing(2)
    for card in cards:
        column.addWidget(card)
    said = label(words.tie(), type="small", tone="quiet", wrap=True)
    said.setContentsMargins(8, 2, 8, 0)
    column.addWidget(said)
    return frame


def _part() -> QWidget:
    part = QWidget()
    part.setProperty("role", "clear")
    return part
