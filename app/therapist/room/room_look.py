"""How the treatment room looks: dark, with targets for one knuckle."""

from __future__ import annotations

from collections.abc import Callable
from string import Template

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QPushButton

from app.style.icons import Icon, icon
from app.style.palette import DARK
from app.style.style_sheet import style_sheet
from app.style.type_size import Size
from app.style.typeface import FAMILY

_ROOM = """
QWidget[role="room"] { background: $paper; }
QPushButton[room="wide"] { min-height: 84px; font-size: 20px; border-radius: 14px; padding: 0 12px; }
QPushButton[room="grade"] { min-height: 54px; font-size: 16px; text-align: left; }
QPushButton[room="grade"]:checked { background: $selected; border: 2px solid $action; }
QPushButton[kind="segment"][touch="true"], QPushButton[kind="chip"] { min-height: 54px; min-width: 38px;
  font-size: 18px; }
QPushButton[kind="segment"][touch="true"] { padding: 0 7px; }
QPushButton[kind="segment"][touch="true"]:focus, QPushButton[kind="chip"]:focus { min-height: 52px; }
QPushButton[kind="segment"][touch="true"]:focus { padding: 0 6px; }
QPushButton[room="leave"] { min-height: 54px; font-size: 16px; }
QLabel[room="name"] { font-size: 52px; font-weight: 500; }
QLabel[room="line"] { font-size: 18px; }
"""


_LOW = """
QPushButton[room="wide"] { min-height: 62px; }
QLabel[room="name"] { font-size: 34px; }
"""


def room_style(size: Size, *, low: bool = False) -> str:
    """The style sheet of the room at a size of type; on a `low` screen with the least that can be pressed."""
    room = Template(_ROOM).substitute(DARK._asdict())
    return style_sheet(DARK, size, FAMILY) + room + (_LOW if low else "")


def room_button(
    told: str, role: str, pressed: Callable[[], object] | None = None, drawn: Icon | None = None
) -> QPushButton:
    """A button of the room in one of its roles, with an icon before its word when given."""
    made = QPushButton(told)
    made.setProperty("room", role)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setIconSize(QSize(24, 24))
    if drawn is not None:
        made.setIcon(room_icon(drawn))
    if pressed is not None:
        made.clicked.connect(lambda _: pressed())
    return made


def room_icon(drawn: Icon, ink: str = "ink") -> QIcon:
    """An icon in a colour of the room."""
    return icon(_RoomColours(), drawn, ink)


class _RoomColours:
    """The colours of the room, whatever the desk wears."""

    def colour(self, name: str) -> QColor:
        """A colour of the dark palette, by its name."""
        return QColor(getattr(DARK, name))
