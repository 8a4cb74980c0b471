"""One command starts the program on a fresh computer; what goes wrong on the way is told in a sentence."""

from __future__ import annotations

import ast
import subprocess
import sys
import time
from pathlib import Path

import pytest

from launch import environment, libraries, wheels
from tests.house.fresh_copy import QT, ROOT, FreshCopy, fresh_copy

BARE_DEBIAN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


@pytest.fixture
def copy(tmp_path: Path) -> FreshCopy:
    return fresh_copy(tmp_path)


def test_an_old_python_is_turned_away_with_a_sentence() -> None:
    pretend = (
        "import sys; sys.version_info = (3, 10, 4); source = open(sys.argv[1]).read(); "
        "exec(compile(source, 'run.py', 'exec'), {'__name__': '__main__', '__file__': 'run.py'})"
    )
    ended = subprocess.run(
        [sys.executable, "-c", pretend, str(ROOT / "run.py")], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("Nerveline needs Python 3.11 or newer, and this is Python 3.10:")
    assert "Traceback" not in ended.stderr


def test_old_pythons_can_read_run_py_as_far_as_that_sentence() -> None:
    ast.parse((ROOT / "run.py").read_text("utf-8"), feature_version=(3, 7))


def test_a_first_start_makes_the_environment_and_a_second_finds_it(copy: FreshCopy) -> None:
    first = copy.start("where", "--view", "back")
    assert (first.returncode, first.stdout) == (0, f"['where', '--view', 'back'] {copy.environment}\n")
    assert "gets its parts ready" in first.stderr
    second = copy.start()
    assert (second.returncode, second.stdout, second.stderr) == (0, f"[] {copy.environment}\n", "")

    # The lock file changes: the environment is made anew, with nothing of the old one left.
    (copy.environment / "left-over").touch()
    copy.lock("requirements.lock", copy.wheel("pyside6_essentials", "6.11.4", QT))
    third = copy.start("where")
    assert third.returncode == 0
    assert "gets its parts ready" in third.stderr
    assert not (copy.environment / "left-over").exists()


def test_the_key_store_is_fetched_for_whoever_asks_and_later_starts_find_it(copy: FreshCopy) -> None:
    qt = copy.wheel("pyside6_essentials", "6.11.3", QT)
    copy.lock("requirements-key-store.lock", qt, copy.wheel("keyring", "25.7.0", {"keyring.py": ""}))
    asked = copy.start("key-store", "doctor")
    assert (asked.returncode, asked.stdout) == (0, f"['doctor'] {copy.environment}\n")
    later = copy.start("doctor")
    assert (later.stdout, later.stderr) == (asked.stdout, "")
    assert list(copy.environment.glob("**/site-packages/keyring.py"))


def test_a_start_killed_half_way_is_made_good_by_the_next(copy: FreshCopy) -> None:
    with copy.started() as killed:
        while not (copy.environment / "pyvenv.cfg").exists():
            assert killed.poll() is None
            time.sleep(0.01)
        killed.kill()
    assert not (copy.environment / environment.READY).exists()
    again = copy.start("where")
    assert (again.returncode, again.stdout) == (0, f"['where'] {copy.environment}\n")


def test_without_a_network_the_tests_and_the_program_say_so_and_what_is_there_stays(copy: FreshCopy) -> None:
    assert copy.start().returncode == 0
    missing = copy.wheel("pytest", "9.0", {"pytest.py": ""})
    copy.lock("requirements-dev.lock", missing)
    missing.unlink()
    offline = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_FIND_LINKS": ""}
    ended = copy.start("test", **offline)
    assert ended.returncode == 1
    assert "is this computer connected?" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_missing_system_library_is_named_with_the_command_that_installs_it(copy: FreshCopy) -> None:
    broken = "raise ImportError('libEGL.so.1: cannot open shared object file: No such file or directory')"
    qt = copy.wheel("pyside6_essentials", "6.11.3", QT | {"PySide6/QtWidgets.py": broken})
    copy.lock("requirements.lock", qt)
    ended = copy.start()
    assert ended.returncode == 1
    assert "Nerveline needs a system library that this computer lacks." in ended.stderr
    assert "libegl" in ended.stderr.lower()
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(("library", "package"), BARE_DEBIAN.items())
def test_what_a_bare_debian_lacks_is_named_as_debian_names_it(library: str, package: str) -> None:
    assert libraries.debian_packages([library]) == [package]


def test_a_python_that_cannot_make_environments_is_told_with_the_package_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SystemExit):
        environment.create(tmp_path)
    assert "apt-get install python3-venv" in capsys.readouterr().err


def test_without_a_screen_the_program_says_what_still_works(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(SystemExit):
        libraries.check_screen()
    assert "DISPLAY is not set" in capsys.readouterr().err


def test_somebody_elses_environment_is_used_when_it_is_enough_and_never_replaced(tmp_path: Path) -> None:
    theirs = tmp_path / ".venv"
    theirs.mkdir()
    (theirs / "pyvenv.cfg").touch()
    assert not environment.is_ours(theirs)
    assert not environment.is_enough(theirs, environment.PROGRAM)
    assert environment.is_enough(Path(sys.prefix), environment.TESTS)


@pytest.mark.parametrize(
    ("requirement", "met"),
    [
        ("numpy>=2", True),
        ("numpy>=2.5", False),
        ("NumPy>=2,<3", True),
        ("numpy>=1,<2.4", False),
        ("absent>=1", False),
        ("absent>=1; platform_machine == 'x86_64'", True),
    ],
)
def test_a_requirement_is_met_by_the_version_that_is_there(requirement: str, met: bool) -> None:
    assert wheels.fits(requirement, {"numpy": "2.4.6"}) is met


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ("WARNING: Retrying (Retry(total=2)) after connection broken by 'NewConnectionError'", "connected?"),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "disk is full",
        ),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "thrown away"),
        ("ERROR: No matching distribution found for pyside6-essentials==6.11.3", "ready-made"),
        ("ERROR: something nobody has seen", "Start it again"),
    ],
)
def test_what_pip_says_becomes_a_sentence_and_a_way_on(told: str, sentence: str) -> None:
    assert sentence in wheels.reason(told)
