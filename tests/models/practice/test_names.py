"""A client is found however the name is typed."""

from __future__ import annotations

import pytest

from models.practice.names import folded, is_named, same_name


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
        ("Müller", "mueller"),
        ("Mueller", "müller"),
        ("Søren Jørgensen", "joergensen"),
        ("Åse Lund", "aase"),
        ("van der Berg", "vanderberg"),
        ("Mc Donald", "mcdonald"),
        ("Jean-Luc Petit", "jeanluc"),
        ("Jean Luc Petit", "jean-luc"),
        ("Müller, Anna", "anna muller"),
    ],
)
def test_a_name_is_found_however_it_is_typed(name: str, typed: str) -> None:
    assert is_named(name, typed)


@pytest.mark.parametrize(
    ("name", "typed"),
    [("Müller", "miller"), ("Maria Anna", "obrien"), ("Client 14", "15"), ("Anna Ott", "nnao")],
)
def test_another_name_is_not_found(name: str, typed: str) -> None:
    assert not is_named(name, typed)


def test_the_same_name_is_the_same_however_it_is_composed() -> None:
    assert folded("Müller") == folded("Mu\u0308ller") == "muller"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Müller", "Müller, Anna"),
        ("Anna Müller", "anna mueller"),
        ("O'Brien", "O Brien"),
        ("Jean-Luc Petit", "Jean Luc Petit"),
        ("Dvořák Jan", "Jan Dvorak"),
        ("José M. García", "Jose M Garcia"),
    ],
)
def test_two_names_are_one_in_any_order_and_however_they_are_typed(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Anna Müller", "Anna Miller"), ("Client 14", "Client 41"), ("", "")]
)
def test_names_of_two_persons_are_not_one(one: str, other: str) -> None:
    assert not same_name(one, other)
