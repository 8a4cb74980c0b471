"""The words of the comparison of two visits."""

from __future__ import annotations

from app.words.shared import UNSAID, number, percent_of_body, share_of_body, signed_percent, strongest
from models.compare.comparison import Comparison, State
from models.compare.strongest import Strongest

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
NOT_TOLD = "One of the two visits does not say whether anything hurt, so they cannot be compared."
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
    State.UNCERTAIN: UNSAID,
}


def then_now(before: Strongest | None, after: Strongest | None) -> str:
    """Intensity then and now: "7 → 6", "5 → –", "7 → not said"."""
    return f"{strongest(before)} → {strongest(after)}"


def worst(found: Comparison) -> str:
    """The strongest pain of two visits: "7 → 6", "7 → not said"."""
    sides = zip(found.told, (found.strongest_before, found.strongest_after), strict=True)
    return " → ".join(strongest(each) if told else UNSAID for told, each in sides)


def area(found: Comparison) -> str:
    """Area then and now: "212 → 148 cm² (−30 %)", "212 cm² → not said"."""
    if not all(found.told):
        sides = zip(found.told, (found.area_before, found.area_after), strict=True)
        return " → ".join(f"{number(each)} cm²" if told else UNSAID for told, each in sides)
    change = f" ({signed_percent(found.area_ratio - 1)})" if found.area_ratio is not None else ""
    return f"{number(found.area_before)} → {number(found.area_after)} cm²{change}"


def share(found: Comparison) -> str:
    """Share of the body then and now: "1.3 → 0.9 % of the body", "1.3 % of the body → not said"."""
    if all(found.told):
        return f"{share_of_body(found.percent_before)} → {percent_of_body(found.percent_after)}"
    sides = zip(found.told, (found.percent_before, found.percent_after), strict=True)
    return " → ".join(percent_of_body(each) if told else UNSAID for told, each in sides)
