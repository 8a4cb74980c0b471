"""Each row of a table of maps: what is written of a map, and what of a row is read, told or passed over."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from models.body.atlas import Atlas
from models.body.view import Body
from models.compare.coverage import Coverage
from models.compare.regions import Places
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Fill, Mark, Sensation
from models.exchange.codes import Codes, Scheme, counting
from models.exchange.map_file import PainMap
from models.exchange.table_reader import TableReader
from models.exchange.tables import TableWriter
from models.practice.visit import Today

LONG = "map,client,date,body,today,mark,sensation,intensity,depth,course,region,share,area_cm2"
HERE = ("big_toe_l", "jaw_r", "saddle_m")
WHEN = datetime(2026, 3, 1, 10, 20, tzinfo=UTC)
TOLD = Mark(UUID(int=1), Sensation.NUMB, 4.5, Depth.SURFACE, Course.CONSTANT)
UNSAID = Mark(UUID(int=2))
CODES = Codes.load()


@pytest.fixture(scope="module")
def writer() -> TableWriter:
    atlas = Atlas.load(Path(__file__).parents[3] / "assets" / "atlas")
    return TableWriter(Places(atlas), Coverage(atlas), CODES)


def a_map(*filled: tuple[Mark, str], body: Body = Body.FEMALE, client: str | None = None) -> PainMap:
    ink = tuple(Fill(UUID(int=9 + n), mark.id, n, region) for n, (mark, region) in enumerate(filled))
    return PainMap(body, Drawing({mark.id: mark for mark, _ in filled}, ink), None, {}, WHEN, client)


def rows(out: io.StringIO) -> list[list[str]]:
    return list(csv.reader(io.StringIO(out.getvalue())))[1:]


def read(text: str, scheme: Scheme | None = None) -> dict[int, object]:
    """What is read of a table by its line; what is wrong in its sentence."""
    found = TableReader(HERE, CODES).read(scheme, text)
    return {line: each if isinstance(each, PainMap) else str(each) for line, each in found}


def only(text: str, scheme: Scheme | None = None) -> PainMap:
    (found,) = read(text, scheme).values()
    assert isinstance(found, PainMap), found
    return found


def test_every_region_of_every_mark_is_a_row_and_a_map_without_marks_one_of_its_own(
    writer: TableWriter,
) -> None:
    out = io.StringIO()
    writer.long([a_map((TOLD, "big_toe_l"), (UNSAID, "saddle_m"), client="P1"), a_map()], out)
    toe, saddle, nothing = rows(out)
    whose = ["P1", "2026-03-01T10:20:00+00:00", "female", ""]
    assert toe[:-1] == ["1", *whose, "1", "numb", "4.5", "surface", "constant", "big_toe_l", "1.000"]
    assert float(toe[-1]) > 0
    assert saddle == ["1", *whose, "2", "", "", "", "", "saddle_m", "1.000", ""]
    assert nothing == ["2", "", *whose[1:], *[""] * 8]


def test_maps_are_counted_from_one_in_every_form(writer: TableWriter) -> None:
    for write in (writer.long, writer.wide):
        out = io.StringIO()
        write([a_map(client="P7"), a_map()], out)
        assert [row[:2] for row in rows(out)] == [["1", "P7"], ["2", ""]]
    out = io.StringIO()
    writer.coded(Scheme.WPI, [a_map(client="P7"), a_map(body=Body.MALE)], out)
    assert [row[:2] for row in rows(out)] == [["P7", "Female"], ["2", "Male"]]


def a_row(**cells: str) -> str:
    told = {"map": "1", "body": "female", "mark": "1", "region": "jaw_r", "share": "1"} | cells
    return ",".join(told.get(name, "") for name in LONG.split(","))


def a_table(*rows: str) -> str:
    return "\n".join((LONG, *rows)) + "\n"


def test_marks_of_a_map_keep_their_words_and_regions_in_one_order() -> None:
    found = only(
        a_table(
            a_row(intensity="3"),
            a_row(intensity="3", region="big_toe_l"),
            a_row(intensity="3", region="big_toe_l"),
            a_row(mark="2", sensation="numb"),
        )
    )
    assert [mark.words for mark in found.drawing.marks.values()] == [
        (None, 3, None, None),
        (Sensation.NUMB, None, None, None),
    ]
    assert [(piece.order, piece.region) for piece in found.drawing.ink if isinstance(piece, Fill)] == [
        (0, "jaw_r"),
        (1, "big_toe_l"),
        (2, "jaw_r"),
    ]
    assert found.today is Today.MARKS


@pytest.mark.parametrize(
    "cells", [{"sensation": "ache"}, {"intensity": "5"}, {"depth": "deep"}, {"course": "constant"}]
)
def test_a_mark_that_is_told_in_two_ways_is_told(cells: dict[str, str]) -> None:
    assert read(a_table(a_row(), a_row(**cells))) == {2: "mark 1 of map 1 is told in two ways."}


@pytest.mark.parametrize(
    "cells",
    [{"client": "P2"}, {"date": "2026-03-01T10:00:00Z"}, {"body": "male"}, {"today": "marks"}],
)
def test_a_map_of_two_visits_is_told_whichever_row_differs(cells: dict[str, str]) -> None:
    told = {2: "map 1 is of two visits, told by other rows otherwise."}
    assert read(a_table(a_row(), a_row(), a_row(**cells))) == told
    assert read(a_table(a_row(**cells), a_row())) == told


def test_a_map_without_a_mark_says_what_was_said_of_the_day() -> None:
    nothing = {"mark": "", "region": "", "share": ""}
    assert only(a_table(a_row(**nothing, today="no_pain"))).today is Today.NO_PAIN
    assert only(a_table(a_row(**nothing))).today is None
    little = only(a_table(a_row(share="0.1")))
    assert (little.today, little.drawing.marks) == (None, {})


def test_a_row_that_cannot_be_read_takes_the_map_with_it_that_it_stands_in() -> None:
    found = read(a_table(a_row(), "torn", a_row(map="2"), a_row(map="2", mark="2")))
    assert found[3] == "it has 1 cells, and the first line has 13."
    assert isinstance(found[4], PainMap)
    assert found.keys() == {3, 4}


def test_a_row_before_all_others_that_cannot_be_read_belongs_to_the_first_map() -> None:
    found = read(a_table("torn", a_row(), a_row(map="2")))
    assert found[2] == "it has 1 cells, and the first line has 13."
    assert found.keys() == {2, 4}
    assert read(a_table("torn", "too")) == {2: "it has 1 cells, and the first line has 13."}


def test_an_area_that_a_scheme_does_not_have_is_told_with_its_line() -> None:
    assert read("record_id,wpi_areas\n7,20\n8,\n", Scheme.WPI)[2] == 'there is no area "20" in wpi.'
    unmarked = only("record_id,wpi_areas\n8,\n", Scheme.WPI)
    assert (unmarked.client, unmarked.body, unmarked.today) == ("8", Body.NEUTRAL, None)
    assert only("record_id,wpi_areas\n,\n7;,02\n".replace("7;", ""), Scheme.WPI).client is None


def test_thirty_five_says_that_nothing_hurts_in_michigan_alone() -> None:
    """The Michigan body map has 35 areas and ends with "no pain"."""
    found = only("record_id,michigan_body_map\n7,35\n", Scheme.MICHIGAN)
    assert (found.client, found.today) == ("7", Today.NO_PAIN)
    assert only('record_id,michigan_body_map\n,"35"\n', Scheme.MICHIGAN).client is None
    other = read('record_id,michigan_body_map\n7,"1,35"\n', Scheme.MICHIGAN)
    assert other[2] != found
    redcap = read("record_id,painmap\n7,35\n", Scheme.REDCAP)[2]
    assert not isinstance(redcap, PainMap) or redcap.today is not Today.NO_PAIN


def test_the_figure_is_read_in_every_scheme_that_tells_it() -> None:
    for told, body in (("Female", Body.FEMALE), ("m", Body.MALE), ("", Body.NEUTRAL), ("x", Body.NEUTRAL)):
        assert only(f"record_id,gender,wpi_areas\n7,{told},02\n", Scheme.WPI).body is body


def test_fifteen_hundredths_of_a_region_count_in_other_schemes() -> None:
    assert counting({"a": 0.15, "b": 0.1499, "c": 1.0}) == ["a", "c"]


def test_women_have_their_own_numbers_in_choir_alone() -> None:
    """CHOIR body map: the women's figure counts some areas otherwise (CHOIRBM, Eric Cramer 2021)."""
    ours, theirs = next(iter(CODES.women.items()))
    assert ours != theirs
    (region, *_) = CODES.regions(Scheme.CHOIR, ours, Body.MALE)
    assert CODES.coded(Scheme.CHOIR, [region], Body.MALE) == [ours]
    assert CODES.coded(Scheme.CHOIR, [region], Body.FEMALE) == [theirs]
    assert CODES.regions(Scheme.CHOIR, theirs, Body.FEMALE) == CODES.regions(Scheme.CHOIR, ours, Body.NEUTRAL)
    for scheme in set(Scheme) - {Scheme.CHOIR}:
        told = {body: CODES.coded(scheme, [region], body) for body in Body}
        assert told[Body.FEMALE] == told[Body.MALE] == told[Body.NEUTRAL] != []
        code = told[Body.MALE][0]
        assert CODES.regions(scheme, code, Body.FEMALE) == CODES.regions(scheme, code, Body.MALE)


def test_an_area_that_is_not_there_has_no_regions() -> None:
    for body in Body:
        with pytest.raises(KeyError, match="999"):
            CODES.regions(Scheme.CHOIR, "999", body)


def test_a_region_in_two_areas_is_marked_by_neither_and_one_in_the_middle_belongs_to_both_sides() -> None:
    tailbone = CODES.of_region[Scheme.CHOIR]["coccyx_m"]
    assert len(tailbone) == 2
    for code in tailbone:
        assert "coccyx_m" not in CODES.regions(Scheme.CHOIR, code, Body.MALE)
    left, right = (CODES.of_region[Scheme.CHOIR][f"big_toe_{side}"] for side in "lr")
    assert len(left) == len(right) == 1
    assert left != right
