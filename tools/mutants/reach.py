"""Which tests come by which lines, and how long each takes: found by running them once."""

from __future__ import annotations

import sys
import threading
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from linecache import getline
from pathlib import Path
from time import perf_counter
from types import CodeType, FrameType
from typing import Any

import pytest

Function = tuple[str, str]
"""A module's path below the checkout, and the qualified name of a function in it."""
Line = tuple[str, str, str]
"""The same, and the text of a line of that function: it is found again where lines above it have changed."""


@dataclass(slots=True)
class Reach:
    """What each test calls, by the test's id, and its seconds."""

    tests: dict[Function, set[str]] = field(default_factory=lambda: defaultdict(set))
    lines: dict[Line, set[str]] = field(default_factory=lambda: defaultdict(set))
    seconds: dict[str, float] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    """A fingerprint of each file of tests that was run, by its path below the checkout."""

    def add(self, other: Reach) -> None:
        """Take over what another run found."""
        for function, tests in other.tests.items():
            self.tests[function] |= tests
        for line, tests in other.lines.items():
            self.lines[line] |= tests
        self.seconds |= other.seconds
        self.failed += other.failed
        self.files |= other.files

    def forget(self, file: str) -> None:
        """Drop what was found of the tests of one file, which has changed."""
        dropped = {test for test in self.seconds if test.partition("::")[0] == file}
        for asked in (*self.tests.values(), *self.lines.values()):
            asked.difference_update(dropped)
        self.failed = [test for test in self.failed if test.partition("::")[0] != file]
        for test in dropped:
            del self.seconds[test]

    def of(self, module: str, function: str, line: str = "") -> list[str]:
        """The tests that come by a line; those that call its function where none is known to do so.

        Where the module itself is meant, those that call anything of it.
        """
        if self.lines.get((module, function, line)):
            return sorted(self.lines[module, function, line])
        if (module, function) in self.tests:
            return sorted(self.tests[module, function])
        return sorted({test for (path, _), tests in self.tests.items() if path == module for test in tests})

    def beside(self, chosen: list[str]) -> list[str]:
        """All other tests of the same files: what one of them has read once, the next ones only use."""
        files = {test.partition("::")[0] for test in chosen}
        return sorted(
            test for test in self.seconds if test.partition("::")[0] in files and test not in set(chosen)
        )

    def fastest_first(self, chosen: list[str]) -> list[str]:
        """The tests in the order in which they are asked: file by file, the one that takes least first."""
        takes: dict[str, float] = defaultdict(float)
        for test in chosen:
            takes[test.partition("::")[0]] += self.seconds.get(test, 0.0)
        return sorted(chosen, key=lambda test: (takes[test.partition("::")[0]], test.partition("::")[0]))


class Recorder:
    """A part of pytest that writes down what each test calls below some folders."""

    def __init__(self, copy: Path, folders: tuple[str, ...]) -> None:
        self.reach = Reach()
        self._below = tuple(f"{copy / folder}/" for folder in folders)
        self._cut = len(f"{copy}/")
        self._called: set[tuple[CodeType, int]] = set()
        self._unseen: dict[CodeType, set[int]] = {}

    def _note(self, frame: FrameType, event: str, _argument: object) -> Any:
        code = frame.f_code
        if not code.co_filename.startswith(self._below):
            return None
        if code not in self._unseen:
            self._unseen[code] = {line for _, _, line in code.co_lines() if line is not None}
            self._called.add((code, 0))
        return self._note_line if self._unseen[code] else None

    def _note_line(self, frame: FrameType, event: str, _argument: object) -> Any:
        self._called.add((frame.f_code, frame.f_lineno))
        unseen = self._unseen[frame.f_code]
        unseen.discard(frame.f_lineno)
        frame.f_trace_lines = bool(unseen)  # a loop of which every line is known runs as fast as ever
        return self._note_line

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Listen while a test is set up, runs and ends."""
        self._called, self._unseen = set(), {}
        began = perf_counter()
        threading.settrace(self._note)
        sys.settrace(self._note)
        yield
        sys.settrace(None)
        threading.settrace(None)
        self.reach.seconds[item.nodeid] = perf_counter() - began
        for code, line in self._called:
            module, function = code.co_filename[self._cut :], code.co_qualname
            while function.endswith(">"):  # a comprehension or lambda belongs to what is around it
                function = function.rpartition(".<locals>.")[0]
            if line:
                text = getline(code.co_filename, line).strip()
                self.reach.lines[module, function, text].add(item.nodeid)
            else:
                self.reach.tests[module, function].add(item.nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Write down what fails."""
        if report.failed:
            self.reach.failed.append(report.nodeid)
