"""The words of the desk: clients, visits, first start, preferences, and what is said when something fails."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from app.style.palette import Shade
from app.words.catalogue import Message, translate, translate_amount
from app.words.shared import day, number, strongest, view_word
from models.body.view import View
from models.compare.strongest import Strongest
from models.practice.visit import Today, Visit

search = Message("desk", "Search clients")
new_client = Message("desk", "New client")
preferences = Message("desk", "Preferences")
today = Message("desk", "Today")
all_clients = Message("desk", "All clients")
found = Message("desk", "Found")
nobody_found = Message("desk", "Nobody is called that. Check the spelling, or add a new client.")
pick_a_client = Message("desk", "Choose a client to see the visits.")
clients = Message("desk", "Clients")

welcome = Message("desk", "Where does it hurt?")
welcome_line = Message(
    "desk",
    "Clients mark it on the body. You keep every visit, compare the maps and see what changed. "
    "Everything stays on this computer.",
)
try_demo = Message("desk", "Try the demo clinic")
try_demo_line = Message("desk", "Seven invented clients with their visits. Removed again with one click.")
first_client = Message("desk", "Add your first client")
from_another = Message("desk", "Bring your visits along from a backup…")
demo_here = Message("desk", "Demo clinic: invented clients")
remove_demo = Message("desk", "Remove")
remove_demo_tip = Message("desk", "Remove the demo clinic and all its visits")
demo_removed = Message("desk", "The demo clinic was removed.")
bring_back = Message("desk", "Bring back")

visits = Message("desk", "Visits")
open_last = Message("desk", "Open last visit")
course = Message("desk", "Course")
resume = Message("desk", "Resume open visit")
compare = Message("desk", "Compare…")
new_visit = Message("desk", "New visit")
edit_client = Message("desk", "Edit")
more = Message("desk", "More")
remove_client = Message("desk", "Remove client")
import_map = Message("desk", "Import map file…")
import_title = Message("desk", "Map file to import")
no_visits = Message("desk", "No visits yet. Begin one: the client marks where it hurts, you see it here.")
open_visit = Message("desk", "Open")
compare_with_last = Message("desk", "Compare with the latest")
compare_with_first = Message("desk", "Compare with the first")
move_visit = Message("desk", "Move to another client…")
remove_visit = Message("desk", "Remove visit")

move_title = Message("desk", "Move this visit to")
move_line = Message("desk", "For a map that was filed under the wrong client. You can undo it.")
move = Message("desk", "Move visit")

theme = Message("desk", "Appearance")
_SHADES = {
    Shade.SYSTEM: Message("desk", "As the system"),
    Shade.LIGHT: Message("desk", "Light"),
    Shade.DARK: Message("desk", "Dark"),
}
text_size = Message("desk", "Text size")
data_folder = Message("desk", "Your data")
data_line = Message("desk", "All visits lie in this folder.")
open_folder = Message("desk", "Open folder")
font_missing = Message(
    "desk",
    "The typeface Manrope is missing or damaged, so the system's own is used. "
    "Install Nerveline again to bring it back.",
)

trouble = Message("desk", "Nerveline could not open")
where = Message("desk", "Where are your visits?")
where_gone = Message(
    "desk",
    "They were last in the folder below, and no register lies there now. If it is on another drive, "
    "connect the drive and try again; if it was moved, choose its new folder.",
)
where_unknown = Message(
    "desk",
    "The file that says in which folder they lie cannot be read. "
    "Choose the folder; it will be remembered again.",
)
where_none = Message(
    "desk",
    "No register of visits lies in the folder below. Choose another one, or begin a new register there.",
)
begin_empty = Message("desk", "Begin a new, empty register there")
folder_not_kept = Message(
    "desk", "The folder of your visits could not be remembered: Nerveline may ask for it at the next start."
)
trouble_safe = Message("desk", "Nothing was changed on disk.")
try_again = Message("desk", "Try again")
silent = Message(
    "desk",
    "Nerveline is open in another window already, and that window does not answer. "
    "You may end it: every stroke that was lifted is on disk.",
)
end_other = Message("desk", "End it and open here")
other_folder = Message("desk", "Choose another folder…")
copy_register = Message("desk", "Copy what is there…")
copy_register_tip = Message("desk", "Copies the register's files, untouched, to a folder of your choice")
copied = Message("desk", "The files were copied to {folder}.")
copy_failed = Message("desk", "The files could not be copied to {folder}: {reason}. Choose another folder.")
usual_folder = Message("desk", "Back to the usual folder")
choose_folder = Message("desk", "Folder for your visits")
choose_copy_folder = Message("desk", "Where to put the copy")

restore = Message("desk", "Restore a copy…")
restore_tip = Message("desk", "Shows what is in each copy of the register, and takes one in its place")
restore_title = Message("desk", "Restore a copy")
restore_line = Message(
    "desk",
    "Looking at a copy changes nothing. When you take one, the register that is there now is kept beside it.",
)
no_copies = Message(
    "desk", "There is no copy beside the register. Choose the file, if a copy lies in another place."
)
reading_copy = Message("desk", "A copy is being read.")
other_copy = Message("desk", "Choose another file…")
take_copy = Message("desk", "Take this copy")

removed_title = Message("desk", "Recently removed")
removed_tip = Message("desk", "What was removed and can still be brought back")
removed_line = Message(
    "desk", "What was removed can be brought back for seven days. Then it is erased for good."
)
the_visit = Message("desk", "The visit")
with_all_visits = Message("desk", "with all visits")

fault_title = Message("desk", "Your work is safe")
fault_line = Message(
    "desk",
    "Something in Nerveline failed just now. Every stroke you lifted is already on disk. "
    "You can go on working; if a screen looks odd, go back to the desk.",
)
fault_report = Message("desk", "A report without any client's name or map lies here:")
fault_no_report = Message("desk", "A report could not be written; the disk may be full or read-only.")
go_on = Message("desk", "Go on")


def start_failed(report: Path | None) -> str:
    """What is said when the program itself fails at the start."""
    told = translate(
        "desk", "Something in Nerveline itself failed at the start; your visits are as they were."
    )
    if report is None:
        return told
    lies = translate("desk", "A report without any client's name or map lies at {report}.")
    return f"{told} {lies.format(report=report)}"


def one_visit(when: str) -> str:
    """Which visit of a client was removed."""
    return translate("desk", "the visit of {when}").format(when=when)


def removed_when(when: str, days_left: int) -> str:
    """When something was removed, and how long it can be brought back."""
    if days_left < 1:
        return translate("desk", "Removed {when} · erased at the next start").format(when=when)
    return translate_amount(
        "desk", "Removed {when} · {n} day left", "Removed {when} · {n} days left", days_left, when=when
    )


def brought_back(name: str) -> str:
    """What is said when something that was removed is back."""
    return translate("desk", "{name} is back.").format(name=name)


def copy_holds(clients: int, visits: int, newest: datetime | None, now: datetime) -> str:
    """What is in a copy of the register."""
    people = translate_amount("desk", "{n} client", "{n} clients", clients)
    times = translate_amount("desk", "{n} visit", "{n} visits", visits)
    if newest is None:
        return f"{people}, {times}"
    last = translate("desk", "the newest of {day}").format(day=day(newest, now))
    return f"{people}, {times}, {last}"


def restored(kept: Path | None) -> str:
    """What is said when a copy has taken the register's place."""
    if kept is None:
        return translate("desk", "The copy was taken.")
    return translate("desk", "The copy was taken. What was there is kept as {file}.").format(file=kept.name)


