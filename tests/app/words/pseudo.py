"""Two languages that nobody speaks: one longer and full of accents, one written from right to left."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from app.words.languages import CLIENT, DESK, FOLDER
from tools.i18n import said
from tools.po import Entry, Texts, compiled, write

LONG = "qps-ploc"
MIRRORED = "qps-plocm"
"""The codes that Windows has for such languages."""
LONGER = 0.4
"""By how much of its length a text grows, as German does against English."""
WORD = "ünglêichhäit"

HEADER = "Plural-Forms: nplurals=2; plural=(n != 1);\nContent-Type: text/plain; charset=utf-8\n"
"""Amounts as in English."""
ACCENTS = "äçéîñöüÿÄÇÉÎÑÖÜŸ"
_ACCENTED = str.maketrans("aceinouyACEINOUY", ACCENTS)
_KEPT = re.compile(r"(\{[^}]*\}|[()|\[\]])")


def written(folder: Path) -> Path:
    """A folder with all languages of the program and these two."""
    shutil.copytree(FOLDER, folder, dirs_exist_ok=True)
    _write(folder, LONG, "LTR", longer)
    _write(folder, MIRRORED, "RTL", mirrored)
    return folder


def longer(text: str) -> str:
    """The text with accents and so much longer that a part cut off would be missed; placeholders stay."""
    parts = [part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in _KEPT.split(text)]
    more = max(3, round(len(text) * LONGER))
    words = [WORD[: min(len(WORD), more - start)] for start in range(0, more, len(WORD) + 1)]
    return "".join(parts) + ("" if len(text) < len(WORD) else " ") + " ".join(words)


def mirrored(text: str) -> str:
    """The text as it runs from right to left, by Unicode's signs for that."""
    # the mark is a letter of such a script: by the first one Qt tells how a paragraph is aligned
    return f"\N{RIGHT-TO-LEFT MARK}\N{RIGHT-TO-LEFT OVERRIDE}{text}\N{POP DIRECTIONAL FORMATTING}"


def _write(folder: Path, code: str, direction: str, changed: Callable[[str], str]) -> None:
    (folder / code).mkdir()
    for file in (CLIENT, DESK):
        entries = [
            Entry(context, english, _translated(context, english, code, direction, changed))
            for context, english, _ in said(file)
        ]
        texts = Texts(HEADER, tuple(entries))
        write(texts, folder / code / f"{file}.po")
        (folder / code / f"{file}.mo").write_bytes(compiled(texts))


def _translated(
    context: str, english: tuple[str, ...], code: str, direction: str, changed: Callable[[str], str]
) -> tuple[str, ...]:
    match context:
        case "language":
            return (code if english == ("English",) else direction,)
        case "formats":
            return english
        case _:
            return tuple(changed(form) for form in english)
