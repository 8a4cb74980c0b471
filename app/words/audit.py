"""The words of the audit log: what was done, by whom, with which client."""

from __future__ import annotations

from datetime import datetime

from app.words.catalogue import Message, translate
from app.words.formats import clock, full_day
from models.practice.audit import AuditAct

title = Message("audit", "Audit log")
of_client = Message("audit", "Who saw and changed this…")
whole = Message("audit", "Audit log…")
line = Message(
    "audit",
    "Who saw, changed, exported or erased what, and when. It can be neither edited nor shortened unnoticed, "
    "and keeps no client's name.",
)
empty = Message("audit", "Nothing has been put on the log yet.")
find = Message("audit", "Find a client, a person or a day")
nobody_said = Message("audit", "whoever was at the desk")
gone = Message("audit", "a client who was erased")

_DID = {
    AuditAct.OPENED: Message("audit", "opened the visits"),
    AuditAct.UNLOCKED: Message("audit", "opened the locked desk"),
    AuditAct.REFUSED: Message("audit", "entered a wrong PIN or passphrase"),
    AuditAct.RECOVERED: Message("audit", "opened the visits by the recovery key"),
    AuditAct.ENCRYPTED: Message("audit", "encrypted the visits"),
    AuditAct.TOOK_COPY: Message(
        "audit", "took a copy in the place of the visits: what follows goes on from it"
    ),
    AuditAct.BACKED_UP: Message("audit", "wrote a backup by command"),
    AuditAct.PASSPHRASE: Message("audit", "changed the passphrase"),
    AuditAct.KEY_KEPT: Message("audit", "let this computer open the visits without the passphrase"),
    AuditAct.KEY_FORGOTTEN: Message("audit", "let the passphrase be asked for at every start again"),
    AuditAct.LOCK_AFTER: Message("audit", "changed after how many minutes the desk locks"),
    AuditAct.BACKUP_FOLDER: Message("audit", "changed the second folder for backups"),
    AuditAct.KEPT_FOR: Message("audit", "changed for how long records are kept"),
    AuditAct.PIN: Message("audit", "chose a PIN"),
    AuditAct.THERAPIST: Message("audit", "named a therapist"),
    AuditAct.THERAPIST_LEFT: Message("audit", "took a therapist off the list"),
    AuditAct.SAW: Message("audit", "saw the client's page"),
    AuditAct.ADDED: Message("audit", "added the client"),
    AuditAct.CHANGED: Message("audit", "changed what is said of the client"),
    AuditAct.REMOVED: Message("audit", "removed the client"),
    AuditAct.RESTORED: Message("audit", "brought the client back"),
    AuditAct.ERASED: Message("audit", "erased the client for good"),
    AuditAct.SAW_VISIT: Message("audit", "saw a visit"),
    AuditAct.BEGAN: Message("audit", "began a visit"),
    AuditAct.FINISHED: Message("audit", "finished a visit"),
    AuditAct.AMENDED: Message("audit", "reopened a finished visit"),
    AuditAct.BROUGHT: Message("audit", "imported a visit"),
    AuditAct.MOVED: Message("audit", "moved a visit from one client to another"),
    AuditAct.REMOVED_VISIT: Message("audit", "removed a visit"),
    AuditAct.RESTORED_VISIT: Message("audit", "brought a visit back"),
    AuditAct.ERASED_VISIT: Message("audit", "erased a visit for good"),
    AuditAct.HANDED_OVER: Message("audit", "handed the tablet to the client"),
    AuditAct.TOOK_BACK: Message("audit", "took the tablet back"),
    AuditAct.ANSWERED_ALERT: Message("audit", "answered a safety alert"),
    AuditAct.SIGNED: Message("audit", "signed a note"),
    AuditAct.ADDED_WORDS: Message("audit", "added words to a signed note"),
    AuditAct.EXPORTED: Message("audit", "exported or printed"),
    AuditAct.EXPORTED_ALL: Message("audit", "exported the visits of all clients"),
    AuditAct.COPIED: Message("audit", "copied to the clipboard"),
    AuditAct.GAVE_RECORD: Message("audit", "wrote the client's whole record into a file"),
    AuditAct.CONSENTED: Message("audit", "noted that the client agreed"),
    AuditAct.WITHDREW: Message("audit", "noted that the client withdrew a consent"),
    AuditAct.SAW_LOG: Message("audit", "read this log"),
    AuditAct.FORGOT_OLDEST: Message("audit", "let the oldest entries of a full log go"),
}


def did(act: AuditAct) -> str:
    """What was done: "saw the client's page"."""
    return _DID[act]()


def of(pseudonym: str) -> str:
    """The title of the log of one client."""
    return translate("audit", "Audit log: {client}").format(client=pseudonym)


def moment(at: datetime) -> str:
    """A day and a time: "23 March 2026, 10:30"."""
    return translate("audit", "{day}, {time}").format(day=full_day(at), time=clock(at))
