"""Gettext's files of a language: .po, which people edit, and .mo, which the program reads."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

CONTEXT, FORM = "\x04", "\x00"
"""What stands in a .mo file between context and text, and between the forms of an amount."""
MAGIC = 0x950412DE
HEAD = struct.Struct("<7I")
PAIR = struct.Struct("<2I")


@dataclass(frozen=True, slots=True)
class Entry:
    """A text by its context and its English words, of an amount those for one and those for many."""

    context: str
    english: tuple[str, ...]
    forms: tuple[str, ...] = ()
    """In the language, of an amount as many as the language has."""
    note: str = ""
    """What translators are told."""
    comments: tuple[str, ...] = ()
    """What translators wrote for each other, and marks such as "fuzzy"."""

    @property
    def is_done(self) -> bool:
        """Whether the text is translated, an amount in all its forms, and nobody doubts it."""
        return bool(self.forms) and all(self.forms) and not any("fuzzy" in each for each in self.comments)


@dataclass(frozen=True, slots=True)
class Texts:
    """All that a .po file says: its header as it stands there, and its entries."""

    header: str
    entries: tuple[Entry, ...]

    @property
    def forms(self) -> int:
        """How many forms an amount has in the language, as the header says; 2 where it does not."""
        found = re.search(r"nplurals=(\d+)", self.header)
        return int(found[1]) if found else 2


def read(file: Path) -> Texts:
    """What a .po file says; raises ValueError with its name and line where it cannot be understood."""
    first, *rest = map(_entry, _blocks(file))
    return Texts("".join(first.forms), tuple(rest))


def write(texts: Texts, file: Path) -> None:
    """Write a .po file in the order of its English texts, so that two people's changes seldom meet."""
    header = Entry("", ("",), (texts.header,))
    ordered = sorted(texts.entries, key=lambda entry: (entry.english, entry.context))
    file.write_text("\n".join("".join(_lines(each)) for each in (header, *ordered)), "utf-8")


def compiled(texts: Texts) -> bytes:
    """The .mo file that says what is translated; for what is not, the program finds the English words."""
    pairs = {"": texts.header}
    for entry in texts.entries:
        if entry.is_done:
            pairs[f"{entry.context}{CONTEXT}{FORM.join(entry.english)}"] = FORM.join(entry.forms)
    keys = sorted(pairs, key=str.encode)
    words = [text.encode() for text in (*keys, *(pairs[key] for key in keys))]
    start = HEAD.size + len(words) * PAIR.size
    places, content = b"", b""
    for word in words:
        places += PAIR.pack(len(word), start + len(content))
        content += word + b"\0"
    count, last = len(keys), HEAD.size + len(keys) * PAIR.size
    return HEAD.pack(MAGIC, 0, count, HEAD.size, last, 0, start) + places + content


def _blocks(file: Path) -> Iterator[list[tuple[str, str]]]:
    """The lines of each entry, as pairs of a word such as "msgid" and what follows, strings put together."""
    block: list[tuple[str, str]] = []
    for number, line in enumerate([*file.read_text("utf-8").splitlines(), ""], 1):
        if not line.strip():
            if block:
                yield block
            block = []
        elif line.startswith("#"):
            block.append(("#", line))
        elif (found := re.fullmatch(r'(msg\w+(?:\[\d\])?)?\s*(".*")\s*', line)) and (found[1] or block):
            word = found[1] or block[-1][0]
            before = "" if found[1] else block.pop()[1]
            block.append((word, before + json.loads(found[2])))
        else:
            raise ValueError(f"{file.name}, line {number}: {line}")


def _entry(block: Iterable[tuple[str, str]]) -> Entry:
    told = [(word, text) for word, text in block if word != "#"]
    comments = [text for word, text in block if word == "#"]
    return Entry(
        "".join(text for word, text in told if word == "msgctxt"),
        tuple(text for word, text in told if word in ("msgid", "msgid_plural")),
        tuple(text for word, text in told if word.startswith("msgstr")),
        " ".join(each[3:] for each in comments if each.startswith("#. ")),
        tuple(each for each in comments if each.startswith(("# ", "#, "))),
    )


def _lines(entry: Entry) -> Iterator[str]:
    yield from (f"{comment}\n" for comment in entry.comments)
    if entry.note:
        yield f"#. {entry.note}\n"
    if entry.context:
        yield f"msgctxt {_quoted(entry.context)}\n"
    yield from (
        f"{word} {_quoted(text)}\n"
        for word, text in zip(("msgid", "msgid_plural"), entry.english, strict=False)
    )
    if len(entry.english) == 1:
        yield f"msgstr {_quoted(entry.forms[0] if entry.forms else '')}\n"
    else:
        yield from (f"msgstr[{number}] {_quoted(form)}\n" for number, form in enumerate(entry.forms))


def _quoted(text: str) -> str:
    """The text as a string of a .po file, one line of it on a line."""
    lines = [json.dumps(line, ensure_ascii=False) for line in text.splitlines(keepends=True)]
    return "\n".join(['""', *lines]) if len(lines) > 1 else (lines or ['""'])[0]
