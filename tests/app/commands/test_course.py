"""A course is answered whole: numbers of each visit in order of time, steps, first against last."""

from __future__ import annotations

from tests.app.commands.test_answers import ACHE, MAP, Ask, ask

__all__ = ["ask"]

FOOT = {"sensation": "tingling", "intensity": 8, "regions": ["foot_outer_edge_r", "calf_upper_outer_r"]}


def visit(day: int, *marks: object, **more: object) -> dict[str, object]:
    return {**MAP, "visit": {"date": f"2026-03-{day:02}T10:20:00+01:00"}, "marks": list(marks), **more}


def test_a_course_stands_in_order_of_time_with_its_steps_and_first_against_last(ask: Ask) -> None:
    maps = [visit(20, {**ACHE, "intensity": 3}), visit(1, ACHE, FOOT), visit(10, ACHE)]
    code, (found,), _ = ask("course", "maps.jsonl", maps=maps)
    assert code == 0
    assert [each["date"][8:10] for each in found["visits"]] == ["01", "10", "20"]
    assert [each["max"] for each in found["visits"]] == [8, 7, 3]
    assert [each["extent"]["right"] for each in found["visits"]] == [7, 2, 2]
    assert [len(found["steps"]), found["left_out"]] == [2, 0]
    assert found["steps"][0]["extent"]["right"]["change"] == "centralised"
    assert found["whole"]["overall"] == "improving"
    assert found["sentence"].startswith("Right leg: marks end ")
    assert 0 < found["visits"][0]["path"]["right"] <= 1


def test_a_visit_that_says_nothing_is_a_gap_and_one_without_pain_is_none(ask: Ask) -> None:
    silent = {key: value for key, value in visit(5).items() if key != "marks"} | {"nerveline": 2}
    maps = [visit(1, ACHE), silent, visit(9, no_pain=True)]
    _, (found,), _ = ask("course", "maps.jsonl", maps=maps)
    _, second, third = found["visits"]
    assert (second["area_cm2"], second["max"], second["extent"]) == (None, None, None)
    assert (third["area_cm2"], third["max"]) == (0, 0)
    assert found["steps"][0]["overall"] is None
    assert found["sentence"] == "Nothing is marked any more."


def test_wrong_lines_of_a_course_are_told_by_line_and_left_out(ask: Ask) -> None:
    code, (found,), said = ask(
        "course", "maps.jsonl", maps=[visit(1, ACHE), {"nerveline": 9}, visit(3, ACHE)]
    )
    assert (code, found["left_out"], len(found["visits"])) == (3, 1, 2)
    assert said.startswith("maps.jsonl, line 2: ")
    assert ask("course", "maps.jsonl", maps=[{"nerveline": 9}])[0] == 2
