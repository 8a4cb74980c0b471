"""A body read from its compiled table, against the same body parsed from its SVG by svgelements."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from svgelements import SVG

from app.canvas.figure import BodyFigure as Drawn
from bench.measure import ROOT, Figure, in_turn, report
from models.body.view import Body, View

TABLES = ROOT / "assets" / "atlas" / "figures"
PICTURES = ROOT / "assets" / "body_svg"


def figures() -> Iterator[Figure]:
    """The back, which has the most regions of those the program opens with, and the smallest view."""
    for view in (View.BACK, View.SOLE_LEFT):
        picture = PICTURES / Body.NEUTRAL / f"{view}.svg"
        taken = in_turn(partial(table, view), partial(parsed, picture), ours_times=20)
        yield Figure(f"map table to paths, {view}", *taken, 1 / 50)


def table(view: View) -> Drawn:
    """The compiled table, read from disk to paths."""
    return Drawn.load(TABLES, Body.NEUTRAL, view)


def parsed(picture: Path) -> object:
    """The SVG, parsed to paths."""
    return SVG.parse(picture)


if __name__ == "__main__":
    report("map_table", figures())
