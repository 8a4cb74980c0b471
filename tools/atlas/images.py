"""What each view of each body shows, pixel by pixel: region, cell and body part."""

from __future__ import annotations

import functools
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.ndimage import binary_opening, distance_transform_edt
from scipy.ndimage import label as components
from scipy.spatial import cKDTree

from models.body.view import Body, Side, View
from tools.atlas.cells import CellTable, cells
from tools.atlas.look import sight
from tools.atlas.mesh import Pose, Skin, skin
from tools.atlas.parts import NAMES, parts
from tools.atlas.regions import NONE, labels_at, row_numbers, sample_labels, sense
from tools.atlas.surface import Place, Spot, samples

SCALE = 1  # pixels per millimetre
OUTSIDE = 255  # row number of pixels without a region
NO_CELL = 65535
SMALLEST = 14  # mm²: smaller shreds of a region join their neighbour
LEAST = 60  # mm² of the picture, and …
LEAST_SHARE = 0.02  # … of a region's skin, below which a view shows the region's neighbours in its stead
NEAR = 12.0  # mm: a pixel farther than this from every visible cell of its region has none
REACH = 26.0  # mm beside the skin that still know their nearest part: a broad brush and a little more

Rows = npt.NDArray[np.uint8]
Image = npt.NDArray[Any]

MIRROR_OF = {
    View.RIGHT: View.LEFT,
    View.SOLE_RIGHT: View.SOLE_LEFT,
    View.FOOT_TOP_RIGHT: View.FOOT_TOP_LEFT,
    View.FOOT_INNER_RIGHT: View.FOOT_INNER_LEFT,
}


@dataclass(frozen=True)
class Picture:
    """One view of one body at SCALE."""

    rows: Rows
    """Row of the region table; OUTSIDE beside the body and on skin that cannot be marked."""
    cells: npt.NDArray[np.uint16]
    parts: npt.NDArray[np.uint8]
    skin: npt.NDArray[np.bool_]
    """Where any skin is seen, markable or not."""


def pose(view: View) -> Pose:
    """How the body stands for this view."""
    return Pose.REACHING if view in (View.LEFT, View.RIGHT) else Pose.STANDING


@dataclass(frozen=True)
class Seen:
    """The skin behind the pixels of a view, one entry per pixel that shows markable skin."""

    shape: tuple[int, int]
    pixel: npt.NDArray[np.intp]
    label: npt.NDArray[np.uint8]
    left: npt.NDArray[np.bool_]
    place: Place
    skin: npt.NDArray[np.bool_]
    scale: int


def seen(body: Body, view: View, scale: int) -> Seen:
    """Look at the body and ask the rules about every pixel."""
    posed = skin(body, pose(view))
    picture = sight(posed, view, scale)
    pixel = np.flatnonzero(picture.triangle.ravel() >= 0)
    share = picture.barycentric.reshape(-1, 3)[pixel].astype(np.float64)
    spot = Spot(picture.triangle.ravel()[pixel], share)
    labels, place = labels_at(spot, body)
    left = _left(posed, spot)
    if view.only_side:
        labels[left != (view.only_side is Side.LEFT)] = NONE
    return Seen(picture.triangle.shape, pixel, labels, left, place, picture.triangle >= 0, scale)


def _left(posed: Skin, spot: Spot) -> npt.NDArray[np.bool_]:
    """Whether each point lies on the client's left; triangles never straddle the midline."""
    middle = posed.vertices[posed.triangles].mean(axis=1)[:, 0]
    on_left: npt.NDArray[np.bool_] = middle[spot.triangle] > 0
    return on_left


def row_picture(found: Seen) -> Rows:
    """The regions seen, as rows of the region table, without shreds."""
    flat = np.full(found.skin.size, OUTSIDE, dtype=np.uint8)
    marked = found.label != NONE
    sided = row_numbers()
    flat[found.pixel[marked]] = sided[found.label[marked], (~found.left[marked]).astype(int)]
    return _without_shreds(flat.reshape(found.shape), found.scale)


def _without_shreds(rows: Rows, scale: int) -> Rows:
    """The nearest region takes over what of another is tiny or thinner than a millimetre, and what is left
    of a region that another view shows.
    """
    shreds = np.zeros(rows.shape, dtype=bool)
    for row in np.unique(rows):
        if row == OUTSIDE:
            continue
        own = rows == row
        broad = binary_opening(own, np.ones((scale, scale))) if scale > 1 else own
        if own.sum() < scale**2 * max(LEAST, LEAST_SHARE * region_areas()[row]):
            shreds |= own
            continue
        pieces, count = components(broad)
        sizes = np.bincount(pieces.ravel(), minlength=count + 1)
        small = sizes < min(SMALLEST * scale**2, sizes[1:].max(initial=0))
        small[0] = True
        shreds |= own & small[pieces]
    keep = (rows != OUTSIDE) & ~shreds
    nearest = distance_transform_edt(~keep, return_distances=False, return_indices=True)
    mended = rows.copy()
    mended[shreds] = rows[nearest[0][shreds], nearest[1][shreds]]
    return mended


