"""What a home sheet can offer at a visit, chosen anew whenever it is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from app.therapist.planning import Planning
from app.words.catalogue import ENGLISH
from models.errors import StoreError
from models.home.choosing import ForHome, HomeFacts, HomeTable, for_home


def offered(planning: Planning) -> Sequence[ForHome]:
    """The exercises that nothing forbids, the proposed ones marked; none before the model is there."""
    plan, findings = planning.plan, planning.findings
    if plan is None or findings is None:
        return ()
    hands = planning.session.hands
    posture = {item: int(felt) for item, felt in hands.posture.items()}
    facts = HomeFacts(plan, findings, planning.answers_of(planning.visit.visit), posture)
    return for_home(HomeTable.load(planning.anatomy), facts)


def language_of(planning: Planning) -> str:
    """The language in which the client was asked last, at this visit or before; English where nobody was."""
    register = planning.workplace.register
    visits = (planning.visit.visit, *(each.visit for each in reversed(planning.earlier)))
    for visit in visits:
        try:
            bookmark = register.hand_overs.bookmark(visit.id)
        except StoreError:
            continue
        if bookmark is not None and bookmark.language:
            return bookmark.language
    return ENGLISH
