"""What a rule asks of answers and marks is so, is not so, or is unknown; and never guessed."""

from __future__ import annotations

import pytest

from models.anatomy.term import Term
from models.practice.answer import DECLINED, Answer, YesSince

HELD: list[tuple[str, dict[str, Answer], bool | None]] = [
    ("foot_drop", {"foot_drop": True}, True),
    ("foot_drop", {"foot_drop": False}, False),
    ("foot_drop", {}, None),
    ("foot_drop", {"foot_drop": DECLINED}, None),
    ("foot_drop?", {}, True),
    ("foot_drop?", {"foot_drop": DECLINED}, True),
    ("foot_drop?", {"foot_drop": False}, False),
    ("foot_drop absent", {"foot_drop": True}, False),
    ("foot_drop absent", {"foot_drop": False}, True),
    ("foot_drop absent", {}, None),
    ("fall", {"fall": YesSince(400)}, True),
    ("fall recent", {"fall": YesSince(42)}, True),
    ("fall recent", {"fall": YesSince(43)}, False),
    ("fall recent", {"fall": True}, True),
    ("fall recent", {"fall": False}, False),
    ("fall recent", {}, None),
    ("fall old", {"fall": YesSince(42)}, False),
    ("fall old", {"fall": YesSince(43)}, True),
    ("fall old", {"fall": True}, False),
    ("fall since <= 14", {"fall": YesSince(14)}, True),
    ("fall since <= 14", {"fall": YesSince(15)}, False),
    ("fall since <= 14", {"fall": True}, False),
    ("age > 50", {"age": 50.0}, False),
    ("age > 50", {"age": 50.5}, True),
    ("age >= 50", {"age": 50.0}, True),
    ("age < 50", {"age": 50.0}, False),
    ("age <= 50", {"age": 50.0}, True),
    ("age <= 50", {"age": 50.5}, False),
    ("age > 50", {}, None),
    ("age > 0", {"age": YesSince(3)}, False),
    ("onset = sudden", {"onset": "sudden"}, True),
    ("onset = sudden", {"onset": "slow"}, False),
    ("onset != sudden", {"onset": "slow"}, True),
    ("onset != sudden", {"onset": "sudden"}, False),
]


@pytest.mark.parametrize(("asked", "answers", "held"), HELD, ids=[f"{row[0]} {row[1]}" for row in HELD])
def test_a_term_holds_by_what_was_answered_alone(
    asked: str, answers: dict[str, Answer], held: bool | None
) -> None:
    assert Term.parse(asked).holds(answers, {}) is held


@pytest.mark.parametrize("seen", [True, False])
def test_a_term_on_marks_asks_no_answer(seen: bool) -> None:
    signs = {"marks.both_legs": seen, "since.farther": seen}
    assert Term.parse("marks.both_legs").holds({}, signs) is seen
    assert Term.parse("since.farther").holds({}, signs) is seen
    assert Term.parse("marks.both_legs absent").holds({}, signs) is not seen
    assert not Term.parse("foot_drop").is_seen


@pytest.mark.parametrize(
    "text", ["", "Foot drop", "age >", "age > ", "age ~ 5", "foot_drop missing", "a b c"]
)
def test_what_is_no_term_is_named(text: str) -> None:
    with pytest.raises(ValueError, match="is not a term"):
        Term.parse(text)


def test_a_question_without_an_answer_is_neither_yes_nor_no() -> None:
    term = Term.parse("leg_weakness != none")
    assert [
        term.holds(answers, {}) for answers in ({}, {"leg_weakness": "none"}, {"leg_weakness": "stable"})
    ] == [
        None,
        False,
        True,
    ]
    assert Term.parse("age > 70").holds({"age": 70}, {}) is False
    assert Term.parse("fever_unwell?").holds({}, {}) is True
    assert Term.parse("marks.numb absent").holds({}, {"marks.numb": False}) is True
    told = [{"foot_drop": answer} for answer in (True, YesSince(42), YesSince(43), False, "declined")]
    for text, held in (
        ("foot_drop", [True, True, True, False, None]),
        ("foot_drop recent", [True, True, False, False, None]),
        ("foot_drop old", [False, False, True, False, None]),
        ("foot_drop since <= 42", [False, True, False, False, None]),
        ("foot_drop?", [True, True, True, False, True]),
    ):
        assert [Term.parse(text).holds(answers, {}) for answers in told] == held, text
    with pytest.raises(ValueError, match="not a term"):
        Term.parse("age is high")
