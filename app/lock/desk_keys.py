"""What opens a locked desk: an own PIN, the PIN of the practice, the passphrase; and who is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from uuid import UUID

from app.lock.checking import Check, opened_by
from app.lock.keyring import LONGEST, SHORTEST, PinCheck
from app.words import protection as words
from models.errors import StoreError
from models.practice.audit import AuditAct, AuditLog
from models.practice.keys import SHORTEST_PASSPHRASE, Protection, told_alike
from models.practice.ports.locks import OwnPins
from models.practice.therapist import Therapist


class DeskKeys:
    """Whoever opens the desk by an own PIN is at the desk from then on, and stands in the audit log.

    While therapists have PINs of their own, the PIN of the practice opens no desk: it would not say who is
    there. The passphrase does; then nobody has said who, until somebody comes by an own PIN.
    """

    def __init__(
        self,
        practice: PinCheck,
        protection: Protection | None,
        own: OwnPins,
        audit: AuditLog,
        steady: Callable[[], float],
    ) -> None:
        self._practice, self._protection, self._own = practice, protection, own
        self._audit, self._steady = audit, steady
        self._checks: dict[UUID, PinCheck] = {}
        self.at_desk: Therapist | None = None
        """Who said by an own PIN to be at the desk."""

    @property
    def people(self) -> Mapping[UUID, str]:
        """The therapists who have a PIN of their own, whoever was there last first."""
        with suppress(StoreError):
            names = {each.id: each.name for each in self._own.holders()}
            last = {self.at_desk.id: self.at_desk.name} if self.at_desk is not None else {}
            return {key: name for key, name in {**last, **names}.items() if key in names}
        return {}

    def refusal(self, said: str, who: UUID | None = None) -> Check[str]:
        """Nothing when this opens the desk, else what is wrong; `who` is the therapist that was chosen."""
        try:
            told = yield from self._told(said, who)
        except StoreError as error:
            return str(error)
        with suppress(StoreError):  # a full disk locks nobody out
            self._audit.add(AuditAct.REFUSED if told else AuditAct.UNLOCKED)
        return told

    def confirms(self, said: str) -> Check[str]:
        """Nothing when whoever is at the desk said the own PIN, the practice's or the passphrase."""
        there = self.at_desk
        try:
            told = yield from self._told(said, there.id if there is not None else None)
            self._is_there(there)
        except StoreError as error:
            return str(error)
        if told:
            with suppress(StoreError):
                self._audit.add(AuditAct.REFUSED)
        return told

    @property
    def can_confirm(self) -> bool:
        """Whether there is a PIN or a passphrase to confirm by."""
        encrypted = self._protection is not None and self._protection.is_encrypted
        return encrypted or self._practice.is_set

    def choose_pin(self, therapist: Therapist, pin: str) -> None:
        """Let this be the therapist's own PIN, who is at the desk with it; raises StoreError."""
        check = PinCheck(self._own.of(therapist.id), self._steady)
        check.set_pin(pin)
        self._checks[therapist.id] = check
        self._is_there(therapist)

    def _told(self, said: str, who: UUID | None) -> Check[str]:
        check = self._practice if who is None else self._check(who)
        may_be_pin = check.is_set and said.isdecimal() and SHORTEST <= len(said) <= LONGEST
        waits = may_be_pin and bool(check.wait)
        if may_be_pin and not waits and (yield from check.opens(said)):
            self._is_there(next((each for each in self._own.holders() if each.id == who), None))
            return ""
        if self._protection is None:
            return "" if (yield from self._practice.recovers(said)) else words.not_this()
        told = words.not_this()
        if len(told_alike(said).decode()) >= SHORTEST_PASSPHRASE:
            told = yield from opened_by(self._protection, said)
        if not told:
            self._is_there(None)
        return words.wait_for_pin() if told and waits else told

    def _check(self, who: UUID) -> PinCheck:
        if who not in self._checks:
            self._checks[who] = PinCheck(self._own.of(who), self._steady)
        return self._checks[who]

    def _is_there(self, therapist: Therapist | None) -> None:
        self.at_desk = therapist
        self._audit.at_desk(therapist.id if therapist is not None else None)
