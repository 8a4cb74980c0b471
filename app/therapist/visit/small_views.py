"""The small maps of an open visit, one for each view, as its strip of views shows them."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from app.open_visit import OpenVisit
from app.therapist.desk.small_map import small_map_in_steps
from app.workplace import Workplace
from models.body.close_up import CloseUp, frame_of
from models.body.view import Body, View


@dataclass(frozen=True, slots=True)
class SmallViews:
    """Paints the views of a visit's map on the figure that is worn."""

    workplace: Workplace
    session: OpenVisit
    body: Callable[[], Body]

    def painted(self, view: View, size: QSize, ratio: float) -> Generator[object, None, QPixmap]:
        """One view, in steps of a few milliseconds."""
        marks = self.workplace.marks_in(self.session.drawing)
        return small_map_in_steps(self.workplace, self.body(), view, marks, size, ratio)

    def near(self, part: CloseUp, size: QSize, ratio: float) -> Generator[object, None, QPixmap]:
        """A close-up, in steps of a few milliseconds."""
        workplace, body = self.workplace, self.body()
        marks = workplace.marks_in(self.session.drawing)
        frame = frame_of(part, workplace.atlas, body)
        return small_map_in_steps(workplace, body, part.view, marks, size, ratio, frame)

    def seen(self, view: View) -> object:
        """What of the marks a view shows: while that stays as it was, so does its small map."""
        workplace, drawing = self.workplace, self.session.drawing
        visible = workplace.atlas.projection(self.body(), view).visible
        covered = workplace.coverage.marks(drawing)
        seen = [(drawing.marks[mark].sensation, covered[mark] & visible) for mark in drawing.begun]
        return self.body(), workplace.theme.palette.dark, tuple(each for each in seen if each[1])
