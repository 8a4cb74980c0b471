"""What the program asks of whoever keeps clients, visits and drawings; `db.store.Store` fulfils it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from models.body.view import Body
from models.drawing import Drawing
from models.errors import StoreError
from models.history import History, Step
from models.visit import Answer, Client, ClientRow, Today, Visit


class DamagedError(StoreError):
    """Part of what was asked for is damaged on disk; `readable` is the rest, to be shown with the sentence.

    It is a Drawing that may be looked at but not drawn on, or the clients or visits that are left.
    """

    def __init__(self, sentence: str, readable: Drawing | Sequence[ClientRow] | Sequence[Visit]) -> None:
        super().__init__(sentence)
        self.readable = readable


class Register(Protocol):
    """The clients and visits of a studio. Every method that writes has written to disk when it returns.

    All raise StoreError, a sentence for the therapist, when disk or file fail; then nothing was changed.
    """

    def clients(self, search: str = "") -> Sequence[ClientRow]:
        """The clients whose pseudonym or name has the words, last seen first; removed ones are left out."""
        ...

    def client(self, client: UUID) -> Client: ...
    def add_client(self, client: Client) -> None: ...
    def change_client(self, client: Client) -> None: ...

    def remove_client(self, client: UUID, at: datetime) -> None:
        """Take a client with all visits out of sight; until erased, `restore_client` brings them back."""
        ...

    def restore_client(self, client: UUID) -> None: ...

    def visits(self, client: UUID) -> Sequence[Visit]:
        """The client's visits, oldest first."""
        ...

    def visit(self, visit: UUID) -> Visit: ...

    def unfinished_visit(self) -> Visit | None:
        """The open visit that was drawn on last, to resume after a crash; None when there is none."""
        ...

    def begin_visit(self, client: UUID, body: Body, at: datetime) -> Visit: ...
    def finish_visit(self, visit: UUID, at: datetime) -> Visit: ...

    def amend_visit(self, visit: UUID, at: datetime) -> Visit:
        """Reopen a finished visit; the time of the amendment stays with it, what was there before is kept."""
        ...

    def move_visit(self, visit: UUID, client: UUID) -> Visit: ...
    def remove_visit(self, visit: UUID, at: datetime) -> None: ...
    def restore_visit(self, visit: UUID) -> None: ...
    def set_body(self, visit: UUID, body: Body) -> Visit: ...
    def set_today(self, visit: UUID, today: Today, answers: Mapping[str, Answer]) -> Visit: ...

    def drawing(self, visit: UUID) -> tuple[Drawing, History]:
        """The visit's drawing and the steps that can still be undone and redone."""
        ...

    def write(self, visit: UUID, step: Step) -> None:
        """Keep one step of an open visit; committed to disk when it returns."""
        ...

    def add_visit(self, visit: Visit, drawing: Drawing) -> None:
        """Keep a whole finished visit at once, as imports and the demo clinic do."""
        ...

    def add_demo_clinic(self) -> None: ...
    def remove_demo_clinic(self) -> None: ...
