"""A slip of the pen in a data file or a map is never passed over: what no form knows is refused."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import msgspec
import pytest

import models


def forms() -> Iterator[type[msgspec.Struct]]:
    """Every form in which the models read a file."""
    for module in pkgutil.walk_packages(models.__path__, "models."):
        import_module(module.name)
    waiting = [msgspec.Struct]
    while waiting:
        waiting += (below := waiting.pop().__subclasses__())
        yield from (form for form in below if form.__module__.startswith("models."))


@pytest.mark.parametrize("form", sorted(forms(), key=str), ids=lambda form: form.__qualname__)
def test_no_form_passes_over_a_field_that_it_does_not_know(form: type[msgspec.Struct]) -> None:
    assert form.__struct_config__.forbid_unknown_fields
