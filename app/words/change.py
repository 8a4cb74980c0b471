"""One true sentence of what changed between two visits, and what a redraw would also show."""

from __future__ import annotations

from collections.abc import Iterator

from app.words.catalogue import Message, translate, translate_amount
from app.words.compare import neither, not_told
from app.words.formats import number
from app.words.mark_names import desk_places
from app.words.regions import region_place
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Side
from models.compare.comparison import Comparison, Overall, RegionChange, RegionState, StrengthWord
from models.compare.coverage import union
from models.compare.extent import SIDES, ExtentChange
from models.compare.redraws import one_redraw_in
from models.compare.rules import LEAST_OVERALL_ASKED, REACH
from models.drawing.naming import name_of_skin
from models.drawing.stroke import Sensation

MOST_PARTS = 2
"""Parts of the sentence, those that say most first; new kinds of feeling are always told."""
BEYOND = 3.0
"""Times larger or smaller from which the area is told beside other parts."""

LEAST_TOLD = 0.5
"""Square centimetres beyond a redraw from which they are spoken of."""

all_gone = Message("compare", "Nothing is marked any more.")
none_then = Message("compare", "Nothing was marked then.")
only_redrawn = Message("compare", "Drawn a little differently; nothing that a redraw would not also show.")
otherwise_redrawn = Message("compare", "The marked places are as a redraw would also show them.")
about_as_before = Message("compare", "About as the time before.")
same_skin = Message("compare", "The same skin is marked.")

LEVELS = (
    Message("compare", "nowhere"),
    Message("compare", "low back"),
    Message("compare", "buttock"),
    Message("compare", "thigh"),
    Message("compare", "knee"),
    Message("compare", "lower leg"),
    Message("compare", "ankle"),
    Message("compare", "foot"),
)
"""How far down marks go, by extent level."""
worst_stays = Message("compare", "Worst stays {now}.")
less_strong = Message("compare", "Less strong: {places}.")
stronger = Message("compare", "Stronger: {places}.")
_WORST = {
    StrengthWord.LESS: Message("compare", "Worst {then} → {now}: less."),
    StrengthWord.MORE: Message("compare", "Worst {then} → {now}: more."),
    StrengthWord.MATTERS: Message(
        "compare", "Worst {then} → {now}: matters to people, yet answers vary that much."
    ),
    StrengthWord.NONE: Message("compare", "Worst {then} → {now}, within what people call the same."),
}

THIGH, FOOT = 3, 7
"""The level from which a side is spoken of as a leg, and the last one."""

_NEW_KINDS = {
    Sensation.ACHE: Message("compare", "Aching is new."),
    Sensation.BURNING: Message("compare", "Burning is new."),
    Sensation.SHARP: Message("compare", "Sharp pain is new."),
    Sensation.ELECTRIC: Message("compare", "Electric pain is new."),
    Sensation.NUMB: Message("compare", "Numbness is new."),
    Sensation.TINGLING: Message("compare", "Tingling is new."),
    Sensation.STIFF: Message("compare", "Stiffness is new."),
}
_NO_PAIN_THEN = (Sensation.NUMB, Sensation.TINGLING)
"""Kinds of feeling that are told as new even where nothing hurt before."""


def sentence(found: Comparison, atlas: Atlas) -> str:
    """What changed, as one or two short sentences; where nothing did, that."""
    if not all(found.told):
        return not_told()
    kinds = [_NEW_KINDS[kind]() for kind in found.new_kinds]
    if not _is_marked(found)[0]:
        if not _is_marked(found)[1]:
            return neither()
        kinds = [_NEW_KINDS[kind]() for kind in found.new_kinds if kind in _NO_PAIN_THEN]
    parts = list(_parts(found, atlas))[:MOST_PARTS]
    if kinds and not parts:
        return " ".join([*kinds, same_skin() if found.overlap == 1 else otherwise_redrawn()])
    return " ".join([*(parts or [_unchanged(found)]), *kinds])


def short(found: Comparison, atlas: Atlas) -> str:
    """The first of what changed, for where there is little room; the second, too, where both ways it went."""
    if not all(found.told):
        return not_told()
    if not any(_is_marked(found)):
        return neither()
    kinds = (_NEW_KINDS[kind]() for kind in found.new_kinds)
    parts = list(_parts(found, atlas))[: 2 if found.overall is Overall.MIXED else 1]
    return " ".join(parts) or next(kinds, "") or about_as_before()


def redraws(found: Comparison) -> str | None:
    """How often a redraw of the same pain differs as much; None where nothing is compared."""
    if not all(found.told) or not all(_is_marked(found)):
        return None
    if found.area_gone + found.area_come < LEAST_TOLD and found.area_changed:
        return translate("compare", "All of it lies where a redraw would, yet its area differs by more.")
    if found.area_gone + found.area_come < LEAST_TOLD:
        return translate("compare", "A redraw of the same pain would differ as much.")
    differs = translate("compare", "{area} cm² lie beyond a redraw's usual shift.").format(
        area=number(round(found.area_gone + found.area_come))
    )
    if found.level > 1:
        own = translate(
            "compare", "Measured by this studio's own redraws, {times} times as far as in studies."
        )
        return f"{differs} {own.format(times=number(round(found.level, 1)))}"
    rare = one_redraw_in(found)
    if rare is None:
        often = translate("compare", "More than one in five redraws of the same pain differs as much.")
    else:
        often = translate_amount(
            "compare",
            "Every redraw of the same pain differs as much.",
            "At most one redraw of the same pain in {n} differs as much.",
            rare,
        )
    source = translate("compare", "A model after Leoni 2013 and Barbero 2017, good to a factor of two.")
    return f"{differs} {often} {source}"


