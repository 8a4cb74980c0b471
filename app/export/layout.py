"""What stands where on the page of one visit and on the page of a comparison.

A page is A4 upright; one with more marks than fit is longer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from app.canvas.marks.patterns import CHANGES, ChangeKind, InkPattern, look_of
from app.canvas.picture import change_of
from app.export import parts
from app.export.page import QUIET, Box, Item, Numeral, PageLayer, PaperPage, Text, TextAnchor, Weight, Within
from app.export.parts import HEIGHT, INNER, MARGIN
from app.export.typeset import broken, shortened
from app.words import compare as wording_compare
from app.words import export as words
from app.words import shared as wording
from app.words.change import redraws, sentence
from app.words.mark_names import desk_name
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.layer import BodyLayer
from models.body.view import STANDING, Body, View
from models.compare.change import Comparer
from models.compare.comparison import ComparedMap, Comparison, RegionChange
from models.compare.coverage import Coverage, union
from models.drawing.drawing import Drawing
from models.drawing.naming import name_of
from models.drawing.sight import views_of_marks
from models.drawing.stroke import Mark, Sensation
from models.exchange.map_file import PainMap
from models.practice.session_values import AskedChange
from models.practice.visit import Visit

LEAST = 90.0
"""Millimetres of height that bodies keep, however long the list below them is."""
FOOT = MARGIN + 10
"""Millimetres that the foot takes."""
TITLES = 6.0
"""Height of the line that says which column is then and which is now."""
SOLE_SHARE = 0.6
"""Height of a row of soles to that of a row of bodies, which carry most of a comparison."""
MOST_ROWS = 16
"""Regions that a comparison lists, the strongest first."""
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


def _felt(used: Collection[Sensation | None]) -> list[tuple[str, InkPattern]]:
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
    items, y = parts.legend(_felt(used), y)
    rows = [(_numeral(mark), sentence) for mark, sentence in told]
    list_items, y = parts.listed(rows, y + 5, 1 if len(rows) <= ONE_COLUMN else 2)
    skin = union(marks.values(), atlas.count)
    area = wording.area(atlas.area_cm2(skin), atlas.percent(skin))
    sentence = f"{wording_compare.marked_skin()}: {area}"
    return [*items, *list_items, Text(MARGIN, y + 5, sentence, 3.7, weight=Weight.MEDIUM)], y + 6


def comparison_page(
    visits: tuple[Visit, Visit],
    drawings: tuple[Drawing, Drawing],
    body: Body,
    atlas: Atlas,
    coverage: Coverage,
    comparer: Comparer,
    client_name: str | None = None,
    asked: tuple[AskedChange, ...] = (),
) -> PaperPage:
    """The page of two visits, the earlier first: then, now and the change side by side, all on one body."""
    earlier, later = map(ComparedMap.of, visits, drawings)
    found = comparer.change(earlier, replace(later, asked=asked))
    told = [sentence(found, atlas)]
    if (shown := redraws(found)) is not None:
        told.append(shown)
    line = words.two_days(visits[0].started, visits[1].started, wording.body_figure(body))
    items, top = parts.head(words.compared(), line, client_name)
    _, height = _changes(found, drawings, coverage, told, 0)
    end = max(HEIGHT, top + LEAST + height + FOOT)
    space = Box(MARGIN, top + 3, INNER, end - top - height - FOOT - 8)
    items += _columns(
        found, visits, drawings, [coverage.marks(each) for each in drawings], body, coverage, space
    )
    below, _ = _changes(found, drawings, coverage, told, end - FOOT - height)
    items += [*below, *parts.foot(end)]
    return PaperPage(parts.WIDTH, end, words.spoken(words.compared(), line), tuple(items))


def _columns(
    found: Comparison,
    visits: tuple[Visit, Visit],
    drawings: tuple[Drawing, Drawing],
    marks: Sequence[Mapping[UUID, Cells]],
    body: Body,
    coverage: Coverage,
    space: Box,
) -> Iterator[Item]:
    """Then, now and the change, a row of bodies for each view that carries marks, one for both soles."""
    atlas = coverage.atlas
    both = [set(views_of_marks(*each, atlas, body)) for each in zip(drawings, marks, strict=True)]
    views = tuple(view for view in View if view in both[0] | both[1]) or (View.BACK,)
    layers = [layers_of(drawing, coverage) for drawing in drawings]
    change = change_of(found) if all(found.told) else {}
    layers.append([PageLayer(CHANGES[kind], cells) for kind, cells in change.items()])
    numerals = [numerals_of(drawing, side) for drawing, side in zip(drawings, marks, strict=True)]
    numerals.append({})
    thirds = [
        replace(space, x=space.x + at * (_third(space) + parts.GAP), width=_third(space)) for at in range(3)
    ]
    yield from _titles(visits, thirds, space.y + 5)
    for row, within in _rows(views, space):
        projections = [atlas.projection(body, view) for view in row]
        for third, laid, told in zip(thirds, layers, numerals, strict=True):
            stand = parts.beside(projections, replace(within, x=third.x, width=third.width))
            if len(stand) == 1:
                stand = [stand[0]._replace(column=third)]
            for place, projection in zip(stand, projections, strict=True):
                yield from parts.add_body(place, projection, laid, told)


def _third(space: Box) -> float:
    return (space.width - 2 * parts.GAP) / 3


def _rows(views: Sequence[View], space: Box) -> Iterator[tuple[Sequence[View], Box]]:
    """A row for each view below the titles, one for both soles, which need less height than a body."""
    rows: list[list[View]] = [[view] for view in views if view.extent is STANDING]
    rows += [soles] if (soles := [view for view in views if view.extent is not STANDING]) else []
    shares = [1.0 if row[0].extent is STANDING else SOLE_SHARE for row in rows]
    y, whole = space.y + TITLES, space.height - TITLES
    for row, share in zip(rows, shares, strict=True):
        height = whole * share / sum(shares)
        yield row, Box(space.x, y, space.width, height - 3)
        y += height


def _titles(visits: tuple[Visit, Visit], boxes: Sequence[Box], y: float) -> Iterator[Text]:
    days = [words.full_day(visit.started) for visit in visits]
    sentences = (f"{words.then()}, {days[0]}", f"{words.now()}, {days[1]}", words.change())
    for box, title in zip(boxes, sentences, strict=True):
        middle = box.x + box.width / 2
        told = shortened(title, 3.9, box.width, Weight.SEMIBOLD)
        yield Text(middle, y, told, 3.9, weight=Weight.SEMIBOLD, anchor=TextAnchor.MIDDLE)


def _told_strength(change: RegionChange) -> float:
    """The higher strength that was told of a region, then or now; below all others when none was."""
    told = [each.told for each in (change.before, change.after) if each is not None and each.told is not None]
    return max(told, default=-1.0)


def _changes(
    found: Comparison,
    drawings: tuple[Drawing, Drawing],
    coverage: Coverage,
    told: Sequence[str],
    y: float,
) -> tuple[list[Item], float]:
    """Legends, area, what is told of the change, and region by region; from this height on, and where they
    end.
    """
    used = {
        drawing.marks[mark].sensation
        for drawing in drawings
        for mark, cells in coverage.marks(drawing).items()
        if cells
    }
    felt = _felt(used)
    items, y = parts.legend(felt, y)
    kinds = (
        (wording_compare.gone(), ChangeKind.ONLY_THEN),
        (wording_compare.new(), ChangeKind.ONLY_NOW),
        (wording_compare.still(), ChangeKind.BOTH),
    )
    more, y = parts.legend(
        [(word.capitalize(), CHANGES[kind]) for word, kind in kinds], y + (3 if felt else 0)
    )
    items += more
    area = f"{wording_compare.area(found)}, {wording_compare.share(found)}"
    worst = wording_compare.worst(found)
    for line in broken(told[0], 4.2, INNER):
        items.append(Text(MARGIN, y + 8, line, 4.2, weight=Weight.SEMIBOLD))
        y += 5.5
    figures = f"{wording_compare.marked_skin()}: {area}    {wording_compare.worst_title()}: {worst}"
    items.append(Text(MARGIN, y + 8, figures, 3.7, weight=Weight.MEDIUM))
    rows = [
        f"{wording.region_name(each.region)}: {wording_compare.then_now(each.before, each.after)}, "
        f"{wording_compare.STATES[each.state]()}"
        for each in sorted(found.regions, key=lambda each: -_told_strength(each))
    ]
    if len(rows) > MOST_ROWS:
        rows[MOST_ROWS - 1 :] = [words.and_more().format(count=len(rows) - MOST_ROWS + 1)]
    list_items, y = parts.listed([(None, row) for row in rows], y + 10, 2, 3.3)
    items += list_items
    y += 2
    for line in (line for each in told[1:] for line in broken(each, 3.1, INNER)):
        items.append(Text(MARGIN, y + 3, line, 3.1, QUIET))
        y += 4.3
    return items, y
