"""The command `report` writes one page with the body and the note, and names nobody."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.app.commands.conftest import Call, kept

MAP: dict[str, Any] = {
    "nerveline": 2,
    "atlas": "1",
    "body": "female",
    "visit": {"date": "2026-03-09T10:20:00+01:00", "client": "Anna Berg"},
    "marks": [{"sensation": "ache", "intensity": 5, "regions": ["buttock_center_r"]}],
    "hands": {"palpation": [{"muscle": "piriformis", "side": "right", "tenderness": 3}]},
}


@pytest.mark.parametrize(("paper", "size"), [("a4", "595."), ("letter", "612.")])
def test_a_report_is_one_vector_page_of_less_than_half_a_megabyte(
    call: Call, tmp_path: Path, paper: str, size: str
) -> None:
    out = tmp_path / "report.pdf"
    code, answers, _ = call("report", kept(tmp_path / "map.json", MAP), "--paper", paper, "--out", out)
    assert (code, answers) == (0, [{"file": str(out), "pages": 1}])
    made = out.read_bytes()
    assert made.startswith(b"%PDF")
    assert made.count(b"/Type /Page\n") == 1
    assert f"[0 0 {size}".encode() in made
    assert len(made) < 500_000
    assert b"Anna" not in made


def test_a_report_never_replaces_a_file_unasked(call: Call, tmp_path: Path) -> None:
    out, file = tmp_path / "report.pdf", kept(tmp_path / "map.json", MAP)
    out.write_text("mine")
    code, answers, _ = call("report", file, "--out", out)
    assert (code, answers, out.read_text()) == (2, [], "mine")
    _, answers, _ = call("report", file, "--out", out, "--force")
    assert answers[0]["replaced"] is True


def test_another_ending_is_refused(call: Call, tmp_path: Path) -> None:
    code, _, said = call("report", kept(tmp_path / "map.json", MAP), "--out", tmp_path / "report.doc")
    assert code == 2
    assert ".pdf" in said
