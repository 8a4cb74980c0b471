"""The client's steps one after the other, with marks of both sides, for tools/screens.py."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import uuid4

from app.client.conversation import Conversation
from app.client.emergency_page import EmergencyPage
from app.client.frame import StepFrame
from app.client.steps.body import BodyStep
from app.client.window import ClientWindow
from app.gestures.tool import BROAD
from app.shell.navigator import Navigator
from app.style.client_size import ClientSize, room_for_type
from models.body.view import View
from models.drawing.drawing import Change
from models.drawing.stroke import Depth, Mark, Sensation, Stroke, sample
from models.flow.way import FlowPlace, FlowStep
from models.practice.acknowledgement import Acknowledgement, Response
from models.practice.hand_over import TextSize
from models.practice.visit import Today
from tools.handing_over import PIN
from tools.troubles import Place as Shown
from tools.troubles import Shot

SIZES = {"A": TextSize.A, "A+": TextSize.A_PLUS, "A++": TextSize.A_PLUS_PLUS}
MARKS: Sequence[tuple[Mark, Sequence[tuple[float, float]]]] = (
    (
        Mark(uuid4(), Sensation.ACHE, 7, Depth.DEEP),
        ((585, 830), (600, 855), (590, 880), (605, 900), (600, 1000), (602, 1130)),
    ),
    (
        Mark(uuid4(), Sensation.TINGLING, 4),
        ((585, 1240), (590, 1290), (584, 1350)),
    ),
)
ANSWERS = {"worse_sitting": True, "worse_cough_sneeze": True, "eased_by_walking": True, "duration_days": 21.0}
WEAKER = ("leg_weakness", "stable")
DPI = 151.0
"""Pixels to the inch of the tablet on which all is shown: ten inches, 1280 pixels wide."""
BREATHLESS = "breathless_chest_pain"


def asking(shown: Shown, navigator: Navigator, language: str, size: TextSize) -> Iterator[Shot]:
    """Every step in a language and a text size; the tablet is back at the end."""
    hand_over, register = navigator.hand_over, navigator.workplace.register
    rows = {row.client.pseudonym: row.client for row in register.clients.listed()}
    owner = rows["Client 14"]
    hand_over.keyring.set_pin(PIN)
    width, height = shown.window.width(), shown.window.height()
    hand_over.measure = lambda _: ClientSize(TextSize.A, DPI, room_for_type(width, height))
    hand_over.give(register.visits.begin(owner.id, owner.body, navigator.workplace.now()))
    client = hand_over.client
    assert client is not None
    client.resize(shown.window.size())
    conversation = client.conversation
    assert conversation is not None
    conversation.speak(language)
    conversation.read_in(size)
    for number, (name, step) in enumerate(_walked(conversation, client)):
        shown.settle()
        yield f"{number:02}-{name}-{language}-{size.name.lower()}", step
    client.taken_back.emit(False)
    for name, step in _stopped(navigator, conversation):
        shown.settle()
        yield f"{name}-{language}-{size.name.lower()}", step


def _stopped(navigator: Navigator, told: Conversation) -> Iterator[Shot]:
    """The screen of an emergency and the door before which it waits; met when the tablet is back."""
    hand_over, register = navigator.hand_over, navigator.workplace.register
    hand_over.give(register.visits.one(told.visit.id))
    client = hand_over.client
    assert client is not None
    assert client.conversation is not None
    client.conversation.answer(BREATHLESS, True)
    yield "emergency", client
    assert isinstance(client.page, EmergencyPage)
    client.page.door.click()
    yield "emergency-door", client
    now = navigator.workplace.now()
    register.responses.add(told.visit.id, Acknowledgement("chest", Response.REFERRED, now))
    client.taken_back.emit(False)


def _walked(conversation: Conversation, client: ClientWindow) -> Iterator[Shot]:
    for step in (FlowStep.WELCOME, FlowStep.TODAY):
        conversation.go_to(FlowPlace(step))
        yield step.value, client
    conversation.say_today(Today.MARKS)
    conversation.go_to(FlowPlace(FlowStep.BODY))
    _mark(conversation)
    yield "body", client
    body = _frame(client).step.page
    assert isinstance(body, BodyStep)
    body.tools.list.click()
    yield "list", client
    conversation.draw_with(left=True)
    conversation.go_to(FlowPlace(FlowStep.BODY))
    yield "left-hand", client
    conversation.draw_with(left=False)
    for number, mark in enumerate(conversation.drawing.begun, 1):
        conversation.go_to(FlowPlace(FlowStep.MARK, mark))
        yield f"mark{number}", client
    for question, answer in ANSWERS.items():
        conversation.answer(question, answer)
    conversation.answer(*WEAKER)
    for step in FlowStep:
        if list(FlowStep).index(step) > list(FlowStep).index(FlowStep.MARK):
            conversation.go_to(FlowPlace(step))
            yield step.value, client


def _mark(conversation: Conversation) -> None:
    body = conversation.visit.body
    for mark, spots in MARKS:
        line = tuple(sample(*spot) for spot in spots)
        order = conversation.drawing.next_order
        stroke = Stroke(uuid4(), mark.id, order, body, View.BACK, BROAD, line)
        conversation.session.make(Change(added=(mark, stroke)))


def _frame(client: ClientWindow) -> StepFrame:
    assert isinstance(client.page, StepFrame)
    return client.page
