"""What a map file of version 1 has to say, and may not say yet."""

from __future__ import annotations

from msgspec import UNSET

from models.drawing.stroke import Depth
from models.errors import MapFileError
from models.exchange.answers import DatedForm
from models.exchange.form import FileForm, MarkForm
from models.exchange.strict import quoted
from models.practice.answer import DECLINED
from models.questions.table import QUESTIONS

LATER_KEYS = ("standing", "hands", "asked")
"""What came with version 2."""
LATER_ANSWERS = frozenset(key for key, row in QUESTIONS.items() if row.since_version > 1)
"""The questions that came with version 2: in a file of version 1 they are unknown keys."""


def check_version_1(form: FileForm) -> None:
    """Hold a file of version 1 to its own rules: nothing of a mark but depth and course may be left out.

    Raises MapFileError, one sentence that names the place in the file.
    """
    if form.marks is UNSET and not (form.no_pain is True or form.skipped):
        raise MapFileError('The file: "marks" is missing.')
    for name in LATER_KEYS:
        if getattr(form, name) is not UNSET:
            raise MapFileError(f"The file: the key {quoted(name)} is not known.")
    for number, mark in enumerate(form.marks or ()):
        _check_mark(mark, f"marks[{number}]")
    for name in form.answers.__struct_fields__:
        given = getattr(form.answers, name)
        if name in LATER_ANSWERS and given is not UNSET:
            raise MapFileError(f"answers: the key {quoted(name)} is not known.")
        if given == DECLINED or isinstance(given, DatedForm):
            raise MapFileError(f"answers.{name}: an answer of this form came with version 2.")


def _check_mark(mark: MarkForm, place: str) -> None:
    for name in ("sensation", "intensity"):
        if getattr(mark, name) is UNSET:
            raise MapFileError(f"{place}: {quoted(name)} is missing.")
    if mark.atlas is not UNSET:
        raise MapFileError(f"{place}: the key {quoted('atlas')} is not known.")
    for number, stroke in enumerate(mark.strokes):
        if stroke.atlas is not UNSET:
            raise MapFileError(f"{place}.strokes[{number}]: the key {quoted('atlas')} is not known.")
    if mark.depth is Depth.NOT_SURE:
        raise MapFileError(f'{place}.depth: "{mark.depth}" is not one of {Depth.SURFACE}, {Depth.DEEP}.')
