"""The read-back tells the client what was marked and said, and leads to every line to change it."""

from __future__ import annotations

from uuid import UUID

from app.client.controls.map_picture import MapPicture
from app.client.steps.mark import MarkStep
from app.client.steps.read_back import ReadBackStep
from models.body.view import View
from models.drawing.mark_name import MarkSide
from models.drawing.naming import name_of_skin
from models.drawing.stroke import Sensation
from models.flow.way import FlowPlace, FlowStep
from tests.app.client.steps.audit import PANELS, faults
from tests.app.client.steps.way import (
    LEFT_BUTTOCK,
    LEFT_THIGH,
    RIGHT_BUTTOCK,
    RIGHT_THIGH,
    confirmed_and_given_back,
    read_back,
    to_the_body,
    to_the_last_page,
    told_of_a_mark,
    told_of_the_rest,
)
from tests.app.client.visitor import Visitor


def test_who_takes_left_for_right_on_the_front_finds_it_out_at_the_read_back_and_mends_it_at_a_tap(
    visitor: Visitor,
) -> None:
    body = to_the_body(visitor)
    visitor.press(body.views.tiles[View.FRONT])
    visitor.draw((420, 950), (425, 1050))  # at the left of the picture, meant to be the client's left
    visitor.go_on()
    told_of_a_mark(visitor, 5, Sensation.ACHE)
    told_of_the_rest(visitor)
    read = visitor.step
    assert isinstance(read, ReadBackStep)
    ((mark, lies),) = read.sides.items()
    assert lies is MarkSide.RIGHT
    assert "RIGHT" in read.changes[mark].accessibleName()
    to_the_last_page(visitor)
    assert read.title.text() == "All correct, and your RIGHT side?"
    assert [visitor.frame.onward.text(), *(other.text() for other in read.others)] == [
        "Yes, my RIGHT",
        "No, my LEFT",
        "BOTH sides",
    ]
    visitor.press(read.others[0])
    again = visitor.step
    assert isinstance(again, ReadBackStep)
    assert again is not read
    assert "LEFT" in again.changes[mark].accessibleName()
    assert side(visitor, mark) is MarkSide.LEFT
    confirmed_and_given_back(visitor)


