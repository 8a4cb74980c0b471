"""Hands that do anything in any order, for the canvas to survive.

`python3 run.py python -m tests.app.canvas.any_hands 5000` tries so many sequences.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QPointingDevice, QTabletEvent, QTouchEvent, QWheelEvent

from app.canvas.camera import Camera
from app.gestures.tool import BROAD, FINE, MEDIUM, Pencil, Tool
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Sensation, Stroke
from models.errors import NervelineError
from models.exchange.map_file import PainMap, decode, encode
from tests.app.canvas.easel import Easel
from tests.app.canvas.pens import LEFT, NONE, RUBBER, SCREEN, STYLUS, Fingers, Mouse, Pen

STEPS = 60
"""Events in one sequence."""
AWAY = 40_000
"""Milliseconds after which no pen is near and nothing is taken for something else's copy."""
NEAR = 0.6
"""Millimetres between a sample and the way of the hand that made it: two rounded pixels at zoom 1."""

_CAN = QPointingDevice.Capability
SECOND = QPointingDevice(
    "second",
    11,
    QPointingDevice.DeviceType.Stylus,
    QPointingDevice.PointerType.Pen,
    _CAN.Position | _CAN.Pressure,
    1,
    3,
)
Spots = npt.NDArray[np.float64]
Way = list[tuple[Body, View, float, float] | None]
"""Where a hand truly touched, in body millimetres; None where it lifted."""


