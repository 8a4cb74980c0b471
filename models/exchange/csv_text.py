"""Tables of cells as text: read whatever program wrote them and whatever parts them, and written safely."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TextIO

from models.errors import MapFileError

MOST = 256 * 2**20
"""The largest table that is read, in bytes."""
MOST_CELL = 100_000
"""Letters that a cell may have."""
SEPARATORS = (",", ";", "\t", "|")
BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
LOOKED_AT = 4096
"""Bytes from the beginning that tell how letters are written."""

BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula at the start of a cell (OWASP, CSV injection)."""

Cells = list[str]
Row = dict[str, str]
CellValue = str | float | Decimal | None
TableRow = tuple[int, Row | MapFileError]
"""The line of a row, and the row or what is wrong with it."""


def text_of(data: bytes) -> str:
    """The text of a table: UTF-8 or UTF-16, marked at its start or not, else Windows' Western letters.

    Raises MapFileError for what is no text, or too large.
    """
    if len(data) > MOST:
        raise MapFileError(
            f"The file is larger than {MOST // 2**20} MB, so nothing was read. Take it in parts."
        )
    encoding = next((name for mark, name in BOMS if data.startswith(mark)), None) or _unmarked(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise MapFileError(
                "The file is no text that can be read. Save it as CSV in UTF-8 and take it again."
            ) from None
        text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        raise MapFileError(
            "The file is no table of text; it may be a spreadsheet. Save it as CSV and take it again."
        )
    return text


def rows_of(text: str, known: Collection[str] = ()) -> Iterator[tuple[int, Cells | MapFileError]]:
    """The rows with their line, a row that cannot be read as its error; empty lines are passed over.

    Cells are parted by whatever sign parts the first line best, by the `known` names where it has any.
    """
    csv.field_size_limit(MOST_CELL)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text, known), strict=True)
    while True:
        try:
            cells = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            yield table.line_num, MapFileError(f"this is no row of cells ({error}).")
            continue
        if any(cell.strip() for cell in cells):
            yield table.line_num, cells


def separator_of(text: str, known: Collection[str] = ()) -> str:
    """The sign between the cells of the first line that has words."""
    begun = io.StringIO(text[: 16 * LOOKED_AT], newline="")
    first = next((line.rstrip("\r\n") for line in begun if line.strip()), "")
    return max(SEPARATORS, key=lambda sign: _parted(first, sign, known))


def _parted(line: str, sign: str, known: Collection[str]) -> tuple[int, int]:
    """How many known names a sign parts a line into, and how many cells."""
    try:
        cells = next(csv.reader([line], delimiter=sign), [])
    except csv.Error:
        return 0, 0
    return len({cell.strip() for cell in cells} & set(known)), len(cells)


def _unmarked(data: bytes) -> str:
    """How letters are written where nothing at the start says so: every other byte of UTF-16 is nought."""
    begun = data[:LOOKED_AT]
    half = max(len(begun) // 2, 1)
    if begun[1::2].count(0) > half / 2:
        return "utf-16-le"
    if begun[0::2].count(0) > half / 2:
        return "utf-16-be"
    return "utf-8"


def head_of(lines: Iterator[tuple[int, Cells | MapFileError]]) -> Cells:
    """The names of the columns, from the first line that has words."""
    _, found = next(lines, (0, MapFileError("the file is empty.")))
    if isinstance(found, MapFileError):
        raise MapFileError(f"The file is no table of cells: {found}")
    head = [plain(name.strip()) for name in found]
    twice = next((name for name in head if name and head.count(name) > 1), None)
    if twice is not None:
        raise MapFileError(f"The first line names the column {twice} twice: nobody knows which one counts.")
    return head


def whole_rows(lines: Iterator[tuple[int, Cells | MapFileError]], head: Sequence[str]) -> Iterator[TableRow]:
    """Each row with its line; cells without the sign that keeps them from being formulas.

    A row of another length than the first line is wrong: its cells would be taken for others.
    """
    for line, found in lines:
        if isinstance(found, MapFileError):
            yield line, found
        elif len(found) != len(head):
            yield line, MapFileError(f"it has {len(found)} cells, and the first line has {len(head)}.")
        else:
            yield line, {name: plain(value) for name, value in zip(head, found, strict=True)}


def cell(value: str) -> str:
    """A value as it may stand in a cell: what a spreadsheet would take for a formula begins with '."""
    return f"'{value}" if value.startswith(BEGINS_FORMULA) else value


def plain(value: str) -> str:
    """What `cell` was made of."""
    return value[1:] if value.startswith("'") and value[1:].startswith(BEGINS_FORMULA) else value


class CsvTable:
    """A table that the program writes: no words in it are taken for a formula, numbers stay numbers."""

    def __init__(self, target: TextIO) -> None:
        self._rows = csv.writer(target, lineterminator="\n")

    def row(self, values: Iterable[CellValue]) -> None:
        """Write a row; None is an empty cell."""
        self._rows.writerow([_written(value) for value in values])


def _written(value: CellValue) -> str:
    match value:
        case None:
            return ""
        case str():
            return cell(value)
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
