"""What a researcher relies on: forms that lead out and in again, figures of many, and nobody recognised."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from models.body.view import Body
from models.exchange.codes import Codes, Scheme
from tests.app.commands.test_answers import ACHE, MAP, Ask, ask

__all__ = ["ask"]

TOLD = {"sensation": "numb", "intensity": 4, "depth": "surface", "regions": ["big_toe_l", "sole_outer_l"]}
UNSAID = {"regions": ["shoulder_blade_r"]}


def a_map(client: str, *marks: object, day: int = 1, **more: object) -> dict[str, Any]:
    visit = {"date": f"2026-03-{day:02}T10:20:00+01:00", "client": client}
    return {**MAP, "nerveline": 2, "visit": visit, "marks": list(marks), **more}


def rows(name: str) -> list[dict[str, str]]:
    with Path(name).open(encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def maps_in(name: str) -> list[Any]:
    return [json.loads(line) for line in Path(name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("scheme", Scheme)
def test_every_area_of_another_scheme_comes_back_as_it_went_in(scheme: Scheme) -> None:
    codes = Codes.load()
    for body in Body:
        for code in codes.coded(scheme, codes.of_region[scheme], body):
            regions = codes.regions(scheme, code, body)
            assert regions
            assert codes.coded(scheme, regions, body) == [code]


def test_women_are_numbered_otherwise_in_choir_and_a_file_without_gender_is_refused(ask: Ask) -> None:
    """Abdomen is 112 and 113 on the women's figure; the upper arm is 114 (CHOIRBM)."""
    text = 'id,gender,bodymap_regions_csv\n1,Female,"112,201"\n2,Male,"112,201"\n'
    Path("c.csv").write_text(text, encoding="utf-8")
    code, (found,), _ = ask("convert", "c.csv", "--to", "jsonl", "--out", "o.jsonl")
    assert (code, found["from"], found["maps"]) == (0, "choir", 2)
    hers, his = (each["marks"][0]["regions"] for each in maps_in("o.jsonl"))
    assert "abdomen_upper_r" in hers
    assert "upper_arm_front_l" in his
    assert ask("convert", "o.jsonl", "--to", "choir", "--out", "back.csv")[0] == 0
    assert Path("back.csv").read_text(encoding="utf-8") == text
    Path("n.csv").write_text('id,bodymap_regions_csv\n1,"112"\n', encoding="utf-8")
    code, _, said = ask("convert", "n.csv", "--from", "choir", "--to", "jsonl", "--out", "n.jsonl")
    assert (code, "no column gender: women" in said, Path("n.jsonl").exists()) == (2, True, False)


def test_wrong_rows_are_told_by_line_and_good_ones_are_kept(ask: Ask) -> None:
    lines = ["id,gender,bodymap_regions_csv", "1,Female,101", "2,Female,999", "3,other,101", "4,Male,136"]
    Path("c.csv").write_text("\n".join(lines), encoding="utf-8")
    code, (found,), said = ask("convert", "c.csv", "--to", "jsonl", "--out", "o.jsonl")
    assert (code, found["maps"], found["left_out"]) == (3, 2, 2)
    assert 'c.csv, line 3: there is no area "999" in choir.' in said
    assert "c.csv, line 4: gender:" in said
    Path("c.csv").write_text("\n".join([lines[0], lines[2]]), encoding="utf-8")
    assert ask("convert", "c.csv", "--to", "jsonl", "--out", "none.jsonl")[0] == 2
    assert not Path("none.jsonl").exists()


@pytest.mark.parametrize("form", ["csv", "csv-wide", "fhir"])
def test_what_was_told_comes_back_and_what_was_not_stays_unsaid(ask: Ask, form: str) -> None:
    name = f"out.{'json' if form == 'fhir' else 'csv'}"
    maps = [a_map("Anna", TOLD, UNSAID), a_map("Bert", no_pain=True), a_map("Anna", TOLD, day=9)]
    assert ask("convert", "maps.jsonl", "--to", form, "--out", name, maps=maps)[0] == 0
    assert "Anna" not in Path(name).read_text(encoding="utf-8")
    assert ask("convert", name, "--to", "jsonl", "--out", "back.jsonl")[0] == 0
    first, second, third = maps_in("back.jsonl")
    assert [each["visit"]["client"] for each in (first, second, third)] == ["P1", "P2", "P1"]
    assert second["no_pain"] is True
    assert [each["visit"]["date"] for each in (first, third)] == [
        maps[0]["visit"]["date"],
        maps[2]["visit"]["date"],
    ]
    told, unsaid = sorted(first["marks"], key=lambda mark: "intensity" not in mark)
    assert (told["intensity"], set(told["regions"])) == (4, {"big_toe_l", "sole_outer_l"})
    assert set(unsaid) - {"id"} == {"regions"}
    if form != "csv-wide":
        assert (told["sensation"], told["depth"]) == ("numb", "surface")


