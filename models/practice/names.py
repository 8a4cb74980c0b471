"""Names and other typed words: as they are kept, and as names are searched and compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from unicodedata import category, combining, normalize

_LEFT_OUT = "'’‘ʼ`´-‐‑"
"""Apostrophes and hyphens inside a name."""
_LETTERS = str.maketrans(
    dict.fromkeys(_LEFT_OUT, "")
    | {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "ɓ": "b"}
    | {"æ": "ae", "œ": "oe", "þ": "th"}
)
"""Letters that no accent makes, as people type them without their key; and what is left out."""
_IN_TWO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ő": "oe", "ű": "ue"})
"""Letters that are written as two where their key is missing: Mueller, Joergensen, Aase."""
_BETWEEN = str.maketrans(dict.fromkeys(".,;/-‐‑", " "))
"""What stands between the words of a name, or shortens one."""


_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
"""Letters of several scripts need them between each other."""


def cleaned(text: str) -> str:
    """Typed words as they are kept: one line, letters composed, no signs that steer or hide text."""
    spaced = "".join(" " if sign.isspace() else sign for sign in normalize("NFC", text))
    return " ".join("".join(sign for sign in spaced if is_text(sign)).split())


def cleaned_lines(text: str) -> str:
    """Typed words on several lines as they are kept: the lines stay, each is cleaned."""
    return "\n".join(cleaned(line) for line in text.splitlines()).strip()


def is_text(sign: str) -> bool:
    """Whether a sign is something to read, not one that steers, reverses or hides what is."""
    return category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn") or sign in _JOINERS


def folded(text: str) -> str:
    """Text in small plain letters: "muller" for Müller however it is composed, "obrien", "nguyen"."""
    small = text.casefold()
    if not small.isascii():
        small = "".join(sign for sign in normalize("NFKD", small) if not combining(sign))
    return small.translate(_LETTERS)


def name_keys(name: str) -> frozenset[str]:
    """What two spellings of one name have in common: its words in any order, or written as one."""
    spelled = [words for words in _spellings(name) if words]
    return frozenset(key for words in spelled for key in (" ".join(sorted(words)), "".join(words)))


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same to whoever hears them, in whatever order and however they are typed."""
    return not name_keys(one).isdisjoint(name_keys(other))


def is_named(name: str, search: str) -> bool:
    """Whether a name has every word of a search, however both are typed."""
    return naming(search)(name)


def naming(search: str) -> Callable[[str], bool]:
    """What tells of each of many names whether it has every word of a search."""
    wanted = _spellings(search)
    return lambda name: any(_holds(held, words) for held in _spellings(name) for words in wanted)


def _spellings(text: str) -> Sequence[Sequence[str]]:
    """The words of a name as they may be typed: without accents, and with two letters for ä, ö, ü, å, ø."""
    small = normalize("NFC", text.casefold()).translate(_BETWEEN)
    in_two = small.translate(_IN_TWO)
    return [folded(each).split() for each in ((small,) if in_two == small else (small, in_two))]


def _holds(held: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each word stands in one of those held, or begins several of them written as one."""
    return all(
        any(word in each for each in held)
        or any("".join(held[place:]).startswith(word) for place in range(len(held) - 1))
        for word in words
    )
