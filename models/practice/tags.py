"""Tags: short words that a therapist gives clients, by which many of them are looked at together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.practice.names import cleaned, folded
from models.practice.visit import Client

MOST, LONGEST = 12, 40
"""Tags of one client, and letters of one tag."""


def tags_in(text: str) -> tuple[str, ...]:
    """The tags between the commas or semicolons of typed words: each once, as it is written first."""
    found: dict[str, str] = {}
    for part in text.replace(";", ",").split(","):
        tag = cleaned(part)[:LONGEST].strip()
        if tag:
            found.setdefault(_key(tag), tag)
    return tuple(found.values())[:MOST]


def same_tag(one: str, other: str) -> bool:
    """Whether two tags are one, however they are written."""
    return _key(one) == _key(other)


def is_tagged(client: Client, tag: str) -> bool:
    """Whether a client has this tag, however it is written."""
    return any(same_tag(tag, each) for each in client.tags)


def tags_of(clients: Iterable[Client]) -> Sequence[str]:
    """Every tag that one of these clients has, in the order of the alphabet; each once, as one has it."""
    found: dict[str, str] = {}
    for client in clients:
        for tag in client.tags:
            found.setdefault(_key(tag), tag)
    return [found[key] for key in sorted(found)]


def _key(tag: str) -> str:
    return " ".join(folded(tag).split()) or tag
