"""Bodies that somebody touched up in a drawing program: which they are, and their pictures, safely read."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QPainterPath, QPainterPathStroker

from app.canvas.figure import OUTLINE, TONES, BodyFigure, Shape, from_table, table
from app.canvas.svg_gate import gated
from models.body.view import Body, View
from models.errors import AssetError

if TYPE_CHECKING:
    import svgelements

PATIENCE = 10.0
"""Seconds for all that svgelements reads of one picture; a whole body takes less than one."""
NOT_READ = frozenset({"bones", "muscles", "nerves", "sides"})
_NOT_UNDERSTOOD = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What svgelements stumbles with over shapes that are none."""
KEYS = frozenset({OUTLINE, "line", *(f"tone{number}" for number in range(TONES))})
"""The ids of shapes that wear the colours of the theme; every other shape keeps its own."""


class TouchedPicture(NamedTuple):
    """One picture of a body by its place in the assets."""

    body: Body
    view: View

    def __str__(self) -> str:
        return f"{self.body} {self.view.replace('_', ' ')}"


def touched_up(assets: Path) -> list[TouchedPicture]:
    """The pictures in `assets`/body_svg that are no longer the files which were built, in their usual order.

    Raises AssetError when the index of the assets cannot be read.
    """
    try:
        index = json.loads((assets / "atlas" / "atlas.json").read_text(encoding="utf-8"))
        built = {name: str(known) for name, known in index["files"].items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise AssetError("The index atlas.json is damaged; install Nerveline again.") from error
    return [
        TouchedPicture(body, view)
        for body in Body
        for view in View
        if (file := _file(assets, body, view)).exists()
        and hashlib.sha256(file.read_bytes()).hexdigest() != built.get(f"body_svg/{body}/{view}.svg")
    ]


def read(assets: Path, picture: TouchedPicture, built: BodyFigure) -> BodyFigure:
    """A touched-up picture as it is shown, with the regions of the one that was built.

    It is read in a process of its own, within `PATIENCE`. Raises AssetError, a sentence, when it is no plain
    drawing, lacks a region or its outline, or takes too long; then the built one is to be shown.
    """
    if not _is_ended(_file(assets, *picture)):  # a start does not wait for a process to find that out
        raise AssetError(f"The picture {picture} was touched up and cannot be shown. It is no whole drawing.")
    where, other = get_context("spawn").Pipe(duplex=False)
    reader = get_context("spawn").Process(
        target=_read_apart,
        args=(other, _file(assets, *picture), picture.view, set(built.regions)),
        daemon=True,
    )
    reader.start()
    other.close()
    try:
        answer = where.recv() if where.poll(PATIENCE) else "It took too long to read."
    except EOFError:
        answer = "It could not be read."
    finally:
        reader.kill()
        reader.join()
        where.close()
    if isinstance(answer, str):
        raise AssetError(f"The picture {picture} was touched up and cannot be shown. {answer}")
    return from_table(answer, built.former)


def _file(assets: Path, body: Body, view: View) -> Path:
    return assets / "body_svg" / body / f"{view}.svg"


def _is_ended(file: Path) -> bool:
    """Whether a file ends as every XML text does, in whichever letters it is written."""
    try:
        return file.read_bytes().rstrip(b" \t\r\n\0").endswith(b">")
    except OSError:
        return False


def _read_apart(answer: Connection, file: Path, view: View, regions: set[str]) -> None:
    """Runs in the process of its own: send the picture's table, or the sentence that says why not."""
    try:
        answer.send(_table_of(file, view, regions))
    except AssetError as error:
        answer.send(str(error))
    except (OSError, *_NOT_UNDERSTOOD) as error:
        answer.send(f"It is no drawing that can be read ({type(error).__name__}).")


def _table_of(file: Path, view: View, regions: set[str]) -> bytes:
    import svgelements

    content = gated(file.read_bytes(), NOT_READ)
    width, height = view.extent
    document = svgelements.SVG.parse(io.StringIO(content), width=width, height=height)
    if [float(part) for part in str(document.values.get("viewBox")).split()] != [0, 0, width, height]:
        raise AssetError("Its page is another one: the page must stay as large as it was.")
    groups = {part.id: part for part in document.select(lambda part: isinstance(part, svgelements.Group))}
    if not {"figure", "regions"} <= groups.keys():
        raise AssetError("Its groups figure and regions are not there any more.")
    shapes = [shape for part in _shapes_in(groups["figure"]) for shape in _worn(part)]
    outline = [shape for shape in shapes if shape.key == OUTLINE]
    found = {part.id: _path(part) for part in _shapes_in(groups["regions"]) if part.id in regions}
    if missing := sorted(regions - {name for name, path in found.items() if not path.isEmpty()}):
        raise AssetError(f"A region is not there any more: {missing[0]}.")
    if not outline or outline[0].path.isEmpty():
        raise AssetError("The outline is not there any more.")
    return table([outline[0], *(shape for shape in shapes if shape is not outline[0])], found)


def _shapes_in(group: svgelements.Group) -> Iterator[svgelements.Shape]:
    import svgelements

    for part in group:
        if isinstance(part, svgelements.Group):
            yield from _shapes_in(part)
        elif isinstance(part, svgelements.Shape):
            yield part


def _worn(part: svgelements.Shape) -> Iterator[Shape]:
    """A shape's area, and its stroke as an area of its own, with the palette key or the colour of each."""
    path = _path(part)
    if part.id in KEYS:
        yield Shape(part.id, path)
        return
    if part.fill.value is not None:
        yield Shape(_colour(part.fill), path)
    if part.stroke.value is not None and part.stroke_width:
        stroker = QPainterPathStroker()
        stroker.setWidth(float(part.stroke_width))
        yield Shape(_colour(part.stroke), stroker.createStroke(path))


def _colour(colour: svgelements.Color) -> str:
    return QColor(colour.red, colour.green, colour.blue, colour.alpha).name(QColor.NameFormat.HexArgb)


def _path(part: svgelements.Shape) -> QPainterPath:
    """A shape of any kind as Qt draws it, where it stands in the view."""
    import svgelements
    from PySide6.QtCore import Qt

    drawn = QPainterPath()
    even_odd = part.values.get("fill-rule") == "evenodd"
    drawn.setFillRule(Qt.FillRule.OddEvenFill if even_odd else Qt.FillRule.WindingFill)
    path = abs(svgelements.Path(part))
    path.approximate_arcs_with_cubics()
    for piece in path:
        match piece:
            case svgelements.Move():
                drawn.moveTo(piece.end.x, piece.end.y)
            case svgelements.Close():
                drawn.closeSubpath()
            case svgelements.CubicBezier():
                drawn.cubicTo(*piece.control1, *piece.control2, *piece.end)
            case svgelements.QuadraticBezier():
                drawn.quadTo(*piece.control, *piece.end)
            case _:
                drawn.lineTo(piece.end.x, piece.end.y)
    return drawn
