"""What the marks may speak of: what to mind, where to work, and why; then structures, nerve and limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.canvas.rest import NEXT_TURN
from app.style.icons import Icon, IconPicture
from app.style.theme import Theme
from app.therapist.findings.alert_cards import AlertCard, PassedOver, WithdrawnYes
from app.therapist.findings.likenesses import FoldedLikenesses, other_likenesses
from app.therapist.findings.mind_card import MindCard, mind_lines
from app.therapist.findings.muscle_pictures import MusclePictures
from app.therapist.findings.nerve_course import CourseOfSide
from app.therapist.findings.pattern_card import PatternCard
from app.therapist.findings.question_rows import AnswerGiven
from app.therapist.findings.reading import Reading
from app.therapist.findings.sections import EDGE, Section, Sections
from app.therapist.findings.structure_rows import StructureList
from app.therapist.findings.why import SetOfPatterns, TwoFigures
from app.therapist.findings.work_tiles import WorkTiles, work_line
from app.widgets.controls import ButtonKind, arrange, button, label
from app.widgets.lit_row import SkinTarget
from app.widgets.row import Row
from app.words import alerts, questions, why
from app.words import findings as words
from app.words import session as wording_session
from app.words import shared as wording
from models.inference.finding import Finding
from models.inference.lying import LinkedStructure
from models.inference.safety import therapist_words
from models.inference.territory import Link

ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


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
    plan_wanted = Signal()

    def __init__(self, theme: Theme, pictures: MusclePictures) -> None:
        super().__init__()
        self._theme, self._pictures = theme, pictures
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words.findings())
        self._direction = DOWN
        self._open: str | None = None
        """The card that was opened by hand."""
        self._sections: Sections | None = None
        self._newest: Reading | None = None
        self.cards: list[PatternCard] = []
        self.alerts: list[AlertCard] = []
        self._others = False
        """Whether what else resembles the marks was unfolded by hand."""
        self.set: SetOfPatterns | None = None
        self.work: WorkTiles | None = None
        self.say(words.thinking())

    def say(self, sentence: str) -> None:
        """Show a sentence instead of findings."""
        part = QWidget()
        part.setProperty("role", "clear")
        arrange(QVBoxLayout(part), label(sentence, tone="quiet", wrap=True), None, edge=EDGE)
        self._sections = self._newest = None
        self.cards, self.alerts, self.set, self.work = [], [], None, None
        self.setWidget(part)

    def beside(self, *, below: bool) -> None:
        """Stand beside the body in one column, or below it in two."""
        self._direction = ACROSS if below else DOWN
        if self._sections is not None:
            self._sections.beside(self._direction)

    def show_reading(self, reading: Reading) -> None:
        """Show this at once; the open card, the place in the scroll and the focus stay where they were."""
        self._newest = reading
        held, focus = self.verticalScrollBar().value(), QApplication.focusWidget()
        name = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        self._sections = Sections(self._direction, list(self._made(reading)), first=3)
        self.setWidget(self._sections)
        self.verticalScrollBar().setValue(held)
        again: QWidget | None = self.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()

    def shown_in_steps(self, reading: Reading) -> Iterator[object]:
        """Show this by sections, with turns between in which the hand may draw, until another is shown."""
        if self._sections is None:
            self.show_reading(reading)
            return
        self._newest, held = reading, self.verticalScrollBar().value()
        for number, section in enumerate(self._made(reading)):
            yield NEXT_TURN
            if self._newest is not reading or self._sections is None:
                return
            self._sections.replace(number, section)
            yield NEXT_TURN  # in which it is laid out and painted, and nothing else
            yield NEXT_TURN
            if self._newest is not reading:
                return
        self.verticalScrollBar().setValue(held)

    def _made(self, reading: Reading) -> Iterator[Section]:
        """The sections of a reading, each made when it is asked for."""
        self.cards, self.alerts, self.set, self.work = [], [], None, None
        for fill in self._fillers:
            section = Section()
            fill(section.column, reading)
            self._open_card()
            yield section

    @property
    def _fillers(self) -> Sequence[Callable[[QVBoxLayout, Reading], None]]:
        """What fills the sections, in their order."""
        return (
            self._add_mind,
            self._add_work,
            self._add_why,
            self._add_likenesses,
            self._add_under,
            self._add_refers,
            self._add_course,
            self._add_limits,
        )

    def _add_mind(self, column: QVBoxLayout, reading: Reading) -> None:
        """What stops the session whole, then what to mind, a line each."""
        place = alerts.marked_place(reading.findings.evidence.shares)
        rules = reading.anatomy.rules
        for alert in reading.findings.safety.alerts:
            if alert.level.locks_plan:
                told = therapist_words(rules, alert, place)
                card = AlertCard(
                    self._theme, rules[alert.rule], alert, told, reading.recorded.get(alert.rule)
                )
                card.answer_wanted.connect(self.answer_wanted)
                column.addWidget(card)
                self.alerts.append(card)
        for withdrawn in reading.withdrawn:
            column.addWidget(
                WithdrawnYes(questions.question(withdrawn.question), alerts.told_then(withdrawn))
            )
        if reading.passed_over:
            named = [questions.question(key) for key in reading.passed_over]
            column.addWidget(PassedOver(self._theme, alerts.passed_over(named), self.questions_wanted.emit))
        lines = mind_lines(reading)
        if lines:
            mind = MindCard(self._theme, lines)
            mind.asked.connect(self.questions_wanted)
            column.addWidget(mind)

    def _add_work(self, column: QVBoxLayout, reading: Reading) -> None:
        if not reading.findings.evidence.has_skin:
            return
        head = QHBoxLayout()
        muscles = () if reading.is_locked else reading.work
        line = work_line(muscles) if muscles else ""
        arrange(head, label(why.do(), type="lead"), label(line, type="small", tone="quiet"), None, gap=8)
        column.addLayout(head)
        if not muscles:
            said = why.locked() if reading.is_locked else why.nothing_draws()
            column.addWidget(label(said, type="small", tone="quiet", wrap=True))
            return
        self.work = WorkTiles(self._theme, reading.anatomy, muscles, reading.body, self._pictures)
        self.work.lit.connect(self.lit)
        self.work.opened.connect(self.facts_wanted)
        column.addWidget(self.work)
        plan = button(self._theme, wording_session.open_plan(), kind=ButtonKind.LINK)
        plan.clicked.connect(lambda _: self.plan_wanted.emit())
        column.addWidget(plan, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_why(self, column: QVBoxLayout, reading: Reading) -> None:
        findings = reading.findings
        if not findings.evidence.has_skin:
            saddle = any(mark.saddle for mark in findings.evidence.marks)
            told = words.saddle_alone() if saddle else words.nothing_marked()
            column.addWidget(label(told, tone="quiet", wrap=True))
            return
        column.addWidget(label(why.why(), type="lead"))
        column.addWidget(TwoFigures(reading))
        if findings.outside:
            named = [wording.region_named(region) for region in findings.outside]
            column.addWidget(label(words.outside_scope(named), type="small", tone="quiet", wrap=True))
        if findings.set:
            self.set = SetOfPatterns(
                self._theme, reading, lambda found, title, line: self._card(found, reading, title, line)
            )
            self.cards += self.set.cards
            column.addWidget(self.set)
        else:
            nothing = words.widespread() if findings.widespread else words.no_pattern()
            column.addWidget(label(words.not_a_verdict(), type="small", tone="quiet"))
            column.addWidget(label(nothing, tone="quiet", wrap=True))
        for sentence in _caveats(reading):
            column.addWidget(label(sentence, type="small", tone="quiet", wrap=True))

    def _add_likenesses(self, column: QVBoxLayout, reading: Reading) -> None:
        if not reading.findings.evidence.has_skin:
            return
        told = {(each.finding.pattern, each.finding.side) for each in self.cards}
        others = other_likenesses(reading.findings, told)
        if others:
            folded = FoldedLikenesses(self._theme, others, lambda finding: self._card(finding, reading))
            folded.filled.connect(self.cards.extend)
            folded.unfolded.connect(self._unfold_others)
            folded.unfold.setChecked(self._others)
            column.addWidget(folded)

    def _unfold_others(self, wanted: bool) -> None:
        self._others = wanted

    def show_redraws(self, agreeing: int) -> None:
        """Say how many of ten redraws give the same set, once that is known."""
        if self.set is not None:
            self.set.show_redraws(agreeing)

    def _card(self, finding: Finding, reading: Reading, title: str = "", line: str = "") -> PatternCard:
        card = PatternCard(
            self._theme,
            reading.anatomy,
            finding,
            reading.answers,
            editable=reading.editable,
            title=title,
            line=line,
        )
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

    def _add_under(self, column: QVBoxLayout, reading: Reading) -> None:
        if reading.findings.evidence.has_skin:
            column.addWidget(label(words.under_and_refers(), type="lead", wrap=True))
            self._add_structures(column, reading, words.lies_under(), Link.UNDER)

    def _add_refers(self, column: QVBoxLayout, reading: Reading) -> None:
        self._add_structures(column, reading, words.refers_here(), Link.REFERS)
        beside = [each for each in reading.findings.structures if each.id in reading.anatomy.neighbours]
        self._add_listed(column, reading, words.nerves_beside(), beside)

    def _add_structures(self, column: QVBoxLayout, reading: Reading, heading: str, link: Link) -> None:
        of_link = [structure for structure in reading.findings.structures if structure.link is link]
        self._add_listed(column, reading, heading, of_link)

    def _add_listed(
        self, column: QVBoxLayout, reading: Reading, heading: str, structures: Sequence[LinkedStructure]
    ) -> None:
        if structures and reading.findings.evidence.has_skin:
            listed = StructureList(self._theme, reading.anatomy, heading, structures)
            listed.lit.connect(self.lit)
            listed.opened.connect(self.facts_wanted)
            column.addWidget(listed)

    def _add_course(self, column: QVBoxLayout, reading: Reading) -> None:
        if not reading.findings.evidence.has_skin:
            return
        column.addSpacing(10)
        column.addWidget(label(words.nerve_course(), type="lead"))
        courses = [(side, course) for side, course in reading.findings.courses.items() if course.on_nerve]
        if not courses:
            column.addWidget(label(words.not_along_nerve(), type="small", tone="quiet", wrap=True))
        for side, course in courses:
            shown = CourseOfSide(self._theme, reading.anatomy, side, course)
            shown.bars.lit.connect(self.lit)
            shown.bars.opened.connect(self.facts_wanted)
            column.addWidget(shown)

    def _add_limits(self, column: QVBoxLayout, _reading: Reading) -> None:
        column.addSpacing(10)
        for sentence in (words.header(), words.footer()):
            column.addWidget(label(sentence, type="small", tone="quiet", wrap=True))
        how = Row(words.how_it_works(), lead=IconPicture(self._theme, Icon.ASK, "action"), small=True)
        how.clicked.connect(self.explanation_wanted)
        column.addWidget(how)


def _caveats(reading: Reading) -> list[str]:
    """What stands below the patterns: what was not said of marks, and what always holds of these families."""
    marks = [marked.mark for marked in reading.findings.evidence.marks if marked.cells]
    unsaid = sum(mark.intensity is None for mark in marks), sum(mark.sensation is None for mark in marks)
    patterns = (reading.anatomy.patterns[finding.pattern] for finding in reading.findings.patterns)
    said = dict.fromkeys(words.family_sentence(pattern.family) for pattern in patterns)
    many = [words.tie()] if len(reading.findings.set.members) > 1 else []
    return [sentence for sentence in (*words.unsaid(*unsaid), *many, *said) if sentence]
