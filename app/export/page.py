"""A page as a list of things at places in millimetres of paper, the same for a picture and a drawing."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from uuid import UUID

from app.canvas.marks.patterns import InkPattern
from app.canvas.under_skin.inside import Inside
from app.canvas.under_skin.shown import Shown
from models.body.cells import Cells
from models.body.view import Body, View
from models.compare.coverage import Coverage
from models.drawing.drawing import Drawing

INK, QUIET, HAIRLINE, PAPER = "#2B2A28", "#6B6762", "#E7E1D8", "#FFFFFF"
"""The light palette on white: what is printed is read on paper, whatever the screen's theme."""


class TextAnchor(StrEnum):
    """Which end of a line of text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Weight(Enum):
    """The cuts of the typeface, by their number."""

    REGULAR = 400
    MEDIUM = 500
    SEMIBOLD = 600


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge of the box."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge of the box."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on its baseline."""

    x: float
    y: float
    words: str
    size: float = 3.7
    colour: str = INK
    weight: Weight = Weight.REGULAR
    anchor: TextAnchor = TextAnchor.START
    spaced: bool = False
    """Letters a little apart, as capitals need."""
    halo: bool = False
    """Whether paper shows around the letters, where they stand on a body."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """A straight line, a hairline unless said otherwise."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str = HAIRLINE
    width: float = 0.25


@dataclass(frozen=True, slots=True)
class PagePath:
    """An outline of straight pieces, filled or not, solid or dashed."""

    lines: tuple[tuple[tuple[float, float], ...], ...]
    colour: str
    width: float = 0.25
    fill: str = ""
    """Its colour inside; nothing leaves what is below in sight."""
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class PageSwatch:
    """A sample of a pattern, as the legend shows it."""

    box: Box
    pattern: InkPattern


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a disc: the intensity of a mark, at the mark or in the list."""

    x: float
    y: float
    words: str
    pattern: InkPattern
    radius: float = 2.5
    leads_to: tuple[float, float] | None = None
    """The spot of its mark, beside which it stands on a fine line; None where it stands on the mark."""


@dataclass(frozen=True, slots=True)
class PageLayer:
    """Skin in one look."""

    pattern: InkPattern
    cells: Cells
    drawing: Drawing | None = None
    mark: UUID | None = None
    """Of a mark: where its ink is found, so that its own view shows the strokes exactly."""
    coverage: Coverage | None = field(default=None, compare=False)
    """Of a mark: what measured its skin, so that nothing of it is measured twice."""


@dataclass(frozen=True, slots=True)
class Within:
    """What is shown of the inside of a body, and where that is found."""

    inside: Inside
    shown: Shown


@dataclass(frozen=True, slots=True)
class PageBody:
    """A part of one view of a body at a place on the page, with what lies on its skin."""

    box: Box
    window: Box
    """The part of the view to show, in body millimetres; of the same shape as `box`."""
    body: Body
    view: View
    layers: tuple[PageLayer, ...]
    outlines: bool = False
    """Whether the borders of the regions are drawn."""
    within: Within | None = None
    names: Box | None = None
    """Where names of what is inside may stand; else over the body."""

    @property
    def scale(self) -> float:
        """Millimetres of paper for one millimetre of body."""
        return self.box.width / self.window.width

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the view comes to lie on the page."""
        return (
            self.box.x + (x - self.window.x) * self.scale,
            self.box.y + (y - self.window.y) * self.scale,
        )


Item = Text | PageLine | PagePath | PageSwatch | Numeral | PageBody


@dataclass(frozen=True, slots=True)
class PaperPage:
    """A sheet of paper with everything on it, lowest first."""

    width: float
    height: float
    title: str
    """What the page shows, for people who cannot see it; names nobody unless that was asked for."""
    items: tuple[Item, ...]
