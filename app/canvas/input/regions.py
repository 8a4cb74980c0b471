"""The regions of the shown view without a pointer: for keyboard, screen reader, lists and questions."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRect, QRectF, Qt, SignalInstance
from PySide6.QtWidgets import QWidget

from app.canvas.camera import Lens
from app.canvas.input import accessible
from app.canvas.input.hand import HandAtWork
from app.canvas.input.pending import PendingStrokes
from app.canvas.scene import Scene
from app.gestures.tool import Pencil
from models.drawing.drawing import Drawing
from models.drawing.stroke import sample


class RegionCanvas(Protocol):
    """The canvas, as far as its regions are pointed at without a pointer."""

    spot_asked: SignalInstance
    clearing_doubted: SignalInstance

    @property
    def scene(self) -> Scene: ...
    @property
    def lens(self) -> Lens: ...
    @property
    def drawing(self) -> Drawing: ...
    @property
    def pencil(self) -> Pencil: ...


class CanvasRegions:
    """The regions of one canvas: which of them the keyboard stands on, and what can be done to each."""

    def __init__(
        self, widget: QWidget, canvas: RegionCanvas, pending: PendingStrokes, hand: HandAtWork
    ) -> None:
        """`widget` and `canvas` are the same: what Qt knows of it, and what the program does."""
        self._widget, self._canvas = widget, canvas
        self._pending, self._hand = pending, hand

    @property
    def focused(self) -> str | None:
        """The region on which the keyboard stands."""
        return self._hand.overlay.focused

    def focus(self, region: str | None) -> None:
        """Let the keyboard stand on a region of this view."""
        self._hand.focus(region)
        if region is not None:
            accessible.focused(self._widget, region)

    def toggle(self, region: str) -> bool:
        """Fill a region with the pencil, or clear it; whether that was done."""
        able = self._pending.editing
        if not self._pending.editable or able is None:
            return False
        made = self._pending.make(able.toggled(region, self._canvas.pencil))
        accessible.toggled(self._widget, region)
        return made

    def doubt(self, region: str | None) -> None:
        """Ask whether a filled region is to be cleared, or with None ask no more."""
        self._hand.doubt(region)
        self._canvas.clearing_doubted.emit(region or "")

    def clear(self, region: str) -> None:
        """Take the newest fill of a region away."""
        self.keep()
        able = self._pending.editing
        if self._pending.editable and able is not None:
            self._pending.make(able.cleared(region))

    def keep(self) -> None:
        """Let the region stay that was asked about, if there is one."""
        if self._hand.overlay.doubted is not None:
            self.doubt(None)

    def box(self, region: str) -> QRect:
        """The pixels around a region, as far as this view shows it."""
        outline = self._canvas.scene.figure.regions.get(region)
        lens = self._canvas.lens
        box = lens.transform.mapRect(outline.boundingRect()) if outline is not None else QRectF()
        return box.toAlignedRect()

    def ask(self, region: str) -> None:
        """Ask what lies beneath a region; as keyboard and screen reader do."""
        projection, skin = self._canvas.scene.projection, self._canvas.scene.skin
        at = projection.anchor(skin.atlas.cells_of(region)) if projection and skin else None
        if at is not None:
            self._canvas.spot_asked.emit(sample(*at))

    def tick(self, region: str) -> Qt.CheckState:
        """How a list shows a region: ticked when it is filled, half when lines count it as marked."""
        if self._canvas.drawing.fill_of(region) is not None:
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if self.is_marked(region) else Qt.CheckState.Unchecked

    def is_marked(self, region: str) -> bool:
        """Whether a region counts as marked, by the rule by which visits are compared and lists tick."""
        return self._pending.is_marked(region, self._canvas.drawing)
