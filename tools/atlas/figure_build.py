"""Writing the figures: one SVG for each body and view, and the table compiled from it."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from pathlib import Path

from models.body.view import Body, View
from tools.atlas.compile import compiled
from tools.atlas.figure import artwork, pose_of
from tools.atlas.mesh import Pose, skin
from tools.atlas.svg import RegionOutline, svg

Outlines = Callable[[Body, View], list[RegionOutline]]


def write_figures(assets: Path, outlines: Outlines) -> None:
    """Write `assets`/body_svg and `assets`/atlas/figures, the bodies shared out among the processors."""
    for body in Body:
        for pose in Pose:
            skin(body, pose)
    jobs = [
        (assets, body, tuple(view for view in View if pose_of(view) is pose), outlines)
        for body in Body
        for pose in Pose
    ]
    if "fork" in multiprocessing.get_all_start_methods():
        with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
            pool.starmap(_write, jobs, chunksize=1)
    else:
        for job in jobs:
            _write(*job)


def _write(assets: Path, body: Body, views: tuple[View, ...], outlines: Outlines) -> None:
    for view in views:
        text = svg(artwork(body, view), outlines(body, view))
        picture = assets / "body_svg" / body.value / f"{view.value}.svg"
        table = assets / "atlas" / "figures" / f"{body.value}-{view.value}.paths"
        for path in (picture, table):
            path.parent.mkdir(parents=True, exist_ok=True)
        picture.write_text(text, encoding="utf-8", newline="\n")
        table.write_bytes(compiled(text))
