"""Room for what is higher than the screen: fingers push it, and a button shows the rest without a drag."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLayout,
    QScrollArea,
    QScroller,
    QScrollerProperties,
    QVBoxLayout,
    QWidget,
)

from app.style.client_size import ClientSize
from app.style.icons import Icon
from app.style.pictures import drawn
from app.style.theme import Theme
from app.widgets.big_button import BigButton, Loud
from app.words.catalogue import translate

PAGE = 0.8
"""Share of the height that one press shows anew: the last line seen stays in sight."""


def push_by_hand(viewport: QWidget) -> None:
    """Let finger, pen and mouse push what is seen; a tap still reaches what lies under it, at once."""
    # The gesture of touch events would keep taps from buttons; Qt makes mouse events of touch and pen.
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.LeftMouseButtonGesture)
    metrics, policy = QScrollerProperties.ScrollMetric, QScrollerProperties.OvershootPolicy
    scroller = QScroller.scroller(viewport)
    pushed = scroller.scrollerProperties()
    pushed.setScrollMetric(metrics.MousePressEventDelay, 0.0)
    pushed.setScrollMetric(metrics.VerticalOvershootPolicy, policy.OvershootAlwaysOff)
    pushed.setScrollMetric(metrics.HorizontalOvershootPolicy, policy.OvershootAlwaysOff)
    scroller.setScrollerProperties(pushed)


class ScrolledColumn(QWidget):
    """What is scrolled: as high as its width makes it, and no higher; `painted` when more of it was seen."""

    painted = Signal()
    arranged = Signal()
    """Something in it was shown, hidden or said anew, and may need more room, or less."""

    def event(self, event: QEvent) -> bool:
        known = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.arranged.emit()
        return known

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arranged.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()

    def height_needed(self, width: int) -> int:
        """The height of what is shown now, on so much width."""
        layout = self.layout()
        assert layout is not None
        for part in self.findChildren(QWidget):
            part.updateGeometry()
        for nested in self.findChildren(QLayout):
            nested.invalidate()  # Qt forgets what it knew of a layout, not of those within it
        layout.invalidate()
        return layout.heightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(layout.minimumSize().width() if layout is not None else 0, 0)


class Scroll(QWidget):
    """One column of content; below it stands `more` while there is more to see."""

    def __init__(self, theme: Theme, look: ClientSize, content: ScrolledColumn) -> None:
        super().__init__()
        self.content, self._offers = content, False
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setProperty("role", "clear")
        self.area.setWidget(content)
        push_by_hand(self.area.viewport())
        self.more = BigButton(
            theme,
            look,
            translate("client", "More below"),
            picture=drawn(Icon.DOWN),
            loud=Loud.QUIET,
            pressed=self.show_more,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        bar = self.area.verticalScrollBar()
        bar.rangeChanged.connect(self._offer)
        bar.valueChanged.connect(self._offer)
        content.arranged.connect(self._offer)
        self._offer()

    def show_more(self) -> None:
        """Go down by most of a page."""
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + round(self.area.viewport().height() * PAGE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer()

    def _fits(self) -> bool:
        """Whether nothing is out of sight; asked anew of all layouts where it seems otherwise."""
        if self.content.heightForWidth(self.width()) <= self.height():
            return True
        return self.content.layout() is not None and self.content.height_needed(self.width()) <= self.height()

    def _offer(self) -> None:
        """Show the bar and the button only where something is out of sight."""
        if self._offers:
            return  # what is shown and hidden here moves the bar, which asks again
        self._offers = True
        fits, bar, policy = self._fits(), self.area.verticalScrollBar(), Qt.ScrollBarPolicy
        # a bar takes width that what fits without it needs
        self.area.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded)
        self.more.setVisible(not fits and bar.value() < bar.maximum())
        self._offers = False
