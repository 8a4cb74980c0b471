"""Asks who signs a note: one of those who treat here, or somebody new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID, uuid4

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.therapist.people.listing import may_sign
from app.widgets.choice import Choice
from app.widgets.controls import ButtonKind, arrange, button, label
from app.widgets.sheet import Sheet
from app.widgets.text_field import TextField
from app.words import note as words
from app.words import shared as wording
from app.workplace import Workplace
from models.errors import StoreError
from models.practice.therapist import Therapist, initials


class SigningSheet(Sheet):
    """Offers the therapists by name; `sign` is called with the one who signs."""

    def __init__(self, workplace: Workplace, window: QWidget, sign: Callable[[Therapist], bool]) -> None:
        super().__init__(workplace.theme, window, words.signer())
        self._workplace, self._sign = workplace, sign
        self._known = {each.id: each for each in may_sign(workplace)}
        self.choice: Choice[UUID] = Choice(
            {id_: each.name for id_, each in self._known.items()}, name=words.signer(), touch=True
        )
        self.choice.show_value(next(iter(self._known), None))
        self.name, self.short = TextField(), TextField()
        for field, told in ((self.name, words.signer_name()), (self.short, words.short_name())):
            field.setPlaceholderText(told)
            field.setAccessibleName(told)
        self.name.textChanged.connect(lambda text: self.choice.show_value(None) if text else None)
        self.sign = button(workplace.theme, words.sign(), kind=ButtonKind.PRIMARY, touch=True)
        self.sign.clicked.connect(lambda _: self._done())
        cancel = button(workplace.theme, wording.cancel(), pressed=self.reject, touch=True)
        self.body.addWidget(label(words.sign_tip(), tone="quiet", wrap=True))
        for part in (self.choice, self.name, self.short):
            self.body.addWidget(part)
        self.choice.setVisible(bool(self._known))
        row = QHBoxLayout()
        arrange(row, None, cancel, self.sign)
        self.body.addLayout(row)

    @property
    def known(self) -> Sequence[Therapist]:
        """The therapists who may sign now."""
        return list(self._known.values())

    def _done(self) -> None:
        name = self.name.words
        chosen = self._known.get(self.choice.value) if self.choice.value is not None else None
        if name:
            chosen = Therapist(uuid4(), name, self.short.words or initials(name))
            try:
                self._workplace.register.therapists.keep(chosen)
            except StoreError as error:
                self._workplace.tell(str(error))
                return
        if chosen is not None and self._sign(chosen):
            self._workplace.settings.change(signer=str(chosen.id))
            self.accept()
