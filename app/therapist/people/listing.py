"""The therapists of a register as far as they can be read, and how a short name is made."""

from __future__ import annotations

from collections.abc import Sequence

from app.workplace import Workplace
from models.errors import StoreError
from models.practice.ports import DamagedError
from models.practice.therapist import Therapist


def therapists_of(workplace: Workplace) -> Sequence[Therapist]:
    """Those who may sign, whoever signed last on this computer first; says so when some cannot be read."""
    try:
        found = list(workplace.register.therapists.listed())
    except DamagedError as error:
        workplace.tell(str(error))
        found = [each for each in error.rest if isinstance(each, Therapist)]
    except StoreError as error:
        workplace.tell(str(error))
        return ()
    return sorted(found, key=lambda each: str(each.id) != workplace.settings.now.signer)


def initials(name: str) -> str:
    """The first letters of a name: "AB" for Ada Berg."""
    return "".join(word[0] for word in name.split()).upper()