@functools.cache
def region_areas() -> npt.NDArray[np.float64]:
    """Square millimetres of skin on the neutral body by row of the region table."""
    held = sample_labels() != NONE
    by_label = np.bincount(sample_labels()[held], samples().area[Body.NEUTRAL][held], len(row_numbers()))
    areas = np.zeros(256)
    np.add.at(areas, row_numbers(), by_label[:, None])
    return areas


@functools.cache
def picture(body: Body, view: View) -> Picture:
    """Regions, cells and parts of one view of one body; the client's right mirrors the left."""
    if view in MIRROR_OF:
        return mirrored(picture(body, MIRROR_OF[view]))
    found = seen(body, view, SCALE)
    rows = row_picture(found)
    whole = Picture(rows, _cell_picture(found, rows), _part_picture(found), found.skin)
    return whole if view.only_side else _halved(whole, view)


def _halved(whole: Picture, view: View) -> Picture:
    """The client's left half and its mirror image."""
    other = mirrored(whole)
    pairs = ((getattr(whole, field.name), getattr(other, field.name)) for field in fields(Picture))
    return Picture(*(half_mirrored(one, mirror[:, ::-1], view) for one, mirror in pairs))


def half_mirrored(picture: Image, renamed: Image, view: View) -> Image:
    """The client's left half of a picture, and as its right half the mirror image of that, `renamed`."""
    half, mirror = picture.shape[1] // 2, renamed[:, ::-1]
    first, second = (picture, mirror) if view.picture_left is Side.LEFT else (mirror, picture)
    return np.concatenate([first[:, :half], second[:, half:]], axis=1)


def mirrored(picture: Picture) -> Picture:
    """The same picture of the body's other side."""
    half = cells().half
    marked = picture.cells != NO_CELL
    partner = np.where(picture.cells < half, picture.cells + half, picture.cells - half)
    return Picture(
        mirrored_rows()[picture.rows][:, ::-1],
        np.where(marked, partner, NO_CELL).astype(np.uint16)[:, ::-1],
        mirrored_parts()[picture.parts][:, ::-1],
        picture.skin[:, ::-1],
    )


@functools.cache
def mirrored_rows() -> Rows:
    """For each row number that of the same region on the other side."""
    partner = np.arange(256, dtype=np.uint8)
    partner[row_numbers()[:, 0]], partner[row_numbers()[:, 1]] = row_numbers()[:, 1], row_numbers()[:, 0]
    return partner


@functools.cache
def mirrored_parts() -> npt.NDArray[np.uint8]:
    """For each part that on the other side."""
    other = {"l": "r", "r": "l"}
    names = [f"{name[:-1]}{other[name[-1]]}" if name[-2:] in ("_l", "_r") else name for name in NAMES]
    return np.array([NAMES.index(name) for name in names], dtype=np.uint8)


def _cell_picture(found: Seen, rows: Rows) -> npt.NDArray[np.uint16]:
    """Per pixel the nearest visible cell of the pixel's own region."""
    table = cells()
    space = sense(table.place)
    flat = np.full(found.skin.size, NO_CELL, dtype=np.uint16)
    wanted = rows.ravel()[found.pixel]
    eyes = sense(found.place)
    visible = _visible(found, table, space)
    for side, offset in ((True, 0), (False, table.half)):
        ours = (found.left == side) & (wanted != OUTSIDE)
        region = table.region[offset : offset + table.half]
        for row in np.unique(wanted[ours]):
            pixels = np.flatnonzero(ours & (wanted == row))
            candidates = np.flatnonzero(visible[offset : offset + table.half] & (region == row))
            if len(candidates) == 0:
                continue
            distance, nearest = cKDTree(space[candidates]).query(eyes[pixels])
            near = distance < NEAR
            flat[found.pixel[pixels[near]]] = candidates[nearest[near]] + offset
    return flat.reshape(found.shape)


SHOWN = 3.2  # mm: a cell is visible when a pixel shows skin this near to its middle (cells lie 6 mm apart)


def _visible(found: Seen, table: CellTable, space: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    visible = np.zeros(2 * table.half, dtype=bool)
    eyes = sense(found.place)
    for side, offset in ((True, 0), (False, table.half)):
        ours = (found.left == side) & (found.label != NONE)
        if ours.any():
            visible[offset : offset + table.half] = cKDTree(eyes[ours]).query(space)[0] < SHOWN
    return visible


def _part_picture(found: Seen) -> npt.NDArray[np.uint8]:
    flat = np.zeros(found.skin.size, dtype=np.uint8)
    flat[found.pixel] = parts(found.label, found.place, found.left)
    known = flat.reshape(found.shape)
    distance, nearest = distance_transform_edt(known == 0, return_indices=True)
    spread: npt.NDArray[np.uint8] = np.where(
        distance <= REACH * SCALE, known[nearest[0], nearest[1]], 0
    ).astype(np.uint8)
    return spread
