"""The words of erasing a client for good, of its proof, and of handing out the whole record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from app.words.audit import moment
from app.words.catalogue import Message, translate, translate_amount
from app.words.formats import full_day

whole_record = Message("erasing", "Whole record as a file…")
record_name = Message("erasing", "record")
writing_record = Message("erasing", "Writing the record…")
zip_files = Message("erasing", "ZIP file (*.zip)")
erase = Message("erasing", "Erase for good…")
line = Message(
    "erasing",
    "For a client who asks to be forgotten. Every visit, answer and note of theirs is overwritten now; "
    "nothing brings it back. To take somebody out of sight with a way back, remove them instead.",
)
type_name = Message("erasing", "The name as it stands on the desk")
pin = Message("erasing", "Your PIN or passphrase")
now = Message("erasing", "Erase now")
not_the_name = Message("erasing", "That is not the name: type it letter by letter.")
proof_title = Message("erasing", "Erased")
keep_proof = Message("erasing", "Save the proof…")
proof_name = Message("erasing", "proof of erasing")
text_files = Message("erasing", "Text (*.txt)")
nothing_found = Message("erasing", "No file of the register holds the name or the number any more.")


def of(pseudonym: str) -> str:
    """The title of the sheet: "Erase Client 14 for good"."""
    return translate("erasing", "Erase {client} for good").format(client=pseudonym)


def done(number: UUID, visits: int, at: datetime) -> str:
    """What was erased and when; it names nobody, but the number finds the entries of the audit log."""
    told = translate_amount("erasing", "{n} visit", "{n} visits", visits)
    return translate("erasing", "Erased on {at}: the client of number {number}, with {visits}.").format(
        at=moment(at), number=number, visits=told
    )


def searched(count: int, found: Sequence[str], unread: Sequence[str]) -> str:
    """Which files were searched, what was found, and which could not be searched."""
    told = translate_amount("erasing", "{n} file was searched.", "{n} files were searched.", count)
    where = translate(
        "erasing", "The name still stands in: {files}. Close Nerveline, start it again, and look."
    )
    sentences = [told, where.format(files=", ".join(found)) if found else nothing_found()]
    if unread:
        cannot = translate("erasing", "These could not be searched: {files}.")
        sentences.append(cannot.format(files=", ".join(unread)))
    return " ".join(sentences)


def backups(days: Sequence[tuple[date, date]]) -> str:
    """The backups of before, each with the day by which it is gone."""
    if not days:
        return translate("erasing", "No daily backup of before is kept beside the register.")
    told = translate("erasing", "{day} (gone by {end})")
    listed = ", ".join(told.format(day=full_day(day), end=full_day(end)) for day, end in days)
    return translate(
        "erasing",
        "These daily backups still hold the client, encrypted: {days}. Where Nerveline is closed for months, "
        "they go on the seventh day on which it is open after that.",
    ).format(days=listed)


def elsewhere() -> str:
    """What the program cannot know of."""
    return translate("erasing", "Copies, backups and exports that were put elsewhere are yours to delete.")
