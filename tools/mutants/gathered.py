"""Tries breaks in processes forked from one that has gathered the tests and read what they share.

The break is put into the functions themselves and nothing is read anew. That is quick, and a break that
nobody notices here may only have come too late, for what was read before: it is tried again from the
beginning (`trial.py`), where breaks outside functions are tried alone.
"""

from __future__ import annotations

import gc
import os
import select
import signal
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import CodeType, FunctionType

import pytest

from tools.mutants.breaks import Break
from tools.mutants.reach import Reach
from tools.mutants.trial import LOOKS, Chosen, callers, run, within

GRACE = 8
"""Seconds beyond five times what a test took before, after which it is taken for a loop without end."""
Place = tuple[str, str, int]
"""File, qualified name and first line of a function."""


class Judge:
    """A part of pytest that tries breaks in the place of running the tests."""

    def __init__(
        self, breaks: list[Break], copy: Path, reach: Reach, most: float, tell: Callable[[int, bool], None]
    ) -> None:
        self._breaks, self._copy, self._reach, self._most, self._tell = breaks, copy, reach, most, tell
        self._failed = False
        self._functions: dict[Place, list[FunctionType]] = defaultdict(list)
        self._noticing: dict[str, dict[str, int]] = defaultdict(dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note that a test failed."""
        self._failed |= report.failed

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try each break in a process of its own, and tell its number and whether a test noticed it.

        A test that fails without any break has noticed nothing: that is told at the end.
        """
        items = {item.nodeid: item for item in session.items}
        self._read_what_is_shared(items)
        for each in gc.get_objects():
            if isinstance(each, FunctionType):
                code = each.__code__
                self._functions[code.co_filename, code.co_qualname, code.co_firstlineno].append(each)
        gc.collect()
        gc.freeze()
        seen_by: dict[str, list[int]] = defaultdict(list)
        for number, broken in enumerate(self._breaks):
            functions = list(self._broken(broken))
            if functions:
                seen = self._seen_by(functions, self._asked(broken, items))
                self._tell(number, seen is not None)
                if seen is not None:
                    seen_by[seen].append(number)
                    self._noticing[broken.module][seen] = number
        for test, numbers in seen_by.items():
            if self._seen_by([], [items[test]]) is not None:  # it fails without any break
                for number in numbers:
                    self._tell(number, False)
        return True

    def _read_what_is_shared(self, items: dict[str, pytest.Item]) -> None:
        """Run the quickest test of each file, which leaves behind what is read once for all."""
        first = dict[str, str]()
        for test in sorted(items, key=lambda test: -self._reach.seconds.get(test, 60.0)):
            if test in self._reach.seconds:
                first[test.partition("::")[0]] = test
        chosen = [items[test] for test in first.values() if self._reach.seconds[test] < 10]
        for item, following in zip(chosen, [*chosen[1:], chosen[0]], strict=True):  # nothing is given back
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        self._failed = False

    def _broken(self, broken: Break) -> Iterator[tuple[FunctionType, CodeType]]:
        """The functions in which the break lies, with their broken code; none where it lies outside all."""
        file = self._copy / broken.module
        outer = broken.function.partition(".<locals>")[0]
        made = compile(broken.applied(file.read_bytes()), str(file), "exec")
        for code in _codes(made):
            if code.co_qualname == outer and code.co_firstlineno <= broken.line:
                for function in self._functions.get((str(file), outer, code.co_firstlineno), ()):
                    if function.__code__ != code:
                        yield function, code

    def _asked(self, broken: Break, items: dict[str, pytest.Item]) -> list[pytest.Item]:
        tests = callers(broken, self._copy, self._reach)
        known = [test for test in tests if test in items]
        ordered = mirrored_first(broken.module, within(self._reach, known, self._most))
        quick = self._noticing[broken.module]  # what noticed another break of the module, the latest first
        return [items[test] for test in sorted(ordered, key=lambda test: -quick.get(test, -1))]

    def _seen_by(
        self, functions: list[tuple[FunctionType, CodeType]], asked: list[pytest.Item]
    ) -> str | None:
        """The test that fails, breaks off or never ends with other code in functions, if one does."""
        if not asked:
            return None
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            answer = 1
            try:
                os.setsid()
                for function, code in functions:
                    function.__code__ = code
                asked[0].session._setupstate.teardown_exact(asked[0])
                answer = int(self._fails(asked, writing))
            finally:
                os._exit(answer)
        os.close(writing)
        begun, status = _told_by(child, reading)
        last = begun.decode().splitlines()[-1:]
        return last[0] if last and os.waitstatus_to_exitcode(status) != 0 else None

    def _fails(self, items: list[pytest.Item], begun: int) -> bool:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process
        for item, following in zip(items, [*items[1:], None], strict=True):
            os.write(begun, f"{item.nodeid}\n".encode())
            signal.alarm(int(GRACE + 5 * self._reach.seconds[item.nodeid]))
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self._failed:
                return True
        return False


def judged(breaks: list[Break], copy: Path, reach: Reach, most: float) -> Iterator[tuple[int, bool]]:
    """The number of each break that lies in a function, and whether a test noticed it, as they are tried."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            silence = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(silence, stream)

            def tell(number: int, noticed: bool) -> None:
                os.write(writing, f"{number} {int(noticed)}\n".encode())

            files = dict.fromkeys(test.partition("::")[0] for test in reach.seconds)
            known = Chosen(list(reach.seconds))
            run(copy, ["--capture=no", *files], known, Judge(breaks, copy, reach, most, tell))
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answers:
        for line in answers:
            number, noticed = line.split()
            yield int(number), noticed == "1"
    os.waitpid(child, 0)


def _told_by(child: int, reading: int) -> tuple[bytes, int]:
    """All that a process wrote until it ended, and how it did; what it left running is ended, too."""
    told, ended, status = b"", 0, 0
    while not ended:
        ended, status = os.waitpid(child, os.WNOHANG)
        while select.select([reading], [], [], 0 if ended else LOOKS)[0]:
            piece = os.read(reading, 1 << 16)
            told += piece
            if not piece and not ended:
                ended, status = os.waitpid(child, 0)
            if not piece:
                break
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    os.close(reading)
    return told, status


def _codes(code: CodeType) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from _codes(each)


def mirrored_first(module: str, tests: list[str]) -> list[str]:
    """The tests with those first whose file bears the module's name."""
    own = f"test_{Path(module).stem}.py::"
    return sorted(tests, key=lambda test: f"/{own}" not in test)
