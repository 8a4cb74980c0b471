"""JSON from outside is bounded before it is parsed, and each fault is one sentence with its place."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
import pytest

from models.errors import MapFileError
from models.exchange import strict
from models.exchange.strict import quoted, read

FREE = {b"{": 99, b"[": 99}


class Form(msgspec.Struct, forbid_unknown_fields=True):
    """A little of everything."""

    age: int | Literal["declined"] = 0
    name: str = ""
    word: Literal["a", "b"] = "a"
    other: Literal["a", "b"] = "a"
    flag: bool | Literal["declined"] = False
    parts: Annotated[list[int], msgspec.Meta(max_length=2)] = []
    pair: Annotated[tuple[int, ...], msgspec.Meta(min_length=2)] = (1, 2)
    short: Annotated[str, msgspec.Meta(min_length=1, max_length=3)] = "x"
    share: Annotated[float, msgspec.Meta(gt=0, lt=1)] = 0.5


def fault(data: bytes, form: Any = Form, most: dict[bytes, int] = FREE) -> str:
    with pytest.raises(MapFileError) as refused:
        read(data, form, {"word": ("one", "two")}, most)
    return str(refused.value)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b'{"age": []}', "age: expected a whole number, found a list."),
        (b'{"name": 7}', "name: expected text, found a whole number."),
        (b'{"flag": 7}', "flag: expected true or false, found a whole number."),
        (b'{"word": "c"}', 'word: "c" is not one of one, two.'),
        (b'{"other": "c"}', 'other: "c" is not one of true, false, declined.'),
        (b'{"parts": [1, 2, 3]}', "parts: expected at most 2 entries."),
        (b'{"pair": [1]}', "pair: expected at least 2 entries."),
        (b'{"short": ""}', "short: must not be empty."),
        (b'{"short": "abcd"}', "short: expected at most 3 letters."),
        (b'{"share": 0}', "share: the number must be more than 0."),
        (b'{"share": 1}', "share: the number must be less than 1."),
        (b'{"who": 1}', 'The file: the key "who" is not known.'),
        (b"7", "The file: expected an object, found a whole number."),
    ],
)
def test_each_fault_is_told_in_plain_words_with_its_place(data: bytes, sentence: str) -> None:
    assert fault(data) == sentence


def test_a_key_that_stands_twice_is_the_one_that_is_named() -> None:
    doubled = b'{"age": 1, "name": "a", "flag": true, "name": "b"}'
    assert fault(doubled) == 'The key "name" stands twice in one object.'


def test_a_file_may_have_as_many_objects_and_lists_as_its_bound_says_and_not_one_more() -> None:
    most = {b"{": 2, b"[": 1}
    assert read(b"[{}, {}]", list[Any], {}, most) == [{}, {}]
    for more in (b"[{}, {}, {}]", b"[{}, []]"):
        assert fault(more, list[Any], most).startswith("The file has more than 10,000 strokes or 1,000,000 ")


def test_a_bracket_within_a_text_counts_as_none() -> None:
    assert read(rb'["\"[[{{[[{{[[{{[[{{[[{{"]', list[str], {}, {b"[": 1, b"{": 0}) == ['"[[{{' + "[[{{" * 4]


def test_a_file_may_be_sixteen_deep_and_no_deeper() -> None:
    assert read(b"[" * 16 + b"]" * 16, list[Any], {}, FREE)
    assert fault(b"[" * 17 + b"]" * 17, list[Any]) == (
        "The file is nested more than 16 deep, more than any map needs."
    )
    assert read(b"[" + b"[[]]," * 20 + b"[]]", list[Any], {}, FREE), "beside each other is not deep"


def test_a_file_may_be_as_large_as_its_bound_and_not_a_byte_larger(monkeypatch: pytest.MonkeyPatch) -> None:
    assert strict.MOST_BYTES == 64 * 1_048_576
    monkeypatch.setattr(strict, "MOST_BYTES", 1_048_576)
    assert read(b"[]".ljust(1_048_576), list[Any], {}, FREE) == []
    assert fault(b"[]".ljust(1_048_577), list[Any]) == (
        "The file is larger than 1 MB, more than any map needs."
    )


def test_what_is_no_json_says_why() -> None:
    assert fault(b'{"age": 1') == "The file is not JSON: it ends too early."
    assert fault(b'{"name": "\xff"}').startswith("The file is not JSON: ")
    assert fault(b"nought").startswith("The file is not JSON: invalid character")
    assert read(b"\xef\xbb\xbf{}", Form, {}, FREE) == Form(), "a mark at the start is no fault"


def test_words_from_outside_stand_on_one_line_and_are_cut_behind_forty_letters() -> None:
    assert quoted("a" * 40) == '"' + "a" * 40 + '"'
    assert quoted("a" * 41) == '"' + "a" * 39 + '…"'
    assert quoted("a\n\x00b") == '"a??b"'


def test_what_the_parser_says_otherwise_is_told_in_its_words() -> None:
    assert fault(b'{"key": "7"}', dict[str, UUID]) == "[...]: invalid UUID."
