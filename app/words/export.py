"""The words on exported pages."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.words.catalogue import Message, translate
from app.words.shared import day, view_word
from models.body.view import Side, View

pain_map = Message("export", "Pain map")
compared = Message("export", "Pain maps compared")
drawn = Message("export", "Bodies with the marks that the words on this page describe.")
printer_silent = Message(
    "export", "The printer does not answer; nothing was printed. Your visits are safe. Try again."
)
print_file_failed = Message(
    "export", "The print file could not be made; your visits are safe. Save a picture instead."
)
footer = Message("export", "Pain map drawn by the client. Not a diagnosis.")

then = Message("export", "Then")
now = Message("export", "Now")
change = Message("export", "Change")

and_more = Message("export", "… and {count} more")


def full_day(when: datetime) -> str:
    """The date with its year, as paper outlives the year: "23 Mar 2026"."""
    return day(when, when - timedelta(days=400))


def under_title(when: datetime | None, figure: str, atlas: str = "") -> str:
    """The line below the title: "23 Mar 2026 · female figure", and an earlier atlas it was drawn on."""
    return " · ".join(part for part in ("" if when is None else full_day(when), figure, atlas) if part)


def two_days(earlier: datetime, later: datetime, figure: str) -> str:
    """The line below the title of a comparison: "12 Jan 2026 → 23 Mar 2026 · female figure"."""
    return f"{full_day(earlier)} → {full_day(later)} · {figure}"


def spoken(title: str, line: str) -> str:
    """What a page shows, for people who cannot see it."""
    return f"{title}, {line}"


def clients_side(side: Side) -> str:
    """Whose side it is: paper is read by others, to whom "your left" would be their own."""
    if side is Side.LEFT:
        return translate("export", "CLIENT'S LEFT")
    return translate("export", "CLIENT'S RIGHT")


def one_side(view: View) -> str:
    """The words of a view that shows one side only: "CLIENT'S LEFT SOLE"."""
    return translate("export", "CLIENT'S {view}").format(view=view_word(view).upper())
