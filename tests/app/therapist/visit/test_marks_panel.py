"""The panel beside the body while marks come and go."""

from __future__ import annotations

from uuid import uuid4

from app.style.theme import Theme
from app.therapist.visit.mark_rows import NamedMark
from app.therapist.visit.marks_panel import WIDTH, MarksPanel
from models.drawing.stroke import Mark, Sensation
from models.practice.visit import Today

LONG = "LEFT buttock, inner and centre, back of thigh, hollow of the knee, calf, heel and sole of the foot"


def test_nothing_to_tap_moves_while_marks_of_any_name_are_drawn(theme: Theme) -> None:
    panel = MarksPanel(theme, editable=True)
    panel.resize(WIDTH, 720)
    places, marks = [], []
    for name in ("", "LEFT calf", LONG):
        if name:
            mark = Mark(uuid4(), Sensation.ACHE, 5)
            marks.append(NamedMark(mark, name))
            panel.live = mark.id
            panel.show_marks(marks, Today.MARKS)
        panel.grab()
        editor = panel.editor
        places.append((editor.mapTo(panel, editor.rect().topLeft()), editor.size()))
    assert places[0] == places[1] == places[2]
