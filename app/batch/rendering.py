"""Maps painted into files, without a window."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.batch.reading import InputError, holds_many, maps
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.exchange.map_file import PainMap

Answer = dict[str, object]

LAYERS = frozenset({"regions"})
DPI = (20, 1200)


def rendered(
    atlas: Atlas, source: Path, out: Path, view: View | None, body: Body | None, layers: str, dpi: float
) -> Iterator[Answer]:
    """Paint the map, or each of a .jsonl file's maps into a numbered file: back-0001.png, back-0002.png …

    The client's name is left out, also when the map has it. A wrong line is answered by {"error": …}; a wrong
    file raises MapFileError and nothing is written.
    """
    wanted = {layer.strip() for layer in layers.split(",")} - {""}
    if unknown := sorted(wanted - LAYERS):
        raise InputError(f"The layer {unknown[0]} is not there; there is: {', '.join(sorted(LAYERS))}.")
    if out.suffix.lower() not in (".png", ".svg"):
        raise InputError(
            f"The name of the picture must end in .png or .svg, not in {out.suffix or 'nothing'}."
        )
    if not DPI[0] <= dpi <= DPI[1]:
        raise InputError(f"A picture may have {DPI[0]} to {DPI[1]} dots per inch.")
    studio = _Studio(atlas, view, body, "regions" in wanted, dpi)
    known = {region.id for region in atlas.regions}
    for number, found in enumerate(maps(source, known), start=1):
        file = out.with_stem(f"{out.stem}-{number:04}") if holds_many(source) else out
        if isinstance(found, PainMap):
            yield studio.paint(replace(found, client=None), file)
        elif holds_many(source):
            yield {"error": str(found)}
        else:
            raise found


class _Studio:
    """What is needed for painting, made once for all maps of a file."""

    def __init__(
        self, atlas: Atlas, view: View | None, body: Body | None, outlines: bool, dpi: float
    ) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtGui import QGuiApplication

        from app.export.layout import Look
        from app.theme import load_font
        from app.widgets.figure_view import Figures
        from models.compare.coverage import Coverage
        from models.compare.regions import Places

        self._application = QGuiApplication.instance() or QGuiApplication(["nerveline"])
        load_font()
        self._atlas, self._coverage, self._places = atlas, Coverage(atlas), Places(atlas)
        self._figures = Figures()
        self._look = Look((view,) if view else (), body, outlines)
        self._dpi = dpi

    def paint(self, shown: PainMap, file: Path) -> Answer:
        """Write one picture."""
        from app.export.files import written
        from app.export.layout import map_page
        from app.export.picture import png
        from app.export.vector import svg

        page = map_page(shown, self._atlas, self._coverage, self._places, self._look)
        if file.suffix.lower() == ".svg":
            written(file, svg(page, self._figures, self._atlas).encode())
        else:
            written(file, png(page, self._figures, self._atlas, self._dpi))
        return {"file": str(file), "millimetres": [round(page.width, 1), round(page.height, 1)]}
