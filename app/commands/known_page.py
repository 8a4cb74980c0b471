"""Whether a printed page is one that was made of a signed note: known by the hash of its file."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from models.practice.noting import PrintedPage
from models.practice.ports.register import Register
from models.practice.session import Session

PAGE = b"%PDF-"
"""How a page to print begins."""

Answer = dict[str, object]


def is_page(file: Path) -> bool:
    """Whether a file is a page to print, by its first bytes."""
    with file.open("rb") as begins:
        return begins.read(len(PAGE)) == PAGE


def known_page(register: Register, file: Path) -> Answer:
    """Of which visit a page was made and who signed the note; known is false for a page of something else.

    A page that was changed by one byte is another one. What was removed is not known.
    """
    key = PrintedPage(sha256(file.read_bytes()).hexdigest()).key
    for visit in register.sessions.with_key(key):
        session = Session.of(register.sessions.of_visit(visit))
        if session.signature is not None and session.signed_at is not None:
            signed = {"signed_by": session.signature.name, "signed": session.signed_at.isoformat()}
            return {"file": str(file), "kind": "page", "known": True, "visit": str(visit), **signed}
    return {"file": str(file), "kind": "page", "known": False}