def test_a_belt_is_read_back_on_both_sides_and_a_leg_from_end_to_end(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw((400, 705), (600, 705))
    visitor.draw((580, 850), (590, 1200), (600, 1690))
    belt, leg = (change.accessibleName() for change in read_back(visitor).changes.values())
    assert belt.startswith("Change: Your low back, BOTH sides")
    assert leg.startswith("Change: From your RIGHT buttock down to your heel")


def test_one_press_confirms_the_sides_of_all_marks(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw((400, 705), (600, 705))
    visitor.draw((580, 1300), (585, 1400))
    read = read_back(visitor)
    assert read.title.text() == "All correct, and every side?"
    visitor.go_on()
    assert visitor.at in (FlowStep.ADVICE, FlowStep.THANKS)


def test_a_wrong_side_is_mended_on_a_picture_of_the_mark_and_the_map_follows(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw((400, 705), (600, 705))
    visitor.draw((580, 1300), (585, 1400))
    belt, calf = read_back(visitor).changes
    for mark, told in ((calf, MarkSide.BOTH), (belt, MarkSide.LEFT), (calf, MarkSide.RIGHT)):
        read = read_back(visitor)
        visitor.press(read.others[0], read.changes[mark])
        assert read.side is not None
        assert [tile.text() for tile in read.side.answers.values()] == [
            "Only my LEFT",
            "BOTH sides",
            "Only my RIGHT",
        ]
        assert [lies for lies, tile in read.side.answers.items() if tile.isChecked()] == [side(visitor, mark)]
        visitor.press(read.side.answers[told])
        assert side(visitor, mark) is told
        assert isinstance(visitor.step, ReadBackStep)
        assert visitor.step is not read
    assert "every side" in read_back(visitor).title.text()  # what was moved is asked anew


def test_what_is_no_pain_is_removed_from_the_question_of_its_side(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw((400, 705), (600, 705))
    visitor.draw((580, 1300), (585, 1400))
    read = read_back(visitor)
    belt, calf = read.changes
    visitor.press(read.others[0], read.changes[belt])
    assert visitor.frame.onward.text() == "Not a pain: remove it"
    visitor.go_on()
    assert isinstance(visitor.step, ReadBackStep)
    drawing, _ = visitor.lodge.store.maps.read(visitor.lodge.visit.id)
    assert list(drawing.marks) == [calf]


def test_going_back_from_the_question_of_a_side_changes_nothing(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw((400, 705), (600, 705))
    visitor.draw((580, 1300), (585, 1400))
    before = visitor.lodge.store.maps.read(visitor.lodge.visit.id)[0]
    read = read_back(visitor)
    visitor.press(read.others[0], next(iter(read.changes.values())))
    visitor.go_back()
    assert visitor.at is FlowStep.READ_BACK
    assert visitor.lodge.store.maps.read(visitor.lodge.visit.id)[0] == before


def test_a_mark_that_comes_to_lie_on_another_may_be_joined_with_it(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.go_on()
    told_of_a_mark(visitor, 7, Sensation.ACHE)
    conversation = visitor.window.conversation
    assert conversation is not None
    conversation.go_to(FlowPlace(FlowStep.BODY))
    visitor._settle()
    visitor.draw(*LEFT_BUTTOCK)
    right, left = conversation.drawing.begun
    read = read_back(visitor)
    visitor.press(read.others[0], read.changes[left])
    assert read.side is not None
    visitor.press(read.side.answers[MarkSide.RIGHT])
    assert read.join is not None
    assert read.title.text() == "Is it the same pain?"
    visitor.press(read.join.one)
    drawing, _ = visitor.lodge.store.maps.read(visitor.lodge.visit.id)
    assert list(drawing.marks) == [right]
    assert drawing.marks[right].intensity == 7
    assert len(list(drawing.ink_of(right))) == 2


def test_every_answer_can_be_changed_from_its_line_and_leads_back_to_the_read_back(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.go_on()
    told_of_a_mark(visitor, 7, Sensation.ACHE)
    told_of_the_rest(visitor)
    read = visitor.step
    assert isinstance(read, ReadBackStep)
    places = list(read.told)
    steps = {place.step for place in places}
    assert steps >= {
        FlowStep.SINCE,
        FlowStep.WORSE_OR_BETTER,
        FlowStep.FEELING,
        FlowStep.NOW,
        FlowStep.HEALTH,
        FlowStep.STANDING,
    }
    for place in places:
        read = visitor.step
        assert isinstance(read, ReadBackStep)
        visitor.press(read.told[place])
        assert visitor.at is place.step
        visitor.leave_step()
        assert visitor.at is FlowStep.READ_BACK


def side(visitor: Visitor, mark: UUID) -> MarkSide | None:
    workplace = visitor.lodge.workplace
    drawing, _ = visitor.lodge.store.maps.read(visitor.lodge.visit.id)
    return name_of_skin(workplace.coverage.marks(drawing)[mark], workplace.atlas).side


def test_a_mark_that_the_large_picture_does_not_show_has_a_picture_of_its_own(visitor: Visitor) -> None:
    body = to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.draw(*RIGHT_THIGH)
    visitor.press(body.views.tiles[View.FRONT])
    visitor.draw((560, 1000), (562, 1040))
    conversation = visitor.window.conversation
    assert conversation is not None
    conversation.go_to(FlowPlace(FlowStep.READ_BACK))
    visitor._settle()
    whole, of_its_own = visitor.step.findChildren(MapPicture)
    assert all(whole.spot(mark) or of_its_own.spot(mark) for mark in conversation.drawing.begun)
    assert whole.body._scene.view is View.BACK
    assert of_its_own.body._scene.view is View.FRONT
    found = list(faults(visitor.frame, PANELS[0]._replace(dpi=96)))
    assert not [fault for fault in found if "lie over each other" not in fault], found


def test_change_leads_to_the_mark_and_straight_back_to_the_read_back(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.draw(*LEFT_THIGH)
    visitor.go_on()
    told_of_a_mark(visitor, 7, Sensation.ACHE)
    told_of_a_mark(visitor, 3, Sensation.NUMB)
    told_of_the_rest(visitor)
    read = visitor.step
    assert isinstance(read, ReadBackStep)
    second = list(read.changes)[1]
    visitor.press(read.changes[second])
    assert isinstance(visitor.step, MarkStep)
    visitor.press(visitor.step.scale.buttons[9])
    assert isinstance(visitor.step, ReadBackStep)
    drawing, _ = visitor.lodge.store.maps.read(visitor.lodge.visit.id)
    assert drawing.marks[second].intensity == 9


def test_a_mark_added_at_the_end_is_asked_about_before_the_map_is_read_back_again(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.go_on()
    told_of_a_mark(visitor, 7, Sensation.ACHE)
    told_of_the_rest(visitor)
    assert isinstance(visitor.step, ReadBackStep)
    visitor.press(visitor.step.where)
    visitor.draw(*LEFT_THIGH)
    visitor.go_on()
    told_of_a_mark(visitor, 2, Sensation.STIFF)
    assert isinstance(visitor.step, ReadBackStep)
    assert len(visitor.step.changes) == 2
