"""Commands answer JSON, say in one sentence what is wrong, and write all or nothing."""

from __future__ import annotations

import json
import re
import shutil
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from app.commands.doctor import checked
from app.registers import look_at, open_register
from app.settings import Settings, preferences_file
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.body.layer import BodyLayer
from models.body.view import Body, Side, View
from models.inference.model import Model
from models.inference.territory import Link
from tests.app.commands.conftest import MAP, Call, kept

ROOT = Path(__file__).resolve().parents[3]


def test_where_names_the_region_and_knows_the_client_s_side(call: Call) -> None:
    _, back, _ = call("where", "--body", "female", "--view", "back", 560, 850)
    _, front, _ = call("where", "--body", "female", "--view", "front", 560, 300)
    assert back[0]["region"].endswith("_r")
    assert front[0]["region"].endswith("_l")
    _, beside, _ = call("where", "--body", "female", "--view", "back", 1, 1)
    assert beside[0]["region"] is None


def test_where_tells_all_that_lies_beneath_a_spot_from_the_skin_down(call: Call) -> None:
    atlas, region = Atlas.load(ROOT / "assets" / "atlas"), "buttock_lower_outer_l"
    over_the_nerve = Model(read_anatomy(), atlas).skin_of("sciatic_gluteal", Side.LEFT, Link.NERVE_PATH)
    inmost = atlas.projection(Body.FEMALE, View.BACK).anchor(atlas.cells_of(region) & over_the_nerve)
    assert inmost is not None
    _, (answer,), _ = call("where", "--body", "female", "--view", "back", *inmost)
    assert answer["region"] == "buttock_lower_outer_l"
    muscles = {row["id"]: row["layer"] for row in answer["muscles"]}
    assert muscles["gluteus_maximus"] == "superficial"
    assert muscles["gemellus_inferior"] == "deep"
    assert next(iter(muscles)) == "gluteus_maximus"
    assert answer["nerve"] == ["sciatic_gluteal"]
    assert "sciatic_nerve" in answer["cautions"]
    assert "S1" in answer["dermatomes"]["fringe"]
    assert "piriformis" in answer["refers"]["essential"]
    assert answer["skin_nerves"]


def test_where_beside_the_body_has_all_keys_and_names_nothing(call: Call) -> None:
    _, (on_skin,), _ = call("where", "--body", "male", "--view", "front", 560, 300)
    _, (beside,), _ = call("where", "--body", "male", "--view", "front", 1, 1)
    assert beside.keys() == on_skin.keys()
    assert not any(value for value in beside.values() if not isinstance(value, dict))
    assert not any(listed for key in ("dermatomes", "refers") for listed in beside[key].values())


