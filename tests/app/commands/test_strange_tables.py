"""Tables as other programs save them, and tables that are none: read, or refused; no row is lost unsaid."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.app.commands.test_answers import Ask, ask
from tests.app.commands.test_research import TOLD, a_map, maps_in

__all__ = ["ask"]

CODED = 'id,gender,bodymap_regions_csv\n1,Female,"112,201"\n2,Male,"112,201"\n'


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_table_is_read_however_it_was_saved(ask: Ask, encoding: str, sign: str) -> None:
    rows = list(csv.reader(CODED.splitlines()))
    with Path("c.csv").open("w", encoding=encoding, newline="") as target:
        csv.writer(target, delimiter=sign, lineterminator="\r\n").writerows(rows)
    code, (found,), _ = ask("convert", "c.csv", "--to", "jsonl", "--out", "o.jsonl")
    assert (code, found["from"], found["maps"], found["left_out"]) == (0, "choir", 2, 0)


@pytest.mark.parametrize("sign", ["\u2028", "\u0085", "\x0b", "\x0c", "\x1c"])
def test_a_sign_that_ends_a_line_elsewhere_stays_inside_its_cell(ask: Ask, sign: str) -> None:
    """Word processors leave these behind; a table's lines end with a return alone."""
    text = f'id,gender,bodymap_regions_csv\nAnna{sign}M,Female,"112,201"\n2,Male,201\n'
    Path("c.csv").write_text(text, encoding="utf-8", newline="")
    code, (found,), said = ask("convert", "c.csv", "--to", "jsonl", "--out", "o.jsonl")
    assert (code, found["maps"], found["left_out"]) == (0, 2, 0), said


def test_rows_of_another_length_and_giant_cells_are_told_and_all_others_are_kept(ask: Ask) -> None:
    giant = "9" * 1_000_000
    Path("c.csv").write_text(
        f"{CODED}3,Male\n4,Male,112,201\n5,Male,{giant}\n6,Female,101\n", encoding="utf-8"
    )
    code, (found,), said = ask("convert", "c.csv", "--to", "jsonl", "--out", "o.jsonl")
    assert (code, found["maps"], found["left_out"]) == (3, 3, 3)
    assert "c.csv, line 4: it has 2 cells, and the first line has 3." in said
    assert "c.csv, line 5: it has 4 cells, and the first line has 3." in said
    assert "c.csv, line 6: this is no row of cells" in said
    assert [each["visit"]["client"] for each in maps_in("o.jsonl")] == ["1", "2", "6"]


def test_a_map_of_which_one_row_is_torn_is_left_out_whole(ask: Ask) -> None:
    """Half of a map would be another map, and nobody would notice."""
    ask("convert", "maps.jsonl", "--to", "csv", "--out", "o.csv", maps=[a_map("1", TOLD), a_map("2", TOLD)])
    lines = Path("o.csv").read_text(encoding="utf-8").splitlines()
    lines[1] += ",one cell more"
    Path("o.csv").write_text("\n".join(lines), encoding="utf-8")
    code, (found,), _ = ask("convert", "o.csv", "--to", "jsonl", "--out", "b.jsonl")
    assert (code, found["maps"], found["left_out"]) == (3, 1, 1)
    assert maps_in("b.jsonl")[0]["visit"]["client"] == "2"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        b"\xff\xfe\x00",
        b"PK\x03\x04\0\0\0\0",
        bytes(range(256)) * 40,
        b'id,gender,id\n1,m,"',
        b'"',
    ],
    ids=["empty", "blank", "half a letter", "spreadsheet", "noise", "named twice", "open quote"],
)
@pytest.mark.parametrize(
    "form", ["choir", "redcap", "michigan", "wpi", "csv", "csv-wide", "fhir", "nerveline"]
)
def test_what_is_no_table_is_refused_in_one_sentence_and_nothing_is_written(
    ask: Ask, data: bytes, form: str
) -> None:
    Path("x.csv").write_bytes(data)
    code, answers, said = ask("convert", "x.csv", "--from", form, "--to", "jsonl", "--out", "o.jsonl")
    assert (code, answers, Path("o.jsonl").exists()) == (2, [], False)
    assert "Traceback" not in said
    assert said.strip().endswith(".")
