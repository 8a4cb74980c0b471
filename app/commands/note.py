"""The note of map files, as text and in its parts: the command `note`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from app.commands.compare import as_told
from app.commands.reading import InputError, MapInput, the_earlier
from app.words.languages import Languages
from app.words.note_sentences import note_text, part_texts
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.compare.change import Comparer
from models.compare.coverage import Coverage
from models.drawing.naming import name_of
from models.errors import MapFileError
from models.exchange.map_file import PainMap
from models.inference.model import Model
from models.notes.facts import ChangeSince, NotedMark, NoteFacts
from models.plan.planner import Planner
from models.practice.session_values import PlanEdits

Answer = dict[str, object]


@dataclass(frozen=True, slots=True)
class NoteWriter:
    """What notes of map files are written with."""

    atlas: Atlas
    coverage: Coverage
    comparer: Comparer
    model: Model
    planner: Planner

    @classmethod
    def on(cls, atlas: Atlas) -> NoteWriter:
        """A writer on one atlas."""
        anatomy, coverage = read_anatomy(), Coverage(atlas)
        model = Model(anatomy, atlas, coverage=coverage)
        return cls(atlas, coverage, Comparer(atlas, coverage), model, Planner(anatomy))

    def facts(self, now: PainMap, before: PainMap | None) -> NoteFacts:
        """What the note of a map tells, with what changed since an earlier one."""
        findings = self.model.findings(now.drawing, now.counting, before.drawing if before else None)
        covered = self.coverage.marks(now.drawing)
        marks = tuple(
            NotedMark(name_of(now.drawing, mark, covered[mark.id], self.atlas), mark)
            for mark in now.drawing.marks.values()
        )
        change = None
        if before is not None:
            change = ChangeSince(self.comparer.change(as_told(before), as_told(now)), before.date)
        return NoteFacts(
            self.model.anatomy,
            self.atlas,
            findings,
            self.planner.plan(findings, PlanEdits(), now.hands),
            now.date,
            now.today,
            marks,
            now.counting,
            now.standing,
            now.hands,
            change=change,
        )


def noted(atlas: Atlas, file: MapInput, earlier: MapInput | None, language: str) -> Iterator[Answer]:
    """The note of a map, or of each line of a .jsonl file; `earlier` is the map of the visit before it.

    A wrong line is answered by {"error": …}; a wrong single map, or a wrong earlier one, raises MapFileError.
    """
    languages = Languages()
    if language not in languages.of_notes:
        told = ", ".join(languages.of_notes)
        raise InputError(f"--language has to be one in which the desk speaks: {told}. Not {language}.")
    writer, known = NoteWriter.on(atlas), {region.id for region in atlas.regions}
    before = the_earlier(earlier, known)
    for read in file.maps(known):
        match read:
            case PainMap():
                facts = writer.facts(read, before)
                yield languages.saying(language, partial(_said, facts))
            case MapFileError() if file.many:
                yield {"error": str(read)}
            case MapFileError():
                raise file.wrong(read)


def _said(facts: NoteFacts) -> Answer:
    parts = {part.value: text for part, text in part_texts(facts).items()}
    return {"text": note_text(facts), "parts": parts}
