"""Numbers and days as they are written in the language that is spoken."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from app.i18n.translation import translate


def number(value: float) -> str:
    """A measure with one decimal at most: 7, 6.5; in German 6,5."""
    return QLocale().toString(float(value), "f", 0 if round(value, 1) == round(value) else 1)


def day(when: datetime) -> str:
    """The date in full at the place where it was written down, by the pattern that belongs to the language:
    23 March 2026, 23. März 2026.
    """
    pattern = translate("formats", "d MMMM yyyy", "letters as in QLocale; other words in single quotes")
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)
