"""What the store says when the disk or the file fails: what happened, what is safe, what to do."""

from __future__ import annotations

SECOND_INSTANCE = (
    "Nerveline already has these visits open in another window, so they were left alone here: go on in "
    "that window, or close it and start again."
)
NO_FOLDER = (
    "The folder that holds the visits is not there, and no empty one was put in its place: connect the "
    "drive it is on, or choose the folder again."
)
LINK_TO_NOTHING = (
    "In the place of the visits is a link, what it leads to is not there, and no empty one was put in its "
    "place: connect the drive it is on, or choose the folder again."
)
READ_ONLY = (
    "Nothing can be written in the folder of the visits, so they were not opened and nothing was "
    "changed: allow writing there, or choose a copy of them in a folder of your own."
)
NETWORK_SHARE = (
    "This folder cannot guard the visits while they are written, as happens on network drives; nothing "
    "was changed: keep them on this computer's own drive."
)
EMPTY_FILE = (
    "The file in the place of the visits is empty, and it was left as it is: bring back a copy of your "
    "visits, or move the empty file away to begin afresh."
)
FOREIGN_FILE = (
    "The file in the place of the visits was not made by Nerveline, and it was left as it is: choose "
    "another place for the visits, or move that file away."
)
GARBAGE = (
    "The beginning of the file with your visits is damaged or it is another kind of file; it was left as "
    "it is: bring back your newest copy of it, and keep this one for someone who can repair it."
)
KEY_NEEDED = (
    "These visits are encrypted and were left as they are: give their passphrase or their recovery key to "
    "open them."
)
WRONG_KEY = "This is not the passphrase or recovery key of these visits; nothing was changed: try again."
NO_RECOVERY_KEY = (
    "A recovery key has 32 letters and digits in groups of four, and this has not; nothing was changed: "
    "type it again as it was printed."
)
NO_KEY_FILE = (
    "The two files with the key of these visits, whose names end in .key and .key-2, are lost or damaged, "
    "and the visits were left as they are: bring those files back from a copy of the folder."
)
NOT_THE_KEY = (
    "The beginning of the file with your visits is damaged, or the key files beside it belong to other "
    "visits; everything was left as it is: bring back the key files that belong to it, or your newest copy."
)
NOT_ENCRYPTED = (
    "These visits are not encrypted, so no key opens them; nothing was changed: open them without a key."
)
NO_ROOM_TO_ENCRYPT = (
    "There is no room for the encrypted copy of these visits, or the disk did not take it, so they are as "
    "they were: free as much space as they take and try again."
)
ALREADY_ENCRYPTED = "These visits are encrypted already; nothing was changed."
NO_MEMORY_FOR_KEY = (
    "There is not enough memory to work out the key of these visits, and nothing was changed: close other "
    "programs and try again."
)
NEWER = (
    "These visits were last kept by a newer Nerveline, and they were left as they are: update Nerveline "
    "on this computer to open them."
)
ONLY_WAL = (
    "The file with your visits has gone, but the newest marks are still there in the file beside it "
    "whose name ends in -wal; nothing was changed: put the missing file back next to it and start again."
)
LACKS_WAL = (
    "This copy was made while Nerveline was running and lacks the second file, whose name ends in -wal, "
    "so the newest marks may be missing: copy both files again, or open it once more to go on with what "
    "is here."
)
ANOTHER = (
    "The visits that lie here are older than those that were open here last, or are others: a copy has been "
    "put in their place. Nothing was changed: look for the newest under Restore a copy, or open once more to "
    "go on with what is here."
)
EMPTY_WAL = (
    "The newest marks, in the file whose name ends in -wal, are gone: it is empty and was not before; "
    "nothing was changed: bring back a copy of both files, or open once more to go on with what is here."
)
FULL = (
    "The disk is full, so this was not kept; everything kept before is safe: free some space or remove a "
    "visit, then do it again."
)
FULL_AT_OPENING = (
    "The disk is full, so the visits could not be opened; all of them are safe: free some space and "
    "start again."
)
NO_ROOM_TO_UPGRADE = (
    "There is no room for the copy that is made before these visits are brought up to date, so nothing "
    "was changed: free as much space as they take and start again."
)
REFUSED = (
    "The disk did not take this, so it was not kept; everything kept before is safe: see that the drive "
    "is connected and has room, then do it again."
)
DAMAGED_FILE = (
    "Part of the file with your visits is damaged and this could not be read; nothing was changed: the "
    "other visits can still be opened, and your newest copy may hold what is missing here."
)
EXCHANGED = (
    "Another program has put another file in the place of your visits, or taken theirs away, while they were "
    "open, so this was not kept: leave this window open, see that the drive is connected, and do it again."
)
CHANGED = (
    "Another program has written to the files of your visits while they were open, so this was not kept: "
    "start once more, which says what is there, and look for your newest copy under Restore a copy."
)
IN_USE = (
    "Another program is using the file with your visits, so this was not kept; everything kept before is "
    "safe: close that program and do it again."
)
UNKNOWN_CLIENT = "This client is no longer here; nothing was changed: go back to the list of clients."
UNKNOWN_VISIT = "This visit is no longer here; nothing was changed: go back to the client's visits."
KNOWN_CLIENT = "This client is already here; nothing was changed."
COPY_IS_REGISTER = (
    "This file is the register itself and not a copy of it, so nothing was changed: choose a copy."
)
NOT_A_COPY = (
    "This file is not a copy of visits that Nerveline made, or its beginning is damaged; nothing was "
    "changed: choose another one."
)
DAMAGED_COPY = (
    "Part of this copy is damaged, so some visits in it cannot be read; nothing was changed: look for a "
    "newer or older copy before you take this one."
)
NO_ROOM_TO_RESTORE = (
    "There is no room to unpack this copy, and nothing was changed: free as much space as it takes and try "
    "again."
)
NOT_BACKED_UP = (
    "The backup could not be written; the visits are as they were: see that its drive is connected and has "
    "room, and try again."
)
BACKUP_FOLDER_GONE = "The folder for backups is not there today: connect its drive, or choose another one."
NOT_A_BACKUP = "This file is no backup of visits that Nerveline made, or it is cut; nothing was changed."
DAMAGED_BACKUP = (
    "Part of this backup is damaged, and nothing was changed: take another one, and keep this one for "
    "someone who can repair it."
)
NO_ROOM_TO_LOOK = (
    "There is no room for the private copy from which these visits are read, and nothing was changed: free "
    "as much space as they take and try again."
)
NOT_READ = (
    "The file with your visits could not be read, and nothing was changed: see that its drive is connected "
    "and that reading is allowed, then try again."
)
SIDE_FILES_NOT_ITS_OWN = (
    "A file beside the visits is not their own, is torn or is missing, so the newest marks may be missing "
    "from what is told here; nothing was changed: start Nerveline, which says what it is and goes on."
)
NOT_RESTORED = (
    "This copy could not be read, or nothing can be written in the folder of the visits; nothing was "
    "changed: see that both drives are connected, and try again."
)
NOT_REMOVED = (
    "This is not among what was removed, so nothing was erased: remove it first, and see that it is the "
    "right one."
)
KNOWN_VISIT = "This visit is already here; nothing was changed."
FINISHED = "This visit is finished and stays as it is; reopen it to change its map."
STILL_OPEN = "This visit is still open; nothing was changed."
DEMO_IS_HERE = "The demo clinic is already here; nothing was changed."
DAMAGED_CLIENTS = (
    "Some clients cannot be read because the file is damaged, and they are left out of this list; the "
    "others are safe: your newest copy may hold the missing ones."
)
DAMAGED_VISITS = (
    "Some visits of this client cannot be read because the file is damaged, and they are left out; the "
    "others are safe: your newest copy may hold the missing ones."
)
DAMAGED_REMOVED = (
    "Some of what was removed cannot be read because the file is damaged, and it is left out of this list; "
    "the rest is safe: your newest copy may hold what is missing."
)
DAMAGED_RESPONSES = (
    "Some answers to the safety alerts of this visit cannot be read because the file is damaged; an alert "
    "whose answer is missing stands anew: answer it again, and compare the visit with your newest copy."
)
DAMAGED_SESSION = (
    "Some of what was recorded of this session is damaged on disk, or was recorded with a newer Nerveline. "
    "What can be read is shown, and nothing was changed: compare the visit with your newest copy."
)
DAMAGED_THERAPISTS = (
    "The list of therapists is damaged on disk. What was signed stays signed; nothing was changed."
)
DAMAGED_PHRASES = (
    "The list of your own phrases is damaged on disk. Notes hold what was put into them; nothing was changed."
)
DAMAGED_CONSENTS = (
    "What this client agreed to is damaged on disk, and part of it cannot be read: ask again, and look at "
    "your newest copy. Nothing was changed."
)
DAMAGED_LOG = (
    "The audit log was changed or is damaged: entries are missing or not as they were written. Those "
    "that are shown are as they were."
    " Keep this register, and compare its log with a backup: audit --against FILE."
)
DAMAGED_STEPS = (
    "The steps that made this map are damaged, so it may lack or still hold what changed last; it can be "
    "looked at and exported but not drawn on: compare it with your newest copy, or begin a new visit."
)


