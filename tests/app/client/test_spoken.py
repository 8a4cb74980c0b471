"""The client's steps say every word in the client's language, and a change of language loses nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QVBoxLayout, QWidget

from app.client.conversation import Conversation
from app.client.frame import StepFrame
from app.client.rests import GoOn, StillThere, ThankYou
from app.client.steps.all import all_steps
from app.style.client_size import ClientSize, client_sheet
from app.widgets.big_button import BigButton
from app.words.languages import Languages
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Course, Depth, Fill, Mark, Sensation
from models.flow.way import FlowPlace, FlowStep, way
from models.practice.hand_over import Bookmark, TextSize
from models.practice.visit import Today, Visit
from tests.app.client.lodge import NOW, Lodge, texts
from tests.app.words import pseudo

DPI = 151.0
BUTTOCK = Mark(uuid4(), Sensation.ACHE, 7, Depth.DEEP, Course.INTERMITTENT)
SOLE = Mark(uuid4(), Sensation.TINGLING, 4, Depth.SURFACE, Course.CONSTANT)
TOLD: dict[str, bool | str] = {"fever_unwell": True, "worse_sitting": True, "leg_weakness": "stable"}
AS_THEY_ARE = {"A", "A+", "A++"}
"""Words that are the same in every language; so are the names of the languages, and numbers."""


@pytest.fixture
def conversation(lodge: Lodge, languages: Languages) -> Conversation:
    """Somebody who has marked two other places than last time, and whose answers call for advice."""
    mark, day = Mark(uuid4(), Sensation.ACHE, 5.0), NOW.replace(year=NOW.year - 1)
    earlier = Drawing({mark.id: mark}, (Fill(uuid4(), mark.id, 0, "knee_front_r"),))
    lodge.store.visits.add(
        Visit(uuid4(), lodge.visit.client, lodge.visit.body, day, day, Today.MARKS), earlier
    )
    start = Bookmark(lodge.visit.id, NOW, language="en", text=TextSize.A_PLUS_PLUS)
    conversation = Conversation(lodge.workplace, languages, start, ClientSize(TextSize.A, DPI))
    conversation.say_today(Today.MARKS)
    for mark, region in ((BUTTOCK, "thigh_back_upper_outer_r"), (SOLE, "ball_and_toes_sole_l")):
        order = conversation.drawing.next_order
        conversation.session.make(Change(added=(mark, Fill(uuid4(), mark.id, order, region))))
    for question, answer in TOLD.items():
        conversation.answer(question, answer)
    conversation.answer("saddle_numbness", None)
    return conversation


@pytest.fixture
def shown(conversation: Conversation, languages: Languages, lodge: Lodge) -> Iterator[Shown]:
    """Shows the conversation's places, one after the other, on a tablet."""
    shown = Shown(conversation, languages, lodge)
    yield shown
    shown.put_away()


class Shown:
    """The screen that a client sees at a place."""

    def __init__(self, conversation: Conversation, languages: Languages, lodge: Lodge) -> None:
        self._conversation, self._theme = conversation, lodge.workplace.theme
        self._steps = all_steps(languages)
        self._screen = QWidget()
        self._column = QVBoxLayout(self._screen)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def places(self) -> Iterator[FlowPlace]:
        """Every place with a step of its own; of the marks, the first is enough."""
        self._conversation.go_to(FlowPlace(FlowStep.READ_BACK))  # behind the body
        seen: set[FlowStep] = {FlowStep.THANKS}
        for place in way(self._conversation.so_far):
            if place.step not in seen:
                seen.add(place.step)
                yield place

    def at(self, place: FlowPlace, width: int = 1280, height: int = 800) -> StepFrame:
        conversation = self._conversation
        conversation.go_to(place)
        frame = StepFrame(self._theme, conversation, self._steps[place.step](conversation))
        self.show(frame, width, height)
        return frame

    def show(self, page: QWidget, width: int, height: int) -> None:
        while (before := self._column.takeAt(0)) is not None:
            widget = before.widget()
            assert widget is not None
            widget.hide()
            widget.deleteLater()
        page.setStyleSheet(client_sheet(self._theme.palette, self._conversation.look))
        self._column.addWidget(page)
        self._screen.resize(width, height)
        self._screen.show()
        for _ in range(3):
            QApplication.processEvents()

    def put_away(self) -> None:
        self._screen.hide()
        self._screen.deleteLater()


