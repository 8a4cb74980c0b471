"""How a text is said in the language that is spoken: the English text itself is its key.

`translate("client", "Does anything hurt today?")` says a text where it is used;
`Message("client", "Sitting")` is one that stands in a table: a key, no sentence, until it is called;
`translate_amount("client", "{n} mark", "{n} marks", n)` says an amount. Context and texts are literals, so
that `tools/i18n.py` finds them. Where nothing is translated the English text is said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from gettext import NullTranslations

Key = TypeVar("Key")

ENGLISH = "en"
"""The language in which the texts are written."""


class Spoken:
    """The language that is spoken: one at a time, as one person at a time reads the screen."""

    __slots__ = ("texts",)

    def __init__(self) -> None:
        self.texts: NullTranslations | None = (
            None  # English, until a language is spoken: after the first paint
        )


spoken = Spoken()


@dataclass(frozen=True, slots=True)
class Message:
    """A text that can be said: called, it is the words in the language that is spoken then."""

    context: str
    english: str

    def __call__(self) -> str:
        texts = spoken.texts
        return self.english if texts is None else texts.pgettext(self.context, self.english)


def translate(context: str, text: str) -> str:
    """The text in the language that is spoken; the context tells apart what English calls alike."""
    return text if spoken.texts is None else spoken.texts.pgettext(context, text)


def translate_amount(context: str, one: str, many: str, n: int, **filled: object) -> str:
    """An amount in the plural form that belongs to it, with `{n}` and whatever else filled in."""
    if spoken.texts is None:
        return (one if n == 1 else many).format(n=n, **filled)
    return spoken.texts.npgettext(context, one, many, n).format(n=n, **filled)


def said(table: Mapping[Key, Message]) -> dict[Key, str]:
    """A table of messages as words, in the language that is spoken now."""
    return {key: message() for key, message in table.items()}
