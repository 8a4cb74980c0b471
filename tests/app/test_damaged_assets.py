"""Whichever of the program's own files is damaged, a start reaches a page, and tells it in a sentence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from app.registers import open_register
from app.settings import REGISTER, data_folder
from models.body.view import Body

ROOT = Path(__file__).resolve().parents[2]
ASSETS = (
    "assets/atlas/atlas.json",
    "assets/atlas/cells.bin",
    "assets/atlas/landmarks.json",
    "assets/atlas/nerves.json",
    "assets/atlas/regions.json",
    "assets/atlas/territories.bin",
    "assets/atlas/views/*",
    "assets/atlas/figures/*",
    "assets/atlas/former/*/*",
    "assets/atlas/under/*",
    "assets/body_svg/*/*",
    "assets/fonts/*.ttf",
    "assets/icons/*",
    "app/words/translations/*/*",
    "models/anatomy/data/*",
)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut": cut,
    "empty": lambda file: file.write_bytes(b""),
    "{}": lambda file: file.write_bytes(b"{}"),
    "missing": Path.unlink,
}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as it is installed, to break things in."""
    place = tmp_path_factory.mktemp("installed")
    for name in ("app", "assets", "db", "models"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    (place / "tests" / "app").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "app" / "start_process.py", place / "tests" / "app")
    return place


@pytest.fixture
def broken(installed: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """The program with some of its files damaged."""
    pattern, damage = request.param
    files = [file for file in installed.glob(pattern) if file.is_file()]
    assert files
    whole = {file: file.read_bytes() for file in files}
    for file in files:
        DAMAGES[damage](file)
    yield installed
    for file, content in whole.items():
        file.write_bytes(content)


def shown(program: Path) -> tuple[str, str]:
    """The page that a start reaches, and what is told beside it; nothing may fail as nobody foresaw."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.start_process", "show", "1500"],
        cwd=program,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr, done.stderr
    page, *told = done.stdout.splitlines()
    return page.removeprefix("page: "), " ".join(told)


CASES = [(asset, damage) for asset in ASSETS for damage in DAMAGES]


@pytest.mark.parametrize(
    "broken", CASES if os.environ.get("NERVELINE_ALL") else CASES[::3], indirect=True, ids=" ".join
)
def test_a_start_reaches_a_page_whichever_asset_is_damaged(home: Path, broken: Path) -> None:
    data_folder().mkdir(parents=True)
    with closing(open_register(data_folder() / REGISTER)) as register:
        register.demo_clinic.add()
        (row, *_) = register.clients.listed()
        register.visits.begin(row.client.id, Body.FEMALE, datetime.now().astimezone())
    page, _ = shown(broken)
    assert page in ("Desk", "VisitPage", "Trouble")
