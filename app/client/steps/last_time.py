"""Whether it is the same as last time: offered as a start to correct, never laid without being asked for."""

from __future__ import annotations

from app.client import marks
from app.client.conversation import Conversation
from app.client.step import Onward
from app.client.step_page import StepPage
from app.style.icons import Icon
from app.style.pictures import drawn
from app.widgets.big_button import BigButton
from app.widgets.grid import grid
from app.words.catalogue import translate
from models.drawing.copy import as_last_time


class LastTimeStep(StepPage):
    """Both answers lead to the body: with last time's marks on it, or empty."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        earlier = conversation.last_time
        assert earlier is not None
        theme, look = conversation.workplace.theme, conversation.look
        self.same = BigButton(
            theme,
            look,
            translate("client", "Much the same"),
            hint=translate("client", "Start from this picture and change what is different."),
            picture=drawn(Icon.COPY),
            pressed=self._start_from_it,
        )
        self.other = BigButton(
            theme,
            look,
            translate("client", "Different"),
            hint=translate("client", "Start with an empty body."),
            picture=drawn(Icon.BODY),
            pressed=conversation.go_on,
        )
        self.ask(
            translate("client", "Is it the same as last time?"),
            translate("client", "This is what you showed at your last visit."),
            [grid(conversation.look, [self.same, self.other], 1), marks.further(conversation, earlier)],
            aside=marks.picture(conversation, drawing=earlier),
        )

    @property
    def onward(self) -> Onward:
        """The answers lead on."""
        return Onward("")

    def _start_from_it(self) -> None:
        conversation, earlier = self.conversation, self.conversation.last_time
        assert earlier is not None
        if conversation.session.make(as_last_time(earlier, conversation.drawing)):
            conversation.go_on()
