"""Leads the bookmark of a hand-over along the way: onward, or to a place that the client chose."""

from __future__ import annotations

from dataclasses import replace

from models.drawing.drawing import Drawing
from models.flow.way import FlowPlace, FlowStep, ToldSoFar, correcting, following, to_ask
from models.practice.flow_place import START
from models.practice.hand_over import Bookmark

_READ_BACK = FlowPlace(FlowStep.READ_BACK)


def onward(bookmark: Bookmark, told: ToldSoFar, drawing: Drawing) -> Bookmark:
    """The bookmark at the next place; after the read-back only what was never asked, and back to it."""
    passed = bookmark.passed | {bookmark.place}
    if _READ_BACK in bookmark.passed:
        place = correcting(bookmark.place, told, to_ask(drawing, passed))
    else:
        place = following(bookmark.place, told)
    return led_to(replace(bookmark, passed=passed), place)


def led_to(bookmark: Bookmark, place: FlowPlace) -> Bookmark:
    """The bookmark at a place; whoever has come to the read-back only corrects from then on."""
    read = {place} & {_READ_BACK}
    return replace(bookmark, place=place, passed=bookmark.passed | read)


def given_again(bookmark: Bookmark) -> Bookmark:
    """The bookmark with which a tablet is given anew: whoever came to the thanks begins at the start."""
    if bookmark.place.step is not FlowStep.THANKS:
        return bookmark
    return replace(bookmark, place=START, passed=bookmark.passed - {_READ_BACK})
