"""What a screen reader finds on the canvas: one child for each region of the shown view, to hear and to toggle."""

from __future__ import annotations


def install() -> None:
    """Placeholder"""


def focused(canvas: object, region: str) -> None:
    """Placeholder"""
