"""Collects every text that is translated and compiles what is: python3 run.py python -m tools.i18n."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import PySide6

from app.i18n.languages import ENGLISH, FOLDER, PREFIX
from app.words.own import region_text

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
        calls = Path(folder, "calls.py")
        calls.write_text("\n".join([*_of_code(), *_of_tables()]), encoding="utf-8")
        options = ["-silent", "-locations", "none", "-no-obsolete", "-sort-messages", *only_plurals]
        _run("lupdate", *options, str(calls), "-ts", str(file))


def compiled(source: Path, target: Path) -> str:
    """Compile a .ts file into the .qm file that the program reads; what the compiler says of it."""
    return _run("lrelease", str(source), "-qm", str(target)).strip().splitlines()[-1].strip()


def _of_code() -> Iterator[str]:
    """The texts that stand in the code, as calls that lupdate understands.

    WORKAROUND: in Python it takes an amount for a plural only where it is a number, as in `translate(…, 1)`;
    a name there it takes for an encoding, and calls with other expressions it leaves out altogether.
    """
    for module in sorted((ROOT / "app").rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in ("translate", "QT_TRANSLATE_NOOP"):
                texts = [part.value for part in node.args if isinstance(part, ast.Constant)]
                if [type(text) for text in texts[:2]] == [str, str]:
                    context, text, *comment = texts
                    numbered = len(node.args) > 3 or any(part.arg == "n" for part in node.keywords)
                    amount = ", 1" if numbered else ""
                    yield f"translate({context!r}, {text!r}, {(comment or [''])[0] or ''!r}{amount})"


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _of_tables() -> Iterator[str]:
    """The texts that stand in data, in the same way."""
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
    return subprocess.run([program, *arguments], check=True, capture_output=True, encoding="utf-8").stdout


if __name__ == "__main__":
    sys.exit(main())
