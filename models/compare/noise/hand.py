"""How far a hand strays when somebody draws the same pain again, in the numbers that three studies fix."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hand:
    """One way to draw again; what is in millimetres is the standard deviation along each axis of a picture.

    Fitted to Leoni 2013 (one minute apart; level 1) and, by the level alone, to Barbero 2017 and to a study
    of the shoulder (37897081). What a study fixes is the whole displacement, the spread of areas and the
    spread between people; not which displacement, nor forgetting and adding, which are guesses.
    """

    level: float = 1.0
    """How loosely it draws: multiplies all that follows down to `people`."""
    shift: float = 3.5
    """All of a redraw together."""
    shift_of_place: float = 5.5
    """Each place for itself."""
    wobble: float = 3.0
    """Each spot of a line, smoothly over `smooth` millimetres."""
    stretch: float = 0.08
    """Of the logarithm of a place's length, and of its breadth."""
    width: float = 0.14
    """Of the logarithm of the brush's width."""
    people: float = 0.42
    """Of the logarithm of the level, from redraw to redraw."""
    smooth: float = 60.0
    longest: float = 300.0
    """Millimetres of a place's length from which it is stretched by no more."""
    forgets: float = 0.05
    """Chance that a place under 25 cm² that is not the largest is left out: a guess (CHOIR, MBM)."""
    adds: float = 0.05
    """Chance that a redraw has one stroke more, of some 40 mm near the marks: a guess."""
    taps_again: float = 0.7
    """Chance that a region that was tapped is tapped, not drawn: a guess."""
    answers: float = 1.0
    """Points by which an answer strays from what is felt (Childs 2005: 1.02); two answers by √2 of it."""


AT_ONCE = Hand()
"""The hand of somebody who draws the same pain again within minutes."""
