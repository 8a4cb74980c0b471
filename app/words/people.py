"""The words about those who treat here and sign."""

from __future__ import annotations

from app.words.catalogue import Message, translate

title = Message("people", "Therapists")
open_sheet = Message("people", "Therapists…")
line = Message(
    "people", "Who treats here and signs notes. A signed note keeps the name that it was signed with."
)
nobody = Message("people", "Nobody yet: whoever signs the first note comes with the signature, or here.")
name = Message("people", "Name")
short = Message("people", "Short")
new = Message("people", "Somebody new")
add = Message("people", "Add")
leaves = Message("people", "No longer here")


def left(name: str) -> str:
    """That somebody is no longer offered."""
    return translate("people", "{name} is no longer offered; what was signed stays signed.").format(name=name)
