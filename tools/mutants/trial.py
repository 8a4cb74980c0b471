"""Runs tests in a process that is forked from this one, where all libraries have been read already."""

from __future__ import annotations

import os
import pickle
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import Any

import pytest

from tools.mutants.breaks import Break
from tools.mutants.reach import Reach, Recorder

FOLDERS = ("models", "db")
"""What is broken."""
PATIENCE = 20.0
"""Seconds of grace beyond three times what the tests took before: a loop without end is noticed, too."""
_LIBRARIES = (
    *("alembic.command", "argon2", "msgspec", "numpy.testing", "sqlalchemy", "sqlcipher3"),
    *("hypothesis.strategies", "_hypothesis_pytestplugin", "pytestqt.plugin", "PySide6.QtWidgets"),
)
"""Those that take long to read, so that they are read once."""
_READ_BEFORE = ("-W", "ignore::pytest.PytestAssertRewriteWarning")
"""Parts of pytest are among them, which it would rather read itself."""
LOOKS = 0.02
"""Seconds between two looks at whether the tests have ended."""


def read_libraries() -> None:
    """Read what the tests need of others, once; nothing of the checkout, which is broken later."""
    for name in _LIBRARIES:
        import_module(name)


class Chosen:
    """A part of pytest that runs the tests named, in their order, and does not look for smaller examples."""

    def __init__(self, tests: list[str]) -> None:
        self._order = {test: number for number, test in enumerate(tests)}

    def pytest_sessionstart(self) -> None:
        """Examples that are the same every time, and none is made smaller once it fails."""
        from hypothesis import Phase, settings

        settings.register_profile(
            "breaks",
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.explicit, Phase.generate],
        )
        settings.load_profile("breaks")

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep what is named."""
        items[:] = sorted(
            (item for item in items if item.nodeid in self._order), key=lambda item: self._order[item.nodeid]
        )


def forked(act: Callable[[], int], patience: float) -> int | None:
    """What a call answers in a process of its own; None where it had to be ended."""
    child = os.fork()
    if child == 0:
        os.setsid()
        answer = 1
        try:
            silence = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(silence, stream)
            answer = act()
        finally:
            os._exit(answer)  # nothing of the parent's is tidied up here
    until = monotonic() + patience
    while monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        sleep(LOOKS)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


def run(copy: Path, arguments: list[str], *parts: Any) -> int:
    """Run pytest in a copy of the checkout."""
    os.chdir(copy)
    os.environ["PYTHONPATH"] = str(copy)
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.dont_write_bytecode = True
    sys.path[:] = [str(copy), *(place for place in sys.path if place not in ("", str(copy)))]
    for name in [name for name in sys.modules if name.partition(".")[0] in (*FOLDERS, "tests", "app")]:
        del sys.modules[name]
    return int(pytest.main(["-q", "-p", "no:cacheprovider", *_READ_BEFORE, *arguments], plugins=list(parts)))


def reach_of(file: Path, copy: Path) -> Reach:
    """What the tests of one file call."""
    with TemporaryDirectory() as folder:
        answer = Path(folder, "reach")

        def act() -> int:
            recorder = Recorder(copy, FOLDERS)
            run(copy, [str(file)], recorder)
            answer.write_bytes(pickle.dumps(recorder.reach))
            return 0

        forked(act, 1800)
        return pickle.loads(answer.read_bytes()) if answer.exists() else Reach()


@contextmanager
def put_in(broken: Break, copy: Path) -> Iterator[None]:
    """The copy with the break in it, and as it was afterwards."""
    file = copy / broken.module
    whole, times = file.read_bytes(), file.stat()
    file.write_bytes(broken.applied(whole))
    try:
        yield
    finally:
        file.write_bytes(whole)
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))  # as what was compiled of it says


def is_noticed(broken: Break, copy: Path, reach: Reach, most: float) -> bool:
    """Whether a test fails, breaks off or never ends with the break in place."""
    asked = callers(broken, copy, reach)
    rounds = [within(reach, tests, most) for tests in (asked, reach.beside(asked)) if tests]
    with put_in(broken, copy):
        return any(_fails(tests, copy, reach) for tests in rounds)


def is_noticed_by(file: str, broken: Break, copy: Path) -> bool:
    """Whether the tests of one file notice a break; they pass without it."""
    if forked(lambda: run(copy, ["-x", file]), 600) != 0:
        raise ValueError(f"{file} fails without any break.")
    with put_in(broken, copy):
        return forked(lambda: run(copy, ["-x", file]), 600) != 0


def callers(broken: Break, copy: Path, reach: Reach) -> list[str]:
    """The tests that come by the place of a break; those that name its module where none calls it."""
    line = broken.text((copy / broken.module).read_bytes())
    return reach.of(broken.module, broken.function, line) or naming(broken.module, copy, reach)


def naming(module: str, copy: Path, reach: Reach) -> list[str]:
    """The tests of all files that name a module in which nothing is ever called, or else its folder."""
    name = module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    texts = {
        file: (copy / file).read_text("utf-8") for file in {test.partition("::")[0] for test in reach.seconds}
    }
    for each in (name, name.rpartition(".")[0]):
        named = {file for file, text in texts.items() if re.search(rf"\b{re.escape(each)}\b", text)}
        if named:
            return [test for test in reach.seconds if test.partition("::")[0] in named]
    return []


def within(reach: Reach, tests: list[str], most: float) -> list[str]:
    """The fastest tests that together take so many seconds, file by file."""
    taken, chosen = 0.0, list[str]()
    for test in sorted(tests, key=lambda test: reach.seconds[test]):
        taken += reach.seconds[test]
        if taken > most and chosen:
            break
        chosen.append(test)
    return reach.fastest_first(chosen)


def _fails(tests: list[str], copy: Path, reach: Reach) -> bool:
    files = list(dict.fromkeys(test.partition("::")[0] for test in tests))
    took = sum(reach.seconds[test] for test in tests)
    return forked(lambda: run(copy, ["-x", *files], Chosen(tests)), PATIENCE + 3 * took) != 0
