"""A muscle as a closed body of triangles, with what its drawing asks of it: fibres, tendons, grain."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from tools.atlas.under.sheet import KEPT, Grid

Points = npt.NDArray[np.float64]
Triangles = npt.NDArray[np.int32]
Course = tuple[Points, Points]
"""A fibre as its places across and along a sheet."""

BETWEEN_FIBRES = 3.8  # mm
FEWEST_FIBRES, MOST_FIBRES = 4, 44
FIBRE_POINTS = 28
FEWEST_POINTS = 3  # a stretch of a fibre with no more is left out


@dataclass(frozen=True)
class Solid:
    """One muscle of one side, in body millimetres; arrays run over its vertices."""

    vertices: Points
    faces: Triangles
    """Wound so that normals point out."""
    fibres: tuple[Points, ...]
    """Lines along the pull, shape (k, 3) each: the even ones on the face towards the skin, the odd ones
    on the other."""
    tendons: Points
    """0 belly … 1 tendon; the border lies at ½."""
    grain: Points
    """Shape (n, 2): millimetres across the pull and share of the length along it."""
    outward: npt.NDArray[np.bool_]
    """Whether the vertex belongs to the face that looks to the skin."""
    behind: Points
    """Millimetres that the vertex stays behind the face that looks to the skin, however that presses."""

    def moved(self, vertices: Points, fibres: tuple[Points, ...]) -> Solid:
        """The same muscle with its points in other places."""
        return replace(self, vertices=vertices, fibres=fibres)

    def between(self, low: float, high: float) -> Solid:
        """What of the muscle lies between two heights."""
        kept = (self.vertices[:, 1] >= low) & (self.vertices[:, 1] <= high)
        number = np.cumsum(kept, dtype=np.int32) - 1
        return Solid(
            self.vertices[kept],
            number[self.faces[kept[self.faces].all(axis=1)]],
            tuple(part for fibre in self.fibres if len(part := _cut(fibre, low, high)) > 1),
            self.tendons[kept],
            self.grain[kept],
            self.outward[kept],
            self.behind[kept],
        )

    def mirrored(self) -> Solid:
        """The same muscle of the other side."""
        turned = np.array([-1.0, 1.0, 1.0])
        return replace(
            self,
            vertices=self.vertices * turned,
            faces=np.ascontiguousarray(self.faces[:, ::-1]),
            fibres=tuple(fibre * turned for fibre in self.fibres),
        )


def _cut(line: Points, low: float, high: float) -> Points:
    return line[(line[:, 1] >= low) & (line[:, 1] <= high)]


def joined(parts: list[Solid]) -> Solid:
    """Several heads as one muscle."""
    starts = np.cumsum([0, *(len(part.vertices) for part in parts[:-1])])
    return Solid(
        np.concatenate([part.vertices for part in parts]),
        np.concatenate([part.faces + start for part, start in zip(parts, starts, strict=True)]).astype(
            np.int32
        ),
        tuple(fibre for part in parts for fibre in part.fibres),
        np.concatenate([part.tendons for part in parts]),
        np.concatenate([part.grain for part in parts]),
        np.concatenate([part.outward for part in parts]),
        np.concatenate([part.behind for part in parts]),
    )


def closed(grid: Grid, pennate: float, slant: float) -> Solid:
    """The body between both faces of a laid-out head."""
    rows, columns = grid.outer.shape[:2]
    count = rows * columns
    number = np.arange(count).reshape(rows, columns)
    skin_side, bone_side = _quads(number), _quads(number + count)[:, ::-1]
    rim = np.concatenate([number[0], number[1:, -1], number[-1, -2::-1], number[-2:0:-1, 0]])
    after = np.roll(rim, -1)
    wall = np.stack([rim, rim + count, after + count, after], axis=1)
    quads = np.concatenate([skin_side, bone_side, wall])
    faces = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    vertices = np.concatenate([grid.outer.reshape(-1, 3), grid.inner.reshape(-1, 3)])
    if _volume(vertices, faces) < 0:
        faces = faces[:, ::-1]
    across, along = np.meshgrid(grid.u * grid.broad, grid.v)
    grain = np.stack([across.ravel(), along.ravel()], axis=1)
    return Solid(
        vertices,
        np.ascontiguousarray(faces, dtype=np.int32),
        tuple(_fibres(grid, pennate, slant)),
        np.tile(grid.tendon.ravel(), 2),
        np.tile(grain, (2, 1)),
        np.repeat([True, False], count),
        np.concatenate([np.zeros(count), KEPT * grid.thick.ravel()]),
    )


def _quads(number: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    corners = (number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1])
    return np.stack([corner.ravel() for corner in corners], axis=1)


def _volume(vertices: Points, faces: npt.NDArray[np.intp]) -> float:
    a, b, c = (vertices[faces[:, corner]] for corner in range(3))
    return float(np.einsum("nk,nk->", a, np.cross(b, c)))


def _fibres(grid: Grid, pennate: float, slant: float) -> list[Points]:
    """Lines along the pull on both faces, between the edges and not on them."""
    count = int(np.clip(round(grid.broad / BETWEEN_FIBRES), FEWEST_FIBRES, MOST_FIBRES))
    if pennate:
        courses = _oblique(grid, pennate, 0.5, 0.03) + _oblique(grid, pennate, 0.5, 0.97)
    elif slant:
        courses = _oblique(grid, slant, 0.03, 0.97)
    else:
        along = np.linspace(0.01, 0.99, FIBRE_POINTS)
        courses = [(np.full_like(along, (k + 0.5) / count), along) for k in range(count)]
    thinned = _thinned(courses, grid)
    return [_on(face, grid, u, v) for u, v in thinned for face in (grid.outer, grid.inner)]


def _thinned(courses: list[Course], grid: Grid) -> list[Course]:
    """The courses, of which only every second goes on where the muscle is half as broad, and so on."""
    breadth = np.linalg.norm(np.diff(grid.outer, axis=1), axis=2).sum(axis=1) / grid.broad
    kept = []
    for number, (u, v) in enumerate(courses):
        crowded = 1 / np.clip(np.interp(v, grid.v, breadth), 0.01, 1)
        goes_on = number % 2 ** np.floor(np.log2(crowded)).astype(int) == 0
        longest = _longest(goes_on)
        if longest.stop - longest.start > FEWEST_POINTS:
            kept.append((u[longest], v[longest]))
    return kept


def _longest(kept: npt.NDArray[np.bool_]) -> slice:
    """The longest stretch of what is kept."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], kept.astype(int), [0]])))
    stretches = [slice(start, stop) for start, stop in zip(edges[::2], edges[1::2], strict=True)]
    return max(stretches, key=lambda stretch: stretch.stop - stretch.start, default=slice(0, 0))


