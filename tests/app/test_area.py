"""One map has one area, on the neutral body, with its share of the body beside it, wherever it is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.commands.run import run
from app.commands.ways import ASSETS
from app.export.comparison_layout import comparison_page
from app.export.layout import map_page, visit_page
from app.export.page import PaperPage, Text
from app.registers import RegistersOnDisk
from app.words.compare import proof
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.compare.change import Comparer
from models.compare.comparison import ComparedMap
from models.compare.coverage import Coverage
from models.exchange.map_file import decode
from tests.app.export.pages import a_visit

BELT = {
    "sensation": "ache",
    "intensity": 7,
    "strokes": [{"view": "back", "width": 30.0, "points": [[400.0, 700.0], [600.0, 700.0]]}],
}
"""A stroke across the low back: on each body it covers another area of that body's own skin."""


def map_of(body: Body) -> bytes:
    return json.dumps(
        {"nerveline": 1, "atlas": "1", "body": body, "visit": {"date": "2026-03-01T10:00:00+01:00"},
         "marks": [BELT]}
    ).encode()  # fmt: skip


def texts(page: PaperPage) -> str:
    return "\n".join(item.words for item in page.items if isinstance(item, Text))


@pytest.mark.parametrize("body", Body)
def test_findings_comparison_pictures_and_panel_tell_the_same_area(
    body: Body, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    atlas = Atlas.load(ASSETS / "atlas")
    coverage = Coverage(atlas)
    comparer = Comparer(atlas, coverage)
    file = tmp_path / "map.json"
    file.write_bytes(map_of(body))
    shown = decode(file.read_bytes(), {region.id for region in atlas.regions})
    assert {stroke.view for stroke in shown.drawing.strokes} == {View.BACK}

    assert run(["findings", str(file)], RegistersOnDisk()) == 0
    found = json.loads(capsys.readouterr().out)["coverage"]
    assert run(["compare", str(file), str(file)], RegistersOnDisk()) == 0
    compared = json.loads(capsys.readouterr().out)["area"]
    area, percent = found["area_cm2"], found["area_percent"]
    assert (compared["before_cm2"], compared["after_cm2"], compared["kept_cm2"]) == (area, area, area)
    assert (compared["before_percent"], compared["after_percent"]) == (percent, percent)
    assert percent == pytest.approx(100 * area / atlas.area_on(atlas.skin, Body.NEUTRAL), abs=0.001)

    visit = a_visit(3)
    for page in (
        map_page(shown, atlas, coverage),
        visit_page(visit, shown.drawing, atlas, coverage),
    ):
        assert f"Marked skin: {area:.1f} cm², {percent:.1f}\u00a0% of the body" in texts(page)
    page = comparison_page((visit, visit), (shown.drawing, shown.drawing), body, atlas, coverage, comparer)
    assert f"{area:.1f} → {area:.1f} cm²" in texts(page)
    assert f"{percent:.1f} → {percent:.1f}\u00a0% of the body" in texts(page)

    same = ComparedMap(shown.drawing)
    told = proof(comparer.change(same, same))
    assert f"  ·  marked skin {area:.1f} → {area:.1f} cm²" in told
    assert f"{percent:.1f} → {percent:.1f}\u00a0% of the body" in told
