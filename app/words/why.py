"""Words of the first look at findings: what to mind, where to work, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import floor

from app.words.catalogue import Message, translate, translate_amount
from app.words.change import LEVELS
from app.words.shared import region_named, region_place, side_word
from models.anatomy.structures import MuscleRole
from models.body.view import Side
from models.inference.finding import Where
from models.plan.relevance import Pull, PullKind

mind = Message("why", "Mind")
ask_now = Message("why", "Ask now")
calf_first = Message(
    "why", "Calf marked on one side: ask about swelling, warmth and redness before you touch it."
)

do = Message("why", "Do")
work_here = Message("why", "work here today")
locked = Message("why", "Nothing by hand until what stands above is settled.")
nothing_draws = Message("why", "No muscle of the plan has to do with what is marked.")
why = Message("why", "Why")
worst_of_ten = Message("why", "worst, of 10")
farthest = Message("why", "farthest down")
not_on_the_way = Message("why", "beside the way of the sciatic nerve")
how_far_down = Message("why", "How far down the marks go.")
dotted = Message("why", "last visit")

not_told_apart = Message("why", "Not told apart by the drawing")
one_alone = Message("why", "May explain it")
not_settled = Message("why", "The drawing does not settle it.")
local_strain = Message("why", "None of these: a local strain or bruise may be enough")
local_line = Message("why", "one place that hurts by itself; no pattern need lie behind it")
little_speaks = Message("why", "common; little in the drawing speaks for it")
near_by = Message("why", "what is typical of it lies close beside the marks")
of_the_index = Message(
    "why",
    "What else resembles the marks by the places alone, the closest first; not weighed by how common it is.",
)

CLEARLY = 2
"""So many times as many muscles on one side are more."""

_ROLES = {
    MuscleRole.PRIMARY: Message("why", "primary"),
    MuscleRole.DEEP_ROTATOR: Message("why", "rotator"),
    MuscleRole.GUARDING: Message("why", "guarding"),
    MuscleRole.DISTAL: Message("why", "distant"),
    MuscleRole.CONTEXT: Message("why", "beside it"),
    MuscleRole.OUT_OF_SCOPE: Message("why", "beside it"),
}
_PULLS = {
    PullKind.UNDER: Message("why", "under the mark"),
    PullKind.ESSENTIAL: Message("why", "can refer there"),
    PullKind.SPILLOVER: Message("why", "may refer there"),
    PullKind.TENDERNESS: Message("why", "tender"),
    PullKind.TONE: Message("why", "tense"),
}
_CAUTIONS = {
    "irritable": Message(
        "why", "Irritable today: gentle grades, short work; ask at the end how far it is felt."
    ),
}
_CARE = {
    "sciatic_nerve": Message("why", "{place}, over the nerve: broad pressure, nothing pointed."),
    "hamstring_origin": Message("why", "{place}: no friction, never roll over the outer edge."),
    "popliteal": Message("why", "{place}: light and broad, no thumbs."),
    "fibular_neck": Message("why", "{place}: no pressure, the nerve lies on the bone."),
    "femoral_triangle": Message("why", "{place}: broad, outside the pulse; stop on a pulse."),
    "abdomen": Message("why", "{place}: slow, with the breath, never on a pulse."),
    "kidney": Message("why", "{place}: no tapping, nothing pointed."),
    "tailbone": Message("why", "{place}: with care, and ask first."),
    "cluneal": Message("why", "{place}: no strumming across the rim if it burns."),
    "tarsal_tunnel": Message("why", "{place}: light."),
    "deep_veins": Message("why", "{place}: ask the leg-clot questions first."),
    "upper_body": Message("why", "{place}: light, keep off vessels and nerves."),
}


def other_likenesses(count: int) -> str:
    """How many patterns beside the set resemble the marks."""
    return translate_amount("why", "{n} other likeness", "{n} other likenesses", count)


def short_caution(rule: str) -> str:
    """The caution of a safety rule in one line; empty where its own words are short enough."""
    short = _CAUTIONS.get(rule)
    return short() if short else ""


def care(caution: str, rule: str, region: str) -> str:
    """A place where the hand takes care, in a line; the rule itself where there is no shorter one."""
    place = region_named(region)
    short = _CARE.get(caution)
    return short().format(place=place) if short else f"{place}: {rule}"


def care_also(regions: Sequence[str]) -> str:
    """Further places for a careful hand, in one line."""
    places = "; ".join(dict.fromkeys(region_place(region) for region in regions))
    return translate("why", "A careful hand here, too: {places}.").format(places=places)


def open_questions(count: int) -> str:
    """How many safety questions the marks call for that nobody answered yet."""
    return translate_amount("why", "{n} safety question is open.", "{n} safety questions are open.", count)


def work_on(left: int, right: int) -> str:
    """On which side the work is, from its muscles on each: "work here today, RIGHT more than LEFT"."""
    if right and not left:
        return translate("why", "work here today, RIGHT")
    if left and not right:
        return translate("why", "work here today, LEFT")
    if right >= CLEARLY * left:
        return translate("why", "work here today, RIGHT more than LEFT")
    if left >= CLEARLY * right:
        return translate("why", "work here today, LEFT more than RIGHT")
    return work_here()


def short_name(name: str) -> str:
    """A muscle's name without what stands in brackets behind it, as it begins a line."""
    short = name.partition(" (")[0]
    return short[0].upper() + short[1:]


