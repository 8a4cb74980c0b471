"""Our SVG looks the same in LibreOffice, Inkscape and Chromium: fills, words, sides; run where they are."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from app.export.page import PaperPage
from app.export.picture import INCH, png
from app.export.vector import svg
from models.drawing.stroke import Sensation
from tests.app.export.pages import Desk, filled
from tests.app.export.test_readers import MARKED, WIDE, opened, seen_otherwise

pytestmark = pytest.mark.programs

Program = Callable[[Path, int, int], list[str]]
"""The command that makes drawing.png of drawing.svg in a folder, so many pixels wide and high."""


def libre_office(folder: Path, wide: int, high: int) -> list[str]:
    own = f"-env:UserInstallation=file://{folder}/profile"
    return [
        "soffice",
        "--headless",
        own,
        "--convert-to",
        "png",
        "--outdir",
        f"{folder}",
        f"{folder}/drawing.svg",
    ]


def inkscape(folder: Path, wide: int, high: int) -> list[str]:
    return [
        "inkscape",
        f"{folder}/drawing.svg",
        "-w",
        f"{wide}",
        "-h",
        f"{high}",
        "-o",
        f"{folder}/drawing.png",
    ]


def chromium(folder: Path, wide: int, high: int) -> list[str]:
    page = folder / "drawing.html"
    page.write_text(f'<body style="margin:0"><img src="drawing.svg" width="{wide}" height="{high}">')
    seen = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    kept = [f"--window-size={wide},{high}", f"--screenshot={folder}/drawing.png"]
    return ["chromium", *seen, *kept, f"file://{page}"]


PROGRAMS: dict[str, Program] = {"LibreOffice": libre_office, "Inkscape": inkscape, "Chromium": chromium}


@pytest.fixture(scope="module", params=["visit", "comparison"])
def page(desk: Desk, request: pytest.FixtureRequest) -> PaperPage:
    if request.param == "visit":
        return desk.page(MARKED, "Anna Müller")
    return desk.compared(filled(buttock_center_r=(Sensation.BURNING, 9.0)), MARKED)


@pytest.mark.parametrize("program", PROGRAMS)
def test_fills_words_and_sides_are_the_same_in_a_program_that_people_have(
    program: str, page: PaperPage, desk: Desk, tmp_path: Path
) -> None:
    own = opened(png(page, desk.figures, desk.atlas, WIDE / page.width * INCH))
    (tmp_path / "drawing.svg").write_text(svg(page, desk.figures, desk.atlas), "utf-8")
    subprocess.run(PROGRAMS[program](tmp_path, own.width, own.height), check=True, capture_output=True)
    read = opened((tmp_path / "drawing.png").read_bytes()).resize(own.size, Image.Resampling.LANCZOS)
    faults = seen_otherwise(read, own, page)
    assert faults == []
