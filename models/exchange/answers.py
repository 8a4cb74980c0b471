"""The questions whose answers travel in a map file, and the values that each may take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, assert_never

from msgspec import UNSET, Meta, Struct, UnsetType, ValidationError, convert, defstruct

from models.practice.answer import Answer, plain_answer
from models.questions.question import AnswerKind, Question
from models.questions.table import PARTS, QUESTIONS

Days = Annotated[float, Meta(ge=0, le=50_000)]  # longer than any life


class DatedForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """An answer that says since how many days it has been so."""

    answer: bool
    since_days: Days | UnsetType = UNSET


_YES_NO = bool | Literal["declined"] | DatedForm
_YEARS = Annotated[float, Meta(ge=0, le=130)] | Literal["declined"]
_DAYS = Days | Literal["declined"]
_INTENSITY = Annotated[float, Meta(ge=0, le=10)] | Literal["declined"]


def _values(question: Question) -> object:
    """The type of the values that a question may have in a file."""
    match question.answer:
        case AnswerKind.YES_NO:
            return _YES_NO
        case AnswerKind.CHOICE:
            return Literal[(*question.choices, "declined")]
        case AnswerKind.YEARS:
            return _YEARS
        case AnswerKind.DAYS:
            return _DAYS
        case AnswerKind.INTENSITY:
            return _INTENSITY
        case other:
            assert_never(other)


if TYPE_CHECKING:

    class AnswersForm(Struct):
        """What the client answered; a question without an answer is left out."""

else:
    AnswersForm = defstruct(
        "AnswersForm",
        [
            *((key, _values(row) | UnsetType, UNSET) for key, row in QUESTIONS.items()),
            *((former, _YES_NO | UnsetType, UNSET) for former in PARTS),
        ],
        namespace={"__doc__": "What the client answered; a question without an answer is left out."},
        module=__name__,
        forbid_unknown_fields=True,
        omit_defaults=True,
    )


def fits(question: str, answer: Answer) -> bool:
    """Whether this is a question of the map file, and an answer that it may have."""
    try:
        convert({question: plain_answer(answer)}, AnswersForm)
    except ValidationError:
        return False
    return True
