"""Lets the demo clinic in and offers to be shown around in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from shiboken6 import isValid

from app.shell.tour import Tour
from app.shell.window import Window
from app.therapist.desk.actions import Actions
from app.therapist.visit.pages import Page
from app.words import tour as words
from app.workplace import Workplace
from models.demo.clinic import PEOPLE
from models.practice.visit import Visit


class DemoTour:
    """Offers the tour once the invented clients are there, and ends it when somebody else comes."""

    def __init__(
        self,
        workplace: Workplace,
        window: Window,
        actions: Actions,
        show_desk: Callable[[UUID], None],
        turn: Callable[[Visit, Page], None],
    ) -> None:
        """`turn` brings a page of a visit into sight."""
        self._workplace, self._window, self._actions = workplace, window, actions
        self._show_desk, self._turn = show_desk, turn
        self.tour: Tour | None = None

    def add(self) -> None:
        """Let the invented clients in, and offer to be shown around."""
        self._actions.add_demo()
        if any(row.client.demo for row in self._workplace.clients()):
            self._window.toast.say(words.offer(), self.take, words.take())

    def take(self) -> Tour | None:
        """Lead through the demo clinic with its first client; None where that one is gone."""
        self.end()
        demo = [row.client for row in self._workplace.clients() if row.client.demo]
        client = next((each for each in demo if each.pseudonym == PEOPLE[0][0]), None)
        shown = self._workplace.visits(client.id) if client is not None else ()
        if client is None or not shown:
            return None
        desk = partial(self._show_desk, client.id)
        pages = (Page.MARKS, Page.FINDINGS, Page.PLAN, Page.NOTE)
        places = [desk, *(partial(self._turn, shown[-1], page) for page in pages), desk]
        self.tour = Tour(self._workplace.theme, self._window, places)
        self.tour.begin()
        return self.tour

    def end(self) -> None:
        """Put the tour away where it is under way."""
        if self.tour is not None and isValid(self.tour):
            self.tour.end()
        self.tour = None
