"""Our FHIR bundles are read, strictly, by two libraries that others wrote: fhir.resources and fhirclient."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests.app.commands.test_answers import ACHE, Ask, ask
from tests.app.commands.test_research import TOLD, UNSAID, a_map

__all__ = ["ask"]

pytestmark = pytest.mark.fhir

ANSWERS = {
    "worse_sitting": True,
    "age": 47,
    "leg_weakness": "none",
    "fever_unwell": {"answer": True, "since_days": 3},
    "smoker": "declined",
}
MAPS = [
    a_map(
        "Anna", {**ACHE, "depth": "deep", "course": "constant"}, {"regions": ["saddle_m"]}, answers=ANSWERS
    ),
    a_map("Bert", no_pain=True),
    a_map("Anna", TOLD, UNSAID, day=9),
]


@pytest.fixture(params=[False, True], ids=["plain", "snomed"])
def bundle(ask: Ask, request: pytest.FixtureRequest) -> dict[str, Any]:
    words = [
        "convert",
        "maps.jsonl",
        "--to",
        "fhir",
        "--out",
        "b.json",
        *(["--snomed"] if request.param else []),
    ]
    assert ask(*words, maps=MAPS)[0] == 0
    read: dict[str, Any] = json.loads(Path("b.json").read_text(encoding="utf-8"))
    return read


def test_fhir_resources_reads_every_resource(bundle: dict[str, Any]) -> None:
    model = importlib.import_module("fhir.resources.R4B").get_fhir_model_class("Bundle")
    read = model.model_validate(bundle)
    assert len(read.entry) == len(bundle["entry"]) > 8
    kinds = {entry.resource.get_resource_type() for entry in read.entry}
    assert kinds == {"Patient", "BodyStructure", "Observation", "QuestionnaireResponse", "DocumentReference"}


def test_fhirclient_reads_every_resource_strictly(bundle: dict[str, Any]) -> None:
    read = importlib.import_module("fhirclient.models.bundle").Bundle(bundle, strict=True)
    assert read.as_json() == bundle
    sides = {
        qualifier.text
        for entry in read.entry
        if entry.resource.resource_type == "BodyStructure"
        for qualifier in entry.resource.locationQualifier or ()
    }
    assert sides == {"left", "right"}


def test_a_fault_in_a_bundle_would_be_noticed(bundle: dict[str, Any]) -> None:
    seen = next(e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "Observation")
    seen["status"] = 7
    model = importlib.import_module("fhir.resources.R4B").get_fhir_model_class("Bundle")
    with pytest.raises(ValueError, match="status"):
        model.model_validate(bundle)
