"""The parts that exported pages are made of: head and foot, legend, lists, and bodies with their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID

import numpy as np

from app.canvas.marks.patterns import InkPattern
from app.export import captions
from app.export.page import (
    QUIET,
    Box,
    Item,
    Numeral,
    PageBody,
    PageLayer,
    PageLine,
    PageSwatch,
    Text,
    TextAnchor,
    Weight,
    Within,
)
from app.export.typeset import broken, shortened, width
from app.words import export as words
from app.words import shared as wording
from models.body.cells import Cells
from models.body.projection import NOWHERE, Projection
from models.body.view import STANDING
from models.drawing.badges import badge_places

WIDTH, HEIGHT = 210.0, 297.0
MARGIN = 14.0
INNER = WIDTH - 2 * MARGIN
AIR = 20
"""Body millimetres around the skin of a view."""
GAP = 6.0
FOOT_ZOOM = 2.4
"""How much larger a foot is shown than a standing body, so that its marks are read."""
LEAST_NUMERAL, OF_BODY = 1.6, 26.0
"""Radius of a numeral: the least in millimetres of paper, and how many of the body it covers."""
BETWEEN = 0.4
"""Millimetres of paper between two numerals."""
LEAST_OF_ROOM = 0.9
"""Share of a row that words may ask for; where they are longer still they are cut, and the bodies stay."""
ONE_ROW = 3
"""Bodies that always stand in one row."""


def head(title: str, line: str, name: str | None, more: Sequence[str] = ()) -> tuple[list[Item], float]:
    """Title, the lines below it, and the client's name where that was asked for; and where they end."""
    items: list[Item] = [Text(MARGIN, MARGIN + 7, title, 7.5, weight=Weight.SEMIBOLD)]
    if name:
        room = INNER - width(title, 7.5, Weight.SEMIBOLD) - 10
        called = shortened(name, 4.6, room, Weight.MEDIUM)
        items.append(
            Text(WIDTH - MARGIN, MARGIN + 7, called, 4.6, weight=Weight.MEDIUM, anchor=TextAnchor.END)
        )
    below = [
        Text(MARGIN, MARGIN + 13.5 + 5.4 * place, each, 3.9, QUIET)
        for place, each in enumerate((line, *more))
    ]
    items += below
    rule = below[-1].y + 4.5
    items.append(PageLine(MARGIN, rule, WIDTH - MARGIN, rule))
    return items, rule


def foot(height: float) -> list[Item]:
    """What every page says at its end."""
    rule = height - MARGIN - 6
    return [
        PageLine(MARGIN, rule, WIDTH - MARGIN, rule),
        Text(MARGIN, height - MARGIN, words.footer(), 3.3, QUIET),
        Text(WIDTH - MARGIN, height - MARGIN, wording.PROGRAM, 3.3, QUIET, anchor=TextAnchor.END),
    ]


def legend(looks: Sequence[tuple[str, InkPattern]], y: float) -> tuple[list[Item], float]:
    """Each pattern with its word, in lines from this height on; and where they end."""
    items: list[Item] = []
    x = MARGIN
    for word, pattern in looks:
        needed = 11.5 + width(word, 3.7) + 7
        if x > MARGIN and x + needed > WIDTH - MARGIN + 7:
            x, y = MARGIN, y + 7.5
        items.append(PageSwatch(Box(x, y, 9, 5.2), pattern))
        items.append(Text(x + 11.5, y + 3.9, word))
        x += needed
    return items, y + 5.2 if looks else y


