"""The words that all screens, pictures and commands share: sensations, marks, views, bodies, dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from app.words.catalogue import Message, translate
from app.words.regions import known_region, region_name, region_named, region_place, side_word
from app.words.start import PROGRAM
from models.body.view import Body, Side, View
from models.compare.strongest import Strongest
from models.drawing.stroke import Course, Depth, Mark, Sensation
from models.practice.visit import Client, Today, Visit

__all__ = [
    "PROGRAM",
    "area",
    "body_figure",
    "body_word",
    "client_line",
    "clock",
    "count",
    "course_word",
    "day",
    "depth_word",
    "intensity",
    "known_region",
    "mark_sentence",
    "meaning",
    "number",
    "percent_of_body",
    "region_name",
    "region_named",
    "region_place",
    "relative_day",
    "sensation_hint",
    "sensation_word",
    "share_of_body",
    "side_word",
    "signed_percent",
    "today_sentence",
    "view_long",
    "view_word",
    "visit_title",
    "your_side",
    "your_view",
]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

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
}

_BODIES = {Body.FEMALE: "Female", Body.MALE: "Male", Body.NEUTRAL: "Neutral"}

_FIGURES = {
    Body.FEMALE: Message("words", "female figure"),
    Body.MALE: Message("words", "male figure"),
    Body.NEUTRAL: Message("words", "neutral figure"),
}

NOTHING, UNSAID = "–", "not said"
KIND_UNSAID, STRENGTH_UNSAID = "what kind: not said", "how strong: not said"
"""What stands for a word of a mark that nobody has said."""

_YOURS = {
    View.LEFT: Message("words", "YOUR LEFT side"),
    View.RIGHT: Message("words", "YOUR RIGHT side"),
    View.SOLE_LEFT: Message("words", "YOUR LEFT sole"),
    View.SOLE_RIGHT: Message("words", "YOUR RIGHT sole"),
}


def sensation_word(sensation: Sensation | None) -> str:
    """The sensation in one word, as in the middle of a sentence: "ache"; or that nobody has named it."""
    return KIND_UNSAID if sensation is None else _SENSATIONS[sensation][0]()


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
    return _BODIES[body]


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


def number(value: float) -> str:
    """A measure without needless decimals: 7, 6.5, 212."""
    return f"{value:.0f}" if value >= 100 or round(value, 1) == round(value) else f"{value:.1f}"


def area(cm2: float, percent: float) -> str:
    """An area of skin, and the share of the body that it is: "33.6 cm², 0.2 % of the body"."""
    return f"{number(cm2)} cm², {percent_of_body(percent)}"


def percent_of_body(percent: float) -> str:
    """A share of the body in words: "0.2 % of the body", "under 0.1 % of the body"."""
    return f"{share_of_body(percent)}\N{NO-BREAK SPACE}% of the body"


def share_of_body(percent: float) -> str:
    """A share of the body as a figure without its unit: "0.2", "under 0.1"."""
    return f"{percent:.1f}" if percent >= 0.1 or not percent else "under 0.1"


def intensity(value: float | None) -> str:
    """Intensity out of ten: "7/10"; or that nobody has said it."""
    return STRENGTH_UNSAID if value is None else f"{number(value)}/10"


def numeral(value: float | None) -> str:
    """The intensity as it stands on the body: "7"; "?" when nobody has said it."""
    return "?" if value is None else number(value)


def strongest(found: Strongest | None) -> str:
    """The strongest of some marks: "7"; "at least 7" when of another nobody has said how strong it is."""
    if found is None:
        return NOTHING
    if found.told is None:
        return UNSAID
    return number(found.told) if found.known is not None else f"at least {number(found.told)}"


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
            return "Nothing marked, nothing said"
        case Today.MARKS:
            return "Nothing marked"
        case Today.NO_PAIN:
            return "Nothing hurts today"
        case Today.SKIPPED:
            return "Skipped"


def count(amount: int, one: str, many: str = "") -> str:
    """An amount with its noun: "1 visit", "6 visits", "no visits"."""
    noun = one if amount == 1 else many or f"{one}s"
    return f"{amount if amount else 'no'} {noun}"


def day(when: datetime, now: datetime | None = None) -> str:
    """The date at the place where it was written down, with its year when that is not the present one:
    "23 Mar", "23 Mar 2024".
    """
    present = now or datetime.now().astimezone()
    short = f"{when.day} {_MONTHS[when.month - 1]}"
    return short if when.year == present.year else f"{short} {when.year}"


def clock(when: datetime) -> str:
    """The time of day at the place where it was written down: "10:30"."""
    return f"{when:%H:%M}"


def relative_day(when: datetime, now: datetime | None = None) -> str:
    """How long ago in words: "today", "yesterday", "3 weeks ago"; a date yet to come is given as it is."""
    present = now or datetime.now().astimezone()
    days = (present.date() - when.date()) // timedelta(days=1)
    if days < 0:
        return day(when, present)
    if days < 2:
        return ("today", "yesterday")[days]
    for limit, length, noun in ((14, 1, "day"), (60, 7, "week"), (730, 30.44, "month")):
        if days < limit:
            return f"{count(int(days / length), noun)} ago"
    return f"{count(days // 365, 'year')} ago"


def visit_title(visit: Visit, now: datetime | None = None) -> str:
    """The visit by its date, and whether it is still open."""
    return f"{day(visit.started, now)}, {'still open' if visit.is_open else clock(visit.started)}"


def client_line(client: Client, visits: Iterable[Visit], now: datetime | None = None) -> str:
    """What is known of a client in one line: "48 years · female figure · 6 visits since 12 Jan"."""
    kept = list(visits)
    present = now or datetime.now().astimezone()
    words = [f"about {present.year - client.birth_year} years"] if client.birth_year else []
    words.append(body_figure(client.body))
    since = f" since {day(min(visit.started for visit in kept), present)}" if kept else " yet"
    words.append(count(len(kept), "visit") + since)
    return " · ".join(words)
