"""Names as they are searched and compared: without case, accents, and signs that people leave out."""

from __future__ import annotations

from unicodedata import combining, normalize

_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"}
)
"""Letters that no accent makes, as people type them without their key."""
_LEFT_OUT = "'’‘ʼ`´-‐‑"
"""Apostrophes and hyphens inside a name."""


def folded(text: str) -> str:
    """Text in small plain letters: "muller" for Müller however it is composed, "obrien", "nguyen"."""
    plain = normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in plain if not combining(sign) and sign not in _LEFT_OUT)
    return bare.translate(_LETTERS)


def is_named(name: str, search: str) -> bool:
    """Whether a name has every word of a search, both folded."""
    held = folded(name)
    return all(word in held for word in folded(search).split())
