"""What the row of one part of the body promises."""

from __future__ import annotations

from uuid import uuid4

import pytest
from PySide6.QtWidgets import QLabel

from app.style.theme import Theme
from app.therapist.compare.compare_panel import NARROW
from app.therapist.compare.part_row import PartRow, StrengthLine
from app.words.compare import part_word
from models.body.atlas import Atlas
from models.body.view import Side
from models.compare.change import Comparer
from models.compare.comparison import ComparedMap, RegionChange, RegionState
from models.compare.parts import by_parts
from models.compare.strongest import Strongest
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


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [(7.0, 3.0, "less"), (7.0, 7.0, "less of it"), (7.0, None, "less of it"), (None, 3.0, "less of it")],
)
def test_less_is_told_of_a_strength_only_where_both_were_said(
    atlas: Atlas, then: float | None, now: float | None, said: str
) -> None:
    """Beside "7 → not said" stood "less", which nobody had told: less skin was marked."""
    before, after = (Strongest(each, int(each is None)) for each in (then, now))
    change = RegionChange(atlas.region("sacrum_r"), before, after, RegionState.BETTER, by_skin=True)
    (part,) = by_parts([change], Side.RIGHT)
    assert part_word(change) == part_word(part) == said
