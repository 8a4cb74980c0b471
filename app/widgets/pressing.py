"""What the large buttons of the client's screens have alike: how they are pressed, ground, edge and tick."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.style.theme import Theme

RADIUS = 14
"""Pixels of the corners' radius."""
THICK, THIN = 3.0, 1.5
"""Pixels of the edge: of what is chosen or has the focus, and of the rest."""
TICK = ((0.28, 0.52), (0.44, 0.68), (0.73, 0.34))
"""The tick in a square of side 1."""
BY_KEYS = "by_keys"
"""The property of a window that says whether its last press was a key: only then the focus needs a ring.

A ring on the first answer would look to a finger as if it were chosen already.
"""


def shows_focus(part: QWidget) -> bool:
    """Whether a part has the focus and the person reaches things by keys."""
    return part.hasFocus() and part.window().windowHandle().property(BY_KEYS) is not False


def make_answer(button: QAbstractButton, word: str) -> None:
    """Let a button be an answer that is chosen: by finger, mouse and keys, its word is also spoken."""
    button.setText(word)
    button.setAccessibleName(word)
    button.setCheckable(True)
    let_press(button)


def let_press(button: QAbstractButton) -> None:
    """Let Tab come to a button, and the mouse show that it can be pressed."""
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)


def presses(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button by Enter, once however long it is held; False when the key was another one."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


def answer_colours(theme: Theme, button: QAbstractButton) -> tuple[QColor, QColor]:
    """The colours of an answer's words and of what they stand on."""
    rest = "selected" if button.isChecked() else "surface"
    over = button.underMouse() and not button.isChecked()
    return theme.colour("ink"), theme.colour("pressed" if button.isDown() else "hover" if over else rest)


def paint_answer(painter: QPainter, theme: Theme, button: QAbstractButton, radius: int = RADIUS) -> None:
    """Paint an answer's ground with its edge, thick when it is chosen or has the focus."""
    focused, chosen = shows_focus(button), button.isChecked()
    edge = "ink" if focused else "action" if chosen else "outline"
    _, ground = answer_colours(theme, button)
    paint_ground(painter, button, ground, theme.colour(edge), thick=chosen or focused, radius=radius)


def paint_ground(
    painter: QPainter, part: QWidget, ground: QColor, edge: QColor, *, thick: bool, radius: int = RADIUS
) -> None:
    """Paint a whole part with round corners, its edge inside it."""
    width = THICK if thick else THIN
    painter.setPen(QPen(edge, width))
    painter.setBrush(ground)
    inset = width / 2
    painter.drawRoundedRect(QRectF(part.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_tick(painter: QPainter, theme: Theme, box: QRectF, edge: QPen | None = None) -> None:
    """Paint a round tick into a square, with an edge where it lies over something."""
    painter.setPen(edge if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("action"))
    painter.drawEllipse(box)
    paint_tick_lines(painter, box, theme.colour("on_action"))


def paint_tick_lines(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Paint the two lines of a tick into a square."""
    line = QPen(colour, box.width() / 9)
    line.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(line)
    painter.drawPolyline([box.topLeft() + QPointF(x, y) * box.width() for x, y in TICK])
