"""Asks where a file goes: the system's dialog, which begins in the documents and asks before it replaces."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def asked_file(window: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """The chosen file, None when nobody chose one; `kinds` is a filter of Qt's such as "Pages (*.pdf)"."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(window, title, str(Path(documents) / name), kinds)
    return Path(chosen) if chosen else None
