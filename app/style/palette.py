"""The colours of both themes; free of Qt, so that the first page need not wait for it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Shade(StrEnum):
    """Which palette the person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Palette(NamedTuple):
    """The colours of one theme; each pair that carries text or graphics is checked for contrast."""

    dark: bool
    paper: str
    surface: str
    ink: str
    quiet: str
    hairline: str
    outline: str
    """The edge of a field that can be typed in: 3:1 against what it stands on."""
    action: str
    on_action: str
    action_hover: str
    action_pressed: str
    hover: str
    pressed: str
    selected: str
    faint: str
    """Text of a control that cannot be used now."""
    caution: str
    caution_wash: str
    emergency: str
    scrim: str


LIGHT = Palette(
    dark=False,
    paper="#FAF7F2",
    surface="#FFFFFF",
    ink="#2B2A28",
    quiet="#6B6762",
    hairline="#E7E1D8",
    outline="#8C857B",
    action="#0F6E6E",
    on_action="#FFFFFF",
    action_hover="#0B6060",
    action_pressed="#084F4F",
    hover="#F3EEE6",
    pressed="#E9E2D7",
    selected="#E0EEEC",
    faint="#A8A29A",
    caution="#8F5500",
    caution_wash="#FBF0DD",
    emergency="#B3261E",
    scrim="#732B2A28",
)

DARK = Palette(
    dark=True,
    paper="#1B1C1E",
    surface="#25272A",
    ink="#ECE8E1",
    quiet="#A39E97",
    hairline="#3A3C40",
    outline="#85817B",
    action="#4FB3AE",
    on_action="#1B1C1E",
    action_hover="#63C1BC",
    action_pressed="#3FA09B",
    hover="#2E3034",
    pressed="#373A3E",
    selected="#1D3635",
    faint="#6C6964",
    caution="#F0B35A",
    caution_wash="#3A3020",
    emergency="#FF8A80",
    scrim="#A6000000",
)
