"""Numbers and days as they are written in the language that is spoken."""

from __future__ import annotations

from datetime import date

from app.words.catalogue import Message, translate

_MONTHS = (
    Message("formats", "January"),
    Message("formats", "February"),
    Message("formats", "March"),
    Message("formats", "April"),
    Message("formats", "May"),
    Message("formats", "June"),
    Message("formats", "July"),
    Message("formats", "August"),
    Message("formats", "September"),
    Message("formats", "October"),
    Message("formats", "November"),
    Message("formats", "December"),
)


def number(value: float) -> str:
    """A measure with one decimal at most: 7, 6.5; in German 6,5."""
    digits = f"{value:.0f}" if round(value, 1) == round(value) else f"{value:.1f}"
    return digits.replace(".", translate("formats", "."))


def day(when: date) -> str:
    """The date in full at the place where it was written down, as the language has it: 23. März 2026."""
    order = translate("formats", "{day} {month} {year}")
    return order.format(day=when.day, month=_MONTHS[when.month - 1](), year=when.year)
