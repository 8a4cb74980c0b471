"""The words by which clients are told apart: their sheet, their names, and whom a visit is moved to."""

from __future__ import annotations

from collections.abc import Sequence

from app.words.catalogue import Message, translate, translate_amount
from models.practice.names import same_name as same_name_as
from models.practice.visit import ClientRow

edit_title = Message("desk", "Client")
pseudonym = Message("desk", "Name on this desk")
pseudonym_hint = Message("desk", "A pseudonym is enough, such as Client 14")
full_name = Message("desk", "Full name, if you wish")
birth_year = Message("desk", "Year of birth, if you wish")
body = Message("desk", "Figure to mark on")
tags = Message("desk", "Tags, with commas between them")
tags_hint = Message("desk", "Such as runner, desk work")
known_tags = Message("desk", "Tags of other clients")
save = Message("desk", "Save")
add = Message("desk", "Add client")
add_all_the_same = Message("desk", "Add all the same")
save_all_the_same = Message("desk", "Save all the same")
name_needed = Message("desk", "Type a name or pseudonym first.")
year_wrong = Message("desk", "Type the year with four figures, such as 1968.")


def tag_line(tags: Sequence[str]) -> str:
    """The tags of a client in a line: "Tags: runner, desk work"."""
    return translate("desk", "Tags: {tags}").format(tags=", ".join(tags))


def told_apart(row: ClientRow) -> str:
    """A client among others of the same name: "Client 14 · Anna Berg · born 1978 · 6 visits"."""
    parts = [row.client.pseudonym]
    if row.client.name is not None and not same_name_as(row.client.pseudonym, row.client.name):
        parts.append(row.client.name)
    if row.client.birth_year is not None:
        parts.append(translate("desk", "born {year}").format(year=row.client.birth_year))
    parts.append(translate_amount("desk", "{n} visit", "{n} visits", row.visits))
    return " · ".join(parts)


def same_name(rows: Sequence[ClientRow]) -> str:
    """That somebody is called so already, and who: "There is already Client 14 · born 1978 · 6 visits." """
    return translate("desk", "There is already {clients}. Is it the same person?").format(
        clients="; ".join(map(told_apart, rows))
    )


def move_to(row: ClientRow) -> str:
    """The word on the button that moves a visit: whom to."""
    return translate("desk", "Move to {client}").format(client=told_apart(row))
