"""Every language says all there is to say, keeps what has to be filled in, and never swaps left and right."""

from __future__ import annotations

import ast
import json
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QGuiApplication

from app.i18n.languages import FOLDER, PREFIX, Languages
from app.words.own import listed_region, own_region, region_text
from tools.i18n import client_advice, collect

FILES = sorted(FOLDER.glob(f"{PREFIX}*.ts"))
TRANSLATED = [file for file in FILES if file.stem != f"{PREFIX}en"]
CODES = [file.stem.removeprefix(PREFIX) for file in FILES]
ROOT = Path(__file__).resolve().parents[3]
REGIONS = [row["id"] for row in json.loads((ROOT / "assets/atlas/regions.json").read_text(encoding="utf-8"))]
FILLED_IN = re.compile(r"\{\w+\}|%n")
SIDE = re.compile(r"\[[^]]*\]")
AMOUNTS = range(120)
"""Enough to hear every plural form of any language."""

SIDES = {
    "en": (r"\bleft", r"\bright"),
    "de": (r"\blink", r"\brecht"),
    "fr": (r"\bgauche", r"\bdroit"),
    "es": (r"\bizquierd", r"\bderech"),
}
"""How LEFT and RIGHT begin in a language; where that is known, every sentence is watched."""


class Message(NamedTuple):
    """A text, where it is said, and all forms of its translation."""

    context: str
    source: str
    comment: str
    numbered: bool
    forms: tuple[str, ...]
    finished: bool


def messages(file: Path) -> list[Message]:
    return [
        Message(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
            message.get("numerus") == "yes",
            tuple(
                form.text or ""
                for form in message.findall("translation/numerusform") or message.findall("translation")
            ),
            message.find("translation[@type]") is None,
        )
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    ]


def sides(text: str, code: str) -> tuple[bool, bool]:
    left, right = SIDES[code]
    return bool(re.search(left, text, re.IGNORECASE)), bool(re.search(right, text, re.IGNORECASE))


def name(file: Path) -> str:
    return file.stem.removeprefix(PREFIX)


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_language_knows_every_text_and_none_that_is_no_longer_said(file: Path, tmp_path: Path) -> None:
    collected = Path(shutil.copy(file, tmp_path))
    collect(collected)
    assert {message[:4] for message in messages(collected)} == {message[:4] for message in messages(file)}


@pytest.mark.parametrize("file", FILES, ids=name)
def test_every_text_is_translated(file: Path) -> None:
    left = [said.source for said in messages(file) if not said.finished or not all(said.forms)]
    assert not left


@pytest.mark.parametrize("file", FILES, ids=name)
def test_every_amount_has_all_forms_that_the_language_has(file: Path) -> None:
    numbered = [said for said in messages(file) if said.numbered]
    assert numbered
    assert len({len(said.forms) for said in numbered}) == 1


@pytest.mark.parametrize("file", FILES, ids=name)
def test_nothing_that_is_filled_in_is_lost_or_invented(file: Path) -> None:
    lost = [
        (said.source, form)
        for said in messages(file)
        for form in said.forms
        if Counter(FILLED_IN.findall(said.source)) != Counter(FILLED_IN.findall(form))
    ]
    assert not lost


@pytest.mark.parametrize("file", FILES, ids=name)
def test_the_compiled_file_says_what_the_source_says(file: Path, qapp: QGuiApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    for said in messages(file):
        amounts = AMOUNTS if said.numbered else (-1,)
        heard = {translator.translate(said.context, said.source, said.comment, n) for n in amounts}
        assert heard == set(said.forms)


@pytest.mark.parametrize("file", [file for file in TRANSLATED if name(file) in SIDES], ids=name)
def test_whoever_says_left_in_english_says_left_in_every_language(file: Path) -> None:
    swapped = [
        (said.source, form)
        for said in messages(file)
        for form in said.forms
        if sides(form, name(file)) != sides(said.source, "en")
    ]
    assert not swapped


@pytest.mark.parametrize("code", CODES)
def test_no_two_regions_are_called_alike(languages: Languages, code: str) -> None:
    languages.speak(code)
    for said in (listed_region, own_region):
        names = {said(region) for region in REGIONS}
        assert len(names) == 180
        assert not [name for name in names if re.search(r"[|()\[\]]", name)]


@pytest.mark.parametrize("code", SIDES)
def test_every_region_says_its_side(languages: Languages, code: str) -> None:
    languages.speak(code)
    for region in REGIONS:
        meant = {"l": (True, False), "r": (False, True), "m": (False, False)}[region[-1]]
        assert sides(listed_region(region), code) == sides(own_region(region), code) == meant


@pytest.mark.parametrize("code", SIDES)
def test_the_persons_own_side_is_said_in_capitals(languages: Languages, code: str) -> None:
    languages.speak(code)
    for region in REGIONS:
        loud = [word for word in re.findall(r"\w+", own_region(region)) if len(word) > 1 and word.isupper()]
        assert len(loud) == (0 if region.endswith("_m") else 1)


@pytest.mark.parametrize("file", FILES, ids=name)
def test_left_and_right_of_one_region_differ_in_the_side_alone(file: Path, qapp: QGuiApplication) -> None:
    translator = QTranslator()
    translator.load(str(file.with_suffix(".qm")))
    words: dict[str, set[str]] = {"l": set(), "r": set(), "m": set()}
    without_side: dict[str, set[str]] = {}
    for region in REGIONS:
        said = translator.translate("regions", region_text(region)) or region_text(region)
        words[region[-1]] |= set(SIDE.findall(said))
        without_side.setdefault(region[:-2], set()).add(SIDE.sub("[]", said))
    assert words["l"]
    assert words["r"]
    assert not words["m"]
    assert words["l"].isdisjoint(words["r"])
    assert all(len(names) == 1 and next(iter(names)).count("[]") < 2 for names in without_side.values())


def test_what_a_safety_rule_says_to_the_client_is_collected() -> None:
    collected = {said.source for said in messages(TRANSLATED[0]) if said.context == "safety"}
    assert collected == set(client_advice())
    assert len(collected) > 20


def test_no_text_is_put_together_before_it_is_translated() -> None:
    pasted = [
        (module.name, node.lineno)
        for module in (ROOT / "app").rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "translate"
        if not isinstance(node.args[0], ast.Constant) or isinstance(node.args[1], ast.JoinedStr | ast.BinOp)
    ]
    assert not pasted
