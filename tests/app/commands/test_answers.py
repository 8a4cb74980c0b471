"""What scripts rely on beyond a single right or wrong file: sides, places, codes, numbers and names."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from app.commands.run import run
from app.registers import RegistersOnDisk

ACHE = {
    "sensation": "ache",
    "intensity": 7,
    "strokes": [{"view": "back", "width": 30, "points": [[585, 830], [590, 842], [585, 930]]}],
}
MAP = {
    "nerveline": 1,
    "atlas": "1",
    "body": "female",
    "visit": {"date": "2026-03-01T10:20:00+01:00", "client": "Anna Berg"},
    "marks": [ACHE],
}
Told = tuple[int, list[Any], str]
Ask = Callable[..., Told]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Runs a command in an empty folder with `map.json` in it; map files are given as keywords."""
    monkeypatch.chdir(tmp_path)

    def asked(*words: object, **files: object) -> Told:
        for name, content in {"map": MAP, **files}.items():
            lines = content if isinstance(content, list) else [content]
            ending = "jsonl" if isinstance(content, list) else "json"
            Path(f"{name}.{ending}").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        code = run([str(word) for word in words], RegistersOnDisk())
        said = capsys.readouterr()
        return code, [json.loads(line) for line in said.out.splitlines()], said.err

    return asked


def test_where_refuses_a_point_outside_the_view_and_lists_the_views(ask: Ask) -> None:
    code, _, said = ask("where", "--body", "female", "--view", "back", 1000, 5)
    assert (code, said) == (2, "(1000, 5) lies outside the view back, which is 1000 by 1760.\n")
    assert "'sole_left'" in ask("where", "--body", "female", "--view", "top", 5, 5)[2]


def test_help_is_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"], RegistersOnDisk()) == 0
    told = capsys.readouterr().out
    for command in ("render", "where", "compare", "import", "export", "atlas", "doctor", "examples:"):
        assert command in told


def test_compare_says_what_changed(ask: Ask) -> None:
    code, (found,), _ = ask(
        "compare", "map.json", "later.json", later={**MAP, "marks": [{**ACHE, "intensity": 4}]}
    )
    assert code == 0
    assert (found["overlap"], found["area"]["ratio"], found["area"]["gained_cm2"]) == (1, 1, 0)
    assert found["intensity"] == {"max_before": 7, "max_after": 4, "meaningful": True, "word": "less"}
    assert found["regions"]["buttock_center_r"] == "better"
    assert (found["overall"], found["side_moved"]) == ("unchanged", False)
    assert found["extent"]["right"] == {"before": 2, "after": 2, "change": "unchanged", "reach_mm": 0}
    assert found["sentence"] == "Worst 7 → 4: less."


def test_compare_answers_a_missing_line_and_refuses_one_map_against_many(ask: Ask) -> None:
    words = ("compare", "then.jsonl", "now.jsonl")
    _, answers, _ = ask(*words, then=[{**MAP, "marks": []}, MAP], now=[MAP])
    assert answers[0]["regions"]["buttock_center_r"] == "new"
    assert answers[1] == {"error": "now.jsonl has no such line."}
    assert ask("compare", "map.json", "now.jsonl", now=[MAP])[0] == 2


def test_a_wrong_map_is_refused_with_its_place(ask: Ask) -> None:
    wrong = {**MAP, "marks": [{**ACHE, "intensity": 70}]}
    for words in (
        ("compare", "map.json", "wrong.json"),
        ("import", "wrong.json", "--client", "A", "--store", "."),
    ):
        code, answers, said = ask(*words, wrong=wrong)
        assert (code, answers) == (2, [])
        assert said.endswith("marks[0].intensity: the number must be at most 10.\n")


def test_import_finds_its_client_again_and_takes_the_right_lines_of_many(ask: Ask) -> None:
    words = ("--client", "Client 14", "--store", "register.db")
    _, (first,), _ = ask("import", "map.json", *words)
    code, answers, _ = ask("import", "many.jsonl", *words, many=[{}, MAP, {**MAP, "visit": {"date": "x"}}])
    assert code == 3
    assert ["error" in answer for answer in answers] == [True, False, True]
    assert answers[1]["client"] == first["client"]
    assert answers[1]["visit"] != first["visit"]


def test_an_exported_map_says_who_it_is_only_when_asked(ask: Ask) -> None:
    store = ("--store", "register.db")
    _, (kept,), _ = ask("import", "map.json", "--client", "Client 14", *store)
    export = ("export", "--visit", kept["visit"], "--out", "out.json", *store)
    assert ask(*export)[0] == 0
    assert "client" not in json.loads(Path("out.json").read_text())["visit"]
    assert ask(*export, "--named", "--force")[0] == 0
    assert json.loads(Path("out.json").read_text())["visit"]["client"] == "Client 14"


def test_the_world_s_faults_have_a_code_of_their_own_and_leave_nothing(ask: Ask) -> None:
    store = ("--store", "register.db")
    _, (kept,), _ = ask("import", "map.json", "--client", "Client 14", *store)
    before = sorted(Path().iterdir())
    code, _, said = ask("export", "--visit", kept["visit"], "--out", "no/where.json", *store)
    assert code == 1
    assert said.startswith("where.json could not be written")
    assert ask("export", "--visit", uuid4(), "--out", "x.json", *store)[0] == 1
    assert sorted(Path().iterdir()) == before


@pytest.mark.usefixtures("qapp")
def test_pictures_of_many_maps_carry_the_numbers_of_their_lines(ask: Ask) -> None:
    _, answers, _ = ask("render", "many.jsonl", "--dpi", 30, "--out", "p.png", many=[MAP, {}, MAP])
    assert ["error" in answer for answer in answers] == [False, True, False]
    assert sorted(file.name for file in Path().glob("*.png")) == ["p-1.png", "p-3.png"]


@pytest.mark.parametrize(
    "words",
    [("--out", "x.gif"), ("--out", "x.png", "--dpi", 90000), ("--out", "x.png", "--layers", "fat")],
)
def test_render_refuses_what_it_cannot_paint(ask: Ask, words: tuple[object, ...]) -> None:
    code, answers, said = ask("render", "map.json", *words)
    assert (code, answers, said.count("\n")) == (2, [], 1)
