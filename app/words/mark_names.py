"""The name of a mark in words: for clients, in their language and with their own side, and for the desk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from app.words.catalogue import Message, translate
from app.words.places import DESK_PLACES, PLACE_WORDS
from app.words.regions import region_place, side_word
from models.body.places import Axis
from models.body.view import Side
from models.drawing.mark_name import MarkName, MarkSide, NamedPart, NamedPlace

_ALTERNATIVES = re.compile(r"\[([^]]*)\]")
_SIDE_LAST = "[,"
"""How the brackets begin of a place whose side is told after it: "your low back, LEFT side"."""
_ORDER = (MarkSide.LEFT, MarkSide.RIGHT, MarkSide.BOTH, MarkSide.MIDDLE)
"""The order of the words in square brackets; where there are fewer, what is beyond them takes the last."""

_ALONG = {
    MarkSide.LEFT: Message("places", "{start} {end}"),
    MarkSide.RIGHT: Message("places", "{start} {end}"),
    MarkSide.BOTH: Message("places", "{start} {end}, on BOTH sides"),
}
_IN_THE_MIDDLE = {
    Axis.SPINE: Message("places", "{places}, along the spine"),
    Axis.MIDDLE: Message("places", "{places}, in the middle"),
}
_DESK_MIDDLE = {
    Axis.SPINE: Message("desk places", "{place}, along the spine"),
    Axis.MIDDLE: Message("desk places", "{place}, in the middle"),
}


def own_name(name: MarkName) -> str:
    """Where a mark lies, as it is said to the person whose body it is.

    "Your low back, BOTH sides"; "From your RIGHT buttock down to your heel".
    """
    if not name:
        return translate("client", "A mark that was rubbed out")
    apart = translate("places", "{one}; {other}")
    said = reduce(lambda one, other: apart.format(one=one, other=other), map(_own_part, name.parts))
    return said[0].upper() + said[1:]


def own_part(place: str) -> str:
    """A part of the body as it stands in a list, by the key of its plain place: "Your low back"."""
    said = _sided(PLACE_WORDS[place].at, MarkSide.MIDDLE)
    return said[0].upper() + said[1:]


def desk_part(place: str) -> str:
    """A part of the body as the desk says it, by the key of its plain place: "Low back"."""
    said = translate("desk places", DESK_PLACES[place])
    return said[0].upper() + said[1:]


def shortened(name: MarkName) -> Sequence[MarkName]:
    """A name in full, then its first part alone, then the first place of that."""
    first = replace(name, parts=name.parts[:1])
    alone = [replace(part, places=part.places[:1], along=False) for part in first.parts]
    return name, first, replace(first, parts=tuple(alone))


def desk_name(name: MarkName) -> str:
    """Where a mark lies, as the desk and its pictures say it.

    "Low back, both sides"; "Right buttock, centre"; "From right buttock down to heel".
    """
    said = desk_places(name)
    return said[0].upper() + said[1:] if said else translate("desk places", "Rubbed out")


def desk_places(name: MarkName) -> str:
    """Where a mark lies, within a sentence: "right buttock, centre"; empty when nothing is left."""
    return "; ".join(words for part in name.parts for words in _desk_part(part))


def _own_part(part: NamedPart) -> str:
    if part.along:
        start, end = part.places
        way = _ALONG.get(part.side, _ALONG[MarkSide.LEFT])().format(
            start=_sided(PLACE_WORDS[start.place.key].begin, part.side),
            end=translate("places", PLACE_WORDS[end.place.key].end),
        )
        return _in_the_middle(way, part)
    told = [PLACE_WORDS[named.place.key].at for named in part.places]
    side_last = [words for words in told if _SIDE_LAST in translate("places", words)]
    words = [_sided(each, part.side) for each in told if each not in side_last]
    words += [_sided(each, MarkSide.MIDDLE) for each in side_last[:-1]]  # the last one says the side for all
    words += [_sided(each, part.side) for each in side_last[-1:]]
    return _in_the_middle(_listed(words), part)


def _in_the_middle(words: str, part: NamedPart) -> str:
    if part.side is not MarkSide.MIDDLE or part.axis is None:
        return words
    return _IN_THE_MIDDLE[part.axis]().format(places=words)


def _sided(words: str, side: MarkSide) -> str:
    """The words of a place in the language that is spoken, with the side that the brackets leave open."""

    def chosen(found: re.Match[str]) -> str:
        words = found[1].split("|")
        return words[min(_ORDER.index(side), len(words) - 1)]

    return _ALTERNATIVES.sub(chosen, translate("places", words))


def _listed(words: list[str]) -> str:
    """Words in a row, as the language lists them: "a, b and c"."""
    if len(words) == 1:
        return words[0]
    comma, last = translate("places", "{one}, {other}"), translate("places", "{one} and {other}")
    row = reduce(lambda one, other: comma.format(one=one, other=other), words[:-1])
    return last.format(one=row, other=words[-1])


def _desk_part(part: NamedPart) -> list[str]:
    places = [_on_side(_desk_place(named, part.side), part.side.alone) for named in part.places]
    if part.along:
        start, end = (_whole(named) for named in part.places)
        way = translate("desk places", "from {start} down to {end}")
        places = [way.format(start=_on_side(start, part.side.alone), end=end)]
    if part.side is MarkSide.BOTH:
        return [translate("desk places", "{place}, both sides").format(place=place) for place in places]
    if part.side is MarkSide.MIDDLE and part.axis is not None:
        return [_DESK_MIDDLE[part.axis]().format(place=place) for place in places]
    return places


def _on_side(place: str, side: Side | None) -> str:
    if side is None:
        return place
    return translate("desk places", "{side} {place}").format(side=side_word(side), place=place)


def _whole(named: NamedPlace) -> str:
    return translate("desk places", DESK_PLACES[named.place.key])


def _desk_place(named: NamedPlace, side: MarkSide) -> str:
    """A place by the one or two regions that hold nearly all of the mark there, or as a whole.

    As a whole, too, where a mark along the spine would be told to lie beside it.
    """
    if side is MarkSide.MIDDLE and named.is_beside_spine:
        return _whole(named)
    told = [region_place(base) for base in named.regions]
    if len(told) == 1:
        return told[0]
    if len(told) == 2:
        (part, _, one), (other, _, two) = (words.partition(", ") for words in told)
        if part == other and one and two:
            return f"{part}, {_joined(one, two)}"
    return _whole(named)


def _joined(one: str, two: str) -> str:
    """Two spots of one part, what they share said once: "back, upper inner and upper outer"."""
    shared = one.rpartition(", ")[0]
    before = f"{shared}, "
    if shared and two.startswith(before):
        two = two.removeprefix(before)
    return translate("desk places", "{one} and {two}").format(one=one, two=two)
