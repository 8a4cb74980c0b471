"""Whether anything hurts today: where, nothing, or not to be said; each is an answer and is kept as one."""

from __future__ import annotations

from app.client.conversation import Conversation
from app.client.step import Onward
from app.client.step_page import StepPage
from app.style.icons import Icon
from app.style.pictures import AnswerPicture, drawn
from app.widgets.big_button import BigButton, Paint
from app.widgets.grid import grid
from app.words.catalogue import translate
from models.practice.visit import Today


class TodayStep(StepPage):
    """Three answers, each of which leads on by itself."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        self.answers = {
            Today.MARKS: self._answer(
                Today.MARKS,
                translate("client", "Yes, I will show where"),
                translate("client", "on a picture of the body"),
                drawn(Icon.BODY),
            ),
            Today.NO_PAIN: self._answer(
                Today.NO_PAIN,
                translate("client", "No, nothing hurts today"),
                translate("client", "a few short questions follow"),
                drawn(Icon.TICK),
            ),
            Today.SKIPPED: self._answer(
                Today.SKIPPED,
                translate("client", "I would rather not say"),
                translate("client", "you can tell your therapist yourself"),
                drawn(AnswerPicture.SPEECH),
            ),
        }
        self.ask(
            translate("client", "Does anything hurt today?"),
            parts=[grid(conversation.look, list(self.answers.values()), 1)],
        )

    @property
    def onward(self) -> Onward:
        """The answers lead on themselves; whoever has answered before may also simply continue."""
        return Onward("") if self.conversation.today is None else super().onward

    def _answer(self, today: Today, word: str, hint: str, picture: Paint) -> BigButton:
        conversation = self.conversation
        made = BigButton(conversation.workplace.theme, conversation.look, word, hint=hint, picture=picture)
        made.setCheckable(True)
        made.setChecked(conversation.today is today)
        made.clicked.connect(lambda: self._say(today))
        return made

    def _say(self, today: Today) -> None:
        conversation = self.conversation
        if today is not Today.MARKS and conversation.drawing.marks:
            conversation.session.make(conversation.drawing.cleared())  # undo on the body brings it back
        if conversation.say_today(today):
            conversation.go_on()
