"""The words of a heat map of many clients."""

from __future__ import annotations

from app.words.catalogue import Message, translate
from app.words.formats import number
from app.words.shared import sensation_word
from models.drawing.stroke import Sensation

title = Message("heat", "Where maps are marked")
difference_title = Message("heat", "Where two groups differ")
rule = Message("heat", "Shares of maps that mark the skin, counted cell by cell.")
difference_rule = Message(
    "heat",
    "Points are the share of maps that mark the skin in the first group less the one in the second. What is "
    "marked by so few people that they could be recognised is not shown.",
)
by_chance = Message(
    "heat",
    "Coloured where the 95 % interval of the difference leaves nought, grey where it does not; one spot in "
    "twenty is coloured by chance.",
)
no_interval = Message("heat", "Both groups share people, so no interval of the difference is told.")
alike = Message("heat", "marked, not told apart")

_GROUPS = Message("heat", "These"), Message("heat", "Against these")


def counted(maps: int, people: int, sensation: Sensation | None) -> str:
    """How many maps the figure is of: "7068 maps of 7068 people; ache"."""
    text = translate("heat", "{maps} maps of {people} people").format(maps=maps, people=people)
    return text if sensation is None else f"{text}; {sensation_word(sensation)}"


def group(place: int, maps: int, people: int, of: str) -> str:
    """One of two groups: "Against these: 41 maps of 9 people; first visit of each client"."""
    text = f"{_GROUPS[place]()}: {counted(maps, people, None)}"
    return f"{text}; {of}" if of else text


def step(low: float, high: float) -> str:
    """One colour of the scale: "4 to 8 %"."""
    return translate("heat", "{low} to {high} %").format(low=number(100 * low), high=number(100 * high))


def points(low: float, high: float) -> str:
    """One colour of a difference: "10 to 20 points more"."""
    if low < 0:
        text = translate("heat", "{low} to {high} points less")
        return text.format(low=_points(-high), high=_points(-low))
    return translate("heat", "{low} to {high} points more").format(low=_points(low), high=_points(high))


def _points(share: float) -> str:
    return number(round(100 * share, 3))
