"""What lies beneath a point of a view, without a window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.anatomy.anatomy import Anatomy
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.inference.beneath import Sided, SpotAnatomy
from models.inference.model import Model

Answer = dict[str, object]


def beneath(atlas: Atlas, body: Body, view: View, at: tuple[float, float]) -> Iterator[Answer]:
    """The one answer; beside the body, and on skin that cannot be marked, it names nothing."""
    cell = atlas.projection(body, view).cell_at(*at)
    anatomy = read_anatomy()
    yield _nothing() if cell is None else _answer(Model(anatomy, atlas).beneath(cell), anatomy)


def _answer(found: SpotAnatomy, anatomy: Anatomy) -> Answer:
    """By ids; the region's ending tells the side."""
    return {
        "region": found.region.id,
        "muscles": [{"id": id_, "layer": anatomy.muscles[id_].layer.value} for id_ in _ids(found.muscles)],
        "nerve": [id_ for id_ in _ids(found.nerves) if id_ in anatomy.segments],
        "skin_nerves": list(found.skin_nerves),
        "dermatomes": {"core": list(found.core), "fringe": list(found.fringe)},
        "refers": {"essential": _ids(found.refers), "spillover": _ids(found.refers_sometimes)},
        "cautions": [caution.id for caution in found.cautions],
    }


def _ids(structures: Iterable[Sided]) -> list[str]:
    """Each once: on the midline both sides meet."""
    return list(dict.fromkeys(structure.id for structure in structures))


def _nothing() -> Answer:
    return {
        "region": None,
        "muscles": [],
        "nerve": [],
        "skin_nerves": [],
        "dermatomes": {"core": [], "fringe": []},
        "refers": {"essential": [], "spillover": []},
        "cautions": [],
    }
