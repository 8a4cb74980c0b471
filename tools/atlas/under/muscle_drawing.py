"""The muscles as a view draws them: outline, tones of the belly, tendons and fibres of each."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path

import numpy as np
import numpy.typing as npt
from embreex import rtcore_scene
from scipy import ndimage
from skimage import measure

from models.body.layer import BONE_SHADES, FAR, MUSCLE_LAYERS, BodyLayer
from models.body.view import FOOT_INNER, FOOT_TOP, SOLE, STANDING, Body, Side, View
from tools.atlas import look
from tools.atlas.figure import MIRRORED, pose_of
from tools.atlas.figure_curves import smoothed
from tools.atlas.mesh import Pose, skin
from tools.atlas.under.drawn import Drawn, DrawnKind, Piece, PieceRole, mirrored
from tools.atlas.under.muscle_sight import Sight, scene_of, sight_of
from tools.atlas.under.muscles import muscle_solids, rows
from tools.atlas.under.order import Shown, back_to_front
from tools.atlas.under.solid import Solid
from tools.atlas.under.within import depth_of

Points = npt.NDArray[np.float64]
Image = npt.NDArray[np.float32]

FACTS = Path(__file__).resolve().parents[3] / "models" / "anatomy" / "data" / "muscles.toml"
DEPTHS = 7  # every so many points tell how deep a muscle lies
ISLAND, SPECK = 60.0, 10.0  # mm²; smaller pieces of a muscle, of a tone are left out
CALM, CALM_TONE = 1.8, 1.3  # mm along a contour: edges, borders of tones
LIGHTER = (0.0, 0.5, 0.64, 0.755, 0.85, 0.93)  # the tone at which each step begins
BONE_LIGHTER = tuple(np.linspace(0.1, 0.965, 2 * BONE_SHADES - 1)[::2])
TENDON_TONES = (np.inf, 0.62)  # all of a tendon, what of it lies in shade
FINE_FIBRE, BUNDLE = 0.28, 0.5  # mm
FIBRES_IN_BUNDLE = 4
ABOVE_SOLE = 50.0  # mm: what runs higher, the sole does not show; what runs lower, the heel hides from behind
ABOVE_FOOT = 310.0  # mm: what runs higher, a foot that is seen near by does not show
KINDS = {
    SOLE: "sole",
    FOOT_TOP: "front",
    FOOT_INNER: "inner",
}  # what the table of muscles calls views of one foot
HIDDEN = 1.2  # mm that a fibre may lie behind the face that is seen
SHORTEST_FIBRE = 8.0  # mm
EVENED = 15  # points of a fibre over which it is decided whether it runs on a tendon


@functools.cache
def drawn_muscles(body: Body, view: View) -> tuple[Drawn, ...]:
    """Every muscle that this view shows, layer by layer, in the order in which they are painted."""
    if view in MIRRORED:
        return tuple(mirrored(drawn, view) for drawn in drawn_muscles(body, MIRRORED[view]))
    over = {name: row.over for name, row in rows().items()}
    found = back_to_front(list(shown_muscles(body, view)), over)
    return tuple(sorted(found, key=lambda drawn: MUSCLE_LAYERS.index(drawn.layer)))


@functools.cache
def shown_muscles(body: Body, view: View) -> tuple[Shown, ...]:
    """Every muscle that this view shows, with the picture that it is drawn from; of no view in MIRRORED."""
    return tuple(
        drawn
        for (name, side), solid in muscle_solids(body, pose_of(view)).items()
        if (far := _shown(name, side, view)) is not None
        and (drawn := _drawn(name, side, solid, body, view, far=far)) is not None
    )


def _shown(name: str, side: Side, view: View) -> bool | None:
    """Whether the view shows it faded; None where it does not show it."""
    row = rows()[name]
    if view.only_side not in (None, side):
        return None
    kind = KINDS.get(view.extent) or (view.value if view.only_side is None else "side")
    if kind in row.shows:
        return False
    return True if kind in row.through else None


def _drawn(name: str, side: Side, solid: Solid, body: Body, view: View, far: bool) -> Shown | None:
    stance = skin(body, pose_of(view))
    axes = look.frame(view, stance)
    if view.extent is SOLE:
        solid = solid.between(-np.inf, ABOVE_SOLE)
    elif view.extent != STANDING:
        solid = solid.between(-np.inf, ABOVE_FOOT)
    elif view is View.BACK and "sole" in rows()[name].shows:
        solid = solid.between(ABOVE_SOLE, np.inf)
    if not len(solid.faces):
        return None
    seen = sight_of(solid, axes, _skin_scene(body, view) if rows()[name].wraps and not far else None)
    if seen is None:
        return None
    kind, layer = _facts()[name]
    level = FAR if far else MUSCLE_LAYERS.index(layer)
    pieces = areas_of(seen, kind, level)
    if not pieces:
        return None
    for (step, width), fibres in sorted(_fibres(solid, axes, seen).items()):
        pieces.append(
            Piece(PieceRole.FIBRES, tuple(fibres), closed=False, step=step, width=width, level=level)
        )
    return Shown(Drawn(name, side, kind, layer, _beneath(name, solid, body, view), tuple(pieces)), seen)


def _beneath(name: str, solid: Solid, body: Body, view: View) -> float:
    """Typical millimetres beneath the skin: the nearest of what lies round the body, else the viewer's."""
    outer = solid.vertices[solid.outward][::DEPTHS]
    pose = pose_of(view)
    if rows()[name].wraps:
        deep, _ = depth_of(body, pose).at(outer)
    else:
        return round(float(np.median(beneath(outer, body, view))), 2)
    return round(float(np.median(deep)), 2)