def listed(
    rows: Sequence[tuple[Numeral | None, str]], y: float, columns: int, size: float = 3.5
) -> tuple[list[Item], float]:
    """Rows of text, each after its numeral, filled column by column; and where the longest column ends."""
    room = (INNER - (columns - 1) * GAP) / columns
    per_column = -(-len(rows) // columns)
    items: list[Item] = []
    end = y
    for first in range(0, len(rows), max(per_column, 1)):
        x = MARGIN + (first // per_column) * (room + GAP)
        at = y
        for numeral, sentence in rows[first : first + per_column]:
            indent = 7.5 if numeral else 0.0
            if numeral:
                items.append(Numeral(x + 2.6, at + 3, numeral.words, numeral.pattern, 2.4))
            for line in broken(sentence, size, room - indent):
                items.append(Text(x + indent, at + 4.2, line, size))
                at += size * 1.35
            at += 2.2 if numeral else 0.9
        end = max(end, at)
    return items, end


class Stand(NamedTuple):
    """Where a body stands."""

    box: Box
    window: Box
    """The part shown of its view, in body millimetres."""
    column: Box
    """What the body and the words above it have to themselves."""


def arranged(projections: Sequence[Projection], within: Box) -> list[Stand]:
    """Where bodies stand in one row or two, whichever shows them larger, with the part shown of each view."""
    ways = []
    for rows in (1, 2) if len(projections) > ONE_ROW else (1,):
        height, each = (within.height - GAP * (rows - 1)) / rows, -(-len(projections) // rows)
        places: list[Stand] = []
        y = within.y
        for first in range(0, len(projections), each):
            row = beside(projections[first : first + each], Box(within.x, y, within.width, height))
            y = max(each.box.bottom for each in row) + GAP
            places += row
        ways.append(places)
    return max(ways, key=lambda places: min(each.box.width / each.window.width for each in places))


def navigator(stand: Sequence[Stand]) -> Iterator[Box]:
    """For each body the room around it up to half-way to its neighbours, for names."""
    for box in (each.box for each in stand):
        row = [other for other, _, _ in stand if other.y < box.bottom and box.y < other.bottom]
        left = max((other.right for other in row if other.right < box.x), default=2 * MARGIN - box.x)
        right = min(
            (other.x for other in row if other.x > box.right), default=2 * WIDTH - 2 * MARGIN - box.right
        )
        start, end = (left + box.x) / 2, (box.right + right) / 2
        yield Box(start, box.y, end - start, box.height)


def beside(projections: Sequence[Projection], within: Box) -> list[Stand]:
    """Where bodies stand side by side, and which part of its view each shows; standing ones equally large."""
    windows = [_window(projection) for projection in projections]
    zooms = [FOOT_ZOOM if p.view.extent != STANDING else 1.0 for p in projections]
    wide = [window.width * zoom for window, zoom in zip(windows, zooms, strict=True)]
    tall = max(window.height * zoom for window, zoom in zip(windows, zooms, strict=True))
    room = within.width - GAP * (len(windows) - 1)
    wanted = [captions.least_width(projection.view) for projection in projections]
    least = [each * min(1.0, LEAST_OF_ROOM * room / sum(wanted)) for each in wanted]
    scale = min(_scale(wide, least, room), (within.height - captions.HEIGHT) / tall)
    columns = [max(width * scale, needed) for width, needed in zip(wide, least, strict=True)]
    left = within.x + max(room - sum(columns), 0) / 2
    places = []
    for window, zoom, column in zip(windows, zooms, columns, strict=True):
        width, height = window.width * zoom * scale, window.height * zoom * scale
        top = within.y + captions.HEIGHT + tall * scale - height  # all stand on one ground
        box = Box(left + (column - width) / 2, top, width, height)
        places.append(Stand(box, window, Box(left, top - captions.HEIGHT, column, height + captions.HEIGHT)))
        left += column + GAP
    return places


def _scale(wide: Sequence[float], least: Sequence[float], room: float) -> float:
    """The largest scale at which columns fit that are as wide as their body, and as their words need."""
    low, high = 0.0, room / sum(wide)
    for _ in range(30):
        middle = (low + high) / 2
        fits = sum(max(width * middle, needed) for width, needed in zip(wide, least, strict=True)) <= room
        low, high = (middle, high) if fits else (low, middle)
    return low


def _window(projection: Projection) -> Box:
    shown = projection.cells != NOWHERE
    rows, columns = np.flatnonzero(shown.any(axis=1)), np.flatnonzero(shown.any(axis=0))
    extent, scale = projection.view.extent, projection.scale
    left, top = max(columns[0] / scale - AIR, 0), max(rows[0] / scale - AIR, 0)
    right = min(columns[-1] / scale + AIR, extent.width)
    bottom = min(rows[-1] / scale + AIR, extent.height)
    return Box(float(left), float(top), float(right - left), float(bottom - top))


def add_body(
    place: Stand,
    projection: Projection,
    layers: Sequence[PageLayer],
    numerals: Mapping[UUID, tuple[Cells, Numeral]],
    *,
    outlines: bool = False,
    within: Within | None = None,
    names: Box | None = None,
) -> Iterator[Item]:
    """One body with its marks, their numerals, and the words that say whose side is where."""
    box, window, column = place
    shown = tuple(layer for layer in layers if layer.cells & projection.visible)
    figure = PageBody(box, window, projection.body, projection.view, shown, outlines, within, names)
    yield figure
    edges = captions.Column(column.x, column.right, box.x + box.width / 2, box.y, box.width)
    yield from captions.caption(projection.view, edges)
    yield from _placed(figure, projection, numerals)


def _placed(
    figure: PageBody, projection: Projection, numerals: Mapping[UUID, tuple[Cells, Numeral]]
) -> Iterator[Numeral]:
    """The numerals of the marks that the body shows, where they would stand on screen as well."""
    if not numerals:
        return
    largest = max(LEAST_NUMERAL, figure.scale * OF_BODY)
    radius = min(largest, *(numeral.radius for _, numeral in numerals.values()))
    marks = {mark: cells for mark, (cells, _) in numerals.items()}
    apart = 2 * radius + BETWEEN
    for mark, at, spot in badge_places(marks, projection, radius / figure.scale, apart / figure.scale):
        (x, y), leads_to = figure.at(*at), figure.at(*spot)
        beside = leads_to if at != spot else None
        yield replace(numerals[mark][1], x=x, y=y, radius=radius, leads_to=beside)
