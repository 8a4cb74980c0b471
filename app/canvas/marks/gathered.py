"""The gathered ink of each mark on one sheet, kept so that a new stroke is painted without the older ones."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Generator, Iterator
from uuid import UUID

from PySide6.QtCore import QRect

from app.canvas.marks.ink import LAY, TAKE, Gathering, Piece, PixelGrid, pieces, shown_in_steps
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
        self._boxes: dict[UUID, QRect] = {}
        """Where marks lie that were gathered once, an empty box where they do not show."""
        self._work: deque[Iterator[None]] = deque()
        """What is yet to be laid and taken, in order; the first may be begun."""

    def forget(self) -> None:
        """The sheet has changed: nothing that was gathered lies right any more."""
        self._kept.clear()
        self._boxes.clear()
        self._work.clear()

    def follow(self, on: PixelGrid, change: Change, whole: QRect) -> None:
        """Take in a change; where it only adds ink on top of all other, that waits for `caught_up`."""
        if any(isinstance(item, Stroke) and item.erases for item in change.removed):
            self.forget()
        kept = {
            item.id for item in change.added if isinstance(item, Mark)
        }  # it only means something else now
        for gone in change.removed:
            mark = gone.id if isinstance(gone, Mark) else gone.mark
            if mark is not None and not (isinstance(gone, Mark) and mark in kept):
                self._drop(mark)
        for ink in change.added:
            match ink:
                case Mark():
                    pass
                case Stroke(mark=None):
                    self._work.append(self._taken(on, ink, list(self._kept.values())))
                case _:
                    self._lay(on, ink, whole)

    def caught_up(self) -> Iterator[None]:
        """Lay and take what was taken in, in small steps; who stops goes on there the next time."""
        while self._work:
            for _ in self._work[0]:  # not `yield from`, which would end the work with whoever stops
                yield
            self._work.popleft()

    def of(
        self, on: PixelGrid, drawing: Drawing, mark: UUID, whole: QRect, within: QRect
    ) -> Generator[Gathering | None, None, None]:
        """A mark gathered, piece by piece: None while pieces are missing, at the end what is whole.

        Ends without a gathering where the mark does not show on the sheet, or not within a box of it.
        """
        if mark in self._boxes and not self._boxes[mark].intersects(within):
            return
        known = self._kept.get(mark)
        if known is None:
            laid = yield from pieces(drawing, mark, on.scene)
            box = self._boxes[mark] = _box(on, laid, whole)
            if box.isEmpty():
                return
            known = Gathering(on, box)
            for piece in laid:
                yield from (None for _ in known.added(piece))
            self._kept[mark] = known
            self._drop_oldest()
        self._kept.move_to_end(mark)
        self._boxes[mark] = known.box
        yield known

    def _drop(self, mark: UUID) -> None:
        self._kept.pop(mark, None)
        self._boxes.pop(mark, None)

    def _lay(self, on: PixelGrid, ink: Ink, whole: QRect) -> None:
        assert ink.mark is not None
        known = self._kept.get(ink.mark)
        if known is None or not (isinstance(ink, Fill) or on.scene.shows_exactly(ink)):
            self._drop(ink.mark)  # it may show by its skin, together with other ink from elsewhere
            return
        self._boxes.pop(ink.mark, None)  # it grows
        self._work.append(self._laid(on, ink, known, whole))

    @staticmethod
    def _laid(on: PixelGrid, ink: Ink, known: Gathering, whole: QRect) -> Iterator[None]:
        laid = yield from shown_in_steps(ink, LAY, on.scene)
        yield
        known.reach_to(_box(on, laid, whole))
        yield
        for piece in laid:
            yield from known.added(piece)

    @staticmethod
    def _taken(on: PixelGrid, ink: Ink, kept: list[Gathering]) -> Iterator[None]:
        taken = yield from shown_in_steps(ink, TAKE, on.scene)
        for known in kept:
            for piece in taken:
                yield from known.added(piece)

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