@dataclass
class Hands:
    """All hands over one canvas, where each of them truly was, and what is down as far as they know."""

    easel: Easel
    random: Random
    ways: dict[str, Way] = field(default_factory=dict)
    at: QPointF = field(default_factory=lambda: QPointF(350, 400))
    down: set[str] = field(default_factory=set)
    done: list[str] = field(default_factory=list)

    def anywhere(self) -> QPointF:
        """A place: near the last one, on the canvas, outside, or nowhere at all."""
        canvas, dice = self.easel.canvas, self.random.random()
        if dice < 0.7:
            self.at = self.at + QPointF(self.random.uniform(-40, 40), self.random.uniform(-40, 40))
        elif dice < 0.95:
            self.at = QPointF(self.random.uniform(0, canvas.width()), self.random.uniform(0, canvas.height()))
        elif dice < 0.98:
            self.at = QPointF(self.random.uniform(-900, 1900), self.random.uniform(-900, 1900))
        else:
            self.at = QPointF(
                self.random.choice([-32768.0, 65535.0, 0.0]), self.random.choice([-1e6, 8000.0])
            )
        return QPointF(round(self.at.x()), round(self.at.y()))

    def touched(self, hand: str, at: QPointF) -> None:
        """Write down that a hand truly touches there."""
        canvas = self.easel.canvas
        x, y = canvas.lens.to_body(at)
        self.ways.setdefault(hand, []).append((canvas.scene.body, canvas.scene.view, x, y))

    def lifted(self, hand: str) -> None:
        """Write down that a hand is off."""
        self.ways.setdefault(hand, []).append(None)
        self.down.discard(hand)

    def pen(self, name: str, device: QPointingDevice) -> None:
        """A pen does something, likely what a pen would do next."""
        pen, at = Pen(self.easel.canvas, device), self.anywhere()
        what = self.random.choice(
            ["press", "move", "move", "move", "move", "hover", "lift", "weak", "leave", "side"]
        )
        match what:
            case "press":
                self.touched(name, at)
                self.down.add(name)
                pen.press(at, self.random.choice([0.01, 0.5, 1.0]))
            case "move" if name in self.down:
                self.touched(name, at)
                pen.move(at, self.random.uniform(0.05, 1))
            case "move" | "hover":
                self.lifted(name)  # its lift may have been lost
                pen.hover(at)
            case "weak":
                pen.move(at, 0)
            case "side":
                right = Qt.MouseButton.RightButton
                buttons = LEFT | right if name in self.down else right
                kind = self.random.choice([QEvent.Type.TabletPress, QEvent.Type.TabletRelease])
                pen._send(kind, at, right, buttons, 0.5)
            case "lift":
                if name in self.down:
                    self.touched(name, at)
                pen.lift(at)
                self.lifted(name)
            case _:
                kind = QEvent.Type.TabletLeaveProximity
                keys = Qt.KeyboardModifier.NoModifier
                leaves = QTabletEvent(kind, device, at, at, 0, 0, 0, 0, 0, 0, keys, NONE, NONE)
                QCoreApplication.sendEvent(self.easel.canvas, leaves)
                self.lifted(name)

    def finger(self) -> None:
        """A finger does something; some of its releases get lost."""
        fingers, at, number = self.easel.fingers, self.anywhere(), self.random.randrange(3)
        name = f"finger {number}"
        match self.random.choice(["press", "move", "move", "move", "lift", "forget", "cancel"]):
            case "press":
                self.touched(name, at)
                fingers.press(number, at)
            case "move" if number in fingers._down:
                self.touched(name, at)
                fingers.move({number: at})
            case "lift" if number in fingers._down:
                fingers.lift(number)
                self.lifted(name)
            case "forget":
                fingers._down.pop(number, None)
                self.lifted(name)
            case "cancel" if self.random.random() < 0.3:
                QCoreApplication.sendEvent(self.easel.canvas, QTouchEvent(QEvent.Type.TouchCancel, SCREEN))
            case _:
                pass

    def mouse(self) -> None:
        """A mouse does something; some of its releases get lost."""
        mouse, at = Mouse(self.easel.canvas, copied=self.random.random() < 0.1), self.anywhere()
        copied = mouse._source is not Mouse(self.easel.canvas)._source
        button = self.random.choice([LEFT, LEFT, LEFT, Qt.MouseButton.MiddleButton])
        match self.random.choice(["press", "move", "move", "move", "lift", "hover"]):
            case "press":
                if button == LEFT and not copied:
                    self.touched("mouse", at)
                    self.down.add("mouse")
                mouse.press(at, button)
            case "move":
                held = "mouse" in self.down
                if held:
                    self.touched("mouse", at)
                    mouse.move(at)
                else:
                    mouse.hover(at)
            case "lift":
                if "mouse" in self.down and button == LEFT:
                    self.touched("mouse", at)
                mouse.lift(at, button)
                if button == LEFT:
                    self.lifted("mouse")
            case _:
                mouse.hover(at)
                self.lifted("mouse")

    def world(self) -> None:
        """Something around the canvas happens."""
        canvas, random, easel = self.easel.canvas, self.random, self.easel
        what: list[Callable[[], object]] = [
            lambda: canvas.resize(random.randint(200, 900), random.randint(240, 900)),
            lambda: easel.show(body=random.choice(list(Body))),
            lambda: easel.show(view=random.choice(list(View))),
            lambda: QCoreApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusOut)),
            lambda: QCoreApplication.sendEvent(canvas, QEvent(QEvent.Type.WindowDeactivate)),
            lambda: QCoreApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave)),
            lambda: [act() for act in (canvas.hide, canvas.show)],
            lambda: QCoreApplication.sendEvent(canvas, a_turn(self.at, random.choice([-120, 120, 360]))),
            canvas.zoom_in,
            canvas.fit,
            lambda: setattr(canvas, "tool", random.choice([Tool.DRAW, Tool.DRAW, *Tool])),
            lambda: setattr(
                canvas,
                "pencil",
                Pencil(random.choice(list(Sensation)), width=random.choice([FINE, MEDIUM, BROAD])),
            ),
            easel.session.undo,
            easel.session.redo,
            lambda: setattr(easel.disk, "full", random.random() < 0.3),
            canvas.pen_watch.look,
            lambda: canvas.regions.toggle("buttock_center_r"),
            lambda: setattr(easel, "time", easel.time + random.choice([10, 130, 700, 2_000, AWAY, -5_000])),
            QCoreApplication.processEvents,
        ]
        random.choice(what)()

    def act(self) -> None:
        """One event."""
        self.easel.time += self.random.choice([0, 4, 8, 16, 60])
        match self.random.choice("pppppsrffffmmmww"):
            case "p":
                self.pen("pen", STYLUS)
            case "s":
                self.pen("second pen", SECOND)
            case "r":
                self.pen("eraser", RUBBER)
            case "f":
                self.finger()
            case "m":
                self.mouse()
            case _:
                self.world()


def a_turn(at: QPointF, angle: int) -> QWheelEvent:
    """The wheel is turned."""
    none = Qt.KeyboardModifier.NoModifier
    return QWheelEvent(at, at, QPoint(), QPoint(0, angle), NONE, none, Qt.ScrollPhase.NoScrollPhase, False)


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
