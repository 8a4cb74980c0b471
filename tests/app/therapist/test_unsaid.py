"""Whatever way is gone through client mode and desk: every word and number was told, or is "not said"."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.client.frame import StepFrame
from app.client.steps.read_back import ReadBackStep
from app.commands import compare
from app.commands.findings import answer
from app.export.layout import visit_page
from app.export.page import Numeral, Text
from app.therapist.desk.visit_model import VisitModel
from app.words import shared as wording
from models.compare.comparison import ComparedMap
from models.compare.strongest import Strongest
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Fill, Mark, Sensation
from models.exchange.map_file import PainMap, decode, encode
from models.practice.visit import Today, Visit
from tests.app.client.lodge import PIN
from tests.app.therapist.conftest import NOW, House
from tests.app.therapist.desk.test_desk import named
from tests.app.therapist.teller import Map, Teller, Told
from tests.app.therapist.told_elsewhere import check_bundle, check_note, check_numbers, check_table

ACTS = 60
EARLIER: Map = {
    "buttock_center_r": Told(Sensation.BURNING, 9, Depth.DEEP, Course.CONSTANT),
    "knee_front_r": Told(Sensation.STIFF, None),
}
KINDS = ("ache", "burning", "sharp", "electric", "numb", "tingling", "stiff")


@pytest.fixture
def begin(open_house: Callable[[], House], qapp: QApplication) -> Callable[[int], Teller]:
    """A visit of a client who was there before, and somebody who tells at random."""

    def start(seed: int) -> Teller:
        house = open_house()
        house.navigator.actions.add_demo()
        client = named(house, "Client 05")
        before = Visit(uuid4(), client.id, client.body, NOW, NOW, Today.MARKS)
        house.store.visits.add(before, map_of(EARLIER))
        visit = house.store.visits.begin(client.id, client.body, NOW)
        house.navigator.hand_over.keyring.set_pin(PIN)
        house.navigator.open_visit(visit)

        def settle() -> None:
            qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

        return Teller(house, visit, Random(seed), open_house, settle, EARLIER)

    return start


def map_of(told: Map) -> Drawing:
    """A drawing of which this was told."""
    marks, ink = {}, []
    for order, (region, each) in enumerate(told.items()):
        mark = Mark(uuid4(), each.sensation, each.intensity, each.depth, each.course)
        marks[mark.id] = mark
        ink.append(Fill(uuid4(), mark.id, order, region))
    return Drawing(marks, tuple(ink))


@pytest.mark.parametrize("seed", range(6))
def test_every_word_and_number_was_told_or_is_not_said(begin: Callable[[int], Teller], seed: int) -> None:
    teller = begin(seed)
    for _ in range(ACTS):
        teller.act()
        check_record(teller)
        check_screen(teller)
    check_all_that_leaves_the_screen(teller)


def check_record(teller: Teller) -> None:
    """What is on disk is what was told, mark by mark."""
    drawing, _ = teller.house.store.maps.read(teller.visit.id)
    kept = {piece.region: drawing.marks[piece.mark].words for piece in drawing.ink if isinstance(piece, Fill)}
    told = {
        region: (each.sensation, each.intensity, each.depth, each.course)
        for region, each in teller.told.items()
    }
    assert kept == told
    assert teller.house.store.visits.one(teller.visit.id).today == teller.today


def check_screen(teller: Teller) -> None:
    """Panel, read-back and screen reader say each mark as it was told."""
    client = teller.client
    if client is None:
        rows = {row.accessibleName() for row in teller.page.panel.rows.rows}
        assert rows == {sentence(region, told) for region, told in teller.told.items()}
        edited = teller._edited()
        told = teller.pencil if edited is None else teller.told[edited]
        meaning = teller.page.panel.editor.meaning
        assert (meaning.sensation, meaning.intensity, meaning.depth, meaning.course) == words(told)
    elif isinstance(client.page, StepFrame) and isinstance(client.page.step.page, ReadBackStep):
        read = texts(client.page.step.page)
        for told in teller.told.values():
            strength = "how strong: not said" if told.intensity is None else f"{told.intensity:g} of 10"
            assert any(strength in line for line in read)
        kinds = [told.sensation is None for told in teller.told.values()]
        assert sum("what kind: not said" in line for line in read) == sum(kinds)
        if not teller.told:
            nothing = {None: "not said", Today.NO_PAIN: "Nothing hurts", Today.MARKS: "You marked nothing"}
            assert any(nothing.get(teller.today, "rather tell") in line for line in read)


def check_all_that_leaves_the_screen(teller: Teller) -> None:
    """Timeline, page, findings, comparison and file, from what is on disk."""
    house, workplace = teller.house, teller.house.workplace
    visit = house.store.visits.one(teller.visit.id)
    drawing, _ = house.store.maps.read(visit.id)
    check_timeline(teller, visit, drawing)
    page = visit_page(visit, drawing, workplace.atlas, workplace.coverage)
    lines = [item.words for item in page.items if isinstance(item, Text)]
    for region, told in teller.told.items():
        assert sentence(region, told) in " ".join(lines)
    numerals = {item.words for item in page.items if isinstance(item, Numeral)}
    assert numerals <= {"?" if each is None else f"{each:g}" for each in strengths(teller.told)}
    assert ("What kind: not said" in lines) == any(each.sensation is None for each in teller.told.values())
    found = answer(workplace.model.result().findings(drawing, {}), workplace.atlas, 0)
    structures = json.loads(json.dumps(found["structures"]))
    assert {each["intensity"] for each in structures} <= set(strengths(teller.told))
    check_comparison(teller, visit, drawing)
    shown = PainMap.of(visit, drawing)
    check_note(workplace, shown, {sentence(region, each) for region, each in teller.told.items()})
    for check in (check_table, check_bundle, check_numbers):
        check(workplace, shown, teller.told)
    file = encode(PainMap.of(visit, drawing))
    written = json.loads(file).get("marks", [])
    assert {mark["regions"][0]: spelled(mark) for mark in written} == {
        region: words(each) for region, each in teller.told.items()
    }
    read = decode(file, {region.id for region in workplace.atlas.regions})
    assert {mark.words for mark in read.drawing.marks.values()} == {
        words(each) for each in teller.told.values()
    }
    assert read.today == visit.today


def check_timeline(teller: Teller, visit: Visit, drawing: Drawing) -> None:
    model = VisitModel()
    model.fill([visit], NOW)
    model.learn(0, Strongest.of(drawing.marks.values()))
    said = str(model.data(model.index(0)))
    told = [each for each in strengths(teller.told) if each is not None]
    whole = len(told) == len(teller.told) or 10 in told
    if teller.told:
        worst = f"{max(told):g}" if told else "not said"
        assert said.endswith(f"Worst {worst}" if whole or not told else f"Worst at least {worst}")
        assert model.known(0) == (max(told) if whole and told else None)
    else:
        assert model.known(0) == (0 if teller.today is Today.NO_PAIN else None)


def check_comparison(teller: Teller, visit: Visit, drawing: Drawing) -> None:
    workplace = teller.house.workplace
    later = ComparedMap.of(visit, drawing)
    assert later.tells == (bool(teller.told) or teller.today is Today.NO_PAIN)
    found = workplace.comparer.change(ComparedMap(map_of(EARLIER), Today.MARKS), later)
    for change in found.regions:
        now = [teller.told[change.region.id]] if change.region.id in teller.told else []
        then = [EARLIER[change.region.id]] if change.region.id in EARLIER else []
        if now and then and None in (now[0].intensity, then[0].intensity):
            assert change.state.value == "persisting"
        if not later.tells:
            assert change.state.value == "uncertain"
    figures = json.loads(json.dumps(compare.answer(found, workplace.atlas)))
    assert figures["intensity"]["max_before"] is None
    assert figures["intensity"]["max_after"] in {None, *strengths(teller.told)}
    assert not figures["intensity"]["meaningful"]


def words(told: Told) -> tuple[Sensation | None, float | None, Depth | None, Course | None]:
    return told.sensation, told.intensity, told.depth, told.course


def strengths(told: Map) -> list[float | None]:
    return [each.intensity for each in told.values()]


def spelled(mark: dict[str, str]) -> tuple[object, ...]:
    """The words of a mark in a file; one that is left out is None."""
    return tuple(mark.get(key) for key in ("sensation", "intensity", "depth", "course"))


def sentence(region: str, told: Told) -> str:
    """A mark in the words of the desk, made of what was told alone."""
    parts = [
        "what kind: not said" if told.sensation is None else told.sensation.value,
        "how strong: not said" if told.intensity is None else f"{told.intensity:g}/10",
    ]
    depths = {Depth.SURFACE: "on the surface", Depth.DEEP: "deep", Depth.NOT_SURE: "not sure how deep"}
    courses = {Course.CONSTANT: "constant", Course.INTERMITTENT: "comes and goes"}
    parts += [depths[told.depth]] if told.depth is not None else []
    parts += [courses[told.course]] if told.course is not None else []
    return f"{wording.region_named(region)}: {', '.join(parts)}"


def texts(within: QWidget) -> list[str]:
    return [part.text() for part in within.findChildren(QLabel)]
