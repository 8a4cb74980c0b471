"""What is known of a client, said in one line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from app.words.catalogue import translate_amount
from app.words.formats import day
from app.words.shared import body_figure, no_visits_yet
from models.practice.visit import Client, Visit


def client_line(client: Client, visits: Iterable[Visit], now: datetime | None = None) -> str:
    """What is known of a client in one line: "48 years · female figure · 6 visits since 12 Jan"."""
    kept = list(visits)
    present = now or datetime.now().astimezone()
    words = []
    if client.birth_year:
        years = present.year - client.birth_year
        words.append(translate_amount("desk words", "about {n} year", "about {n} years", years))
    words.append(body_figure(client.body))
    if kept:
        first = day(min(visit.started for visit in kept), present)
        words.append(
            translate_amount(
                "desk words", "{n} visit since {day}", "{n} visits since {day}", len(kept), day=first
            )
        )
    else:
        words.append(no_visits_yet())
    return " · ".join(words)
