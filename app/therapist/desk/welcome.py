"""What a newcomer sees: a body, two sentences, and a way to try, to begin, or to bring visits along."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.style.icons import Icon
from app.style.theme import Theme
from app.widgets.controls import ButtonKind, arrange, button, label
from app.widgets.figure_view import BodyFigures, FigureView
from app.words import desk as words
from app.words import shared as wording
from models.body.view import Body


class Welcome(QWidget):
    """Offers the demo clinic, the first client, or the visits of another computer."""

    demo_wanted = Signal()
    client_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, theme: Theme, figures: BodyFigures) -> None:
        super().__init__()
        self.demo = button(
            theme, words.try_demo(), kind=ButtonKind.PRIMARY, pressed=self.demo_wanted.emit, touch=True
        )
        self.add = button(
            theme, words.first_client(), drawn=Icon.PLUS, pressed=self.client_wanted.emit, touch=True
        )
        self.restore = button(
            theme, words.from_another(), drawn=Icon.FOLDER, pressed=self.restore_wanted.emit, touch=True
        )
        buttons = QHBoxLayout()
        arrange(buttons, self.demo, self.add, None, gap=8)
        text = QWidget()
        text.setMaximumWidth(480)
        column = QVBoxLayout(text)
        column.addStretch(1)
        column.addWidget(label(words.welcome(), type="display", wrap=True))
        column.addSpacing(12)
        column.addWidget(label(words.welcome_line(), type="lead", tone="quiet", wrap=True))
        column.addSpacing(24)
        column.addLayout(buttons)
        column.addSpacing(4)
        column.addWidget(label(words.try_demo_line(), type="small", tone="quiet", wrap=True))
        column.addSpacing(16)
        column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 24, 24, 24)
        row.addStretch(1)
        row.addWidget(text, 5)
        figure = FigureView(theme, figures, Body.FEMALE)
        figure.setAccessibleName(wording.body_figure(Body.FEMALE))
        row.addWidget(figure, 4)
        row.addStretch(1)
        self.demo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
