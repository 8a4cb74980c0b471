"""Reading a drawn body and painting it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE, BodyFigure, FigurePalette
from models.body.view import Body, View
from models.errors import AssetError

ROOT = Path(__file__).resolve().parents[3]
TABLES = ROOT / "assets" / "atlas" / "figures"
PAPERS = {"light": (LIGHT_FIGURE, "#FAF7F2"), "dark": (DARK_FIGURE, "#1B1C1E")}


def painted(figure: BodyFigure, palette: FigurePalette, paper: str) -> QImage:
    image = QImage(500, 880, QImage.Format.Format_RGB32)
    image.fill(QColor(paper))
    painter = QPainter(image)
    painter.scale(0.5, 0.5)
    figure.paint(painter, palette)
    painter.end()
    return image


def luminance(colour: QColor) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("view", View)
def test_every_body_has_a_figure_in_every_view(body: Body, view: View) -> None:
    figure = BodyFigure.load(TABLES, body, view)
    width, height = view.extent
    box = figure.outline.boundingRect()
    assert box.left() > 0
    assert box.top() > 0
    assert box.right() < width
    assert box.bottom() < height


def test_a_figure_is_read_and_painted_without_numpy() -> None:
    script = (
        "import sys; from pathlib import Path; from PySide6.QtGui import QImage, QPainter;"
        "from app.canvas.figure import BodyFigure, LIGHT_FIGURE; from models.body.view import Body, View;"
        "figure = BodyFigure.load(Path('assets/atlas/figures'), Body.FEMALE, View.BACK);"
        "image = QImage(100, 176, QImage.Format.Format_RGB32); painter = QPainter(image);"
        "figure.paint(painter, LIGHT_FIGURE); painter.end(); assert 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)


def test_a_missing_table_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match=r"female-back\.paths.* cannot be read; install Nerveline again"):
        BodyFigure.load(tmp_path, Body.FEMALE, View.BACK)


@pytest.mark.parametrize("place", [0, 9, 400, -1])
def test_a_table_with_one_flipped_bit_is_told_in_a_sentence(tmp_path: Path, place: int) -> None:
    content = bytearray((TABLES / "female-sole_left.paths").read_bytes())
    content[place] ^= 0x10
    (tmp_path / "female-sole_left.paths").write_bytes(content)
    with pytest.raises(AssetError, match="is damaged or of another version"):
        BodyFigure.load(tmp_path, Body.FEMALE, View.SOLE_LEFT)


def test_a_table_cut_short_is_told_in_a_sentence(tmp_path: Path) -> None:
    content = (TABLES / "female-sole_left.paths").read_bytes()
    for length in (0, 4, len(content) // 2):
        (tmp_path / "female-sole_left.paths").write_bytes(content[:length])
        with pytest.raises(AssetError, match="is damaged or of another version"):
            BodyFigure.load(tmp_path, Body.FEMALE, View.SOLE_LEFT)


@pytest.mark.parametrize("theme", PAPERS)
def test_the_body_stands_out_from_its_paper(theme: str) -> None:
    palette, paper = PAPERS[theme]
    figure = BodyFigure.load(TABLES, Body.NEUTRAL, View.BACK)
    image = painted(figure, palette, paper)
    back = image.pixelColor(250 + 30, 340)
    assert figure.outline.contains(QPointF(560, 680))
    assert back != QColor(paper)
    assert image.pixelColor(5, 5) == QColor(paper)
    edge, ground = sorted((luminance(palette.outline), luminance(QColor(paper))))
    assert (ground + 0.05) / (edge + 0.05) >= 3, (
        "the outline carries the figure for eyes that see little contrast"
    )


def test_tones_run_from_dark_to_light_in_both_themes() -> None:
    for palette, _ in PAPERS.values():
        lightness = [luminance(tone) for tone in palette.tones]
        assert lightness == sorted(lightness)
        assert len(set(lightness)) == len(lightness)
