"""Two visits compared, in numbers and as a picture on screen, against painting one cached view."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtGui import QImage, QPainter

from app.canvas.camera import Camera, Lens
from app.canvas.figure import LIGHT_FIGURE
from app.canvas.marks.patterns import ChangeKind
from app.canvas.painting import paint_change, paint_figure, paint_marks
from app.canvas.scene import Scene, Skin
from app.commands.render import ready
from app.widgets.figure_view import BodyFigures
from bench.measure import ROOT, Figure, in_turn, report
from models.body.atlas import Atlas
from models.body.view import View
from models.compare.change import Comparer
from models.compare.comparison import ComparedMap, Comparison
from models.compare.coverage import Coverage
from models.demo.clinic import clinic

WIDTH, HEIGHT = 700, 1100
"""Pixels of the body in a comparison on a screen 1,280 wide at device pixel ratio 1.5."""


def bare(scene: Scene, lens: Lens) -> QImage:
    """The body without marks, as a canvas keeps it."""
    body = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(body)
    paint_figure(painter, scene, lens, LIGHT_FIGURE)
    painter.end()
    return body


def figures() -> Iterator[Figure]:
    """The first and the last visit of a demo client."""
    client, kept = clinic(datetime(2026, 3, 24, 12).astimezone())[0]
    before, after = kept[0][1], kept[-1][1]
    atlas = Atlas.load(ROOT / "assets" / "atlas")
    coverage = Coverage(atlas)
    comparer = Comparer(atlas, coverage)
    comparer.prepare()
    scene = Scene(client.body, View.BACK, BodyFigures().of(client.body, View.BACK), Skin(atlas, coverage))
    lens = Lens(View.BACK, Camera.whole(View.BACK), WIDTH, HEIGHT)
    body = bare(scene, lens)
    screen = body.copy()

    def compared() -> Comparison:
        return comparer.change(ComparedMap(before), ComparedMap(after))

    def view() -> None:
        """One view as the canvas paints it: the body from its cached layer, and the marks."""
        painter = QPainter(screen)
        painter.drawImage(0, 0, body)
        paint_marks(painter, scene, lens, before)
        painter.end()

    def change() -> None:
        found = compared()
        kinds = {
            ChangeKind.ONLY_THEN: found.gone,
            ChangeKind.ONLY_NOW: found.come,
            ChangeKind.BOTH: found.still,
        }
        painter = QPainter(screen)
        painter.drawImage(0, 0, body)
        paint_change(painter, scene, lens, kinds)
        painter.end()

    yield Figure("two visits compared, numbers", *in_turn(compared, view, ours_times=5, reference_times=5), 3)
    yield Figure(
        "two visits compared, numbers and picture", *in_turn(change, view, ours_times=5, reference_times=5), 3
    )


if __name__ == "__main__":
    application = ready()
    report("compare", figures())
