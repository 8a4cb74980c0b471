"""Menus that are made for one opening and are gone when they close."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget


def passing_menu(parent: QWidget) -> QMenu:
    """A menu to fill and open once."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)  # after the entry that was chosen has done its work
    return menu
