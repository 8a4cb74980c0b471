"""The forms of file that can hold an animation."""

from __future__ import annotations

from enum import StrEnum


class AnimationForm(StrEnum):
    """A form of file that can hold an animation."""

    WEBP = "WEBP"
    GIF = "GIF"
