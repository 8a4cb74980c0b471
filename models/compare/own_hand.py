"""How much the hands of one studio's clients stray, from pairs of maps that show the same pain drawn twice.

Redraws are modelled after three studies, and a studio may ask its own clients to draw once more. One pair
says little; the mean of ten clients holds to about 18 % (docs/adr/0017-redraws.md). It widens what a redraw
may differ by, and never narrows it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from uuid import UUID

from models.body.cells import Cells

CLIENTS = 10
"""Clients whose redraws are needed before they count."""
USUAL = 1.0
"""The level of the three studies together: maps drawn a minute apart."""
_LEVELS = ((0.74, 0.65), (0.60, 1.0), (0.50, 1.5), (0.41, 2.05), (0.37, 2.3))
"""Shared skin of two drawings of the same pain, on average, and the level of the model that gives as much."""


@dataclass(frozen=True, slots=True)
class OwnHand:
    """How a studio's clients draw the same pain again."""

    clients: int
    """Of how many it is known."""
    level: float
    """How much more than usual they stray; 1 while too few are known, and never less."""

    @property
    def counts(self) -> bool:
        """Whether enough clients drew again."""
        return self.clients >= CLIENTS


def own_hand(shared: Mapping[UUID, Sequence[float]]) -> OwnHand:
    """The hand of a studio, by the shared skin (Jaccard, 0 to 1) of each client's pairs."""
    means = [fmean(each) for each in shared.values() if each]
    level = level_of(fmean(means)) if len(means) >= CLIENTS else USUAL
    return OwnHand(len(means), max(USUAL, level))


def level_of(shared: float) -> float:
    """The level of the redraw model that shares as much skin; beyond its ends the last two places go on."""
    after = next((n for n, (least, _) in enumerate(_LEVELS) if shared >= least), len(_LEVELS) - 1)
    (more, one), (less, other) = _LEVELS[max(after, 1) - 1 : max(after, 1) + 1]
    return one + (more - shared) / (more - less) * (other - one)


def shared_skin(one: Cells, other: Cells) -> float | None:
    """Of the skin of two drawings, the share that both mark; None where one of them marks nothing."""
    return len(one & other) / len(one | other) if one and other else None
