"""No two texts of a page lie over each other, whatever the body, the marks and the length of the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import NamedTuple

import pytest

from app.export.layout import PageLook, map_page
from app.export.page import PageBody, PaperPage, Text, TextAnchor
from app.export.typeset import width
from app.words import export as words
from app.words import shared
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from models.exchange.map_file import PainMap
from models.practice.visit import Today
from tests.app.export.pages import Desk, a_visit, filled

RISE, FALL = 0.74, 0.22
"""How far capitals and long letters of Manrope reach over and below the line, in sizes of the type."""


class Place(NamedTuple):
    words: str
    left: float
    top: float
    right: float
    bottom: float


def place_of(text: Text) -> Place:
    wide = width(text.words, text.size, text.weight, spaced=text.spaced)
    left = text.x - {TextAnchor.START: 0.0, TextAnchor.MIDDLE: wide / 2, TextAnchor.END: wide}[text.anchor]
    return Place(text.words, left, text.y - RISE * text.size, left + wide, text.y + FALL * text.size)


def over_each_other(page: PaperPage) -> Iterator[tuple[str, str]]:
    places = [place_of(item) for item in page.items if isinstance(item, Text) and item.words]
    for place in places:
        if place.left < 0 or place.right > page.width or place.top < 0 or place.bottom > page.height:
            yield place.words, "the edge of the paper"
    for one, other in combinations(places, 2):
        across = min(one.right, other.right) - max(one.left, other.left)
        down = min(one.bottom, other.bottom) - max(one.top, other.top)
        if across > 0.05 and down > 0.05:
            yield one.words, other.words


ACHE, NUMB, STIFF = Sensation.ACHE, Sensation.NUMB, Sensation.STIFF
SOLES = filled(heel_sole_l=(NUMB, 6.0), heel_sole_r=(Sensation.TINGLING, 3.0), buttock_center_r=(ACHE, 10.0))
AROUND = filled(
    heel_sole_l=(NUMB, 6.0),
    heel_sole_r=(STIFF, 3.0),
    hip_side_bone_l=(ACHE, 8.0),
    hip_side_bone_r=(NUMB, 2.0),
    shin_upper_l=(ACHE, 7.0),
)


def usual(told: str) -> str:
    return told


def as_in_german(told: str) -> str:
    """Two fifths longer, as German is than English, with longer words."""
    return " ".join(word + "nschaft"[: max(1, len(word) * 2 // 5)] for word in told.split(" "))


def twice_as_long(told: str) -> str:
    return " ".join(f"{word}{word}" for word in told.split(" "))


@pytest.fixture(params=[usual, as_in_german, twice_as_long], ids=lambda each: each.__name__)
def lengthen(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """The words of a page in a language that takes more room."""
    longer: Callable[[str], str] = request.param
    for module, name in (
        (words, "clients_side"),
        (words, "one_side"),
        (words, "under_title"),
        (words, "two_days"),
        (shared, "view_word"),
        (shared, "region_name"),
        (shared, "sensation_word"),
        (shared, "body_figure"),
    ):
        said = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *given, said=said: longer(said(*given)))
    for name in ("pain_map", "compared", "footer", "then", "now", "change"):
        text = getattr(words, name)()
        monkeypatch.setattr(words, name, lambda text=text: longer(text))
    return longer


@pytest.mark.parametrize("body", Body, ids=lambda body: body.value)
@pytest.mark.parametrize("drawing", [SOLES, AROUND, Drawing()], ids=["soles", "around", "empty"])
def test_no_two_texts_of_a_map_lie_over_each_other(
    desk: Desk, lengthen: Callable[[str], str], body: Body, drawing: Drawing
) -> None:
    shown = PainMap(body, drawing, Today.MARKS, {}, a_visit(3).started, "Wilhelmina Quendelbusch-Oberlandner")
    ways = [(), tuple(View), *((view,) for view in View), (View.SOLE_LEFT, View.SOLE_RIGHT)]
    for views in ways:
        page = map_page(shown, desk.atlas, desk.coverage, PageLook(views, body))
        assert not list(over_each_other(page)), views


@pytest.mark.parametrize("pair", [(SOLES, AROUND), (Drawing(), SOLES), (AROUND, AROUND)])
def test_no_two_texts_of_a_comparison_lie_over_each_other(
    desk: Desk, lengthen: Callable[[str], str], pair: tuple[Drawing, Drawing]
) -> None:
    assert not list(over_each_other(desk.compared(*pair)))


def test_a_page_with_forty_marks_keeps_its_texts_apart(desk: Desk, lengthen: Callable[[str], str]) -> None:
    many = filled(
        **{region.id: (list(Sensation)[at % 7], at % 11) for at, region in enumerate(desk.atlas.regions[:40])}
    )
    assert not list(over_each_other(desk.page(many, "Anna Berg")))
    assert not list(over_each_other(desk.compared(many, AROUND)))


def test_words_over_a_body_stay_in_its_column(desk: Desk, lengthen: Callable[[str], str]) -> None:
    page = desk.page(SOLES)
    soles = [item for item in page.items if isinstance(item, PageBody) and item.view.only_side is not None]
    assert [sole.view for sole in soles] == [View.SOLE_LEFT, View.SOLE_RIGHT]
    assert soles[0].box.right < soles[1].box.x
    captions = [place_of(item) for item in page.items if isinstance(item, Text) and item.spaced]
    assert len(captions) >= 6


@pytest.mark.parametrize("body", Body, ids=lambda body: body.value)
def test_sides_are_named_whole_however_many_views_a_page_shows(
    desk: Desk, lengthen: Callable[[str], str], body: Body
) -> None:
    shown = PainMap(body, AROUND, Today.MARKS, {}, a_visit(3).started)
    for views in (tuple(View)[:3], (*tuple(View)[:3], View.SOLE_RIGHT), tuple(View)):
        page = map_page(shown, desk.atlas, desk.coverage, PageLook(views, body))
        sides = [item.words for item in page.items if isinstance(item, Text) and item.spaced]
        assert len(sides) >= 4
        assert not [words for words in sides[:4] if "…" in words]
