"""Colours, type and space in one place: two palettes, one font family, and what every control looks like."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.style_sheet import style_sheet

GRID = 8
RADIUS = 10
TOUCH = 44
"""The least side of a control that fingers use, in pixels."""


class Size(NamedTuple):
    """The five sizes of type, in pixels at 100 % text size."""

    small: int = 13
    body: int = 15
    lead: int = 18
    title: int = 24
    display: int = 34


class Shade(StrEnum):
    """Which palette the person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Palette:
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


def colour(value: str) -> QColor:
    """The Qt colour of a palette entry."""
    return QColor(value)


class Theme(QObject):
    """The palette and sizes in force; emits `changed` after the whole application has taken them on."""

    changed = Signal()

    def __init__(self, application: QApplication, shade: Shade = Shade.SYSTEM, text: int = 100) -> None:
        super().__init__(application)
        self._application = application
        self.missing_font = not load_font()
        self.shade = shade
        self.palette = LIGHT
        self.size = Size()
        self.text = text
        application.setStyle(QStyleFactory.create("Fusion"))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self.wear(shade, text)

    def wear(self, shade: Shade, text: int = 100) -> None:
        """Show everything in this shade, with text at so many per cent."""
        self.shade, self.text = shade, text
        self.palette = DARK if self._is_dark() else LIGHT
        self.size = Size(*(round(pixels * text / 100) for pixels in Size()))
        self._application.setFont(self.font(self.size.body))
        self._application.setPalette(_qt_palette(self.palette))
        self._application.setStyleSheet(style_sheet(self.palette, self.size, FAMILY))
        self.changed.emit()

    def font(
        self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal, *, columns: bool = False
    ) -> QFont:
        """Manrope in this size; for numbers in columns, with figures of equal width."""
        font = QFont(FAMILY)
        font.setPixelSize(pixels)
        font.setWeight(weight)
        if columns:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def colour(self, name: str) -> QColor:
        """A colour of the palette in force, by its name there."""
        return QColor(getattr(self.palette, name))

    def _is_dark(self) -> bool:
        match self.shade:
            case Shade.LIGHT:
                return False
            case Shade.DARK:
                return True
            case Shade.SYSTEM:
                return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _follow(self) -> None:
        if self.shade is Shade.SYSTEM:
            self.wear(self.shade, self.text)


FAMILY = "Manrope"
_CUTS = ("Regular", "Medium", "SemiBold")


def load_font() -> bool:
    """Take Manrope from its wheel; False when it is not installed, then the system's own sans serves."""
    try:
        import font_manrope
    except ImportError:
        return False
    folder = Path(font_manrope.font_directory)
    loaded = [QFontDatabase.addApplicationFont(str(folder / f"Manrope-{cut}.ttf")) for cut in _CUTS]
    return min(loaded) >= 0


def _qt_palette(palette: Palette) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: palette.paper,
        QPalette.ColorRole.WindowText: palette.ink,
        QPalette.ColorRole.Base: palette.surface,
        QPalette.ColorRole.AlternateBase: palette.paper,
        QPalette.ColorRole.Text: palette.ink,
        QPalette.ColorRole.Button: palette.surface,
        QPalette.ColorRole.ButtonText: palette.ink,
        QPalette.ColorRole.ToolTipBase: palette.ink,
        QPalette.ColorRole.ToolTipText: palette.paper,
        QPalette.ColorRole.PlaceholderText: palette.quiet,
        QPalette.ColorRole.Highlight: palette.action,
        QPalette.ColorRole.HighlightedText: palette.on_action,
        QPalette.ColorRole.Link: palette.action,
        QPalette.ColorRole.Accent: palette.action,
        QPalette.ColorRole.Light: palette.surface,
        QPalette.ColorRole.Midlight: palette.hover,
        QPalette.ColorRole.Mid: palette.hairline,
        QPalette.ColorRole.Dark: palette.outline,
        QPalette.ColorRole.Shadow: palette.hairline,
    }
    made = QPalette()
    for role, value in roles.items():
        made.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.faint))
    return made
