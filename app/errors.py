"""The last net: an unforeseen fault becomes a calm sentence and a report that names no client."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from app.files.private import kept_private
from app.files.writing import written
from models.errors import NervelineError

T = TypeVar("T")

HARMLESS = (AttributeError, TypeError, NameError, ImportError, NotImplementedError, RecursionError)
"""Faults whose message is made of the program's own names; all others may quote what a person typed."""


class Net:
    """Catches what nobody foresaw, on every thread; `known` hears sentences, `unknown` hears of a report."""

    def __init__(
        self, folder: Path, known: Callable[[str], None], unknown: Callable[[Path | None], None]
    ) -> None:
        self._folder, self._known, self._unknown = folder, known, unknown
        self._painted: set[str] = set()
        """What was told of paints that failed: every further paint of the same would tell it again."""

    def spread(self) -> None:
        """Catch from now on."""
        sys.excepthook = self.caught
        threading.excepthook = lambda args: self.caught(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        sys.unraisablehook = lambda args: _print(args.exc_value or args.exc_type(), args.exc_traceback)

    def caught(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Tell the person; a known fault says its own sentence, any other leaves a report."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
        elif isinstance(fault, NervelineError):
            if not (_paints(trace) and str(fault) in self._painted):
                self._known(str(fault))
            if _paints(trace):
                self._painted.add(str(fault))
        else:
            _print(fault, trace)
            self._unknown(_kept(self._folder, report(fault, trace)))


def _print(fault: BaseException, trace: TracebackType | None) -> None:
    """Tell whoever watches at a terminal all of a fault; else standard error is a log of the system's."""
    if sys.stderr is None:
        return
    if sys.stderr.isatty():
        sys.__excepthook__(type(fault), fault, trace)
    else:
        sys.stderr.write(report(fault, trace))


def _paints(trace: TracebackType | None) -> bool:
    """Whether it happened while a widget was painted: nobody asked for that, and it comes again and again."""
    return any(frame.name == "paintEvent" for frame in traceback.extract_tb(trace))


def caught(work: Callable[[], T], folder: Path, unknown: Callable[[Path | None], T]) -> T:
    """What the work returns; when it fails as nobody foresaw, what `unknown` returns of the report."""
    try:
        return work()
    except Exception as fault:
        return unknown(_kept(folder, report(fault, fault.__traceback__)))


def outside(work: Callable[[], T], refusal: NervelineError) -> T:
    """What a library of the system returns; raises the refusal in the place of errors nobody can list."""
    try:
        return work()
    except Exception:
        raise refusal from None


def _kept(folder: Path, text: str) -> Path | None:
    file = folder / f"fault-{datetime.now():%Y%m%d-%H%M%S}.txt"
    try:
        kept_private(folder)
        written(file, text.encode(), replace=True)
    except (OSError, NervelineError):
        return None
    return file


def report(fault: BaseException, trace: TracebackType | None) -> str:
    """Where in the program it happened, without values, so that no name or answer of a client is in it."""
    import PySide6

    frames = [
        f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    said = f": {fault}" if isinstance(fault, HARMLESS) else ""
    return "\n".join(
        [
            f"Nerveline on {platform.system()}",
            f"Python {platform.python_version()}, PySide6 {PySide6.__version__}",
            f"{type(fault).__name__}{said}",
            *frames,
            "",
        ]
    )


def _place(file: str) -> str:
    root = Path(__file__).resolve().parent.parent
    path = Path(file)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
