"""Bodies touched up in a drawing program are shown so; what is no plain drawing is not read."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from app.canvas.touched_up import touched_up
from app.style.palette import LIGHT
from app.widgets.figure_view import BodyFigures, figure_image
from models.body.view import Body, View

ROOT = Path(__file__).resolve().parents[3]
GREEN = QColor("#00c000")
INKSCAPE = (
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
    'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" '
)
NOTES = '<sodipodi:namedview id="base"><inkscape:grid/></sodipodi:namedview><defs id="defs1"/><metadata/>'
PATCH = '<path style="fill:#00c000;stroke:none" d="M 450,300 H 550 V 400 H 450 Z"/>'

Change = Callable[[str], str]


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """Assets of which those pictures may be changed that a test changes."""
    folder = tmp_path / "assets"
    shutil.copytree(ROOT / "assets" / "body_svg", folder / "body_svg")
    (folder / "atlas").mkdir()
    shutil.copy(ROOT / "assets" / "atlas" / "atlas.json", folder / "atlas")
    return folder


def changed(assets: Path, change: Change) -> Path:
    file = assets / "body_svg" / "neutral" / "sole_left.svg"
    before = file.read_text("utf-8")
    after = change(before)
    assert after != before
    file.write_text(after, "utf-8")
    return file


def patched(svg: str) -> str:
    """A green square, as Inkscape saves one beside its notes to itself."""
    patch = PATCH.replace("450,300", "90,100").replace("H 550 V 400 H 450", "H 110 V 120 H 90")
    svg = svg.replace("<svg ", f"<svg {INKSCAPE}", 1).replace('<g id="figure">', f'{NOTES}<g id="figure">', 1)
    return svg.replace('</g>\n<g id="regions"', f'{patch}</g>\n<g id="regions"', 1)


def is_green(figures: BodyFigures) -> bool:
    view = View.SOLE_LEFT
    width, height = view.extent
    image = figure_image(LIGHT, figures.of(Body.NEUTRAL, view), view, QSize(int(width), int(height)), 1.0)
    return image.pixelColor(100, 110) == GREEN


def test_bodies_as_they_were_built_are_not_read_again() -> None:
    assert touched_up(ROOT / "assets") == []


@pytest.mark.parametrize(
    "further",
    [
        lambda svg: svg,
        lambda svg: svg.replace(' width="200"', ' width="200mm"', 1),
        lambda svg: svg.replace('<g id="figure">', '<g id="figure" transform="translate(0,0)">', 1),
        lambda svg: svg.replace('id="tone3" fill="', 'id="tone3" style="fill-rule:evenodd" fill="', 1),
        lambda svg: svg.replace("</svg>", "<!-- a remark --></svg>"),
    ],
    ids=["a patch", "another size on paper", "a moved layer", "a style", "a remark"],
)
def test_a_body_touched_up_in_a_drawing_program_is_shown_as_it_was_touched_up(
    qapp: QApplication, assets: Path, further: Change
) -> None:
    changed(assets, lambda svg: further(patched(svg)))
    figures = BodyFigures()
    assert not is_green(figures)
    assert figures.touch_up(assets) == []
    assert is_green(figures)
    assert figures.touched == [(Body.NEUTRAL, View.SOLE_LEFT)]


def test_a_body_that_was_only_saved_again_looks_as_before(qapp: QApplication, assets: Path) -> None:
    built = BodyFigures().of(Body.NEUTRAL, View.SOLE_LEFT)
    changed(assets, lambda svg: svg + "\n")
    figures = BodyFigures()
    assert figures.touch_up(assets) == []
    read = figures.of(Body.NEUTRAL, View.SOLE_LEFT)
    assert [shape.key for shape in read.shapes] == [shape.key for shape in built.shapes]
    for now, then in zip(read.shapes, built.shapes, strict=True):
        assert now.path.boundingRect() == then.path.boundingRect()
    assert read.regions.keys() == built.regions.keys()


def _without_a_region(svg: str) -> str:
    start = svg.index("<path id=", svg.index('<g id="regions"'))
    return svg[:start] + svg[svg.index("</path>", start) + len("</path>") :]


def _copies_of_copies(svg: str) -> str:
    uses = "".join(f'<g id="c{n + 1}"><use href="#c{n}"/><use href="#c{n}"/></g>' for n in range(30))
    return svg.replace('<g id="figure">', f'<g id="figure">{uses}', 1)


@pytest.mark.parametrize(
    "damage",
    [
        lambda svg: svg[: len(svg) // 2],
        lambda svg: "",
        lambda svg: "{}",
        lambda svg: '<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + svg,
        _copies_of_copies,
        lambda svg: svg.replace('<g id="figure">', '<g id="figure"><image href="/etc/hostname"/>', 1),
        lambda svg: svg.replace('<g id="figure">', "<script>1</script>" + '<g id="figure">', 1),
        lambda svg: svg.replace('<g id="figure">', "<defs><linearGradient/></defs>" + '<g id="figure">', 1),
        lambda svg: svg.replace('id="tone3" fill="', 'id="tone3" style="fill:url(#a)" x="', 1),
        _without_a_region,
        lambda svg: svg.replace('id="outline"', 'id="another"', 1),
        lambda svg: svg.replace('viewBox="0 0', 'viewBox="5 0', 1),
        lambda svg: svg.replace('<g id="figure">', '<g id="figure">' + "<g>" * 60 + "</g>" * 60, 1),
        lambda svg: svg.replace('<g id="figure">', '<g id="figure">' + "<path/>" * 30_000, 1),
        lambda svg: svg.replace("</svg>", " " * 9_000_000 + "</svg>"),
        lambda svg: svg.replace(' d="M', ' d="Mnonsense ', 1),
    ],
    ids=[
        "cut in half",
        "emptied",
        "no svg",
        "a document type",
        "copies of copies",
        "a picture from the disk",
        "a script",
        "a gradient",
        "a pattern",
        "a region lost",
        "the outline lost",
        "another page",
        "too deep",
        "too many",
        "too large",
        "nonsense for a path",
    ],
)
def test_a_picture_that_is_no_plain_drawing_is_told_of_and_the_built_one_is_shown(
    qapp: QApplication, assets: Path, damage: Change
) -> None:
    changed(assets, damage)
    figures = BodyFigures()
    (sentence,) = figures.touch_up(assets)
    assert sentence.startswith("The picture neutral sole left was touched up and cannot be shown. ")
    assert figures.touched == []
    assert not figures.of(Body.NEUTRAL, View.SOLE_LEFT).outline.isEmpty()


def test_a_picture_that_is_not_there_is_not_missed(assets: Path) -> None:
    (assets / "body_svg" / "neutral" / "sole_left.svg").unlink()
    assert BodyFigures().touch_up(assets) == []


def test_a_damaged_index_is_a_sentence(assets: Path) -> None:
    (assets / "atlas" / "atlas.json").write_text("{}", "utf-8")
    assert BodyFigures().touch_up(assets) == ["The index atlas.json is damaged; install Nerveline again."]
