"""Strict reading of JSON from outside: caps before parsing, one sentence that names the place of a fault."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import TypeVar

import msgspec

from models.drawing.drawing import MOST_POINTS, MOST_STROKES
from models.errors import MapFileError

MOST_BYTES = 64 * 2**20
"""The largest drawing as the program writes it, each point on a line of at most 40 letters, and more."""
DEEPEST = 16
"""A map file is 7 deep."""
TOO_MUCH = (
    f"The file has more than {MOST_STROKES:,} strokes or {MOST_POINTS:,} points, more than any map needs."
)

_Form = TypeVar("_Form")
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_STEP = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_NUMBERS = re.compile(rb"\[[-+.eE0-9,\s]*+\]")
_AT = " - at `"
_YES_NO = ("true", "false", "declined")
"""What a question may be answered with that has no words of its own."""
_KINDS = {
    "array": "a list",
    "bool": "true or false",
    "datetime": "a date with time",
    "float": "a number",
    "int": "a whole number",
    "null": "null",
    "object": "an object",
    "str": "text",
    "uuid": "a UUID",
}


def read(
    data: bytes, form: type[_Form], choices: Mapping[str, Iterable[str]], most: Mapping[bytes, int]
) -> _Form:
    """The JSON text as a value of `form`; `choices` are the words that a key of this name may have.

    `most` says how many objects (`{`) and lists (`[`) the text may have, counted before any is made.
    Raises MapFileError. Keys that stand twice in one object are refused: which of the two was meant?
    """
    if len(data) > MOST_BYTES:
        raise MapFileError(f"The file is larger than {MOST_BYTES // 2**20} MB, more than any map needs.")
    data = data.removeprefix(b"\xef\xbb\xbf")
    brackets = _STRING.sub(b"", data).translate(None, _NO_BRACKETS)
    if any(brackets.count(kind) > number for kind, number in most.items()):
        raise MapFileError(TOO_MUCH)
    if max(accumulate(_STEP[bracket] for bracket in brackets), default=0) > DEEPEST:
        raise MapFileError(f"The file is nested more than {DEEPEST} deep, more than any map needs.")
    try:
        value = msgspec.json.decode(data, type=form)
        json.loads(_NUMBERS.sub(b"0", data), object_pairs_hook=_each_once)  # lists of numbers have no keys
    except msgspec.ValidationError as error:
        raise MapFileError(_sentence(str(error), choices)) from None
    except msgspec.DecodeError as error:
        raise MapFileError(_unreadable(str(error))) from None
    except UnicodeDecodeError:
        raise MapFileError("The file is not JSON: its text is not UTF-8.") from None
    return value


def quoted(text: str) -> str:
    """Text from outside as it may stand in a sentence: on one line, in quotation marks, not too long."""
    short = text if len(text) <= 40 else f"{text[:39]}…"
    return '"' + "".join(letter if letter.isprintable() else "?" for letter in short) + '"'


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise MapFileError(f"The key {quoted(twice)} stands twice in one object.")
    return found


def _unreadable(message: str) -> str:
    if "truncated" in message:
        return "The file is not JSON: it ends too early."
    return f"The file is not JSON: {message.removeprefix('JSON is malformed: ')}."


def _sentence(message: str, choices: Mapping[str, Iterable[str]]) -> str:
    what, _, where = message.rpartition(_AT) if _AT in message else (message, "", "")
    place = where.rstrip("`").removeprefix("$").removeprefix(".")
    return f"{place or 'The file'}: {_fault(what, place.rpartition('.')[2], choices)}."


def _fault(what: str, key: str, choices: Mapping[str, Iterable[str]]) -> str:
    """The parser's own words in plainer ones."""
    if match := re.fullmatch(r"Object missing required field `(.*)`", what, re.DOTALL):
        return f"{quoted(match[1])} is missing"
    if match := re.fullmatch(r"Object contains unknown field `(.*)`", what, re.DOTALL):
        return f"the key {quoted(match[1])} is not known"
    if match := re.fullmatch(r"Invalid enum value (.*)", what, re.DOTALL):
        allowed = tuple(choices.get(key, _YES_NO))
        word = quoted(match[1].strip("'"))
        return f"{word} is not one of {', '.join(allowed)}"
    if match := re.fullmatch(r"Expected `(.*)`, got `(.*)`", what):
        kinds = match[1].split(" | ")
        simplest = ["bool"] if "bool" in kinds else [kind for kind in kinds if kind != "str"] or kinds
        wanted = " or ".join(_KINDS.get(kind, kind) for kind in simplest)
        return f"expected {wanted}, found {_KINDS.get(match[2], match[2])}"
    if match := re.fullmatch(r"Expected `(?:float|int)` (<=|>=|<|>) (\S+)", what):
        bound = match[2].removesuffix(".0")
        words = {"<=": "at most", ">=": "at least", "<": "less than", ">": "more than"}
        return f"the number must be {words[match[1]]} {bound}"
    if match := re.fullmatch(r"Expected `(array|str)` of length (<=|>=) (\d+)", what):
        words = {"<=": "at most", ">=": "at least"}
        if match[3] == "1":
            return "must not be empty"
        things = "entries" if match[1] == "array" else "letters"
        return f"expected {words[match[2]]} {match[3]} {things}"
    if "timezone" in what:
        return "the time needs its zone, as in 2026-03-01T10:20:00+01:00"
    return what[0].lower() + what[1:].replace("`", "")
