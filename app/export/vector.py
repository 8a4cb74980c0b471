"""A page as SVG that looks the same in every program: plain shapes cut to their places, letters as outlines.

No clip paths, no fonts and no style sheets; a program that paints no patterns still shows the solid fill
beneath them. The words of each line of text stand in a `desc` beside its letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainterPath

from app.canvas.figure import LIGHT_FIGURE
from app.canvas.figure import BodyFigure as Drawn
from app.canvas.marks.patterns import STRENGTH, InkPattern
from app.canvas.scene import Scene
from app.canvas.under_skin import washes as washing
from app.canvas.under_skin.inside import VEIL, palette_of
from app.canvas.under_skin.structures import Dab
from app.export.names import names
from app.export.page import (
    PAPER,
    QUIET,
    Item,
    Numeral,
    PageBody,
    PageLine,
    PagePath,
    PageSwatch,
    PaperPage,
    Text,
    TextAnchor,
    Weight,
    Within,
)
from app.export.painting import (
    EDGE,
    HALO,
    LEADER,
    LEADER_EDGE,
    NUMERAL_EDGE,
    TILE_WIDTH,
    fineness,
    numeral_size,
)
from app.export.shapes import Bodies, Shapes
from app.export.swatch_pattern import CORNER, PER_MM, cut_to
from app.export.typeset import FINE, font
from models.body.atlas import Atlas

TENTHS = 10
"""Figures are written in whole tenths of a body millimetre."""
_MOVE, _LINE, _CURVE = (
    QPainterPath.ElementType.MoveToElement,
    QPainterPath.ElementType.LineToElement,
    QPainterPath.ElementType.CurveToElement,
)


def svg(page: PaperPage, figures: Bodies, atlas: Atlas) -> str:
    """The text of an SVG file."""
    return "\n".join(_Writing(page, figures, atlas).lines()) + "\n"


class _Writing:
    """Writes a page down, and the patterns that it turns out to need."""

    def __init__(self, page: PaperPage, figures: Bodies, atlas: Atlas) -> None:
        self._page, self._figures = page, figures
        self._shapes = Shapes(figures, atlas)
        self._patterns: dict[tuple[InkPattern, float], str] = {}

    def lines(self) -> Iterator[str]:
        """The lines of the file."""
        page = self._page
        drawn = [line for item in page.items for line in self._item(item)]
        yield (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" stroke="none" width="{_n(page.width)}mm" '
            f'height="{_n(page.height)}mm" '
            f'viewBox="0 0 {_n(page.width)} {_n(page.height)}">'
        )
        yield f"<title>{escape(page.title)}</title>"
        yield "<defs>"
        for (pattern, fine), name in self._patterns.items():
            yield from _pattern(pattern, fine, name)
        yield "</defs>"
        yield f'<rect width="{_n(page.width)}" height="{_n(page.height)}" fill="{PAPER}"/>'
        yield from drawn
        yield "</svg>"

    def _item(self, item: Item) -> Iterator[str]:
        match item:
            case Text():
                yield _text(item)
            case PageLine():
                ends = f'x1="{_n(item.x1)}" y1="{_n(item.y1)}" x2="{_n(item.x2)}" y2="{_n(item.y2)}"'
                drawn = f'stroke="{item.colour}" stroke-width="{_n(item.width)}" stroke-linecap="square"'
                yield f"<line {ends} {drawn}/>"
            case PagePath():
                yield _outline(item)
            case PageSwatch():
                yield from _swatch(item)
            case Numeral():
                yield from _numeral(item)
            case PageBody():
                yield from self._figure(item)

    def _filled(self, shape: str, pattern: InkPattern, fine: float, strength: float = 1.0) -> Iterator[str]:
        """A shape in the pattern's own colour with its edge, and the same with what is drawn over it."""
        edge = _edge(pattern, fine)
        faint = f' fill-opacity="{strength}"' if strength < 1 else ""
        faint_edge = f' stroke-opacity="{strength}"' if strength < 1 else ""
        if pattern.hollow:
            yield f'{shape} fill="none" {edge}{faint_edge}/>'
            return
        yield f'{shape} fill="{pattern.fill}"{faint} {edge}{faint_edge}/>'
        yield f'{shape} fill="url(#{self._name(pattern, fine)})"{faint}/>'

    def _name(self, pattern: InkPattern, fine: float) -> str:
        return self._patterns.setdefault((pattern, fine), f"pattern{len(self._patterns) + 1}")

    def _figure(self, figure: PageBody) -> Iterator[str]:
        drawn = self._figures.of(figure.body, figure.view)
        x, y = figure.at(0, 0)
        place = f"translate({_n(x)} {_n(y)}) scale({figure.scale / TENTHS:.6f})"
        yield f'<g class="figure" data-view="{figure.view.value}">'
        yield f'<g transform="{place}" fill-rule="evenodd">'
        for key, path in drawn.shapes:
            rule = ' fill-rule="nonzero"' if path.fillRule().name == "WindingFill" else ""
            yield f'<path fill="{LIGHT_FIGURE.colour(key).name()}"{rule} d="{_path(path)}"/>'
        if figure.within is not None:
            yield from self._within(figure, figure.within, drawn)
        if figure.outlines:
            edge = f'fill="none" stroke="{QUIET}" stroke-width="{_n(0.15 * TENTHS / figure.scale)}"'
            for region, path in drawn.regions.items():
                yield f'<path data-region="{region}" {edge} d="{_path(path)}"/>'
        yield "</g>"
        yield '<g class="marks" fill-rule="evenodd">'
        for layer in figure.layers:
            curves = (
                [figure.at(x, y) for x, y in curve.tolist()] for curve in self._shapes.of(layer, figure)
            )
            shape = "".join(_curve(curve) for curve in curves)
            if shape:
                yield from self._filled(f'<path d="{shape}"', layer.pattern, fineness(figure), STRENGTH)
        yield "</g></g>"
        for item in names(figure, drawn):
            yield from self._item(item)

    def _within(self, figure: PageBody, within: Within, drawn: Drawn) -> Iterator[str]:
        """The inside of the body, in tenths of a body millimetre as the figure."""
        palette = palette_of(dark=False)
        scene = Scene(figure.body, figure.view, drawn)
        yield f'<g class="inside" data-layers="{" ".join(sorted(within.shown.layers))}">'
        if within.inside.veils(within.shown):
            veil = f'fill="{palette.paper.name()}" opacity="{_n(VEIL / 255)}"'
            yield f'<path {veil} d="{_path(drawn.outline)}"/>'
        for wash in within.inside.washes(within.shown):
            shape = _path(washing.area(wash, drawn))
            if shape:
                name = self._name(wash.pattern, fineness(figure) * TENTHS / figure.scale)
                part = f'<path data-wash="{wash.name}" fill-rule="nonzero" d="{shape}"'
                faint = f'fill-opacity="{washing.STRENGTH}"'
                yield f'{part} fill="{wash.pattern.fill}" {faint}/>'
                yield f'{part} fill="url(#{name})" {faint}/>'
        for dab in within.inside.dabs(scene, within.shown):
            yield _dab(dab)
        yield "</g>"


