"""What somebody who has never seen the program can do with it, without a word of help."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QPoint

from app.client.controls.map_picture import MapPicture
from app.client.steps.body import BodyStep
from app.client.steps.feeling import FeelingStep
from app.client.steps.mark import MarkStep
from app.client.steps.read_back import ReadBackStep
from app.client.steps.since import SinceStep
from app.client.steps.ticks import TicksStep
from app.client.steps.today import TodayStep
from app.client.steps.worse_or_better import WorseOrBetterStep
from app.gestures.tool import Tool
from app.widgets.pressing import shows_focus
from app.widgets.region_rows import RegionRows
from models.body.view import View
from models.drawing.drawing import Drawing
from models.drawing.mark_name import MarkSide
from models.drawing.naming import name_of_skin
from models.drawing.stroke import Depth, Sensation
from models.flow.questions import Since
from models.flow.way import FlowPlace, FlowStep
from models.practice.visit import Today
from tests.app.client.steps.audit import PANELS, faults
from tests.app.client.steps.conftest import Invite
from tests.app.client.visitor import Finger, Keys, Stylus, Visitor

MOST = 60
"""Deeds in which a novice finishes a map of both sides."""

RIGHT_BUTTOCK = ((585, 840), (600, 850), (590, 870), (605, 880))
RIGHT_THIGH = ((600, 890), (602, 1000), (600, 1150))
LEFT_BUTTOCK = ((415, 840), (400, 850), (410, 870), (395, 880))
LEFT_THIGH = ((400, 890), (398, 1000), (400, 1150))


def told_of_a_mark(visitor: Visitor, strength: int, sensation: Sensation) -> None:
    """Answer the three questions about one mark; the last answer leads on."""
    step = visitor.step
    assert isinstance(step, MarkStep)
    visitor.press(step.scale.buttons[strength], step.kinds.tiles[sensation], step.depths.tiles[Depth.DEEP])


def told_of_the_rest(visitor: Visitor) -> None:
    """Answer everything from since when to health."""
    assert isinstance(visitor.step, SinceStep)
    visitor.press(visitor.step.spans[Since.WEEKS])
    assert isinstance(visitor.step, WorseOrBetterStep)
    visitor.press(*(visitor.step.answers[key] for key in ("worse_sitting", "eased_by_walking")))
    visitor.leave_step()
    assert isinstance(visitor.step, FeelingStep)
    visitor.deny_all()
    for _ in (FlowStep.NOW, FlowStep.HEALTH, FlowStep.STANDING):
        assert isinstance(visitor.step, TicksStep)
        step = visitor.step
        while visitor.step is step:
            visitor.press(step.none)
    if visitor.at is FlowStep.CALLED_FOR:
        visitor.deny_all()


def confirmed_and_given_back(visitor: Visitor) -> None:
    """Say that all is right as it is read back, and end."""
    assert isinstance(visitor.step, ReadBackStep)
    while visitor.at is FlowStep.READ_BACK:
        visitor.go_on()
    if visitor.at is FlowStep.ADVICE:
        visitor.go_on()
    assert visitor.at is FlowStep.THANKS


def to_the_body(visitor: Visitor) -> BodyStep:
    """From the greeting to the body."""
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[Today.MARKS])
    assert isinstance(visitor.step, BodyStep)
    return visitor.step


def sensations(visitor: Visitor) -> set[Sensation | None]:
    drawing, _ = visitor.lodge.store.maps.read(visitor.lodge.visit.id)
    return {mark.sensation for mark in drawing.marks.values()}


@pytest.mark.parametrize("hand", [Finger, Stylus])
def test_touch_alone_and_pen_alone_complete_a_two_sided_map_in_sixty_deeds(
    invite: Invite, hand: type[Finger | Stylus]
) -> None:
    visitor = invite(hand())
    to_the_body(visitor)
    for spots in (RIGHT_BUTTOCK, RIGHT_THIGH, LEFT_BUTTOCK, LEFT_THIGH):
        visitor.draw(*spots)
    visitor.go_on()
    told_of_a_mark(visitor, 7, Sensation.ACHE)
    told_of_a_mark(visitor, 4, Sensation.TINGLING)
    told_of_the_rest(visitor)
    confirmed_and_given_back(visitor)
    assert sensations(visitor) == {Sensation.ACHE, Sensation.TINGLING}
    assert visitor.deeds <= MOST


def test_who_cannot_draw_ticks_a_place_in_three_taps_part_first_and_finds_one_by_its_name(
    visitor: Visitor,
) -> None:
    body = to_the_body(visitor)
    assert body.accessibleName() == body.words.title.text() != ""
    visitor.press(body.tools.list)
    assert body.accessibleName() == "Tick the parts that hurt."
    listed = body.list.model
    parts = said_by(listed)
    assert parts[0] == "Your low back"
    assert len(parts) <= 36
    body.list.rows.acted.emit(listed.index(parts.index("Your buttocks"), 0))
    places = said_by(listed)
    assert places[0] == "‹ All parts"
    assert all("buttock" in place or "hip bone" in place or "sit" in place for place in places[1:]), places
    body.list.rows.acted.emit(listed.index(places.index("Your RIGHT buttock, centre"), 0))
    assert body.canvas.drawing.fill_of("buttock_center_r") is not None
    body.list.rows.acted.emit(listed.index(0, 0))
    assert said_by(listed)[parts.index("Your buttocks")] == "Your buttocks: 1 ticked"
    for typed in ("right sole", "SOLE  Right"):
        body.list.search.setText(typed)
        assert "Outer half of your RIGHT sole" in said_by(listed)
        assert all("RIGHT" in said for said in said_by(listed))
    body.list.search.clear()
    assert len(said_by(listed)) == len(parts)


def said_by(rows: RegionRows) -> list[str]:
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def test_a_doubled_tap_in_the_list_ticks_a_part_once(invite: Invite) -> None:
    visitor = invite(Finger())
    body = to_the_body(visitor)
    visitor.press(body.tools.list)
    body.list.search.setText("right buttock centre")
    index = body.list.model.index(0, 0)
    body.list.rows.clicked.emit(index)
    body.list.rows.clicked.emit(index)
    drawing, _ = visitor.lodge.store.maps.read(visitor.lodge.visit.id)
    assert len(drawing.ink) == 1


def test_clearing_a_tapped_part_is_asked_in_words_that_fit_and_in_reach_of_a_finger(invite: Invite) -> None:
    visitor = invite(Finger())
    body = to_the_body(visitor)
    body.canvas.regions.toggle("buttock_center_r")
    body.take(Tool.FILL)
    middle = body.canvas.regions.box("buttock_center_r").center()
    Finger().draw(body.canvas, [middle.toPointF()])
    assert body.question.isVisible()
    assert body.question.yes.height() >= 44
    assert not body.question.geometry().intersects(
        body.canvas.regions.box("buttock_center_r").translated(body.canvas.mapTo(body, QPoint()))
    )
    visitor.press(body.question.yes)
    assert not body.question.isVisible()
    assert visitor.lodge.store.maps.read(visitor.lodge.visit.id)[0] == Drawing()


def test_keys_alone_complete_a_map(invite: Invite) -> None:
    visitor = invite(Keys())
    body = to_the_body(visitor)
    visitor.press(body.tools.list)
    assert isinstance(visitor.hand, Keys)
    visitor.hand.reach(body.list.rows)
    visitor.press(body.list.rows)  # the first part opens, and the first place in it is at hand
    visitor.press(body.list.rows)
    visitor.go_on()
    told_of_a_mark(visitor, 6, Sensation.BURNING)
    told_of_the_rest(visitor)
    confirmed_and_given_back(visitor)
    assert sensations(visitor) == {Sensation.BURNING}


@pytest.mark.parametrize(("hand", "ringed"), [(Finger, False), (Keys, True)])
def test_the_focus_shows_only_to_who_uses_keys_so_that_no_answer_looks_chosen(
    invite: Invite, hand: type[Finger | Keys], ringed: bool
) -> None:
    visitor = invite(hand())
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    first = visitor.step.answers[Today.MARKS]
    assert first.hasFocus()
    assert shows_focus(first) is ringed


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


def read_back(visitor: Visitor) -> ReadBackStep:
    conversation = visitor.window.conversation
    assert conversation is not None
    conversation.go_to(FlowPlace(FlowStep.READ_BACK))
    visitor._settle()
    assert isinstance(visitor.step, ReadBackStep)
    return visitor.step


def to_the_last_page(visitor: Visitor) -> None:
    """Turn the pages of the read-back until the last is there."""
    read = visitor.step
    assert isinstance(read, ReadBackStep)
    while not read._pages.is_last:
        visitor.go_on()


def test_one_press_confirms_the_sides_of_all_marks(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw((400, 705), (600, 705))
    visitor.draw((580, 1300), (585, 1400))
    read = read_back(visitor)
    assert read.title.text() == "Is every side correct?"
    visitor.go_on()
    assert read.title.text() == "Is this correct?"


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
    assert read_back(visitor).title.text() == "Is every side correct?"  # what was moved is asked anew


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
        visitor.press(read.told[place].change)
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


def test_going_all_the_way_back_and_forth_loses_nothing(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.go_on()
    told_of_a_mark(visitor, 7, Sensation.ACHE)
    told_of_the_rest(visitor)
    store, visit = visitor.lodge.store, visitor.lodge.visit
    before = store.maps.read(visit.id)[0], store.visits.one(visit.id).answers
    while visitor.at is not FlowStep.WELCOME:
        visitor.go_back()
    assert (store.maps.read(visit.id)[0], store.visits.one(visit.id).answers) == before
    visitor.go_on()
    assert isinstance(visitor.step, ReadBackStep)
