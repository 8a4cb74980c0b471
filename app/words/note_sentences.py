"""The note of a visit in sentences: what was told, found, read, done; each with where it is from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from textwrap import fill
from typing import NamedTuple

from app.words import home as wording_home
from app.words import note as words
from app.words import plan as wording_plan
from app.words.alerts import marked_place
from app.words.catalogue import Message, translate
from app.words.change import LEVELS, sentence
from app.words.formats import full_day
from app.words.mark_names import desk_name
from app.words.note import Origin
from app.words.phrases import phrase
from app.words.questions import answer, question
from app.words.regions import region_named, side_word
from app.words.shared import clock, mark_sentence, today_sentence
from models.body.view import Side
from models.inference.safety import therapist_words
from models.notes.facts import NoteFacts, Told, amounts
from models.practice.answer import is_no, is_yes
from models.practice.hands import BeforeOrAfter, BlockId, MovementId, Palpation
from models.practice.measures import HIGHEST_SCORE, Questionnaire
from models.practice.noting import NotePart, Signature
from models.questions.question import QuestionKind

EASED = {
    True: Message("note", "eased by pressure"),
    False: Message("note", "not eased by pressure"),
}
no_session = Message("note", "No session was planned: an alert stands.")
resembles_one = Message("note", "The marks resemble a {patterns} pattern.")
resembles = Message("note", "The marks resemble {patterns} patterns, not told apart by the drawing.")
local_strain = Message("note", "local-strain")


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
    return wrapped("\n".join([*day, *head, words.limits()]), width)


def part_texts(facts: NoteFacts) -> dict[NotePart, str]:
    """The text of each part; "–" would claim nothing, so an empty part says that nothing was recorded."""
    told = shown(facts)
    texts = {part: " ".join(each.text for each in told if each.part is part) for part in NotePart}
    return {part: text or f"({words.nothing()})" for part, text in texts.items()}


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
        if part is not None and line_told != words.limits():
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
        told = [f"{words.STRENGTHS[when]()} {value:g}" for when, value in facts.rated.items()]
        line = translate("note", "Strength, 0 to 10: {strengths}.").format(strengths=", ".join(told))
        yield Sentence(Told.RATED, part, origin, line)
    known = [row for row in facts.activities if row.value is not None]
    if known:
        told = [f"{row.text} {row.value:g}" for row in known]
        line = translate("note", "Own activities, 0 cannot to 10 as before: {activities}.")
        yield Sentence(Told.ACTIVITIES, part, origin, line.format(activities=", ".join(told)))
    if facts.scores:
        told = [_score(which, score) for which, score in facts.scores.items()]
        line = translate("note", "Scores: {scores}.").format(scores=", ".join(told))
        yield Sentence(Told.SCORES, part, origin, line)


def _score(which: Questionnaire, score: int) -> str:
    line = translate("note", "{questionnaire} {score} of {highest}")
    return line.format(questionnaire=words.QUESTIONNAIRES[which](), score=score, highest=HIGHEST_SCORE[which])


def _asked(facts: NoteFacts, kind: QuestionKind) -> list[str]:
    rows = facts.anatomy.questions
    return [key for key, row in rows.items() if row.kind is kind and key in facts.answers and key != "age"]


def _found(facts: NoteFacts) -> Iterator[Sentence]:
    part, origin = NotePart.OBJECTIVE, Origin.HANDS
    for row in facts.hands.palpation:
        told = _felt(facts, row)
        if told:
            yield Sentence(row.key, part, origin, told)
    looked = [f"{words.POSTURE[item]()} {int(felt)}" for item, felt in facts.hands.posture.items()]
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
    if facts.home:
        names = [wording_home.EXERCISES[each].name() for each in facts.home]
        yield Sentence(Told.HOME, part, Origin.DONE, wording_home.given(names))
    for key in facts.draft.phrases:
        put_in = phrase(key)
        if put_in:
            yield Sentence(f"{Told.PHRASE}.{key}", part, Origin.TYPED, _ended(put_in))
    for own in facts.draft.own:
        yield Sentence(f"{Told.PHRASE}.{own}", part, Origin.TYPED, _ended(own))


def _block_done(facts: NoteFacts, block: BlockId, minutes: int) -> str:
    planned = facts.plan.block(block).minutes
    name = wording_plan.BLOCKS[block]()
    if planned == minutes:
        return f"{name} {minutes}"
    return translate("note", "{block} {minutes} (planned {planned})").format(
        block=name, minutes=minutes, planned=planned
    )


def _movement(movement: MovementId, side: Side) -> str:
    name = words.MOVEMENTS[movement]()
    return name if side is Side.MIDLINE else f"{name} {side_word(side).upper()}"


def _pain(value: float | None) -> str:
    return translate("note", "not noted") if value is None else f"{value:g}"


def _either(words: Sequence[str]) -> str:
    return translate("note", " or ").join(words)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _capital(text: str) -> str:
    return _ended(text[0].upper() + text[1:])
