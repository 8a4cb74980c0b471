"""How the client lies."""

from __future__ import annotations

from enum import StrEnum


class Position(StrEnum):
    """One way to lie during a block."""

    PRONE = "prone"
    SIDE_LYING = "side_lying"
    SUPINE_HIPS_FLEXED = "supine_hips_flexed"
