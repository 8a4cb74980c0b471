"""Words of the desk's questions to the client: in which group they stand, and since when something is so."""

from __future__ import annotations

from collections.abc import Iterable

from app.words.catalogue import Message, translate, translate_amount

now = Message("asking", "Now")
since_last_visit = Message("asking", "Since last visit")
standing = Message("asking", "Standing, told once")
behaviour = Message("asking", "How it behaves")
read_these = Message("asking", "Read these aloud, one by one:")
all_no = Message("asking", "All were read aloud, all are no")
since_when = Message("asking", "Since when?")
SINCE = {
    7.0: Message("asking", "days"),
    30.0: Message("asking", "weeks"),
    400.0: Message("asking", "longer"),
}
"""Since when something is so, in days, as roughly as people know it."""


def with_count(group: str, left: int) -> str:
    """A group with how many of its questions are open: "Now · 3 open"."""
    if not left:
        return group
    return translate("asking", "{group} · {n} open").format(group=group, n=left)


def no_to_all(left: int) -> str:
    """The button that answers with no what is left of a group."""
    return translate_amount("asking", "No to the {n} that is left…", "No to all {n} that are left…", left)


def aloud(questions: Iterable[str]) -> str:
    """What is to be read aloud before all of it is answered with no."""
    return f"{read_these()} {'; '.join(questions)}."


def new_since_when(question: str) -> str:
    """That a sign counts as an emergency only when it is new: "New since when: bladder changed?"."""
    return translate("asking", "New since when: {question}?").format(question=question)


recent = Message("asking", "In the last weeks")
longer = Message("asking", "For longer than six weeks")
