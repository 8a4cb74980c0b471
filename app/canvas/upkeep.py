"""When a picture is painted: at the next paint event, as the camera rests, or while the hand rests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QWidget

from app.canvas.marks.live import LiveStroke
from app.canvas.picture import Picture
from app.canvas.rest import PIECE, Rest, Work
from app.canvas.scene import Scene
from app.canvas.stage import Stage
from models.drawing.drawing import Drawing
from models.drawing.history import Step

SETTLE = 90
"""Milliseconds without camera movement after which the picture is painted crisp again."""


class Upkeep:
    """Keeps what a widget shows in step with its stage, each thing at the time at which it disturbs least."""

    def __init__(self, widget: QWidget, stage: Stage, prepare: Work) -> None:
        """`prepare` is done whenever the hand rests after the picture was painted anew."""
        self._widget, self._stage = widget, stage
        self.prepare = prepare
        self.rest = Rest(widget)
        self._settling = QTimer(widget, singleShot=True, interval=SETTLE)
        self._settling.timeout.connect(self.settle)
        self._arriving = QTimer(widget, singleShot=True, interval=0)
        self._arriving.timeout.connect(self._come)
        self._arrived: Callable[[], None] | None = None

    def show(self, picture: Picture, scene: Scene) -> None:
        """Have a picture painted at the next paint event."""
        self._stage.show(picture, scene)
        self._widget.update()

    def arrive(self, arrived: Callable[[], None]) -> None:
        """Paint what is due in small steps, between which the window answers, and tell when it is there."""
        self._arrived = arrived
        self._fit()
        self._arriving.start()

    @property
    def arriving(self) -> bool:
        """Whether a picture is being painted in steps."""
        return self._arrived is not None

    def follow(self, step: Step, drawing: Drawing, live: LiveStroke | None) -> None:
        """Keep up with a step of the visit; what need not be there at once waits until the hand rests."""
        self.redraw(self._stage.follow(step, drawing, live))
        self.rest.later(self.mend)
        self.rest.later(self._place_numerals)

    def moved(self) -> None:
        """Show the picture where the camera looks now; it turns crisp when the camera rests."""
        self._settling.start()
        self._widget.update()

    def settle(self) -> None:
        """The camera rests: have the picture painted crisp, and do what waited for the hand to rest."""
        self._stage.due = True
        self._widget.update()
        self.rest.finish()

    def sharpen(self) -> None:
        """Paint the picture crisp now, if it is not."""
        self._settling.stop()
        self._fit()
        if self._stage.settle():
            self.rest.later(self.prepare)
        self._is_there()

    def _come(self) -> None:
        """Some steps of a picture that arrives; whoever cannot wait for it has it painted at once."""
        if self._arrived is None:
            return
        self._arriving.start()  # before the steps: a picture that is damaged is tried at the next painting
        until = perf_counter() + PIECE
        while perf_counter() < until:
            if self._stage.settle_on():
                self.rest.later(self.prepare)
                self._is_there()
                return

    def _is_there(self) -> None:
        arrived, self._arrived = self._arrived, None
        self._arriving.stop()
        if arrived is not None:
            arrived()

    def _fit(self) -> None:
        self._stage.size, self._stage.ratio = self._widget.size(), self._widget.devicePixelRatioF()

    def mend(self) -> Iterator[None]:
        """Paint strokes as they should be that still look as they did under the hand, piece by piece."""
        for box in self._stage.mended():
            self.redraw(box)
            yield None

    def refresh(self, device: tuple[int, int, int, int]) -> None:
        """Paint these device pixels anew: left, top, right, bottom."""
        left, top, right, bottom = device
        ratio = self._stage.ratio
        x, y = int(left / ratio), int(top / ratio)
        self._widget.update(x, y, int(right / ratio) + 1 - x, int(bottom / ratio) + 1 - y)

    def redraw(self, box: QRect) -> None:
        """Paint these pixels anew."""
        if not box.isEmpty():
            self._widget.update(box)

    def _place_numerals(self) -> Iterator[None]:
        self._widget.update((yield from self._stage.place_numerals()))
