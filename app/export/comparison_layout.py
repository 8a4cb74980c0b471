"""What stands where on the page of a comparison, which is A4 upright."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from app.canvas.marks.patterns import CHANGES, ChangeKind
from app.canvas.picture import change_of
from app.export import parts
from app.export.layout import FOOT, LEAST, felt_legend, layers_of, numerals_of
from app.export.page import QUIET, Box, Item, PageBody, PageLayer, PaperPage, Text, TextAnchor, Weight
from app.export.parts import HEIGHT, INNER, MARGIN
from app.export.typeset import broken, shortened
from app.words import compare as wording_compare
from app.words import export as words
from app.words import shared as wording
from app.words.change import redraws, sentence
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import STANDING, Body, View
from models.compare.change import Comparer
from models.compare.comparison import ComparedMap, Comparison, RegionChange
from models.compare.coverage import Coverage
from models.drawing.drawing import Drawing
from models.drawing.sight import views_of_marks
from models.practice.session_values import AskedChange
from models.practice.visit import Visit

TITLES = 6.0
"""Height of the line that says which column is then and which is now."""
SOLE_SHARE = 0.6
"""Height of a row of soles to that of a row of bodies, which carry most of a comparison."""
MOST_ROWS = 16
"""Regions that a comparison lists, the strongest first."""


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
    marks = [coverage.marks(each) for each in drawings]
    columns = list(_columns(found, visits, drawings, marks, body, coverage, space))
    lowest = max(item.box.bottom for item in columns if isinstance(item, PageBody))
    below, _ = _changes(found, drawings, coverage, told, min(lowest + 10, end - FOOT - height))
    items += [*columns, *below, *parts.foot(end)]
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


def _change_legend(
    drawings: tuple[Drawing, Drawing], coverage: Coverage, y: float
) -> tuple[list[Item], float]:
    """What was felt, and the colours of the change; from this height on, and where they end."""
    used = {
        drawing.marks[mark].sensation
        for drawing in drawings
        for mark, cells in coverage.marks(drawing).items()
        if cells
    }
    felt = felt_legend(used)
    items, y = parts.legend(felt, y)
    kinds = (
        (wording_compare.gone(), ChangeKind.ONLY_THEN),
        (wording_compare.new(), ChangeKind.ONLY_NOW),
        (wording_compare.still(), ChangeKind.BOTH),
    )
    more, y = parts.legend(
        [(word.capitalize(), CHANGES[kind]) for word, kind in kinds], y + (3 if felt else 0)
    )
    return items + more, y


def _region_rows(found: Comparison) -> list[str]:
    """The change region by region, the strongest first, as many as a page has room for."""
    rows = [
        f"{wording.region_name(each.region)}: {wording_compare.then_now(each.before, each.after)}, "
        f"{wording_compare.part_word(each)}"
        for each in sorted(found.regions, key=lambda each: -_told_strength(each))
    ]
    if len(rows) > MOST_ROWS:
        rows[MOST_ROWS - 1 :] = [words.and_more().format(count=len(rows) - MOST_ROWS + 1)]
    return rows


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
    items, y = _change_legend(drawings, coverage, y)
    area = f"{wording_compare.area(found)}, {wording_compare.share(found)}"
    worst = wording_compare.worst(found)
    for line in broken(told[0], 4.2, INNER):
        items.append(Text(MARGIN, y + 8, line, 4.2, weight=Weight.SEMIBOLD))
        y += 5.5
    figures = f"{wording_compare.marked_skin()}: {area}    {wording_compare.worst_title()}: {worst}"
    items.append(Text(MARGIN, y + 8, figures, 3.7, weight=Weight.MEDIUM))
    list_items, y = parts.listed([(None, row) for row in _region_rows(found)], y + 10, 2, 3.3)
    items += list_items
    y += 2
    for line in (line for each in told[1:] for line in broken(each, 3.1, INNER)):
        items.append(Text(MARGIN, y + 3, line, 3.1, QUIET))
        y += 4.3
    return items, y
