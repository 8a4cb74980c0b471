"""The map file: one visit's map as JSON, as it is exported, imported and used by scripts."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self
from uuid import UUID, uuid4

import msgspec
from msgspec import UNSET

from models.body.view import Body, View
from models.drawing.drawing import MOST_POINTS, MOST_STROKES, Drawing
from models.drawing.stroke import Course, Depth, Sensation
from models.errors import MapFileError
from models.exchange.answers import AnswersForm, DatedForm
from models.exchange.asked import ToldChange, asked_in, forms_of_asked
from models.exchange.form import AtlasVersion, FileForm, MarkForm, StandingForm, VisitForm
from models.exchange.hands import form_of, hands_of
from models.exchange.hands_form import HAND_CHOICES, HandsForm
from models.exchange.ink import drawing_of, forms_of, plain, said
from models.exchange.strict import TOO_MUCH, quoted, read
from models.exchange.version_1 import check_version_1
from models.practice.answer import DECLINED, Answer, YesSince, in_parts, is_no, is_yes, of_plain
from models.practice.hands import Hands
from models.practice.session_values import ChangeTold
from models.practice.standing import STANDING, StandingFact, counting, in_force
from models.practice.visit import Today, Visit
from models.questions.table import PARTS, QUESTIONS

CHOICES = {
    "nerveline": ("1", "2"),
    "atlas": ("1", "2"),
    "body": tuple(Body),
    "view": tuple(View),
    "sensation": tuple(Sensation),
    "depth": tuple(Depth),
    "course": tuple(Course),
    "answer": tuple(ChangeTold),
    **{key: (*row.choices, DECLINED) for key, row in QUESTIONS.items() if row.choices},
    **HAND_CHOICES,
}
_HURTS_OR_NOT = (Today.MARKS, Today.NO_PAIN)
MOST = {b"{": 2 * MOST_STROKES + 1_000, b"[": MOST_POINTS + 3 * MOST_STROKES + 1_000}
"""Of objects and lists: a stroke may have a mark of its own, a mark has two lists, and all else is little."""
YEARS = range(1900, 2200)
"""A date outside is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class PainMap:
    """What a map file carries; `date` and `client` may be missing, `today` is None where it was not said."""

    body: Body
    drawing: Drawing
    today: Today | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    date: datetime | None = None
    client: str | None = None
    standing: tuple[StandingFact, ...] = ()
    """What the client told once and what stays true; it counts like answers while it is in force."""
    hands: Hands = field(default_factory=Hands)
    """The therapist's own layer, never mixed with the marks."""
    asked: tuple[ToldChange, ...] = ()
    """What was told of places that differ from an earlier map, once this one was done."""

    @classmethod
    def of(
        cls,
        visit: Visit,
        drawing: Drawing,
        client: str | None = None,
        standing: Sequence[StandingFact] = (),
        hands: Hands | None = None,
        known: Mapping[str, Answer] | None = None,
    ) -> Self:
        """The map of a visit; the client stays out of it unless named here.

        `known` are answers that the client stands for, such as the age; what the visit told stands first.
        """
        held = in_force(standing, visit.started.date())
        answers = {**(known or {}), **visit.answers}
        return cls(visit.body, drawing, visit.today, answers, visit.started, client, held, hands or Hands())

    @property
    def counting(self) -> Mapping[str, Answer]:
        """The answers with the standing facts in force when the map was drawn."""
        facts = self.standing
        if self.date is None:  # nobody knows the day: what is not over counts
            return {fact.question: fact.answer for fact in facts if fact.ended is None} | dict(self.answers)
        return counting(facts, self.answers, self.date.date())

    def visit(self, client: UUID) -> Visit:
        """A new, finished visit of this client with the map's date, body and answers.

        Raises MapFileError when the map has no date.
        """
        if self.date is None:
            raise MapFileError('The file: "visit" is missing; a visit cannot be kept without its date.')
        return Visit(uuid4(), client, self.body, self.date, self.date, self.today, answers=self.answers)


def decode(data: bytes, regions: Collection[str]) -> PainMap:
    """The map in a file's bytes; `regions` are the ids that exist.

    Raises MapFileError, one sentence that names the place in the file. Ink is put in order by a stroke's own
    `order`, else its mark's, else the mark's place in the file; what is equal keeps the order of the file, a
    mark's regions before its strokes. Entries with the same `id` are one mark.
    """
    form = read(data, FileForm, CHOICES, MOST)
    _check_size(said(form.marks) or [])
    if form.nerveline == 1:
        check_version_1(form)
    visit = said(form.visit)
    date = said(visit.date) if visit is not None else None
    if visit is not None and date is None and (form.nerveline == 1 or visit.client is UNSET):
        raise MapFileError('visit: the key "date" is missing.')
    if date is not None and date.year not in YEARS:
        raise MapFileError(f"visit.date: the year must lie between {YEARS[0]} and {YEARS[-1]}.")
    return PainMap(
        form.body,
        drawing_of(said(form.marks) or [], form.body, regions, form.atlas),
        _today(form),
        _answers(form.answers),
        date,
        said(visit.client) if visit else None,
        _standing(said(form.standing) or {}),
        hands_of(said(form.hands) or HandsForm(), regions),
        asked_in(said(form.asked) or [], regions),
    )


