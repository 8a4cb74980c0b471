"""Hashes that tie the committed assets to the sources they were built from."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from tools.atlas import source

FOLDER = Path(__file__).resolve().parents[2]
SOURCES = FOLDER / "tools" / "atlas"
ASSETS = FOLDER / "assets"


def input_hash() -> str:
    """One hash of all that the assets are made from: the wheel, the sources and tables, the views."""
    digest = hashlib.sha256(source.SHA256.encode())
    files = [*SOURCES.rglob("*.py"), *SOURCES.rglob("*.json"), *SOURCES.rglob("*.toml")]
    for path in sorted(
        [*files, FOLDER / "models/body/view.py"], key=lambda path: path.relative_to(FOLDER).as_posix()
    ):
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
    return wrong
