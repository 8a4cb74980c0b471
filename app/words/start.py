"""The words of the first page, apart from all others so that it need not wait for them."""

from __future__ import annotations

from app.words.catalogue import Message

PROGRAM = "Nerveline"
opening = Message("desk", "Opening your register…")
