"""The words about the passphrase that a register is encrypted with, and its recovery key."""

from __future__ import annotations

from datetime import date

from app.words.catalogue import Message, translate
from app.words.formats import full_day

locked_title = Message("protection", "Your visits are locked")
locked_line = Message("protection", "Enter your passphrase, or the recovery key that you printed.")
open_visits = Message("protection", "Open")
working = Message("protection", "Working out the key…")
show_letters = Message("protection", "Show what I type")
passphrase = Message("protection", "Passphrase")
pin_or_passphrase = Message("protection", "PIN or passphrase")
passphrase_again = Message("protection", "The same passphrase again")
former_passphrase = Message("protection", "Passphrase until now, or recovery key")

desk_locked_title = Message("protection", "The desk is locked")
desk_locked_line = Message(
    "protection", "Enter your PIN or your passphrase. What was open comes back as it was."
)
about_to_lock = Message("protection", "The desk locks in half a minute.")
wait_for_pin = Message("protection", "Too many wrong PINs: wait, or enter the passphrase.")
not_checked = Message("protection", "This could not be checked; please try once more.")
not_this = Message("protection", "That is neither your PIN nor your passphrase.")
lock_after = Message("protection", "Lock the desk after")
minutes = Message("protection", "{count} minutes")

who = Message("protection", "Who is at the desk")
own_pin_desk_line = Message(
    "protection",
    "Choose your name and enter your own PIN, or the passphrase. What was open comes back.",
)
people = Message("protection", "People")
no_own_pins = Message(
    "protection",
    "Where several work at one desk, each can have an own PIN. It opens the locked desk; who came by it "
    "signs, and stands on the audit log.",
)
own_pin = Message("protection", "A PIN of your own…")
own_pin_title = Message("protection", "A PIN of your own")
own_pin_line = Message(
    "protection",
    "It says that it is you who is at the desk: nobody else signs in your name. The passphrase shows that "
    "you belong to the practice, and opens the desk if you forget the PIN.",
)
own_pin_kept = Message(
    "protection", "Your own PIN holds from now on. Lock the desk when somebody else comes."
)
who_needed = Message("protection", "Choose your name, or type it.")

protection = Message("protection", "Encryption")
not_encrypted_line = Message(
    "protection", "Not encrypted: whoever has this computer can read the names and maps of your clients."
)
encrypted_line = Message("protection", "Encrypted: your passphrase or your recovery key opens your visits.")
encrypt = Message("protection", "Encrypt these visits…")
change_passphrase = Message("protection", "Change passphrase…")
passphrase_changed = Message("protection", "The new passphrase holds from now on.")

choose_title = Message("protection", "Choose a passphrase")
choose_line = Message(
    "protection",
    "Names and maps of real people are about to be kept here. They are encrypted, and this passphrase opens "
    "them at every start. Four or five plain words that only you would put together are good.",
)
go_on = Message("protection", "Go on")
too_short = Message("protection", "Take at least {count} characters: four plain words are good.")
not_the_same = Message("protection", "The two are not the same.")

recovery_title = Message("protection", "Your recovery key")
recovery_line = Message(
    "protection",
    "It opens your visits if the passphrase is forgotten. Without both, nobody can ever open them: we cannot "
    "either. This is the only time it is shown. Print it, or write it down, and keep it in a safe place.",
)
recovery_file = Message("protection", "Nerveline recovery key.pdf")
recovery_page_title = Message("protection", "Nerveline: recovery key")
recovery_page_line = Message(
    "protection",
    "Opens the visits when the passphrase is forgotten: type it in the place of the passphrase. Keep this "
    "page in a safe place, away from the computer.",
)
back_title = Message("protection", "Is it kept?")
back_line = Message(
    "protection",
    "From your printed or written copy: the third and the last group of the key.",
)
third_group = Message("protection", "Third group")
last_group = Message("protection", "Last group")
not_it = Message("protection", "That is not what stands there. Look again, or go back to see the key.")
look_again = Message("protection", "Show the key again")
encrypt_now = Message("protection", "Encrypt now")

changed_while_closed = Message(
    "protection",
    "The file of your visits was changed since it was closed here: by a sync service, by Nerveline on "
    "another computer, or because a copy was put there. Look whether the newest visits are those you expect.",
)

key_store_title = Message("protection", "Open without the passphrase on this computer")
_key_store_line = Message(
    "protection",
    "The {store} keeps the key of these visits for whoever is logged in to this computer under your account: "
    "they open without the passphrase, and ask for your PIN where there is one. Passphrase and recovery key "
    "open them as before, also when the {store} is lost. Not for an account that several people use.",
)
use_key_store = Message("protection", "Open without it here…")
leave_key_store = Message("protection", "Ask for it at every start again")
keep_key = Message("protection", "Keep the key here")
_key_kept = Message("protection", "The {store} keeps the key: these visits open here without the passphrase.")
key_forgotten = Message("protection", "The passphrase is asked for at every start again.")
key_store_silent = Message(
    "protection",
    "The key store of this computer did not do what was asked. Your visits are as they were: the passphrase "
    "opens them.",
)
key_still_kept = Message(
    "protection",
    "The key is still in the key store of this computer: take it out there, where its name begins with "
    "Nerveline.",
)
other_key_kept = Message(
    "protection",
    "The key that this computer keeps does not open these visits. Enter your passphrase: the right key then "
    "takes its place.",
)
no_key_store = Message(
    "protection", "The key store of this computer is not to be found. Enter your passphrase."
)

backups = Message("protection", "Backups")
backed_up_beside = Message(
    "protection",
    "Every day, in the folder “backups” beside your visits. A second folder, on another drive, is safer.",
)
backup_in_the_making = Message(
    "protection",
    "Today's backup is being written: try again in a moment. A drive that does not answer can be taken away.",
)
_there = Message("protection", "Every day, in the folder “backups” beside your visits and in {folder}.")
second_folder = Message("protection", "A second folder…")
no_second_folder = Message("protection", "No second folder")


def with_own_pin(names: str, at_desk: str) -> str:
    """Who has an own PIN, and who is at the desk: "Ada Berg, Bo Dahl. At the desk: Ada Berg." """
    there = translate("protection", "At the desk: {name}.").format(name=at_desk)
    return f"{names}. {there}" if at_desk else f"{names}."


def key_store_line(store: str) -> str:
    """What it means that the key store of this computer keeps the key."""
    return _key_store_line().format(store=store)


def key_kept(store: str) -> str:
    """That the key store keeps the key from now on."""
    return _key_kept().format(store=store)


def backed_up_there(folder: str, newest: date | None) -> str:
    """Where backups go when there is a second folder, and of which day the newest there is."""
    return f"{_there().format(folder=folder)} {newest_there(newest)}"


def newest_there(newest: date | None) -> str:
    """Of which day the newest backup in the second folder is."""
    if newest is None:
        return translate("protection", "No backup is there yet.")
    return translate("protection", "The newest backup there is of {day}.").format(day=full_day(newest))


def synced(service: str) -> str:
    """That the visits lie where a service keeps them alike on several computers."""
    return translate(
        "protection",
        "Your visits lie in a folder of {service}. Never open them on two computers at a time: the service "
        "puts one of the two versions in the place of the other. A folder of this computer alone is safer, "
        "and backups may go to {service}.",
    ).format(service=service)


def others_beside(names: str) -> str:
    """That beside the register lie files that look like other versions of it."""
    return translate(
        "protection",
        "Beside your visits lies what looks like another version of them: {names}. A sync service puts one "
        "there when two computers changed the visits. Look at it by “Restore a copy…” before you delete it.",
    ).format(names=names)
