"""What clients hear of themselves in the language that is spoken: regions by their side, marks, advice."""

from __future__ import annotations

import re

from app.words.catalogue import Message, translate
from app.words.formats import number
from app.words.mark_names import own_name
from app.words.regions import REGION_WORDS
from models.body.region import side_of_id, stem_of_id
from models.body.view import Side
from models.drawing.mark_name import MarkName
from models.drawing.stroke import Course, Depth, Mark, Sensation

_SIDES = {Side.LEFT: "[left]", Side.RIGHT: "[right]", Side.MIDLINE: ""}
_EITHER = re.compile(r"\(([^|)]*)\|([^)]*)\)")
_SIDE = re.compile(r"\[([^]]*)\]")

_FELT = {
    (Sensation.ACHE, None): Message("felt", "ache"),
    (Sensation.ACHE, Depth.DEEP): Message("felt", "deep ache"),
    (Sensation.ACHE, Depth.SURFACE): Message("felt", "ache on the surface"),
    (Sensation.BURNING, None): Message("felt", "burning pain"),
    (Sensation.BURNING, Depth.DEEP): Message("felt", "deep burning pain"),
    (Sensation.BURNING, Depth.SURFACE): Message("felt", "burning pain on the surface"),
    (Sensation.SHARP, None): Message("felt", "sharp pain"),
    (Sensation.SHARP, Depth.DEEP): Message("felt", "deep sharp pain"),
    (Sensation.SHARP, Depth.SURFACE): Message("felt", "sharp pain on the surface"),
    (Sensation.ELECTRIC, None): Message("felt", "electric pain"),
    (Sensation.ELECTRIC, Depth.DEEP): Message("felt", "deep electric pain"),
    (Sensation.ELECTRIC, Depth.SURFACE): Message("felt", "electric pain on the surface"),
    (Sensation.NUMB, None): Message("felt", "numbness"),
    (Sensation.NUMB, Depth.DEEP): Message("felt", "deep numbness"),
    (Sensation.NUMB, Depth.SURFACE): Message("felt", "numbness on the surface"),
    (Sensation.TINGLING, None): Message("felt", "tingling"),
    (Sensation.TINGLING, Depth.DEEP): Message("felt", "deep tingling"),
    (Sensation.TINGLING, Depth.SURFACE): Message("felt", "tingling on the surface"),
    (Sensation.STIFF, None): Message("felt", "stiffness"),
    (Sensation.STIFF, Depth.DEEP): Message("felt", "deep stiffness"),
    (Sensation.STIFF, Depth.SURFACE): Message("felt", "stiffness on the surface"),
}

_FELT_UNSAID = {
    None: Message("felt", "what kind: not said"),
    Depth.DEEP: Message("felt", "deep, what kind: not said"),
    Depth.SURFACE: Message("felt", "on the surface, what kind: not said"),
}

_READ_BACK = {
    None: Message("felt", "{felt}, {strength} of 10"),
    Course.CONSTANT: Message("felt", "{felt}, {strength} of 10, always there"),
    Course.INTERMITTENT: Message("felt", "{felt}, {strength} of 10, comes and goes"),
}

_READ_BACK_UNSAID = {
    None: Message("felt", "{felt}, how strong: not said"),
    Course.CONSTANT: Message("felt", "{felt}, how strong: not said, always there"),
    Course.INTERMITTENT: Message("felt", "{felt}, how strong: not said, comes and goes"),
}


def region_text(region_id: str) -> str:
    """The English text of a region with its brackets, as translations know it; KeyError for another id."""
    return REGION_WORDS[stem_of_id(region_id)].client.replace("[side]", _SIDES[side_of_id(region_id)])


def listed_region(region_id: str) -> str:
    """A region as it stands in a list: "Front of the right knee"."""
    said = _SIDE.sub(r"\1", _EITHER.sub(r"\1", translate("regions", region_text(region_id))))
    return said[0].upper() + said[1:]


def own_region(region_id: str) -> str:
    """A region as it is said to the person whose body it is: "Front of your RIGHT knee"."""
    said = _EITHER.sub(r"\2", translate("regions", region_text(region_id)))
    return _SIDE.sub(lambda side: side[1].upper(), said)


def felt(sensation: Sensation | None, depth: Depth | None = None) -> str:
    """What is felt, and how deep when that was said: "deep ache", "deep, what kind: not said"."""
    if depth is Depth.NOT_SURE:
        return translate("felt", "{felt}, not sure how deep").format(felt=felt(sensation))
    return _FELT_UNSAID[depth]() if sensation is None else _FELT[sensation, depth]()


def own_feeling(mark: Mark) -> str:
    """What is felt there, as it is read back: "deep ache, 7 of 10, comes and goes"."""
    what = felt(mark.sensation, mark.depth)
    if mark.intensity is None:
        return _READ_BACK_UNSAID[mark.course]().format(felt=what)
    return _READ_BACK[mark.course]().format(felt=what, strength=number(mark.intensity))


def own_mark(name: MarkName, mark: Mark) -> str:
    """A mark as it is read back: "Your RIGHT buttock: deep ache, 7 of 10, comes and goes"."""
    return translate("felt", "{where}: {what}").format(where=own_name(name), what=own_feeling(mark))


def advice(words: str) -> str:
    """What a safety rule says to the client, in the client's language."""
    return translate("safety", words)
