"""The program ends whenever its window is closed, and a second start finds the first."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Timer

import pytest

from app.registers import open_register
from app.settings import REGISTER, Settings, data_folder, preferences_file

ROOT = Path(__file__).resolve().parents[2]
PROCESS = [sys.executable, "-m", "tests.app.start_process"]


@contextmanager
def running(*words: str, **more: str) -> Iterator[subprocess.Popen[str]]:
    """A program that runs until the end of the test at the latest."""
    program = subprocess.Popen(
        [*PROCESS, *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    patience = Timer(90, program.kill)  # a page that never comes fails the test and does not hold it up
    patience.start()
    try:
        yield program
    finally:
        patience.cancel()
        program.kill()
        program.communicate()


def line(program: subprocess.Popen[str]) -> str:
    """The next thing that it says."""
    assert program.stdout is not None
    return program.stdout.readline().strip()


@pytest.mark.parametrize(
    "after", [0, 40, 80, 120, 160, 200, 250, 300, 400, 500, 650, 800, 1_000, 1_400, 2_000]
)
def test_closing_at_any_moment_ends_the_process_and_frees_the_register(home: Path, after: int) -> None:
    with running("close", str(after)) as program:
        _, said = program.communicate(timeout=60)
        assert (program.returncode, said) == (0, "")
    data_folder().mkdir(parents=True, exist_ok=True)
    open_register(data_folder() / REGISTER).close()


@pytest.mark.parametrize("when", ["painted", "imported", "loaded"])
def test_closing_between_two_steps_of_the_start_ends_the_process_and_frees_the_register(
    home: Path, when: str
) -> None:
    with running(f"close-when-{when}", "0") as program:
        _, said = program.communicate(timeout=60)
        assert (program.returncode, said) == (0, "")
    data_folder().mkdir(parents=True, exist_ok=True)
    open_register(data_folder() / REGISTER).close()


def test_closing_ends_the_process_and_frees_the_register_though_a_backup_hangs(home: Path) -> None:
    with running("close-while-backing-up", "200") as program:
        assert line(program) == "page: Desk"
        assert line(program).startswith("told: Today's backup is being written")
        program.wait(timeout=30)
    assert not list(data_folder().glob("*-wal"))
    open_register(data_folder() / REGISTER).close()


@pytest.mark.xvfb
@pytest.mark.parametrize("after", [0, 50, 100, 150, 200, 300, 400, 600, 1_000, 2_000])
def test_closing_a_real_window_at_any_moment_ends_the_process(home: Path, after: int) -> None:
    with running("close", str(after), QT_QPA_PLATFORM="xcb") as program:
        _, said = program.communicate(timeout=60)
        assert (program.returncode, said) == (0, "")
    data_folder().mkdir(parents=True, exist_ok=True)
    open_register(data_folder() / REGISTER).close()


@pytest.mark.xvfb
def test_a_second_start_brings_the_first_window_to_the_front(home: Path) -> None:
    with running("stay", "0", QT_QPA_PLATFORM="xcb") as first:
        assert line(first) == "page: Desk"
        own = xdotool("search", "--pid", str(first.pid), "--name", "Nerveline")
        xdotool("windowminimize", "--sync", own)
        with running("stay", "0", QT_QPA_PLATFORM="xcb") as second:
            assert second.wait(timeout=60) == 0
        xdotool("search", "--sync", "--onlyvisible", "--pid", str(first.pid), "--name", "Nerveline")
        assert first.poll() is None


def xdotool(*words: str) -> str:
    """What the tool that stands for a person's hands answers."""
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.split("\n")[0]


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_ctrl_c_and_the_end_of_the_session_close_the_register_quietly(home: Path, sign: int) -> None:
    with running("stay", "0") as program:
        assert line(program) == "page: Desk"
        program.send_signal(sign)
        _, said = program.communicate(timeout=60)
        assert (program.returncode, said) == (0, "")
    assert not list(data_folder().glob("*-wal"))


def test_a_second_start_leaves_the_register_to_the_first_and_ends(home: Path) -> None:
    with running("stay", "0") as first:
        assert line(first) == "page: Desk"
        with running("stay", "0") as second:
            said, complaints = second.communicate(timeout=60)
            assert (second.returncode, said, complaints) == (0, "", "")
        assert first.poll() is None


def test_a_second_start_asks_whether_a_first_that_does_not_answer_shall_end(home: Path) -> None:
    with running("hang", "0") as first:
        assert line(first) == "page: Desk"
        assert line(first) == "hangs"
        with running("end", "0") as second:
            assert line(second) == "page: Trouble"
            assert line(second) == "page: Desk"
            assert first.wait(timeout=60) != 0


def test_who_wants_a_new_register_where_the_old_one_is_away_gets_one_and_it_is_remembered(
    home: Path, tmp_path: Path
) -> None:
    settings = Settings(preferences_file())
    settings.take_folder(tmp_path / "drive")
    assert settings.keep_folder()
    with running("begin", "0") as program:
        assert line(program) == "page: Trouble"
        assert line(program) == "page: Desk"
    assert not (tmp_path / "drive").exists()
    assert Settings(preferences_file()).folder == data_folder()


def test_a_copy_is_taken_from_the_preferences_and_opened(home: Path) -> None:
    data_folder().mkdir(parents=True)
    file = data_folder() / REGISTER
    with closing(open_register(file)) as register:
        register.demo_clinic.add()
    shutil.copy(file, file.with_name(f"{REGISTER}.before-0005"))
    with closing(open_register(file)) as register:
        register.demo_clinic.remove()
    with running("restore", "0") as program:
        assert line(program) == "page: Desk"
        assert line(program) == "page: Desk"
        program.send_signal(signal.SIGTERM)
        _, said = program.communicate(timeout=60)
        assert (program.returncode, said) == (0, "")
    with closing(open_register(file)) as register:
        assert len(register.clients.listed()) == 7


def test_nobody_is_ended_for_a_register_that_a_command_has_open(home: Path) -> None:
    data_folder().mkdir(parents=True)
    with closing(open_register(data_folder() / REGISTER)), running("end", "0") as second:
        assert line(second) == "page: Trouble"
