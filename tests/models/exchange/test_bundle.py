"""A bundle says each mark, place, answer and the map itself, and nothing that was not told."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from models.body.atlas import Atlas
from models.body.view import Body
from models.compare.coverage import Coverage
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Fill, Mark, Sensation
from models.errors import MapFileError
from models.exchange.fhir import BundleWriter, read_bundle
from models.exchange.map_file import PainMap, encode
from models.practice.answer import Answer, YesSince
from models.practice.visit import Today

MAP_FILE = "application/json; format=nerveline"
WHEN = datetime(2026, 3, 1, 10, 20, tzinfo=UTC)
REGIONS = ("big_toe_l", "saddle_m", "big_toe_r")
TOLD = Mark(UUID(int=1), Sensation.NUMB, 4.5, Depth.SURFACE, Course.CONSTANT)
UNSAID = Mark(UUID(int=2))
Resource = dict[str, Any]


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas.load(Path(__file__).parents[3] / "assets" / "atlas")


def a_map(*filled: tuple[Mark, str], client: str | None = None, **answers: Answer) -> PainMap:
    ink = tuple(
        Fill(UUID(int=10 + order), mark.id, order, region) for order, (mark, region) in enumerate(filled)
    )
    drawing = Drawing({mark.id: mark for mark, _ in filled}, ink)
    return PainMap(Body.FEMALE, drawing, Today.MARKS if filled else None, answers, WHEN, client)


def written(atlas: Atlas, *maps: PainMap, snomed: bool = False) -> list[Resource]:
    bundle = json.loads(BundleWriter(atlas, Coverage(atlas), snomed=snomed).bundle(maps))
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    entries: list[Resource] = bundle["entry"]
    assert all(each["fullUrl"].startswith("urn:uuid:") for each in entries)
    return entries


def kinds(entries: list[Resource], kind: str) -> list[Resource]:
    return [each["resource"] for each in entries if each["resource"]["resourceType"] == kind]


def test_a_mark_of_which_all_was_told_is_an_observation_with_every_word(atlas: Atlas) -> None:
    entries = written(atlas, a_map((TOLD, "big_toe_l"), client="P1"))
    (person,) = kinds(entries, "Patient")
    assert person["identifier"] == [{"value": "P1"}]
    (seen,) = kinds(entries, "Observation")
    urls = {each["resource"]["resourceType"]: each["fullUrl"] for each in entries}
    subject = {"reference": urls["Patient"]}
    assert urls["Observation"] == f"urn:uuid:{TOLD.id}"
    site = {
        "coding": [{"system": "urn:nerveline:region", "code": "big_toe_l", "display": "big toe, left"}],
        "text": "big toe, left",
    }
    assert {key: seen[key] for key in seen if key not in ("code", "extension", "valueQuantity")} == {
        "resourceType": "Observation",
        "status": "final",
        "subject": subject,
        "effectiveDateTime": "2026-03-01T10:20:00+00:00",
        "bodySite": site,
        "component": [
            {"code": {"text": "sensation"}, "valueCodeableConcept": {"text": "numb"}},
            {"code": {"text": "depth"}, "valueCodeableConcept": {"text": "surface"}},
            {"code": {"text": "course"}, "valueCodeableConcept": {"text": "constant"}},
        ],
    }
    assert (seen["valueQuantity"]["value"], seen["valueQuantity"]["unit"]) == (4.5, "{score}")
    assert seen["code"]["coding"][0]["code"] == "72514-3"  # LOINC: pain severity, 0 to 10
    assert [each["valueReference"] for each in seen["extension"]] == [{"reference": urls["BodyStructure"]}]
    (structure,) = kinds(entries, "BodyStructure")
    assert structure == {
        "resourceType": "BodyStructure",
        "active": True,
        "location": site,
        "patient": subject,
        "locationQualifier": [{"text": "left"}],
    }


def test_what_was_not_said_of_a_mark_is_told_as_absent(atlas: Atlas) -> None:
    (seen,) = kinds(written(atlas, a_map((UNSAID, "big_toe_l"))), "Observation")
    assert seen["dataAbsentReason"]["text"] == "not said"
    assert not {"valueQuantity", "component"} & seen.keys()


def test_the_middle_of_the_body_has_no_side_and_a_side_its_code_only_when_asked_for(atlas: Atlas) -> None:
    """SNOMED CT: 7771000 is left, 24028007 right."""
    maps = a_map((UNSAID, "saddle_m")), a_map((TOLD, "big_toe_l")), a_map((TOLD, "big_toe_r"))
    for snomed in (False, True):
        saddle, left, right = kinds(written(atlas, *maps, snomed=snomed), "BodyStructure")
        assert "locationQualifier" not in saddle
        assert saddle["location"]["text"] == "saddle"
        codes = [each["locationQualifier"][0].get("coding", [{}])[0].get("code") for each in (left, right)]
        assert codes == (["7771000", "24028007"] if snomed else [None, None])


def test_a_mark_that_was_rubbed_out_is_no_observation(atlas: Atlas) -> None:
    nothing = PainMap(Body.FEMALE, Drawing(), None)
    assert [each["resource"]["resourceType"] for each in written(atlas, nothing)] == [
        "Patient",
        "DocumentReference",
    ]


def test_maps_of_one_client_have_one_person_and_maps_of_nobody_one_each(atlas: Atlas) -> None:
    entries = written(atlas, *(a_map(client=who) for who in ("P1", None, "P1", None)))
    people = [each["fullUrl"] for each in entries if each["resource"]["resourceType"] == "Patient"]
    whose = [each["subject"]["reference"] for each in kinds(entries, "DocumentReference")]
    assert [each["identifier"][0]["value"] for each in kinds(entries, "Patient")] == ["P1", "map 2", "map 4"]
    assert whose == [people[0], people[1], people[0], people[2]]


def test_answers_keep_their_kind(atlas: Atlas) -> None:
    told = a_map(worse_sitting=True, smoker="declined", age=47, fever_unwell=YesSince(3), leg_weakness="none")
    (form,) = kinds(written(atlas, told), "QuestionnaireResponse")
    assert (form["status"], form["authored"]) == ("completed", "2026-03-01T10:20:00+00:00")
    assert {item["linkId"]: item["answer"] for item in form["item"]} == {
        "worse_sitting": [{"valueBoolean": True}],
        "smoker": [{"valueString": "declined"}],
        "age": [{"valueDecimal": 47}],
        "fever_unwell": [
            {
                "valueBoolean": True,
                "extension": [{"url": "urn:nerveline:since-days", "valueDecimal": 3}],
            }
        ],
        "leg_weakness": [{"valueString": "none"}],
    }
    assert kinds(written(atlas, a_map()), "QuestionnaireResponse") == []


def test_the_map_itself_is_attached_with_its_day_and_read_again(atlas: Atlas) -> None:
    told, undated = a_map((TOLD, "big_toe_l"), client="P1"), PainMap(Body.MALE, Drawing())
    entries = written(atlas, told, undated)
    first, second = kinds(entries, "DocumentReference")
    assert (first["status"], first["type"]) == ("current", {"text": "Pain map"})
    assert first["date"] == "2026-03-01T10:20:00+00:00"
    assert "date" not in second
    attached = first["content"][0]["attachment"]
    assert (attached["contentType"], attached["title"]) == (MAP_FILE, "Map file of Nerveline")
    assert base64.b64decode(attached["data"]) == encode(told)
    data = json.dumps({"entry": entries}).encode()
    places = [n for n, each in enumerate(entries, 1) if "content" in each["resource"]]
    back = list(read_bundle(data, REGIONS))
    assert [(line, found.body) for line, found in back if isinstance(found, PainMap)] == [
        (places[0], Body.FEMALE),
        (places[1], Body.MALE),
    ]


def a_document(content: object) -> Resource:
    return {"resource": {"resourceType": "DocumentReference", "content": content}}


def attachment(data: str, kind: str = MAP_FILE) -> list[Resource]:
    return [{"attachment": {"contentType": kind, "data": data}}]


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"7", b'{"entry": 7}', b'{"entry": [7]}', b'{"entry": [{"resource": {}}]}', b"\xff", b"{}"],
)
def test_what_is_no_bundle_is_refused_as_such(data: bytes) -> None:
    with pytest.raises(MapFileError, match=r"^The file is no FHIR bundle\.$"):
        list(read_bundle(data, REGIONS))


def test_documents_without_a_map_are_told_or_passed_over_and_the_others_are_read() -> None:
    whole = base64.b64encode(encode(a_map())).decode()
    entries = [
        {"resource": {"resourceType": "Observation"}},
        a_document([]),
        a_document(None),
        a_document(attachment("not base 64")),
        a_document(attachment(base64.b64encode(b"{}").decode())),
        a_document(attachment(whole, "application/pdf")),
        a_document(attachment(whole)),
    ]
    found = dict(read_bundle(json.dumps({"entry": entries}).encode(), REGIONS))
    lacking = "the document has no map file attached."
    assert [str(found[line]) for line in (2, 3, 4)] == [lacking] * 3
    assert isinstance(found[5], MapFileError)
    assert isinstance(found[7], PainMap)
    assert found.keys() == {2, 3, 4, 5, 7}
