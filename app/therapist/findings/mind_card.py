"""What to mind before the hands begin: one line for each caution, with what to do in the line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.style.icons import Icon, IconPicture
from app.style.theme import Theme
from app.therapist.findings.reading import Reading
from app.widgets.controls import ButtonKind, button, label
from app.words import alerts, questions
from app.words import why as words
from models.anatomy.structures import CareLevel, Caution
from models.body.region import base_of_id
from models.inference.safety import therapist_words
from models.questions.question import QuestionKind

SWELLING = "calf_swelling_warmth_redness"
TOLD_ELSEWHERE = ("deep_veins", "upper_body")
"""Cautions that a question says better, or that lie beyond the program."""
GRAVEST = (CareLevel.AVOID, CareLevel.NO_POINTED_PRESSURE, CareLevel.LIGHT, CareLevel.CARE)
CARE_LINES = 3
"""Lines for places at most: what to do must be in sight below them."""


class MindLine(NamedTuple):
    """One caution: what to do, why on a second look, and a question if one is to be asked first."""

    name: str
    told: str
    why: str = ""
    ask: bool = False


def mind_lines(reading: Reading) -> Sequence[MindLine]:
    """What to mind at a visit: cautions of the rules, questions to ask first, places for a careful hand."""
    findings, anatomy = reading.findings, reading.anatomy
    place = alerts.marked_place(findings.evidence.shares)
    lines = [
        MindLine(
            f"alert {alert.rule}",
            words.short_caution(alert.rule) or therapist_words(anatomy.rules, alert, place),
            alerts.because([questions.ground(key) for key in alert.because]),
        )
        for alert in findings.safety.alerts
        if not alert.level.locks_plan
    ]
    asked = [key for key in findings.safety.open if anatomy.questions[key].kind is QuestionKind.SAFETY]
    if SWELLING in asked and findings.calf_on_one_side:
        lines.insert(0, MindLine("ask calf", words.calf_first(), ask=True))
    elif asked:
        told = words.open_questions(len(asked))
        lines.append(MindLine("ask", told, "; ".join(questions.question(key) for key in asked), ask=True))
    shares = findings.evidence.shares
    marked = {region: share for region, share in shares.items() if share >= anatomy.scoring.exposure.marked}
    return [*lines, *_care_lines(anatomy.cautions.values(), marked)]


def _care_lines(cautions: Iterable[Caution], marked: Mapping[str, float]) -> Sequence[MindLine]:
    """The places for a careful hand, the gravest first; where there are many, the others in one line."""
    found: list[tuple[str, MindLine]] = []
    for caution in sorted(cautions, key=lambda each: GRAVEST.index(each.level)):
        there = [region for region in marked if base_of_id(region) in caution.regions]
        if there and caution.id not in TOLD_ELSEWHERE:
            most = max(there, key=lambda region: marked[region])
            told = words.care(caution.id, caution.rule, most)
            found.append((most, MindLine(f"care {caution.id}", told, caution.rule)))
    if len(found) <= CARE_LINES:
        return [line for _, line in found]
    others = found[CARE_LINES - 1 :]
    together = words.care_also([region for region, _ in others])
    whole = " ".join(line.told for _, line in others)
    return [*(line for _, line in found[: CARE_LINES - 1]), MindLine("care others", together, whole)]


class MindCard(QFrame):
    """The amber card; `asked` tells that the questions are wanted."""

    asked = Signal()

    def __init__(self, theme: Theme, lines: Sequence[MindLine]) -> None:
        super().__init__()
        self.setProperty("role", "note")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconPicture(theme, Icon.CARE, "caution"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(words.mind(), type="heading", tone="caution"), 1)
        column.addLayout(head)
        self.lines = [_line(theme, line, self.asked.emit) for line in lines]
        for line in self.lines:
            column.addWidget(line)
        self.setAccessibleName(". ".join((words.mind(), *(line.told for line in lines))))


def _line(theme: Theme, line: MindLine, asked: Callable[[], object]) -> QWidget:
    part = QWidget()
    part.setObjectName(line.name)
    part.setToolTip(line.why)
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 1, 0, 1)
    row.setSpacing(8)
    text = label(line.told, type="small", wrap=True)
    text.setAccessibleDescription(line.why)
    row.addWidget(text, 1)
    if line.ask:
        row.addWidget(
            button(theme, words.ask_now(), pressed=asked, kind=ButtonKind.LINK), 0, Qt.AlignmentFlag.AlignTop
        )
    return part
