"""Collects every text that is translated and compiles what is: python3 run.py python -m tools.i18n."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import PySide6

from app.i18n.languages import ENGLISH, FOLDER, PREFIX
from app.wording_own import region_text

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Bring the files in `app/i18n` up to date, and say what is left to translate."""
    for file in sorted(FOLDER.glob(f"{PREFIX}*.ts")):
        collect(file)
        print(f"{file.name}: {compiled(file, file.with_suffix('.qm'))}")
    return 0


def collect(file: Path) -> None:
    """Enter new texts into a .ts file and take out those that are no longer said."""
    only_plurals = ["-pluralonly"] if file.stem == f"{PREFIX}{ENGLISH}" else []
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder, "tables.py")
        tables.write_text("\n".join(_of_tables()), encoding="utf-8")
        sources = sorted(str(source) for source in (ROOT / "app").rglob("*.py"))
        options = ["-silent", "-locations", "none", "-no-obsolete", "-sort-messages", *only_plurals]
        _run("lupdate", *options, str(tables), *sources, "-ts", str(file))


def compiled(source: Path, target: Path) -> str:
    """Compile a .ts file into the .qm file that the program reads; what the compiler says of it."""
    return _run("lrelease", str(source), "-qm", str(target)).strip().splitlines()[-1].strip()


def _of_tables() -> Iterator[str]:
    """The texts that stand in data, each as the call that lupdate looks for."""
    for region in json.loads((ROOT / "assets/atlas/regions.json").read_text("utf-8")):
        yield f'translate("regions", {region_text(region["id"])!r})'
    for words in client_advice():
        yield f'translate("safety", {words!r})'


def client_advice() -> Iterator[str]:
    """What the safety rules say to clients, each once."""
    rules = tomllib.loads((ROOT / "models/anatomy/data/safety.toml").read_text("utf-8"))["rule"]
    said = (rule.get(key) for rule in rules for key in ("client", "client_emergency"))
    yield from dict.fromkeys(words for words in said if words)


def _run(tool: str, *arguments: str) -> str:
    """Run a tool of Qt Linguist as it comes in the PySide6 wheel; raises CalledProcessError."""
    program = Path(PySide6.__path__[0], f"{tool}.exe" if sys.platform == "win32" else tool)
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
