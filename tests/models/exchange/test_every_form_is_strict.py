"""No table of the program and no form of a file takes a key that nobody knows: a slip of the pen is told."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import msgspec
import pytest

import models
from models.exchange import answers, form, hands_form


def structs() -> Iterator[type[msgspec.Struct]]:
    for found in pkgutil.walk_packages(models.__path__, "models."):
        module = importlib.import_module(found.name)
        for each in vars(module).values():
            if isinstance(each, type) and issubclass(each, msgspec.Struct) and each.__module__ == found.name:
                yield each


EVERY = list(structs())
FILES = (answers.__name__, form.__name__, hands_form.__name__)
OF_FILES = [each for each in EVERY if each.__module__ in FILES]


def test_there_are_tables_and_forms() -> None:
    assert len(EVERY) > 40
    assert len(OF_FILES) > 10


@pytest.mark.parametrize("struct", EVERY, ids=lambda each: f"{each.__module__}.{each.__name__}")
def test_a_key_that_nobody_knows_is_refused(struct: type[msgspec.Struct]) -> None:
    assert struct.__struct_config__.forbid_unknown_fields


@pytest.mark.parametrize("struct", OF_FILES, ids=lambda each: each.__name__)
def test_what_nobody_said_is_left_out_of_a_file(struct: type[msgspec.Struct]) -> None:
    assert struct.__struct_config__.omit_defaults
