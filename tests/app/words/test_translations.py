"""Every language says all there is to say, keeps what has to be filled in, and never swaps left and right."""

from __future__ import annotations

import ast
import io
import json
import re
from collections import Counter
from gettext import GNUTranslations
from pathlib import Path

import pytest

from app.words.catalogue import ENGLISH, translate
from app.words.languages import CLIENT, FOLDER, Languages
from app.words.own import listed_region, own_region, region_text
from app.words.signed import client_advice
from tools.i18n import collect, said
from tools.po import Entry, compiled, read, write

FILES = sorted(FOLDER.glob(f"*/{CLIENT}.po"))
CODES = [ENGLISH, *(file.parent.name for file in FILES)]
ROOT = Path(__file__).resolve().parents[3]
REGIONS = [row["id"] for row in json.loads((ROOT / "assets/atlas/regions.json").read_text(encoding="utf-8"))]
FILLED_IN = re.compile(r"\{\w+\}")
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


def entries(file: Path) -> tuple[Entry, ...]:
    return read(file).entries


def sides(text: str, code: str) -> tuple[bool, bool]:
    left, right = SIDES[code]
    return bool(re.search(left, text, re.IGNORECASE)), bool(re.search(right, text, re.IGNORECASE))


def name(file: Path) -> str:
    return file.parent.name


def test_there_are_three_languages_beside_english() -> None:
    assert {name(file) for file in FILES} >= {"de", "es", "fr"}
    assert all(len(entries(file)) > 400 for file in FILES)


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_language_knows_every_text_and_none_that_is_no_longer_said(file: Path, tmp_path: Path) -> None:
    write(collect(read(file)), tmp_path / file.name)
    assert (tmp_path / file.name).read_text("utf-8") == file.read_text("utf-8")


def test_what_is_no_longer_said_is_taken_out_and_what_is_new_waits_for_its_translation(
    tmp_path: Path,
) -> None:
    file = tmp_path / "client.po"
    file.write_text(
        'msgid ""\nmsgstr ""\n"Language: it\\n"\n"Plural-Forms: nplurals=3; plural=n%3;\\n"\n\n'
        '# to be asked\nmsgctxt "client"\nmsgid "Yes"\nmsgstr "Sì"\n\n'
        'msgctxt "client"\nmsgid "Said once "\n"upon a time"\nmsgstr "Una volta"\n',
        "utf-8",
    )
    before = read(file)
    assert [entry.english for entry in before.entries] == [("Yes",), ("Said once upon a time",)]
    after = collect(before)
    assert {(entry.context, entry.english) for entry in after.entries} == {each[:2] for each in said(CLIENT)}
    done = [entry for entry in after.entries if entry.is_done]
    assert [(entry.english, entry.forms, entry.comments) for entry in done] == [
        (("Yes",), ("Sì",), ("# to be asked",))
    ]
    assert {len(entry.forms) for entry in after.entries if len(entry.english) == 2} == {3}
    write(after, file)
    assert set(read(file).entries) == set(after.entries)
    assert read(file).header == before.header


@pytest.mark.parametrize("file", FILES, ids=name)
def test_every_text_is_translated(file: Path) -> None:
    assert not [each.english for each in entries(file) if not each.is_done]


@pytest.mark.parametrize("file", FILES, ids=name)
def test_every_amount_has_all_forms_that_the_language_has(file: Path) -> None:
    numbered = [each for each in entries(file) if len(each.english) > 1]
    assert numbered
    assert {len(each.forms) for each in numbered} == {read(file).forms}


@pytest.mark.parametrize("file", FILES, ids=name)
def test_nothing_that_is_filled_in_is_lost_or_invented(file: Path) -> None:
    lost = [
        (each.english, form)
        for each in entries(file)
        for form in each.forms
        if Counter(FILLED_IN.findall(each.english[0])) != Counter(FILLED_IN.findall(form))
    ]
    assert not lost


@pytest.mark.parametrize("file", FILES, ids=name)
def test_the_compiled_file_says_what_the_source_says(file: Path) -> None:
    content = file.with_suffix(".mo").read_bytes()
    assert content == compiled(read(file))
    texts = GNUTranslations(io.BytesIO(content))
    for each in entries(file):
        if len(each.english) == 1:
            assert texts.pgettext(each.context, each.english[0]) == each.forms[0]
        else:
            heard = {texts.npgettext(each.context, each.english[0], each.english[1], n) for n in AMOUNTS}
            assert heard == set(each.forms)


@pytest.mark.parametrize("file", [file for file in FILES if name(file) in SIDES], ids=name)
def test_whoever_says_left_in_english_says_left_in_every_language(file: Path) -> None:
    swapped = [
        (each.english, form)
        for each in entries(file)
        for form in each.forms
        if sides(form, name(file)) != sides(each.english[0].replace("right now", "now"), "en")
    ]
    assert not swapped


@pytest.mark.parametrize("code", CODES)
def test_no_two_regions_are_called_alike(languages: Languages, code: str) -> None:
    languages.speak(code)
    for name_of in (listed_region, own_region):
        names = {name_of(region) for region in REGIONS}
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


@pytest.mark.parametrize("code", CODES)
def test_left_and_right_of_one_region_differ_in_the_side_alone(languages: Languages, code: str) -> None:
    languages.speak(code)
    words: dict[str, set[str]] = {"l": set(), "r": set(), "m": set()}
    without_side: dict[str, set[str]] = {}
    for region in REGIONS:
        text = translate("regions", region_text(region))
        words[region[-1]] |= set(SIDE.findall(text))
        without_side.setdefault(region[:-2], set()).add(SIDE.sub("[]", text))
    assert words["l"]
    assert words["r"]
    assert not words["m"]
    assert words["l"].isdisjoint(words["r"])
    assert all(len(names) == 1 and next(iter(names)).count("[]") < 2 for names in without_side.values())


def test_what_a_safety_rule_says_to_the_client_is_collected() -> None:
    collected = {each.english[0] for each in entries(FILES[0]) if each.context == "safety"}
    assert collected == set(client_advice())
    assert len(collected) > 20


def test_no_text_is_put_together_before_it_is_translated() -> None:
    names = {"translate": 2, "translate_amount": 3, "Message": 2}
    pasted = [
        (module.name, node.lineno)
        for module in (ROOT / "app").rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names
        if not isinstance(node.args[0], ast.Constant)
        or any(isinstance(text, ast.JoinedStr | ast.BinOp) for text in node.args[1 : names[node.func.id]])
    ]
    assert not pasted
