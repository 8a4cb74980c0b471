"""The order of painting: where two muscles cross, the one that the viewer sees first is painted last."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from models.body.layer import BodyLayer, DrawnKind
from models.body.view import Side
from tools.atlas.under.drawn import Drawn
from tools.atlas.under.muscle_sight import PIXELS, Sight
from tools.atlas.under.order import Shown, back_to_front

Image = npt.NDArray[np.float32]
SIZE = round(60 * PIXELS)


def shown(name: str, nearer: Image, deep: float, x: float = 0.0) -> Shown:
    """A muscle that fills 60 mm by 60 mm from x on, this near to the viewer, mostly this deep."""
    blank = np.zeros((SIZE, SIZE), dtype=np.float32)
    seen = Sight(np.array([x, 0.0]), blank, blank, blank, nearer, blank > 0)
    return Shown(Drawn(name, Side.LEFT, DrawnKind.MUSCLE, BodyLayer.MUSCLES_DEEP, deep, ()), seen)


def level(height: float) -> Image:
    return np.full((SIZE, SIZE), height, dtype=np.float32)


def names(muscles: list[Shown]) -> list[str]:
    return [drawn.id for drawn in back_to_front(muscles)]


def test_what_lies_nearer_to_the_viewer_is_painted_over_what_lies_behind_it() -> None:
    assert names([shown("near", level(10), 4), shown("behind", level(0), 14)]) == ["behind", "near"]


def test_where_they_cross_counts_more_than_how_deep_they_lie_elsewhere() -> None:
    rising = np.tile(np.linspace(0, 40, SIZE, dtype=np.float32), (SIZE, 1))  # deep at its left end
    slope = shown("slope", rising, 20)
    assert names([slope, shown("over its deep end", level(10), 30, x=-40)]) == ["slope", "over its deep end"]
    assert names([slope, shown("under its other", level(10), 5, x=40)]) == ["under its other", "slope"]


def test_muscles_that_do_not_cross_go_by_depth() -> None:
    apart = [shown("shallow", level(0), 4), shown("deep", level(50), 30, x=500)]
    assert names(apart) == ["deep", "shallow"]


def test_where_forms_press_on_each_other_the_table_says_which_passes_over() -> None:
    tendon, calf = shown("tendon", level(0), 9), shown("calf", level(0.5), 11)
    assert names([tendon, calf]) == ["tendon", "calf"]
    for both in ([tendon, calf], [calf, tendon]):
        assert [drawn.id for drawn in back_to_front(both, {"tendon": {"calf"}})] == ["calf", "tendon"]
    apart = shown("calf", level(0.5), 4, x=500)
    assert [drawn.id for drawn in back_to_front([tendon, apart], {"tendon": {"calf"}})] == ["tendon", "calf"]


def test_a_ring_of_crossings_still_paints_each_muscle_once() -> None:
    thirds = np.indices((SIZE, SIZE))[1] * 3 // SIZE
    ring = [shown(str(number), ((thirds - number) % 3 * 5.0).astype(np.float32), 9) for number in range(3)]
    assert sorted(names(ring)) == ["0", "1", "2"]
