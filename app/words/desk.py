"""The words of the desk: clients, visits, first start, preferences, and what is said when something fails."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from app.words.shared import count, day, strongest, view_word
from models.body.view import View
from models.compare.strongest import Strongest
from models.practice.visit import Today, Visit

SEARCH = "Search clients"
NEW_CLIENT = "New client"
PREFERENCES = "Preferences"
TODAY = "Today"
ALL_CLIENTS = "All clients"
FOUND = "Found"
NO_VISITS_YET = "no visits yet"
NOBODY_FOUND = "Nobody is called that. Check the spelling, or add a new client."
PICK_A_CLIENT = "Choose a client to see the visits."
CLIENTS = "Clients"
CLEAR_SEARCH = "Clear the search"

WELCOME = "Where does it hurt?"
WELCOME_LINE = (
    "Clients mark it on the body. You keep every visit, compare the maps and see what changed. "
    "Everything stays on this computer."
)
TRY_DEMO = "Try the demo clinic"
TRY_DEMO_LINE = "Five invented clients with their visits. Removed again with one click."
FIRST_CLIENT = "Add your first client"
DEMO_HERE = "Demo clinic: invented clients"
REMOVE_DEMO = "Remove"
REMOVE_DEMO_TIP = "Remove the demo clinic and all its visits"
DEMO_REMOVED = "The demo clinic was removed."
BRING_BACK = "Bring back"

VISITS = "Visits"
WORST = "Worst"
OPEN_LAST = "Open last visit"
RESUME = "Resume open visit"
COMPARE = "Compare…"
NEW_VISIT = "New visit"
EDIT_CLIENT = "Edit"
MORE = "More"
REMOVE_CLIENT = "Remove client"
IMPORT_MAP = "Import map file…"
IMPORT_TITLE = "Map file to import"
NO_VISITS = "No visits yet. Begin one: the client marks where it hurts, you see it here."
OPEN_VISIT = "Open"
COMPARE_WITH_LAST = "Compare with the latest"
COMPARE_WITH_FIRST = "Compare with the first"
MOVE_VISIT = "Move to another client…"
REMOVE_VISIT = "Remove visit"
STILL_OPEN = "open"

EDIT_TITLE = "Client"
NEW_TITLE = "New client"
PSEUDONYM = "Name on this desk"
PSEUDONYM_HINT = "A pseudonym is enough, such as Client 14"
FULL_NAME = "Full name, if you wish"
BIRTH_YEAR = "Year of birth, if you wish"
BODY = "Figure to mark on"
SAVE = "Save"
ADD = "Add client"
CANCEL = "Cancel"
CLOSE = "Close"
NAME_NEEDED = "Type a name or pseudonym first."
YEAR_WRONG = "Type the year with four figures, such as 1968."

MOVE_TITLE = "Move this visit to"
MOVE_LINE = "For a map that was filed under the wrong client. You can undo it."
MOVE = "Move visit"

PREFERENCES_TITLE = "Preferences"
THEME = "Appearance"
THEME_WORDS = ("As the system", "Light", "Dark")
TEXT_SIZE = "Text size"
DATA_FOLDER = "Your data"
DATA_LINE = (
    "All visits lie in this folder. They are not encrypted yet: whoever can open the folder can read them."
)
OPEN_FOLDER = "Open folder"
FONT_MISSING = (
    "The typeface Manrope is missing or damaged, so the system's own is used. "
    "Install Nerveline again to bring it back."
)

TROUBLE = "Nerveline could not open"
WHERE = "Where are your visits?"
WHERE_GONE = (
    "They were last in the folder below, and no register lies there now. If it is on another drive, "
    "connect the drive and try again; if it was moved, choose its new folder."
)
WHERE_UNKNOWN = (
    "The file that says in which folder they lie cannot be read. "
    "Choose the folder; it will be remembered again."
)
WHERE_NONE = (
    "No register of visits lies in the folder below. Choose another one, or begin a new register there."
)
BEGIN_EMPTY = "Begin a new, empty register there"
FOLDER_NOT_KEPT = (
    "The folder of your visits could not be remembered: Nerveline may ask for it at the next start."
)
TROUBLE_SAFE = "Nothing was changed on disk."
TRY_AGAIN = "Try again"
SILENT = (
    "Nerveline is open in another window already, and that window does not answer. "
    "You may end it: every stroke that was lifted is on disk."
)
END_OTHER = "End it and open here"
OTHER_FOLDER = "Choose another folder…"
COPY_REGISTER = "Copy what is there…"
COPY_REGISTER_TIP = "Copies the register's files, untouched, to a folder of your choice"
COPIED = "The files were copied to {folder}."
COPY_FAILED = "The files could not be copied to {folder}: {reason}. Choose another folder."
USUAL_FOLDER = "Back to the usual folder"
QUIT = "Quit"
CHOOSE_FOLDER = "Folder for your visits"
CHOOSE_COPY_FOLDER = "Where to put the copy"

RESTORE = "Restore a copy…"
RESTORE_TIP = "Shows what is in each copy of the register, and takes one in its place"
RESTORE_TITLE = "Restore a copy"
RESTORE_LINE = (
    "Looking at a copy changes nothing. When you take one, the register that is there now is kept beside it."
)
NO_COPIES = "There is no copy beside the register. Choose the file, if a copy lies in another place."
OTHER_COPY = "Choose another file…"
TAKE_COPY = "Take this copy"

REMOVED_TITLE = "Recently removed"
REMOVED_TIP = "What was removed and can still be brought back"
REMOVED_LINE = "What was removed can be brought back for seven days. Then it is erased for good."
THE_VISIT = "The visit"
WITH_ALL_VISITS = "with all visits"

FAULT_TITLE = "Your work is safe"
FAULT_LINE = (
    "Something in Nerveline failed just now. Every stroke you lifted is already on disk. "
    "You can go on working; if a screen looks odd, go back to the desk."
)
FAULT_REPORT = "A report without any client's name or map lies here:"
FAULT_NO_REPORT = "A report could not be written; the disk may be full or read-only."
GO_ON = "Go on"

UNDO = "Undo"


def start_failed(report: Path | None) -> str:
    """What is said when the program itself fails at the start."""
    lies = f" A report without any client's name or map lies at {report}." if report else ""
    return f"Something in Nerveline itself failed at the start; your visits are as they were.{lies}"


def one_visit(when: str) -> str:
    """Which visit of a client was removed."""
    return f"the visit of {when}"


def removed_when(when: str, days_left: int) -> str:
    """When something was removed, and how long it can be brought back."""
    if days_left < 1:
        return f"Removed {when} · erased at the next start"
    return f"Removed {when} · {days_left} {'day' if days_left == 1 else 'days'} left"


def brought_back(name: str) -> str:
    """What is said when something that was removed is back."""
    return f"{name} is back."


def copy_holds(clients: int, visits: int, newest: datetime | None, now: datetime) -> str:
    """What is in a copy of the register."""
    people = f"{clients} {'client' if clients == 1 else 'clients'}"
    times = f"{visits} {'visit' if visits == 1 else 'visits'}"
    last = f", the newest of {day(newest, now)}" if newest is not None else ""
    return f"{people}, {times}{last}"


def restored(kept: Path | None) -> str:
    """What is said when a copy has taken the register's place."""
    return f"The copy was taken. What was there is kept as {kept.name}." if kept else "The copy was taken."


