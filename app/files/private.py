"""What the program leaves on a disk: folders for their owner's eyes alone, and no picture of its memory."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG

OTHERS = 0o077


def leave_no_memory() -> None:
    """Let the system write no file of this process's memory when it breaks down: names and keys are in it."""
    with suppress(ImportError, OSError, ValueError):  # Windows asks its owner; some systems allow no limits
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def kept_private(folder: Path) -> None:
    """Make one of the program's own folders, closed to everybody else, and close what stands open in it.

    On Windows the folder of the person's profile keeps others out, and modes change nothing. Raises OSError
    when the folder cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(OSError):  # a disk without modes, or somebody else's file
        for path in (folder, *folder.iterdir()):
            mode = path.lstat().st_mode
            if mode & OTHERS and (S_ISREG(mode) or S_ISDIR(mode)):
                path.chmod(mode & 0o700)
