"""Colours, type and space in one place: two palettes, one font family, and what every control looks like."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.style.palette import DARK, LIGHT, Palette, Shade
from app.style.style_sheet import style_sheet
from app.style.type_size import Size
from app.style.typeface import CUTS, FAMILY, load

__all__ = [
    "DARK",
    "FAMILY",
    "GRID",
    "LIGHT",
    "RADIUS",
    "TOUCH",
    "Palette",
    "Shade",
    "Size",
    "Theme",
    "colour",
]

GRID = 8
RADIUS = 10
TOUCH = 44
"""The least side of a control that fingers use, in pixels."""


def colour(value: str) -> QColor:
    """The Qt colour of a palette entry."""
    return QColor(value)


class Theme(QObject):
    """The palette and sizes in force; emits `changed` after the whole application has taken them on."""

    changed = Signal()

    def __init__(self, application: QApplication, shade: Shade = Shade.SYSTEM, text: int = 100) -> None:
        super().__init__(application)
        self._application = application
        self.missing_font = not load(CUTS)
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
