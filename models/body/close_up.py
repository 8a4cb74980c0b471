"""Close-ups: small parts of the body, each framed in the view that shows it, so that a stroke there is one of
that view. What no view of a whole body shows well, top and inner side of a foot, has a view of its own.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache, reduce
from operator import or_

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.region import region_ids
from models.body.view import Body, Side, View, ViewFrame

AIR = 0.06
"""Room around what a close-up shows, as a share of its longer side."""


class CloseUp(StrEnum):
    """A part of the body to which clients point with more care than a whole body allows."""

    PELVIS_BACK = "pelvis_back"
    FACE = "face"
    PALM_RIGHT = "palm_right"
    PALM_LEFT = "palm_left"
    HAND_BACK_LEFT = "hand_back_left"
    HAND_BACK_RIGHT = "hand_back_right"
    FOOT_TOP_RIGHT = "foot_top_right"
    FOOT_TOP_LEFT = "foot_top_left"
    FOOT_INNER_RIGHT = "foot_inner_right"
    FOOT_INNER_LEFT = "foot_inner_left"

    @property
    def view(self) -> View:
        """The view that shows it."""
        match self:
            case CloseUp.PELVIS_BACK | CloseUp.HAND_BACK_LEFT | CloseUp.HAND_BACK_RIGHT:
                return View.BACK
            case CloseUp.FACE | CloseUp.PALM_LEFT | CloseUp.PALM_RIGHT:
                return View.FRONT
            case CloseUp.FOOT_TOP_RIGHT:
                return View.FOOT_TOP_RIGHT
            case CloseUp.FOOT_TOP_LEFT:
                return View.FOOT_TOP_LEFT
            case CloseUp.FOOT_INNER_RIGHT:
                return View.FOOT_INNER_RIGHT
            case CloseUp.FOOT_INNER_LEFT:
                return View.FOOT_INNER_LEFT

    @property
    def only_side(self) -> Side | None:
        """The one side of the client that it shows; None where it shows both."""
        match self:
            case CloseUp.PALM_LEFT | CloseUp.HAND_BACK_LEFT:
                return Side.LEFT
            case CloseUp.PALM_RIGHT | CloseUp.HAND_BACK_RIGHT:
                return Side.RIGHT
            case CloseUp.PELVIS_BACK | CloseUp.FACE:
                return None
            case _:
                return self.view.only_side

    @property
    def other(self) -> CloseUp:
        """The close-up of this part on the other side; itself where it shows both."""
        match self:
            case CloseUp.PALM_LEFT:
                return CloseUp.PALM_RIGHT
            case CloseUp.PALM_RIGHT:
                return CloseUp.PALM_LEFT
            case CloseUp.HAND_BACK_LEFT:
                return CloseUp.HAND_BACK_RIGHT
            case CloseUp.HAND_BACK_RIGHT:
                return CloseUp.HAND_BACK_LEFT
            case CloseUp.FOOT_TOP_LEFT:
                return CloseUp.FOOT_TOP_RIGHT
            case CloseUp.FOOT_TOP_RIGHT:
                return CloseUp.FOOT_TOP_LEFT
            case CloseUp.FOOT_INNER_LEFT:
                return CloseUp.FOOT_INNER_RIGHT
            case CloseUp.FOOT_INNER_RIGHT:
                return CloseUp.FOOT_INNER_LEFT
            case CloseUp.PELVIS_BACK | CloseUp.FACE:
                return self


_BASES = {
    CloseUp.PELVIS_BACK: (
        "iliac_crest_back",
        "si_joint",
        "sacrum",
        "coccyx_m",
        "buttock_upper_inner",
        "buttock_upper_outer",
        "buttock_center",
        "buttock_lower_inner",
        "buttock_lower_outer",
        "sit_bone",
    ),
    CloseUp.FACE: ("forehead", "face", "jaw"),
    CloseUp.PALM_LEFT: ("wrist_front", "hand_palm"),
    CloseUp.PALM_RIGHT: ("wrist_front", "hand_palm"),
    CloseUp.HAND_BACK_LEFT: ("wrist_back", "hand_back"),
    CloseUp.HAND_BACK_RIGHT: ("wrist_back", "hand_back"),
}
"""The bases of the regions that a close-up shows of a view; a view of its own it shows whole."""


def skin_of(part: CloseUp, atlas: Atlas) -> Cells:
    """The skin of the regions that a close-up is there for."""
    ids = (region for base in _BASES[part] for region in region_ids(base, part.only_side))
    return reduce(or_, map(atlas.cells_of, ids))


@lru_cache(maxsize=64)
def frame_of(part: CloseUp, atlas: Atlas, body: Body) -> ViewFrame:
    """The part of its view, in body millimetres, that a close-up shows: its regions with air around them."""
    projection = atlas.projection(body, part.view)
    box = projection.box_of(skin_of(part, atlas) if part in _BASES else projection.visible)
    assert box is not None, part  # each of them is seen in its view, on every body
    air = round(max(box.width, box.height) * AIR)
    return ViewFrame(box.left - air, box.top - air, box.width + 2 * air, box.height + 2 * air)
