"""Whose records have been kept long enough is listed; it is asked, and nothing goes by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from models.body.view import Body
from models.practice.retention import due
from models.practice.visit import Client, ClientRow

TODAY = date(2026, 3, 1)


def row(name: str, last: datetime | None, created: datetime = datetime(2001, 1, 1, tzinfo=UTC)) -> ClientRow:
    return ClientRow(Client(uuid4(), name, Body.FEMALE, created), 1 if last else 0, last)


def test_who_was_seen_last_so_many_years_ago_is_due_to_the_day_and_the_oldest_comes_first() -> None:
    rows = [
        row("a day short", datetime(2016, 3, 2, 9, tzinfo=UTC)),
        row("to the day", datetime(2016, 3, 1, 9, tzinfo=UTC)),
        row("long ago", datetime(2009, 3, 1, 9, tzinfo=UTC)),
        row("never came", None),
    ]
    assert [each.client.pseudonym for each in due(rows, 10, TODAY)] == [
        "never came",
        "long ago",
        "to the day",
    ]


def test_without_a_rule_nobody_is_due_and_who_is_invented_never_is() -> None:
    old = row("long ago", datetime(1999, 3, 1, 9, tzinfo=UTC))
    assert due([old], 0, TODAY) == ()
    invented = replace(old, client=replace(old.client, demo=True))
    assert list(due([invented], 3, TODAY)) == []


def test_ten_years_before_a_leap_day_is_the_28th() -> None:
    last = row("then", datetime(2022, 2, 28, 9, tzinfo=UTC))
    assert due([last], 10, date(2032, 2, 29)) == [last]
