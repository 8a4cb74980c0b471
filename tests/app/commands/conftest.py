"""Commands as they are called, and map files to call them with."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.commands.run import run
from app.registers import RegistersOnDisk

MAP: dict[str, Any] = {
    "nerveline": 1,
    "atlas": "1",
    "body": "female",
    "visit": {"date": "2026-03-01T10:20:00+01:00", "client": "Anna Berg"},
    "marks": [{"sensation": "ache", "intensity": 7, "regions": ["buttock_center_r"]}],
}
Told = tuple[int, list[Any], str]
Call = Callable[..., Told]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], qapp: object) -> Call:
    """Exit code, answers and what is said of a command."""

    def called(*words: object) -> Told:
        code = run([str(word) for word in words], RegistersOnDisk())
        said = capsys.readouterr()
        return code, [json.loads(line) for line in said.out.splitlines()], said.err

    return called


def kept(file: Path, *maps: object) -> Path:
    """A file with maps, a line each, or with other lines."""
    file.write_text("\n".join(each if isinstance(each, str) else json.dumps(each) for each in maps))
    return file
