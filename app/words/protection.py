"""The words about the passphrase that a register is encrypted with, and its recovery key."""

from __future__ import annotations

from app.words.catalogue import Message

locked_title = Message("protection", "Your visits are locked")
locked_line = Message("protection", "Enter your passphrase, or the recovery key that you printed.")
open_visits = Message("protection", "Open")
working = Message("protection", "Working out the key…")
show_letters = Message("protection", "Show what I type")
passphrase = Message("protection", "Passphrase")
passphrase_again = Message("protection", "The same passphrase again")
former_passphrase = Message("protection", "Passphrase until now, or recovery key")

desk_locked_title = Message("protection", "The desk is locked")
desk_locked_line = Message(
    "protection", "Enter your PIN or your passphrase. What was open comes back as it was."
)
about_to_lock = Message("protection", "The desk locks in half a minute.")
wait_for_pin = Message("protection", "Too many wrong PINs: wait, or enter the passphrase.")
not_this = Message("protection", "That is neither your PIN nor your passphrase.")
lock_after = Message("protection", "Lock the desk after")
minutes = Message("protection", "{count} minutes")

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
encrypted_now = Message("protection", "Your visits are encrypted. Your passphrase opens them at every start.")

backups = Message("protection", "Backups")
backed_up_beside = Message(
    "protection",
    "Every day, in the folder “backups” beside your visits. A second folder, on another drive, is safer.",
)
_there = Message("protection", "Every day, in the folder “backups” beside your visits and in {folder}.")
second_folder = Message("protection", "A second folder…")
no_second_folder = Message("protection", "No second folder")


def backed_up_there(folder: str) -> str:
    """Where backups go when there is a second folder."""
    return _there().format(folder=folder)
