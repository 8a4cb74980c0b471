"""What the pages of the session are called."""

from __future__ import annotations

from app.words.catalogue import Message

plan = Message("session", "Plan")
open_plan = Message("session", "Open the plan")
hands = Message("session", "Hands")
cycle = Message("session", "Cycle")
cycle_language = Message("session", "Language of the picture")
cycle_shown = Message("session", "The cycle")
expected_shown = Message("session", "How it may go")
print_cycle = Message("session", "Print")
own_coupling = Message("session", "Arrows fitted to this client's own visits.")
usual_coupling = Message(
    "session", "Arrows as for everybody: a client's own need four visits that say how strong it is."
)
note = Message("session", "Note")
