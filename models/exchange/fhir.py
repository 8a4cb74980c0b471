"""Maps as a FHIR R4 bundle: marks as observations with their places, answers, and the map itself attached."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4, uuid5

import msgspec

from models.body.atlas import Atlas
from models.body.region import SADDLE, Region, stem_of_id
from models.body.view import Side
from models.compare.coverage import Coverage
from models.compare.regions import Places, felt
from models.errors import MapFileError
from models.exchange.map_file import PainMap, decode, encode
from models.exchange.table_reader import Line
from models.practice.answer import YesSince
from models.practice.visit_summary import MarkSummary

Resource = dict[str, Any]

REGIONS = "urn:nerveline:region"
MAP_FILE = "application/json; format=nerveline"
SYSTEMS: Mapping[str, str] = json.loads(
    (Path(__file__).resolve().parent / "data" / "fhir_systems.json").read_text(encoding="utf-8")
)
"""Words of FHIR: of who a resource is of, and coding systems, written as addresses; nothing is fetched."""
SEVERITY = {
    "system": SYSTEMS["loinc"],
    "code": "72514-3",
    "display": "Pain severity - 0-10 verbal numeric rating",
}
"""LOINC 72514-3, a strength from 0 to 10."""
SIDES = {Side.LEFT: "7771000", Side.RIGHT: "24028007"}
"""Left and right in SNOMED CT, written only where it may be used: it needs a licence in some countries."""
MOST = 256 * 2**20
"""The largest bundle that is read, in bytes."""


class BundleWriter:
    """Makes bundles on one atlas; `snomed` also codes sides by SNOMED CT."""

    def __init__(self, atlas: Atlas, coverage: Coverage, *, snomed: bool = False) -> None:
        self._atlas, self._coverage, self._places = atlas, coverage, Places(atlas)
        self._snomed = snomed

    def bundle(self, maps: Iterable[PainMap]) -> bytes:
        """The bytes of a bundle with these maps."""
        people: dict[str, str] = {}
        entries: list[Resource] = []
        for number, each in enumerate(maps, 1):
            who = each.client or f"map {number}"
            if who not in people:
                people[who] = _url(f"person {who}")
                entries.append(
                    _entry(people[who], {"resourceType": SYSTEMS["person"], "identifier": [{"value": who}]})
                )
            entries += self._map(each, people[who])
        whole = {"resourceType": "Bundle", "type": "collection", "entry": entries}
        return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"

    def _map(self, each: PainMap, person: str) -> Iterator[Resource]:
        subject = {"reference": person}
        when = {} if each.date is None else {"effectiveDateTime": each.date.isoformat()}
        for mark in felt(each.drawing, self._coverage.marks(each.drawing)):
            places = [self._atlas.region(region) for region in self._regions(mark)]
            structures = [_url(str(uuid4())) for _ in places]
            for url, place in zip(structures, places, strict=True):
                yield _entry(url, self._structure(place, subject))
            yield _entry(_url(str(mark.mark.id)), self._observation(mark, places, structures, subject, when))
        if each.answers:
            yield _entry(_url(str(uuid4())), _responses(each, subject))
        content = {"contentType": MAP_FILE, "data": base64.b64encode(encode(each)).decode("ascii")}
        attached: Resource = {
            "resourceType": "DocumentReference",
            "status": "current",
            "type": {"text": "Pain map"},
            "subject": subject,
            "content": [{"attachment": {**content, "title": "Map file of Nerveline"}}],
        }
        if each.date is not None:
            attached["date"] = each.date.isoformat()  # the day at the place where it was drawn
        yield _entry(_url(str(uuid4())), attached)

    def _regions(self, mark: MarkSummary) -> list[str]:
        """The regions of a mark, the one with most of it first."""
        lies = [lie.region.id for lie in self._places.of(mark.skin) if lie.counts]
        return [*lies, *([SADDLE] if mark.saddle else [])]

    def _structure(self, place: Region, subject: Resource) -> Resource:
        found: Resource = {
            "resourceType": "BodyStructure",
            "active": True,
            "location": _site(place),
            SYSTEMS["whose_body"]: subject,
        }
        if place.side is not Side.MIDLINE:
            side: Resource = {"text": place.side.value}
            if self._snomed:
                side["coding"] = [
                    {"system": SYSTEMS["snomed"], "code": SIDES[place.side], "display": place.side.value}
                ]
            found["locationQualifier"] = [side]
        return found

    @staticmethod
    def _observation(
        mark: MarkSummary, places: list[Region], structures: list[str], subject: Resource, when: Resource
    ) -> Resource:
        told = mark.mark
        found: Resource = {
            "resourceType": "Observation",
            "status": "final",
            "code": {"coding": [SEVERITY], "text": "Pain marked on a body"},
            "subject": subject,
            **when,
        }
        if structures:
            found["extension"] = [
                {"url": SYSTEMS["body_site"], "valueReference": {"reference": url}} for url in structures
            ]
            found["bodySite"] = _site(places[0])
        if told.intensity is None:
            found["dataAbsentReason"] = {
                "coding": [{"system": SYSTEMS["absent"], "code": "unknown"}],
                "text": "not said",
            }
        else:
            score = {"value": told.intensity, "unit": "{score}", "system": SYSTEMS["ucum"], "code": "{score}"}
            found["valueQuantity"] = score
        words = {"sensation": told.sensation, "depth": told.depth, "course": told.course}
        parts = [
            {"code": {"text": name}, "valueCodeableConcept": {"text": word.value}}
            for name, word in words.items()
            if word is not None
        ]
        if parts:
            found["component"] = parts
        return found


def read_bundle(data: bytes, regions: Collection[str]) -> Iterator[Line]:
    """The maps that are attached to a bundle, by the number of their entry; raises MapFileError."""
    if len(data) > MOST:
        raise MapFileError(f"The bundle is larger than {MOST // 2**20} MB.")
    try:
        whole = msgspec.json.decode(data)
        entries = [entry["resource"] for entry in whole["entry"]]
        kinds = [entry["resourceType"] for entry in entries]
    except (msgspec.DecodeError, UnicodeDecodeError, KeyError, TypeError):
        raise MapFileError("The file is no FHIR bundle.") from None
    for number, (kind, entry) in enumerate(zip(kinds, entries, strict=True), 1):
        if kind != "DocumentReference":
            continue
        try:
            attached = entry["content"][0]["attachment"]
            if attached["contentType"] == MAP_FILE:
                yield number, decode(base64.b64decode(attached["data"], validate=True), regions)
        except MapFileError as error:
            yield number, error
        except (KeyError, IndexError, TypeError, binascii.Error):
            yield number, MapFileError("the document has no map file attached.")


def _responses(each: PainMap, subject: Resource) -> Resource:
    authored = (each.date or datetime.now(UTC)).isoformat()
    return {
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "subject": subject,
        "authored": authored,
        "item": [{"linkId": key, "answer": [_answer(value)]} for key, value in each.answers.items()],
    }


def _answer(value: object) -> Mapping[str, object]:
    match value:
        case bool():
            return {"valueBoolean": value}
        case float() | int():
            return {"valueDecimal": value}
        case YesSince():
            since = {"url": "urn:nerveline:since-days", "valueDecimal": value.days}
            return {"valueBoolean": True, "extension": [since]}
        case _:
            return {"valueString": str(value)}


def _site(place: Region) -> Resource:
    where = stem_of_id(place.id).replace("_", " ")
    text = where if place.side is Side.MIDLINE else f"{where}, {place.side.value}"
    return {"coding": [{"system": REGIONS, "code": place.id, "display": text}], "text": text}


def _entry(url: str, resource: Resource) -> Resource:
    return {"fullUrl": url, "resource": resource}


def _url(name: str) -> str:
    try:
        return f"urn:uuid:{UUID(name)}"
    except ValueError:
        return f"urn:uuid:{uuid5(UUID(int=0), name)}"
