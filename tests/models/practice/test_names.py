"""A client is found however the name is typed."""

from __future__ import annotations

import pytest

from models.practice.names import folded, is_named


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Müller", "muller"),
        ("Mu\u0308ller", "muller"),
        ("Müller", "MÜLLER"),
        ("José García", "jose garcia"),
        ("Ömür Yılmaz", "omur yilmaz"),
        ("O’Brien", "obrien"),
        ("O'Brien", "o’brien"),
        ("Nguyễn Thị Đào", "nguyen dao"),
        ("Søren Łuczak", "soren luczak"),
        ("Anne-Marie Groß", "annemarie gross"),
        ("Client 14", "14"),
        ("Client 14", " "),
    ],
)
def test_a_name_is_found_however_it_is_typed(name: str, typed: str) -> None:
    assert is_named(name, typed)


@pytest.mark.parametrize(
    ("name", "typed"), [("Müller", "miller"), ("Maria Anna", "obrien"), ("Client 14", "15")]
)
def test_another_name_is_not_found(name: str, typed: str) -> None:
    assert not is_named(name, typed)


def test_the_same_name_is_the_same_however_it_is_composed() -> None:
    assert folded("Müller") == folded("Mu\u0308ller") == "muller"
