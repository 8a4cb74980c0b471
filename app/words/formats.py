"""Numbers, days and times as they are written in the language that is spoken."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from app.words.catalogue import Message, translate, translate_amount

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
_SHORT_MONTHS = (
    Message("formats", "Jan"),
    Message("formats", "Feb"),
    Message("formats", "Mar"),
    Message("formats", "Apr"),
    Message("formats", "May"),
    Message("formats", "Jun"),
    Message("formats", "Jul"),
    Message("formats", "Aug"),
    Message("formats", "Sep"),
    Message("formats", "Oct"),
    Message("formats", "Nov"),
    Message("formats", "Dec"),
)


def number(value: float) -> str:
    """A measure with one decimal at most, and none from 100 on: 7, 6.5, 212; in German 6,5."""
    whole = value >= 100 or round(value, 1) == round(value)
    return f"{value:.0f}" if whole else one_decimal(value)


def one_decimal(value: float) -> str:
    """A figure with one decimal, needed or not: 0.2, 1.0."""
    return f"{value:.1f}".replace(".", translate("formats", "."))


def percent(share: float) -> str:
    """A share in whole per cent: 45%."""
    return translate("desk words", "{number}%").format(number=f"{share * 100:.0f}")


def full_day(when: date) -> str:
    """The date in full at the place where it was written down, as the language has it: 23. März 2026."""
    order = translate("formats", "{day} {month} {year}")
    return order.format(day=when.day, month=_MONTHS[when.month - 1](), year=when.year)


def day(when: datetime, now: datetime | None = None) -> str:
    """The date at the place where it was written down, with its year when that is not the present one:
    "23 Mar", "23 Mar 2024".
    """
    present = now or datetime.now().astimezone()
    month = _SHORT_MONTHS[when.month - 1]()
    if when.year == present.year:
        return translate("formats", "{day} {month}").format(day=when.day, month=month)
    return translate("formats", "{day} {month} {year}").format(day=when.day, month=month, year=when.year)


def clock(when: datetime) -> str:
    """The time of day at the place where it was written down: "10:30"."""
    return f"{when:%H:%M}"


def relative_day(when: datetime, now: datetime | None = None) -> str:
    """How long ago in words: "today", "yesterday", "3 weeks ago"; a date yet to come is given as it is."""
    present = now or datetime.now().astimezone()
    days = (present.date() - when.date()) // timedelta(days=1)
    if days < 0:
        return day(when, present)
    if days < 2:
        return translate("desk words", "yesterday") if days else translate("desk words", "today")
    if days < 14:
        return translate_amount("desk words", "{n} day ago", "{n} days ago", days)
    if days < 60:
        return translate_amount("desk words", "{n} week ago", "{n} weeks ago", days // 7)
    if days < 730:
        return translate_amount("desk words", "{n} month ago", "{n} months ago", int(days / 30.44))
    return translate_amount("desk words", "{n} year ago", "{n} years ago", days // 365)
