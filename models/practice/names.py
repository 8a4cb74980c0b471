"""Names and other typed words: as they are kept, and as names are searched and compared."""

from __future__ import annotations

from unicodedata import category, combining, normalize

_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"}
)
"""Letters that no accent makes, as people type them without their key."""
_LEFT_OUT = "'’‘ʼ`´-‐‑"
"""Apostrophes and hyphens inside a name."""


_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
"""Letters of several scripts need them between each other."""


def cleaned(text: str) -> str:
    """Typed words as they are kept: one line, letters composed, no signs that steer or hide text."""
    spaced = "".join(" " if sign.isspace() else sign for sign in normalize("NFC", text))
    return " ".join("".join(sign for sign in spaced if is_text(sign)).split())


def cleaned_lines(text: str) -> str:
    """The same of words on several lines, which stay."""
    return "\n".join(cleaned(line) for line in text.splitlines()).strip()


def is_text(sign: str) -> bool:
    """Whether a sign is something to read, not one that steers, reverses or hides what is."""
    return category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn") or sign in _JOINERS


def folded(text: str) -> str:
    """Text in small plain letters: "muller" for Müller however it is composed, "obrien", "nguyen"."""
    plain = normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in plain if not combining(sign) and sign not in _LEFT_OUT)
    return bare.translate(_LETTERS)


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same to whoever hears them, however they are typed."""
    return folded(one).split() == folded(other).split()


def is_named(name: str, search: str) -> bool:
    """Whether a name has every word of a search, both folded."""
    held = folded(name)
    return all(word in held for word in folded(search).split())
