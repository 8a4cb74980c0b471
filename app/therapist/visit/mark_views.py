"""From where a visit's body is seen: at first where its strongest mark shows best, later where rows lead."""

from __future__ import annotations

from uuid import UUID

from app.workplace import Workplace
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.sight import out_of_sight, view_of_mark


def first_view(workplace: Workplace, drawing: Drawing, body: Body) -> View:
    """The view that shows the strongest mark best, of several alike the one begun first; else the back."""
    skin = workplace.coverage.marks(drawing)
    felt = [drawing.marks[mark] for mark in drawing.begun if skin[mark]]
    if not felt:
        return View.BACK
    strongest = max(felt, key=lambda mark: -1 if mark.intensity is None else mark.intensity)
    return view_of_mark(drawing, strongest.id, skin[strongest.id], workplace.atlas, body)


def view_to(workplace: Workplace, drawing: Drawing, mark: UUID, body: Body, view: View) -> View:
    """The view to turn to for a mark: the one that is shown as long as the mark is seen in it."""
    skin = workplace.coverage.marks(drawing).get(mark)
    if not skin or not out_of_sight({mark: skin}, workplace.atlas, body, view):
        return view
    return view_of_mark(drawing, mark, skin, workplace.atlas, body)
