"""What lies under the skin is shown as asked: layer by layer, near and far, on the client's own sides."""

from __future__ import annotations

from itertools import pairwise, product
from math import hypot
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE
from app.canvas.scene import Scene
from app.canvas.under_skin.inside import FOLDER, Inside
from app.canvas.under_skin.palette import DARK_UNDER, LIGHT_UNDER, UnderPalette
from app.canvas.under_skin.shown import NOTHING, Shown
from app.canvas.under_skin.structures import Structure, UnderSkin
from models.anatomy.reading import read_anatomy
from models.body.layer import DRAWN_LAYERS, MUSCLE_LAYERS, BodyLayer, DrawnKind, PieceRole
from models.body.view import STANDING, Body, Side, View
from models.errors import AssetError
from tests.app.canvas.conftest import Figures
from tests.app.canvas.easel import Easel
from tests.app.canvas.test_figure import luminance

Pixel = tuple[int, int]

NERVE = frozenset({BodyLayer.NERVE})
WITH_GLUTEUS = frozenset({BodyLayer.NERVE, BodyLayer.MUSCLES_SUPERFICIAL})
IN_PELVIS, IN_BUTTOCK, IN_THIGH = "lumbosacral_trunk", "sciatic_gluteal", "sciatic_thigh"
"""The sciatic nerve before the sacrum, under gluteus maximus, and down the thigh."""


@pytest.fixture(scope="session")
def inside() -> Inside:
    return Inside(read_anatomy())


class Plate:
    """One body with its inside, at a pixel to a millimetre."""

    def __init__(self, inside: Inside, figures: Figures, view: View = View.BACK) -> None:
        self._inside = inside
        self._under = inside.of(Body.FEMALE, view)
        self._scene = Scene(Body.FEMALE, view, figures.of(Body.FEMALE, view))

    def image(self, shown: Shown, *, dark: bool = False) -> QImage:
        width, height = self._scene.view.extent
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor("#1B1C1E" if dark else "#FAF7F2"))
        painter = QPainter(image)
        self._scene.figure.paint(painter, DARK_FIGURE if dark else LIGHT_FIGURE)
        if shown.anything:
            self._inside.paint(painter, self._scene, shown, dark=dark)
        painter.end()
        return image

    def at(self, shown: Shown, place: Pixel, *, dark: bool = False) -> QColor:
        return self.image(shown, dark=dark).pixelColor(*place)

    def along(self, segment: str, side: Side, role: PieceRole = PieceRole.NERVE) -> Pixel:
        """The pixel nearest to the middle of this stretch of the nerve that shows nothing but this role."""
        structure = self._under.structure(segment, side)
        assert structure is not None, f"the view does not show {segment}"
        box = structure.outline.boundingRect()
        middle = box.center()
        columns = range(int(box.left()), int(box.right()) + 1)
        rows = range(int(box.top()), int(box.bottom()) + 1)
        nearest = sorted(
            product(columns, rows), key=lambda at: hypot(at[0] + 0.5 - middle.x(), at[1] + 0.5 - middle.y())
        )
        return next(at for at in nearest if shows_only(role, structure, QRectF(*at, 1, 1)))


def shows_only(role: PieceRole, structure: Structure, pixel: QRectF) -> bool:
    """Whether a ribbon fills the pixel with the body of the nerve, or with its sheen."""
    lit = [part.path for part in structure.parts if part.role is PieceRole.SHEEN]
    if role is PieceRole.SHEEN:
        return any(path.contains(pixel) for path in lit)
    filled = any(part.path.contains(pixel) for part in structure.parts if part.role is role)
    return filled and not any(path.intersects(pixel) for path in lit)


@pytest.fixture
def back(inside: Inside, figures: Figures, qapp: object) -> Plate:
    return Plate(inside, figures)


