"""Whether note, table, bundle and numbers of a map say no word and no number that was not told."""

from __future__ import annotations

import csv
import io
import json
import re

from app.commands.note import NoteWriter
from app.words.note_sentences import note_text
from app.workplace import Workplace
from models.anatomy.reading import read_anatomy
from models.compare.regions import Places
from models.exchange.codes import Codes
from models.exchange.fhir import BundleWriter
from models.exchange.map_file import PainMap
from models.exchange.tables import TableWriter
from models.inference.summary import measure_on
from models.plan.planner import Planner
from models.practice.visit import Today
from tests.app.therapist.teller import Map, Told


def check_note(workplace: Workplace, shown: PainMap, sentences: set[str]) -> None:
    """The note tells each mark as it was told, and no strength beside."""
    anatomy = read_anatomy()
    writer = NoteWriter(
        workplace.atlas,
        workplace.coverage,
        workplace.comparer,
        workplace.model.result(),
        Planner(anatomy),
    )
    text = note_text(writer.facts(shown, None))
    assert all(f"{each}." in text for each in sentences)
    assert len(re.findall(r"\d/10", text)) == sum("/10" in each for each in sentences)
    if not sentences:
        nothing = {Today.NO_PAIN: "Nothing hurts", Today.SKIPPED: "Skipped", None: "nothing said"}
        assert nothing.get(shown.today, "Nothing marked") in text


def check_table(workplace: Workplace, shown: PainMap, told: Map) -> None:
    """Each row has the words of its mark, and leaves empty what nobody said."""
    target = io.StringIO()
    TableWriter(Places(workplace.atlas), workplace.coverage, Codes.load()).long([shown], target)
    rows = list(csv.DictReader(io.StringIO(target.getvalue())))
    found = {each["region"]: _words_of_row(each) for each in rows if each["mark"]}
    assert {region: found[region] for region in told} == {
        region: tuple(map(_cell, _words(each))) for region, each in told.items()
    }


def check_bundle(workplace: Workplace, shown: PainMap, told: Map) -> None:
    """Each observation has the strength that was told, or says that none was."""
    bundle = json.loads(BundleWriter(workplace.atlas, workplace.coverage).bundle([shown]))
    found = [entry["resource"] for entry in bundle["entry"]]
    seen = [each for each in found if each["resourceType"] == "Observation"]
    strengths = [each.get("valueQuantity", {}).get("value") for each in seen]
    assert sorted(map(str, strengths)) == sorted(str(_number(each.intensity)) for each in told.values())
    for each in seen:
        assert ("dataAbsentReason" in each) is ("valueQuantity" not in each)
    parts = sorted(
        part["valueCodeableConcept"]["text"] for each in seen for part in each.get("component", ())
    )
    words = (each for one in told.values() for each in (one.sensation, one.depth, one.course))
    assert parts == sorted(each.value for each in words if each is not None)


def check_numbers(workplace: Workplace, shown: PainMap, told: Map) -> None:
    """No number of a visit stands on a word that nobody said."""
    summary = measure_on(workplace.atlas, read_anatomy(), workplace.coverage).of(shown.drawing)
    assert summary is not None
    strengths = [each.intensity for each in told.values()]
    assert summary.unsaid == strengths.count(None)
    assert summary.strongest == max((each for each in strengths if each is not None), default=None)
    assert (summary.mean is None) is (not told or None in strengths)
    kinds = [each.sensation for each in told.values()]
    assert (summary.neuro_share is None) is (not told or None in kinds)


def _words(told: Told) -> tuple[object, ...]:
    return told.sensation, told.intensity, told.depth, told.course


def _words_of_row(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row[name] for name in ("sensation", "intensity", "depth", "course"))


def _cell(word: object) -> str:
    return "" if word is None else f"{word:g}" if isinstance(word, int | float) else str(word)


def _number(strength: float | None) -> float | None:
    return None if strength is None else float(strength)
