"""The drawn bodies as SVGs: what they hold, that they stand upright and even, that their tables agree."""

from __future__ import annotations

import io
import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import pytest
import svgelements
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtSvg import QSvgRenderer

from app.canvas.figure import TONES, BodyFigure
from app.canvas.under_skin.palette import LIGHT_UNDER
from app.canvas.under_skin.structures import UnderSkin
from models.anatomy.reading import read_anatomy
from models.body.layer import DRAWN_LAYERS, MUSCLE_LAYERS
from models.body.view import STANDING, Body, Side, View
from tests.atlas.shapes import INSIDE

ASSETS = Path(__file__).resolve().parents[2] / "assets"
TABLES = ASSETS / "atlas" / "figures"
SVG = "{http://www.w3.org/2000/svg}"
EVERY = [(body, view) for body in Body for view in View]
ALLOWED = {"svg", "g", "path", "title", "desc", "text"}
ATTRIBUTES = {
    "d", "data-layer", "fill", "fill-rule", "font-family", "font-size", "height", "id", "letter-spacing",
    "stroke", "stroke-opacity", "stroke-width", "text-anchor", "transform",
    "viewBox", "visibility", "width", "x", "y",
}  # fmt: skip


pytestmark = pytest.mark.usefixtures("qapp")  # an SVG with words needs fonts


def text(body: Body, view: View) -> str:
    return (ASSETS / "body_svg" / body.value / f"{view.value}.svg").read_text(encoding="utf-8")


def groups(body: Body, view: View) -> dict[str, ElementTree.Element]:
    root = ElementTree.fromstring(text(body, view))
    return {group.get("id", ""): group for group in root.findall(f"{SVG}g")}


def image(svg: str, view: View, scale: float = 0.5) -> QImage:
    """What the SVG shows on white."""
    width, height = (round(side * scale) for side in view.extent)
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    return picture


def grey(picture: QImage) -> np.ndarray[tuple[int, int], np.dtype[np.int16]]:
    plain = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(plain.constBits(), dtype=np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : plain.width()].astype(np.int16)


@pytest.mark.parametrize(("body", "view"), EVERY)
def test_an_svg_holds_nothing_that_could_run_or_fetch(body: Body, view: View) -> None:
    root = ElementTree.fromstring(text(body, view))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ALLOWED
    assert {name for element in root.iter() for name in element.attrib} <= ATTRIBUTES
    assert root.get("viewBox") == f"0 0 {view.extent.width} {view.extent.height}"


@pytest.mark.parametrize(("body", "view"), EVERY)
def test_the_figure_is_an_outline_under_tones_under_lines(body: Body, view: View) -> None:
    paths = groups(body, view)["figure"]
    keys = [path.get("id") for path in paths]
    known = ["outline", *(f"tone{step}" for step in range(TONES)), "line"]
    assert keys == [key for key in known if key in keys]
    assert keys[0] == "outline"
    assert len(keys) >= TONES
    assert all(path.get("d") for path in paths), "a path of nothing makes other readers complain"


@pytest.mark.parametrize(("body", "view"), EVERY)
def test_each_region_that_the_view_shows_has_one_path_with_its_label(body: Body, view: View) -> None:
    rows = json.loads((ASSETS / "atlas" / "regions.json").read_text(encoding="utf-8"))
    labels = {row["id"]: row["label"] for row in rows}
    listed = {row["id"] for row in rows if view.value in row["views"]}
    drawn = [(path.get("id", ""), path.findtext(f"{SVG}title")) for path in groups(body, view)["regions"]]
    assert len({name for name, _ in drawn}) == len(drawn)
    assert {name for name, _ in drawn} >= listed
    assert all(labels[name] == label for name, label in drawn)


def corners(path: QPainterPath) -> list[tuple[float, float]]:
    return [(path.elementAt(place).x, path.elementAt(place).y) for place in range(path.elementCount())]


def parsed_corners(path: svgelements.Path) -> list[tuple[float, float]]:
    """All points of the path in order, handles included; a ring's last point is its first one again."""
    found: list[tuple[float, float]] = []
    for part in path.segments():
        match part:
            case svgelements.CubicBezier():
                found += [(point.x, point.y) for point in (part.control1, part.control2, part.end)]
            case svgelements.Close():
                if np.hypot(found[-1][0] - part.end.x, found[-1][1] - part.end.y) > 1e-3:
                    found.append((part.end.x, part.end.y))
            case _:
                found.append((part.end.x, part.end.y))
    return found


@pytest.mark.parametrize(
    ("body", "view"), [(Body.FEMALE, View.BACK), (Body.NEUTRAL, View.LEFT), (Body.MALE, View.SOLE_RIGHT)]
)
def test_the_table_draws_what_svgelements_reads_in_the_svg(body: Body, view: View) -> None:
    document = svgelements.SVG.parse(io.StringIO(INSIDE.sub("", text(body, view))), reify=False)
    figure = BodyFigure.load(TABLES, body, view)
    tables = dict(figure.shapes) | figure.regions
    paths = {path.id: path for path in document.elements() if isinstance(path, svgelements.Path)}
    assert list(tables) == list(paths)
    for name, path in paths.items():
        np.testing.assert_allclose(corners(tables[name]), parsed_corners(path), atol=0.05, err_msg=name)


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("view", [View.BACK, View.FRONT])
def test_left_and_right_of_a_standing_body_are_drawn_alike(body: Body, view: View) -> None:
    figure = text(body, view)
    figure = figure[: figure.index('<g id="sides"')] + "</svg>"
    shown = grey(image(figure, view, scale=1.0))
    apart = np.abs(shown - shown[:, ::-1])
    assert (apart > 24).mean() < 0.0005, "more than a hair of the outline lies elsewhere"
    assert apart.mean() < 0.3


