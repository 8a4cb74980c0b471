"""Map files as pictures, without a window."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication

from app.canvas.under_skin.inside import Inside
from app.canvas.under_skin.shown import Shown
from app.commands.reading import InputError, MapInput
from app.export.layout import PageLook, map_page
from app.export.page import PaperPage, Within
from app.export.picture import PRINT_DPI, png
from app.export.print_file import pdf
from app.export.vector import svg
from app.files.standing import replaced
from app.files.writing import written
from app.resources import ASSETS
from app.style.typeface import FAMILY, load
from app.widgets.figure_view import BodyFigures
from models.anatomy.anatomy import Anatomy
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.body.layer import BodyLayer
from models.body.view import Body, View
from models.compare.coverage import Coverage
from models.errors import MapFileError

Answer = dict[str, object]
REFERRAL = "referral:"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to draw of a map, and where to."""

    out: Path
    views: tuple[View, ...] = ()
    body: Body | None = None
    layers: Sequence[str] = ()
    """Layers by their names, and `referral:MUSCLE`."""
    labels: bool = False
    """Whether structures carry their names."""
    dpi: float | None = None
    replace: bool = False
    """Whether files that are there already are written anew."""


def rendered(atlas: Atlas, file: MapInput, wanted: Wanted) -> Iterator[Answer]:
    """Draw the map, or each line of a .jsonl file into a file with its number; names nobody.

    A wrong line is answered by {"error": …}; a wrong file raises MapFileError before anything is written.
    """
    many = file.many
    for out in _in_the_way(wanted.out) if many else (wanted.out,):
        replaced(out, replace=wanted.replace, sources=file.sources)
    application = ready()
    coverage, figures = Coverage(atlas), BodyFigures()
    for sentence in figures.touch_up(ASSETS):
        print(sentence, file=sys.stderr)
    anatomy = read_anatomy()
    shown = replace(asked(wanted.layers, anatomy), labels=wanted.labels)
    within = Within(Inside(anatomy), shown) if shown.anything else None
    look = PageLook(wanted.views, wanted.body, BodyLayer.REGIONS in shown.layers, within)
    for number, found in enumerate(file.maps({region.id for region in atlas.regions}), 1):
        if isinstance(found, MapFileError):
            if not many:
                raise file.wrong(found)
            yield {"error": str(found)}
            continue
        out = _numbered(wanted.out, number) if many else wanted.out
        unnamed = type(found)(found.body, found.drawing, found.today, found.answers, found.date)
        page = map_page(unnamed, atlas, coverage, look)
        made = content(page, figures, atlas, out.suffix.lower(), wanted.dpi or PRINT_DPI)
        over = written(out, made, replace=wanted.replace, sources=file.sources)
        told: Answer = {"file": str(out), "marks": len(found.drawing.marks)}
        yield {**told, "replaced": True} if over else told
    del application


def _numbered(out: Path, number: int) -> Path:
    return out.with_stem(f"{out.stem}-{number}")


def _in_the_way(out: Path) -> Iterator[Path]:
    """What is there already of the names that the lines of a file may get, known before anything is drawn."""
    numbered = re.compile(f"{re.escape(out.stem)}-[1-9][0-9]*{re.escape(out.suffix)}", re.IGNORECASE)
    with suppress(OSError):
        yield from (file for file in out.parent.iterdir() if numbered.fullmatch(file.name))


def asked(layers: Sequence[str], anatomy: Anatomy) -> Shown:
    """What these words ask for; raises InputError for one that names no layer."""
    named = {word for word in layers if not word.startswith(REFERRAL)}
    referrals = [word.removeprefix(REFERRAL) for word in layers if word.startswith(REFERRAL)]
    if unknown := sorted(named - set(BodyLayer)):
        raise InputError(
            f"There is no layer {unknown[0]}; there are {', '.join(BodyLayer)}, {REFERRAL}MUSCLE."
        )
    if len(referrals) > 1:
        raise InputError("The referral of one muscle can be shown at a time.")
    for muscle in referrals:
        if muscle not in anatomy.muscles:
            raise InputError(f"There is no muscle {muscle}.")
        if anatomy.muscles[muscle].refers is None:
            raise InputError(f"No referral is known of {muscle}.")
    return Shown(frozenset(map(BodyLayer, named)), referrals[0] if referrals else None)


def content(page: PaperPage, figures: BodyFigures, atlas: Atlas, ending: str, dpi: float) -> bytes:
    """The bytes of a file of the kind that its ending names."""
    match ending:
        case ".svg":
            return svg(page, figures, atlas).encode()
        case ".pdf":
            return pdf(page, figures, atlas)
        case _:
            return png(page, figures, atlas, dpi)


def ready() -> object:
    """An application that can paint text without a screen, with the program's own typeface; hold on to it."""
    application = QGuiApplication.instance()
    if application is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        application = QGuiApplication(["Nerveline"])
    if FAMILY not in QFontDatabase.families():
        load()
    return application
