"""The command `cycle` answers with a row for each visit, and says which numbers are nobody's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.app.commands.conftest import Call, kept


def a_map(day: int, intensity: int | None, **more: object) -> dict[str, Any]:
    told = {} if intensity is None else {"intensity": intensity}
    return {
        "nerveline": 2,
        "atlas": "1",
        "body": "female",
        "visit": {"date": f"2026-03-{day:02}T10:20:00+01:00"},
        "marks": [{"sensation": "ache", "regions": ["buttock_center_r"], **told}],
        **more,
    }


def test_each_visit_has_four_states_with_spread_and_the_link_to_cut(call: Call, tmp_path: Path) -> None:
    hands = {"palpation": [{"muscle": "piriformis", "side": "right", "tenderness": 3}]}
    file = kept(tmp_path / "maps.jsonl", a_map(9, 6, hands=hands), a_map(2, 8), a_map(16, None))
    code, (told,), _ = call("cycle", file)
    assert code == 0
    assert [visit["date"][:10] for visit in told["visits"]] == ["2026-03-02", "2026-03-09", "2026-03-16"]
    first, second, third = told["visits"]
    assert first["S"] == {"value": 0.8, "spread": 0.15, "from": "observed"}
    assert (first["T"]["from"], second["T"]["from"]) == ("inferred", "observed")
    assert third["S"]["value"] is None
    assert first["strongest"] in ("T->C", "P->C", "S->T", "T->P", "P->T")
    assert told["coupling"] == {"value": 1.0, "fitted": False}


def test_a_map_without_its_date_is_told_and_the_rest_is_read(call: Call, tmp_path: Path) -> None:
    undated = {key: value for key, value in a_map(2, 5).items() if key != "visit"}
    code, answers, _ = call("cycle", kept(tmp_path / "maps.jsonl", undated, a_map(9, 5)))
    assert code == 3
    assert "dates of visits" in answers[0]["error"]
    assert len(answers[1]["visits"]) == 1
