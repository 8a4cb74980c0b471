"""The words of the comparison of two visits."""

from __future__ import annotations

from app.words.catalogue import Message
from app.words.shared import number, percent_of_body, share_of_body, signed_percent, strongest, unsaid
from models.compare.comparison import Comparison, RegionState
from models.compare.strongest import Strongest

then = Message("compare", "then")
now = Message("compare", "now")
change = Message("compare", "Change")
swap = Message("compare", "Swap the two visits")
earlier = Message("compare", "Earlier visit")
later = Message("compare", "Later visit")
panes = Message("compare", "Which bodies to show")
side_by_side = Message("compare", "Side by side")
all_three = Message("compare", "All three")
only_then = Message("compare", "only then")
only_now = Message("compare", "only now")
both = Message("compare", "both times")
region = Message("compare", "Region")
marked_skin = Message("compare", "Marked skin")
worst_title = Message("compare", "Worst")
not_told = Message(
    "compare", "One of the two visits does not say whether anything hurt, so they cannot be compared."
)
neither = Message("compare", "Neither of the two visits has marks.")


STATES = {
    RegionState.NEW: Message("compare", "new"),
    RegionState.RESOLVED: Message("compare", "resolved"),
    RegionState.WORSE: Message("compare", "worse"),
    RegionState.BETTER: Message("compare", "better"),
    RegionState.PERSISTING: Message("compare", "persisting"),
    RegionState.UNCERTAIN: Message("compare", "not sure"),
}


def then_now(before: Strongest | None, after: Strongest | None) -> str:
    """Intensity then and now: "7 → 6", "5 → –", "7 → not said"."""
    return f"{strongest(before)} → {strongest(after)}"


def worst(found: Comparison) -> str:
    """The strongest pain of two visits: "7 → 6", "7 → not said"."""
    sides = zip(found.told, (found.strongest_before, found.strongest_after), strict=True)
    return " → ".join(strongest(each) if told else unsaid() for told, each in sides)


def area(found: Comparison) -> str:
    """Area then and now: "212 → 148 cm² (−30 %)", "212 cm² → not said"."""
    if not all(found.told):
        sides = zip(found.told, (found.area_before, found.area_after), strict=True)
        return " → ".join(f"{number(each)} cm²" if told else unsaid() for told, each in sides)
    change = f" ({signed_percent(found.area_ratio - 1)})" if found.area_ratio is not None else ""
    return f"{number(found.area_before)} → {number(found.area_after)} cm²{change}"


def share(found: Comparison) -> str:
    """Share of the body then and now: "1.3 → 0.9 % of the body", "1.3 % of the body → not said"."""
    if all(found.told):
        return f"{share_of_body(found.percent_before)} → {percent_of_body(found.percent_after)}"
    sides = zip(found.told, (found.percent_before, found.percent_after), strict=True)
    return " → ".join(percent_of_body(each) if told else unsaid() for told, each in sides)
