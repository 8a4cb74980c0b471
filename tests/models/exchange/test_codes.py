"""The table of other body maps is whole, or said to be damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import AssetError
from models.exchange import codes
from models.exchange.codes import Codes, Scheme


def test_every_scheme_names_areas_for_the_regions_of_the_atlas() -> None:
    found = Codes.load()
    for scheme in Scheme:
        assert found.of_region[scheme]["buttock_center_r"], scheme


@pytest.mark.parametrize("content", [b"", b"[", b"\xff", b"choir = 5", b"choir = []\nregion = [{}]"])
def test_a_damaged_table_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    file = tmp_path / "codes.toml"
    monkeypatch.setattr(codes, "FILE", file)
    with pytest.raises(AssetError, match=r"codes\.toml is missing or damaged"):
        Codes.load()
    file.write_bytes(content)
    with pytest.raises(AssetError, match=r"codes\.toml is missing or damaged"):
        Codes.load()
