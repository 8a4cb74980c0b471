"""A register that was kept on the first body atlas opens on this one: same skin, same pictures, said of it.

`tests/atlas/first` holds the numbers of the first atlas and a register that a program of its time wrote: on
each body strokes of three widths in every view, erasing strokes, and every region of the body filled.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QImage, QPainter

from app.canvas.camera import Camera, Lens
from app.canvas.figure import BodyFigure
from app.canvas.painting import paint_marks
from app.canvas.scene import Scene, Skin
from app.widgets.figure_view import BodyFigures
from db.store import Store
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Body, View
from models.compare.coverage import Coverage
from models.compare.regions import Places
from models.drawing.drawing import Drawing
from models.drawing.naming import name_of
from models.drawing.stroke import Fill, Ink, Mark, Sensation, Stroke
from models.practice.visit import Visit

ROOT = Path(__file__).resolve().parents[2]
FIRST = ROOT / "tests" / "atlas" / "first"
FIRST_FIGURES = ROOT / "tools" / "atlas" / "earlier" / "1"
Visits = list[tuple[Visit, Drawing]]

MOVED = frozenset(
    (
        *("buttock_upper_inner", "buttock_upper_outer", "buttock_lower_inner", "buttock_lower_outer"),
        *("buttock_center", "si_joint", "iliac_crest_back", "hip_side_upper", "fibular_neck"),
        *("flank", "low_back_upper_outer", "low_back_lower_outer"),
    )
)
"""The regions of which more than a ninth of the skin is another region's now, or was."""


@pytest.fixture(scope="module")
def visits(tmp_path_factory: pytest.TempPathFactory) -> Visits:
    file = tmp_path_factory.mktemp("first") / "visits.db"
    shutil.copyfile(FIRST / "register.db", file)
    with closing(Store.open(file)) as store:
        (row,) = store.clients.listed()
        return [(visit, store.maps.read(visit.id)[0]) for visit in store.visits.of_client(row.client.id)]


@pytest.fixture(scope="module")
def before() -> Coverage:
    return Coverage(Atlas.load(FIRST))


@pytest.fixture(scope="module")
def after() -> Coverage:
    return Coverage(Atlas.load(ROOT / "assets" / "atlas"))


def as_then(drawing: Drawing) -> Drawing:
    """The drawing for a program whose newest atlas is the one that it was drawn on."""
    return replace(drawing, ink=tuple(replace(piece, atlas="2") for piece in drawing.ink))


def test_the_register_holds_every_kind_of_ink(visits: Visits) -> None:
    ink = [piece for _, drawing in visits for piece in drawing.ink]
    assert {visit.is_open for visit, _ in visits} == {True, False}
    assert {piece.body for piece in ink if isinstance(piece, Stroke)} == set(Body)
    assert {piece.erases for piece in ink if isinstance(piece, Stroke)} == {True, False}
    assert {piece.width for piece in ink if isinstance(piece, Stroke) and not piece.erases} == {6, 14, 30}
    assert len({piece.region for piece in ink if isinstance(piece, Fill)}) == 180
    assert {piece.atlas for piece in ink} == {"1"}


def test_every_piece_of_ink_covers_as_much_skin_as_it_did(
    visits: Visits, before: Coverage, after: Coverage
) -> None:
    for _, drawing in visits:
        for piece in drawing.ink:
            was = before.atlas.area_cm2(before.of_ink(piece))
            now = after.atlas.area_cm2(after.of_ink(piece))
            assert abs(now - was) <= allowed(piece, was), (piece, was, now)
        was = before.atlas.area_cm2(before.total(drawing))
        now = after.atlas.area_cm2(after.total(drawing))
        assert abs(now / was - 1) < 0.01


def allowed(piece: Ink, was: float) -> float:
    """A region keeps its skin; of a narrow line the cells of today are other ones, some 6 mm apart."""
    match piece:
        case Fill():
            return max(1.0, 0.04 * was)
        case Stroke():
            return max(3.5, 0.15 * was)


def test_every_piece_of_ink_lies_on_the_skin_on_which_it_lay(
    visits: Visits, before: Coverage, after: Coverage
) -> None:
    for _, drawing in visits:
        for piece in drawing.ink:
            if before.of_ink(piece):
                was, now = middle(before, before.of_ink(piece)), middle(after, after.of_ink(piece))
                assert np.linalg.norm(now - was) < (3 if isinstance(piece, Fill) else 15), piece


