"""Tables of maps are read by what their first line names, and say what of a row cannot be read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from models.body.atlas import Atlas
from models.body.view import Body
from models.compare.coverage import Coverage
from models.compare.regions import Places
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill
from models.errors import MapFileError
from models.exchange.codes import Codes, Scheme
from models.exchange.map_file import PainMap
from models.exchange.table_reader import TableReader
from models.exchange.tables import LONG, OF_WIDE, TableWriter
from models.practice.visit import Today
from tests.models.inference.builders import filled, together

HERE = ("buttock_center_r", "calf_upper_outer_r", "saddle_m")
ASSETS = Path(__file__).parents[3] / "assets" / "atlas"


@pytest.fixture(scope="module")
def reader() -> TableReader:
    return TableReader(HERE, Codes.load())


@pytest.fixture(scope="module")
def writer() -> TableWriter:
    atlas = Atlas.load(ASSETS)
    return TableWriter(Places(atlas), Coverage(atlas), Codes.load())


def only(reader: TableReader, text: str, scheme: Scheme | None = None) -> PainMap:
    ((_, found),) = reader.read(scheme, text)
    assert isinstance(found, PainMap), found
    return found


def regions(found: PainMap) -> set[str]:
    return {piece.region for piece in found.drawing.ink if isinstance(piece, Fill)}


def test_a_wide_table_needs_no_column_of_a_region(reader: TableReader) -> None:
    found = only(reader, f"{','.join(OF_WIDE)}\n1,14,2026-03-01T10:00:00+01:00,male,no_pain,0\n")
    assert (found.body, found.today, found.client) == (Body.MALE, Today.NO_PAIN, "14")
    assert found.date is not None
    assert found.date.isoformat() == "2026-03-01T10:00:00+01:00"


def test_strengths_of_a_wide_table_make_a_mark_each_and_an_x_is_marked_and_not_said(
    reader: TableReader,
) -> None:
    head = ",".join((*OF_WIDE, *HERE[:2]))
    found = only(reader, f"{head}\n1,,,female,,12.5,7,x\n")
    assert regions(found) == set(HERE[:2])
    assert {mark.intensity for mark in found.drawing.marks.values()} == {7, None}
    assert (found.today, found.client, found.date) == (Today.MARKS, None, None)


def test_a_long_table_counts_a_region_from_fifteen_hundredths_of_its_skin(reader: TableReader) -> None:
    rows = [
        f"1,,,female,,1,ache,5,deep,constant,{region},{share},1"
        for region, share in ((HERE[0], 0.15), (HERE[1], 0.149))
    ]
    assert regions(only(reader, "\n".join((",".join(LONG), *rows)))) == {HERE[0]}


@pytest.mark.parametrize("lacking", ["region", "share", "area_cm2"])
def test_a_table_that_is_neither_says_which_columns_it_has_to_name(reader: TableReader, lacking: str) -> None:
    head = ",".join(name for name in LONG if name != lacking and name != "area_cm2")
    with pytest.raises(MapFileError, match="first line has to name the columns map, client"):
        list(reader.read(None, f"{head}\n"))


@pytest.mark.parametrize("code", ["1", "01"])
def test_areas_of_widespread_pain_may_lack_their_nought(reader: TableReader, code: str) -> None:
    read, whole = (
        regions(only(reader, f"record_id,wpi_areas\n7,{told}\n", Scheme.WPI)) for told in (code, "01")
    )
    assert read == whole
    assert read


def test_women_and_men_are_told_apart_where_areas_are_numbered_otherwise(reader: TableReader) -> None:
    with pytest.raises(MapFileError, match="no column gender: women's areas are numbered otherwise"):
        list(reader.read(Scheme.CHOIR, "id,bodymap_regions_csv\n1,101\n"))
    with pytest.raises(MapFileError, match=r"no column bodymap_regions_csv\.$"):
        list(reader.read(Scheme.CHOIR, "id,gender\n1,f\n"))
    ((_, wrong),) = reader.read(Scheme.CHOIR, "id,gender,bodymap_regions_csv\n1,,101\n")
    assert str(wrong) == 'gender: "" is neither female nor male.'


def test_no_pain_is_an_area_of_michigan(reader: TableReader, writer: TableWriter) -> None:
    assert only(reader, "record_id,michigan_body_map\n1,35\n", Scheme.MICHIGAN).today is Today.NO_PAIN
    for today, told in ((Today.NO_PAIN, "35"), (Today.SKIPPED, ""), (None, "")):
        out = io.StringIO()
        writer.coded(Scheme.MICHIGAN, [PainMap(Body.FEMALE, Drawing(), today)], out)
        assert out.getvalue().splitlines()[1].split(",")[2] == told


def test_a_region_has_the_highest_strength_that_was_told_and_an_x_where_none_was(
    writer: TableWriter, reader: TableReader
) -> None:
    drawing = together(
        filled(HERE[0], intensity=3),
        filled(HERE[0], HERE[2], intensity=None),
        filled(HERE[1], intensity=None),
    )
    out = io.StringIO()
    writer.wide([PainMap(Body.FEMALE, drawing)], out)
    head, row = (line.split(",") for line in out.getvalue().splitlines())
    told = dict(zip(head, row, strict=True))
    assert {region: told[region] for region in HERE} == dict(zip(HERE, ("3", "x", "x"), strict=True))
    assert told["jaw_l"] == ""
