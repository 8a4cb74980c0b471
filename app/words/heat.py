"""The words of a heat map of many clients."""

from __future__ import annotations

from app.words.catalogue import Message, translate
from app.words.formats import number
from app.words.shared import sensation_word
from models.drawing.stroke import Sensation

title = Message("heat", "Where maps are marked")
rule = Message("heat", "Shares of maps that mark the skin, counted cell by cell.")


def counted(maps: int, people: int, sensation: Sensation | None) -> str:
    """How many maps the figure is of: "7068 maps of 7068 people; ache"."""
    text = translate("heat", "{maps} maps of {people} people").format(maps=maps, people=people)
    return text if sensation is None else f"{text}; {sensation_word(sensation)}"


def step(low: float, high: float) -> str:
    """One colour of the scale: "4 to 8 %"."""
    return translate("heat", "{low} to {high} %").format(low=number(100 * low), high=number(100 * high))
