"""The therapists of a register as far as they can be read."""

from __future__ import annotations

from collections.abc import Sequence

from app.workplace import Workplace
from models.errors import StoreError
from models.practice.ports.damaged import DamagedError
from models.practice.therapist import Therapist


def therapists_of(workplace: Workplace) -> Sequence[Therapist]:
    """The therapists who may sign, whoever signed here last first; says so when some cannot be read."""
    try:
        found = list(workplace.register.therapists.listed())
    except DamagedError as error:
        workplace.tell(str(error))
        found = [each for each in error.rest if isinstance(each, Therapist)]
    except StoreError as error:
        workplace.tell(str(error))
        return ()
    return sorted(found, key=lambda each: str(each.id) != workplace.settings.now.signer)


def may_sign(workplace: Workplace) -> Sequence[Therapist]:
    """Therapists who may sign now, whoever is at the desk first; who has a PIN signs where it opened it."""
    register = workplace.register
    try:
        own = {each.id for each in register.own_pins.holders()} - {register.audit.who}
    except StoreError as error:
        workplace.tell(str(error))
        return ()
    found = [each for each in therapists_of(workplace) if each.id not in own]
    return sorted(found, key=lambda each: each.id != register.audit.who)