def still_open(name: str, day: str) -> str:
    """What is said at the start of a visit that was left open and is not of now."""
    return f"{name}'s visit of {day} is still open."


def client_removed(name: str) -> str:
    """What is said after a client was removed."""
    return f"{name} was removed."


def visit_removed(day: str) -> str:
    """What is said after a visit was removed."""
    return f"The visit of {day} was removed."


def visit_moved(day: str, name: str) -> str:
    """What is said after a visit was moved."""
    return f"The visit of {day} now belongs to {name}."


def imported(day: str) -> str:
    """What is said after a map file was taken in."""
    return f"The map of {day} was added."


def worst(found: Strongest) -> str:
    """The strongest pain of a visit: "Worst 7", "Worst not said"."""
    return f"{WORST} {strongest(found)}"


def worst_trend(first: str, last: str, visits: int, unsaid: int = 0) -> str:
    """The trend of the worst intensity in one line, over the visits of which it is known."""
    gap = f"; not said at {count(unsaid, 'visit')}" if unsaid else ""
    if visits < 2:
        return f"Worst {last} of 10{gap}"
    return f"Worst {first} → {last} of 10, over {visits} visits{gap}"


def in_small_picture(view: View | None, more: int) -> str:
    """What a small map says of itself: a view that is not its neighbours', and the marks it does not show."""
    words = [view_word(view)] if view is not None else []
    return "\n".join([*words, f"+{more} elsewhere"] if more else words)


def empty_map(visit: Visit) -> str:
    """What stands on the small map of a visit without marks."""
    match visit.today:
        case Today.NO_PAIN:
            return "Nothing hurts"
        case Today.SKIPPED:
            return "Skipped"
        case None | Today.MARKS:
            return "Nothing marked yet" if visit.is_open else "Nothing marked"
