"""The day of a visit is that of the place where it was drawn, whatever clock the reader's computer shows."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import pytest

from app.commands.run import run
from app.export.layout import visit_page
from app.export.page import Text
from app.files.writing import safe_name
from app.registers import RegistersOnDisk
from app.words import formats, shared
from db.store import Store
from models.body.atlas import Atlas
from models.body.view import Body
from models.compare.coverage import Coverage
from models.drawing.drawing import Drawing
from models.practice.visit import Client, Visit

PLACES = ["2026-03-02T00:20:00+14:00", "2026-03-02T23:40:00-12:00", "2026-03-02T00:10:00+01:00"]
"""Whatever the computer's own zone is, in one of the first two another day has begun there."""

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("drawn", PLACES)
def test_a_visit_is_dated_where_it_was_drawn_on_page_card_and_file(atlas: Atlas, drawn: str) -> None:
    when = datetime.fromisoformat(drawn)
    visit = Visit(uuid4(), uuid4(), Body.FEMALE, when, when)
    page = visit_page(visit, Drawing(), atlas, Coverage(atlas))
    assert "2 Mar 2026" in " ".join(item.words for item in page.items if isinstance(item, Text))
    assert "2 Mar 2026" in page.title
    assert safe_name("pain map", visit.started, ".png") == "pain map 2026-03-02.png"
    assert formats.full_day(when) == "2 March 2026"
    assert shared.day(when, when.replace(year=2027)) == "2 Mar 2026"


@pytest.mark.parametrize("drawn", PLACES)
def test_the_place_of_a_visit_is_kept_and_handed_on_with_its_day(
    drawn: str, store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    when = datetime.fromisoformat(drawn)
    store = Store.open(store_path, lambda: when)
    client = Client(uuid4(), "Client 14", Body.FEMALE, when)
    store.clients.add(client)
    visit = store.visits.begin(client.id, Body.FEMALE, when)
    store.visits.finish(visit.id, when)
    store.close()
    again = Store.open(store_path, lambda: when)
    (kept,) = again.visits.of_client(client.id)
    again.close()
    assert kept.started.isoformat() == drawn
    out = ["export", "--visit", str(visit.id), "--store", str(store_path), "--out", "m.json"]
    assert run(out, RegistersOnDisk()) == 0
    assert json.loads(Path("m.json").read_text("utf-8"))["visit"]["date"] == drawn
    assert run(["convert", "m.json", "--to", "fhir", "--out", "b.json"], RegistersOnDisk()) == 0
    bundle = json.loads(Path("b.json").read_text("utf-8"))
    dates = [
        value
        for entry in bundle["entry"]
        for key, value in entry["resource"].items()
        if "date" in key.lower()
    ]
    assert dates
    assert set(dates) == {drawn}
