"""What the body atlas is made of, and whether this installation and its register are sound."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from models.body.atlas import Atlas
from models.body.view import Body, View
from models.errors import AssetError, NervelineError
from models.keeping import Register

Answer = dict[str, object]

NEEDED = ("PySide6_Essentials", "SQLAlchemy", "msgspec", "numpy")
REPAIR = "Start again with python3 run.py, which repairs it; the visits are safe."


def described(atlas: Atlas, assets: Path) -> Answer:
    """The atlas's version, counts and hashes."""
    index = _index(assets)
    return {
        "version": atlas.version,
        "input_sha256": index["input"],
        "cells": atlas.count,
        "regions": len(atlas.regions),
        "skin_cm2": {body.value: round(atlas.area_cm2(atlas.skin, body), 1) for body in Body},
        "bodies": [body.value for body in Body],
        "views": [view.value for view in View],
        "files": index["files"],
    }


def examined(assets: Path, store: Path, open_store: Callable[[Path], Register]) -> Answer:
    """The answer of the doctor: every check with a sentence; nothing is made or changed on disk."""
    checks: list[Answer] = []
    for name, check in (
        ("installation", _installation),
        ("assets", lambda: _assets(assets)),
        ("typeface", _typeface),
        ("store", lambda: _store(store, open_store)),
    ):
        try:
            checks.append({"name": name, "ok": True, "sentence": check()})
        except NervelineError as error:
            checks.append({"name": name, "ok": False, "sentence": str(error)})
    return {"ok": all(check["ok"] for check in checks), "checks": checks}


def _installation() -> str:
    try:
        parts = [f"{name.partition('_')[0]} {metadata.version(name)}" for name in NEEDED]
    except metadata.PackageNotFoundError as error:
        raise NervelineError(f"The package {error.name} is missing. {REPAIR}") from None
    return f"Python {platform.python_version()} with {', '.join(parts)}."


def _assets(assets: Path) -> str:
    files: dict[str, str] = _index(assets)["files"]
    wrong = list(_changed(assets, files))
    if wrong:
        others = f" and {len(wrong) - 1} more" if len(wrong) > 1 else ""
        raise AssetError(
            f"assets/{wrong[0]}{others}: missing or damaged. Install Nerveline again; the visits are safe."
        )
    atlas = Atlas.load(assets / "atlas")
    counts = f"{len(files)} files as they were built, {atlas.count} skin cells, {len(atlas.regions)} regions"
    return f"Atlas {atlas.version}: {counts}."


def _changed(assets: Path, files: dict[str, str]) -> Iterator[str]:
    for name, digest in files.items():
        file = assets / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            yield name


def _typeface() -> str:
    try:
        import font_manrope

        found = sorted(Path(font_manrope.font_directory).glob("*.ttf"))
    except ImportError:
        found = []
    if not found:
        raise NervelineError(f"The typeface Manrope is missing, so texts look different. {REPAIR}")
    return f"Manrope is there, in {len(found)} cuts."


def _store(file: Path, open_store: Callable[[Path], Register]) -> str:
    if not file.exists():
        return f"There is no register at {file} yet; it is made with the first visit."
    register = open_store(file)
    clients = register.clients()
    visits = sum(row.visits for row in clients)
    return f"The register at {file} opens and holds {len(clients)} clients with {visits} visits."


def _index(assets: Path) -> dict[str, Any]:
    try:
        index: dict[str, Any] = json.loads((assets / "atlas" / "atlas.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise AssetError(
            "The file assets/atlas/atlas.json is missing or damaged. Install Nerveline again."
        ) from None
    return index
