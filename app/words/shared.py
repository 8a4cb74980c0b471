"""The words that all screens, pictures and commands share: sensations, marks, views, bodies, dates."""

from __future__ import annotations

from collections.abc import Sequence

from app.words.catalogue import Message, translate, translate_amount
from app.words.formats import clock, day, number, one_decimal, relative_day
from app.words.regions import region_name, region_named, region_place, regions_named, side_word
from app.words.start import PROGRAM
from models.body.view import Body, Side, View
from models.compare.strongest import Strongest
from models.drawing.stroke import Course, Depth, Mark, Sensation
from models.practice.visit import Today

__all__ = [
    "PROGRAM",
    "area",
    "back",
    "body_figure",
    "body_word",
    "cancel",
    "clock",
    "close",
    "close_message",
    "course_word",
    "day",
    "depth_word",
    "drawn_on",
    "intensity",
    "mark_sentence",
    "meaning",
    "no_visits_yet",
    "nothing_hurts",
    "number",
    "percent_of_body",
    "region_name",
    "region_named",
    "region_place",
    "regions_named",
    "relative_day",
    "sensation_hint",
    "sensation_word",
    "share_of_body",
    "side_word",
    "signed_percent",
    "still_open",
    "today_sentence",
    "undo",
    "view_long",
    "view_word",
    "visits",
    "your_side",
    "your_view",
]

_SENSATIONS = {
    Sensation.ACHE: (Message("words", "ache"), Message("words", "dull, sore, heavy")),
    Sensation.BURNING: (Message("words", "burning"), Message("words", "hot, stinging")),
    Sensation.SHARP: (
        Message("words", "sharp"),
        Message("words", "stabbing, like a knife"),
    ),
    Sensation.ELECTRIC: (
        Message("words", "electric"),
        Message("words", "shooting, like a shock"),
    ),
    Sensation.NUMB: (
        Message("words", "numb"),
        Message("words", "less feeling than usual"),
    ),
    Sensation.TINGLING: (
        Message("words", "tingling"),
        Message("words", "pins and needles"),
    ),
    Sensation.STIFF: (Message("words", "stiff"), Message("words", "tight, hard to move")),
}

_VIEWS = {
    View.BACK: (Message("words", "Back"), Message("words", "Seen from behind")),
    View.FRONT: (Message("words", "Front"), Message("words", "Seen from the front")),
    View.LEFT: (
        Message("words", "Left side"),
        Message("words", "Seen from the client's left"),
    ),
    View.RIGHT: (
        Message("words", "Right side"),
        Message("words", "Seen from the client's right"),
    ),
    View.SOLE_LEFT: (
        Message("words", "Left sole"),
        Message("words", "Sole of the left foot"),
    ),
    View.SOLE_RIGHT: (
        Message("words", "Right sole"),
        Message("words", "Sole of the right foot"),
    ),
    View.FOOT_TOP_LEFT: (
        Message("words", "Left foot top"),
        Message("words", "Top of the left foot, near by"),
    ),
    View.FOOT_TOP_RIGHT: (
        Message("words", "Right foot top"),
        Message("words", "Top of the right foot, near by"),
    ),
    View.FOOT_INNER_LEFT: (
        Message("words", "Left inner foot"),
        Message("words", "Inner side of the left foot, near by"),
    ),
    View.FOOT_INNER_RIGHT: (
        Message("words", "Right inner foot"),
        Message("words", "Inner side of the right foot, near by"),
    ),
}

_BODIES = {
    Body.FEMALE: Message("desk words", "Female"),
    Body.MALE: Message("desk words", "Male"),
    Body.NEUTRAL: Message("desk words", "Neutral"),
}

_FIGURES = {
    Body.FEMALE: Message("words", "female figure"),
    Body.MALE: Message("words", "male figure"),
    Body.NEUTRAL: Message("words", "neutral figure"),
}

close = Message("desk words", "Close")
close_message = Message("desk words", "Close this message")
cancel = Message("desk words", "Cancel")
undo = Message("desk words", "Undo")
back = Message("desk words", "Back")
still_open = Message("desk words", "open")
no_visits_yet = Message("desk words", "no visits yet")
nothing_hurts = Message("desk words", "Nothing hurts today")

NOTHING = "–"
unsaid = Message("desk words", "not said")
kind_unsaid = Message("desk words", "what kind: not said")
strength_unsaid = Message("desk words", "how strong: not said")
"""What stands for a word of a mark that nobody has said."""

_YOURS = {
    View.LEFT: Message("words", "YOUR LEFT side"),
    View.RIGHT: Message("words", "YOUR RIGHT side"),
    View.SOLE_LEFT: Message("words", "YOUR LEFT sole"),
    View.SOLE_RIGHT: Message("words", "YOUR RIGHT sole"),
    View.FOOT_TOP_LEFT: Message("words", "YOUR LEFT foot"),
    View.FOOT_TOP_RIGHT: Message("words", "YOUR RIGHT foot"),
    View.FOOT_INNER_LEFT: Message("words", "YOUR LEFT foot"),
    View.FOOT_INNER_RIGHT: Message("words", "YOUR RIGHT foot"),
}


