"""Buttons, words and lines as every screen uses them, each with a name for screen readers and a tooltip."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.style.icons import Icon, icon
from app.style.theme import TOUCH, Theme


class ButtonKind(StrEnum):
    """How loud a button is."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"
    ICON = "icon"


def button(
    theme: Theme,
    text: str,
    *,
    kind: ButtonKind = ButtonKind.PLAIN,
    drawn: Icon | None = None,
    tip: str = "",
    pressed: Callable[[], object] | None = None,
    touch: bool = False,
) -> QPushButton:
    """A button with a word, and an icon before it when given."""
    made = QPushButton(text)
    made.setProperty("kind", kind.value)
    made.setProperty("touch", touch)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if drawn is not None:
        ink = {ButtonKind.PRIMARY: "on_action", ButtonKind.LINK: "action"}.get(kind, "ink")
        made.setIcon(icon(theme, drawn, ink))
        made.setIconSize(QSize(20, 20))
    if tip:
        made.setToolTip(tip)
    if pressed is not None:
        made.clicked.connect(lambda _: pressed())
    return made


def icon_button(
    theme: Theme,
    drawn: Icon,
    name: str,
    *,
    key: QKeySequence | None = None,
    pressed: Callable[[], object] | None = None,
    touch: bool = False,
) -> QPushButton:
    """A square button with an icon only; its name is its tooltip and what screen readers say."""
    made = button(theme, "", kind=ButtonKind.ICON, drawn=drawn, pressed=pressed, touch=touch)
    side = TOUCH if touch else 40
    made.setFixedSize(side, side)
    made.setIconSize(QSize(22, 22))
    made.setAccessibleName(name)
    shown = key.toString(QKeySequence.SequenceFormat.NativeText) if key is not None else ""
    made.setToolTip(f"{name}  {shown}" if shown else name)
    return made


def label(text: str = "", *, type: str = "", tone: str = "", wrap: bool = False) -> QLabel:  # noqa: A002
    """Words in one of the sizes and tones of the style sheet, never guessed to be HTML."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("type", type)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def line(*, upright: bool = False) -> QFrame:
    """A hairline between two parts."""
    made = QFrame()
    made.setProperty("role", "line")
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def ground(role: str) -> QWidget:
    """An empty ground: "paper", "surface" or "clear"."""
    made = QWidget()
    made.setProperty("role", role)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made


def arrange(layout: QBoxLayout, *parts: QWidget | int | None, gap: int = 8, edge: int = 0) -> QBoxLayout:
    """Fill a layout: widgets in order, numbers are extra space, None takes what room is left."""
    layout.setSpacing(gap)
    layout.setContentsMargins(edge, edge, edge, edge)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        else:
            layout.addWidget(part)
    return layout


def in_the_middle(page: QWidget, content: QWidget) -> None:
    """Lay out a page that has this in its middle alone, as broad as that may become."""
    row = QHBoxLayout(page)
    row.setContentsMargins(48, 24, 48, 24)
    row.addStretch(1)
    row.addWidget(content, 12)
    row.addStretch(1)


def restyle(widget: QWidget, **properties: object) -> None:
    """Change properties that the style sheet looks at and let it look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
