"""The system libraries that Qt needs and no wheel brings: which are missing, and what installs them."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from launch.terminal import stop

GLIB = frozenset({"libgio-2.0", "libglib-2.0", "libgmodule-2.0", "libgobject-2.0", "libgthread-2.0"})


def check_libraries() -> None:
    """Stop with the command that helps when Qt cannot load for want of a library."""
    if sys.platform != "linux":
        return
    try:
        import PySide6.QtWidgets  # noqa: F401 - the program needs it next in any case
    except ModuleNotFoundError as error:
        stop(f"The environment in {sys.prefix} is damaged ({error}). Delete that folder and start again.")
    except ImportError as error:
        stop(lacking(missing_libraries() or named_in(error)))


def check_screen() -> None:
    """Stop with a sentence when there is no screen for the window, or no library to reach it."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    if not os.environ.get("DISPLAY"):
        stop(
            "There is no screen here on which Nerveline could open its window (DISPLAY is not set). "
            "The commands that need no window work all the same: python3 run.py --help lists them."
        )
    import ctypes

    try:
        ctypes.CDLL(str(qt() / "plugins" / "platforms" / "libqxcb.so"))
    except OSError as error:
        stop(lacking(missing_libraries() or named_in(error)))


def missing_libraries() -> list[str]:
    """Every library that Qt asks for and the system lacks, as the system's own tool lists them."""
    import subprocess

    asking = [*qt().parent.glob("Qt[CGW]*.so"), qt() / "plugins" / "platforms" / "libqxcb.so"]
    told = ""
    for library in asking:
        with contextlib.suppress(OSError):
            told += subprocess.run(["ldd", str(library)], capture_output=True, text=True, check=False).stdout
    return sorted(set(re.findall(r"(\S+) => not found", told)))


def named_in(error: Exception) -> list[str]:
    """The library that the loader's message names; the whole message where it names none."""
    return re.findall(r"lib[\w.+-]+\.so[.\d]*", str(error))[:1] or [str(error)]


def qt() -> Path:
    """The folder of Qt's own libraries, found without loading them."""
    found = importlib.util.find_spec("PySide6")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "Qt"


def lacking(libraries: Iterable[str]) -> str:
    """The sentence for missing libraries, with the command that installs them where it is known."""
    names = sorted(set(libraries))
    what = "a system library" if len(names) == 1 else f"{len(names)} system libraries"
    sentence = f"Nerveline needs {what} that this computer lacks."
    if shutil.which("apt-get"):
        return f"{sentence} {install_command(debian_packages(names))}"
    for manager in ("dnf", "zypper"):
        if shutil.which(manager):
            provided = " ".join(f"'{name}()(64bit)'" for name in names)
            return f"{sentence} Install with: {as_root()}{manager} install {provided}"
    return f"{sentence} Install what holds {', '.join(names)} with your system's package manager."


def install_command(packages: Iterable[str]) -> str:
    """How packages are installed on Debian, Ubuntu and their kin."""
    return f"Install with: {as_root()}apt-get install {' '.join(packages)}"


def debian_packages(libraries: Iterable[str]) -> list[str]:
    """Debian's packages for these: libNAME.so.N lies in libnameN or libname-N, but for two families."""
    packages = set()
    for library in libraries:
        name, _, number = library.partition(".so.")
        if name in GLIB:
            packages.add("libglib2.0-0")
        elif name.startswith("libbrotli"):
            packages.add("libbrotli1")
        else:
            packages.add(name.lower() + ("-" if name[-1].isdigit() else "") + number)
    return sorted(packages)


def as_root() -> str:
    """The word that a package manager wants before it from anybody but root."""
    return "" if sys.platform != "win32" and os.geteuid() == 0 else "sudo "
