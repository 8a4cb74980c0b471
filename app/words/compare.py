"""The words of the comparison of two visits."""

from __future__ import annotations

from app.words.shared import number, signed_percent
from models.compare.comparison import State

TITLE = "Compare"
THEN = "then"
NOW = "now"
CHANGE = "Change"
SWAP = "Swap the two visits"
EARLIER = "Earlier visit"
LATER = "Later visit"
PANES = "Which bodies to show"
SIDE_BY_SIDE = "Side by side"
ALL_THREE = "All three"
ONLY_THEN = "only then"
ONLY_NOW = "only now"
BOTH = "both times"
REGION = "Region"
AREA = "Marked skin"
STRONGEST = "Worst"
NOTHING = "–"
NEITHER = "Neither of the two visits has marks."
NOISE = (
    "Nobody draws the same pain twice alike. That is not yet taken out of these figures, "
    "so small changes may mean nothing."
)
ONE_VISIT = "There is only one visit. Compare becomes possible with the second."

STATES = {
    State.NEW: "new",
    State.RESOLVED: "resolved",
    State.WORSE: "worse",
    State.BETTER: "better",
    State.PERSISTING: "persisting",
}


def then_now(before: float | None, after: float | None) -> str:
    """Intensity then and now: "7 → 6", "5 → –"."""
    return f"{_or_nothing(before)} → {_or_nothing(after)}"


def area(before: float, after: float, ratio: float | None) -> str:
    """Area then and now: "212 → 148 cm² (−30 %)"."""
    change = f" ({signed_percent(ratio - 1)})" if ratio is not None else ""
    return f"{number(before)} → {number(after)} cm²{change}"


def _or_nothing(value: float | None) -> str:
    return NOTHING if value is None else number(value)
