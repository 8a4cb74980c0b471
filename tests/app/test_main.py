"""What the start of the program promises."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import report
from app.main import copied
from app.settings import Preferences
from app.theme import Shade

ROOT = Path(__file__).resolve().parents[2]
WATCHED = """
import sys
from PySide6.QtWidgets import QApplication
from app.main import Program
application = QApplication([])
program = Program(application)
def look():
    print("early:", *sorted({"numpy", "sqlalchemy", "alembic"} & set(sys.modules)))
program.window.opening.painted.connect(look)
program.start()
def follow():
    page = type(program.window.page).__name__
    if page != "Opening":
        trouble = getattr(program.window.page, "sentence", "")
        print("page:", page, trouble)
        application.closeAllWindows()
        application.quit()
from PySide6.QtCore import QTimer
clock = QTimer(interval=20)
clock.timeout.connect(follow)
clock.start()
application.exec()
"""


def started(home: Path, **more: str) -> str:
    """What a whole start of the program says."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "NERVELINE_FIRST_PAINT": "1", **more}
    done = subprocess.run(
        [sys.executable, "-c", WATCHED],
        cwd=ROOT,
        check=False,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def test_a_body_is_painted_before_numpy_and_the_database_are_loaded(home: Path) -> None:
    said = started(home)
    assert "first paint\n" in said
    assert "early:\n" in said
    assert "page: Desk" in said


def test_a_foreign_file_in_the_place_of_the_register_is_told_in_a_sentence_and_left_alone(home: Path) -> None:
    folder = Path(os.environ["XDG_DATA_HOME"]) / "Nerveline"
    folder.mkdir(parents=True)
    (folder / "nerveline.db").write_bytes(b"a shopping list, long enough to be looked at " * 10)
    before = (folder / "nerveline.db").read_bytes()
    said = started(home)
    assert "page: Trouble" in said
    assert (folder / "nerveline.db").read_bytes() == before


def test_a_report_of_a_fault_names_no_client() -> None:
    try:
        raise KeyError("Anna Client")
    except KeyError as fault:
        text = report(fault, fault.__traceback__)
    assert "KeyError" in text
    assert "Anna" not in text
    assert str(Path.home()) not in text


def test_the_register_is_copied_and_never_over_another_file(tmp_path: Path) -> None:
    folder, target = tmp_path / "here", tmp_path / "there"
    folder.mkdir()
    target.mkdir()
    (folder / "nerveline.db").write_bytes(b"one")
    (folder / "nerveline.db-wal").write_bytes(b"two")
    copied(folder, target)
    assert (target / "nerveline.db-wal").read_bytes() == b"two"
    with pytest.raises(FileExistsError):
        copied(folder, target)


def test_preferences_that_make_no_sense_take_their_usual_values(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    for content in ("", "[]", '{"shade": "pink", "text": 900, "folder": 7}'):
        file.write_text(content, encoding="utf-8")
        assert Preferences.read(file) == Preferences()
    assert Preferences(Shade.DARK, 115, "x").written(file)
    assert Preferences.read(file) == Preferences(Shade.DARK, 115, "x")


@pytest.mark.xvfb
def test_the_real_window_opens_on_the_desk(home: Path) -> None:
    said = started(home, QT_QPA_PLATFORM="xcb")
    assert "first paint\n" in said
    assert "page: Desk" in said
