"""What the pages of the session are called."""

from __future__ import annotations

from app.words.catalogue import Message

plan = Message("session", "Plan")
hands = Message("session", "Hands")
note = Message("session", "Note")
