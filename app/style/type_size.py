"""The sizes of type."""

from __future__ import annotations

from typing import NamedTuple


class Size(NamedTuple):
    """The five sizes of type, in pixels at 100 % text size."""

    small: int = 13
    body: int = 15
    lead: int = 18
    title: int = 24
    display: int = 34
