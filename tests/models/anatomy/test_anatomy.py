"""The anatomy's files name only what is there, say where each row is from, and agree with the map file."""

from __future__ import annotations

import json
import re
import shutil
from itertools import chain
from pathlib import Path

import pytest

import models.anatomy
from models.anatomy.anatomy import Anatomy
from models.anatomy.checks import faults, sourced_rows
from models.anatomy.reading import read_anatomy
from models.anatomy.safety_rules import Level
from models.anatomy.structures import MuscleDepth, MuscleRole, NerveContact, StructureKind, Tag
from models.anatomy.term import Term
from models.errors import AssetError
from models.exchange.answers import AnswersForm
from models.questions.question import AnswerKind

DATA = Path(models.anatomy.__path__[0]) / "data"
REGIONS = json.loads((Path(__file__).parents[3] / "tools/atlas/regions.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def anatomy() -> Anatomy:
    return read_anatomy()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The data files where a test may spoil them."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def spoiled(copy: Path, file: str, old: str, new: str) -> str:
    """What the program says of data files in which some words were exchanged."""
    text = (copy / file).read_text("utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(AssetError) as refused:
        read_anatomy(copy)
    return str(refused.value)


def test_every_table_has_its_rows(anatomy: Anatomy) -> None:
    counts = {
        "landmarks": len(anatomy.landmarks),
        "bones": len(anatomy.bones),
        "segments": len(anatomy.segments),
        "neighbours": len(anatomy.neighbours),
        "muscles": len(anatomy.muscles),
        "dermatomes": len(anatomy.dermatomes),
        "patterns": len(anatomy.patterns),
        "rules": len(anatomy.rules),
        "cautions": len(anatomy.cautions),
        "areas": sum(2 if area.part != "axial" else 1 for area in anatomy.regions.area),
        "skin": sum(1 for nerve in anatomy.skin if not nerve.name),
    }
    assert counts == {
        "landmarks": 16,
        "bones": 28,
        "segments": 19,
        "neighbours": 14,
        "muscles": 57,
        "dermatomes": 9,
        "patterns": 32,
        "rules": 23,
        "cautions": 13,
        "areas": 19,
        "skin": 21,
    }


def test_nothing_is_named_that_is_not_there(anatomy: Anatomy) -> None:
    assert list(faults(anatomy)) == []


def test_every_row_says_where_it_is_from(anatomy: Anatomy) -> None:
    rows = dict(sourced_rows(anatomy))
    assert len(rows) > 400
    assert all(row.source and row.evidence for row in rows.values())


def test_the_regions_are_those_of_the_body(anatomy: Anatomy) -> None:
    assert {row["base"] for row in REGIONS} == set(anatomy.regions.bases)
    assert 2 * len(anatomy.regions.sided) + len(anatomy.regions.midline) == len(REGIONS) == 180


def test_both_legs_begin_where_the_body_says_that_the_leg_begins(anatomy: Anatomy) -> None:
    """Extent level 3 and farther, as the region table has it; and thigh and knee, front and inner."""
    far = {row["base"] for row in REGIONS if (row["extent_level"] or 0) >= 3}
    upper_roots = {"thigh_front_upper", "thigh_front_lower", "thigh_inner_upper", "thigh_inner_lower"}
    upper_roots |= {"knee_front", "knee_inner"}
    for sign in ("both_legs", "leg"):
        assert set(anatomy.signs[sign].regions) == far | upper_roots


def test_the_areas_of_widespread_pain_are_those_of_the_region_table(anatomy: Anatomy) -> None:
    listed = {region for area in anatomy.regions.area for region in area.regions + area.conventional}
    assert listed == {row["base"] for row in REGIONS if row["wpi"]}
    by_convention = {region for area in anatomy.regions.area for region in area.conventional}
    assert by_convention == {row["base"] for row in REGIONS if row["wpi_convention"]}


def test_the_questions_are_those_of_the_map_file(anatomy: Anatomy) -> None:
    former = {"bladder_bowel_change", "hormones_or_previous_clot"}
    assert set(anatomy.questions) == set(AnswersForm.__struct_fields__) - former
    assert anatomy.questions["age"].answer is AnswerKind.YEARS
    assert anatomy.questions["leg_weakness"].choices == ("none", "stable", "progressive")


def test_nothing_is_asked_that_nothing_reads(anatomy: Anatomy) -> None:
    """And each question names the rules and patterns that read its answer."""
    readers: dict[str, set[str]] = {question: set() for question in anatomy.questions}
    for rule in anatomy.rules.values():
        for text in chain(*(when.all + when.any for when in rule.when)):
            readers.setdefault(Term.parse(text).key, set()).add(rule.id)
    for row in anatomy.answers:
        readers[Term.parse(row.when).key].add(row.pattern)
    for item in anatomy.nerve_items:
        readers.setdefault(Term.parse(item.when).key, set()).add("ID Pain")
    for question in anatomy.questions.values():
        assert readers[question.id]
        assert all(reader in question.source for reader in readers[question.id]), question.id


def test_identifiers_have_the_form_of_their_terminology(anatomy: Anatomy) -> None:
    named = {row.id: row.ids for row in (*anatomy.nerves, *anatomy.muscles.values())}
    named |= {point.id: point.ids for point in anatomy.landmarks.values()}
    for name, ids in named.items():
        assert all(re.fullmatch(r"A\d\d(\.\d+)+", code) for code in ids.ta98), name
        assert all(re.fullmatch(r"\d{4,6}", code) for code in ids.fma), name
        assert all(re.fullmatch(r"\d{7}", code) for code in ids.uberon), name
    assert all(muscle.ids.ta98 and muscle.ids.fma for muscle in anatomy.muscles.values())
    assert anatomy.neighbours["lateral_femoral_cutaneous"].unverified == ("fma",)


def test_codes_that_need_a_licence_are_read_only_when_asked_for(anatomy: Anatomy) -> None:
    assert anatomy.snomed == {}
    assert read_anatomy(snomed=True).snomed["piriformis"] == ("245019009",)
    without = "\n".join(path.read_text("utf-8") for path in DATA.glob("*.toml") if "snomed" not in path.name)
    assert "245019009" not in without


def test_all_skin_of_the_sciatic_nerve_lies_below_the_knee(anatomy: Anatomy) -> None:
    """The three rules of skin nerves that are most often got wrong."""
    below = set(anatomy.regions.groups["below_knee"])
    sciatic = [nerve for nerve in anatomy.skin if nerve.nerve in anatomy.segments]
    assert len(sciatic) == 9
    assert all(set(nerve.regions) <= below for nerve in sciatic)
    thigh = {nerve.nerve for nerve in anatomy.skin_nerves_of("thigh_back_mid_inner")}
    assert thigh == {"posterior_femoral_cutaneous"}
    inner = {nerve.nerve for nerve in anatomy.skin_nerves_of("leg_inner_lower")}
    assert inner == {"femoral"}


def test_every_spot_of_low_back_and_leg_names_a_skin_nerve(anatomy: Anatomy) -> None:
    on_the_route = {row["base"] for row in REGIONS if row["extent_level"] is not None}
    bare = {base for base in on_the_route if not list(anatomy.skin_nerves_of(base))}
    assert bare <= {"coccyx_m"}


def test_the_nerve_goes_from_the_roots_to_the_toes_without_a_circle(anatomy: Anatomy) -> None:
    for segment in anatomy.segments.values():
        seen = []
        here: str | None = segment.id
        while here is not None:
            assert here not in seen
            seen.append(here)
            here = anatomy.segments[here].follows
        assert seen[-1] == "roots_l4_s3"


def test_the_therapist_s_focus_is_the_gluteal_region_and_the_deep_rotators(anatomy: Anatomy) -> None:
    focus = [
        m.id for m in anatomy.muscles.values() if m.role in (MuscleRole.PRIMARY, MuscleRole.DEEP_ROTATOR)
    ]
    assert focus == [
        "gluteus_maximus",
        "gluteus_medius",
        "gluteus_minimus",
        "piriformis",
        "gemellus_superior",
        "obturator_internus",
        "gemellus_inferior",
        "quadratus_femoris",
        "obturator_externus",
    ]


def test_piriformis_is_told_whole(anatomy: Anatomy) -> None:
    piriformis = anatomy.muscles["piriformis"]
    assert (piriformis.layer, piriformis.sciatic.contact) == (MuscleDepth.DEEP, NerveContact.TRUNK)
    assert piriformis.under.regions == ("buttock_center", "buttock_upper_inner")
    assert piriformis.refers is not None
    assert piriformis.refers.spillover[-1] == "thigh_back_mid_outer"
    assert piriformis.refers.evidence == (Tag.SOURCE,)
    assert [nerve.id for nerve in anatomy.nerves if "piriformis" in nerve.supplies] == ["sacral_plexus"]


def test_what_lies_under_a_spot_can_be_asked_from_the_spot(anatomy: Anatomy) -> None:
    muscles = anatomy.muscles.values()
    under = {muscle.id for muscle in muscles if "buttock_center" in muscle.under.regions}
    assert {"gluteus_maximus", "piriformis", "obturator_internus"} <= under
    assert not any("sit_bone" in segment.regions for segment in anatomy.segments.values())
    to_the_joint = {each.id for each in muscles if each.refers and "si_joint" in each.refers.essential}
    assert "quadratus_lumborum" in to_the_joint
    assert anatomy.kind("iliotibial_tract") is StructureKind.FASCIA
    assert anatomy.kind("sural") is StructureKind.NERVE


def test_the_nerve_named_in_a_muscle_s_row_is_the_one_that_supplies_it(anatomy: Anatomy) -> None:
    words = {"femoral": "femoral n.", "obturator": "obturator n.", "superior_gluteal": "superior gluteal n."}
    for nerve, word in words.items():
        for muscle in anatomy.neighbours[nerve].supplies:
            assert word in anatomy.muscles[muscle].nerve


def test_emergencies_have_the_exact_banner_and_two_answers(anatomy: Anatomy) -> None:
    assert anatomy.emergency.banner == (
        "STOP — possible emergency. Do not continue the session. Advise emergency department now; "
        "do not let the client drive alone. This software cannot rule this out."
    )
    assert anatomy.emergency.referred == "Recorded – client referred"
    assert anatomy.emergency.already_assessed == "Client already assessed for this (enter who/when)"
    rules = anatomy.rules.values()
    grave = {rule.id for rule in rules if any(when.level is Level.EMERGENCY for when in rule.when)}
    assert grave == {
        "ces_saddle",
        "ces_bladder_bowel",
        "ces_bilateral",
        "chest",
        "dvt",
        "aaa",
        "ischaemia",
        "compartment",
    }


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("muscles.toml", '"buttock_center"', '"buttock_middle"', "buttock_middle"),
        ("muscles.toml", '"@buttock"', '"@bottom"', "@bottom"),
        ("muscles.toml", 'layer = "deep"', 'layer = "low"', "muscles.toml"),
        ("nerves.toml", 'follows = "sciatic_exit"', 'follows = "sciatic_entry"', "sciatic_entry"),
        ("neighbours.toml", '"gluteus_maximus"', '"gluteus_magnus"', "gluteus_magnus"),
        ("answers.toml", '"worse_sitting"', '"worse_kneeling"', "worse_kneeling"),
        ("answers.toml", 'pattern = "stenosis"', 'pattern = "narrowing"', "narrowing"),
        ("safety.toml", '"marks.clot_one_side"', '"marks.clots"', "marks.clots"),
        ("safety.toml", 'any = ["foot_drop"', 'some = ["foot_drop"', "some"),
        ("patterns.toml", 'id = "ql"', 'id = "calf"', "calf"),
        ("figures.toml", 'evidence = ["S"]', 'evidence = ["K"]', "evidence"),
        ("figures.toml", 'source = "Currin 2015 (S)"', 'source = ""', "source"),
        ("landmarks.toml", "[[landmark]]", "[[landmark", "landmarks.toml"),
    ],
)
def test_a_slip_in_a_data_file_is_named(copy: Path, file: str, old: str, new: str, said: str) -> None:
    assert said in spoiled(copy, file, old, new)


def test_a_missing_data_file_is_named(copy: Path) -> None:
    (copy / "patterns.toml").unlink()
    with pytest.raises(AssetError, match=r"patterns\.toml"):
        read_anatomy(copy)


def test_codes_of_snomed_are_read_only_when_they_are_asked_for(anatomy: Anatomy) -> None:
    assert anatomy.snomed == {}
    assert read_anatomy(snomed=True).snomed


def test_where_a_muscle_refers_has_to_say_where_that_is_from(anatomy: Anatomy) -> None:
    asked = {name for name, _ in sourced_rows(anatomy)}
    for muscle in anatomy.muscles.values():
        wanted = {muscle.id, f"{muscle.id}.sciatic", f"{muscle.id}.under"}
        assert wanted <= asked
        assert (f"{muscle.id}.refers" in asked) == bool(muscle.refers)
