"""What the page on the model says in figures is what the model does."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.drawing.stroke import Sensation
from models.inference.finding import Band
from models.inference.model import Model
from tests.models.inference.builders import ASSETS, NONE, filled, on, together

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "model.md").read_text("utf-8")
PICTURE = (ROOT / "docs" / "pictures" / "model.svg").read_text("utf-8")
EXAMPLE = together(
    filled(
        *on("right", ["buttock_center", "thigh_back_mid_inner", "thigh_back_mid_outer", "calf_upper_outer"]),
        intensity=6,
    ),
    filled(*on("right", ["foot_outer_edge", "little_toe"]), sensation=Sensation.TINGLING, intensity=4),
)


def test_the_worked_example_is_the_models_own() -> None:
    anatomy = read_anatomy()
    findings = Model(anatomy, Atlas.load(ASSETS)).findings(EXAMPLE, NONE)
    best, *others = shown = findings.patterns[:3]
    assert [finding.pattern for finding in shown] == ["rad_s1", "deep_gluteal", "hip_joint"]
    assert (best.band, {finding.band for finding in others}) == (Band.STRONG, {Band.WEAK})
    for finding in shown:
        assert f">{anatomy.patterns[finding.pattern].like}</text>" in PICTURE
        for told in (PAGE, PICTURE):
            assert f"{finding.score:.2f}" in told
    assert [reason.region for reason in best.because] == [
        "little_toe_r",
        "foot_outer_edge_r",
        "calf_upper_outer_r",
    ]
    assert "little toe · foot, outer edge · calf, upper outer" in PICTURE
    assert best.unexplained == ()
    exposures = {f"{value:.2f}" for value in findings.evidence.any[1] if value}
    assert exposures == {"0.80", "0.70"}
    assert all(f">{exposure}</text>" in PICTURE for exposure in exposures)


def test_the_page_names_the_numbers_of_the_tables() -> None:
    anatomy = read_anatomy()
    scoring = anatomy.scoring
    assert f"{len(anatomy.patterns)}: five for nerve roots and the canal" in PAGE
    assert f"has {len(anatomy.segments)} stretches" in PAGE
    assert len(anatomy.rules) == 23
    assert "Twenty-three rules" in PAGE
    assert f"share of its skin / {100 * scoring.exposure.full_share:.0f} %" in PAGE
    bands = (scoring.bands.strong, scoring.bands.moderate, scoring.bands.weak)
    assert "*Strong* from {:.2f}, *moderate* from {:.2f}, *weak* from {:.2f}".format(*bands) in PAGE
    cases = tomllib.loads((ROOT / "tests/models/inference/literature.toml").read_text("utf-8"))["case"]
    unseen = sum(1 for case in cases if case.get("unseen"))
    assert f"of {len(cases)} descriptions" in PAGE
    assert f"Of these, {unseen} were coded after" in " ".join(PAGE.split())


def test_every_file_that_the_page_names_is_there() -> None:
    data = ROOT / "models" / "anatomy" / "data"
    assert {f"`{path.name}`" for path in data.glob("*.toml")} == set(re.findall(r"`\w+\.toml`", PAGE))
    for link in re.findall(r"\]\((\w[^)]*)\)", PAGE):
        assert (ROOT / "docs" / link).is_file()
    assert all(
        (ROOT / "models/inference" / f"{name}.py").is_file() for name in ("evidence", "lying", "course")
    )
