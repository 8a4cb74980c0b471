"""What the program makes for itself is nobody else's to read."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from stat import S_IMODE
from types import SimpleNamespace

import pytest

from app.errors import Net

ROOT = Path(__file__).resolve().parents[3]
OTHERS = 0 if sys.platform == "win32" else 0o077
"""What others may do; on Windows the folder of the person's profile keeps them out."""
MARK = "import os; os.umask(0); from app.main import main; main({arguments}); open('after', 'w').close()"


def test_whatever_a_start_writes_is_its_owner_s_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "HOME": str(home), "LOCALAPPDATA": str(home), "PYTHONPATH": str(ROOT)}
    environment = {name: value for name, value in environment.items() if not name.startswith("XDG_")}
    command = MARK.format(arguments=["doctor"])
    subprocess.run([sys.executable, "-c", command], cwd=tmp_path, env=environment, check=True)
    made = [file for file in (*home.rglob("*"), tmp_path / "after") if file.is_file()]
    assert made
    assert [file for file in made if S_IMODE(file.stat().st_mode) & OTHERS] == []


def test_reports_of_faults_and_their_folder_are_closed_to_others(tmp_path: Path) -> None:
    folder = tmp_path / "faults"
    folder.mkdir()
    folder.chmod(0o755)
    earlier = folder / "fault-20260101-120000.txt"
    earlier.write_text("Nerveline")
    earlier.chmod(0o644)
    reports: list[Path | None] = []
    sentences: list[str] = []
    with pytest.MonkeyPatch.context() as quiet:
        quiet.setattr(sys, "__excepthook__", lambda *_: None)
        Net(folder, sentences.append, reports.append).caught(KeyError, KeyError("a"), None)
    assert reports[0] is not None
    for path in (folder, earlier, reports[0]):
        assert not S_IMODE(path.stat().st_mode) & OTHERS


def test_a_fault_leaves_no_name_in_the_log_that_a_system_makes_of_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for hook in ("excepthook", "unraisablehook"):
        monkeypatch.setattr(sys, hook, getattr(sys, hook))
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    Net(tmp_path, lambda _: None, lambda _: None).spread()
    name = "Wilhelmine Zweifelhoff"
    fault = RuntimeError(name)
    sys.excepthook(RuntimeError, fault, None)
    sys.unraisablehook(SimpleNamespace(exc_value=fault, exc_type=RuntimeError, exc_traceback=None))
    thread = threading.Thread(target=lambda: {}[name])  # type: ignore[index]
    thread.start()
    thread.join()
    told = capsys.readouterr().err
    assert told.count("RuntimeError") == 2
    assert "KeyError" in told
    assert name not in told + "".join(file.read_text() for file in tmp_path.iterdir())


def test_a_breakdown_leaves_no_file_of_the_memory_with_names_and_keys_in_it(tmp_path: Path) -> None:
    script = (
        "import resource as r; from app.main import main; main(['atlas']); print(r.getrlimit(r.RLIMIT_CORE))"
    )
    home = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script], env=home, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "(0, 0)"
