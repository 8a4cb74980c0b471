"""The words of the picture "how it may go", as the client reads them: with its limits, without dates."""

from __future__ import annotations

from app.words.catalogue import Message
from models.cycle.expecting import Outlook

title = Message("client", "How it may go")
felt = Message("client", "What you feel")
stronger = Message("client", "stronger")
none = Message("client", "nothing")
today = Message("client", "today")
during = Message("client", "while we work on it")
afterwards = Message("client", "afterwards")
OUTLOOKS = {
    Outlook.LEFT_ALONE: Message("client", "if nothing changes"),
    Outlook.SESSIONS: Message("client", "with sessions, and then none"),
    Outlook.SESSIONS_AND_MOVING: Message("client", "with sessions, and moving differently"),
}
reading = Message(
    "client",
    "Sessions bring relief. What stays depends on what feeds the cycle: how you move, sit and carry.",
)
not_said = Message("client", "How strong it is was not said today: there is nothing to draw.")
limits = Message(
    "client",
    "Worked out with the teaching picture, not measured in you. Most pain eases with time, with or without "
    "treatment; nobody can tell when. It says nothing about your nerve.",
)
