"""What the steps of a client have in common: one question, its answers, and a picture of what is meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from app.client.controls.map_picture import MapPicture
from app.client.controls.numbered_map import NumberedMap
from app.client.conversation import Conversation
from app.client.step import Onward
from app.widgets.controls import label
from app.widgets.scroll import Scroll, ScrolledColumn
from app.words.catalogue import translate
from models.practice.hand_over import TextSize

EDGE, ABOVE, BESIDE = 24, 0, 6
CLOSE = 6
"""Pixels between question and answers on a page that needs all its height."""
FREE = 16_777_215
"""Qt's own greatest size: no limit."""
HIGH = 0.8
"""Height of the room between what stands above and below, in widths of it, from which a screen is high."""
READABLE = 1080
"""Pixels that a column of answers may be wide: beyond that the eye loses the line."""


class StepPage(QWidget):
    """One question at a time; a step of the client's way in the shape that the window frames."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self.conversation = conversation
        self._aside: MapPicture | NumberedMap | None = None
        self._instead: QWidget | None = None
        self._answers: list[QWidget] = []
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(EDGE, ABOVE, EDGE, 0)
        self._parts.setSpacing(EDGE)

    @property
    def page(self) -> QWidget:
        """What fills the screen."""
        return self

    @property
    def onward(self) -> Onward:
        """The button that leads on: it passes over what nothing was said to."""
        return Onward(continue_word() if self.is_told else skip_word())

    @property
    def is_told(self) -> bool:
        """Whether anything was said to the question."""
        return True

    def leave(self) -> None:
        """The client goes on: keep what was left unsaid as such."""

    def see(self) -> None:
        """Something came into sight; called whenever the screen was painted."""

    def ask(
        self,
        title: str,
        lead: str = "",
        parts: Sequence[QWidget] = (),
        *,
        above: str = "",
        aside: MapPicture | NumberedMap | None = None,
        wide: bool = False,
    ) -> None:
        """Lay out the question with its answers below it, a picture beside it; `wide` takes all the width."""
        column = ScrolledColumn()
        column.painted.connect(self.see)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, BESIDE, 2 if wide else 12)
        inside.setSpacing(CLOSE if wide else self.conversation.look.gap)
        inside.addStretch(1)
        if above:
            inside.addWidget(label(above, tone="action", wrap=True))
        self.title = heading(title)
        self.setAccessibleName(title)
        inside.addWidget(self.title)
        self._answers = list(parts)
        if lead:
            self._answers.append(label(lead, tone="quiet", wrap=True))
            inside.addWidget(self._answers[-1])
        inside.addSpacing(0 if wide else 4)
        for part in parts:
            inside.addWidget(part)
        inside.addStretch(4)
        self.sheet = Scroll(self.conversation.workplace.theme, self.conversation.look, column)
        self._wide = wide
        self._put(aside)

    def _put(self, aside: MapPicture | NumberedMap | None) -> None:
        """Put the question on the page, with the picture beside it where there is one."""
        wide = self._wide
        if not wide:
            self.sheet.setMaximumWidth(round(READABLE * self.conversation.look.scale))
        self._aside = aside
        if aside is not None:
            self._parts.addWidget(aside)
        elif not wide:
            self._parts.addStretch(1)
        self._parts.addWidget(self.sheet, 1000)
        if aside is None and not wide:
            self._parts.addStretch(1)

    @property
    def room_across(self) -> int:
        """The width that the answers have."""
        across = self.width() - 2 * EDGE - BESIDE
        if self._aside is not None and not self._aside.isHidden() and not self._is_upright:
            across -= self._aside.minimumWidth() + EDGE
        return across if self._wide else min(across, round(READABLE * self.conversation.look.scale) - BESIDE)

    @property
    def room_down(self) -> int:
        """The height that question and answers have."""
        down = self.height() - ABOVE
        if self._aside is not None and not self._aside.isHidden() and self._is_upright:
            down -= self._aside.maximumHeight() + EDGE
        return down

    @property
    def _is_upright(self) -> bool:
        """Whether the picture stands above the answers."""
        return self.height() > HIGH * self.width()

    def height_needed(self) -> int:
        """The height of what is shown now."""
        return self.sheet.content.height_needed(self.room_across + BESIDE)

    def entitle(self, title: str) -> None:
        """Ask something else on the same page, by which a screen reader then calls it."""
        self.title.setText(title)
        self.setAccessibleName(title)

    def show_instead(self, part: QWidget | None) -> None:
        """Show a part below the question in the place of the answers, or with None the answers again."""
        column = self.sheet.content.layout()
        assert isinstance(column, QVBoxLayout)
        if self._instead is not None:
            self._instead.hide()
            column.removeWidget(self._instead)
            self._instead.deleteLater()
        for hidden in self._answers:
            hidden.setVisible(part is None)
        self._instead = part
        if part is not None:
            column.insertWidget(column.count() - 1, part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self._is_upright
        if self._aside is not None:
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            self._parts.setDirection(down if below else across)
        self.room_aside()

    def room_aside(self) -> None:
        """Give the picture its share of the screen, beside the question or above it."""
        aside, below = self._aside, self._is_upright
        if aside is None:
            return
        roomy = self.conversation.look.size is TextSize.A or isinstance(aside, NumberedMap)
        share = aside.share if not below or roomy else 0.22
        hold_width(aside, None if below else max(round(self.width() * share), aside.least_width))
        aside.setMaximumHeight(round(self.height() * share) if below else FREE)


def hold_width(part: QWidget, width: int | None) -> None:
    """Keep a part as wide as this, or leave it all the width there is, so that a screen may turn narrow."""
    part.setMinimumWidth(width or 0)
    part.setMaximumWidth(FREE if width is None else width)


def heading(text: str) -> QLabel:
    """The question itself, which a screen reader finds first."""
    made = label(text, type="title", wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return made


def continue_word() -> str:
    """What leads on when something was said."""
    return translate("client", "Continue")


def skip_word() -> str:
    """What leads on when nothing was said."""
    return translate("client", "Skip")
