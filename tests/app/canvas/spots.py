"""Places on the skin that tests of the canvas draw on."""

from __future__ import annotations

BUTTOCK = (585.0, 840.0)
BACK_OF_THIGH = [(585.0, 960.0), (588.0, 1060.0)]
