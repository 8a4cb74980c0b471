"""The words of the comparison of two visits."""

from __future__ import annotations

from app.words.catalogue import Message, translate
from app.words.mark_names import desk_places
from app.words.regions import region_place, side_word
from app.words.shared import number, percent_of_body, share_of_body, signed_percent, strongest, unsaid
from models.body.atlas import Atlas
from models.body.view import Side
from models.compare.asking import Doubt
from models.compare.comparison import Comparison, Overall, RegionChange, StrengthWord
from models.compare.own_hand import CLIENTS, OwnHand
from models.compare.parts import BodyPart, PartChange, PartWord, word_of
from models.compare.strongest import Strongest
from models.drawing.naming import name_of_skin

then = Message("compare", "then")
now = Message("compare", "now")
change = Message("compare", "Change")
swap = Message("compare", "Swap the two visits")
earlier = Message("compare", "Earlier visit")
later = Message("compare", "Later visit")
pair_before = Message("compare", "The two visits before these")
pair_after = Message("compare", "The next two visits")
panes = Message("compare", "How to show the two visits")
side_by_side = Message("compare", "Side by side")
overlay = Message("compare", "Overlay")
slider = Message("compare", "Slider")
fade = Message("compare", "Fade from the earlier visit to the later one")
gone = Message("compare", "gone")
new = Message("compare", "new")
still = Message("compare", "still there")
region = Message("compare", "Region")
parts = Message("compare", "Parts of the body")
strength_then_now = Message("compare", "strength then → now")
nothing_both = Message("compare", "nothing then, nothing now")
marked_skin = Message("compare", "Marked skin")
worst_title = Message("compare", "Worst")
not_told = Message(
    "compare", "One of the two visits does not say whether anything hurt, so they cannot be compared."
)
neither = Message("compare", "Neither of the two visits has marks.")

hand_alone = Message("compare", "The same pain, drawn twice: what differs is the hand.")
drawn_again = Message("compare", "The same pain, drawn once more")
ask_client = Message("compare", "Ask the client")
gone_then = Message("compare", "Gone")
left_out = Message("compare", "Not drawn")
new_now = Message("compare", "New")
was_there = Message("compare", "There before")

WHOLE = {
    Overall.IMPROVING: Message("compare", "On the whole less"),
    Overall.WORSENING: Message("compare", "On the whole more"),
    Overall.MIXED: Message("compare", "Less in one way, more in another"),
    Overall.UNCHANGED: Message("compare", "On the whole about as before"),
}
"""All of a comparison in one word: how much is marked, how strong it is, and how far down it goes."""
_PART_WORDS = {
    PartWord.NEW: Message("compare", "new"),
    PartWord.GONE: Message("compare", "gone"),
    PartWord.MORE: Message("compare", "more"),
    PartWord.LESS: Message("compare", "less"),
    PartWord.STILL: Message("compare", "still there"),
    PartWord.CHANGED: Message("compare", "changed"),
    PartWord.UNCERTAIN: Message("compare", "not sure"),
}
_OF_SKIN = {
    PartWord.MORE: Message("compare", "more of it"),
    PartWord.LESS: Message("compare", "less of it"),
}
"""The words where strengths do not say so: beside "7 → not said" nobody has told that it is less."""
_PARTS = {
    BodyPart.FOOT: Message("compare", "Foot"),
    BodyPart.ANKLE: Message("compare", "Ankle"),
    BodyPart.LOWER_LEG: Message("compare", "Lower leg"),
    BodyPart.KNEE: Message("compare", "Knee"),
    BodyPart.THIGH_BACK: Message("compare", "Back of thigh"),
    BodyPart.THIGH_OUTER: Message("compare", "Outer thigh"),
    BodyPart.THIGH_INNER: Message("compare", "Inner thigh"),
    BodyPart.THIGH_FRONT: Message("compare", "Front of thigh"),
    BodyPart.HIP: Message("compare", "Side of hip"),
    BodyPart.BUTTOCK: Message("compare", "Buttock"),
    BodyPart.SADDLE: Message("compare", "Saddle area"),
    BodyPart.SACRUM: Message("compare", "Sacrum"),
    BodyPart.LOW_BACK: Message("compare", "Low back"),
    BodyPart.GROIN: Message("compare", "Groin, hip bone"),
    BodyPart.BELLY: Message("compare", "Belly, waist"),
    BodyPart.UPPER_BACK: Message("compare", "Upper back"),
    BodyPart.CHEST: Message("compare", "Chest"),
    BodyPart.HAND: Message("compare", "Hand, wrist"),
    BodyPart.ARM: Message("compare", "Arm"),
    BodyPart.SHOULDER: Message("compare", "Shoulder"),
    BodyPart.NECK: Message("compare", "Neck"),
    BodyPart.HEAD: Message("compare", "Head"),
}
_SIDES = {
    Side.LEFT: Message("compare", "LEFT side, from the foot up"),
    Side.RIGHT: Message("compare", "RIGHT side, from the foot up"),
    Side.MIDLINE: Message("compare", "Midline"),
}
_STRENGTHS = {
    StrengthWord.NONE: Message("compare", "within what people call the same"),
    StrengthWord.MATTERS: Message("compare", "matters to people, yet answers vary as much"),
    StrengthWord.LESS: Message("compare", "less"),
    StrengthWord.MORE: Message("compare", "more"),
}


