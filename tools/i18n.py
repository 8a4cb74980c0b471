"""Collects every text that is translated and compiles what is: python3 run.py python -m tools.i18n."""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.words.languages import CLIENT, FOLDER
from app.words.own import region_text
from app.words.places import DESK_PLACES, PLACE_WORDS
from app.words.regions import region_texts
from app.words.signed import client_advice
from tools.po import Entry, Texts, compiled, read, write

ROOT = Path(__file__).resolve().parent.parent
SAYS = {"Message": 1, "translate": 1, "translate_amount": 2}
"""What says a text in the code, and how many texts stand after the context."""

HEARD_BY_CLIENTS = {"client", "felt", "formats", "language", "places", "regions", "safety", "words"}
"""The contexts of what a client sees and hears, in client.po; all others are the desk's, in desk.po."""

NOTES = {
    "English": "The name of your language in your language.",
    "LTR": "LTR, or RTL where one writes from right to left.",
    ".": "The sign before the decimals of a number.",
    "{day} {month} {year}": "A date; month is the name of the month.",
    "{day} {month}": "A date of this year; month is the short name of the month.",
}
"""What a translator is told of texts that are no plain words."""


def main() -> int:
    """Bring the files in `app/words/translations` up to date, and say what is left to translate."""
    for file in sorted(FOLDER.glob("*/*.po")):
        collected = collect(read(file), file.stem)
        write(collected, file)
        file.with_suffix(".mo").write_bytes(compiled(collected))
        left = sum(1 for entry in collected.entries if not entry.is_done)
        print(f"{file.relative_to(FOLDER)}: {left or 'nothing'} left to translate")
    return 0


def collect(before: Texts, file: str = CLIENT) -> Texts:
    """What is said now of a file, `client` or `desk`, each with its translation when there is one."""
    known = {(entry.context, entry.english): entry for entry in before.entries}
    empty = {1: ("",), 2: ("",) * before.forms}
    entries = [
        replace(known.get((context, english), Entry(context, english, empty[len(english)])), note=note)
        for context, english, note in said(file)
    ]
    return replace(before, entries=tuple(entries))


def said(file: str) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Every text of a file, `client` or `desk`: its context, the text, of an amount two, and a note."""
    for context, english in dict.fromkeys((*_of_code(), *_of_tables())):
        if (context in HEARD_BY_CLIENTS) is (file == CLIENT):
            yield context, english, NOTES.get(english[0], "")


def _of_code() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The texts that stand in the code, by the names that say them."""
    for module in sorted((ROOT / "app").rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str() as context), *rest]) if (
                    name in SAYS
                ):
                    texts = [part.value for part in rest[: SAYS[name]] if isinstance(part, ast.Constant)]
                    if len(texts) == SAYS[name]:
                        yield context, tuple(map(str, texts))
                case _:
                    continue


def _of_tables() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The texts that stand in data."""
    for region in json.loads((ROOT / "assets/atlas/regions.json").read_text("utf-8")):
        yield "regions", (region_text(region["id"]),)
        yield from (("desk regions", (text,)) for text in region_texts(region["id"]))
    for place in PLACE_WORDS.values():
        yield from (("places", (words,)) for words in place if words)
    yield from (("desk places", (words,)) for words in DESK_PLACES.values())
    for words in client_advice():
        yield "safety", (words,)


if __name__ == "__main__":
    sys.exit(main())
