"""Tables of maps that were saved once more by another program come in as they were, or tell what is wrong."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

import pytest

from models.body.atlas import Atlas
from models.body.view import Body
from models.compare.coverage import Coverage
from models.compare.regions import Places
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Sensation
from models.exchange.codes import Codes, Scheme
from models.exchange.csv_text import text_of
from models.exchange.map_file import PainMap
from models.exchange.table_reader import TableReader
from models.exchange.tables import TableWriter
from models.practice.visit import Today

Rows = list[list[str]]
Save = Callable[[Rows], bytes]
ATLAS = Atlas.load(Path(__file__).resolve().parents[3] / "assets" / "atlas")
CODES = Codes.load()
DAY = datetime(2026, 3, 1, 10, 20, tzinfo=timezone(timedelta(hours=1)))
FORMS = ("long", "wide", *Scheme)


def a_map(client: str, *marks: tuple[Mark, tuple[str, ...]], days: int = 0) -> PainMap:
    regions = [(mark.id, region) for mark, regions in marks for region in regions]
    ink = tuple(Fill(uuid4(), mark, place, region) for place, (mark, region) in enumerate(regions))
    drawing = Drawing({mark.id: mark for mark, _ in marks}, ink)
    today = Today.MARKS if marks else Today.NO_PAIN
    return PainMap(Body.FEMALE, drawing, today, {}, DAY + timedelta(days=days), client)


def three_maps() -> list[PainMap]:
    numb = Mark(uuid4(), Sensation.NUMB, 4.5), ("big_toe_l", "sole_outer_l")
    unsaid = Mark(uuid4()), ("shoulder_blade_r", "low_back_lower_inner_r")
    return [a_map("11", numb), a_map("11", unsaid, days=7), a_map("12", numb, unsaid)]


def written(form: str) -> Rows:
    """The rows of three maps in a form."""
    writer, text = TableWriter(Places(ATLAS), Coverage(ATLAS), CODES), io.StringIO()
    match form:
        case "long":
            writer.long(three_maps(), text)
        case "wide":
            writer.wide(three_maps(), text)
        case _:
            writer.coded(Scheme(form), three_maps(), text)
    return list(csv.reader(io.StringIO(text.getvalue())))


def saved(
    rows: Rows, encoding: str = "utf-8", sign: str = ",", end: str = "\n", *, quoted: bool = False
) -> bytes:
    text = io.StringIO(newline="")
    table = csv.writer(
        text, delimiter=sign, lineterminator=end, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    )
    table.writerows(rows)
    return text.getvalue().encode(encoding)


def read(data: bytes, form: str) -> tuple[list[object], list[str]]:
    """The maps by client and day, each mark with words and regions in no order; and what is wrong by line."""
    scheme = None if form in ("long", "wide") else Scheme(form)
    lines = list(TableReader([region.id for region in ATLAS.regions], CODES).read(scheme, text_of(data)))
    maps = [each for _, each in lines if isinstance(each, PainMap)]
    wrong = [f"{line}: {each}" for line, each in lines if not isinstance(each, PainMap)]
    return sorted((_told(each) for each in maps), key=str), wrong


def _told(found: PainMap) -> object:
    marks = [
        (mark.words, sorted(p.region for p in found.drawing.ink_of(mark.id) if isinstance(p, Fill)))
        for mark in found.drawing.marks.values()
    ]
    return found.client, found.date, found.body, found.today, sorted(marks, key=str)


SAVED: dict[str, Save] = {
    "with a mark at its start": lambda rows: saved(rows, "utf-8-sig"),
    "with semicolons and returns": lambda rows: saved(rows, sign=";", end="\r\n"),
    "every cell in quotes": lambda rows: saved(rows, quoted=True),
    "in 16 bits, parted by tabs": lambda rows: saved(rows, "utf-16", "\t"),
}


@pytest.mark.parametrize("way", SAVED)
@pytest.mark.parametrize("form", FORMS)
def test_every_form_comes_back_however_another_program_saved_it(form: str, way: str) -> None:
    rows = written(form)
    straight, wrong = read(saved(rows), form)
    assert (len(straight), wrong) == (3, [])
    assert read(SAVED[way](rows), form) == (straight, [])


def test_a_table_that_was_sorted_otherwise_holds_the_same_maps() -> None:
    """The rows of a map stood together, else each would have been a map of its own."""
    head, *rows = written("long")
    straight = read(saved([head, *rows]), "long")
    by_region = sorted(rows, key=lambda row: row[head.index("region")])
    random.Random(4).shuffle(rows)
    assert read(saved([head, *by_region]), "long") == straight
    assert read(saved([head, *rows]), "long") == straight


def test_the_same_rows_twice_are_one_map_and_another_visit_under_its_number_is_told() -> None:
    head, *rows = written("long")
    straight, _ = read(saved([head, *rows]), "long")
    assert read(saved([head, *rows, *rows]), "long") == (straight, [])
    others = [[row[0], "99", *row[2:]] for row in rows if row[0] == "1"]
    maps, wrong = read(saved([head, *rows, *others]), "long")
    assert (len(maps), wrong) == (2, ["2: map 1 is of two visits, told by other rows otherwise."])


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("body", "horse", 'body: "horse" is none of female, male, neutral.'),
        ("body", "", "body: one of female, male, neutral has to be told."),
        ("date", "01.03.2026", 'date: "01.03.2026" is not written like 2026-03-01T10:20:00+01:00.'),
        ("date", "2026-03-01", 'date: "2026-03-01" has no zone.'),
        ("today", "yes", 'today: "yes" is none of marks, no_pain, skipped.'),
        (
            "sensation",
            "pain",
            'sensation: "pain" is none of ache, burning, sharp, electric, numb, tingling, stiff.',
        ),
        ("intensity", "11", "intensity: 11 is outside 0 to 10."),
        ("intensity", "nan", "intensity: nan is outside 0 to 10."),
        ("intensity", "strong", 'intensity: "strong" is no number.'),
        ("share", "1.5", "share: 1.5 is outside 0 to 1."),
        ("region", "tail_r", 'there is no region "tail_r".'),
    ],
)
def test_a_wrong_cell_is_told_in_a_sentence_with_its_line(name: str, value: str, sentence: str) -> None:
    head, *rows = written("long")
    wrong = [row[:] for row in rows if row[0] == "1"]
    for row in wrong:
        row[head.index(name)] = value
    maps, told = read(saved([head, *wrong, *(row for row in rows if row[0] != "1")]), "long")
    assert (len(maps), told) == (2, [f"2: {sentence}"])


def test_decimals_behind_a_comma_are_numbers() -> None:
    """A spreadsheet in most of Europe writes 0,512 and parts cells by semicolons."""
    head, *rows = written("long")
    european = [[cell.replace(".", ",") for cell in row] for row in rows]
    assert read(saved([head, *european], sign=";"), "long") == read(saved([head, *rows]), "long")


def test_a_column_of_the_wide_form_that_is_no_region_is_told_and_the_maps_come_in() -> None:
    head, *rows = written("wide")
    maps, wrong = read(saved([[*head, "buttock_centre_r"], *([*row, "5"] for row in rows)]), "wide")
    assert maps == read(saved([head, *rows]), "wide")[0]
    assert wrong == ['1: there is no region "buttock_centre_r", so the column is left out.']