def sensation_word(sensation: Sensation | None) -> str:
    """The sensation in one word, as in the middle of a sentence: "ache"; or that nobody has named it."""
    return kind_unsaid() if sensation is None else _SENSATIONS[sensation][0]()


def sensation_hint(sensation: Sensation) -> str:
    """Other words by which a client may know the sensation."""
    return _SENSATIONS[sensation][1]()


def depth_word(depth: Depth) -> str:
    """Where it is felt: "deep"."""
    match depth:
        case Depth.SURFACE:
            return translate("words", "on the surface")
        case Depth.DEEP:
            return translate("words", "deep")
        case Depth.NOT_SURE:
            return translate("words", "not sure how deep")


def course_word(course: Course) -> str:
    """Whether it is always there: "comes and goes"."""
    always = course is Course.CONSTANT
    return translate("words", "constant") if always else translate("words", "comes and goes")


def view_word(view: View) -> str:
    """The view in a word or two: "Back"."""
    return _VIEWS[view][0]()


def view_long(view: View) -> str:
    """The view in words for tooltips and screen readers."""
    return _VIEWS[view][1]()


def body_word(body: Body) -> str:
    """The body in one word: "Female"."""
    return _BODIES[body]()


def drawn_on(atlases: Sequence[str]) -> str:
    """That ink was laid on an earlier version of the body atlas; "" when it was laid on this one."""
    return (
        translate("desk", "drawn on atlas {versions}").format(versions=", ".join(atlases)) if atlases else ""
    )


def body_figure(body: Body) -> str:
    """The body in a line of text: "female figure"."""
    return _FIGURES[body]()


def your_side(side: Side) -> str:
    """What stands beside the body on screen: "YOUR LEFT"."""
    left = side is Side.LEFT
    return translate("words", "YOUR LEFT") if left else translate("words", "YOUR RIGHT")


def your_view(view: View) -> str:
    """What stands beside a view that shows one side alone: "YOUR LEFT sole"."""
    return _YOURS[view]()


def area(cm2: float, percent: float) -> str:
    """An area of skin, and the share of the body that it is: "33.6 cm², 0.2 % of the body"."""
    return f"{number(cm2)} cm², {percent_of_body(percent)}"


def percent_of_body(percent: float) -> str:
    """A share of the body in words: "0.2 % of the body", "under 0.1 % of the body"."""
    return translate("desk words", "{percent}\N{NO-BREAK SPACE}% of the body").format(
        percent=share_of_body(percent)
    )


def share_of_body(percent: float) -> str:
    """A share of the body as a figure without its unit: "0.2", "under 0.1"."""
    if percent >= 0.1 or not percent:
        return one_decimal(percent)
    return translate("desk words", "under {percent}").format(percent=one_decimal(0.1))


def intensity(value: float | None) -> str:
    """Intensity out of ten: "7/10"; or that nobody has said it."""
    return strength_unsaid() if value is None else f"{number(value)}/10"


def numeral(value: float | None) -> str:
    """The intensity as it stands on the body: "7"; "?" when nobody has said it."""
    return "?" if value is None else number(value)


def strongest(found: Strongest | None) -> str:
    """The strongest of some marks: "7"; "at least 7" when of another nobody has said how strong it is."""
    if found is None:
        return NOTHING
    if found.told is None:
        return unsaid()
    if found.known is not None:
        return number(found.told)
    return translate("desk words", "at least {strength}").format(strength=number(found.told))


def signed_percent(ratio: float) -> str:
    """A change as a share of what was, with a true minus sign, in one piece: "−30 %"."""
    percent = round(ratio * 100)
    sign = "+" if percent > 0 else "−" if percent < 0 else "±"
    return f"{sign}{abs(percent)}\N{NO-BREAK SPACE}%"


def meaning(mark: Mark) -> str:
    """What the mark means, without its place: "ache, 7/10, deep", "what kind: not said, 4/10"."""
    words = [sensation_word(mark.sensation), intensity(mark.intensity)]
    if mark.depth is not None:
        words.append(depth_word(mark.depth))
    if mark.course is not None:
        words.append(course_word(mark.course))
    return ", ".join(words)


def mark_sentence(place: str, mark: Mark) -> str:
    """The mark in words: "Right buttock, centre: ache, 7/10, deep"."""
    return f"{place}: {meaning(mark)}"


def today_sentence(today: Today | None) -> str:
    """The answer to "does anything hurt today?" when nothing is marked."""
    match today:
        case None:
            return translate("desk words", "Nothing marked, nothing said")
        case Today.MARKS:
            return translate("desk words", "Nothing marked")
        case Today.NO_PAIN:
            return nothing_hurts()
        case Today.SKIPPED:
            return translate("desk words", "Skipped")


def visits(amount: int) -> str:
    """How many visits: "1 visit", "6 visits", "no visits"."""
    if not amount:
        return translate("desk words", "no visits")
    return translate_amount("desk words", "{n} visit", "{n} visits", amount)