def _edge(pattern: InkPattern, fine: float = 1.0) -> str:
    return f'stroke="{pattern.outline}" stroke-width="{_n(EDGE * (2 if pattern.hollow else 1) * fine)}"'


def _swatch(swatch: PageSwatch) -> Iterator[str]:
    box, pattern = swatch.box, swatch.pattern
    place = f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}" rx="{CORNER}"'
    yield f'<rect {place} fill="{"none" if pattern.hollow else pattern.fill}" {_edge(pattern)}/>'
    drawn = _path(cut_to(box, pattern, TILE_WIDTH * pattern.tile))
    if drawn and not pattern.hollow:
        yield f'<path transform="scale({1 / PER_MM / TENTHS:.6f})" fill="{pattern.drawn}" d="{drawn}"/>'


def _dab(dab: Dab) -> str:
    ink = dab.colour.name()
    faint = f' opacity="{_n(dab.opacity)}"' if dab.opacity < 1 else ""
    if dab.width:
        drawn = f'fill="none" stroke="{ink}" stroke-width="{_n(dab.width * TENTHS)}"'
        ends = 'stroke-linecap="round" stroke-linejoin="round"'
        return f'<path {drawn} {ends}{faint} d="{_path(dab.path, closed=False)}"/>'
    rule = ' fill-rule="nonzero"' if dab.path.fillRule() is Qt.FillRule.WindingFill else ""
    return f'<path fill="{ink}"{rule}{faint} d="{_path(dab.path)}"/>'


def _pattern(pattern: InkPattern, fine: float, name: str) -> Iterator[str]:
    side = TILE_WIDTH * pattern.tile * fine
    yield (
        f'<pattern id="{name}" patternUnits="userSpaceOnUse" width="{_n(side)}" height="{_n(side)}" '
        f'viewBox="0 0 1 1">'
    )
    drawn = f'stroke="{pattern.drawn}" stroke-width="{pattern.weight}" stroke-linecap="round"'
    for line in pattern.lines:
        points = " ".join(f"{_n(x)},{_n(y)}" for x, y in line)
        yield f'<polyline points="{points}" fill="none" {drawn} stroke-linejoin="round"/>'
    for x, y, radius in pattern.rings:
        yield f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="none" {drawn}/>'
    for x, y, radius in pattern.dots:
        place = f'cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"'
        yield f'<circle {place} fill="{pattern.drawn}"/>'
    yield "</pattern>"


