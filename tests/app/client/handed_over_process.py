"""A whole program whose tablet is with a client, told what to do line by line until it is killed."""

from __future__ import annotations

import hashlib
import json
import sys
from datetime import timedelta
from threading import Thread
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.client.conversation import Conversation
from app.main import Program
from app.open_visit import OpenVisit
from app.shell.navigator import Navigator
from models.body.view import Body, View
from models.drawing.drawing import Change, Drawing
from models.drawing.history import History
from models.drawing.stroke import Mark, Sensation, Stroke, sample
from models.flow.way import FlowStep
from models.practice.visit import Client, Today

PIN = "2580"
ANSWERS: dict[FlowStep, dict[str, bool | float | None]] = {
    FlowStep.SINCE: {"duration_days": 21},
    FlowStep.WORSE_OR_BETTER: {"worse_sitting": True, "eased_by_walking": False},
    FlowStep.FEELING: {"saddle_numbness": None},
    FlowStep.NOW: {"fever_unwell": True},
    FlowStep.HEALTH: {"weight_loss": False},
}


class Child(QObject):
    """Answers "act" and "move" with what is then on disk, and says where it was when it had started."""

    ordered = Signal(str)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._watch = QTimer(self, interval=10)
        self._watch.timeout.connect(self._look)
        self._watch.start()
        self.ordered.connect(self._obey)

    @property
    def navigator(self) -> Navigator:
        assert self._program.navigator is not None
        return self._program.navigator

    @property
    def conversation(self) -> Conversation:
        client = self.navigator.hand_over.client
        assert client is not None
        assert client.conversation is not None
        return client.conversation

    def _look(self) -> None:
        if self._program.navigator is None:
            return
        self._watch.stop()
        if self.navigator.hand_over.client is None:
            self._give()
        self._tell()
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for order in sys.stdin:
            self.ordered.emit(order.strip())

    def _give(self) -> None:
        """The therapist hands over for the first time, to a client who was there a week before."""
        hand_over, register = self.navigator.hand_over, self.navigator.workplace.register
        now = self.navigator.workplace.now()
        client = Client(uuid4(), "Client 14", Body.FEMALE, now)
        register.clients.add(client)
        before = register.visits.begin(client.id, client.body, now - timedelta(days=7))
        OpenVisit(register, before, Drawing(), History(), lambda: now, parent=self).make(drawn(0))
        register.visits.finish(before.id, now - timedelta(days=7))
        hand_over.keyring.set_pin(PIN)
        hand_over.give(register.visits.begin(client.id, client.body, now))

    def _obey(self, order: str) -> None:
        if order == "act":
            self._act()
        else:
            self.conversation.go_on()
        self._tell()

    def _act(self) -> None:
        """Tell something at this step, as its screen would."""
        conversation, place = self.conversation, self.conversation.place
        if place.step is FlowStep.TODAY:
            conversation.say_today(Today.MARKS)
        elif place.step is FlowStep.BODY:
            conversation.session.make(drawn(conversation.drawing.next_order))
        elif place.mark is not None:
            mark = conversation.drawing.marks[place.mark]
            conversation.session.make(Change(removed=(mark,), added=(stronger(mark),)))
        elif place.step in ANSWERS:
            for question, answer in ANSWERS[place.step].items():
                conversation.answer(question, answer)

    def _tell(self) -> None:
        register = self.navigator.workplace.register
        bookmark = register.hand_overs.handed_over()
        assert bookmark is not None
        visit, (drawing, _) = register.visits.one(bookmark.visit), register.maps.read(bookmark.visit)
        client = self.navigator.hand_over.client
        told = {
            "place": bookmark.place.key,
            "page": type(client.page).__name__ if client else "",
            "answers": dict(visit.answers),
            "skipped": sorted(visit.skipped),
            "today": visit.today,
            "strokes": len(drawing.ink),
            "drawing": hashlib.sha256(
                repr((sorted(drawing.marks.items()), drawing.ink)).encode()
            ).hexdigest(),
        }
        print(json.dumps(told), flush=True)


def drawn(order: int) -> Change:
    """A mark with a stroke on the hip and one on a calf, of which more is asked."""
    mark = Mark(uuid4(), Sensation.ACHE, 4)
    lines = [
        tuple(sample(x + step, y + 2 * step, 0.5, step) for step in range(20))
        for x, y in ((400, 880), (575, 1390))
    ]
    strokes = [
        Stroke(uuid4(), mark.id, order + number, Body.FEMALE, View.BACK, 14, line)
        for number, line in enumerate(lines)
    ]
    return Change(added=(mark, *strokes))


def stronger(mark: Mark) -> Mark:
    """The same mark, a little stronger."""
    kept: UUID = mark.id
    return Mark(kept, mark.sensation, (mark.intensity or 0) + 1, mark.depth, mark.course)


def main() -> None:
    """Start the program and obey until killed."""
    program = Program(QApplication([]))
    child = Child(program)
    program.start()
    child.setParent(program)
    QApplication.exec()


if __name__ == "__main__":
    main()
