"""Drawings, and the pages that are made of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from app.export.comparison_layout import comparison_page
from app.export.layout import visit_page
from app.export.page import PaperPage
from app.widgets.figure_view import BodyFigures
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.compare.change import Comparer
from models.compare.coverage import Coverage
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Sensation, Stroke, sample
from models.practice.visit import Visit


@dataclass(frozen=True)
class Desk:
    """All that is needed to lay out and paint pages."""

    atlas: Atlas
    coverage: Coverage
    comparer: Comparer
    figures: BodyFigures

    def page(self, drawing: Drawing, name: str | None = None) -> PaperPage:
        return visit_page(a_visit(3), drawing, self.atlas, self.coverage, name)

    def compared(self, before: Drawing, after: Drawing) -> PaperPage:
        visits = a_visit(1), a_visit(3)
        drawings = before, after
        return comparison_page(visits, drawings, Body.MALE, self.atlas, self.coverage, self.comparer)


def a_visit(month: int) -> Visit:
    when = datetime(2026, month, 23, 12, tzinfo=UTC)
    return Visit(uuid4(), uuid4(), Body.FEMALE, when, when)


def filled(**felt: tuple[Sensation, float]) -> Drawing:
    """A drawing with one mark for each region."""
    marks = [Mark(uuid4(), sensation, intensity) for sensation, intensity in felt.values()]
    pairs = enumerate(zip(marks, felt, strict=True))
    ink = tuple(Fill(uuid4(), mark.id, order, region) for order, (mark, region) in pairs)
    return Drawing({mark.id: mark for mark in marks}, ink)


def stroked(view: View, *spots: tuple[float, float]) -> Drawing:
    """A drawing of one ache of seven, drawn with the medium brush."""
    mark = Mark(uuid4(), Sensation.ACHE, 7)
    line = tuple(sample(*spot) for spot in spots)
    stroke = Stroke(uuid4(), mark.id, 0, Body.FEMALE, view, 14, line)
    return Drawing({mark.id: mark}, (stroke,))
