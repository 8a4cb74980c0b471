"""What every test may rely on: a tablet's screen, the program's own font, and a home of its own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)  # a busy computer breaks no promise
settings.load_profile("house")

TABLET = Path(__file__).with_name("tablet.json")

# Read when the application object is made; the step with the real window sets xcb before.
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={TABLET}")
for _of_the_desktop in ("QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_STYLE_OVERRIDE"):
    os.environ.pop(_of_the_desktop, None)


@pytest.fixture(scope="session")
def qapp(qapp: object) -> object:
    """The application with Manrope loaded, so that text has the same width on every computer."""
    from app.style.typeface import load

    assert load()
    return qapp


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for every test, so that nobody's settings, visits and caches are touched."""
    place = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(place))
    monkeypatch.setenv("USERPROFILE", str(place))
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(place / name.lower()))
    for name in ("APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(place / name.lower()))
    return place


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """Where a test may keep a store; nothing is there yet."""
    return tmp_path / "nerveline.db"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes, which a test may fill."""
    folder = tmp_path / "small"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
