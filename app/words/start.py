"""The words of the first page, apart from all others so that it need not wait for them."""

from __future__ import annotations

PROGRAM = "Nerveline"
OPENING = "Opening your register…"