def test_a_bundle_carries_strokes_as_they_were_drawn_and_names_its_resources(ask: Ask) -> None:
    one = a_map("Anna", ACHE, answers={"worse_sitting": True, "age": 47})
    ask("convert", "maps.jsonl", "--to", "fhir", "--out", "b.json", maps=[one])
    bundle = json.loads(Path("b.json").read_text(encoding="utf-8"))
    kinds = [entry["resource"]["resourceType"] for entry in bundle["entry"]]
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    assert {"Patient", "BodyStructure", "Observation", "QuestionnaireResponse", "DocumentReference"} == set(
        kinds
    )
    urls = {entry["fullUrl"] for entry in bundle["entry"]}
    assert len(urls) == len(kinds)
    seen = next(e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "Observation")
    assert (seen["status"], seen["valueQuantity"]["value"], seen["subject"]["reference"] in urls) == (
        "final",
        7,
        True,
    )
    assert all(each["valueReference"]["reference"] in urls for each in seen["extension"])
    assert "snomed" not in json.dumps(bundle)
    ask("convert", "b.json", "--to", "nerveline", "--out", "back.json")
    back = json.loads(Path("back.json").read_text(encoding="utf-8"))
    assert back["marks"][0]["strokes"][0]["points"] == [[585, 830], [590, 842], [585, 930]]
    ask("convert", "maps.jsonl", "--to", "fhir", "--out", "s.json", "--snomed")
    assert "7771000" in Path("s.json").read_text() or "24028007" in Path("s.json").read_text()


def test_no_cell_of_a_table_is_a_formula(ask: Ask) -> None:
    """OWASP, CSV injection."""
    for who in ("=1+1", "+49", "-2", "@SUM(A1)"):
        ask(
            "convert",
            "maps.jsonl",
            "--to",
            "csv",
            "--out",
            "o.csv",
            "--force",
            "--named",
            maps=[a_map(who, TOLD)],
        )
        assert {row["client"] for row in rows("o.csv")} == {f"'{who}"}
        ask("convert", "o.csv", "--to", "jsonl", "--out", "b.jsonl", "--force", "--named")
        assert maps_in("b.jsonl")[0]["visit"]["client"] == who


def test_the_pain_index_counts_areas_and_the_five_regions_of_2016(ask: Ask) -> None:
    """Jaw, chest and abdomen do not count for the five regions."""
    wide = {"regions": ["jaw_l", "chest_upper_r", "neck_back_l", "shoulder_back_r", "calf_upper_inner_l"]}
    ask("convert", "maps.jsonl", "--to", "wpi", "--out", "w.csv", maps=[a_map("Anna", wide)])
    (row,) = rows("w.csv")
    assert (row["wpi_areas"], row["wpi"], row["wpi_regions_of_5"]) == ("02,03,04,06,19", "5", "3")


def test_a_figure_of_too_few_people_is_refused(ask: Ask) -> None:
    four = [a_map(f"c{number}", ACHE) for number in (1, 2, 3, 4, 4, 4)]
    code, _, said = ask("heat", "maps.jsonl", "--view", "back", "--out", "h.csv", maps=four)
    assert (code, Path("h.csv").exists()) == (2, False)
    assert said.startswith("Only 4 people stand behind these maps.")
    nameless = [{**MAP, "visit": {"date": "2026-03-01T10:20:00+01:00"}}] * 9
    assert ask("heat", "maps.jsonl", "--out", "h.csv", maps=nameless)[0] == 2
    assert ask("heat", "maps.jsonl", "--out", "h.csv", "--least", "4", maps=four)[0] == 0