def encode(pain_map: PainMap) -> bytes:
    """The file's bytes, in version 2; `decode` makes the same map of them."""
    ink = pain_map.drawing.ink
    atlas: AtlasVersion = "1" if ink and all(piece.atlas == "1" for piece in ink) else "2"
    marks = forms_of(pain_map.drawing, atlas)
    form = FileForm(2, atlas, pain_map.body, marks=marks)
    if pain_map.date is not None or pain_map.client:
        form.visit = VisitForm(pain_map.date or UNSET, pain_map.client or UNSET)
    if not marks:
        form.no_pain = pain_map.today is Today.NO_PAIN if pain_map.today in _HURTS_OR_NOT else UNSET
        form.skipped = pain_map.today is Today.SKIPPED
    for mark in marks:
        for stroke in mark.strokes:
            stroke.body = UNSET if stroke.body is pain_map.body else stroke.body
    form.answers = _known(pain_map.answers)
    if pain_map.standing:
        form.standing = {
            fact.question: StandingForm(is_yes(fact.answer), fact.told, fact.ended or UNSET)
            for fact in pain_map.standing
            if is_yes(fact.answer) or is_no(fact.answer)
        }
    if pain_map.hands:
        form.hands = form_of(pain_map.hands)
    if pain_map.asked:
        form.asked = forms_of_asked(pain_map.asked)
    return _laid_out(msgspec.json.encode(form))


def _check_size(marks: list[MarkForm]) -> None:
    """Raises MapFileError when there is more than a drawing may have, before a drawing is made."""
    strokes = [stroke for mark in marks for stroke in mark.strokes]
    fills = sum(len(mark.regions) for mark in marks)
    points = sum(len(stroke.points) for stroke in strokes)
    if len(strokes) + fills > MOST_STROKES or points > MOST_POINTS:
        raise MapFileError(TOO_MUCH)


def _today(form: FileForm) -> Today | None:
    """What the file says to "does anything hurt today?"; with neither an answer nor marks nobody said.

    That something hurts which was not marked is said by `no_pain`, when it is there and false.
    """
    if form.no_pain is True and form.skipped:
        raise MapFileError('skipped: "no_pain" and "skipped" cannot both be true.')
    if not (form.no_pain is True or form.skipped):
        hurts = form.marks or form.no_pain is False or form.nerveline == 1
        return Today.MARKS if hurts else None
    if form.marks:
        word = "no_pain" if form.no_pain is True else "skipped"
        raise MapFileError(f'marks: must be empty when "{word}" is true.')
    return Today.NO_PAIN if form.no_pain is True else Today.SKIPPED


def _answers(form: AnswersForm) -> Mapping[str, Answer]:
    """What the file answers; a question of a former version in its parts."""
    given = {key: of_plain(value) for key, value in msgspec.to_builtins(form).items()}
    return in_parts({key: answer for key, answer in given.items() if answer is not None})


def _standing(forms: Mapping[str, StandingForm]) -> tuple[StandingFact, ...]:
    """The standing facts of a file; a question of a former version in its parts."""
    facts = []
    for key, form in forms.items():
        for question in PARTS.get(key, (key,)):
            if question not in STANDING:
                raise MapFileError(f"standing: the key {quoted(key)} is not known.")
            ended = said(form.ended)
            if ended is not None and ended < form.told:
                raise MapFileError(f"standing.{key}.ended: must not lie before it was told.")
            facts.append(StandingFact(question, form.answer, form.told, ended))
    return tuple(facts)


def _known(answers: Mapping[str, Answer]) -> AnswersForm:
    """The answers that the format carries; whole numbers are written without decimals."""
    form = AnswersForm()
    for name, answer in in_parts(answers).items():
        if name not in AnswersForm.__struct_fields__:
            continue
        match answer:
            case YesSince():
                setattr(form, name, DatedForm(True, plain(answer.days)))
            case _:
                setattr(form, name, plain(answer) if isinstance(answer, float) else answer)
    return form


def _laid_out(data: bytes) -> bytes:
    """Indented for the eye, each point on one line."""
    spread = msgspec.json.format(data, indent=2)
    return re.sub(rb"\[\s+([-\d.e]+),\s+([-\d.e]+)(?:,\s+([-\d.e]+))?\s+\]", _on_one_line, spread) + b"\n"


def _on_one_line(point: re.Match[bytes]) -> bytes:
    return b"[" + b", ".join(number for number in point.groups() if number is not None) + b"]"
