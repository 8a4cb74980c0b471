"""Writing what lies under the skin: nerves.json, territories, one pack a view, and groups in the SVGs."""

from __future__ import annotations

import json
import multiprocessing
import os
from pathlib import Path

from app.canvas.figure import BodyFigure
from models.body.view import SOLE, STANDING, Body, View
from tools.atlas.figure import pose_of
from tools.atlas.hashes import titles
from tools.atlas.mesh import Pose
from tools.atlas.under.bone_drawing import drawn_bones
from tools.atlas.under.drawn import Drawn
from tools.atlas.under.inside import kept_inside, silhouette
from tools.atlas.under.muscle_drawing import drawn_muscles
from tools.atlas.under.pack import inked, packed, with_groups
from tools.atlas.under.ribbons import drawn_nerves
from tools.atlas.under.territories import territory_table
from tools.atlas.under.waypoints import both_sides


def write_under(assets: Path) -> None:
    """Write all of it into `assets`, where cells.bin and the SVGs of the figures are already."""
    _write_nerves(assets / "atlas" / "nerves.json")
    (assets / "atlas" / "territories.bin").write_bytes(territory_table(assets / "atlas" / "cells.bin"))
    jobs = [
        (assets, body, tuple(view for view in View if pose_of(view) is pose))
        for body in Body
        for pose in Pose
    ]
    if "fork" in multiprocessing.get_all_start_methods():
        with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
            pool.starmap(_write_views, jobs, chunksize=1)
    else:
        for job in jobs:
            _write_views(*job)


def structures(body: Body, view: View) -> tuple[Drawn, ...]:
    """All that this view shows of what lies under the skin."""
    return (*drawn_bones(body, view), *drawn_muscles(body, view), *drawn_nerves(body, view))


def _write_views(assets: Path, body: Body, views: tuple[View, ...]) -> None:
    """All views of one body in one pose, since they share its muscles."""
    for view in views:
        _write_view(assets, body, view)


def _write_view(assets: Path, body: Body, view: View) -> None:
    room = silhouette(BodyFigure.load(assets / "atlas" / "figures", body, view))
    near = view.extent != STANDING and view.extent != SOLE
    kept = (kept_inside(drawn, room, all_of_it=near) for drawn in structures(body, view))
    found = [inked(drawn) for drawn in kept if drawn.pieces]
    pack = assets / "atlas" / "under" / f"{body.value}-{view.value}.paths"
    pack.parent.mkdir(parents=True, exist_ok=True)
    pack.write_bytes(packed(found))
    picture = assets / "body_svg" / body.value / f"{view.value}.svg"
    text = with_groups(picture.read_text(encoding="utf-8"), found, titles())
    picture.write_text(text, encoding="utf-8", newline="\n")


def _write_nerves(path: Path) -> None:
    table = {body.value: both_sides(body) for body in Body}
    path.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
