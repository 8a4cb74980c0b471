"""What stands where on the page of one map.

A page is A4 upright; one with more marks than fit is longer.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.canvas.marks.patterns import InkPattern, look_of
from app.export import parts
from app.export.page import Box, Item, Numeral, PageLayer, PaperPage, Text, Weight, Within
from app.export.parts import HEIGHT, INNER, MARGIN
from app.words import compare as wording_compare
from app.words import export as words
from app.words import shared as wording
from app.words.mark_names import desk_name
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.layer import BodyLayer
from models.body.view import Body, View
from models.compare.coverage import Coverage, union
from models.drawing.drawing import Drawing
from models.drawing.naming import name_of
from models.drawing.sight import views_of_marks
from models.drawing.stroke import Mark, Sensation
from models.exchange.map_file import PainMap
from models.practice.visit import Visit

LEAST = 90.0
"""Millimetres of height that bodies keep, however long the list below them is."""
FOOT = MARGIN + 10
"""Millimetres that the foot takes."""
ONE_COLUMN = 6
"""Marks up to which the list stands in one column."""


@dataclass(frozen=True, slots=True)
class PageLook:
    """What a page of one map shows where that is not left to the map itself."""

    views: tuple[View, ...] = ()
    """Empty: back and front, and what else the marks need."""
    body: Body | None = None
    outlines: bool = False
    within: Within | None = None


def visit_page(
    visit: Visit,
    drawing: Drawing,
    atlas: Atlas,
    coverage: Coverage,
    client_name: str | None = None,
    within: Within | None = None,
) -> PaperPage:
    """The page of one visit, with what is shown of the inside of the body."""
    shown = PainMap.of(visit, drawing, client_name)
    outlines = within is not None and BodyLayer.REGIONS in within.shown.layers
    return map_page(shown, atlas, coverage, PageLook(outlines=outlines, within=within))


def map_page(shown: PainMap, atlas: Atlas, coverage: Coverage, look: PageLook | None = None) -> PaperPage:
    """The page of one map; the client stands on it when the map names one."""
    look = look or PageLook()
    body = look.body or shown.body
    marks = coverage.marks(shown.drawing)
    line = words.under_title(
        shown.date, wording.body_figure(body), wording.drawn_on(shown.drawing.earlier_atlases)
    )
    items, top = parts.head(words.pain_map(), line, shown.client)
    told = _told(shown, marks, atlas)
    _, height = _below(shown, told, marks, atlas, 0)
    end = max(HEIGHT, top + LEAST + height + FOOT)
    views = look.views or views_of_marks(shown.drawing, marks, atlas, body, (View.BACK, View.FRONT))
    projections = [atlas.projection(body, view) for view in views]
    space = Box(MARGIN, top + 5, INNER, end - top - height - FOOT - 10)
    layers = layers_of(shown.drawing, coverage)
    numerals = numerals_of(shown.drawing, marks)
    stand = parts.arranged(projections, space)
    for place, projection, room in zip(stand, projections, parts.navigator(stand), strict=True):
        items += parts.add_body(
            place,
            projection,
            layers,
            numerals,
            outlines=look.outlines,
            within=look.within,
            names=room,
        )
    below, _ = _below(shown, told, marks, atlas, max(each.box.bottom for each in stand) + 8)
    items += [*below, *parts.foot(end)]
    return PaperPage(parts.WIDTH, end, words.spoken(words.pain_map(), line), tuple(items))


def layers_of(drawing: Drawing, coverage: Coverage) -> list[PageLayer]:
    """The skin of each mark in its look, as it is measured on every screen."""
    return [
        PageLayer(look_of(drawing.marks[mark].sensation), cells, drawing, mark, coverage)
        for mark, cells in coverage.marks(drawing).items()
    ]


def numerals_of(drawing: Drawing, marks: Mapping[UUID, Cells]) -> dict[UUID, tuple[Cells, Numeral]]:
    """The numeral of each mark, with the skin that it belongs to."""
    return {mark: (cells, _numeral(drawing.marks[mark])) for mark, cells in marks.items()}


def _numeral(mark: Mark) -> Numeral:
    return Numeral(0, 0, wording.numeral(mark.intensity), look_of(mark.sensation))


def felt_legend(used: Collection[Sensation | None]) -> list[tuple[str, InkPattern]]:
    """The words and looks of the sensations that are used, last what nobody has named."""
    named = [each for each in (*Sensation, None) if each in used]
    return [(wording.sensation_word(each).capitalize(), look_of(each)) for each in named]


def _told(shown: PainMap, marks: Mapping[UUID, Cells], atlas: Atlas) -> list[tuple[Mark, str]]:
    """The marks in words; one that was rubbed out whole is not told."""
    told = []
    for mark, cells in marks.items():
        meant = shown.drawing.marks[mark]
        name = name_of(shown.drawing, meant, cells, atlas)
        if name:
            told.append((meant, wording.mark_sentence(desk_name(name), meant)))
    return told


def _below(
    shown: PainMap, told: Sequence[tuple[Mark, str]], marks: Mapping[UUID, Cells], atlas: Atlas, y: float
) -> tuple[list[Item], float]:
    """Legend, marks in words and area, from this height on; and where they end."""
    if not told:
        return [Text(MARGIN, y + 5, wording.today_sentence(shown.today), 4.2, weight=Weight.MEDIUM)], y + 8
    used = {mark.sensation for mark, _ in told}
    items, y = parts.legend(felt_legend(used), y)
    rows = [(_numeral(mark), sentence) for mark, sentence in told]
    list_items, y = parts.listed(rows, y + 5, 1 if len(rows) <= ONE_COLUMN else 2)
    skin = union(marks.values(), atlas.count)
    area = wording.area(atlas.area_cm2(skin), atlas.percent(skin))
    sentence = f"{wording_compare.marked_skin()}: {area}"
    return [*items, *list_items, Text(MARGIN, y + 5, sentence, 3.7, weight=Weight.MEDIUM)], y + 6
