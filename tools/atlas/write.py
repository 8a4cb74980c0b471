"""The tables that the application reads: atlas.json, regions.json, landmarks.json, cells, one file a view."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from models.body.view import Body, View
from models.drawing.stroke import ATLAS
from tools.atlas import former, parts
from tools.atlas.cells import cells
from tools.atlas.hashes import hashes
from tools.atlas.images import SCALE, picture
from tools.atlas.regions import rows
from tools.atlas.transfer import both_sides

VIEW_OF_LETTER = {"F": ("front",), "B": ("back",), "L": ("left",), "R": ("right",)}


def write_tables(folder: Path) -> None:
    """Write all numeric tables below `folder`, which stands for assets/atlas."""
    (folder / "views").mkdir(parents=True, exist_ok=True)
    _write_json(folder / "landmarks.json", {body.value: both_sides(body) for body in Body})
    _write_json(folder / "regions.json", [_region(number) for number in range(len(rows()))])
    (folder / "cells.bin").write_bytes(_packed(*_cell_arrays()))
    former.write_former(folder / "former")
    for body in Body:
        for view in View:
            shown = picture(body, view)
            (folder / "views" / f"{body.value}-{view.value}.bin").write_bytes(
                _packed(shown.cells.astype("<u2"), shown.parts)
            )


def write_index(assets: Path, inputs: str, under: str) -> None:
    """Write atlas.json, last: it names every other built file with its hash, and the hashes of the inputs."""
    index = {
        "version": ATLAS,
        "former": list(former.VERSIONS),
        "input": inputs,
        "under": under,
        "count": 2 * cells().half,
        "scale": SCALE,
        "parts": list(parts.NAMES),
        "joined": [np.flatnonzero(row).tolist() for row in parts.joined()],
        "files": hashes(assets),
    }
    _write_json(assets / "atlas" / "atlas.json", index)


def renew_index(assets: Path, under: str) -> None:
    """Write atlas.json again after what lies under the skin was built anew."""
    path = assets / "atlas" / "atlas.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    _write_json(path, {**index, "under": under, "files": hashes(assets)})


def _cell_arrays() -> tuple[np.ndarray[Any, Any], ...]:
    """For all cells: region row, partner, mm² per body (female, male, neutral), place on the neutral body."""
    table = cells()
    half = table.half
    partner = np.concatenate([np.arange(half) + half, np.arange(half)])
    area = [np.concatenate([table.area[body], table.area[body]]).round(3) for body in Body]
    return (
        table.region,
        partner.astype("<u2"),
        np.stack(area).astype("<f4"),
        table.position.round(2).astype("<f4"),
    )


def _packed(*arrays: np.ndarray[Any, Any]) -> bytes:
    return zlib.compress(b"".join(np.ascontiguousarray(array).tobytes() for array in arrays), 9)


def _region(number: int) -> dict[str, Any]:
    row = rows()[number]
    table = cells()
    own = table.region == number
    area = {
        body.value: round(float(np.concatenate([table.area[body]] * 2)[own].sum()) / 100, 2) for body in Body
    }
    return {
        "id": row["id"],
        "base": row["base"],
        "side": {"l": "left", "r": "right", "m": "midline"}[row["side"]],
        "label": row["label"],
        "views": _views(row),
        "parent": row["parent"],
        "extent_level": row["extent_level"],
        "ta": row["ta"],
        "ta98": row["ta98"],
        "cells": int(own.sum()),
        "area_cm2": area,
    }


def _views(row: dict[str, Any]) -> list[str]:
    sole = (f"sole_{'left' if row['side'] == 'l' else 'right'}",)
    return [view for letter in row["views"] for view in (VIEW_OF_LETTER | {"S": sole}).get(letter, ())]


def _write_json(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")
