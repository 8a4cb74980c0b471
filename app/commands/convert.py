"""Maps from one file form into another: map files, tables, codes of other body maps, FHIR bundles."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

import msgspec

from app.commands.answering import Answer, say
from app.commands.reading import InputError, MapInput
from app.files.standing import replaced
from app.files.writing import written
from models.body.atlas import Atlas
from models.compare.coverage import Coverage
from models.compare.regions import Places
from models.errors import MapFileError
from models.exchange.codes import COUNTS_FROM, Codes, Scheme
from models.exchange.csv_text import MOST, rows_of, text_of
from models.exchange.fhir import BundleWriter, read_bundle
from models.exchange.map_file import PainMap, encode
from models.exchange.table_reader import Line, TableReader
from models.exchange.tables import CODED, LONG, MEANING, OF_WIDE, TableWriter


class FileKind(StrEnum):
    """A form in which maps travel."""

    NERVELINE = "nerveline"
    JSONL = "jsonl"
    CSV = "csv"
    CSV_WIDE = "csv-wide"
    CHOIR = "choir"
    REDCAP = "redcap"
    MICHIGAN = "michigan"
    WPI = "wpi"
    FHIR = "fhir"

    @property
    def scheme(self) -> Scheme | None:
        """The coding scheme; None where regions are named, or the map is whole."""
        return Scheme(self.value) if self.value in set(Scheme) else None


RULE = f"A region of the atlas counts as marked from {COUNTS_FROM:.0%} of its skin; tables in codes.toml."


def converted(
    atlas: Atlas,
    file: Path,
    out: Path,
    forms: tuple[FileKind | None, FileKind],
    *,
    named: bool,
    snomed: bool,
    force: bool,
) -> Iterator[Answer]:
    """Write the maps of a file in another form; wrong ones are told by their line and left out.

    The first form is guessed when it is None. Clients become numbers unless `named`.
    """
    replaced(out, replace=force, sources=(file,))
    codes, coverage = Codes.load(), Coverage(atlas)
    before, after = forms[0] or guessed(file), forms[1]
    maps, wrong = _sorted(read(before, file, atlas, codes), file)
    if not maps:
        raise InputError(f"There is no map that can be read in {file.name}.")
    if not named:
        maps = list(without_names(maps))
    content = _content(
        after, maps, TableWriter(Places(atlas), coverage, codes), BundleWriter(atlas, coverage, snomed=snomed)
    )
    over = written(out, content, replace=force, sources=(file,))
    answer: Answer = {
        "file": str(out),
        "from": before.value,
        "to": after.value,
        "maps": len(maps),
        "left_out": wrong,
    }
    if after.scheme is not None:
        answer["rule"] = RULE
    if after in (FileKind.CSV, FileKind.CSV_WIDE):
        columns = LONG if after is FileKind.CSV else (*OF_WIDE, "REGION")
        answer["columns"] = {name: MEANING[name] for name in columns}
    yield {**answer, "replaced": True} if over else answer


def read(form: FileKind, file: Path, atlas: Atlas, codes: Codes) -> Iterator[Line]:
    """The maps of a file, each with the line on which it begins; raises MapFileError for the whole of it."""
    ids = [region.id for region in atlas.regions]
    try:
        match form:
            case FileKind.NERVELINE | FileKind.JSONL:
                yield from enumerate(MapInput(str(file)).maps(frozenset(ids)), 1)
            case FileKind.FHIR:
                yield from read_bundle(_beginning(file), frozenset(ids))
            case _:
                yield from TableReader(ids, codes).read(form.scheme, text_of(_beginning(file)))
    except FileNotFoundError:
        raise InputError(f"There is no file {file}.") from None
    except OSError as error:
        raise InputError(f"{file.name} cannot be read ({error.strerror or error}).") from None


def guessed(file: Path) -> FileKind:
    """The form of a file, by its ending and how it begins; raises InputError."""
    if file.suffix.lower() == ".jsonl":
        return FileKind.JSONL
    try:
        data = _beginning(file)
    except OSError as error:
        raise InputError(f"{file.name} cannot be read ({error.strerror or error}).") from None
    try:
        keys = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return _table(file, data)
    return FileKind.FHIR if "resourceType" in keys else FileKind.NERVELINE


def _beginning(file: Path) -> bytes:
    """As much of a file as it takes to know that it is too large."""
    with file.open("rb") as source:
        return source.read(MOST + 1)


def without_names(maps: Iterable[PainMap]) -> Iterator[PainMap]:
    """Maps with numbers in place of clients: P1 for the first, and so on; what is a number stays."""
    numbers: dict[str, str] = {}
    for each in maps:
        if each.client is None or each.client.isdigit():
            yield each
        else:
            yield replace(each, client=numbers.setdefault(each.client, f"P{len(numbers) + 1}"))


def _table(file: Path, data: bytes) -> FileKind:
    known = {*LONG, *OF_WIDE, *(name for names in CODED.values() for name in names)}
    _, first = next(rows_of(text_of(data), known), (0, MapFileError("the file is empty.")))
    head = set() if isinstance(first, MapFileError) else {cell.strip() for cell in first}
    for scheme, columns in CODED.items():
        if columns[2] in head:
            return FileKind(scheme.value)
    if set(LONG) <= head:
        return FileKind.CSV
    if set(OF_WIDE) <= head:
        return FileKind.CSV_WIDE
    raise InputError(f"What {file.name} holds cannot be told from its beginning: say --from.")


def _sorted(lines: Iterator[Line], file: Path) -> tuple[list[PainMap], int]:
    """The maps, and how many are wrong; each of these is told on its line."""
    maps: list[PainMap] = []
    wrong = 0
    for line, found in lines:
        if isinstance(found, PainMap):
            maps.append(found)
        else:
            wrong += 1
            say(f"{file.name}, line {line}: {found}")
    return maps, wrong


def _content(form: FileKind, maps: list[PainMap], tables: TableWriter, bundles: BundleWriter) -> bytes:
    text = io.StringIO()
    match form:
        case FileKind.NERVELINE:
            if len(maps) > 1:
                raise InputError(f"A map file holds one map, and there are {len(maps)}: say --to jsonl.")
            return encode(maps[0])
        case FileKind.JSONL:
            return b"".join(msgspec.json.format(encode(each), indent=-1) + b"\n" for each in maps)
        case FileKind.FHIR:
            return bundles.bundle(maps)
        case FileKind.CSV:
            tables.long(maps, text)
        case FileKind.CSV_WIDE:
            tables.wide(maps, text)
        case _:
            assert form.scheme is not None
            tables.coded(form.scheme, maps, text)
    return text.getvalue().encode("utf-8")
