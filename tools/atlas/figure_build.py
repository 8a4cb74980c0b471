"""Writing the figures: one SVG for each body and view, and the table compiled from it."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from pathlib import Path

from models.body.view import Body, View
from tools.atlas.compile import compiled
from tools.atlas.figure import Artwork, artwork, mirrored, pose_of
from tools.atlas.figure_surface import surface
from tools.atlas.svg import RegionOutline, svg

Outlines = Callable[[Body, View], list[RegionOutline]]
MIRRORED = {View.RIGHT: View.LEFT, View.SOLE_RIGHT: View.SOLE_LEFT}
"""Views that are the mirror image of another one."""


def write_figures(assets: Path, outlines: Outlines) -> None:
    """Write `assets`/body_svg and `assets`/atlas/figures; the bodies are shared out among the processors."""
    for body in Body:
        for pose in sorted({pose_of(view) for view in View}, key=lambda pose: pose.name):
            surface(body, pose)
    jobs = [(assets, body, view, outlines) for body in Body for view in View if view not in MIRRORED]
    if "fork" in multiprocessing.get_all_start_methods():
        with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
            pool.starmap(_write, jobs, chunksize=1)
    else:
        for job in jobs:
            _write(*job)


def _write(assets: Path, body: Body, view: View, outlines: Outlines) -> None:
    """Write this view and, where it has one, its mirror image."""
    drawn = artwork(body, view)
    _write_one(assets, drawn, outlines)
    for other, origin in MIRRORED.items():
        if origin is view:
            _write_one(assets, mirrored(drawn, other), outlines)


def _write_one(assets: Path, drawn: Artwork, outlines: Outlines) -> None:
    text = svg(drawn, outlines(drawn.body, drawn.view))
    picture = assets / "body_svg" / drawn.body.value / f"{drawn.view.value}.svg"
    table = assets / "atlas" / "figures" / f"{drawn.body.value}-{drawn.view.value}.paths"
    for path in (picture, table):
        path.parent.mkdir(parents=True, exist_ok=True)
    picture.write_text(text, encoding="utf-8", newline="\n")
    table.write_bytes(compiled(text))
