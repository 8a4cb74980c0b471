"""One place of the program writes files, so that none is written over what is kept."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
THE_PLACE = ROOT / "app" / "files" / "writing.py"

WRITES = {
    *("write_text", "write_bytes", "symlink_to", "hardlink_to", "rename", "copyfile", "copyfileobj"),
    *("mkstemp", "NamedTemporaryFile", "TemporaryFile", "savez", "tofile"),
    *("QSaveFile", "QFile", "QTemporaryFile", "QSvgGenerator", "ZipFile"),
}
OF_THE_SYSTEM = {"link", "symlink", "replace", "rename", "mkfifo", "truncate", "open"}


def writing(call: ast.Call) -> bool:
    """Whether a call opens or makes a file for writing, as far as its text tells."""
    match call.func:
        case ast.Name(name):
            receiver = ""
        case ast.Attribute(value, name):
            receiver = ast.unparse(value)
        case _:
            return False
    if name in WRITES:
        return True
    if receiver == "shutil":
        return name != "disk_usage"
    if name == "touch" and not call.args:  # that of a path
        return True
    if receiver == "os" and name in OF_THE_SYSTEM:
        return ast.unparse(call.args[0]) != "os.devnull"
    if name in ("open", "fdopen"):
        modes = [*call.args, *(word.value for word in call.keywords)]
        return any(
            isinstance(mode, ast.Constant) and isinstance(mode.value, str) and set("wax+") & set(mode.value)
            for mode in modes
        )
    # what paints pages or pictures writes them into memory; painters have a `save` of their own
    if name in ("QPdfWriter", "save") and call.args:
        return not ast.unparse(call.args[0]).endswith(("page", "buffer"))
    return False


def calls(module: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield node


def test_no_other_place_of_the_program_opens_a_file_for_writing() -> None:
    found = [
        f"{module.relative_to(ROOT)}:{call.lineno}: {ast.unparse(call)}"
        for module in sorted((ROOT / "app").rglob("*.py"))
        if module != THE_PLACE
        for call in calls(module)
        if writing(call)
    ]
    assert not found


def test_the_one_place_is_seen_by_this_test() -> None:
    assert sum(map(writing, calls(THE_PLACE))) >= 4


def test_every_table_is_written_by_the_one_that_keeps_words_from_being_formulas() -> None:
    """`=`, `+`, `-` and `@` at the start of a cell are a formula to a spreadsheet: one writer prefixes."""
    found = [
        f"{module.relative_to(ROOT)}:{call.lineno}: {ast.unparse(call)}"
        for room in ("app", "models", "db")
        for module in sorted((ROOT / room).rglob("*.py"))
        if module != ROOT / "models" / "exchange" / "csv_text.py"
        for call in calls(module)
        if ast.unparse(call.func) in ("csv.writer", "csv.DictWriter", "writer", "DictWriter")
    ]
    assert not found


LEAVES = frozenset(
    {"written", "paint_on", "lay_on", "asked_for", "asked_printer", "exported", "clipboard.copy_text"}
)
"""Calls by which a page of the desk writes, prints or copies something."""


def test_whatever_leaves_a_page_of_the_desk_stands_on_the_audit_log() -> None:
    missing = []
    for file in sorted((ROOT / "app" / "therapist").rglob("*.py")):
        text = file.read_text("utf-8")
        calls = [each for each in ast.walk(ast.parse(text)) if isinstance(each, ast.Call)]
        told = [ast.unparse(each.func) for each in calls]
        leaves = [each for each in told if each in LEAVES or each.rpartition(".")[2] in LEAVES]
        leaves = [each for each in leaves if not each.startswith(("self.", "words."))]
        assert not [each for each in told if "clipboard()" in each], file  # by app.export.clipboard alone
        if leaves and "gave_out(" not in text:
            missing.append(f"{file.relative_to(ROOT)}: {leaves}")
    assert missing == []