def _parts(found: Comparison, atlas: Atlas) -> Iterator[str]:
    then, now = _is_marked(found)
    if not now:
        yield all_gone()
        return
    if not then:
        yield none_then()
    reached = [side for side in SIDES if _is_leg(found.extent[side])]
    if found.side_moved:
        yield _moved(found)
    else:
        for side in reached:
            yield _reach(side, found.extent[side])
    placed = list(_by_places(found, reached, atlas))
    yield from placed
    led = bool(reached) or found.side_moved
    told = bool(placed) or led
    if found.area_changed and then and not led and (not told or _is_far(found.area_ratio)):
        yield _area(found)
        told = True
    if not told and max(found.area_gone, found.area_come) >= LEAST_OVERALL_ASKED:
        yield _shifted(found)
    quietly = led or (not told and found.overlap != 1)
    yield from _strengths(found, atlas, quietly=quietly)


def _is_marked(found: Comparison) -> tuple[bool, bool]:
    """Whether anything is marked then and now, the saddle among it."""
    return (
        bool(found.before) or found.strongest_before is not None,
        bool(found.after) or found.strongest_after is not None,
    )


def _is_leg(change: ExtentChange) -> bool:
    """Whether where marks end down a leg has changed, as can be said in centimetres."""
    deep = max(change.before.level, change.after.level) >= THIGH and change.after.level > 0
    if change.before.level == change.after.level == FOOT:
        return False  # from toes to heel: the places say it better
    apart = change.reach_mm
    claimed = change.is_nearer or change.is_farther
    return claimed and deep and apart is not None and abs(apart) >= REACH


def _moved(found: Comparison) -> str:
    if found.moved_to is Side.LEFT:
        return translate("compare", "Now on the left side instead of the right.")
    return translate("compare", "Now on the right side instead of the left.")


def _reach(side: Side, change: ExtentChange) -> str:
    moved = change.reach_mm or 0.0
    if side is Side.LEFT:
        leg = translate("compare", "Left leg")
    else:
        leg = translate("compare", "Right leg")
    if moved < 0:
        told = translate("compare", "{leg}: marks end {amount} cm higher")
    else:
        told = translate("compare", "{leg}: marks end {amount} cm lower")
    told = told.format(leg=leg, amount=round(abs(moved) / 10))
    if change.before.level == change.after.level:
        return f"{told}."
    return f"{told} ({LEVELS[change.before.level]()} → {LEVELS[change.after.level]()})."


def _by_places(found: Comparison, reached: list[Side], atlas: Atlas) -> Iterator[str]:
    """What is gone, new, less and more by places, but for what the side or the reach has said."""

    def is_said(change: RegionChange) -> bool:
        """Whether a region lies on the stretch of a leg whose end was told."""
        side, up = change.region.side, change.state is RegionState.RESOLVED
        told = change.region.extent_level is not None and side in reached
        return found.side_moved or (told and found.extent[side].is_nearer is up)

    texts: tuple[tuple[RegionState, bool, str, Cells], ...] = (
        (RegionState.RESOLVED, False, translate("compare", "No longer marked: {places}."), found.before),
        (RegionState.NEW, False, translate("compare", "New: {places}."), found.after),
        (RegionState.BETTER, True, translate("compare", "Less of it: {places}."), found.before),
        (RegionState.WORSE, True, translate("compare", "More of it: {places}."), found.after),
    )
    for state, by_skin, text, skin in texts:
        changes = [
            change
            for change in found.in_state(state)
            if change.by_skin is by_skin and (by_skin or not is_said(change))
        ]
        if changes:
            yield text.format(places=_places(changes, skin, atlas))


def _places(changes: list[RegionChange], skin: Cells, atlas: Atlas) -> str:
    inside = union((atlas.cells_of(change.region.id) for change in changes), atlas.count)
    named = desk_places(name_of_skin(skin & inside, atlas))
    saddle = [region_place(change.region.base) for change in changes if not change.region.drawable]
    return "; ".join([named, *saddle] if named else saddle)


def _is_far(ratio: float | None) -> bool:
    return ratio is not None and not 1 / BEYOND <= ratio <= BEYOND


def _area(found: Comparison) -> str:
    if found.area_after < found.area_before:
        told = translate("compare", "Marked skin {then} → {now} cm²: less.")
    else:
        told = translate("compare", "Marked skin {then} → {now} cm²: more.")
    return told.format(then=number(round(found.area_before)), now=number(round(found.area_after)))


def _shifted(found: Comparison) -> str:
    told = translate("compare", "{gone} cm² are no longer marked, {come} cm² are new.")
    return told.format(gone=number(round(found.area_gone)), come=number(round(found.area_come)))


def _strengths(found: Comparison, atlas: Atlas, *, quietly: bool) -> Iterator[str]:
    """What became of the worst pain, or else of single regions; `quietly`: only what matters."""
    then, now = found.strengths
    word = found.strength
    if word is not None and not (quietly and word is StrengthWord.NONE):
        stays = word is StrengthWord.NONE and then == now
        text = worst_stays if stays else _WORST[word]
        yield text().format(then=number(then or 0.0), now=number(now or 0.0))
    for state, text, skin in (
        (RegionState.BETTER, less_strong, found.before),
        (RegionState.WORSE, stronger, found.after),
    ):
        changes = [change for change in found.in_state(state) if not change.by_skin]
        if changes and word not in (StrengthWord.LESS, StrengthWord.MORE):
            yield text().format(places=_places(changes, skin, atlas))


def _unchanged(found: Comparison) -> str:
    return same_skin() if found.overlap == 1 else only_redrawn()
