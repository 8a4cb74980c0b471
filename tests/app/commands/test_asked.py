"""What a client told of a place that differs goes with its map into files and out, and counts there."""

from __future__ import annotations

import json
from pathlib import Path

from models.body.atlas import Atlas
from models.exchange.map_file import decode, encode
from tests.app.commands.test_answers import ACHE, MAP, Ask, ask

__all__ = ["ask"]

THEN, NOW = "2026-03-01T10:20:00+01:00", "2026-03-15T10:20:00+01:00"
HEEL = {"sensation": "ache", "intensity": 5, "regions": ["heel_sole_r"]}
FIRST = {**MAP, "nerveline": 2, "visit": {"date": THEN, "client": "Anna"}, "marks": [ACHE, HEEL]}
LEFT_OUT = {"since": THEN, "regions": ["heel_sole_r"], "answer": "left_out"}
LATER = {**MAP, "nerveline": 2, "visit": {"date": NOW, "client": "Anna"}, "marks": [ACHE]}
REGIONS = {region.id for region in Atlas.load(Path(__file__).parents[3] / "assets" / "atlas").regions}


def test_a_place_that_was_only_left_out_is_no_change_between_two_files(ask: Ask) -> None:
    files = {"first": FIRST, "silent": LATER, "told": {**LATER, "asked": [LEFT_OUT]}}
    _, (unasked,), _ = ask("compare", "first.json", "silent.json", **files)
    _, (asked,), _ = ask("compare", "first.json", "told.json", **files)
    assert (unasked["regions"]["heel_sole_r"], unasked["asked"]) == ("resolved", [])
    assert asked["regions"]["heel_sole_r"] == "persisting"
    assert asked["asked"] == [{"region": "heel_sole_r", "answer": "left_out"}]


def test_what_was_told_counts_only_against_the_map_that_it_is_about(ask: Ask) -> None:
    other = {**FIRST, "visit": {"date": "2026-02-01T10:20:00+01:00", "client": "Anna"}}
    told = {**LATER, "asked": [LEFT_OUT]}
    _, (found,), _ = ask("compare", "other.json", "told.json", other=other, told=told)
    assert (found["regions"]["heel_sole_r"], found["asked"]) == ("resolved", [])


def test_it_goes_into_a_register_and_out_again(ask: Ask) -> None:
    code, kept, _ = ask(
        "import",
        "maps.jsonl",
        "--client",
        "Anna",
        "--store",
        "r.db",
        maps=[FIRST, {**LATER, "asked": [LEFT_OUT]}],
    )
    assert (code, [set(each) for each in kept]) == (0, [{"visit", "client", "marks"}] * 2)
    ask("export", "--visit", kept[1]["visit"], "--out", "o.json", "--store", "r.db")
    assert json.loads(Path("o.json").read_text(encoding="utf-8"))["asked"] == [LEFT_OUT]
    _, (alone,), _ = ask(
        "import", "told.json", "--client", "Bert", "--store", "r.db", told={**LATER, "asked": [LEFT_OUT]}
    )
    assert alone["asked_left_out"] == 1, "the visit that it is about is not there"


def test_a_map_file_keeps_it_and_refuses_what_nobody_could_have_told(ask: Ask) -> None:
    data = json.dumps({**LATER, "asked": [LEFT_OUT]}).encode()
    found = decode(data, REGIONS)
    assert decode(encode(found), REGIONS).asked == found.asked
    assert found.asked[0].regions == ("heel_sole_r",)
    wrong = {
        "a region": {**LEFT_OUT, "regions": ["nowhere"]},
        "an answer": {**LEFT_OUT, "answer": "maybe"},
        "no region": {**LEFT_OUT, "regions": []},
        "no zone": {**LEFT_OUT, "since": "2026-03-01T10:20:00"},
    }
    for told in wrong.values():
        code, _, said = ask("findings", "x.json", x={**LATER, "asked": [told]})
        assert code == 2
        assert "asked[0]" in said
    code, _, said = ask("findings", "x.json", x={**LATER, "nerveline": 1, "asked": [LEFT_OUT]})
    assert (code, '"asked" is not known' in said) == (2, True)
