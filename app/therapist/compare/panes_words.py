"""The words of the choice between ways to look at two visits."""

from __future__ import annotations

from app.therapist.compare.compared_bodies import Panes
from app.words import compare as words


def words_of_panes() -> dict[Panes, str]:
    """The words of the choice of panes."""
    return {
        Panes.SIDE_BY_SIDE: words.side_by_side(),
        Panes.OVERLAY: words.overlay(),
        Panes.SLIDER: words.slider(),
    }
