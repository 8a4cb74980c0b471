"""Hashes that tie the committed assets to the sources they were built from."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from models.anatomy.reading import read_anatomy
from tools.atlas import source

FOLDER = Path(__file__).resolve().parents[2]
SOURCES = FOLDER / "tools" / "atlas"
UNDER = SOURCES / "under"
ASSETS = FOLDER / "assets"
COLOURS = [FOLDER / "app/canvas/under_skin/palette.py"]
"""What the SVGs wear of the program's colours under the skin."""


def input_hash() -> str:
    """One hash of what cells and figures are made from: the wheel, sources, tables, earlier atlases."""
    files = [path for path in _sources(SOURCES) if UNDER not in path.parents]
    earlier = SOURCES.joinpath("earlier").rglob("*.*")
    return _digest(source.SHA256, [*{*files, *earlier}, FOLDER / "models/body/view.py"])


def under_hash() -> str:
    """One hash of all that lies under the skin is made from, beside cells and figures."""
    names = repr(sorted(titles().items()))
    return _digest(names, [*_sources(UNDER), FOLDER / "models/body/layer.py", *COLOURS])


def titles() -> dict[str, str]:
    """The name of every bone, muscle and nerve."""
    anatomy = read_anatomy()
    muscles = {row.id: row.name for row in anatomy.muscles.values()}
    bones = {row.id: row.name for row in anatomy.bones.values()}
    return bones | muscles | {row.id: row.name for row in anatomy.nerves}


def _sources(folder: Path) -> list[Path]:
    return [path for ending in ("py", "json", "toml") for path in folder.rglob(f"*.{ending}")]


def _digest(start: str, files: list[Path]) -> str:
    digest = hashlib.sha256(start.encode())
    for path in sorted(files, key=lambda path: path.relative_to(FOLDER).as_posix()):
        digest.update(path.relative_to(FOLDER).as_posix().encode() + b"\0")
        digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()


def hashes(assets: Path) -> dict[str, str]:
    """SHA-256 of every built file below assets/atlas and assets/body_svg, by its path below assets."""
    found = {}
    for part in ("atlas", "body_svg"):
        for path in sorted((assets / part).rglob("*"), key=lambda path: path.as_posix()):
            if path.is_file() and path.name != "atlas.json":
                found[path.relative_to(assets).as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def stale(assets: Path = ASSETS) -> list[str]:
    """What is wrong with the committed assets, in words: changed files, or rules newer than the build."""
    index = json.loads((assets / "atlas" / "atlas.json").read_text(encoding="utf-8"))
    found = hashes(assets)
    recorded: dict[str, str] = index["files"]
    wrong = [
        f"assets/{name} is not the file that was built"
        for name in sorted(found.keys() | recorded.keys())
        if found.get(name) != recorded.get(name)
    ]
    if index["input"] != input_hash():
        wrong.append("tools/atlas has changed since the assets were built: run python3 -m tools.atlas")
    if index["under"] != under_hash():
        wrong.append(
            "tools/atlas/under has changed since the assets were built: python3 -m tools.atlas --under"
        )
    return wrong
