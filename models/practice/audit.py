"""The audit log: who saw, changed, exported or erased what, and when; it holds no client's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Protocol
from uuid import UUID


class AuditAct(StrEnum):
    """What was done; the words are kept in registers and never change their meaning."""

    OPENED = "opened"
    UNLOCKED = "unlocked"
    REFUSED = "refused"
    RECOVERED = "recovered"
    ENCRYPTED = "encrypted"
    TOOK_COPY = "took_copy"
    BACKED_UP = "backed_up"
    PASSPHRASE = "passphrase"
    KEY_KEPT = "key_kept"
    KEY_FORGOTTEN = "key_forgotten"
    LOCK_AFTER = "lock_after"
    BACKUP_FOLDER = "backup_folder"
    KEPT_FOR = "kept_for"
    PIN = "pin"
    THERAPIST = "therapist"
    THERAPIST_LEFT = "therapist_left"
    SAW = "saw"
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    RESTORED = "restored"
    ERASED = "erased"
    SAW_VISIT = "saw_visit"
    BEGAN = "began"
    FINISHED = "finished"
    AMENDED = "amended"
    BROUGHT = "brought"
    MOVED = "moved"
    REMOVED_VISIT = "removed_visit"
    RESTORED_VISIT = "restored_visit"
    ERASED_VISIT = "erased_visit"
    HANDED_OVER = "handed_over"
    TOOK_BACK = "took_back"
    ANSWERED_ALERT = "answered_alert"
    SIGNED = "signed"
    ADDED_WORDS = "added_words"
    EXPORTED = "exported"
    EXPORTED_ALL = "exported_all"
    COPIED = "copied"
    GAVE_RECORD = "gave_record"
    CONSENTED = "consented"
    WITHDREW = "withdrew"
    SAW_LOG = "saw_log"
    FORGOT_OLDEST = "forgot_oldest"


VIEWS = frozenset({AuditAct.SAW, AuditAct.SAW_VISIT, AuditAct.SAW_LOG, AuditAct.REFUSED})
"""Acts that stand in the log once an hour for each person and client, however often they are done."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act. `client` and `visit` are keys that only the log knows: `AuditLog.key` makes them of ids."""

    number: int
    at: datetime
    act: AuditAct
    by: str
    """The name of the therapist who was at the desk; empty when nobody had said who."""
    client: bytes | None = None
    visit: bytes | None = None


class LogHead(NamedTuple):
    """The number of the newest entry and its link, which stands for it and all before."""

    number: int
    link: bytes


class AuditLog(Protocol):
    """Entries that are only ever appended, each chained to the one before it."""

    @property
    def who(self) -> UUID | None:
        """The therapist who is at the desk; None when nobody has said who."""
        ...

    def at_desk(self, therapist: UUID | None) -> None:
        """From now on this therapist does what is done; None when nobody has said who is there."""
        ...

    def add(self, act: AuditAct, client: UUID | None = None, visit: UUID | None = None) -> None:
        """Put an act on the log; a view that stands there within the hour is left out."""
        ...

    def key(self, id_: UUID) -> bytes:
        """What stands in the log for a client or visit: nobody finds the id from it without the register."""
        ...

    def listed(self, since: datetime | None = None) -> Sequence[AuditEntry]:
        """All entries from a time on, oldest first; DamagedError when one was changed or is missing."""
        ...

    def of_client(self, client: UUID) -> Sequence[AuditEntry]:
        """The entries that concern a client, oldest first; DamagedError as `listed`."""
        ...

    def head(self) -> LogHead | None:
        """The newest entry; None of a log that is empty or damaged."""
        ...

    def goes_on_from(self, head: LogHead) -> bool:
        """Whether the log is the one whose head this was at some time; False when it was written anew."""
        ...
