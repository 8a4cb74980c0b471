"""Which tests call which functions, and how long each takes: found by running them once."""

from __future__ import annotations

import sys
import threading
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from types import CodeType, FrameType

import pytest

Function = tuple[str, str]
"""A module's path below the checkout, and the qualified name of a function in it."""


@dataclass(slots=True)
class Reach:
    """What each test calls, by the test's id, and its seconds."""

    tests: dict[Function, set[str]] = field(default_factory=lambda: defaultdict(set))
    seconds: dict[str, float] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)

    def add(self, other: Reach) -> None:
        """Take over what another run found."""
        for function, tests in other.tests.items():
            self.tests[function] |= tests
        self.seconds |= other.seconds
        self.failed += other.failed

    def of(self, module: str, function: str) -> list[str]:
        """The tests that call a function, or anything of its module where the module itself is meant."""
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
        self._called: set[CodeType] = set()

    def _note(self, frame: FrameType, event: str, _argument: object) -> None:
        self._called.add(frame.f_code)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Listen while a test is set up, runs and ends."""
        self._called = set()
        began = perf_counter()
        threading.settrace(self._note)
        sys.settrace(self._note)
        yield
        sys.settrace(None)
        threading.settrace(None)
        self.reach.seconds[item.nodeid] = perf_counter() - began
        for code in self._called:
            if code.co_filename.startswith(self._below):
                module, function = code.co_filename[self._cut :], code.co_qualname
                while function.endswith(">"):  # a comprehension or lambda belongs to what is around it
                    function = function.rpartition(".<locals>.")[0]
                self.reach.tests[module, function].add(item.nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Write down what fails."""
        if report.failed:
            self.reach.failed.append(report.nodeid)