def doubt(found: Doubt, atlas: Atlas) -> str:
    """What to ask of a place: "Last time also: right heel. Gone, or not drawn?"."""
    place = desk_places(name_of_skin(found.skin, atlas))
    if found.is_gone:
        return translate("compare", "Last time also: {place}. Gone, or not drawn?").format(place=place)
    return translate("compare", "Today also: {place}. New since last time?").format(place=place)


def doubt_answers(found: Doubt) -> dict[bool, str]:
    """The two answers, by whether it has changed."""
    if found.is_gone:
        return {True: gone_then(), False: left_out()}
    return {True: new_now(), False: was_there()}


def side_heading(side: Side) -> str:
    """What stands over the parts of a side: "RIGHT side, from the foot up"."""
    return _SIDES[side]()


def part_name(part: BodyPart) -> str:
    """A part of the body: "Lower leg"."""
    return _PARTS[part]()


def part_word(found: PartChange | RegionChange) -> str:
    """What became of a part or of a region: "gone", "less", "not sure"; of skin alone "less of it"."""
    word = found.word if isinstance(found, PartChange) else word_of(found)
    of_skin = _OF_SKIN.get(word)
    if of_skin is None or _is_told(word, found.before, found.after):
        return _PART_WORDS[word]()
    return of_skin()


def _is_told(word: PartWord, before: Strongest | None, after: Strongest | None) -> bool:
    """Whether both strengths were told, and went the way that the word says."""
    then = None if before is None else before.known
    now = None if after is None else after.known
    if then is None or now is None:
        return False
    return now < then if word is PartWord.LESS else now > then


def part_sentence(found: PartChange) -> str:
    """A part in words, for screen readers: "Right lower leg: 7 → –, gone"."""
    part = part_name(found.part)
    if found.side is not Side.MIDLINE:
        side = side_word(found.side)
        part = translate("compare", "{part}, {side}").format(part=part, side=side)
    return f"{part}: {then_now(found.before, found.after)}, {part_word(found)}"


def place_in_part(found: RegionChange) -> str:
    """A region below the heading of its part: "centre", or its whole name where it has no part."""
    whole = region_place(found.region.base)
    return whole.partition(", ")[2] or whole


def then_now(before: Strongest | None, after: Strongest | None) -> str:
    """Intensity then and now: "7 → 6", "5 → –", "7 → not said", and "not said" for neither time."""
    told = strongest(before), strongest(after)
    return unsaid() if set(told) == {unsaid()} else " → ".join(told)


def proof(found: Comparison) -> str:
    """The whole in one word, and the figures behind it, each with what they are worth, in one line."""
    if not all(found.told):
        return ""
    skin = translate("compare", "marked skin {area}, {share}: {worth}").format(
        area=area(found), share=share(found), worth=_worth(found)
    )
    parts = [skin] if found.overall is None else [WHOLE[found.overall](), skin]
    if found.strength is not None:
        text = translate("compare", "worst {worst}: {worth}")
        parts.append(text.format(worst=worst(found), worth=_STRENGTHS[found.strength]()))
    if found.overlap is not None and found.before and found.after:
        shared = translate("compare", "{percent} % of all marked skin shared")
        parts.append(shared.format(percent=round(100 * found.overlap)))
    return "  ·  ".join(parts)


def _worth(found: Comparison) -> str:
    if found.area_changed:
        return translate("compare", "beyond a redraw")
    return translate("compare", "as a redraw may differ")


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


def own_hand(hand: OwnHand) -> str:
    """What such pairs amount to: "9 of 10 clients drew again; then this studio's own redraws count."."""
    if not hand.counts:
        return translate(
            "compare",
            "{clients} of {needed} clients drew again. With all of them this studio's own redraws count.",
        ).format(clients=hand.clients, needed=CLIENTS)
    if hand.level <= 1:
        return translate(
            "compare", "{clients} clients drew again, no looser than in the studies: nothing is widened."
        ).format(clients=hand.clients)
    return translate(
        "compare",
        "{clients} clients drew again. Here hands stray {times} times as far as in the studies, and that "
        "much is no change.",
    ).format(clients=hand.clients, times=number(round(hand.level, 1)))
