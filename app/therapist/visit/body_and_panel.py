"""The body with its views and tools, and the panel beside it, or below it on a tall screen."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.therapist.body.body_stage import BodyStage
from app.therapist.visit.side_panel import SidePanel
from app.widgets.controls import arrange, line


class BodyAndPanel(QWidget):
    """Lays a visit's body, or the list of regions in its place, beside what is said of it."""

    def __init__(
        self, note: QWidget, strip: QWidget, stage: BodyStage, tools: QWidget, side: SidePanel
    ) -> None:
        super().__init__()
        self._side = side
        self._below = False
        self._middle = QStackedWidget()
        self._middle.addWidget(stage)
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addWidget(note)
        body.addWidget(self._middle, 1)
        body.addWidget(tools)
        left = QHBoxLayout()
        arrange(left, strip, gap=0)
        left.addLayout(body, 1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.addLayout(left, 1)
        self._parts.addWidget(line(upright=True))
        self._parts.addWidget(side)
        side.beside(below=False)

    @property
    def listed(self) -> QWidget | None:
        """The list of regions, while it stands in the place of the body."""
        return self._middle.currentWidget() if self._middle.currentIndex() else None

    @property
    def has_list(self) -> bool:
        """Whether the list of regions has been made."""
        return self._middle.count() > 1

    def take_list(self, regions: QWidget) -> None:
        """Keep the list of regions, out of sight."""
        self._middle.addWidget(regions)

    def show_list(self, listed: bool) -> None:
        """Show the list of regions in the place of the body, or the body again."""
        self._middle.setCurrentIndex(1 if listed else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.height() > self.width()
        if below != self._below:
            self._below = below
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            self._parts.setDirection(down if below else across)
            self._side.beside(below=below)
        self._side.be_wide_enough()  # another window may have more room, or less
