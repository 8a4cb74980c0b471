"""Large sheets of muscles for the eye: chosen muscles, layers, bodies and views, over the drawn figure.

`python3 -m tools.atlas.under.plates OUT --view back front --layer deep --from pelvis --scale 4`
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE, BodyFigure
from app.canvas.under_skin.palette import DARK_UNDER, LIGHT_UNDER
from app.canvas.under_skin.structures import UnderSkin
from models.body.layer import DRAWN_LAYERS, MUSCLE_LAYERS
from models.body.view import STANDING, Body, View
from tools.atlas.hashes import ASSETS
from tools.atlas.under.bone_drawing import drawn_bones
from tools.atlas.under.drawn import Drawn
from tools.atlas.under.muscle_drawing import drawn_muscles
from tools.atlas.under.pack import inked, packed
from tools.atlas.under.ribbons import drawn_nerves

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
    parser.add_argument("--nerves", action="store_true", help="nerves as well")
    parser.add_argument("--bones", action="store_true", help="bones as well")
    parser.add_argument("--dark", action="store_true", help="in the colours of the dark theme")
    parser.add_argument("--scale", type=float, default=3.0, help="pixels per millimetre")
    chosen = parser.parse_args()
    application = QGuiApplication.instance() or QGuiApplication(["plates", "-platform", "offscreen"])
    chosen.out.mkdir(parents=True, exist_ok=True)
    for body in chosen.body:
        for view in chosen.view:
            everything = (
                *(drawn_bones(body, view) if chosen.bones else ()),
                *drawn_muscles(body, view),
                *(drawn_nerves(body, view) if chosen.nerves else ()),
            )
            for layer in chosen.layer:
                shown = [
                    each
                    for each in everything
                    if (each.layer.value.endswith(layer) or each.layer not in MUSCLE_LAYERS)
                    and (not chosen.only or each.id in chosen.only.split(","))
                    and each.id not in chosen.without.split(",")
                ]
                name = f"{body}-{view}-{layer or 'all'}-{chosen.crop}.png"
                under = _as_the_program_reads_it(shown, body, view)
                picture = plate(under, body, view, CROPS[chosen.crop], chosen.scale, chosen.dark)
                picture.save(str(chosen.out / name))
    del application
    return 0


def plate(under: UnderSkin, body: Body, view: View, crop: Sequence[int], scale: float, dark: bool) -> QImage:
    """The figure with what lies under its skin."""
    left, top, width, height = (0, 0, *view.extent) if view.extent != STANDING else crop
    left += {View.LEFT: SIDEWAYS, View.RIGHT: -SIDEWAYS}.get(view, 0)
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    palette = DARK_UNDER if dark else LIGHT_UNDER
    image.fill(palette.paper)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-left, -top)
    figure = BodyFigure.load(ASSETS / "atlas" / "figures", body, view)
    figure.paint(painter, DARK_FIGURE if dark else LIGHT_FIGURE)
    under.paint(painter, palette, DRAWN_LAYERS)
    painter.end()
    return image


def _as_the_program_reads_it(drawn: Iterable[Drawn], body: Body, view: View) -> UnderSkin:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, f"{body}-{view}.paths").write_bytes(packed(inked(each) for each in drawn))
        return UnderSkin.load(Path(folder), body, view)


if __name__ == "__main__":
    sys.exit(main())
