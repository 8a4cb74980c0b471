"""Two languages that nobody speaks: one longer and full of accents, one written from right to left."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from app.i18n.languages import FOLDER, PREFIX
from tools.i18n import compiled

LONG = "qps-ploc"
MIRRORED = "qps-plocm"
"""The codes that Windows has for such languages."""
LONGER = 0.4
"""By how much of its length a text grows, as German does against English."""
WORD = "ünglêichhäit"

ACCENTS = "äçéîñöüÿÄÇÉÎÑÖÜŸ"
_ACCENTED = str.maketrans("aceinouyACEINOUY", ACCENTS)
_KEPT = re.compile(r"(\{[^}]*\}|%n|[()|\[\]])")
_AS_THEY_ARE = ("QGuiApplication", "formats", "language")


def written(folder: Path) -> Path:
    """A folder with all languages of the program and these two."""
    for file in FOLDER.glob(f"{PREFIX}*.qm"):
        shutil.copy(file, folder)
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


def _write(folder: Path, code: str, direction: str, said: Callable[[str], str]) -> None:
    tree = ElementTree.parse(FOLDER / f"{PREFIX}de.ts")
    tree.getroot().set("language", "en")  # for the number of plural forms
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            forms = message.findall("translation/numerusform") or message.findall("translation")
            for form in forms:
                form.text = source if name in _AS_THEY_ARE else said(source)
                if name == "language":
                    form.text = code
                if name == "QGuiApplication":
                    form.text = direction
    target = folder / f"{PREFIX}{code}.ts"
    tree.write(target, encoding="utf-8", xml_declaration=True)
    compiled(target, target.with_suffix(".qm"))