def beneath(points: Points, body: Body, view: View) -> npt.NDArray[np.float32]:
    """Millimetres from the points to the skin that faces the viewer, of those that lie beneath any."""
    ways = np.broadcast_to(look.frame(view, skin(body, pose_of(view))).towards, points.shape)
    rays = points.astype(np.float32), ways.astype(np.float32)
    deep: npt.NDArray[np.float32] = _skin_scene(body, view).run(*rays, output=1)["tfar"]
    return deep[deep < look.AWAY]


def areas_of(seen: Sight, kind: DrawnKind, level: int) -> list[Piece]:
    """Outline, tones and tendons; empty where nothing is seen."""
    outline = _areas(seen.cover - 0.5, seen, CALM, ISLAND)
    if not outline:
        return []
    within = (seen.cover - 0.5) * 4
    pieces = [Piece(PieceRole.OUTLINE, outline, level=level), Piece(PieceRole.SHADE, outline, level=level)]
    lighter = BONE_LIGHTER if kind is DrawnKind.BONE else LIGHTER
    for step, tone in enumerate(lighter[1:], 1):
        lit = _areas(np.minimum(seen.tone - tone, within), seen)
        if lit:
            pieces.append(Piece(PieceRole.SHADE, lit, step=step, level=level))
    if kind is not DrawnKind.MUSCLE:  # all of it is tendinous or bone, and has its own colours
        return pieces
    tendon = np.minimum(seen.tendon - 0.5, within)
    for step, darker_than in enumerate(TENDON_TONES):
        part = _areas(np.minimum(tendon, darker_than - seen.tone), seen)
        if part:
            pieces.append(Piece(PieceRole.TENDON, part, step=step, level=level))
    return pieces


@functools.cache
def _skin_scene(body: Body, view: View) -> rtcore_scene.EmbreeScene:
    stance = skin(body, pose_of(view))
    if view.extent in (STANDING, SOLE):
        return _whole_scene(body, pose_of(view))
    return scene_of(stance.vertices, stance.triangles[look.shown_triangles(stance, view)])


@functools.cache
def _whole_scene(body: Body, pose: Pose) -> rtcore_scene.EmbreeScene:
    return scene_of(skin(body, pose).vertices, skin(body, pose).triangles)


@functools.cache
def _facts() -> dict[str, tuple[DrawnKind, BodyLayer]]:
    table = tomllib.loads(FACTS.read_text(encoding="utf-8"))["muscle"]
    return {row["id"]: (DrawnKind(row["kind"]), BodyLayer(f"muscles-{row['layer']}")) for row in table}


def _areas(field: Image, seen: Sight, calm: float = CALM_TONE, least: float = SPECK) -> tuple[Points, ...]:
    """Smooth rings around where the field is above zero."""
    rings = []
    for contour in measure.find_contours(field, 0.0):
        ring = seen.places(contour)[:-1]
        if len(ring) > 8 and abs(_area(ring)) >= least:
            rings.append(smoothed(ring, calm))
    return tuple(rings)


def _area(points: Points) -> float:
    x, y = points.T
    return float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2


def _fibres(solid: Solid, axes: look.Frame, seen: Sight) -> dict[tuple[int, float], list[Points]]:
    """The stretches of the fibres that are seen, by step (1 on a tendon) and width.

    Their ends are staggered, so that none make a row.
    """
    lines: dict[tuple[int, float], list[Points]] = {}
    for number, fibre in enumerate(solid.fibres):
        fine = _finer(fibre)
        flat = axes.project(fine)
        row, column = seen.pixels(flat)
        free = (fine @ axes.towards > seen.depth[row, column] - HIDDEN) & (seen.cover[row, column] > 0.8)
        free &= seen.outer[row, column] == (number % 2 == 0)
        width = BUNDLE if number // 2 % FIBRES_IN_BUNDLE == 0 else FINE_FIBRE
        tendinous = ndimage.uniform_filter1d(seen.tendon[row, column], EVENED, mode="nearest") > 0.5
        for step, here in enumerate((free & ~tendinous, free & tendinous)):
            for run in _runs(here):
                line = _staggered(flat[run], number)
                if np.linalg.norm(np.diff(line, axis=0), axis=1).sum() > SHORTEST_FIBRE:
                    lines.setdefault((step, width), []).append(line)
    return lines


def _finer(line: Points) -> Points:
    place = np.linspace(0, len(line) - 1, 4 * len(line))
    return np.stack([np.interp(place, np.arange(len(line)), line[:, axis]) for axis in range(3)], axis=1)


def _runs(free: npt.NDArray[np.bool_]) -> list[slice]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], free.astype(int), [0]])))
    return [
        slice(start, stop) for start, stop in zip(edges[::2], edges[1::2], strict=True) if stop - start > 3
    ]


STAGGER = 0.16  # of the length: the most that a fibre ends before its muscle


def _staggered(line: Points, number: int) -> Points:
    """The line a little shorter at both ends, differently for each number."""
    start, end = (number * 0.618034) % 1 * STAGGER, (number * 0.754878 + 0.37) % 1 * STAGGER
    first, last = int(start * len(line)), len(line) - int(end * len(line))
    return line[first:last]
