"""The home sheet as one page: line figures with words beside them, and when to stop; it names nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from app.export import parts
from app.export.page import QUIET, Box, Item, PagePath, PaperPage, Text, Weight
from app.export.report import A4, Paper
from app.export.typeset import broken
from app.home.figure import Stroked, fitted, strokes
from app.home.posed import Limbs
from app.home.poses import PICTURES
from app.words import home as words
from models.practice.exercise import ExerciseId

COLUMNS, ROWS = 2, 3
GUTTER = 8.0
TITLE, BODY, SMALL = 4.6, 3.7, 3.4
STOP_WASH, STOP_EDGE = "#FFF4E0", "#8F5500"
FIGURE = 0.45
"""Share of a cell's height that its figure has."""
SKIN, THING, MOVE = "#F4EEE6", "#8A847C", "#0F6E6E"
FINE = 0.12
"""Millimetres of paper between two points of an outline."""
_FOOT = 64.0
"""Millimetres at the end of the page for when to stop."""


@dataclass(frozen=True, slots=True)
class HomeSheet:
    """What a home sheet shows: which exercises, chosen when, and whom to call."""

    exercises: tuple[ExerciseId, ...]
    at: datetime
    call: str = ""
    """The practice's number; none is printed where none is known."""


def home_page(shown: HomeSheet, limbs: Limbs, paper: Paper = A4) -> PaperPage:
    """The page in the language that is spoken."""
    items, top = parts.head(words.title(), words.chosen_line(shown.at), None)
    begin = list(broken(words.begin(), BODY, parts.INNER))
    items += [Text(parts.MARGIN, top + 7 + 5 * n, line, BODY) for n, line in enumerate(begin)]
    top += 5 + 5 * len(begin) + 2
    wide = (paper.width - 2 * parts.MARGIN - GUTTER) / COLUMNS
    high = (paper.height - top - _FOOT) / ROWS
    for number, exercise in enumerate(shown.exercises[: COLUMNS * ROWS]):
        x = parts.MARGIN + (number % COLUMNS) * (wide + GUTTER)
        y = top + (number // COLUMNS) * high
        items += _cell(exercise, Box(x, y, wide, high), limbs)
    items += _stop(shown, paper)
    title = f"{words.title()}. {words.chosen_line(shown.at)}"
    return PaperPage(paper.width, paper.height, title, tuple(items))


def _cell(exercise: ExerciseId, cell: Box, limbs: Limbs) -> list[Item]:
    """One exercise: its figure, and below it name, how, and how often."""
    drawn, told = PICTURES[exercise], words.EXERCISES[exercise]
    room = QRectF(cell.x + 2, cell.y + 2, cell.width - 4, cell.height * FIGURE)
    picture = strokes(limbs, drawn)
    to_room = fitted(picture, room)
    items: list[Item] = [_outline(each, to_room.map(each.path)) for each in picture]
    if drawn.from_above:
        items.append(Text(cell.x, cell.y + 6, words.from_above(), SMALL, QUIET))
    y = cell.y + cell.height * FIGURE + 9
    for line in broken(told.name(), TITLE, cell.width, Weight.SEMIBOLD):
        items.append(Text(cell.x, y, line, TITLE, weight=Weight.SEMIBOLD))
        y += 1.3 * TITLE
    for line in broken(told.how(), BODY, cell.width):
        items.append(Text(cell.x, y, line, BODY))
        y += 1.35 * BODY
    for line in broken(told.often(), BODY, cell.width):
        items.append(Text(cell.x, y + 0.6, line, BODY, MOVE, Weight.MEDIUM))
        y += 1.35 * BODY
    return items


def _outline(stroked: Stroked, path: QPainterPath) -> PagePath:
    lines = tuple(tuple(_thinned(line.toList())) for line in path.toSubpathPolygons())
    colour = MOVE if stroked.dashed else THING if stroked.thing else "#2B2A28"
    fill = "" if not stroked.filled else "#FFFFFF" if stroked.thing else SKIN
    return PagePath(lines, colour, 0.4, fill, stroked.dashed)


def _thinned(points: Sequence[QPointF]) -> Iterator[tuple[float, float]]:
    """The points without those that a printed line does not show, the last one always."""
    kept: QPointF | None = None
    for point in points:
        if kept is None or point is points[-1] or (point - kept).manhattanLength() >= FINE:
            kept = point
            yield round(point.x(), 2), round(point.y(), 2)


def _stop(shown: HomeSheet, paper: Paper) -> list[Item]:
    """When to stop, what cannot wait, whom to call."""
    top, left = paper.height - _FOOT + 4, parts.MARGIN
    right = paper.width - parts.MARGIN
    items: list[Item] = []
    if any(PICTURES[each].end is not None for each in shown.exercises):
        items.append(Text(left, top, words.then(), SMALL, QUIET))
    box = ((left, top + 3), (right, top + 3), (right, top + 43), (left, top + 43), (left, top + 3))
    items.append(PagePath((box,), STOP_EDGE, 0.3, STOP_WASH))
    items.append(Text(left + 5, top + 10, words.stop_title(), TITLE, STOP_EDGE, Weight.SEMIBOLD))
    y = top + 16
    for told in words.STOPS:
        items.append(Text(left + 5, y, f"·  {told()}", BODY))
        y += 5.2
    y += 1
    for line in broken(words.help_now(), BODY, parts.INNER - 10, Weight.MEDIUM):
        items.append(Text(left + 5, y, line, BODY, weight=Weight.MEDIUM))
        y += 5.0
    if shown.call:
        items.append(Text(left, top + 49, words.call_line(shown.call), BODY))
    return items


def fitting(exercises: Sequence[ExerciseId]) -> tuple[ExerciseId, ...]:
    """As many exercises as a page has room for."""
    return tuple(exercises[: COLUMNS * ROWS])
