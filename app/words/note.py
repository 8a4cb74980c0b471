"""The note of a visit in sentences: what was told, found, read, done; each with where it is from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import Enum, auto
from textwrap import fill
from typing import NamedTuple

from app.words import plan as wording_plan
from app.words.alerts import marked_place
from app.words.catalogue import Message, translate
from app.words.change import LEVELS, sentence
from app.words.formats import full_day
from app.words.mark_names import desk_name
from app.words.phrases import phrase
from app.words.questions import answer, question
from app.words.regions import region_named, side_word
from app.words.shared import clock, mark_sentence, today_sentence
from models.body.view import Side
from models.inference.safety import therapist_words
from models.notes.facts import NoteFacts, Told, amounts
from models.practice.answer import is_no, is_yes
from models.practice.hands import BeforeOrAfter, BlockId, Felt, MovementId, Palpation, PostureItem
from models.practice.session import NotePart, Signature, Strength
from models.questions.question import QuestionKind

copy_text = Message("note", "Copy text")
report_title = Message("note", "Visit report")
copied = Message("note", "The note is in the clipboard.")
sign = Message("note", "Sign this note")
as_page = Message("note", "Save as a page…")
page_files = Message("note", "Pages to print (*.pdf)")
sign_tip = Message("note", "signing locks it; later words are added, dated")
not_signed = Message("note", "Not signed. Every change is kept.")
signer = Message("note", "Who signs?")
signer_name = Message("note", "Name as it stands under the note")
short_name = Message("note", "Short name")
add_words = Message("note", "Add words")
add_hint = Message("note", "Words added later; they are dated and stay")
one_touch = Message("note", "One touch")
as_planned = Message("note", "Done as planned")
edit_part = Message("note", "Write this part yourself")
written = Message("note", "written by you; empty it to let it write itself again")
take_out = Message("note", "Leave this sentence out")
put_back = Message("note", "Put this sentence back")
width_title = Message("note", "Width of lines when copied")
width_free = Message("note", "free")
limits = Message("note", "LEFT and RIGHT are the client's own. Not a diagnosis.")
nothing = Message("note", "nothing recorded")
PARTS = {
    NotePart.SUBJECTIVE: Message("note", "told"),
    NotePart.OBJECTIVE: Message("note", "found"),
    NotePart.ASSESSMENT: Message("note", "read"),
    NotePart.PLAN: Message("note", "done, next"),
}
FELT = {
    Felt.NONE: Message("note", "none"),
    Felt.SLIGHT: Message("note", "slight"),
    Felt.CLEAR: Message("note", "clear"),
    Felt.MARKED: Message("note", "marked"),
}
MOVEMENTS = {
    MovementId.BEND_FORWARD: Message("note", "Bend forward"),
    MovementId.STRAIGHT_LEG: Message("note", "Straight leg"),
    MovementId.SIT_TO_STAND: Message("note", "Sit and stand"),
}
POSTURE = {
    PostureItem.TRUNK_SHIFT: Message("note", "Trunk shift"),
    PostureItem.FLAT_LOW_BACK: Message("note", "Flat, stiff low back"),
    PostureItem.HIPS_BENT: Message("note", "Hips held bent"),
    PostureItem.FOOT_TURNED_OUT: Message("note", "Foot turned out"),
    PostureItem.PELVIS_DROP: Message("note", "Pelvis drops on one leg"),
    PostureItem.DIRECT_PRESSURE: Message("note", "Crossed legs, wallet, one hip"),
    PostureItem.LONG_SITTING: Message("note", "Long sitting"),
    PostureItem.DRIVING: Message("note", "Driving"),
    PostureItem.SIDE_LYING: Message("note", "Lying on the side"),
    PostureItem.LIFTING: Message("note", "Lifting"),
}
EASED = {
    True: Message("note", "eased by pressure"),
    False: Message("note", "not eased by pressure"),
}
no_session = Message("note", "No session was planned: an alert stands.")
resembles_one = Message("note", "The marks resemble a {patterns} pattern.")
resembles = Message("note", "The marks resemble {patterns} patterns, not told apart by the drawing.")
local_strain = Message("note", "local-strain")
STRENGTHS = {
    Strength.NOW: Message("note", "now"),
    Strength.WORST: Message("note", "worst in 24 hours"),
    Strength.AVERAGE: Message("note", "average of the week"),
}


class Origin(Enum):
    """Where a sentence of a note is from."""

    CLIENT = auto()
    HANDS = auto()
    DONE = auto()
    PROGRAM = auto()
    TYPED = auto()


ORIGINS = {
    Origin.CLIENT: Message("note", "client"),
    Origin.HANDS: Message("note", "hands"),
    Origin.DONE: Message("note", "done"),
    Origin.PROGRAM: Message("note", "program"),
    Origin.TYPED: Message("note", "typed"),
}


class Sentence(NamedTuple):
    """One sentence of a note; its key stays the same while what it tells of is the same."""

    key: str
    part: NotePart
    origin: Origin
    text: str


def sentences(facts: NoteFacts) -> Sequence[Sentence]:
    """Every sentence that a visit gives, those that were left out among them."""
    return [*_told(facts), *_found(facts), *_read(facts), *_done(facts)]


def shown(facts: NoteFacts) -> Sequence[Sentence]:
    """The sentences of the note as the therapist has it: without those left out, with what was typed."""
    draft, found = facts.draft, sentences(facts)
    kept = [each for each in found if each.key not in draft.left_out and each.part not in draft.typed]
    typed = [Sentence(f"{Told.TYPED}.{part}", part, Origin.TYPED, text) for part, text in draft.typed.items()]
    order = list(NotePart)
    return sorted([*kept, *typed], key=lambda each: order.index(each.part))


def note_text(facts: NoteFacts, width: int = 0) -> str:
    """The note as plain text, its lines no wider than `width` unless that is 0."""
    parts = part_texts(facts)
    head = [f"{part.value}  {text}" for part, text in parts.items()]
    day = [full_day(facts.at)] if facts.at is not None else []
    return wrapped("\n".join([*day, *head, limits()]), width)


def part_texts(facts: NoteFacts) -> dict[NotePart, str]:
    """The text of each part; "–" would claim nothing, so an empty part says that nothing was recorded."""
    told = shown(facts)
    texts = {part: " ".join(each.text for each in told if each.part is part) for part in NotePart}
    return {part: text or f"({nothing()})" for part, text in texts.items()}


def signed_parts(text: str) -> dict[NotePart, str]:
    """The parts of a note as it was signed; what stands after the last one is with it."""
    found: dict[NotePart, str] = {}
    part: NotePart | None = None
    for line in text.splitlines():
        begins = next((each for each in NotePart if line.startswith(f"{each.value}  ")), None)
        if begins is not None:
            part, line_told = begins, line[len(begins.value) :].strip()
        else:
            line_told = line.strip()
        if part is not None and line_told != limits():
            found[part] = f"{found[part]} {line_told}" if part in found else line_told
    return found


def wrapped(text: str, width: int) -> str:
    """Text with lines of so many letters at most; as it is when that is 0."""
    return "\n".join(fill(line, width) for line in text.splitlines()) if width else text


def signed_line(signature: Signature, at: datetime) -> str:
    """Who signed, and when."""
    return translate("note", "Signed by {name}, {day} at {time}").format(
        name=signature.name, day=full_day(at), time=clock(at)
    )


def added_line(name: str, at: datetime) -> str:
    """Who added words, and when."""
    return translate("note", "Added by {name}, {day} at {time}").format(
        name=name, day=full_day(at), time=clock(at)
    )


def _told(facts: NoteFacts) -> Iterator[Sentence]:
    part, origin = NotePart.SUBJECTIVE, Origin.CLIENT
    if not facts.marks:
        yield Sentence(Told.TODAY, part, origin, _ended(today_sentence(facts.today)))
    for row in facts.marks:
        told = _ended(mark_sentence(desk_name(row.name), row.mark))
        yield Sentence(f"{Told.MARK}.{row.mark.id}", part, origin, told)
    behaviour, safety = _asked(facts, QuestionKind.BEHAVIOUR), _asked(facts, QuestionKind.SAFETY)
    yes = [question(key) for key in behaviour if is_yes(facts.answers[key])]
    values = amounts(facts.answers)
    if yes:
        yield Sentence(Told.BEHAVIOUR, part, origin, _capital("; ".join(yes)))
    for key in values:
        told = translate("note", "{question}: {answer}")
        told = told.format(question=question(key), answer=answer(key, facts.answers[key]))
        yield Sentence(key, part, origin, _capital(told))
    warned = [question(key) for key in safety if is_yes(facts.answers[key])]
    denied = [question(key) for key in safety if is_no(facts.answers[key])]
    if warned:
        line = translate("note", "Told when asked: {questions}.").format(questions="; ".join(warned))
        yield Sentence(Told.WARNED, part, origin, line)
    if denied:
        line = translate("note", "Asked and denied: {questions}.").format(questions="; ".join(denied))
        yield Sentence(Told.DENIED, part, origin, line)
    yield from _measured(facts)


def _measured(facts: NoteFacts) -> Iterator[Sentence]:
    part, origin = NotePart.SUBJECTIVE, Origin.CLIENT
    if facts.rated:
        told = [f"{STRENGTHS[when]()} {value:g}" for when, value in facts.rated.items()]
        line = translate("note", "Strength, 0 to 10: {strengths}.").format(strengths=", ".join(told))
        yield Sentence(Told.RATED, part, origin, line)
    known = [row for row in facts.activities if row.value is not None]
    if known:
        told = [f"{row.text} {row.value:g}" for row in known]
        line = translate("note", "Own activities, 0 cannot to 10 as before: {activities}.")
        yield Sentence(Told.ACTIVITIES, part, origin, line.format(activities=", ".join(told)))


def _asked(facts: NoteFacts, kind: QuestionKind) -> list[str]:
    rows = facts.anatomy.questions
    return [key for key, row in rows.items() if row.kind is kind and key in facts.answers and key != "age"]


def _found(facts: NoteFacts) -> Iterator[Sentence]:
    part, origin = NotePart.OBJECTIVE, Origin.HANDS
    for row in facts.hands.palpation:
        told = _felt(facts, row)
        if told:
            yield Sentence(row.key, part, origin, told)
    looked = [f"{POSTURE[item]()} {int(felt)}" for item, felt in facts.hands.posture.items()]
    if looked:
        line = translate("note", "Seen, 0 to 3: {items}.").format(items=", ".join(looked))
        yield Sentence(Told.POSTURE, part, origin, line)
    moved = [
        f"{_movement(row.movement, row.side)} {_pain(row.before)} → {_pain(row.after)}"
        for row in facts.hands.movements
        if row.before is not None or row.after is not None
    ]
    if moved:
        line = translate("note", "Movements before → after, 0 to 10: {movements}.")
        yield Sentence(Told.MOVEMENTS, part, origin, line.format(movements=", ".join(moved)))


def _felt(facts: NoteFacts, row: Palpation) -> str:
    name = facts.anatomy.muscles[row.muscle].name.partition(" (")[0]
    words = []
    if row.tenderness is not None:
        words.append(translate("note", "tender {value}").format(value=int(row.tenderness)))
    if row.tone is not None:
        words.append(translate("note", "tone {value}").format(value=int(row.tone)))
    if row.refers:
        places = ", ".join(map(region_named, row.refers))
        words.append(translate("note", "refers to {places}").format(places=places))
    if row.eased is not None:
        words.append(EASED[row.eased]())
    if row.note:
        words.append(row.note)
    if not words:
        return ""
    when = translate("note", "After, ") if row.when is BeforeOrAfter.AFTER else ""
    return f"{when}{side_word(row.side).upper()} {name}: {', '.join(words)}."


def _read(facts: NoteFacts) -> Iterator[Sentence]:
    part, origin = NotePart.ASSESSMENT, Origin.PROGRAM
    if facts.change is not None:
        told = sentence(facts.change.found, facts.atlas)
        since = facts.change.since
        head = "" if since is None else translate("note", "Since {day}: ").format(day=full_day(since))
        yield Sentence(Told.CHANGE, part, origin, f"{head}{told}")
    extents = {side: course.extent for side, course in facts.findings.courses.items() if course.extent}
    if extents:
        reach = ", ".join(f"{side_word(side).upper()} {LEVELS[extent]()}" for side, extent in extents.items())
        line = translate("note", "Marks reach down to: {reach}.").format(reach=reach)
        yield Sentence(Told.REACH, part, origin, line)
    likes = [facts.anatomy.patterns[each.pattern].like for each in facts.findings.members]
    if facts.findings.set.none_of_these:
        likes.append(local_strain())
    if likes:
        line = resembles_one() if len(likes) == 1 else resembles()
        yield Sentence(Told.PATTERNS, part, origin, line.format(patterns=_either(likes)))
    place = marked_place(facts.findings.evidence.shares)
    for alert in facts.findings.safety.alerts:
        told = therapist_words(facts.anatomy.rules, alert, place)
        yield Sentence(f"{Told.ALERT}.{alert.rule}", part, origin, told)
    if facts.progress is not None:
        told = wording_plan.progress_line(facts.progress.word, facts.progress.visits_without_change)
        if told:
            yield Sentence(Told.PROGRESS, part, origin, told)


def _done(facts: NoteFacts) -> Iterator[Sentence]:
    part = NotePart.PLAN
    done = {row.block: row for row in facts.hands.done if row.minutes}
    if facts.plan.locked:
        yield Sentence(Told.PLAN, part, Origin.PROGRAM, no_session())
    elif done:
        total = sum(row.minutes for row in done.values())
        told = [_block_done(facts, block, row.minutes) for block, row in done.items()]
        line = translate("note", "Done, {total} min: {blocks}.").format(total=total, blocks=", ".join(told))
        yield Sentence(Told.DONE, part, Origin.DONE, line)
        highest = [row.grade for row in done.values() if row.grade is not None]
        if highest:
            line = translate("note", "Highest grade {grade}.").format(grade=max(highest))
            yield Sentence(Told.GRADE, part, Origin.DONE, line)
        for row in done.values():
            if row.note:
                name = wording_plan.BLOCKS[row.block]()
                yield Sentence(f"{Told.DONE}.{row.block}", part, Origin.DONE, _ended(f"{name}: {row.note}"))
    else:
        blocks = [each for each in facts.plan.blocks if each.minutes]
        told = [f"{wording_plan.BLOCKS[each.id]()} {each.minutes}" for each in blocks]
        line = translate("note", "Planned, {total} min: {blocks}.")
        line = line.format(total=facts.plan.minutes, blocks=", ".join(told))
        yield Sentence(Told.PLAN, part, Origin.PROGRAM, line)
    for key in facts.draft.phrases:
        put_in = phrase(key)
        if put_in:
            yield Sentence(f"{Told.PHRASE}.{key}", part, Origin.TYPED, _ended(put_in))


def _block_done(facts: NoteFacts, block: BlockId, minutes: int) -> str:
    planned = facts.plan.block(block).minutes
    name = wording_plan.BLOCKS[block]()
    if planned == minutes:
        return f"{name} {minutes}"
    return translate("note", "{block} {minutes} (planned {planned})").format(
        block=name, minutes=minutes, planned=planned
    )


def _movement(movement: MovementId, side: Side) -> str:
    name = MOVEMENTS[movement]()
    return name if side is Side.MIDLINE else f"{name} {side_word(side).upper()}"


def _pain(value: float | None) -> str:
    return translate("note", "not tried") if value is None else f"{value:g}"


def _either(words: Sequence[str]) -> str:
    return translate("note", " or ").join(words)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _capital(text: str) -> str:
    return _ended(text[0].upper() + text[1:])
