"""Text of tables is read in whatever letters it was saved, and each row that cannot be read is told."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest

from models.errors import MapFileError
from models.exchange.csv_text import (
    CsvTable,
    cell,
    head_of,
    plain,
    rows_of,
    separator_of,
    text_of,
    whole_rows,
)


def read(text: str) -> tuple[list[str], list[tuple[int, object]]]:
    """The head, and the rows by line; what is wrong in its sentence."""
    lines = rows_of(text)
    head = head_of(lines)
    rows = whole_rows(lines, head)
    return head, [(line, str(row) if isinstance(row, MapFileError) else row) for line, row in rows]


def test_a_row_of_another_length_than_the_first_is_told_and_its_neighbours_are_read() -> None:
    head, rows = read("a,b\n1,2\n3\n4,5,6\n\n7,8\n")
    assert head == ["a", "b"]
    assert rows == [
        (2, {"a": "1", "b": "2"}),
        (3, "it has 1 cells, and the first line has 2."),
        (4, "it has 3 cells, and the first line has 2."),
        (6, {"a": "7", "b": "8"}),
    ]


def test_a_cell_that_is_far_too_long_is_told_and_the_next_row_is_read() -> None:
    longest = "x" * 100_000
    _, rows = read(f"a,b\n{longest},1\n{longest}x,2\n3,4\n")
    assert rows[0] == (2, {"a": longest, "b": "1"})
    assert (rows[1][0], str(rows[1][1])[:26]) == (3, "this is no row of cells (f")
    assert rows[2] == (4, {"a": "3", "b": "4"})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The file is no table of cells: the file is empty."),
        ("\n \n", "The file is no table of cells: the file is empty."),
        ("a,b,a\n", "The first line names the column a twice: nobody knows which one counts."),
        ("a,b,b \n", "The first line names the column b twice: nobody knows which one counts."),
        (f"{'x' * 100_001},b\n", "The file is no table of cells: this is no row of cells "),
    ],
)
def test_a_first_line_that_names_no_columns_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(MapFileError) as refused:
        read(text)
    assert str(refused.value).startswith(sentence)


def test_columns_without_a_name_may_be_many() -> None:
    assert read("a,,\n1,2,3\n")[0] == ["a", "", ""]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a;b;c\n", ";"),
        ("a,b;c;d\n", ";"),
        ("\n \na|b\n", "|"),
        ("one", ","),
        ('"a;b",c\n', ","),
        ("a\tb", "\t"),
    ],
)
def test_cells_are_parted_by_what_parts_the_first_line_into_most(text: str, sign: str) -> None:
    assert separator_of(text) == sign


def test_names_that_are_known_tell_more_than_many_cells() -> None:
    assert separator_of("name, first, last;birth\n") == ","
    assert separator_of("name, first, last;birth\n", ("birth",)) == ";"


LETTERS = "name;Müller;Øst;Łukasz\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_letters_are_read_however_they_were_saved(encoding: str) -> None:
    assert text_of(LETTERS.encode(encoding)) == LETTERS


def test_sixteen_bits_are_known_by_more_than_half_of_their_other_halves_being_nought() -> None:
    """Three letters in five are Latin, and two are not: their upper half is no nought."""
    for encoding in ("utf-16-le", "utf-16-be"):
        assert text_of("abcłł".encode(encoding)) == "abcłł"
    with pytest.raises(MapFileError, match="may be a spreadsheet"):
        text_of("abłł".encode("utf-16-le"))


@pytest.mark.parametrize("data", [b"", b"a", b"ab"])
def test_a_letter_or_none_is_text(data: bytes) -> None:
    assert text_of(data) == data.decode()


def test_what_is_marked_as_unicode_and_is_none_is_refused() -> None:
    told = "The file is no text that can be read. Save it as CSV in UTF-8 and take it again."
    for data in (b"\xef\xbb\xbf\xff\xff", b"\xff\xfea"):
        with pytest.raises(MapFileError) as refused:
            text_of(data)
        assert str(refused.value) == told
    assert text_of(b"M\xfcller") == "Müller", "letters of Windows in Western Europe"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_what_a_spreadsheet_takes_for_a_formula_is_written_with_an_apostrophe_and_read_without(
    sign: str,
) -> None:
    """OWASP, CSV injection."""
    assert cell(f"{sign}1") == f"'{sign}1"
    assert plain(f"'{sign}1") == f"{sign}1"


def test_an_apostrophe_of_its_own_stays() -> None:
    assert [plain(word) for word in ("'tis", "=1", "'", "o'=1")] == ["'tis", "=1", "'", "o'=1"]
    assert cell("tis") == "tis"


def test_numbers_are_written_as_numbers_and_nothing_as_an_empty_cell() -> None:
    out = io.StringIO()
    CsvTable(out).row([None, 7.0, 7.5, Decimal("1.20"), "-x", "a,b"])
    assert out.getvalue() == ',7,7.5,1.20,\'-x,"a,b"\n'
