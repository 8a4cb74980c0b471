"""Large answers to one question beside each other, with a quiet one below, and the buttons that they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.client.conversation import Conversation
from app.widgets.answer_group import AnswerGroup
from app.widgets.big_button import BigButton, Loud, Tick


def answer_button(
    conversation: Conversation, question: str, word: str, act: Callable[[], object], loud: Loud = Loud.PLAIN
) -> BigButton:
    """A button that gives one answer to a question in words; a screen reader hears both."""
    theme, look = conversation.workplace.theme, conversation.look
    made = BigButton(theme, look, word, loud=loud, tick=Tick.CORNER, pressed=act)
    made.setCheckable(True)
    made.setAccessibleName(f"{question} {word}")
    return made


def lay_out(
    group: AnswerGroup, conversation: Conversation, answers: Iterable[BigButton], declined: BigButton | None
) -> None:
    """Put answers beside each other, all as broad, and the one that declines below them."""
    gap = conversation.look.gap
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap // 2)
    row = QHBoxLayout()
    row.setSpacing(gap)
    for answer in answers:
        row.addWidget(answer, 1)
    column.addLayout(row)
    if declined is not None:
        column.addWidget(declined)
