"""What the row of one part of the body promises."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtWidgets import QLabel

from app.style.theme import Theme
from app.therapist.compare.compare_panel import NARROW
from app.therapist.compare.part_row import PartRow, StrengthLine
from models.body.atlas import Atlas
from models.body.view import Side
from models.compare.change import Comparer
from models.compare.comparison import ComparedMap
from models.compare.parts import by_parts
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark
from models.practice.visit import Today


def test_a_part_whose_strength_nobody_told_says_so_once_and_whole(theme: Theme, atlas: Atlas) -> None:
    mark = Mark(uuid4())
    fills = tuple(
        Fill(uuid4(), mark.id, place, each) for place, each in enumerate(("sacrum_r", "knee_back_r"))
    )
    map_ = ComparedMap(Drawing({mark.id: mark}, fills), Today.MARKS)
    for part in by_parts(Comparer(atlas).change(map_, map_).regions, Side.RIGHT):
        row = PartRow(theme, part)
        row.resize(NARROW, row.sizeHint().height())
        row.grab()  # lays it out
        labels = {each.text(): each for each in row.head.findChildren(QLabel)}
        assert labels["not said"].width() >= labels["not said"].sizeHint().width()
        assert row.findChildren(StrengthLine) == []
