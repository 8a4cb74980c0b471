"""A visit's page as PNG, A4 at 300 dpi, against cairosvg on the same page written as SVG.

cairosvg is no dependency of the program: pip install cairosvg brings it for this bench.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from importlib import import_module

from app.commands.render import ready
from app.export.layout import visit_page
from app.export.picture import PRINT_DPI, png
from app.export.vector import svg
from app.widgets.figure_view import BodyFigures
from bench.measure import ROOT, Figure, in_turn, report
from models.body.atlas import Atlas
from models.compare.coverage import Coverage
from models.demo.clinic import clinic


def figures() -> Iterator[Figure]:
    """The first visit of a demo client: three marks, three views."""
    svg2png = import_module("cairosvg").svg2png

    _, kept = clinic(datetime(2026, 3, 24, 12).astimezone())[0]
    atlas, bodies = Atlas.load(ROOT / "assets" / "atlas"), BodyFigures()
    page = visit_page(*kept[0], atlas, Coverage(atlas))
    drawing = svg(page, bodies, atlas).encode()
    ours = partial(png, page, bodies, atlas, PRINT_DPI)
    reference = partial(svg2png, bytestring=drawing, dpi=PRINT_DPI)
    yield Figure("PNG, A4 at 300 dpi", *in_turn(ours, reference, rounds=5), 1)


if __name__ == "__main__":
    application = ready()
    try:
        report("png", figures())
    except ModuleNotFoundError as error:
        sys.exit(f"{error.name} is missing: pip install cairosvg, then run this bench again.")
