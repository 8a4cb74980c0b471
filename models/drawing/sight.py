"""From where marks are seen: views judged by the area in which they show skin, and by where the hand drew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from uuid import UUID

import numpy as np

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import STANDING, WHOLE_VIEWS, Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Stroke

PREFERRED = 1.3
"""How much more back and front count than other views: they are known best."""
WELL = 0.5
"""Share of a cell's largest area in any view, from which another view shows it well; less is a hairline."""
SHOWN = 0.6
"""Share of a mark that a view has to show well to show the mark."""
HIDDEN = 0.25
"""Share of a mark that some views do not show well, from which they need one more."""
HIPS = (500.0, 850.0)
"""Millimetres of a standing view."""
STANDING_VIEWS = tuple(view for view in View if view.extent == STANDING)


def best_view(cells: Cells, atlas: Atlas, body: Body, views: Iterable[View] = WHOLE_VIEWS) -> View:
    """The view that shows the largest area of these cells, back and front preferred; the back without any."""
    areas = {view: _weight(view) * atlas.projection(body, view).area_of(cells) for view in views}
    best = max(areas, key=lambda view: areas[view], default=View.BACK)
    return best if areas.get(best) else View.BACK


def newest_spot(drawing: Drawing, view: View) -> tuple[float, float]:
    """Where the newest stroke of a view runs, in its millimetres; before any the hips, or a sole's middle."""
    strokes = [piece for piece in drawing.ink if isinstance(piece, Stroke) and piece.view is view]
    if strokes:
        samples = strokes[-1].samples
        return samples[len(samples) // 2].x, samples[len(samples) // 2].y
    return HIPS if view.extent == STANDING else view.frame.middle


def view_of_mark(drawing: Drawing, mark: UUID, cells: Cells, atlas: Atlas, body: Body) -> View:
    """The view that shows a mark best: of those in which it was drawn, if any, else of all."""
    drawn = [view for view in views_drawn(drawing, mark) if atlas.projection(body, view).area_of(cells)]
    return best_view(cells, atlas, body, drawn or WHOLE_VIEWS)


def views_drawn(drawing: Drawing, mark: UUID) -> Collection[View]:
    """The views in which a mark was drawn; none when it only fills regions."""
    return dict.fromkeys(piece.view for piece in drawing.ink_of(mark) if isinstance(piece, Stroke))


def views_of_marks(
    drawing: Drawing,
    marks: Mapping[UUID, Cells],
    atlas: Atlas,
    body: Body,
    first: Sequence[View] = (),
) -> tuple[View, ...]:
    """The views that show these marks together, `first` among them, in the order of all views.

    Each mark in every view in which it was drawn and still has skin, and in what else it takes to show three
    quarters of it well.
    """
    seen = well_seen(atlas, body)
    chosen = dict.fromkeys(first)
    for mark, cells in marks.items():
        drawn = views_drawn(drawing, mark)
        chosen |= dict.fromkeys(view for view in drawn if cells & seen[view])
    for cells in marks.values():
        while cells and len(hidden := _hidden(cells, seen, chosen)) > HIDDEN * len(cells):
            more = _that_show(hidden, seen, WHOLE_VIEWS) or _that_show(hidden, seen, View)
            chosen[best_view(hidden, atlas, body, more)] = None
    return tuple(view for view in View if view in chosen)


def out_of_sight(marks: Mapping[UUID, Cells], atlas: Atlas, body: Body, view: View) -> Collection[UUID]:
    """The marks that a picture of one view does not show, or less than SHOWN of them."""
    return [mark for mark, cells in marks.items() if not is_in_sight(cells, atlas, body, view)]


def is_in_sight(cells: Cells, atlas: Atlas, body: Body, view: View) -> bool:
    """Whether a picture of one view shows some skin, SHOWN of it well."""
    return len(cells & well_seen(atlas, body)[view]) >= SHOWN * len(cells)


@lru_cache(maxsize=8)
def well_seen(atlas: Atlas, body: Body) -> Mapping[View, Cells]:
    """The cells that each view shows well, each by one view at least if it can be seen at all.

    The views of whole bodies and soles are judged among themselves: that a foot is seen better near by makes
    none of them worse.
    """
    shown = {view: atlas.projection(body, view).shown for view in View}
    most = np.max([shown[view] for view in WHOLE_VIEWS], axis=0)
    best = np.max(list(shown.values()), axis=0)
    needed = {view: WELL * (most if view in WHOLE_VIEWS else best) for view in View}
    return {view: Cells.where((count > 0) & (count >= needed[view])) for view, count in shown.items()}


def _that_show(cells: Cells, seen: Mapping[View, Cells], views: Iterable[View]) -> list[View]:
    return [view for view in views if cells & seen[view]]


def _hidden(cells: Cells, seen: Mapping[View, Cells], views: Iterable[View]) -> Cells:
    """What of the cells none of these views shows well, though another does."""
    for view in views:
        cells -= seen[view]
    return cells & _anywhere(seen)


def _anywhere(seen: Mapping[View, Cells]) -> Cells:
    first, *others = seen.values()
    for each in others:
        first |= each
    return first


def _weight(view: View) -> float:
    return PREFERRED if view in (View.BACK, View.FRONT) else 1.0
