"""Which safety sentences a native professional has signed, language by language; nobody else's word counts.

A signature stands in translations/signed.toml for one English sentence and its translation as they are: when
either changes, it no longer counts. docs/translations-to-review.md lays all of them side by side.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from gettext import GNUTranslations
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from app.words import client, home
from app.words.catalogue import ENGLISH
from app.words.languages import CLIENT, FOLDER
from models.questions.question import Asked
from models.questions.table import asked_at

SIGNED = "signed.toml"
"""The file of signatures beside the languages: [de] with a mark of the pair, and who signed it when."""


def safety_sentences() -> Iterator[tuple[str, str]]:
    """Every safety sentence that a client reads, each once: its context and its English words."""
    asked = asked_at(Asked.FEELING, Asked.NOW, Asked.WEEKS, Asked.STANDING, Asked.CALLED_FOR)
    said = [("client", words) for key in asked for words in client.english(key)]
    said += [("client", words) for words in client.SAFETY_WORDS]
    said += [("client", message.english) for message in (home.help_now, *home.STOPS)]
    said += [("safety", words) for words in client_advice()]
    yield from dict.fromkeys(said)


def client_advice() -> Iterator[str]:
    """What the safety rules say to clients, each once."""
    table = tomllib.loads((files("models.anatomy") / "data" / "safety.toml").read_text("utf-8"))
    words = [words.get("client") for rule in table["rule"] for words in (rule, *rule.get("words", ()))]
    yield from dict.fromkeys(said for said in words if said)


def mark(english: str, translated: str) -> str:
    """What a signature signs: one sentence and its translation as they are."""
    return sha256(f"{english}\n{translated}".encode()).hexdigest()[:16]


def signatures(folder: Path = FOLDER) -> Mapping[str, Mapping[str, str]]:
    """Who signed what, by language and mark; empty where nobody has, or where the file cannot be read."""
    try:
        found = tomllib.loads((folder / SIGNED).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {code: signed for code, signed in found.items() if isinstance(signed, dict)}


def unsigned(code: str, folder: Path = FOLDER) -> tuple[int, int]:
    """How many safety sentences of a language nobody has signed, and how many there are."""
    signed = signatures(folder).get(code, {})
    sentences = list(safety_sentences())
    says = translations(code, folder)
    left = [english for context, english in sentences if mark(english, says(context, english)) not in signed]
    return len(left), len(sentences)


def translations(code: str, folder: Path = FOLDER) -> _Says:
    """How a language says a text."""
    return _Says(folder / code / f"{CLIENT}.mo" if code != ENGLISH else None)


class _Says:
    """Says one text in one language; in English where its file cannot be read."""

    def __init__(self, file: Path | None) -> None:
        self._texts: GNUTranslations | None = None
        if file is not None and file.is_file():
            with file.open("rb") as content:
                self._texts = GNUTranslations(content)

    def __call__(self, context: str, english: str) -> str:
        return english if self._texts is None else self._texts.pgettext(context, english)
