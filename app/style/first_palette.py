"""The colours of the first page, which is painted before the theme is made."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.style.palette import DARK, LIGHT, Palette, Shade

MIDDLE = 128
"""Lightness below which a ground is dark, of 255."""


def first_palette(shade: Shade, application: QApplication) -> Palette:
    """The first page's colours; whether the system is dark is read off its own palette.

    Its colour scheme would say so too, but with it PySide6 makes all of the namespace Qt, which takes a third
    as long as a bare window.
    """
    ground = application.palette().window().color()
    dark = ground.lightness() < MIDDLE if shade is Shade.SYSTEM else shade is Shade.DARK
    return DARK if dark else LIGHT
