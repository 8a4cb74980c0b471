"""A fresh copy of the program's start, with tiny wheels in place of the real ones, that needs no network."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = """import sys
def main(arguments):
    print(arguments, sys.prefix)
    return 0
"""


QT = {"PySide6/__init__.py": "", "PySide6/QtWidgets.py": ""}


@dataclass(frozen=True, slots=True)
class FreshCopy:
    """A checkout that was never started, and the folder from which its parts are fetched."""

    root: Path
    wheels: Path
    home: Path

    def start(self, *arguments: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
        """Start it and wait for its end."""
        with self.started(*arguments, **surroundings) as process:
            out, told = process.communicate(timeout=120)
        return subprocess.CompletedProcess(process.args, process.returncode, out, told)

    def started(self, *arguments: str, **surroundings: str) -> subprocess.Popen[str]:
        """Start it with the Python that stands outside of all environments."""
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "NERVELINE_"))
        }
        return subprocess.Popen(
            [str(getattr(sys, "_base_executable", sys.executable)), str(self.root / "run.py"), *arguments],
            env={
                **kept,
                "HOME": str(self.home),
                "PIP_CONFIG_FILE": os.devnull,
                "PIP_NO_INDEX": "1",
                "PIP_FIND_LINKS": str(self.wheels),
                **surroundings,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def lock(self, name: str, *wheels: Path) -> None:
        """Write a lock file that names these wheels and no others."""
        lines = []
        for wheel in wheels:
            project, version, *_ = wheel.name.split("-")
            lines.append(
                f"{project}=={version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}"
            )
        (self.root / name).write_text("\n".join(lines) + "\n", "utf-8")

    def wheel(self, project: str, version: str, modules: Mapping[str, str]) -> Path:
        """Make a wheel of these modules."""
        path = self.wheels / f"{project}-{version}-py3-none-any.whl"
        about = f"{project}-{version}.dist-info"
        with zipfile.ZipFile(path, "w") as archive:
            for module, source in modules.items():
                archive.writestr(module, source)
            archive.writestr(
                f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {project}\nVersion: {version}\n"
            )
            archive.writestr(
                f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
            )
            archive.writestr(f"{about}/RECORD", "")
        return path

    @property
    def environment(self) -> Path:
        """Where the start makes its environment."""
        return self.root / ".venv"


def fresh_copy(folder: Path) -> FreshCopy:
    """Lay out a copy in an empty folder, with a Qt of two empty modules."""
    copy = FreshCopy(folder / "nerveline", folder / "wheels", folder / "home")
    for place in (copy.root / "app", copy.wheels, copy.home):
        place.mkdir(parents=True)
    shutil.copy(ROOT / "run.py", copy.root)
    shutil.copy(ROOT / "pyproject.toml", copy.root)
    shutil.copytree(ROOT / "launch", copy.root / "launch")
    (copy.root / "app" / "main.py").write_text(PROGRAM, "utf-8")
    qt = copy.wheel("pyside6_essentials", "6.11.3", QT)
    copy.lock("requirements.lock", qt)
    copy.lock("requirements-dev.lock", qt)
    return copy
