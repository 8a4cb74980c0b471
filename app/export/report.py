"""The report of a visit: one page with the body and the note beside it, for a letter or a doctor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.export import parts
from app.export.layout import layers_of, numerals_of
from app.export.page import QUIET, Box, Item, PageLine, PaperPage, Text, Weight
from app.export.typeset import broken
from app.words import export as words
from app.words import note as wording_note
from app.words import shared as wording
from models.body.atlas import Atlas
from models.body.view import View
from models.compare.coverage import Coverage
from models.drawing.sight import views_of_marks
from models.exchange.map_file import PainMap
from models.practice.noting import NotePart

SIZES = (3.6, 3.4, 3.2, 3.0, 2.8, 2.6, 2.4)
"""Sizes of type, tried until the note fits below the bodies."""
LEAST_BODY = 92.0
"""Millimetres of paper that the bodies have at least."""
LINE = 1.38
GUTTER = 20.0
FOOT = 24.0


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet in millimetres."""

    width: float
    height: float


A4, LETTER = Paper(210.0, 297.0), Paper(215.9, 279.4)


def report_page(
    shown: PainMap, told: Mapping[NotePart, str], atlas: Atlas, coverage: Coverage, paper: Paper = A4
) -> PaperPage:
    """The page of one visit; the client stands on it when the map names one."""
    line = words.under_title(
        shown.date, wording.body_figure(shown.body), wording.drawn_on(shown.drawing.earlier_atlases)
    )
    items, top = parts.head(wording_note.report_title(), line, shown.client)
    note, height = _fitting(told, paper.height - top - FOOT - LEAST_BODY)
    marks = coverage.marks(shown.drawing)
    views = views_of_marks(shown.drawing, marks, atlas, shown.body, (View.BACK, View.FRONT))
    projections = [atlas.projection(shown.body, view) for view in views]
    space = Box(parts.MARGIN, top + 5, parts.INNER, paper.height - top - FOOT - height - 10)
    stand = parts.arranged(projections, space)
    layers, numerals = layers_of(shown.drawing, coverage), numerals_of(shown.drawing, marks)
    for place, projection in zip(stand, projections, strict=True):
        items += parts.add_body(place, projection, layers, numerals)
    start = max(each.box.bottom for each in stand) + 6
    items += [_moved(each, start) for each in note]
    items += parts.foot(paper.height)
    title = words.spoken(wording_note.report_title(), line)
    return PaperPage(paper.width, paper.height, title, tuple(items))


def _fitting(told: Mapping[NotePart, str], room: float) -> tuple[list[Item], float]:
    """The note in the largest type that fits, its lines from nought on; and how high it is."""
    ways = (_note(told, size) for size in SIZES)
    return next((way for way in ways if way[1] <= room), _note(told, SIZES[-1]))


def _note(told: Mapping[NotePart, str], size: float) -> tuple[list[Item], float]:
    items: list[Item] = []
    y = 0.0
    for part, text in told.items():
        items.append(PageLine(parts.MARGIN, y, parts.MARGIN + parts.INNER, y))
        items.append(Text(parts.MARGIN, y + 1.5 * size, part.value, 1.35 * size, weight=Weight.SEMIBOLD))
        items.append(Text(parts.MARGIN, y + 2.7 * size, wording_note.PARTS[part](), 0.8 * size, QUIET))
        for line in broken(text, size, parts.INNER - GUTTER):
            items.append(Text(parts.MARGIN + GUTTER, y + 1.4 * size, line, size))
            y += LINE * size
        y += 1.6 * size
    items.append(Text(parts.MARGIN, y + size, wording_note.limits(), 0.85 * size, QUIET))
    return items, y + 1.6 * size


def _moved(item: Item, down: float) -> Item:
    match item:
        case Text(x=x, y=y, words=told, size=size, colour=colour, weight=weight):
            return Text(x, y + down, told, size, colour, weight)
        case PageLine(x1=x1, y1=y1, x2=x2, y2=y2):
            return PageLine(x1, y1 + down, x2, y2 + down)
        case _:
            return item
