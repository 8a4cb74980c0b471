"""What of the body is seen in the room at each block: its muscles, two of their names, and the corridor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF

from app.canvas.under_skin.shown import StructureKey
from app.widgets.body_pencil import PencilThread
from app.widgets.body_pins import Pin
from app.widgets.muscle_picture import MusclePicture
from app.words.why import short_name
from models.anatomy.structures import Muscle
from models.body.layer import BodyLayer
from models.body.view import Body, Side, View
from models.plan.plan import PlannedBlock
from models.practice.hands import BlockId

NAMED = 2
"""Muscles of a block that are named beside the body: those that say most today."""
BESIDE = frozenset({BodyLayer.MUSCLES_DEEP})
"""What is seen faintly around the muscles of the block."""
BOTH = frozenset((Side.LEFT, Side.RIGHT))
BACK, FRONT = QRectF(250, 590, 500, 470), QRectF(250, 560, 500, 480)
_PARTS = {
    BlockId.HIP_FLEXORS: FRONT,
    BlockId.QL_LUMBAR: QRectF(280, 470, 440, 380),
    BlockId.WARM_UP: QRectF(250, 400, 500, 500),
    BlockId.HAMSTRINGS: QRectF(300, 800, 400, 520),
    BlockId.ITB_LATERAL: QRectF(300, 760, 400, 560),
    BlockId.CALF_FOOT: QRectF(320, 1180, 360, 560),
}


def room_picture(
    body: Body,
    block: PlannedBlock,
    muscles: Mapping[str, Muscle],
    felt: StructureKey | None = None,
    threads: Sequence[PencilThread] = (),
) -> MusclePicture:
    """The picture of a block; of the muscle alone that is felt, with the threads of what was felt."""
    worked = [(row.muscle, row.side) for row in block.muscles if row.side not in block.untouched]
    named = [felt] if felt else worked[:NAMED]
    behind = block.id is not BlockId.HIP_FLEXORS
    return MusclePicture(
        body,
        View.BACK if behind else View.FRONT,
        _PARTS.get(block.id, BACK),
        frozenset([felt] if felt else worked),
        BESIDE,
        nerve=behind,
        corridor=BOTH if behind else frozenset(),
        threads=tuple(threads),
        pins=tuple(Pin(short_name(muscles[key[0]].name), key) for key in named),
    )
