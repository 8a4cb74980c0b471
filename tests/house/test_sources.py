"""What is true of every file: who imports whom, how it opens, and that nothing names one computer."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("app", "bench", "db", "launch", "models", "tools")

ONE_COMPUTER = re.compile(
    rb"(?<![\w.])/(?:home|root|Users|work|opt)/\w|[A-Z]:\\Users\\|file:///\w"
    rb"|--(?:extra-)?index-url|--find-link[s]"
)
"""A path of somebody's machine, or the option that names a package index."""
ADDRESS = re.compile(rb"\b[a-z][a-z+]*://[\w.-]+")
HARMLESS = (b"://www.w3.org", b"://www.inkscape.org", b"://sodipodi.sourceforge.net", b"://127.0.0.1")
"""Names of XML namespaces, which look like addresses and are followed by nobody, and this computer itself."""


def files() -> Iterator[Path]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if (not name.startswith(".") or name == ".ci")
            and name not in ("__pycache__", "build", "dist", "out")
        ]
        yield from (Path(folder, name) for name in names if name not in ("uv.lock", ".git"))  # not kept


def modules(*packages: str) -> Iterator[Path]:
    for package in packages:
        yield from (ROOT / package).rglob("*.py")


def test_no_file_names_one_computer_or_a_package_index() -> None:
    found = [
        (str(file.relative_to(ROOT)), match.group().decode())
        for file in files()
        if file.suffix not in {".bin", ".cells", ".db", ".paths", ".png", ".ttf"}
        for match in ONE_COMPUTER.finditer(file.read_bytes())
    ]
    assert not found


def test_no_lock_file_script_or_code_holds_an_address() -> None:
    """Pages for people may link; whatever runs names no place outside of this computer."""
    runs = {".py", ".lock", ".toml", ".mako", ".sh", ""}
    found = [
        (str(file.relative_to(ROOT)), match.group().decode())
        for file in files()
        if file.suffix in runs and file.name not in ("LICENSE", ".gitignore")
        for match in ADDRESS.finditer(file.read_bytes())
        if not match.group().endswith(HARMLESS)
    ]
    assert not found


def test_the_locks_pin_and_hash_every_wheel() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock", "requirements-key-store.lock"):
        lines = (ROOT / lock).read_text("utf-8").splitlines()
        pins = [
            number for number, line in enumerate(lines) if "==" in line and not line.startswith((" ", "#"))
        ]
        assert pins
        assert all(lines[number + 1].strip().startswith("--hash=sha256:") for number in pins)
        assert all(re.match(r"#|    --hash=|[a-z0-9-]+==[\w.]+( ; .+)? \\$", line) for line in lines)


def test_the_locks_of_program_and_tests_agree() -> None:
    def pins(lock: str) -> set[str]:
        return {
            line.split(";")[0].strip(" \\")
            for line in (ROOT / lock).read_text("utf-8").splitlines()
            if "==" in line
        }

    for more in ("requirements-dev.lock", "requirements-key-store.lock"):
        assert pins("requirements.lock") <= pins(more)


def test_every_module_opens_with_a_sentence_and_every_package_file_is_empty() -> None:
    for module in modules(*PACKAGES):
        source = module.read_text("utf-8")
        if module.name == "__init__.py":
            assert not source.strip(), module
        else:
            assert ast.get_docstring(ast.parse(source)), module


UNTYPED = {"object", "Any", "QObject", "QVariant", "PyObject"}


def signals_of_anything(source: str) -> list[int]:
    """The lines on which a signal is made that may carry anything."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and "Signal" in (getattr(node.func, "id", ""), getattr(node.func, "attr", ""))
        and any(
            getattr(each, "id", getattr(each, "attr", getattr(each, "value", None))) in UNTYPED
            for each in node.args
        )
    ]


def test_every_signal_says_what_it_carries() -> None:
    found = [
        (str(file.relative_to(ROOT)), line)
        for file in modules("app")
        for line in signals_of_anything(file.read_text("utf-8"))
    ]
    assert not found


def test_a_signal_of_anything_is_noticed() -> None:
    assert signals_of_anything("class A:\n    told = Signal(str, object)") == [2]
    assert signals_of_anything("told = QtCore.Signal('PyObject')") == [1]
    assert not signals_of_anything("told = Signal(str, Visit)\nleft = Signal()")


def test_the_import_contracts_hold() -> None:
    command = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"
    told = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout


def test_the_window_opens_before_numbers_and_database_are_loaded() -> None:
    """They cost 0.15 s and 0.4 s of a start, and wait until the body is on the screen."""
    command = "import sys, app.main; print(sorted({'numpy', 'sqlalchemy', 'alembic'} & set(sys.modules)))"
    told = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stdout) == (0, "[]\n"), told.stderr
