"""Hands that do anything in any order, and where each of them truly was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QPointingDevice, QTabletEvent, QTouchEvent, QWheelEvent

from app.gestures.tool import BROAD, FINE, MEDIUM, Pencil, Tool
from models.body.view import Body, View
from models.drawing.stroke import Sensation
from tests.app.canvas.easel import Easel
from tests.app.canvas.pens import LEFT, NONE, RUBBER, SCREEN, STYLUS, Mouse, Pen

AWAY = 40_000
"""Milliseconds after which no pen is near and nothing is taken for something else's copy."""
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