def _oblique(grid: Grid, reach: float, start: float, end: float) -> list[Course]:
    """Fibres that run from one place across to another within this share of the length, side by side."""
    way = np.linspace(0, 1, FIBRE_POINTS)
    across = start + (end - start) * way
    steepness = np.hypot(reach * grid.long, (end - start) * grid.broad) / (abs(end - start) * grid.broad)
    step = BETWEEN_FIBRES * steepness / grid.long
    courses: list[Course] = []
    for first in np.arange(-abs(reach), 1 + abs(reach), step):
        along = first + reach * way
        inside = (along > 0.01) & (along < 0.99)
        if inside.sum() > FEWEST_POINTS:
            courses.append((across[inside], along[inside]))
    return courses


def _on(face: Points, grid: Grid, u: Points, v: Points) -> Points:
    """Points of a face at places across and along."""
    row = np.interp(v, grid.v, np.arange(len(grid.v)))
    column = np.interp(u, grid.u, np.arange(len(grid.u)))
    low_row = np.minimum(row.astype(int), len(grid.v) - 2)
    low_column = np.minimum(column.astype(int), len(grid.u) - 2)
    down, right = (row - low_row)[:, None], (column - low_column)[:, None]
    top = face[low_row, low_column] * (1 - right) + face[low_row, low_column + 1] * right
    bottom = face[low_row + 1, low_column] * (1 - right) + face[low_row + 1, low_column + 1] * right
    return np.asarray(top * (1 - down) + bottom * down)
