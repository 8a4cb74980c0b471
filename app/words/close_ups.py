"""The words of the close-ups: short ones for their pictures, whole ones for tooltips and screen readers."""

from __future__ import annotations

from app.words import shared
from app.words.catalogue import Message
from models.body.close_up import CloseUp

title = Message("desk words", "Close-ups")

_WORDS = {
    CloseUp.PELVIS_BACK: (Message("desk words", "Pelvis"), Message("words", "Pelvis from behind, near by")),
    CloseUp.FACE: (Message("desk words", "Face"), Message("words", "Face, near by")),
    CloseUp.PALM_LEFT: (
        Message("desk words", "Left palm"),
        Message("words", "Palm of the left hand, near by"),
    ),
    CloseUp.PALM_RIGHT: (
        Message("desk words", "Right palm"),
        Message("words", "Palm of the right hand, near by"),
    ),
    CloseUp.HAND_BACK_LEFT: (
        Message("desk words", "Back of left hand"),
        Message("words", "Back of the left hand, near by"),
    ),
    CloseUp.HAND_BACK_RIGHT: (
        Message("desk words", "Back of right hand"),
        Message("words", "Back of the right hand, near by"),
    ),
}


def word(part: CloseUp) -> str:
    """The close-up in a word or two: "Left palm"."""
    return _WORDS[part][0]() if part in _WORDS else shared.view_word(part.view)


def name(part: CloseUp) -> str:
    """The close-up in words for tooltips and screen readers: "Palm of the left hand, near by"."""
    return _WORDS[part][1]() if part in _WORDS else shared.view_long(part.view)
