"""Which region each point of the skin belongs to: the table of rules, gaps filled from the nearest region."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from models.body.view import Body
from tools.atlas.measures import landmarks
from tools.atlas.rule_table import table
from tools.atlas.rules import Fields
from tools.atlas.surface import Place, Spot, samples
from tools.atlas.warp import place_on

Labels = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]

NONE = 255
FACING = (
    8.0  # mm of distance that a turn of the normal by one unit counts as: keeps near but opposed skin apart
)
SADDLE = "saddle_m"


@functools.cache
def rows() -> tuple[dict[str, Any], ...]:
    """The 180 rows of the region table, in their fixed order."""
    return tuple(json.loads((Path(__file__).parent / "regions.json").read_text()))


@functools.cache
def bases() -> tuple[str, ...]:
    """The drawable base ids, in the order of the table; a label is a place in this list."""
    return tuple(dict.fromkeys(row["base"] for row in rows() if row["id"] != SADDLE))


@functools.cache
def row_numbers() -> npt.NDArray[np.uint8]:
    """Place in `rows` by label and side, shape (labels, 2), left first."""
    number = {row["id"]: index for index, row in enumerate(rows())}
    sided = [
        (number[base], number[base]) if base.endswith("_m") else (number[f"{base}_l"], number[f"{base}_r"])
        for base in bases()
    ]
    return np.array(sided, dtype=np.uint8)


def sense(place: Place) -> npt.NDArray[np.float64]:
    """Position and facing in one space, shape (n, 6), in which neighbours on the skin are neighbours."""
    return np.concatenate([place.points, FACING * place.normal], axis=1)


HOLLOW = 0.05  # share of sky under which skin is the inside of a mouth, nose, ear or eye
CLEFT = 0.36  # the same between the buttocks, below the tailbone


def markable(place: Place) -> Mask:
    """Skin that can be drawn on: neither inside a hollow, nor deep between the buttocks, nor perineal."""
    coccyx_tip, fold = landmarks()["SH"][1] - 42, landmarks()["IT"][1] - 44
    cleft = (
        (place.x < 12) & (place.y < coccyx_tip) & (place.y > fold) & (place.z < -150) & (place.sky < CLEFT)
    )
    round_perineum = (place.x / 27) ** 2 + ((place.y - fold - 15) / 33) ** 2 < 1
    perineum = round_perineum & (place.z > -212) & (place.z < -75)
    can: Mask = (place.sky >= HOLLOW) & ~cleft & ~perineum
    return can


def by_rule(place: Place) -> Labels:
    """Labels by the rules alone; NONE where no rule claims a place."""
    labels = np.full(len(place), NONE, dtype=np.uint8)
    fields = Fields(place)
    for rule in reversed(table()):
        labels[rule.claims(fields)] = bases().index(rule.base)
    return labels


@functools.cache
def _ruled() -> tuple[cKDTree, Labels]:
    here = samples().place
    labels = by_rule(here)
    sure = (labels != NONE) & markable(here)
    return cKDTree(sense(here)[sure]), labels[sure]


def labelled(place: Place) -> Labels:
    """Labels of all markable places; NONE where nothing can be marked."""
    labels = by_rule(place)
    can = markable(place)
    gaps = np.flatnonzero((labels == NONE) & can)
    if len(gaps):
        tree, known = _ruled()
        labels[gaps] = known[tree.query(sense(place)[gaps])[1]]
    labels[~can] = NONE
    return labels


@functools.cache
def sample_labels() -> Labels:
    """Labels of the samples of the skin's left half."""
    return labelled(samples().place)


def labels_at(spot: Spot, body: Body) -> tuple[Labels, Place]:
    """Labels of any points of a body's skin, and which places of the neutral body these are."""
    here = place_on(spot, body)
    return labelled(here), here