def is_golden(colour: QColor) -> bool:
    return 38 <= colour.hsvHue() <= 52 and colour.hsvSaturation() > 100


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("view", View)
def test_every_view_of_every_body_has_its_inside(body: Body, view: View) -> None:
    under = UnderSkin.load(FOLDER, body, view)
    sides = {structure.side for structure in under.structures}
    assert sides - {Side.MIDLINE} == ({view.only_side} if view.only_side else {Side.LEFT, Side.RIGHT})
    assert all(structure.layer in DRAWN_LAYERS for structure in under.structures)
    width, height = view.extent
    for structure in under.structures:
        box = structure.outline.boundingRect()
        assert box.left() > 0
        assert box.top() > 0
        assert box.right() < width
        assert box.bottom() < height


@pytest.mark.parametrize("body", Body)
def test_the_whole_nerve_is_drawn_in_every_standing_view(body: Body, inside: Inside) -> None:
    for view in View:
        if view.extent is STANDING:
            drawn = {structure.id for structure in inside.of(body, view).structures}
            assert set(inside.anatomy.segments) <= drawn


def test_a_missing_or_damaged_pack_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="visits are kept elsewhere"):
        UnderSkin.load(tmp_path, Body.MALE, View.BACK)
    whole = (FOLDER / "male-back.paths").read_bytes()
    (tmp_path / "male-back.paths").write_bytes(whole[:-9] + b"\0" * 9)
    with pytest.raises(AssetError, match="damaged"):
        UnderSkin.load(tmp_path, Body.MALE, View.BACK)


def test_nothing_asked_for_is_nothing_painted(back: Plate) -> None:
    assert not NOTHING.anything
    assert not Shown(frozenset({BodyLayer.REGIONS})).anything


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_the_nerve_is_golden_on_both_sides(back: Plate, side: Side, dark: bool) -> None:
    assert is_golden(back.at(Shown(NERVE), back.along(IN_THIGH, side), dark=dark))


def test_the_nerve_in_the_pelvis_is_fainter_than_in_the_thigh(back: Plate) -> None:
    shown, deep = Shown(NERVE), back.along(IN_PELVIS, Side.LEFT)
    near, far = back.at(shown, back.along(IN_THIGH, Side.LEFT)), back.at(shown, deep)
    assert far != back.at(NOTHING, deep)
    assert far.hsvSaturation() < near.hsvSaturation() / 2


def test_the_nerve_shines_through_the_muscle_that_covers_it(back: Plate) -> None:
    place = back.along(IN_BUTTOCK, Side.LEFT)
    covered = back.at(Shown(WITH_GLUTEUS), place)
    muscle = back.at(Shown(frozenset({BodyLayer.MUSCLES_SUPERFICIAL})), place)
    assert is_golden(back.at(Shown(NERVE), place))
    assert covered != muscle
    assert not is_golden(covered)


@pytest.mark.parametrize(("side", "other"), [(Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT)])
def test_what_is_emphasised_stands_out_and_the_rest_steps_back(back: Plate, side: Side, other: Side) -> None:
    """The rest keeps less than half of the colour that it has when nothing is emphasised."""
    chosen = back.image(Shown(NERVE, emphasised=frozenset({(IN_THIGH, side)})))
    nothing_chosen = back.image(Shown(NERVE))
    stands_out, rest = back.along(IN_THIGH, side), back.along(IN_THIGH, other)
    assert is_golden(chosen.pixelColor(*stands_out))
    assert chosen.pixelColor(*stands_out) == nothing_chosen.pixelColor(*stands_out)
    assert chosen.pixelColor(*rest).hsvSaturation() < nothing_chosen.pixelColor(*rest).hsvSaturation() / 2
    assert is_golden(nothing_chosen.pixelColor(*back.along(IN_THIGH, other, PieceRole.SHEEN)))
    assert not is_golden(chosen.pixelColor(*back.along(IN_THIGH, other, PieceRole.SHEEN)))


def test_an_emphasised_structure_is_shown_though_its_layer_is_not(back: Plate) -> None:
    only = Shown(emphasised=frozenset({(IN_THIGH, Side.RIGHT)}))
    assert is_golden(back.at(only, back.along(IN_THIGH, Side.RIGHT)))
    assert not is_golden(back.at(only, back.along(IN_THIGH, Side.LEFT)))


