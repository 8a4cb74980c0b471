"""Large sheets of muscles for the eye: chosen muscles, layers, bodies and views, over the drawn figure.

`python3 -m tools.atlas.under.plates OUT --view back front --layer deep --from pelvis --scale 4`
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPen, QPolygonF

from app.canvas.figure import LIGHT_FIGURE, Figure
from models.body.layer import Layer
from models.body.view import SOLE, Body, View
from tools.atlas.hashes import ASSETS
from tools.atlas.under.drawn import Drawn, Kind, Piece, Role
from tools.atlas.under.muscle_drawing import drawn_muscles

CROPS = {
    "all": (0, 0, 1000, 1760),
    "trunk": (280, 280, 440, 560),
    "armpit": (560, 340, 130, 160),
    "pelvis": (310, 640, 380, 340),
    "hip": (470, 700, 230, 260),
    "thigh": (290, 800, 420, 520),
    "leg": (310, 1220, 380, 480),
    "foot": (330, 1560, 340, 190),
}
"""Left, top, width and height in the millimetres of the back and front view."""

SIDEWAYS = 115
"""How far behind the middle of a side view the trunk stands."""

FIRST = {
    Layer.MUSCLES_SUPERFICIAL: ("#8E3B33", "#A24A40", "#B35A4E", "#C26C5E", "#CF8070", "#DA9585"),
    Layer.MUSCLES_INTERMEDIATE: ("#84322F", "#98403B", "#A94F48", "#B86157", "#C67468", "#D2897C"),
    Layer.MUSCLES_DEEP: ("#752A2C", "#893638", "#9A4443", "#AA5451", "#B96661", "#C77B74"),
}
FASCIA = ("#C9BBA0", "#D5C8AF", "#DED3BC", "#E6DCC8", "#ECE4D3", "#F1EADC")
LINE = QColor("#5A2320")
TENDON = QColor("#EADFC8")


def main() -> int:
    """Carry out the command line."""
    parser = argparse.ArgumentParser(prog="python3 -m tools.atlas.under.plates", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--body", nargs="+", type=Body, default=[Body.NEUTRAL])
    parser.add_argument("--view", nargs="+", type=View, default=[View.BACK])
    parser.add_argument("--layer", nargs="+", default=[""], help="superficial, intermediate, deep; none: all")
    parser.add_argument("--only", default="", help="muscle ids, comma-separated")
    parser.add_argument("--without", default="", help="muscle ids, comma-separated")
    parser.add_argument("--from", dest="crop", choices=CROPS, default="all")
    parser.add_argument("--scale", type=float, default=3.0, help="pixels per millimetre")
    chosen = parser.parse_args()
    application = QGuiApplication.instance() or QGuiApplication(["plates", "-platform", "offscreen"])
    chosen.out.mkdir(parents=True, exist_ok=True)
    for body in chosen.body:
        for view in chosen.view:
            everything = drawn_muscles(body, view)
            for layer in chosen.layer:
                shown = [
                    muscle
                    for muscle in everything
                    if muscle.layer.value.endswith(layer)
                    and (not chosen.only or muscle.id in chosen.only.split(","))
                    and muscle.id not in chosen.without.split(",")
                ]
                name = f"{body}-{view}-{layer or 'all'}-{chosen.crop}.png"
                plate(body, view, shown, CROPS[chosen.crop], chosen.scale).save(str(chosen.out / name))
    del application
    return 0


def plate(body: Body, view: View, shown: Iterable[Drawn], crop: Sequence[int], scale: float) -> QImage:
    """The figure with these muscles over it."""
    left, top, width, height = (0, 0, *view.extent) if view.extent is SOLE else crop
    left += {View.LEFT: SIDEWAYS, View.RIGHT: -SIDEWAYS}.get(view, 0)
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("#FAF7F2"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-left, -top)
    Figure.load(ASSETS / "atlas" / "figures", body, view).paint(painter, LIGHT_FIGURE)
    painter.fillRect(QRectF(left, top, width, height), QColor(250, 247, 242, 90))
    for layer in (Layer.MUSCLES_DEEP, Layer.MUSCLES_INTERMEDIATE, Layer.MUSCLES_SUPERFICIAL):
        for far in (True, False):
            over = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
            over.fill(Qt.GlobalColor.transparent)
            brush = QPainter(over)
            brush.setRenderHint(QPainter.RenderHint.Antialiasing)
            brush.setTransform(painter.transform())
            for muscle in shown:
                if muscle.layer is layer and muscle.pieces[0].far is far:
                    _paint(brush, muscle)
            brush.end()
            painter.save()
            painter.resetTransform()
            painter.setOpacity(0.4 if far else 1.0)
            painter.drawImage(0, 0, over)
            painter.restore()
    painter.end()
    return image


def _paint(painter: QPainter, muscle: Drawn) -> None:
    tones = FASCIA if muscle.kind is Kind.FASCIA else FIRST[muscle.layer]
    outline = _path(muscle.pieces[0])
    for piece in muscle.pieces:
        path = _path(piece)
        match piece.role:
            case Role.SHADE:
                painter.fillPath(path, QColor(tones[piece.step]))
            case Role.TENDON:
                painter.fillPath(path, TENDON.darker(100 + 9 * piece.step))
            case Role.FIBRES:
                painter.strokePath(path, QPen(QColor(70, 20, 18, 90), piece.width))
            case _:
                pass
    painter.strokePath(outline, QPen(LINE, 0.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))


def _path(piece: Piece) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for line in piece.lines:
        polygon = QPolygonF([QPointF(x, y) for x, y in line.tolist()])
        path.addPolygon(polygon)
        if piece.closed:
            path.closeSubpath()
    return path


if __name__ == "__main__":
    sys.exit(main())
