"""Whatever becomes of the preferences, the folder of the visits is known, or known to be unknown."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.settings import ADDRESS, REGISTER, Preferences, Settings, data_folder, preferences_file
from app.style.palette import Shade

WHOLE = Preferences(Shade.DARK, 115, ("nerve", "bones"), labels=True)

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def a_link_to_nothing(file: Path) -> None:
    file.unlink()
    file.symlink_to("nothing")


def a_link_to_itself(file: Path) -> None:
    file.unlink()
    file.symlink_to(file.name)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "empty": lambda file: file.write_bytes(b""),
    "cut": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    "zeros": lambda file: file.write_bytes(bytes(file.stat().st_size)),
    "not UTF-8": lambda file: file.write_bytes(b'{"shade": "\xff", "folder": "/\xff"}'),
    "UTF-16": lambda file: file.write_bytes(file.read_text().encode("utf-16")),
    "deep": lambda file: file.write_bytes(b"[" * 60_000),
    "a list": lambda file: file.write_bytes(b"[]"),
    "huge": lambda file: file.write_bytes(b" " * (1 << 20) + file.read_bytes()),
    "a folder": a_folder,
    "a pipe": a_pipe,
    "a link to nothing": a_link_to_nothing,
    "a link to itself": a_link_to_itself,
}


@pytest.fixture
def chosen(home: Path, tmp_path: Path) -> Path:
    """The folder that somebody chose for the visits, who also has preferences."""
    folder = tmp_path / "drive" / "visits"
    kept = Settings(preferences_file())
    kept.change(**WHOLE._asdict())
    kept.take_folder(folder)
    assert kept.keep_folder()
    return folder


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_the_folder_of_the_visits_outlives_every_damage_of_the_preferences(
    chosen: Path, damage: Callable[[Path], object]
) -> None:
    damage(preferences_file())
    found = Settings(preferences_file())
    assert found.folder == chosen
    assert found.now == Preferences()
    assert not found.is_unknown
    assert not found.is_unsure


@pytest.mark.parametrize("damage", list(DAMAGES.values())[1:], ids=list(DAMAGES)[1:])
def test_a_folder_that_cannot_be_read_any_more_is_known_to_be_unknown(
    chosen: Path, damage: Callable[[Path], object]
) -> None:
    damage(preferences_file().with_name(ADDRESS))
    found = Settings(preferences_file())
    assert found.is_unknown
    assert not found.is_first_start
    assert found.now == WHOLE
    found.take_folder(chosen)
    assert not found.is_unknown


def test_only_who_never_had_a_register_is_at_the_first_start(chosen: Path) -> None:
    address = preferences_file().with_name(ADDRESS)
    assert not Settings(preferences_file()).is_first_start
    address.unlink()
    assert not Settings(preferences_file()).is_first_start
    preferences_file().unlink()
    assert Settings(preferences_file()).is_first_start
    assert Settings(preferences_file()).folder == data_folder()


def test_the_folder_that_an_earlier_program_kept_among_the_preferences_counts(home: Path) -> None:
    preferences_file().parent.mkdir(parents=True)
    preferences_file().write_text(json.dumps({"shade": [], "folder": "/drive/visits"}))
    found = Settings(preferences_file())
    assert found.folder == Path("/drive/visits")
    assert found.keep_folder()
    preferences_file().write_text("")
    assert Settings(preferences_file()).folder == Path("/drive/visits")
    preferences_file().with_name(ADDRESS).unlink()
    assert Settings(preferences_file()).is_unsure


@given(field=st.sampled_from(Preferences._fields), value=ANYTHING)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_each_preference_falls_back_alone(tmp_path: Path, field: str, value: object) -> None:
    file = tmp_path / "preferences.json"
    file.write_text(json.dumps({**WHOLE._asdict(), field: value}))
    found = Preferences.read(file)
    assert found._replace(**{field: getattr(WHOLE, field)}) == WHOLE
    assert isinstance(found.shade, Shade)
    assert found.text in (100, 115, 130)
    assert all(isinstance(name, str) for name in found.layers)
    assert found.labels in (True, False)


def test_preferences_that_are_kept_elsewhere_by_a_link_stay_there(tmp_path: Path) -> None:
    elsewhere, file = tmp_path / "mine.json", tmp_path / "preferences.json"
    elsewhere.write_text("{}")
    file.symlink_to(elsewhere)
    assert WHOLE.written(file)
    assert file.is_symlink()
    assert Preferences.read(elsewhere) == WHOLE


def test_the_folder_is_kept_whatever_its_letters(home: Path, tmp_path: Path) -> None:
    for name in ("Müller's visits", "a%20b", "who?", "\udcff", "x" * 200, " "):
        kept = Settings(preferences_file())
        kept.take_folder(tmp_path / name)
        assert kept.keep_folder()
        assert Settings(preferences_file()).folder == tmp_path / name
    assert REGISTER not in str(preferences_file())