def untranslated(page: QWidget, languages: Languages) -> list[str]:
    """Texts with a part that has letters, and none of them with an accent."""
    names = {language.name for language in languages.available} | AS_THEY_ARE
    return [
        text
        for text in texts(page) - names
        for part in re.split("[:,.?]", text)
        if re.search(r"[^\W\d_]", part) and not re.search(f"[{pseudo.ACCENTS}]", part)
    ]


def test_no_step_says_a_word_that_is_not_translated(
    conversation: Conversation, languages: Languages, shown: Shown
) -> None:
    conversation.speak(pseudo.LONG)
    places = list(shown.places())
    asked_here = set(FlowStep) - {FlowStep.THANKS, FlowStep.CHANGED}  # the latter only after an earlier visit
    assert {place.step for place in places} >= asked_here
    for place in places:
        assert not untranslated(shown.at(place), languages), place.step


def test_pause_door_and_thanks_are_translated_too(
    conversation: Conversation, languages: Languages, lodge: Lodge, shown: Shown
) -> None:
    conversation.speak(pseudo.LONG)
    theme, look = lodge.workplace.theme, conversation.look
    behind = shown.at(FlowPlace(FlowStep.TODAY)).grab()
    for page in (StillThere(theme, look, behind), ThankYou(theme, look), GoOn(theme, look)):
        assert not untranslated(page, languages)


@pytest.mark.parametrize(
    ("code", "size"),
    [
        (pseudo.LONG, (1280, 800)),
        (pseudo.LONG, (800, 1280)),
        (pseudo.LONG, (1024, 768)),
        (pseudo.MIRRORED, (1280, 800)),
        ("de", (800, 1280)),
        ("es", (1024, 768)),
    ],
)
def test_the_longest_words_have_room_at_the_largest_size(
    conversation: Conversation, shown: Shown, code: str, size: tuple[int, int]
) -> None:
    conversation.speak(code)
    for place in shown.places():
        frame = shown.at(place, *size)
        buttons = [each for each in frame.findChildren(BigButton) if each.isVisible()]
        assert not [each.text() for each in buttons if not each.words_fit()], place.step
        labels = [each for each in frame.findChildren(QLabel) if each.isVisible() and each.text()]
        assert not [each.text() for each in labels if not has_room(each)], place.step


def has_room(label: QLabel) -> bool:
    longest = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())
    return longest <= label.width() and label.heightForWidth(label.width()) <= label.height()


def test_from_right_to_left_the_way_onward_lies_at_the_left(conversation: Conversation, shown: Shown) -> None:
    for code, onward_first in (("en", False), (pseudo.MIRRORED, True)):
        conversation.speak(code)
        frame = shown.at(FlowPlace(FlowStep.WORSE_OR_BETTER))
        assert (frame.onward.x() < frame.back.x()) is onward_first


def test_another_language_at_any_step_keeps_all_that_was_told(
    conversation: Conversation, shown: Shown, lodge: Lodge, languages: Languages
) -> None:
    drawing, replies = conversation.drawing, list(lodge.store.replies.of_visit(lodge.visit.id))
    for place in list(shown.places()):
        conversation.go_to(place)
        for code in ("de", "fr", "es", pseudo.MIRRORED, "en", "de"):
            conversation.speak(code)
            assert languages.spoken.code == code
        assert conversation.place == place
        assert conversation.drawing == drawing == lodge.store.maps.read(lodge.visit.id)[0]
        assert list(lodge.store.replies.of_visit(lodge.visit.id)) == replies
        assert conversation.look.size is TextSize.A_PLUS_PLUS
    kept = lodge.store.hand_overs.bookmark(lodge.visit.id)
    assert kept is not None
    assert (kept.language, kept.text) == ("de", TextSize.A_PLUS_PLUS)


def test_a_mark_is_read_back_in_one_sentence_of_the_language(
    conversation: Conversation, shown: Shown
) -> None:
    said = {
        "en": "The back of your RIGHT thigh: deep ache, 7 of 10, comes and goes",
        "de": "Die Rückseite Ihres RECHTEN Oberschenkels: tiefer dumpfer Schmerz, "
        "7\u00a0von\u00a010, kommt und geht",
        "fr": "L’arrière de votre cuisse DROITE\u00a0: douleur sourde et profonde, "
        "7\u00a0sur\u00a010, par moments",
        "es": "La parte trasera de su muslo DERECHO: dolor sordo y profundo, 7\u00a0de\u00a010, va y viene",
    }
    for code, sentence in said.items():
        conversation.speak(code)
        assert sentence in texts(shown.at(FlowPlace(FlowStep.READ_BACK)))