def _outline(shown: PagePath) -> str:
    lines = [" L".join(f"{_n(x)} {_n(y)}" for x, y in line) for line in shown.lines]
    dashes = f' stroke-dasharray="{_n(4 * shown.width)} {_n(3 * shown.width)}"' if shown.dashed else ""
    look = f'stroke="{shown.colour}" stroke-width="{_n(shown.width)}" stroke-linejoin="round"{dashes}'
    return f'<path d="{" ".join(f"M{line}" for line in lines)}" fill="{shown.fill or "none"}" {look}/>'


def _text(text: Text) -> str:
    set_in = font(FINE, text.weight, spaced=text.spaced)
    wide = QFontMetricsF(set_in).horizontalAdvance(text.words) * text.size / FINE
    back = {TextAnchor.START: 0.0, TextAnchor.MIDDLE: wide / 2, TextAnchor.END: wide}[text.anchor]
    letters = QPainterPath()
    letters.addText(QPointF(0, 0), set_in, text.words)
    shape = _path(letters)
    place = f"translate({_n(text.x - back)} {_n(text.y)}) scale({text.size / FINE / TENTHS:.6f})"
    halo = (
        f'<path d="{shape}" fill="{PAPER}" stroke="{PAPER}" stroke-width="{_n(HALO * FINE * TENTHS)}"/>'
        if text.halo
        else ""
    )
    return (
        f'<g class="text" transform="{place}" fill-rule="nonzero"><desc>{escape(text.words)}</desc>'
        f'{halo}<path d="{shape}" fill="{text.colour}"/></g>'
    )


def _numeral(numeral: Numeral) -> Iterator[str]:
    colour, radius = numeral.pattern.outline, numeral.radius
    size = radius * numeral_size(numeral.words)
    if numeral.leads_to is not None:
        yield from _leader(numeral, numeral.leads_to)
    yield (
        f'<circle class="numeral" cx="{_n(numeral.x)}" cy="{_n(numeral.y)}" r="{_n(0.92 * radius)}" '
        f'fill="{PAPER}" stroke="{colour}" stroke-width="{_n(0.16 * radius)}"/>'
    )
    baseline = numeral.y + 0.36 * size
    yield _text(
        Text(numeral.x, baseline, numeral.words, size, colour, Weight.SEMIBOLD, anchor=TextAnchor.MIDDLE)
    )


def _leader(numeral: Numeral, spot: tuple[float, float]) -> Iterator[str]:
    """A fine line from a mark to its numeral, with an edge of paper around both."""
    colour, radius = numeral.pattern.outline, numeral.radius
    way = f'x1="{_n(spot[0])}" y1="{_n(spot[1])}" x2="{_n(numeral.x)}" y2="{_n(numeral.y)}"'
    yield (
        f'<line {way} stroke="{PAPER}" stroke-width="{_n(LEADER_EDGE * radius)}" stroke-linecap="round"/>'
        f'<circle cx="{_n(numeral.x)}" cy="{_n(numeral.y)}" r="{_n(NUMERAL_EDGE * radius)}" fill="{PAPER}"/>'
        f'<line {way} stroke="{colour}" stroke-width="{_n(LEADER * radius)}"/>'
        f'<circle cx="{_n(spot[0])}" cy="{_n(spot[1])}" r="{_n(LEADER * radius)}" fill="{colour}"/>'
    )


def _curve(controls: list[tuple[float, float]]) -> str:
    """A closed curve by its control points."""
    middles = [
        ((x + after[0]) / 2, (y + after[1]) / 2)
        for (x, y), after in zip(controls, [*controls[1:], controls[0]], strict=True)
    ]
    start = middles[-1]
    bends = "".join(
        f"Q{_n(x)} {_n(y)} {_n(end[0])} {_n(end[1])}" for (x, y), end in zip(controls, middles, strict=True)
    )
    return f"M{_n(start[0])} {_n(start[1])}{bends}Z"


def _path(path: QPainterPath, *, closed: bool = True) -> str:
    """A path in tenths of a millimetre, each point as the way from the one before: far fewer letters."""
    words: list[str] = []
    at = from_here = (0, 0)
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        here = round(element.x * TENTHS), round(element.y * TENTHS)
        if element.type == _MOVE:
            words.append(f"{'Z' if words and closed else ''}M{here[0]} {here[1]}")
        else:
            if element.type in (_LINE, _CURVE):
                words.append("l" if element.type == _LINE else "c")
                from_here = at
            words.append(f"{here[0] - from_here[0]} {here[1] - from_here[1]}")
        at = here
    return " ".join([*words, "Z" if closed else ""]) if words else ""


def _n(value: float) -> str:
    """A number with as few letters as say it to a hundredth of a millimetre."""
    return f"{value:.3f}".rstrip("0").rstrip(".") or "0"
