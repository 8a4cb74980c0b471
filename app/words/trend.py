"""The words of the course over visits: trends, what the plots show, and what its bands mean."""

from __future__ import annotations

from collections.abc import Sequence

from app.words.catalogue import Message, translate, translate_amount
from app.words.change import LEVELS, sentence
from app.words.regions import region_named
from app.words.shared import number, unsaid
from models.body.atlas import Atlas
from models.compare.comparison import Comparison
from models.compare.trend import TrendDirection

title = Message("course", "The whole course")
strength = Message("course", "Strength")
strength_unit = Message("course", "worst, 0–10")
how_far = Message("course", "How far down")
skin = Message("course", "Marked skin")
skin_unit = Message("course", "cm², each once")
bands = Message("course", "Shaded: as much as drawing or telling it again may differ")
signs = Message("course", "Bar: treated. Dot: note signed.")
also_show = Message("course", "One more plot")
nothing_more = Message("course", "No further plot")
mean_strength = Message("course", "Mean strength")
mean_unit = Message("course", "by area, 0–10")
activities = Message("course", "Own activities")
activities_unit = Message("course", "0 cannot, 10 as before")
regions = Message("course", "Regions")
regions_unit = Message("course", "marked to 15 % or more")
share_unit = Message("course", "% of its skin")
bands_on_paper = Message("course", "Bars: as much as drawing or telling it again may differ.")
course_name = Message("course", "course")
table_file = Message("course", "Table of visits (CSV)…")
animated_webp = Message("course", "Animation (WebP)…")
animated_gif = Message("course", "Animation, larger, for older programs (GIF)…")
webp_files = Message("course", "Animation (*.webp)")
gif_files = Message("course", "Animation (*.gif)")
csv_files = Message("course", "Table (*.csv)")
marked_between = Message(
    "course", "Nothing is marked at the first and at the last visit; in between there was."
)
never_marked = Message("course", "Nothing is marked at any visit.")
left_side = Message("course", "LEFT side")
right_side = Message("course", "RIGHT side")
compare_two = Message("course", "Compare two")
play = Message("course", "Play the visits one after the other")
pause = Message("course", "Pause")
plots = Message("course", "Strength, how far down and marked skin over the visits")
visits_in_time = Message("course", "The visits in time")
unreadable = Message("course", "One visit cannot be read whole, and stays out of the plots.")

sides_note = Message("course", "LEFT and RIGHT are the client's own")

_STRENGTHS = {
    TrendDirection.FALLING: Message("course", "The worst pain goes down steadily."),
    TrendDirection.RISING: Message("course", "The worst pain goes up steadily."),
}
_AREAS = {
    TrendDirection.FALLING: Message("course", "Less and less skin is marked."),
    TrendDirection.RISING: Message("course", "More and more skin is marked."),
}


def whole_sentence(found: Comparison, marked: Sequence[bool], atlas: Atlas) -> str:
    """The first visit against the last; where neither is marked, whether one between them is."""
    if found.before or found.after or marked[0] or marked[-1] or not all(found.told):
        return sentence(found, atlas)
    return marked_between() if any(marked) else never_marked()


def trend_sentence(strengths: TrendDirection | None, areas: TrendDirection | None) -> str:
    """What goes steadily one way; empty where nothing does."""
    said = [_STRENGTHS[strengths]()] if strengths is not None else []
    if areas is not None:
        said.append(_AREAS[areas]())
    return " ".join(said)


def place_among(number: int, count: int) -> str:
    """Which of the visits is shown: "4 of 6"."""
    return translate("course", "{number} of {count}").format(number=number, count=count)


def span(days: int) -> str:
    """How long the visits span: "over 10 weeks"."""
    if days < 21:
        return translate_amount("course", "over {n} day", "over {n} days", days)
    return translate_amount("course", "over {n} week", "over {n} weeks", round(days / 7))


def level(number: int) -> str:
    """An extent level on the scale of how far down: "knee"."""
    return LEVELS[number]()


def figures(strongest: float | None, area: float | None) -> str:
    """A visit in two figures: "worst 6, marked skin 120 cm²"; what nobody said is said to be so."""
    worst = unsaid() if strongest is None else number(strongest)
    if area is None:
        return translate("course", "worst {worst}, marked skin not said").format(worst=worst)
    return translate("course", "worst {worst}, marked skin {area} cm²").format(
        worst=worst, area=number(round(area))
    )


def of_region(region: str) -> str:
    """The name of a region as the title of a plot."""
    return region_named(region)
