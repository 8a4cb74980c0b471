"""Why: the worst of today, how far down it goes, and the few patterns among which the cause may be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.therapist.findings.pattern_card import PatternCard
from app.therapist.findings.reading import Reading
from app.widgets.controls import label
from app.words import findings as words
from app.words import shared as wording
from app.words import why
from app.words.formats import number
from models.inference.finding import Finding
from models.inference.pattern_set import Member


class TwoFigures(QWidget):
    """The worst of today's marks, and how far down the leg they go."""

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        findings, last = reading.findings, reading.findings.last_time
        told = [
            marked.mark.intensity
            for marked in findings.evidence.marks
            if marked.cells and marked.mark.intensity is not None
        ]
        before = "" if last is None or last.worst is None else why.last_visit(number(last.worst))
        small = why.worst_of_ten() if told else wording.strength_unsaid()
        row.addWidget(_figure(number(max(told)) if told else "–", small, before), 1)
        courses = findings.courses
        side = max(courses, key=lambda each: courses[each].extent)
        reached = courses[side].extent
        even = len({course.extent for course in courses.values()}) == 1
        small = why.farthest() if even else why.on_side(why.farthest(), side)
        then = 0 if last is None else last.extent(side)
        before = why.last_visit(why.level(then)) if then else ""
        large = why.level(reached) if reached else "–"
        row.addWidget(_figure(large, small if reached else why.not_on_the_way(), before), 1)


def _figure(large: str, small: str, before: str) -> QFrame:
    """A figure with its line; what it was at the last visit stands beside it, and claims no change."""
    card = QFrame()
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 8, 12, 8)
    column.setSpacing(0)
    column.addWidget(label(large, type="title", wrap=True))
    told = f"{small} · {before}" if before else small
    column.addWidget(label(told, type="small", tone="quiet", wrap=True))
    return card


class SetOfPatterns(QWidget):
    """The entries of the set in the order of the index, without ranks, and how sure that is."""

    def __init__(
        self, theme: Theme, reading: Reading, card: Callable[[Finding, str, str], PatternCard]
    ) -> None:
        """`card` makes the row of a finding, with its title and its line."""
        super().__init__()
        held = reading.findings.set
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        many = len(held.members) + held.none_of_these > 1
        head.addWidget(label(why.not_told_apart() if many else why.one_alone(), type="lead", wrap=True), 1)
        head.addWidget(label(words.not_a_verdict(), type="small", tone="quiet"))
        column.addLayout(head)
        self.cards: list[PatternCard] = []
        if held.none_first:
            column.addWidget(_local())
        for member in held.members:
            finding = _finding_of(member, reading.findings.members)
            if finding is not None:
                made = card(finding, *_told(reading, member, finding))
                self.cards.append(made)
                column.addWidget(made)
        if held.none_of_these and not held.none_first:
            column.addWidget(_local())
        certain = why.holds(held.holds, reading.anatomy.set_scoring.set.unsettled)
        column.addWidget(label(certain, type="small", wrap=True))
        self.redraws: QLabel = label("", type="small", tone="quiet", wrap=True)
        column.addWidget(self.redraws)

    def show_redraws(self, agreeing: int) -> None:
        """Say how many of ten redraws agree, once that is known."""
        self.redraws.setText(why.redraws(agreeing))


def _told(reading: Reading, member: Member, finding: Finding) -> tuple[str, str]:
    """The title and the line of an entry."""
    patterns = reading.anatomy.patterns
    together = member.patterns if len(member.patterns) > 1 else ()
    title = (
        why.entry([patterns[name].like for name in sorted(together)])
        if together
        else patterns[finding.pattern].name
    )
    places = dict.fromkeys(wording.region_place(each.region) for each in finding.because or finding.in_part)
    if not places:
        return title, why.reasons(member.side, [why.near_by()])
    if finding.fit < reading.anatomy.set_scoring.set.little_fit and len(places) == 1:
        return title, why.reasons(member.side, [why.little_speaks()])
    return title, why.reasons(member.side, places)


def _finding_of(member: Member, findings: Sequence[Finding]) -> Finding | None:
    """The best finding of an entry."""
    of_entry = (each for each in findings if each.pattern in member.patterns and each.side.meets(member.side))
    return max(of_entry, key=lambda each: each.score, default=None)


def _local() -> QWidget:
    part = QWidget()
    part.setObjectName("local strain")
    column = QVBoxLayout(part)
    column.setContentsMargins(8, 4, 8, 4)
    column.setSpacing(1)
    column.addWidget(label(why.local_strain(), wrap=True))
    column.addWidget(label(why.local_line(), type="small", tone="quiet", wrap=True))
    return part