@pytest.mark.parametrize("body", Body)
def test_a_side_view_mirrors_the_other_one(body: Body) -> None:
    left = grey(image(text(body, View.LEFT).split('<g id="sides"')[0] + "</svg>", View.LEFT))
    right = grey(image(text(body, View.RIGHT).split('<g id="sides"')[0] + "</svg>", View.RIGHT))
    assert (np.abs(left - right[:, ::-1]) > 24).mean() < 0.0005


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("view", [View.BACK, View.FRONT])
def test_the_words_left_and_right_stand_on_the_clients_own_sides(body: Body, view: View) -> None:
    svg = text(body, view)
    for side in (Side.LEFT, Side.RIGHT):
        without = svg.replace(f">{side.name}</text>", "></text>")
        assert without != svg
        ink = np.flatnonzero((grey(image(svg, view)) != grey(image(without, view))).any(axis=0))
        at_left = side is view.picture_left
        assert len(ink) > 0
        assert (ink < 250).all() if at_left else (ink > 250).all()


@pytest.mark.parametrize("view", [View.LEFT, View.RIGHT, View.SOLE_LEFT, View.SOLE_RIGHT])
def test_a_view_of_one_side_names_it(view: View) -> None:
    assert view.only_side is not None
    words = [element.text or "" for element in groups(Body.NEUTRAL, view)["sides"]]
    assert len(words) == 1
    assert words[0].startswith(view.only_side.name)


@pytest.mark.parametrize("body", Body)
def test_the_big_toes_of_both_soles_lie_towards_each_other(body: Body) -> None:
    for view in (View.SOLE_LEFT, View.SOLE_RIGHT):
        outline = BodyFigure.load(TABLES, body, view).outline.boundingRect()
        toes = [
            (x, y) for x, y in corners(BodyFigure.load(TABLES, body, view).outline) if y < outline.top() + 12
        ]
        big_toe_left = np.mean([x for x, _ in toes]) < outline.center().x()
        assert big_toe_left == (view is View.SOLE_LEFT)


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("view", [View.BACK, View.FRONT, View.LEFT])
def test_a_body_stands_on_the_ground_1700_mm_tall_inside_the_view(body: Body, view: View) -> None:
    box = BodyFigure.load(TABLES, body, view).outline.boundingRect()
    assert abs(box.bottom() - 1730) < 1
    assert abs(box.height() - 1700) < 1.5
    assert box.left() > 5
    assert box.right() < view.extent.width - 5


ANATOMY = read_anatomy()
NAMED = {nerve.id: nerve.name for nerve in ANATOMY.nerves} | {
    muscle.id: muscle.name for muscle in ANATOMY.muscles.values()
}
NAMED |= {bone.id: bone.name for bone in ANATOMY.bones.values()}
SIDES = {"l": ", LEFT", "r": ", RIGHT", "m": ""}


@pytest.mark.parametrize(("body", "view"), EVERY)
def test_every_structure_carries_its_layer_and_its_name_with_the_side(body: Body, view: View) -> None:
    for kind in ("bones", "muscles", "nerves"):
        group = groups(body, view)[kind]
        assert group.get("visibility") == "hidden"
        for path in group.iter(f"{SVG}path"):
            if (name := path.get("id")) is None:
                continue
            structure, ending = name.removeprefix("bone_").partition(".")[0].rsplit("_", 1)
            title = path.find(f"{SVG}title")
            assert title is not None
            assert title.text == f"{NAMED[structure]}{SIDES[ending]}"
            if structure in ANATOMY.muscles:
                assert path.get("data-layer") == ANATOMY.muscles[structure].layer
            elif structure in ANATOMY.bones:
                assert path.get("data-layer") == "bones"
            else:
                assert path.get("data-layer") in {"nerve", "neighbours"}


@pytest.mark.parametrize("kind", ["bones", "muscles", "nerves"])
def test_what_lies_under_the_skin_stands_in_the_svg_where_the_program_draws_it(kind: str) -> None:
    body, view = Body.FEMALE, View.SOLE_LEFT
    layers = {"bones": DRAWN_LAYERS[:1], "muscles": MUSCLE_LAYERS, "nerves": DRAWN_LAYERS[-2:]}[kind]
    begin, end = f'<g id="{kind}"', "\n</g>\n"
    whole = text(body, view)
    group = begin + whole.split(begin)[1].split(end)[0] + end
    alone = whole[: whole.index('<g id="figure">')] + group.replace(' visibility="hidden"', "") + "</svg>"
    drawn = image("<svg xmlns='http://www.w3.org/2000/svg'/>", view, scale=2)
    painter = QPainter(drawn)
    painter.scale(2, 2)
    UnderSkin.load(ASSETS / "atlas" / "under", body, view).paint(painter, LIGHT_UNDER, layers)
    painter.end()
    apart = np.abs(grey(image(alone, view, scale=2)) - grey(drawn)) > 60
    assert grey(drawn).min() < 200
    assert apart.mean() < 0.004


@pytest.mark.parametrize("body", Body)
def test_the_whole_nerve_stands_in_the_pictures_of_standing_bodies(body: Body) -> None:
    for view in View:
        if view.extent is STANDING:
            ids = {path.get("id") for path in groups(body, view)["nerves"].iter(f"{SVG}path")}
            sides = (view.only_side,) if view.only_side else (Side.LEFT, Side.RIGHT)
            assert {f"{name}_{side[0]}" for name in ANATOMY.segments for side in sides} <= ids