def test_a_referral_tints_the_side_that_was_asked_for(back: Plate) -> None:
    left, right = (back.along(IN_BUTTOCK, side) for side in (Side.LEFT, Side.RIGHT))
    one_side = Shown(referral="piriformis", referral_side=Side.RIGHT)
    assert back.at(one_side, left) == back.at(NOTHING, left)
    assert back.at(one_side, right) != back.at(NOTHING, right)
    both = Shown(referral="piriformis")
    assert back.at(both, left) != back.at(NOTHING, left)


@pytest.mark.parametrize("layer", [BodyLayer.DERMATOMES, BodyLayer.CAUTIONS])
def test_tinted_layers_tint_skin_and_leave_the_paper(back: Plate, layer: BodyLayer) -> None:
    shown = Shown(frozenset({layer}))
    knee = (500 - 106, 1730 - 470)
    assert back.at(shown, knee) != back.at(NOTHING, knee)
    assert back.at(shown, (20, 20)) == back.at(NOTHING, (20, 20))


def test_a_point_finds_what_is_drawn_there_the_nearest_first(inside: Inside, back: Plate) -> None:
    under = inside.of(Body.FEMALE, View.BACK)
    for side in (Side.LEFT, Side.RIGHT):
        found = under.at(*back.along(IN_THIGH, side), NERVE)
        assert [(each.id, each.side) for each in found] == [(IN_THIGH, side)]
    assert under.at(20, 20, frozenset(DRAWN_LAYERS)) == []
    covering = under.at(*back.along(IN_BUTTOCK, Side.LEFT), WITH_GLUTEUS)
    assert {"gluteus_maximus", IN_BUTTOCK} <= {each.id for each in covering}
    assert [each.depth for each in covering] == sorted(each.depth for each in covering)


def test_the_canvas_shows_the_inside_once_it_is_there(easel: Easel, inside: Inside) -> None:
    bare = easel.picture()
    easel.show(inside=None, shown=Shown(NERVE))
    assert easel.picture() == bare
    easel.show(inside=inside, shown=Shown(NERVE))
    assert easel.picture() != bare
    easel.show(inside=inside, shown=NOTHING)
    assert easel.picture() == bare


@pytest.mark.parametrize("palette", [LIGHT_UNDER, DARK_UNDER])
def test_the_nerve_stands_out_from_its_edge_and_from_every_muscle(palette: UnderPalette) -> None:
    body = palette.ribbon(DrawnKind.NERVE, PieceRole.NERVE, far=False)
    assert contrast(body, palette.ribbon(DrawnKind.NERVE, PieceRole.EDGE, far=False)) >= 3
    for layer in MUSCLE_LAYERS:
        for kind, role in ((DrawnKind.MUSCLE, PieceRole.SHADE), (DrawnKind.MUSCLE, PieceRole.OUTLINE)):
            edge = palette.ribbon(DrawnKind.NERVE, PieceRole.EDGE, far=False)
            muscle = palette.area(layer, kind, role, 0, far=False)
            assert max(contrast(body, muscle), contrast(edge, muscle)) >= 2.5


@pytest.mark.parametrize("palette", [LIGHT_UNDER, DARK_UNDER])
def test_the_reds_of_the_three_depths_can_be_told_apart(palette: UnderPalette) -> None:
    """By 9° of hue at least, and by 1.3 in lightness where it is less than 15°."""
    for one, other in pairwise(MUSCLE_LAYERS):
        for first, second in zip(palette.muscles[one], palette.muscles[other], strict=True):
            apart = abs((first.hsvHue() - second.hsvHue() + 180) % 360 - 180)
            assert apart >= 9, (one, other)
            assert apart >= 15 or contrast(first, second) >= 1.3, (one, other)


def contrast(one: QColor, other: QColor) -> float:
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def test_what_is_read_in_steps_is_what_is_read_at_once() -> None:
    at_once, in_steps = Inside(read_anatomy()), Inside(read_anatomy())
    steps = sum(1 for _ in in_steps.read_on(Body.FEMALE, View.BACK))
    there = in_steps.of(Body.FEMALE, View.BACK)
    assert steps == len(there.structures) > 50
    assert next(in_steps.read_on(Body.FEMALE, View.BACK), "over") == "over"
    assert there.structures == at_once.of(Body.FEMALE, View.BACK).structures
