"""The client's window leads along the way, loses nothing, and goes on where the client was."""

from __future__ import annotations

import pytest

from app.client.frame import StepFrame
from db.stored.hand_overs import StoredHandOvers
from db.stored.replies import StoredReplies
from db.stored.visits import StoredVisits
from models.errors import StoreError
from models.flow.way import FlowPlace, FlowStep
from models.practice.hand_over import TextSize
from models.practice.visit import Today
from tests.app.client.acts import step_of, to_the_end
from tests.app.client.lodge import Lodge


def test_back_and_onward_lead_along_the_way_and_lose_nothing(lodge: Lodge) -> None:
    lodge.give()
    step_of(lodge).yes.click()
    seen = [lodge.place]
    for _ in range(3):
        page = lodge.client.page
        assert isinstance(page, StepFrame)
        page.onward.click()
        seen.append(lodge.place)
    assert len(set(seen)) == 4
    for place in reversed(seen[:-1]):
        page = lodge.client.page
        assert isinstance(page, StepFrame)
        page.back.click()
        assert lodge.place == place
    assert lodge.store.visits.one(lodge.visit.id).answers == {"worse_sitting": True}


def test_every_page_between_greeting_and_thanks_says_in_which_of_five_parts_it_is(lodge: Lodge) -> None:
    lodge.give()
    parts = []
    for _ in FlowStep:
        if isinstance(page := lodge.client.page, StepFrame):
            parts.append(page.parts.accessibleName())
            page.onward.click()
    greeting, *others = parts
    assert not greeting
    assert others[0] == "Where: part 1 of 5"
    assert others[-1] == "Check: part 5 of 5"
    numbers = [int(name.split("part ")[1][0]) for name in others]
    assert numbers == sorted(numbers)


def test_a_visit_handed_over_again_goes_on_where_the_client_was(lodge: Lodge) -> None:
    lodge.give()
    lodge.client.page.onward.click()  # type: ignore[union-attr]
    place = lodge.place
    lodge.client.taken_back.emit(False)
    lodge.give()
    assert lodge.place == place


def test_a_visit_that_was_told_to_the_end_begins_anew_when_handed_over_again(lodge: Lodge) -> None:
    lodge.give()
    to_the_end(lodge)
    lodge.client.taken_back.emit(False)
    lodge.give()
    assert lodge.place is FlowStep.WELCOME


def test_language_and_text_size_are_taken_on_at_once_and_kept(lodge: Lodge) -> None:
    lodge.give()
    conversation = lodge.client.conversation
    assert conversation is not None
    conversation.speak("de")
    conversation.read_in(TextSize.A_PLUS_PLUS)
    page = lodge.client.page
    assert isinstance(page, StepFrame)
    assert page.onward.font().pixelSize() > 0
    bookmark = lodge.store.hand_overs.handed_over()
    assert bookmark is not None
    assert (bookmark.language, bookmark.text) == ("de", TextSize.A_PLUS_PLUS)
    lodge.client.taken_back.emit(False)
    assert lodge.hand_over.languages.spoken.code == "en"


def test_the_next_visit_begins_in_the_language_and_size_of_the_last_one(lodge: Lodge) -> None:
    conversation = lodge.give().conversation
    assert conversation is not None
    conversation.speak("fr")
    conversation.read_in(TextSize.A_PLUS)
    lodge.client.taken_back.emit(False)
    lodge.visit = lodge.store.visits.begin(lodge.visit.client, lodge.visit.body, lodge.clock())
    conversation = lodge.give().conversation
    assert conversation is not None
    assert (conversation.language, conversation.look.size) == ("fr", TextSize.A_PLUS)
    assert lodge.place is FlowStep.WELCOME


def test_a_full_disk_keeps_the_client_where_everything_is_kept(
    lodge: Lodge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("The disk is full, so this was not kept.")

    lodge.give()
    conversation = lodge.client.conversation
    assert conversation is not None
    for part, name in ((StoredReplies, "add"), (StoredVisits, "set_today"), (StoredHandOvers, "hand_over")):
        monkeypatch.setattr(part, name, full)
    assert not conversation.answer("worse_sitting", True)
    assert not conversation.say_today(Today.NO_PAIN)
    place = conversation.place
    conversation.go_to(FlowPlace(FlowStep.HEALTH))
    assert conversation.place == place
    page = lodge.client.page
    assert isinstance(page, StepFrame)
    assert page.said.startswith("This was not kept; what came before is safe.")
