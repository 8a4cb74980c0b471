"""Hands that do anything in any order, for the canvas to survive.

`python3 run.py python -m tests.app.canvas.any_hands 5000` tries so many sequences.
"""

from __future__ import annotations

import sys
from random import Random

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.canvas.camera import Camera
from app.gestures.tool import Pencil, Tool
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Stroke
from models.errors import NervelineError
from models.exchange.map_file import PainMap, decode, encode
from tests.app.canvas.easel import Easel
from tests.app.canvas.hands_at_random import AWAY, Hands, Spots, Way
from tests.app.canvas.pens import Fingers

STEPS = 60
"""Events in one sequence."""
NEAR = 0.6
"""Millimetres between a sample and the way of the hand that made it: two rounded pixels at zoom 1."""


def survived(easel: Easel, seed: int) -> Drawing:
    """The drawing that a sequence leaves; raises AssertionError where the canvas did not do right by it."""
    fresh(easel)
    hands = Hands(easel, Random(seed))
    for _ in range(STEPS):
        hands.act()
        check_made_by_hands(easel, hands)
    check_read_again(easel)
    check_alive(easel, hands.random)
    return easel.drawing


def fresh(easel: Easel) -> None:
    """An empty visit, seen from behind, on a canvas of the usual size."""
    easel.fingers = Fingers(easel.canvas)
    easel.disk.full = False
    easel.time += AWAY
    easel.canvas.rules.let_go()
    easel.canvas.tool, easel.canvas.pencil = Tool.DRAW, Pencil()
    easel.canvas.resize(700, 800)
    easel.open(Drawing())
    easel.show(body=Body.FEMALE, view=View.BACK)
    easel.canvas.fit()


def check_made_by_hands(easel: Easel, hands: Hands) -> None:
    """Every sample of every stroke lies on the way of one hand that truly touched."""
    for stroke in easel.strokes:
        spots = np.array([(point.x, point.y) for point in stroke.samples])
        if not any(lie_on(spots, way, stroke) for way in hands.ways.values()):
            raise AssertionError(f"no hand made {stroke.view} {spots.tolist()}")


def lie_on(spots: Spots, way: Way, stroke: Stroke) -> bool:
    """Whether all spots lie on the straight pieces that one hand made in the stroke's view."""
    left = np.ones(len(spots), dtype=bool)
    before = None
    for here in way:
        if here is not None and here[:2] == (stroke.body, stroke.view):
            x, y = (here if before is None else before)[2:]
            left &= apart(spots, np.array([x, y]), np.array([*here[2:]])) > NEAR
            before = here
        else:
            before = None
    return not left.any()


def apart(spots: Spots, a: Spots, b: Spots) -> Spots:
    """How far spots lie from a straight piece."""
    along = b - a
    length = float(along @ along)
    share = np.clip((spots - a) @ along / length, 0, 1) if length else np.zeros(len(spots))
    return np.asarray(np.hypot(*(spots - a - share[:, None] * along).T))


def told(drawing: Drawing) -> object:
    """What a map file carries of a drawing; the order of ink matters only to what is erased of it."""
    ink = [
        (piece.mark, piece.region)
        if isinstance(piece, Fill)
        else (piece.mark, piece.body, piece.view, piece.width, [point[:3] for point in piece.samples])
        for piece in drawing.ink
    ]
    return dict(drawing.marks), sorted(ink, key=repr)


def check_read_again(easel: Easel) -> None:
    """The drawing goes through its file."""
    skin = easel.canvas.scene.skin
    assert skin is not None
    regions = [region.id for region in skin.atlas.regions]
    again = decode(encode(PainMap(Body.FEMALE, easel.drawing)), regions).drawing
    assert told(again) == told(easel.drawing)
    assert skin.coverage.marks(again) == skin.coverage.marks(easel.drawing)


def check_alive(easel: Easel, random: Random) -> None:
    """After all that, the next true stroke of any hand is drawn, and it is that stroke."""
    easel.disk.full = False
    easel.time += AWAY
    canvas = easel.canvas
    canvas.resize(700, 800)
    canvas.tool = Tool.DRAW
    easel.show(body=Body.FEMALE, view=View.BACK)
    canvas.camera = Camera.whole(View.BACK)
    QCoreApplication.processEvents()
    before = {stroke.id for stroke in easel.strokes}
    hand = random.choice(["pen", "fingers", "mouse"])
    if hand == "fingers":
        easel.fingers = Fingers(canvas)
    # beside what is drawn there are numerals, from which a line begins only when it is longer than a slip
    way = [easel.at((480.0, y)) for y in range(300, 641, 20)]
    getattr(easel, hand).draw(*way)
    made = [stroke for stroke in easel.strokes if stroke.id not in before]  # and what had no lift yet
    ends = [(round(stroke.samples[0].y), round(stroke.samples[-1].y)) for stroke in made]
    assert any(abs(top - 300) < 2 and abs(bottom - 640) < 2 for top, bottom in ends), f"dead for {hand}"


def main() -> int:
    """Run as many sequences as are asked for; the seed of each that fails is printed."""
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from app.canvas.canvas import BodyCanvas
    from app.canvas.picture import Picture
    from app.canvas.scene import Skin
    from models.body.atlas import Atlas
    from models.compare.coverage import Coverage
    from tests.app.canvas.conftest import ASSETS, Figures

    application = QApplication([])
    atlas = Atlas.load(ASSETS)
    easel = Easel(BodyCanvas(Figures(), Skin(atlas, Coverage(atlas)), Picture(Body.FEMALE)))
    failed = strokes = 0
    count = int(sys.argv[1])
    for seed in range(count):
        try:
            strokes += len(survived(easel, seed).ink)
        except (AssertionError, NervelineError) as fault:
            failed += 1
            print(f"seed {seed}: {fault}")
    print(f"{count} sequences of {STEPS} events, {strokes} pieces of ink, {failed} failed")
    del application
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
