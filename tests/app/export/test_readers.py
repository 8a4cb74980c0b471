"""Our SVG looks the same in three programs of others, none of which has our typeface: fills, words and sides.

CairoSVG paints by Cairo, svglib makes a PDF of it (read by PDFium), resvg is told to know no fonts at all.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageOps

from app.canvas.marks.patterns import SENSATIONS
from app.export.page import PageLine, PaperPage, Text, TextAnchor
from app.export.picture import INCH, png
from app.export.vector import svg
from models.drawing.stroke import Sensation
from tests.app.export.pages import Desk, filled

pytestmark = pytest.mark.readers

WIDE, BLOCK = 800, 4
"""Pixels across a picture, and across a block whose mean colour is compared: patterns blur within."""
NEAR, FAR = 3.0, 0.3
"""Mean difference of the same picture, of 255; share of coloured blocks that differ mirrored."""
OFF, FEW = 45.0, 0.01
"""From where on a block looks other, and the share of blocks that may: a letter may lie half a pixel off."""
COLOURED = 70.0
"""Between the strongest and the weakest of red, green and blue: more than skin has, less than any mark."""
MISSED = 0.03
"""The share of coloured blocks that may look other: at the edges of a fill."""
LEAST_INK = 0.6
"""Share of the ink of a line of words that is there in every reader."""

Pixels = npt.NDArray[np.float64]
Reader = Callable[[str], bytes]

MARKED = filled(
    low_back_lower_inner_l=(Sensation.ACHE, 8.0),
    thigh_back_upper_outer_l=(Sensation.TINGLING, 8.0),
    calf_upper_inner_l=(Sensation.STIFF, 8.0),
    heel_sole_l=(Sensation.NUMB, 8.0),
    buttock_center_r=(Sensation.BURNING, 8.0),
    knee_back_r=(Sensation.SHARP, 8.0),
    calf_lower_outer_r=(Sensation.ELECTRIC, 8.0),
)


def cairo(drawing: str) -> bytes:
    read: bytes = importlib.import_module("cairosvg").svg2png(bytestring=drawing.encode(), output_width=WIDE)
    return read


def resvg(drawing: str) -> bytes:
    module: Any = importlib.import_module("resvg_py")
    return bytes(module.svg_to_bytes(svg_string=drawing, width=WIDE, dpi=96, skip_system_fonts=True))


def svglib(drawing: str) -> bytes:
    flat = importlib.import_module("svglib.svglib").svg2rlg(BytesIO(drawing.encode()))
    paper = importlib.import_module("reportlab.graphics.renderPDF").drawToString(flat)
    document = importlib.import_module("pypdfium2").PdfDocument(paper)
    sheet = document[0]
    kept = BytesIO()
    sheet.render(scale=WIDE / sheet.get_width()).to_pil().save(kept, "PNG")
    document.close()
    return kept.getvalue()


READERS: dict[str, Reader] = {"CairoSVG": cairo, "resvg": resvg, "svglib": svglib}


@pytest.fixture(scope="module", params=["visit", "comparison"])
def page(desk: Desk, request: pytest.FixtureRequest) -> PaperPage:
    if request.param == "visit":
        return desk.page(MARKED, "Anna Müller")
    return desk.compared(filled(buttock_center_r=(Sensation.BURNING, 9.0)), MARKED)


@pytest.fixture(scope="module")
def own(page: PaperPage, desk: Desk) -> Image.Image:
    return opened(png(page, desk.figures, desk.atlas, WIDE / page.width * INCH))


def opened(picture: bytes) -> Image.Image:
    return Image.open(BytesIO(picture)).convert("RGB")


def blocks(picture: Image.Image, own: Image.Image) -> Pixels:
    """The mean colours of blocks; a reader may round the height by a pixel."""
    assert picture.width == own.width
    assert abs(picture.height - own.height) <= 1
    whole = picture.crop((0, 0, own.width, own.height))
    small = whole.resize((own.width // BLOCK, own.height // BLOCK), Image.Resampling.BOX)
    return np.asarray(small, dtype=float)


def differs(one: Image.Image, own: Image.Image) -> Pixels:
    return np.asarray(np.abs(blocks(one, own) - blocks(own, own)).mean(axis=2))


def ink(picture: Image.Image, text: Text, scale: float) -> float:
    """How dark the paper is where the first letters of a line stand."""
    wide, high = 3 * text.size, text.size
    left = text.x - {TextAnchor.START: 0.0, TextAnchor.MIDDLE: wide / 2, TextAnchor.END: wide}[text.anchor]
    top, bottom = text.y - high, text.y + high * 0.3
    part = picture.convert("L").crop((left * scale, top * scale, (left + wide) * scale, bottom * scale))
    return float(255 - np.asarray(part, dtype=float).mean())


def seen_otherwise(read: Image.Image, own: Image.Image, page: PaperPage) -> list[str]:
    """What a reader shows otherwise than we do."""
    off, exchanged, colours = differs(read, own), differs(ImageOps.mirror(read), own), blocks(own, own)
    marked = colours.max(axis=2) - colours.min(axis=2) > COLOURED
    assert marked.sum() > 300
    scale = WIDE / page.width
    lines = [each for each in page.items if isinstance(each, Text)]
    assert len(lines) > 15
    lost = [each.words for each in lines if ink(read, each, scale) < LEAST_INK * ink(own, each, scale)]
    found = {
        f"the whole: {off.mean():.1f}": off.mean() >= NEAR or (off > OFF).mean() >= FEW,
        f"fills: {(off[marked] > OFF).mean():.2f} of them": (off[marked] > OFF).mean() >= MISSED,
        f"words: {lost}": bool(lost),
        "left and right are not told apart": (exchanged[marked] > OFF).mean() < FAR,
    }
    return [fault for fault, is_so in found.items() if is_so]


@pytest.mark.parametrize("reader", READERS)
def test_fills_words_and_sides_are_the_same_in_a_program_of_others(
    reader: str, page: PaperPage, desk: Desk, own: Image.Image
) -> None:
    assert seen_otherwise(opened(READERS[reader](svg(page, desk.figures, desk.atlas))), own, page) == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "ends", [(19.95, 15, 20.05, 15), (20, 5, 20, 25), (5, 15, 35, 15)], ids=["point", "bar", "row"]
)
def test_points_and_bars_are_as_large_in_a_program_of_others(
    reader: str, ends: tuple[float, float, float, float], desk: Desk
) -> None:
    """The points of a course were not there, and its bars too short: our lines end as squares."""
    page = PaperPage(40, 30, "Lines", (PageLine(*ends, "#000000", 2),))
    theirs = opened(READERS[reader](svg(page, desk.figures, desk.atlas)))
    own = opened(png(page, desk.figures, desk.atlas, WIDE / page.width * INCH))
    black = [float((255 - np.asarray(each.convert("L"), dtype=float)).sum()) for each in (own, theirs)]
    assert black[1] == pytest.approx(black[0], rel=0.08)


def test_fills_and_letters_that_a_reader_leaves_out_would_be_noticed(
    page: PaperPage, desk: Desk, own: Image.Image
) -> None:
    drawing = svg(page, desk.figures, desk.atlas)
    unfilled, unlettered = drawing, re.sub('<g class="text".*?</g>', "", drawing)
    for look in SENSATIONS.values():
        unfilled = unfilled.replace(f'fill="{look.fill}"', 'fill="none"')
    faults = [seen_otherwise(opened(resvg(each)), own, page) for each in (unfilled, unlettered)]
    without_fills, without_letters = ([each.partition(":")[0] for each in found] for found in faults)
    assert "fills" in without_fills
    assert "words" in without_letters
