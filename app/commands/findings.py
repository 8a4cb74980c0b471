"""What the model finds in map files, as data: the command `findings`."""

from __future__ import annotations

from collections.abc import Iterator

from app.commands.reading import MapInput, the_earlier
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.body.view import Side
from models.errors import MapFileError
from models.exchange.map_file import PainMap
from models.inference.finding import Finding
from models.inference.lying import LinkedStructure
from models.inference.model import Findings, Model

Answer = dict[str, object]
SIDES = (Side.LEFT, Side.RIGHT)


def found(atlas: Atlas, file: MapInput, earlier: MapInput | None) -> Iterator[Answer]:
    """The findings of a map, or of each line of a .jsonl file; `earlier` is the map of the visit before it.

    Without it nothing is found that rests on what changed since: pain now in both legs, or on another side.
    A wrong line is answered by {"error": …}; a wrong single map, or a wrong earlier one, raises MapFileError.
    """
    model = Model(read_anatomy(), atlas)
    known = {region.id for region in atlas.regions}
    before = the_earlier(earlier, known)
    for read in file.maps(known):
        match read:
            case PainMap():
                findings = model.findings(read.drawing, read.counting, before.drawing if before else None)
                agreeing = sum(map(bool, model.redraws(read.drawing, read.counting, findings.set)))
                yield answer(findings, atlas, agreeing)
            case MapFileError() if file.many:
                yield {"error": str(read)}
            case MapFileError():
                raise file.wrong(read)


def answer(findings: Findings, atlas: Atlas, agreeing: int) -> Answer:
    """The findings in the form of the interchange format; so many of ten redraws agree on the set."""
    held = findings.set
    courses = {side.value: findings.courses[side] for side in SIDES}
    return {
        "coverage": {
            "area_percent": round(atlas.percent(findings.skin), 3),
            "area_cm2": round(atlas.area_cm2(findings.skin), 2),
            "regions": {region: round(share, 4) for region, share in findings.evidence.shares.items()},
        },
        "extent": {side: course.extent for side, course in courses.items()},
        "nerve_course": {
            side: {segment: round(share, 4) for segment, share in course.passed.items()}
            for side, course in courses.items()
        },
        "patterns": [_pattern(finding) for finding in findings.patterns],
        "set": [{"id": pattern, "side": side.value} for pattern, side in held.patterns],
        "set_holds": round(held.holds, 4),
        "none_of_these": held.none_of_these,
        "redraws_agree": agreeing,
        "structures": [_structure(structure) for structure in findings.structures],
        "safety": [{"id": alert.rule, "level": alert.level.value} for alert in findings.safety.alerts],
        "widespread": findings.widespread,
        "outside_scope": list(findings.outside),
    }


def _pattern(finding: Finding) -> Answer:
    """Reasons and questions by id: regions first, then answers."""
    return {
        "id": finding.pattern,
        "side": finding.side.value,
        "band": finding.band.name.lower(),
        "score": round(finding.score, 4),
        "because": [reason.region for reason in finding.because]
        + [said.question for said in finding.answers if said.amount > 0],
        "in_part": [reason.region for reason in finding.in_part],
        "unexplained": [reason.region for reason in finding.unexplained]
        + [said.question for said in finding.answers if said.amount < 0],
        "would_fit": [*finding.missing, *(question.id for question in finding.open if question.fits)],
        "would_speak_against": [question.id for question in finding.open if not question.fits],
        "ask": [*finding.missing, *(question.id for question in finding.open)],
        "tied_with": list(finding.tied_with),
    }


def _structure(structure: LinkedStructure) -> Answer:
    return {
        "id": structure.id,
        "kind": structure.kind.value,
        "side": structure.side.value,
        "link": structure.link.value,
        "share": round(structure.share, 4),
        "intensity": structure.intensity,
    }