def middle(coverage: Coverage, cells: Cells) -> npt.NDArray[np.float64]:
    found: npt.NDArray[np.float64] = coverage.atlas.places[cells.mask].astype(np.float64).mean(axis=0)
    return found


def test_only_the_regions_that_were_moved_have_moved(after: Coverage) -> None:
    atlas, moved = after.atlas, set()
    for region in atlas.regions:
        was, now = atlas.cells_of(region.id, "1"), atlas.cells_of(region.id)
        both, either = atlas.area_cm2(was & now), atlas.area_cm2(was | now)
        if either and both / either < 0.89:
            moved.add(region.base)
    assert moved == MOVED


def test_a_region_filled_then_is_marked_still_and_is_never_taken_for_the_one_of_today(
    visits: Visits, after: Coverage
) -> None:
    places = Places(after.atlas)
    for _, drawing in visits:
        marked = places.marked(drawing, after.marks(drawing))
        for fill in (piece for piece in drawing.ink if isinstance(piece, Fill)):
            assert fill.region in marked or not after.of_ink(fill)
    rim = Fill(drawing.ink[-1].id, drawing.begun[0], 0, "iliac_crest_back_l", "1")
    assert after.of_ink(rim) != after.of_ink(replace(rim, atlas="2"))


@pytest.mark.parametrize("region", ["fibular_neck_l", "iliac_crest_back_r", "buttock_upper_inner_l"])
def test_a_region_filled_then_is_called_as_it_was(region: str, before: Coverage, after: Coverage) -> None:
    mark = Mark(UUID(int=1), Sensation.ACHE, 5)
    now = Drawing({mark.id: mark}, (Fill(UUID(int=2), mark.id, 0, region, "1"),))
    names = [
        name_of(drawing, mark, coverage.marks(drawing)[mark.id], coverage.atlas)
        for drawing, coverage in ((as_then(now), before), (now, after))
    ]
    assert names[0]
    assert names[0] == names[1]


def painted(drawing: Drawing, figures: BodyFigures, coverage: Coverage, view: View) -> npt.NDArray[np.uint8]:
    """The marks of a drawing in one view without the body, a pixel a millimetre."""
    body = next(piece.body for piece in drawing.ink if isinstance(piece, Stroke))
    scene = Scene(body, view, figures.of(body, view), Skin(coverage.atlas, coverage))
    image = QImage(view.extent.width, view.extent.height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint_marks(painter, scene, Lens(view, Camera.whole(view), image.width(), image.height()), drawing)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).copy()


@pytest.mark.parametrize("view", [View.BACK, View.LEFT])
def test_a_finished_visit_keeps_its_own_picture(
    view: View, visits: Visits, before: Coverage, after: Coverage, qapp: object
) -> None:
    for _, drawing in visits:
        was = painted(as_then(drawing), BodyFigures(FIRST_FIGURES), before, view)
        now = painted(drawing, BodyFigures(), after, view)
        marked = (was != 255).any(axis=2) | (now != 255).any(axis=2)
        apart = np.abs(was.astype(int) - now).max(axis=2) > 48
        assert apart.sum() < 0.03 * marked.sum()


def test_a_filled_region_keeps_the_outline_of_the_atlas_it_was_filled_on() -> None:
    figure = BodyFigure.load(ROOT / "assets" / "atlas" / "figures", Body.FEMALE, View.BACK)
    was = BodyFigure.load(FIRST_FIGURES, Body.FEMALE, View.BACK)
    rim = Fill(UUID(int=1), UUID(int=2), 0, "iliac_crest_back_l", "1")
    assert figure.filled(rim) == was.regions[rim.region]
    assert figure.filled(replace(rim, atlas="2")) == figure.regions[rim.region] != was.regions[rim.region]


def test_where_the_outlines_of_an_earlier_atlas_are_damaged_a_region_shows_by_its_skin(
    tmp_path: Path,
) -> None:
    (tmp_path / "figures").mkdir()
    shutil.copy(ROOT / "assets" / "atlas" / "figures" / "female-back.paths", tmp_path / "figures")
    rim = Fill(UUID(int=1), UUID(int=2), 0, "iliac_crest_back_l", "1")
    for content in (None, b"", b"NVFIG1\r\nabcd" + bytes(40)):
        if content is not None:
            (tmp_path / "former" / "1").mkdir(parents=True, exist_ok=True)
            (tmp_path / "former" / "1" / "female-back.paths").write_bytes(content)
        figure = BodyFigure.load(tmp_path / "figures", Body.FEMALE, View.BACK)
        assert figure.filled(rim) is None
        assert figure.filled(replace(rim, atlas="2")) is not None