def still_open(name: str, day: str) -> str:
    """What is said at the start of a visit that was left open and is not of now."""
    return translate("desk", "{name}'s visit of {day} is still open.").format(name=name, day=day)


def shade_word(shade: Shade) -> str:
    """The choice of an appearance: "As the system"."""
    return _SHADES[shade]()


def client_removed(name: str) -> str:
    """What is said after a client was removed."""
    return translate("desk", "{name} was removed.").format(name=name)


def visit_removed(day: str) -> str:
    """What is said after a visit was removed."""
    return translate("desk", "The visit of {day} was removed.").format(day=day)


def visit_moved(day: str, name: str) -> str:
    """What is said after a visit was moved."""
    return translate("desk", "The visit of {day} now belongs to {name}.").format(day=day, name=name)


def imported(day: str) -> str:
    """What is said after a map file was taken in."""
    return translate("desk", "The map of {day} was added.").format(day=day)


def worst(found: Strongest) -> str:
    """The strongest pain of a visit: "Worst 7", "Worst not said"."""
    return translate("desk", "Worst {strongest}").format(strongest=strongest(found))


def from_to(first: str, last: str) -> str:
    """How a strength went, as sentences of a change tell it."""
    return f"{first} → {last}"


def worst_trend(first: str, last: str, visits: int, unsaid: int = 0) -> str:
    """The trend of the worst intensity in one line, over the visits of which it is known."""
    if visits < 2:
        trend = translate("desk", "Worst {last} of 10").format(last=last)
    else:
        trend = translate_amount(
            "desk",
            "Worst {first} → {last} of 10, over {n} visit",
            "Worst {first} → {last} of 10, over {n} visits",
            visits,
            first=first,
            last=last,
        )
    if not unsaid:
        return trend
    return translate_amount(
        "desk", "{trend}; not said at {n} visit", "{trend}; not said at {n} visits", unsaid, trend=trend
    )


def damaged_maps(count: int) -> str:
    """That maps of the client who is shown cannot be read whole."""
    return translate_amount(
        "desk",
        "{n} map of this client is damaged in part, so its numbers are left out; open the visit to see what "
        "is left of it. The others are safe.",
        "{n} maps of this client are damaged in part, so their numbers are left out; open a visit to see "
        "what is left of it. The others are safe.",
        count,
    )


def measuring(done: int, every: int) -> str:
    """How far the numbers of older maps are worked out."""
    return translate("desk", "Working out the numbers of older maps: {done} of {every}").format(
        done=number(done), every=number(every)
    )


def in_small_picture(view: View | None, more: int) -> str:
    """What a small map says of itself: a view that is not its neighbours', and the marks it does not show."""
    words = [view_word(view)] if view is not None else []
    return "\n".join(
        [*words, translate_amount("desk", "+{n} elsewhere", "+{n} elsewhere", more)] if more else words
    )


def empty_map(visit: Visit) -> str:
    """What stands on the small map of a visit without marks."""
    match visit.today:
        case Today.NO_PAIN:
            return translate("desk", "Nothing hurts")
        case Today.SKIPPED:
            return translate("desk", "Skipped")
        case None | Today.MARKS:
            if visit.is_open:
                return translate("desk", "Nothing marked yet")
            return translate("desk", "Nothing marked")