def test_the_difference_of_two_selections_shows_no_few_people(ask: Ask) -> None:
    six = [a_map(f"c{number}", ACHE) for number in range(6)]
    words = ("heat", "all.jsonl", "--out", "d.csv", "--against", "some.jsonl")
    code, _, said = ask(*words, all=[*six, a_map("c7", TOLD)], some=six)
    assert (code, "differ by 1 people" in said) == (2, True)
    others = [a_map(f"d{number}", TOLD) for number in range(8)]
    code, (found,), _ = ask(*words, all=six, some=others)
    assert (code, found["people"], found["people_against"]) == (0, 6, 8)
    toe = next(row for row in rows("d.csv") if row["region"] == "big_toe_l")
    assert (toe["percent"], toe["percent_against"], toe["difference"]) == ("0.00", "100.00", "-100.00")
    assert float(toe["difference_high"]) < 0


@pytest.mark.parametrize("ending", ["svg", "png", "pdf"])
def test_the_difference_of_two_selections_is_a_figure_too(ask: Ask, ending: str, qapp: object) -> None:
    """It says who differs, how many stand behind each group, and by what rule it is coloured."""
    six = [a_map(f"c{number}", ACHE) for number in range(6)]
    others = [a_map(f"d{number}", TOLD) for number in range(8)]
    out = f"d.{ending}"
    words = ("heat", "all.jsonl", "--view", "all", "--out", out, "--against", "some.jsonl")
    code, (found,), _ = ask(*words, all=six, some=others)
    assert (code, found["people"], found["people_against"]) == (0, 6, 8)
    assert Path(out).stat().st_size > 10_000
    if ending == "svg":
        drawn = Path(out).read_text(encoding="utf-8")
        assert all(
            text in drawn
            for text in ("Where two groups differ", "Against these: 8 maps of 8 people", "95 % interval")
        )
    few = ask(*words, "--force", all=[*six, a_map("c7", TOLD)], some=six)
    assert (few[0], "differ by 1 people" in few[2]) == (2, True)


def test_what_few_people_mark_is_not_told_by_a_table_of_many(ask: Ask) -> None:
    """Four of ten mark the toe, two of them twice: its row has a name and no figure."""
    ten = [a_map(f"c{number}", {"regions": ["heel_sole_r"]}) for number in range(10)]
    toes = [a_map(f"c{number}", TOLD, day=day) for day in (2, 3) for number in range(4)]
    assert ask("heat", "maps.jsonl", "--out", "h.csv", maps=[*ten, *toes])[0] == 0
    by_region = {row["region"]: row for row in rows("h.csv")}
    assert by_region["big_toe_l"]["marked"] is None
    assert by_region["heel_sole_r"]["marked"] == "10"


def test_a_table_counts_maps_or_first_visits_or_one_sensation(ask: Ask) -> None:
    maps = [a_map(f"c{number}", TOLD) for number in range(5)]
    maps += [a_map("c0", ACHE, day=8), a_map("c1", day=9, skipped=True), {"nerveline": 9}]
    words = ("heat", "maps.jsonl", "--out", "h.csv", "--force")
    code, (found,), _ = ask(*words, maps=maps)
    assert (code, found["maps"], found["people"], found["left_out"], found["silent"]) == (3, 6, 5, 1, 1)
    toe = next(row for row in rows("h.csv") if row["region"] == "big_toe_l")
    assert (toe["marked"], toe["percent"]) == ("5", "83.33")
    assert 0 < float(toe["low"]) < 83.33 < float(toe["high"]) < 100
    ask(*words, "--first-visits", maps=maps[:-1])
    assert next(row for row in rows("h.csv") if row["region"] == "big_toe_l")["percent"] == "100.00"
    ask(*words, "--sensation", "ache", maps=maps[:-1])
    assert next(row for row in rows("h.csv") if row["region"] == "big_toe_l")["marked"] == "0"


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_figure_is_written_in_every_form(ask: Ask, ending: str, qapp: object) -> None:
    maps = [a_map(f"c{number}", ACHE if number % 2 else TOLD) for number in range(6)]
    code, (found,), _ = ask("heat", "maps.jsonl", "--view", "back", "--out", f"h.{ending}", maps=maps)
    assert (code, found["maps"]) == (0, 6)
    assert Path(f"h.{ending}").stat().st_size > 5_000


@pytest.mark.parametrize("form", [(), ("--from", "fhir")], ids=["guessed", "fhir"])
def test_a_file_without_an_end_is_refused_in_a_sentence(ask: Ask, form: tuple[str, ...]) -> None:
    code, found, said = ask("convert", "/dev/zero", *form, "--to", "jsonl", "--out", "o.jsonl")
    assert (code, found, len(said.splitlines()), Path("o.jsonl").exists()) == (2, [], 1, False)
