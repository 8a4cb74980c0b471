"""Reads a print file as a search does: by its fonts' own tables of which letter each sign stands for."""

from __future__ import annotations

import re
import zlib

Objects = dict[int, tuple[bytes, bytes]]
"""What each object says of itself, and its content unpacked."""


def objects(file: bytes) -> Objects:
    """All objects by number; of one that was written again, the last."""
    found: Objects = {}
    for at in re.finditer(rb"(?:^|\n)(\d+) 0 obj\s*", file):
        end = file.index(b"endobj", at.end())
        head, stream, rest = file[at.end() : end].partition(b"stream")
        content = rest.lstrip(b"\r\n") if stream else b""
        if b"/FlateDecode" in head:
            content = zlib.decompressobj().decompress(content)
        found[int(at[1])] = head, content
    return found


def text(file: bytes) -> list[str]:
    """Each line of text as it was painted, in letters."""
    known = objects(file)
    letters = {
        name.decode(): _letters(known[int(known_font[1])][1])
        for head, _ in known.values()
        for name, font in re.findall(rb"/(F\d+) (\d+) 0 R", head)
        if (known_font := re.search(rb"/ToUnicode (\d+) 0 R", known[int(font)][0]))
    }
    lines = []
    for _, content in known.values():
        for block in re.findall(rb"BT\s(.*?)\sET", content, re.DOTALL):
            font = letters[re.findall(rb"/(F\d+) ", block)[0].decode()]
            signs = b"".join(re.findall(rb"<([0-9A-Fa-f]+)> Tj", block)).decode()
            lines.append("".join(font.get(signs[at : at + 4].upper(), "?") for at in range(0, len(signs), 4)))
    return lines


def _letters(table: bytes) -> dict[str, str]:
    """The letters of a font by sign, as its table says."""
    found: dict[str, str] = {}
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, told in re.findall(rb"<(\w+)> <(\w+)> (\[.*?\]|<\w+>)", block, re.DOTALL):
            values = re.findall(rb"<(\w+)>", told)
            for step, sign in enumerate(range(int(first, 16), int(last, 16) + 1)):
                base = values[min(step, len(values) - 1)].decode()
                letter = bytes.fromhex(base).decode("utf-16-be")
                if not told.startswith(b"["):
                    letter = letter[:-1] + chr(ord(letter[-1]) + step)
                found[f"{sign:04X}"] = letter
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for sign, letter in re.findall(rb"<(\w+)> <(\w+)>", block):
            found[sign.decode().upper()] = bytes.fromhex(letter.decode()).decode("utf-16-be")
    return found
