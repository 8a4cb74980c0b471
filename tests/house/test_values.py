"""What the program speaks of are values: nobody changes one that somebody else holds."""

from __future__ import annotations

import dataclasses
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEPT_IN_MEMORY = {"db.ledger.Ledger"}
"""What grows with every stroke of an open visit, and is nobody's but the table's own."""


def made_in(folder: str) -> Iterator[type]:
    """The dataclasses that are made in the modules below a folder."""
    for file in sorted((ROOT / folder).rglob("*.py")):
        parts = file.relative_to(ROOT).with_suffix("").parts
        if "migrations" in parts:
            continue
        module = importlib.import_module(".".join(parts).removesuffix(".__init__"))
        for made in vars(module).values():
            if (
                isinstance(made, type)
                and dataclasses.is_dataclass(made)
                and made.__module__ == module.__name__
            ):
                yield made


@pytest.mark.parametrize("folder", ["models", "db"])
def test_every_dataclass_is_frozen_and_has_slots(folder: str) -> None:
    loose = [
        name
        for made in made_in(folder)
        if (name := f"{made.__module__}.{made.__qualname__}") not in KEPT_IN_MEMORY
        if not (made.__dataclass_params__.frozen and "__slots__" in vars(made))  # type: ignore[attr-defined]
    ]
    assert loose == []
