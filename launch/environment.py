"""The environment in which Nerveline runs: found, or made from the locked wheels on the first start."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from pathlib import Path
from typing import IO

from launch.terminal import become, say, stop

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ("requirements.lock",)
TESTS = ("requirements.lock", "requirements-dev.lock")
KEY_STORE = ("requirements.lock", "requirements-key-store.lock")
"""What speaks with the key store of the operating system besides; the last lock file names all of it."""

MADE_HERE = "made-by-run.py"
"""Written first: this folder is ours to replace, however far it came."""
READY = "ready-for-nerveline"
"""Written last: what was installed, and for which Python."""
ENTERED = "NERVELINE_ENVIRONMENT"
"""Tells the second start, inside the environment, that it has arrived."""


def enter(needs: tuple[str, ...] = PROGRAM) -> None:
    """Start this script again inside an environment that has what it needs; return at once when inside."""
    if os.environ.get(ENTERED) == sys.prefix:
        return
    folder = environment(needs)
    os.environ[ENTERED] = str(folder)
    os.environ.pop("PYTHONHOME", None)
    become([str(python_of(folder)), *sys.orig_argv[1:]])


def environment(needs: tuple[str, ...]) -> Path:
    """An environment with all that is needed: one that is there (`uv sync` makes one too), else a new one."""
    places = [ROOT / ".venv", cached()]
    if sys.prefix != sys.base_prefix:
        places.insert(0, Path(sys.prefix))
    for folder in places:
        if is_ready(folder, needs) or (not is_ours(folder) and is_enough(folder, needs)):
            return folder
    try:
        return made(needs)
    except KeyboardInterrupt:
        stop("Stopped half way; nothing is broken. The same command starts it again.", code=130)


def made(needs: tuple[str, ...]) -> Path:
    """Make the environment beside run.py, or in the user's cache folder where that may not be written."""
    for folder in (ROOT / ".venv", cached()):
        if not is_ours(folder):
            continue  # somebody keeps an environment of their own there: left alone
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / MADE_HERE).touch()
            lock = folder.with_name(folder.name + ".lock").open("a")
        except OSError:
            continue
        with lock:
            wait_for(lock)
            if not is_ready(folder, needs):
                install(folder, needs, lock)
        return folder
    stop(
        f"Nerveline found no place for its parts: it may write neither to {ROOT} nor to {cached().parent}. "
        "Make one of the two writable and start it again."
    )


def install(folder: Path, needs: tuple[str, ...], lock: IO[str]) -> None:
    """Fill the folder with exactly what the lock files name; the mark that it is ready comes last."""
    from launch.wheels import fetch

    mark = folder / READY
    has_program = is_ready(folder, PROGRAM)
    say("Nerveline gets its parts ready. This happens once and takes a few minutes.")
    try:
        mark.unlink(missing_ok=True)
        if not has_program:
            create(folder)
        fetch(python_of(folder), ROOT / needs[-1], folder / "install.log", lock)
        compile_sources(folder)
        draft = mark.with_suffix(".part")
        draft.write_text("\n".join(stamp(needs)), "utf-8")
        draft.replace(mark)
    except OSError as error:
        stop(f"Nerveline could not write to {folder} ({error.strerror}). Mend that and start it again.")
    say("Ready.")


def create(folder: Path) -> None:
    """An empty environment in the folder, in place of whatever was there before."""
    import importlib.util
    import shutil
    import subprocess
    import venv

    if importlib.util.find_spec("ensurepip") is None:
        from launch.libraries import install_command

        stop(f"This Python cannot make environments. {install_command(['python3-venv'])}")
    for inside in folder.iterdir():
        if inside.is_dir() and not inside.is_symlink():
            shutil.rmtree(inside)
        elif inside.name != MADE_HERE:
            inside.unlink()
    try:
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(folder)
    except subprocess.CalledProcessError:
        stop(f"Python could not make an environment in {folder}. Install Python anew, with venv and pip.")


def compile_sources(folder: Path) -> None:
    """Compile the program's own modules, so that the first start is as quick as the next."""
    import subprocess

    sources = [str(ROOT / name) for name in ("app", "db", "models")]
    subprocess.run(
        [str(python_of(folder)), "-m", "compileall", "-q", *sources],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,  # where they may not be written, Python compiles them in memory
    )


def stamp(needs: tuple[str, ...]) -> list[str]:
    """What the mark of a finished environment says: the Python, and the hash of each lock file."""
    hashes = [f"{name} {hashlib.sha256((ROOT / name).read_bytes()).hexdigest()}" for name in needs]
    return [f"python {sys.version_info.major}.{sys.version_info.minor}", *hashes]


def is_ready(folder: Path, needs: tuple[str, ...]) -> bool:
    """Whether the environment was finished, for this Python and for the lock files as they are now."""
    try:
        marked = (folder / READY).read_text("utf-8").splitlines()
    except OSError:
        return False
    return os.access(python_of(folder), os.X_OK) and set(stamp(needs)) <= set(marked)


def is_ours(folder: Path) -> bool:
    """Whether the folder may be replaced: made by this script, empty, or not there at all."""
    if not os.path.lexists(folder) or os.path.exists(folder / MADE_HERE):  # noqa: PTH110 - says no, never raises
        return True
    return folder.is_dir() and not any(folder.iterdir())


def is_enough(folder: Path, needs: tuple[str, ...]) -> bool:
    """Whether an environment that somebody else made holds all that pyproject.toml asks for."""
    import tomllib
    from importlib.metadata import distributions

    from launch.wheels import fits, normal

    here = f"python{sys.version_info.major}.{sys.version_info.minor}"
    packages = [folder / "Lib" / "site-packages", folder / "lib" / here / "site-packages"]
    found = {
        normal(part.name): part.version
        for part in distributions(path=[str(place) for place in packages if place.is_dir()])
    }
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted: list[str] = list(project["project"]["dependencies"])
    if needs == TESTS:
        wanted += [line for group in project["dependency-groups"].values() for line in group]
    if needs == KEY_STORE:
        wanted += project["project"]["optional-dependencies"]["key-store"]
    return os.access(python_of(folder), os.X_OK) and all(fits(requirement, found) for requirement in wanted)


def python_of(folder: Path) -> Path:
    """The environment's own Python."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def cached() -> Path:
    """The environment's place in the user's cache folder, one for each copy of the program."""
    copy = hashlib.sha256(os.fsencode(ROOT)).hexdigest()[:8]
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "nerveline" / f"environment-{copy}"


def wait_for(lock: IO[str]) -> None:
    """Let one start at a time make the environment; on a disk that knows no locks, go on without."""
    if sys.platform == "win32":
        import msvcrt

        while True:
            with contextlib.suppress(OSError):  # raised after ten seconds of waiting
                msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
                return
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Another start is getting Nerveline's parts ready; this one waits for it.")
        fcntl.flock(lock, fcntl.LOCK_EX)
    except OSError:
        return
