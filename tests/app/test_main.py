"""What the start of the program promises."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import report
from app.registers import open_register
from app.settings import ADDRESS, REGISTER, Settings, data_folder, preferences_file
from app.shell.rescue import copy_register
from app.words import desk as desk_words
from db.driver import dbapi

ROOT = Path(__file__).resolve().parents[2]
WATCHED = """
import sys
from PySide6 import QtCore
from PySide6.QtWidgets import QApplication
from app.main import Program
application = QApplication([])
program = Program(application)
def look():
    print("early:", *sorted({"numpy", "sqlalchemy", "alembic", "app.style.theme"} & set(sys.modules)))
    print("names of Qt:", "Qt" in vars(QtCore))
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


WITHOUT_BODIES = """
from functools import partial
from pathlib import Path
import app.main
app.main.BodyFigures = partial(app.main.BodyFigures, Path("nowhere"))
"""


def started(home: Path, before: str = "", **more: str) -> str:
    """What a whole start of the program says; `before` may take something away from it."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "NERVELINE_FIRST_PAINT": "1", **more}
    done = subprocess.run(
        [sys.executable, "-c", before + WATCHED],
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
    assert "names of Qt: False\n" in said, "PySide6 built the namespace Qt first, which takes 30 ms"
    assert "page: Desk" in said


def test_a_missing_body_is_told_in_a_sentence(home: Path) -> None:
    said = started(home, WITHOUT_BODIES)
    assert "page: Trouble" in said
    assert "install Nerveline again" in said


def register_at_home() -> Path:
    """Where the program looks for the register; its folder is there."""
    folder = Path(os.environ["XDG_DATA_HOME"]) / "Nerveline"
    folder.mkdir(parents=True)
    return folder / REGISTER


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "is empty"), (b"a shopping list, long enough to be looked at " * 10, "another kind of file")],
    ids=["empty", "foreign"],
)
def test_a_file_that_is_no_register_is_told_in_a_sentence_and_left_alone(
    home: Path, content: bytes, sentence: str
) -> None:
    file = register_at_home()
    file.write_bytes(content)
    said = started(home)
    assert "page: Trouble" in said
    assert sentence in said
    assert file.read_bytes() == content


def test_a_register_of_a_newer_program_is_told_in_a_sentence_and_left_alone(home: Path) -> None:
    file = register_at_home()
    open_register(file).close()
    with closing(dbapi.connect(file)) as later:
        later.execute("UPDATE alembic_version SET version_num = '9999'")
        later.commit()
    before = file.read_bytes()
    said = started(home)
    assert "page: Trouble" in said
    assert "newer Nerveline" in said
    assert file.read_bytes() == before


def test_a_second_window_says_that_the_visits_are_open_in_another(home: Path) -> None:
    with closing(open_register(register_at_home())):
        said = started(home)
    assert "page: Trouble" in said
    assert "in another window" in said


def test_a_chosen_folder_that_has_gone_is_asked_for_and_not_made_anew(home: Path, tmp_path: Path) -> None:
    gone = tmp_path / "drive" / "visits"
    settings = Settings(preferences_file())
    settings.take_folder(gone)
    assert settings.keep_folder()
    said = started(home)
    assert f"page: Trouble {desk_words.where_gone()}" in said
    assert not gone.exists()
    assert not list(home.rglob("*.db"))


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b'{"shade": []}'])
def test_the_visits_of_a_chosen_folder_are_shown_whatever_became_of_the_preferences(
    home: Path, tmp_path: Path, content: bytes
) -> None:
    with closing(open_register(tmp_path / REGISTER)) as register:
        register.demo_clinic.add()
    settings = Settings(preferences_file())
    settings.take_folder(tmp_path)
    assert settings.keep_folder()
    preferences_file().write_bytes(content)
    assert "page: Desk" in started(home)
    assert not list(home.rglob("*.db"))


def test_who_had_visits_is_asked_for_them_and_never_greeted_by_an_empty_register(home: Path) -> None:
    assert "page: Desk" in started(home)
    file = data_folder() / REGISTER
    file.unlink()
    said = started(home)
    assert f"page: Trouble {desk_words.where_gone()}" in said
    assert not file.exists()
    preferences_file().with_name(ADDRESS).write_text("")
    open_register(file).close()
    assert f"page: Trouble {desk_words.where_unknown()}" in started(home)


def test_an_empty_register_is_not_taken_for_the_one_that_damaged_preferences_named(home: Path) -> None:
    file = register_at_home()
    open_register(file).close()
    preferences_file().parent.mkdir(parents=True, exist_ok=True)
    preferences_file().write_text("")
    assert f"page: Trouble {desk_words.where_unknown()}" in started(home)
    with closing(open_register(file)) as register:
        register.demo_clinic.add()
    assert "page: Desk" in started(home)


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
    copy_register(folder, target)
    assert (target / "nerveline.db-wal").read_bytes() == b"two"
    with pytest.raises(FileExistsError):
        copy_register(folder, target)


@pytest.mark.xvfb
def test_the_real_window_opens_on_the_desk(home: Path) -> None:
    said = started(home, QT_QPA_PLATFORM="xcb")
    assert "first paint\n" in said
    assert "page: Desk" in said