def torn_log(aside: str) -> str:
    """What is said of a log that is damaged or shorter than it was."""
    return (
        "Some of the newest marks, in the file whose name ends in -wal, are damaged or cut off, and your "
        "visits were left as they are: bring back a copy of both files, or open once more to go on without "
        f"those marks; the damaged file is kept as {aside}."
    )


def foreign_file(ending: str, aside: str) -> str:
    """What is said of a file beside the register that belongs to another one or to another time of it."""
    return (
        f"The file beside your visits whose name ends in {ending} does not belong to them, but to other "
        f"visits or another time, so it was put aside as {aside} and your visits were left as they are: "
        "bring back the file that belongs to them, or open once more to go on with what is here; if they "
        "were not closed, their newest marks are missing."
    )


def exchanged(saved: str) -> str:
    """What is said once another file lies in the place of the register that is open."""
    return (
        "Another program has put another file in the place of your visits, or taken theirs away, while they "
        f"were open. This was not kept; everything before is saved as {saved} beside it: start once more, "
        "and take that copy under Restore a copy if what you find is older."
    )


def changed(saved: str) -> str:
    """What is said once another program has written to a file of the register that is open."""
    return (
        "Another program has written to the files of your visits while they were open. This was not kept; "
        f"what was there before is saved as {saved} beside them: start once more, which says what is there "
        "now, and take that copy under Restore a copy if marks are missing."
    )


def strange_file(ending: str, aside: str) -> str:
    """What is said of a link, folder or pipe that lies where a file of the register belongs."""
    return (
        f"What lies beside your visits under the ending {ending} is no file of theirs but a link, a folder "
        f"or a pipe; it was put aside as {aside} and nothing else was changed: start once more."
    )


def damaged_pieces(count: int) -> str:
    """What is said of a map of which some pieces cannot be read."""
    pieces = "One piece of this map is" if count == 1 else f"{count} pieces of this map are"
    return (
        f"{pieces} damaged, or of a newer Nerveline, and left out; the rest is right, to be looked at and "
        "exported but not drawn on: your newest copy, or a newer Nerveline, may show what is missing, or "
        "begin a new visit."
    )
