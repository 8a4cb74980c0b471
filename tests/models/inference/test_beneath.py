"""What the program knows of one spot of skin."""

from __future__ import annotations

import numpy as np

from models.anatomy.anatomy import Anatomy
from models.anatomy.structures import MuscleDepth
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Side
from models.inference.beneath import SpotAnatomy
from models.inference.model import Model
from models.inference.territory import Link, Owner


def spot(model: Model, region: str) -> SpotAnatomy:
    """What lies beneath the middle cell of a region."""
    cells = model.atlas.cells_of(region).indices
    places = model.atlas.places[cells]
    middle = np.linalg.norm(places - places.mean(axis=0), axis=1).argmin()
    return model.beneath(int(cells[middle]))


def ids(structures: tuple[tuple[str, Side], ...]) -> list[str]:
    return [structure for structure, _ in structures]


def test_beneath_the_middle_of_the_buttock_lie_muscles_by_depth_over_the_nerve(model: Model) -> None:
    found = spot(model, "buttock_center_r")
    layers = [model.anatomy.muscles[muscle].layer for muscle, _ in found.muscles]
    assert ids(found.muscles)[0] == "gluteus_maximus"
    assert "piriformis" in ids(found.muscles)
    assert layers == sorted(layers, key=list(MuscleDepth).index)
    assert {"sciatic_exit", "sciatic_gluteal"} <= set(ids(found.nerves))
    assert {side for _, side in (*found.muscles, *found.nerves, *found.refers)} == {Side.RIGHT}
    assert [caution.id for caution in found.cautions] == ["sciatic_nerve"]


def test_the_two_links_are_kept_apart(model: Model) -> None:
    found = spot(model, "buttock_center_l")
    assert "iliocostalis_lumborum" in ids(found.refers)
    assert "iliocostalis_lumborum" not in ids(found.muscles)
    assert not set(found.refers) & set(found.refers_sometimes)


def test_the_skin_of_the_inner_leg_is_not_of_the_sciatic_nerve(model: Model) -> None:
    assert spot(model, "leg_inner_lower_r").skin_nerves == ("femoral",)


def test_the_outer_edge_of_the_foot_is_skin_of_s1(model: Model) -> None:
    found = spot(model, "foot_outer_edge_l")
    assert "S1" in found.core
    assert "sural" in found.skin_nerves


def test_every_spot_of_leg_and_low_back_names_a_skin_nerve(
    model: Model, anatomy: Anatomy, atlas: Atlas
) -> None:
    for region in atlas.regions:
        if region.extent_level is not None and region.base != "coccyx_m":
            assert spot(model, region.id).skin_nerves, region.id


def test_a_shape_known_cell_by_cell_lies_only_beneath_its_own_skin(anatomy: Anatomy, atlas: Atlas) -> None:
    inside, outside = atlas.cells_of("buttock_center_r").indices[:2].tolist()
    only = Cells.of(atlas.cells_of("buttock_center_r").indices[:1], atlas.count)
    model = Model(anatomy, atlas, {Owner("piriformis", Side.RIGHT, Link.UNDER): only})
    assert "piriformis" in ids(model.beneath(inside).muscles)
    assert "piriformis" not in ids(model.beneath(outside).muscles)
