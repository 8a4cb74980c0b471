"""Tags a print file: each line of words is a paragraph in reading order, the drawing a figure with its words.

Qt's writer has no way to say so. Its file is written once more: the content of pages between marks, pages and
catalogue with what they say of it, a tree that leads from the document to the marks, and the table of all.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from app.words import export as words
from models.errors import ExportError

_TEXT = re.compile(rb"(?<=\n)BT\n.*?\nET\n", re.DOTALL)


@dataclass(slots=True)
class _Rewriting:
    """The objects of a file, of which some are said anew and some are added."""

    file: bytes
    kept: dict[int, bytes] = field(default_factory=dict)
    objects: dict[int, bytes] = field(default_factory=dict)
    many: int = 0
    """How many objects there are."""

    def __post_init__(self) -> None:
        start = int(_found(rb"startxref\s+(\d+)\s+%%EOF\s*\Z", self.file))
        places = [int(at) for at in re.findall(rb"(\d{10}) 00000 n", self.file[start:])]
        order = sorted([*places, start])
        ends = dict(pairwise(order))
        self.kept = {number: self.file[at : ends[at]] for number, at in enumerate(places, 1)}
        self.many = len(places)

    def add(self, content: bytes) -> int:
        """A new object; its number."""
        self.many += 1
        self.objects[self.many] = content
        return self.many

    def written(self) -> bytes:
        """The file with these objects, and a table that says where each stands now."""
        parts = [self.file[: self.file.index(b"\n1 0 obj") + 1]]
        at, table = len(parts[0]), [b"0000000000 65535 f \n"]
        for number in range(1, self.many + 1):
            content = self.objects.get(number)
            part = self.kept[number] if content is None else b"%d 0 obj\n%b\nendobj\n" % (number, content)
            table.append(b"%010d 00000 n \n" % at)
            parts.append(part)
            at += len(part)
        trailer = _found(rb"trailer\s*<<(.*?)>>\s*startxref", self.file)
        trailer = re.sub(rb"/Size \d+", b"/Size %d" % len(table), trailer)
        parts += [b"xref\n0 %d\n" % len(table), *table, b"trailer\n<<%b>>\n" % trailer]
        return b"".join([*parts, b"startxref\n%d\n%%%%EOF\n" % at])


def tagged(file: bytes, language: str, drawn: str = "") -> bytes:
    """The file with its tags, its language, and its title shown; ExportError for a file of another make.

    `drawn` says what is drawn; without it lines and shapes are mere decoration.
    """
    update = _Rewriting(file)
    root, document = update.add(b""), update.add(b"")
    elements: list[int] = []
    parents = []
    for place, (number, page) in enumerate(_pages(file)):
        contents = int(_found(rb"/Contents (\d+) 0 R", page))
        marked, words, many = _marked(_content(file, contents), figures=bool(drawn))
        packed = zlib.compress(marked)  # more would take half as long again for one part in a hundred
        head = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed)
        update.objects[contents] = head + packed + b"\nendstream"
        update.objects[number] = b"<<%b /StructParents %d /Tabs /S >>" % (page.rstrip(), place)
        of_mark = {mark: update.add(_line(document, number, mark, first=mark == words[0])) for mark in words}
        order = list(of_mark.values())
        shapes = [mark for mark in range(many) if mark not in of_mark]
        if shapes:
            figure = update.add(_figure(document, number, shapes, drawn))
            of_mark |= dict.fromkeys(shapes, figure)
            order.insert(1, figure)
        elements += order
        parents.append(b"%d [%b]" % (place, _list(of_mark[mark] for mark in range(many))))
    update.objects[root] = (
        b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree << /Nums [%b] >> /ParentTreeNextKey %d >>"
        % (document, b" ".join(parents), len(parents))
    )
    update.objects[document] = b"<< /Type /StructElem /S /Document /P %d 0 R /K [%b] >>" % (
        root,
        _list(elements),
    )
    number = int(_found(rb"/Root (\d+) 0 R", file))
    catalogue = _dictionary(file, number).rstrip()
    told = b"/Lang (%b) /ViewerPreferences << /DisplayDocTitle true >>" % language.encode("ascii")
    tree = b"/MarkInfo << /Marked true >> /StructTreeRoot %d 0 R" % root
    update.objects[number] = b"<<%b %b %b >>" % (catalogue, told, tree)
    return update.written()


def _marked(content: bytes, *, figures: bool) -> tuple[bytes, list[int], int]:
    """A page's content with a mark around each line of words and each part drawn.

    Beside it which marks are words, and how many marks there are.
    """
    parts: list[bytes] = []
    words: list[int] = []
    many = end = 0
    for text in (*_TEXT.finditer(content), None):
        before = content[end : text.start() if text is not None else len(content)].rstrip()
        if before and figures:
            parts.append(b"/Figure << /MCID %d >> BDC\n%b\nEMC\n" % (many, before))
            many += 1
        elif before:
            parts.append(b"/Artifact BMC\n%b\nEMC\n" % before)
        if text is not None:
            parts.append(b"/P << /MCID %d >> BDC\n%bEMC\n" % (many, text[0]))
            words.append(many)
            many, end = many + 1, text.end()
    return b"".join(parts), words, many


def _line(parent: int, page: int, mark: int, *, first: bool) -> bytes:
    kind = b"H1" if first else b"P"
    return b"<< /Type /StructElem /S /%b /P %d 0 R /Pg %d 0 R /K %d >>" % (kind, parent, page, mark)


def _figure(parent: int, page: int, marks: list[int], drawn: str) -> bytes:
    told = drawn.encode("utf-16-be").hex().encode("ascii")
    return b"<< /Type /StructElem /S /Figure /P %d 0 R /Pg %d 0 R /Alt <feff%b> /K [%b] >>" % (
        parent,
        page,
        told,
        b" ".join(b"%d" % mark for mark in marks),
    )


def _list(numbers: Iterable[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _pages(file: bytes) -> Iterator[tuple[int, bytes]]:
    """The numbers of the page objects, in order, with what stands in each."""
    for at in re.finditer(rb"\n(\d+) 0 obj\s*<<\s*/Type /Page\s", file):
        yield int(at[1]), _dictionary(file, int(at[1]))


def _dictionary(file: bytes, number: int) -> bytes:
    return _found(rb"\n%d 0 obj\s*<<(.*?)>>\s*endobj" % number, file)


def _content(file: bytes, number: int) -> bytes:
    at = re.search(rb"\n%d 0 obj\s*<<[^>]*/FlateDecode[^>]*>>\s*stream\r?\n" % number, file)
    if at is None:
        raise ExportError(words.print_file_failed())
    return zlib.decompressobj().decompress(file[at.end() :])


def _found(pattern: bytes, file: bytes) -> bytes:
    found = re.search(pattern, file, re.DOTALL)
    if found is None:
        raise ExportError(words.print_file_failed())
    return found[1]
