"""The report of map files as a page to print: the command `report`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.commands.note import NoteWriter
from app.commands.reading import InputError, MapInput, the_earlier
from app.commands.render import ready
from app.export.print_file import pdf
from app.export.report import A4, LETTER, report_page
from app.files.standing import replaced
from app.files.writing import written
from app.widgets.figure_view import BodyFigures
from app.words.note_sentences import part_texts
from models.body.atlas import Atlas
from models.errors import MapFileError
from models.exchange.map_file import PainMap

Answer = dict[str, object]
PAPERS = {"a4": A4, "letter": LETTER}


def reported(
    atlas: Atlas, file: MapInput, earlier: MapInput | None, paper: str, out: Path, *, replace: bool
) -> Iterator[Answer]:
    """Write the report of a map, or of each line of a .jsonl file into a file with its number; names nobody.

    A wrong line is answered by {"error": …}; a wrong single map raises MapFileError, and nothing is written.
    """
    if out.suffix.lower() != ".pdf":
        raise InputError(f"--out has to end in .pdf, not {out.name}.")
    sources = (*file.sources, *(earlier.sources if earlier else ()))
    if not file.many:
        replaced(out, replace=replace, sources=sources)
    application = ready()
    writer, figures = NoteWriter.on(atlas), BodyFigures()
    known = {region.id for region in atlas.regions}
    before = the_earlier(earlier, known)
    for number, read in enumerate(file.maps(known), 1):
        match read:
            case PainMap():
                place = out.with_stem(f"{out.stem}-{number}") if file.many else out
                unnamed = PainMap(read.body, read.drawing, read.today, read.answers, read.date)
                told = part_texts(writer.facts(read, before))
                page = report_page(unnamed, told, atlas, writer.coverage, PAPERS[paper])
                over = written(place, pdf(page, figures, atlas), replace=replace, sources=sources)
                answer: Answer = {"file": str(place), "pages": 1}
                yield {**answer, "replaced": True} if over else answer
            case MapFileError() if file.many:
                yield {"error": str(read)}
            case MapFileError():
                raise file.wrong(read)
    del application