def sides(told: Sequence[Side]) -> str:
    """The client's sides, in capitals: "RIGHT", "RIGHT + LEFT"."""
    return " + ".join(side_word(side).upper() for side in told)


def side_and_role(told: Sequence[Side], of: MuscleRole) -> str:
    """The client's side and the part that a muscle plays in the session: "RIGHT · guarding"."""
    return f"{sides(told)} · {_ROLES[of]()}"


def pull(of: Pull) -> str:
    """Why the hand goes there."""
    return _PULLS[of.kind]()


def last_visit(was: str) -> str:
    """What a figure was at the visit before: "last visit 7"."""
    return translate("why", "last visit {was}").format(was=was)


def level(reached: int) -> str:
    """How far down the leg: "lower leg"."""
    return LEVELS[reached]()


def levels_said(side: Side, today: Sequence[int], before: Sequence[int]) -> str:
    """How far down one side goes, read aloud: "RIGHT: buttock to lower leg; last visit buttock to foot"."""
    told = f"{side_word(side).upper()}: {_stretch(today)}"
    return f"{told}; {last_visit(_stretch(before))}." if before else f"{told}."


def _stretch(levels: Sequence[int]) -> str:
    if not levels:
        return not_on_the_way()
    first, last = level(levels[0]), level(levels[-1])
    return first if first == last else translate("why", "{first} to {last}").format(first=first, last=last)


def on_side(text: str, side: Side) -> str:
    """Something of one side: "farthest down, RIGHT"."""
    return f"{text}, {side_word(side).upper()}"


def entry(names: Sequence[str]) -> str:
    """The patterns of one entry, what they share said once: "L5 or S1 nerve-root-like"."""
    words = [name.split() for name in names]
    shared = 0
    while all(len(each) > shared + 1 and each[-1 - shared] == words[0][-1 - shared] for each in words):
        shared += 1
    first, *others = (" ".join(each[: len(each) - shared]) for each in words)
    told = translate("why", " or ").join((first[0].upper() + first[1:], *others))
    return " ".join((told, *words[0][len(words[0]) - shared :]))


def where(side: Where) -> str:
    """The client's side of an entry, in capitals."""
    match side:
        case Where.LEFT:
            return side_word(Side.LEFT).upper()
        case Where.RIGHT:
            return side_word(Side.RIGHT).upper()
        case Where.BOTH:
            return translate("why", "BOTH sides")


def reasons(side: Where, places: Iterable[str]) -> str:
    """An entry's line: "RIGHT · little toe; calf, upper outer"."""
    told = "; ".join(places)
    return f"{where(side)} · {told}" if told else where(side)


def holds(share: float, unsettled: float) -> str:
    """How surely the cause is among a set, rounded down; never in all."""
    if share < unsettled:
        return not_settled()
    sentence = translate("why", "In about {n} of 10 test drawings the cause was among these.")
    return sentence.format(n=min(floor(10 * share), 9))


def redraws(agreeing: int) -> str:
    """How many of ten redraws give the same set."""
    return translate("why", "Drawn again within a hand's noise: the same in {n} of 10.").format(n=agreeing)
