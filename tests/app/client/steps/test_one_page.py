"""What was told stands on one page when it is read back, each answer with the way to change it."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from app.client.conversation import Conversation
from app.client.frame import StepFrame
from app.client.steps.read_back import ReadBackStep
from models.drawing.drawing import Change
from models.flow.questions import FEELING, NOW, health
from models.flow.way import FlowPlace, FlowStep
from models.practice.hand_over import TextSize
from models.questions.question import Asked
from models.questions.table import QUESTIONS, asked_at
from tests.app.client.steps.audit import PANELS, Panel, faults
from tests.app.client.steps.tablet import Tablet, pages

LANGUAGES = ("en", "de", "fr", "es")
ONCE = asked_at(Asked.STANDING)
TOLD = {"duration_days": 21.0, "worse_sitting": True, "eased_by_walking": True, "rest_pain": 3.0}


@pytest.fixture(scope="module")
def told(tablet: Tablet) -> Tablet:
    """One mark of 7 of 10, of which more was asked because of it; no to every question else."""
    conversation = tablet.open(PANELS[0], TextSize.A, "en")
    _, second = conversation.drawing.marks.values()
    ink = list(conversation.drawing.ink_of(second.id))
    assert conversation.session.make(Change(removed=(second, *ink)))
    conversation.go_to(FlowPlace(FlowStep.READ_BACK))
    for key in (*FEELING, *NOW, *health(conversation.today), *ONCE, "foot_drop"):
        conversation.answer(key, QUESTIONS[key].no)
    for key, answer in TOLD.items():
        conversation.answer(key, answer)
    assert {*conversation.called_for} == {"rest_pain", "foot_drop"}
    return tablet


def read(frame: StepFrame) -> ReadBackStep:
    step = frame.step.page
    assert isinstance(step, ReadBackStep)
    return step


def in_sight(step: ReadBackStep) -> Collection[FlowStep]:
    return {place.step for place, change in step.told.items() if change.isVisible()}


ALL = {
    FlowStep.SINCE,
    FlowStep.WORSE_OR_BETTER,
    FlowStep.FEELING,
    FlowStep.NOW,
    FlowStep.HEALTH,
    FlowStep.STANDING,
    FlowStep.CALLED_FOR,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("panel", PANELS[:3], ids=lambda panel: f"{panel.width}x{panel.height}")
def test_one_mark_and_every_answer_that_counts_are_read_back_on_one_page(
    told: Tablet, panel: Panel, language: str
) -> None:
    frame = told.show(told.open(panel, TextSize.A, language), FlowStep.READ_BACK)
    step = read(frame)
    assert in_sight(step) == ALL
    assert all(change.isVisible() for change in step.changes.values())
    assert "RIGHT" in step.title.text() or language != "en"
    assert [*pages(frame)] == [1]
    assert not [*faults(frame, panel)]


SEVERAL = (
    "leg_giving_way",
    "blood_thinners",
    "diabetes",
    "worse_cough_sneeze",
    "eased_by_lying",
)
"""So much is more than a page holds in rows."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("panel", PANELS[:3], ids=lambda panel: f"{panel.width}x{panel.height}")
def test_several_answers_of_yes_are_read_back_on_one_page_too_and_each_leads_to_its_question(
    told: Tablet, panel: Panel, language: str
) -> None:
    conversation = told.open(panel, TextSize.A, language)
    was = {key: conversation.known.get(key) for key in SEVERAL}
    for key in SEVERAL:
        conversation.answer(key, True)
    frame = told.show(conversation, FlowStep.READ_BACK)
    step = read(frame)
    assert in_sight(step) == ALL
    assert all(change.isVisible() and change.accessibleName() for change in step.changes.values())
    assert [*pages(frame)] == [1]
    assert not [*faults(frame, panel)]
    place = FlowPlace(FlowStep.STANDING)
    assert len(step.told[place].accessibleName()) > len(step.told[place].text())
    step.told[place].click()
    assert conversation.place.step is FlowStep.STANDING
    for key, answer in was.items():
        conversation.answer(key, answer)


@pytest.mark.parametrize("panel", PANELS[:2], ids=lambda panel: f"{panel.width}x{panel.height}")
def test_in_the_largest_words_pages_are_turned_and_none_of_it_is_out_of_sight(
    told: Tablet, panel: Panel
) -> None:
    frame = told.show(told.open(panel, TextSize.A_PLUS_PLUS, "de"), FlowStep.READ_BACK)
    seen: set[FlowStep] = set()
    for _ in pages(frame):
        seen |= set(in_sight(read(frame)))
        assert not [*faults(frame, panel)]
    assert seen == ALL


def test_what_was_denied_stands_together_and_each_says_what_it_leads_to(told: Tablet) -> None:
    conversation = told.open(PANELS[0], TextSize.A, "en")
    step = read(told.show(conversation, FlowStep.READ_BACK))
    names = {place.step: change.accessibleName() for place, change in step.told.items()}
    assert names[FlowStep.NOW] == "Change: Now: nothing of it"
    assert names[FlowStep.FEELING] == "Change: Between the legs, bladder, bowel: no"
    assert names[FlowStep.CALLED_FOR] == "Change: Further questions: Pain at rest 3 of 10"
    assert step.told[FlowPlace(FlowStep.NOW)].text() == "Now"
    step.told[FlowPlace(FlowStep.NOW)].click()
    assert conversation.place.step is FlowStep.NOW


def test_what_was_not_said_is_never_among_what_was_denied(told: Tablet) -> None:
    conversation = told.open(PANELS[0], TextSize.A, "en")
    was = conversation.answers["weight_loss"]
    for given, said in (("declined", "you would rather not say"), (True, "I lost weight")):
        conversation.answer("weight_loss", given)
        name = change_of(told, conversation, FlowStep.HEALTH)
        assert said in name
        assert "nothing of it" not in name
    conversation.answer("weight_loss", was)


def change_of(told: Tablet, conversation: Conversation, step: FlowStep) -> str:
    return read(told.show(conversation, FlowStep.READ_BACK)).told[FlowPlace(step)].accessibleName()