@pytest.mark.parametrize(
    "words",
    [
        ("guess", "map.json"),
        ("where", "--body", "child", "--view", "back", 1, 1),
        ("where", "--body", "male", "--view", "back", "nan", 1),
        ("compare", "missing.json", "missing.json"),
        ("render", "missing.json", "--out", "map.png"),
        ("render", "missing.json", "--out", "map.gif"),
        ("render", "missing.json", "--layers", "bones", "--out", "map.png"),
        ("render", "missing.json", "--layers", "referral:heart", "--out", "map.png"),
        ("render", "missing.json", "--layers", "referral:iliotibial_tract", "--out", "map.png"),
        ("render", "missing.json", "--layers", "referral:piriformis,referral:soleus", "--out", "map.png"),
        ("export", "--visit", "7", "--out", "map.json"),
        (),
    ],
)
def test_bad_input_is_one_sentence_and_two(call: Call, words: tuple[object, ...]) -> None:
    code, answers, said = call(*words)
    assert code == 2
    assert answers == []
    assert len(said.splitlines()) == 1
    assert "Traceback" not in said


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_render_writes_a_picture_that_names_nobody(call: Call, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"map.{ending}"
    code, answers, _ = call("render", kept(tmp_path / "map.json", MAP), "--out", out, "--dpi", 40)
    assert (code, answers) == (0, [{"file": str(out), "marks": 1}])
    assert b"Anna" not in out.read_bytes()


LAYERS = [*BodyLayer, "referral:piriformis"]


@pytest.mark.parametrize("layer", LAYERS)
def test_every_layer_that_is_asked_for_changes_the_picture(call: Call, tmp_path: Path, layer: str) -> None:
    file = kept(tmp_path / "map.json", MAP)
    for name, layers in (("bare", ""), ("shown", layer)):
        out = tmp_path / f"{name}.svg"
        assert call("render", file, "--view", "back", "--layers", layers, "--out", out)[0] == 0
    assert (tmp_path / "bare.svg").read_bytes() != (tmp_path / "shown.svg").read_bytes()


def test_all_layers_together_make_a_png_and_a_pdf(call: Call, tmp_path: Path) -> None:
    file = kept(tmp_path / "map.json", MAP)
    for ending in ("png", "pdf"):
        out = tmp_path / f"map.{ending}"
        code, _, said = call("render", file, "--layers", ",".join(LAYERS), "--out", out, "--dpi", 40)
        assert (code, said) == (0, "")
        assert out.stat().st_size > 10_000


def test_a_picture_that_cannot_be_written_leaves_nothing(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "map.svg"
    code, _, said = call("render", kept(tmp_path / "map.json", MAP), "--out", out)
    assert code == 1
    assert said.startswith("map.svg could not be written")
    assert not out.parent.exists()


def test_a_wrong_line_does_not_stop_the_rest(call: Call, tmp_path: Path) -> None:
    lines = kept(tmp_path / "maps.jsonl", MAP, "{", MAP)
    code, answers, _ = call("compare", lines, lines)
    assert code == 3
    assert ["error" in answer for answer in answers] == [False, True, False]
    code, answers, _ = call("render", lines, "--out", tmp_path / "m.svg")
    assert ["error" in answer for answer in answers] == [False, True, False]


def test_a_visit_comes_in_and_goes_out_unchanged_and_unnamed(call: Call, tmp_path: Path) -> None:
    store = tmp_path / "register.db"
    file = kept(tmp_path / "map.json", MAP)
    code, (answer,), _ = call("import", file, "--client", "Client 3", "--store", store)
    assert code == 0
    out = tmp_path / "out.json"
    code, _, said = call("export", "--visit", answer["visit"], "--out", out, "--store", store)
    assert (code, said) == (0, "")
    written = json.loads(out.read_text())
    assert written["visit"]["date"] == MAP["visit"]["date"]
    assert written["marks"][0]["regions"] == ["buttock_center_r"]
    assert "client" not in written["visit"]


def test_an_exported_visit_carries_the_age_so_that_its_findings_are_those_of_the_desk(
    call: Call, tmp_path: Path
) -> None:
    """An alert that hangs on the age was lost between the desk and the file."""
    place = tmp_path / "register.db"
    back = {"depth": "deep", "course": "constant", "regions": ["low_back_upper_inner_l"]}
    deep = {**MAP, "answers": {}, "marks": [{"sensation": "ache", "intensity": 5, **back}]}
    _, (kept_visit,), _ = call(
        "import", kept(tmp_path / "map.json", deep), "--client", "Ada", "--store", place
    )
    register = open_register(place)
    (row,) = register.clients.listed()
    register.clients.change(replace(row.client, birth_year=1950))
    register.close()
    out = tmp_path / "out.json"
    call("export", "--visit", kept_visit["visit"], "--out", out, "--store", place)
    assert json.loads(out.read_text())["answers"]["age"] == 76
    _, (found,), _ = call("findings", out)
    assert {"id": "aaa", "level": "P"} in found["safety"]


def test_with_the_map_of_the_visit_before_findings_tell_what_the_desk_tells_of_a_change_of_side(
    call: Call, tmp_path: Path
) -> None:
    """Leg pain that switched sides was an alert at the desk and in the plan, and silent in the findings."""
    maps = [
        {
            **MAP,
            "answers": {},
            "marks": [{"sensation": "ache", "intensity": 6, "regions": [f"calf_upper_outer_{side}"]}],
        }
        for side in "lr"
    ]
    before, now = (kept(tmp_path / f"{number}.json", told) for number, told in enumerate(maps))
    _, (alone,), _ = call("findings", now)
    code, (found,), said = call("findings", now, "--earlier", before)
    assert (code, said) == (0, "")
    assert "ces_bilateral" not in {alert["id"] for alert in alone["safety"]}
    assert "ces_bilateral" in {alert["id"] for alert in found["safety"]}
    code, answers, said = call(
        "findings", now, "--earlier", kept(tmp_path / "wrong.json", {**MAP, "body": "child"})
    )
    assert (code, answers) == (2, [])
    assert "wrong.json" in said


def test_a_wrong_map_adds_nobody(call: Call, tmp_path: Path) -> None:
    store = tmp_path / "register.db"
    wrong = kept(tmp_path / "map.json", {**MAP, "body": "child"})
    assert call("import", wrong, "--client", "Client 3", "--store", store)[0] == 2
    _, (answer,), _ = call("doctor", "--store", store)
    told = next(check["sentence"] for check in answer["checks"] if check["name"] == "register")
    assert "no register yet" in told or "0 clients" in told


def test_doctor_answers_and_makes_nothing(call: Call, tmp_path: Path) -> None:
    store = tmp_path / "register.db"
    code, (answer,), _ = call("doctor", "--store", store)
    assert (code, answer["ok"]) == (0, True)
    assert not store.exists()
    store.write_bytes(b"not a register")
    code, (answer,), _ = call("doctor", "--store", store)
    assert (code, answer["ok"]) == (1, False)
    assert store.read_bytes() == b"not a register"


def test_doctor_looks_for_every_package_that_the_program_asks_for(call: Call, tmp_path: Path) -> None:
    _, (answer,), _ = call("doctor", "--store", tmp_path / "register.db")
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    packages = {re.split(r"[<>=;]", package)[0].strip() for package in asked}
    assert packages <= {check["name"] for check in answer["checks"]}


def test_doctor_tells_when_the_key_store_that_shall_open_the_visits_is_gone(
    call: Call, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "keyring.backend", None)

    def told() -> tuple[bool, str]:
        _, (answer,), _ = call("doctor", "--store", tmp_path / "register.db")
        found = next(check for check in answer["checks"] if check["name"] == "key-store")
        return found["ok"], found["sentence"]

    assert told() == (True, "Encrypted visits ask for their passphrase.")
    Settings(preferences_file()).change(key_store=True)
    ok, sentence = told()
    assert not ok
    assert sentence.endswith("not to be found: the passphrase opens them.")


def test_doctor_tells_which_bodies_were_touched_up_and_which_of_them_cannot_be_shown(tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    shutil.copytree(ROOT / "assets", assets)
    for name, ending in {"sole_left": "\n", "sole_right": "<g>"}.items():
        with (assets / "body_svg" / "male" / f"{name}.svg").open("a", encoding="utf-8") as file:
            file.write(ending)
    answer = checked(assets, lambda: tmp_path / "register.db", look_at)
    told = {check["name"]: check for check in answer["checks"]}  # type: ignore[attr-defined]
    assert told["atlas"]["ok"]
    assert not told["figures"]["ok"]
    assert "male sole right was touched up and cannot be shown" in told["figures"]["sentence"]
    assert "Touched up by hand and shown so: male sole_left." in told["figures"]["sentence"]


def test_doctor_looks_at_every_language(call: Call, tmp_path: Path) -> None:
    _, (answer,), _ = call("doctor", "--store", tmp_path / "register.db")
    told = next(check for check in answer["checks"] if check["name"] == "languages")
    assert told["ok"]
    assert {"de", "en", "es", "fr"} <= set(re.findall(r"\b[a-z]{2}\b", told["sentence"]))


def test_the_atlas_counts_its_regions(call: Call) -> None:
    _, (answer,), _ = call("atlas")
    assert answer["regions"] == 180
    assert set(answer["bodies"]) == {"female", "male", "neutral"}


def imported(call: Call, folder: Path) -> tuple[Path, str]:
    """A register with one visit, and the visit's number."""
    store = folder / "register.db"
    _, (answer,), _ = call("import", kept(folder / "map.json", MAP), "--client", "Client 3", "--store", store)
    return store, answer["visit"]


def test_no_command_writes_over_a_register_or_over_what_it_reads(call: Call, tmp_path: Path) -> None:
    store, visit = imported(call, tmp_path)
    maps, picture = tmp_path / "map.json", tmp_path / "map.svg"
    picture.write_bytes(maps.read_bytes())
    lines = kept(tmp_path / "maps.jsonl", MAP, MAP)
    (tmp_path / "maps-2.svg").symlink_to(store)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    for words in (
        ("export", "--visit", visit, "--store", store, "--out", store),
        ("export", "--visit", visit, "--store", store, "--out", tmp_path / "register.db-wal"),
        ("export", "--visit", visit, "--store", store, "--out", tmp_path),
        ("render", picture, "--out", picture),
        ("render", lines, "--out", tmp_path / "maps.svg"),
    ):
        for force in ((), ("--force",)):
            code, answers, said = call(*words, *force)
            assert (code, answers) == (2, [])
            assert "Nothing was written" in said
            assert len(said.splitlines()) == 1
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_what_is_there_is_replaced_only_by_force_and_that_is_said(call: Call, tmp_path: Path) -> None:
    store, visit = imported(call, tmp_path)
    lines = kept(tmp_path / "maps.jsonl", MAP, MAP)
    taken = ("export", "--visit", visit, "--store", store, "--out", tmp_path / "out.json")
    drawn = ("render", tmp_path / "map.json", "--out", tmp_path / "out.svg")
    many = ("render", lines, "--out", tmp_path / "outs.svg")
    for words, made in ((taken, "out.json"), (drawn, "out.svg"), (many, "outs-2.svg")):
        _, first, _ = call(*words)
        (tmp_path / made).write_text("a letter")
        assert call(*words)[:2] == (2, [])
        assert (tmp_path / made).read_text() == "a letter"
        code, answers, _ = call(*words, "--force")
        assert (code, answers) == (0, [{**answer, "replaced": True} for answer in first])
        assert (tmp_path / made).read_text() != "a letter"
