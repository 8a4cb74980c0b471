"""What is too large to be read is told before any of it is read, with the bound in words."""

from __future__ import annotations

import pytest

from models.errors import MapFileError
from models.exchange import clients_table, csv_text, fhir
from models.exchange.clients_table import ClientsFile


def test_a_table_or_bundle_over_256_megabytes_is_refused_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    assert csv_text.MOST == fhir.MOST == 256 * 1_048_576
    for module in (csv_text, fhir):
        monkeypatch.setattr(module, "MOST", 1_048_576)
    fits, too_much = b"a" * 1_048_576, b"a" * 1_048_577
    assert csv_text.text_of(fits)
    with pytest.raises(MapFileError, match="larger than 1 MB, so nothing was read"):
        csv_text.text_of(too_much)
    with pytest.raises(MapFileError, match=r"^The bundle is larger than 1 MB\.$"):
        list(fhir.read_bundle(too_much, ()))
    with pytest.raises(MapFileError, match="no FHIR bundle"):
        list(fhir.read_bundle(fits, ()))


def test_more_clients_than_a_file_may_have_are_refused_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clients_table, "MOST_CLIENTS", 3)
    rows = "".join(f"Client {number}\n" for number in range(3))
    assert len(ClientsFile.of(f"name\n{rows}".encode()).rows) == 3
    with pytest.raises(MapFileError, match="There are more than 3 clients in the file"):
        ClientsFile.of(f"name\n{rows}Client 4\n".encode())
