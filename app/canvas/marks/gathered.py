"""The gathered ink of each mark on one sheet, kept so that a new stroke is painted without the older ones."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Generator
from uuid import UUID

from PySide6.QtCore import QRect

from app.canvas.marks.ink import LAY, TAKE, Gathering, Piece, PixelGrid, pieces, shown
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Fill, Ink, Mark, Stroke

KEPT = 128_000_000
"""Bytes of gathered ink kept at a time: some sixteen marks as large as a tablet's screen."""
SLACK = 96
"""Device pixels by which a gathering reaches beyond its ink, so that the next stroke beside it finds room."""


class GatheredMarks:
    """What has been gathered of each mark; what is missing is gathered anew when it is asked for."""

    def __init__(self) -> None:
        self._kept: OrderedDict[UUID, Gathering] = OrderedDict()

    def forget(self) -> None:
        """The sheet has changed: nothing that was gathered lies right any more."""
        self._kept.clear()

    def follow(self, on: PixelGrid, change: Change, whole: QRect) -> None:
        """Keep up with a change, piece by piece where it only adds ink on top of all other."""
        if any(isinstance(item, Stroke) and item.erases for item in change.removed):
            self.forget()
        kept = {
            item.id for item in change.added if isinstance(item, Mark)
        }  # it only means something else now
        for gone in change.removed:
            mark = gone.id if isinstance(gone, Mark) else gone.mark
            if mark is not None and not (isinstance(gone, Mark) and mark in kept):
                self._kept.pop(mark, None)
        for ink in change.added:
            match ink:
                case Mark():
                    pass
                case Stroke(mark=None):
                    self._take(on, ink)
                case _:
                    self._lay(on, ink, whole)

    def of(
        self, on: PixelGrid, drawing: Drawing, mark: UUID, whole: QRect
    ) -> Generator[Gathering | None, None, None]:
        """A mark gathered, piece by piece: None while pieces are missing, at the end what is whole.

        Ends without a gathering where the mark does not show on the sheet.
        """
        known = self._kept.get(mark)
        if known is None:
            laid = yield from pieces(drawing, mark, on.scene)
            box = _box(on, laid, whole)
            if box.isEmpty():
                return
            known = Gathering(on, box)
            for piece in laid:
                known.add(piece)
                yield None
            self._kept[mark] = known
            self._drop_oldest()
        self._kept.move_to_end(mark)
        yield known

    def _lay(self, on: PixelGrid, ink: Ink, whole: QRect) -> None:
        assert ink.mark is not None
        known = self._kept.get(ink.mark)
        if known is None:
            return
        if not isinstance(ink, Fill) and not on.scene.shows_exactly(ink):
            del self._kept[ink.mark]  # it shows by its skin, together with other ink from elsewhere
            return
        laid = list(shown(ink, LAY, on.scene))
        known.reach_to(_box(on, laid, whole))
        for piece in laid:
            known.add(piece)

    def _take(self, on: PixelGrid, ink: Ink) -> None:
        taken = list(shown(ink, TAKE, on.scene))
        for known in self._kept.values():
            for piece in taken:
                known.add(piece)

    def _drop_oldest(self) -> None:
        size = sum(each.size for each in self._kept.values())
        while size > KEPT and len(self._kept) > 1:
            size -= self._kept.popitem(last=False)[1].size


def _box(on: PixelGrid, laid: list[Piece], whole: QRect) -> QRect:
    box = QRect()
    for piece in laid:
        if piece.mode is LAY:
            box |= on.device_box(piece.box) & whole
    return box.adjusted(-SLACK, -SLACK, SLACK, SLACK) & whole if not box.isEmpty() else box
