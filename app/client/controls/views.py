"""From where the body is seen: all six views, or where room is short the next and the one before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.client.step_page import hold_width
from app.style.client_size import ClientSize
from app.style.icons import Icon
from app.style.pictures import drawn
from app.style.theme import Theme
from app.widgets.big_button import BigButton
from app.widgets.controls import label
from app.widgets.grid import grid
from app.words import shared as wording
from app.words.catalogue import translate
from models.body.view import View

ROUND = (View.BACK, View.RIGHT, View.FRONT, View.LEFT, View.SOLE_LEFT, View.SOLE_RIGHT)
"""The order in which a body is turned, the soles at last."""


class Views(QStackedWidget):
    """`chosen` carries the View."""

    chosen = Signal(View)

    def __init__(self, theme: Theme, look: ClientSize) -> None:
        super().__init__()
        self._theme, self._look = theme, look
        self.shown = View.BACK
        self.tiles = {view: self._tile(view) for view in View}
        self.before = self._turner(Icon.BACK, translate("client", "Turn the body to one side"), -1)
        self.after = self._turner(Icon.NEXT, translate("client", "Turn the body to the other side"), 1)
        self._name = label(wrap=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.all = grid(look, list(self.tiles.values()), 6)
        self.few = self._few()
        self.addWidget(self.all)
        self.addWidget(self.few)

    def show_view(self, view: View) -> None:
        """Show this view as chosen, without a signal."""
        self.shown = view
        for each, tile in self.tiles.items():
            tile.setChecked(each is view)
        self._name.setText(wording.view_word(view))

    def fit(self, width: int, height: int, *, column: bool) -> None:
        """Show all views in so much room if it holds them, else the few; a `column` is kept narrow."""
        least = self.all.minimumSizeHint().width()
        wide = max(least, min(width, self.all.sizeHint().width() // 3)) if column else width
        all_fit = wide <= width and self.all.heightForWidth(wide) <= height
        if not all_fit and column:
            wide = self.few.minimumSizeHint().width()
        shown = self.all if all_fit else self.few
        self.setCurrentWidget(shown)
        hold_width(self, wide if column else None)
        self.setFixedHeight(shown.heightForWidth(wide))

    def _few(self) -> QWidget:
        few = QWidget()
        column = QVBoxLayout(few)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._name)
        column.addWidget(grid(self._look, [self.before, self.after], 2))
        return few

    def _tile(self, view: View) -> BigButton:
        made = BigButton(self._theme, self._look, wording.view_word(view))
        made.setAccessibleName(wording.view_long(view))
        made.setCheckable(True)
        made.clicked.connect(lambda: self.chosen.emit(view))
        return made

    def _turner(self, icon: Icon, name: str, way: int) -> BigButton:
        made = BigButton(self._theme, self._look, "", picture=drawn(icon))
        made.setAccessibleName(name)
        made.clicked.connect(lambda: self._turn(way))
        return made

    def _turn(self, way: int) -> None:
        self.chosen.emit(ROUND[(ROUND.index(self.shown) + way) % len(ROUND)])
