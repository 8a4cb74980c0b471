"""A recovery key is long enough never to be guessed, and is read however a pen has written it."""

from __future__ import annotations

import pytest

from models.practice.keys import DataKey, new_recovery_key, recovery_bytes, told_alike


def test_a_recovery_key_has_160_bits_in_eight_groups_of_four() -> None:
    keys = {new_recovery_key() for _ in range(50)}
    assert len(keys) == 50
    for key in keys:
        assert [len(group) for group in key.split(" ")] == [4] * 8
        found = recovery_bytes(key)
        assert found is not None
        assert len(found) == 20


def test_a_recovery_key_is_read_in_small_letters_with_dashes_and_with_what_a_pen_makes_of_0_and_1() -> None:
    key = "0101 AB2C 0101 AB2C 0101 AB2C 0101 AB2C"
    for typed in (key.lower(), key.replace(" ", "-"), key.replace(" ", ""), key.replace("0", "O")):
        assert recovery_bytes(typed) == recovery_bytes(key)
    for letter in "IL":
        assert recovery_bytes(key.replace("1", letter)) == recovery_bytes(key)


@pytest.mark.parametrize(
    "typed", ["", "0101", "0101 " * 8 + "0", "U101 " + "0101 " * 7, "é101 " + "0101 " * 7]
)
def test_what_cannot_be_a_recovery_key_is_none(typed: str) -> None:
    assert recovery_bytes(typed) is None


def test_a_data_key_has_32_bytes_and_is_never_the_same_twice() -> None:
    assert len({DataKey.fresh().secret for _ in range(50)}) == 50
    assert {len(DataKey.fresh().secret) for _ in range(5)} == {32}
    for wrong in (31, 33):
        with pytest.raises(ValueError, match="32 bytes"):
            DataKey(bytes(wrong))


def test_a_data_key_is_handed_on_as_it_is_and_says_nothing_of_itself() -> None:
    key = DataKey(bytes(range(32)))
    assert key.literal == f"x'{bytes(range(32)).hex()}'"
    assert bytes(range(32)).hex() not in repr(key)


def test_a_passphrase_is_the_same_however_its_letters_are_composed() -> None:
    assert told_alike("Mu\u0308ller trinkt Tee") == told_alike("M\u00fcller trinkt Tee")
