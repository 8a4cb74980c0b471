"""A mark is called by one name, in the client's four languages and at the desk."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from app.words.languages import Languages
from app.words.mark_names import desk_name, own_name
from app.words.places import DESK_PLACES, PLACE_WORDS
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.places import PLACES, SADDLE_PLACE, WIDE_PLACES, BodyLine
from models.body.view import Body, View
from models.drawing.mark_name import MarkName as Name
from models.drawing.mark_name import MarkSide, NamedPart, NamedPlace
from models.drawing.naming import LONG, name_of_skin

ATLAS = Atlas.load(Path(__file__).parents[3] / "assets" / "atlas")
ALL = (*PLACES, *WIDE_PLACES, SADDLE_PLACE)
CODES = ("en", "de", "fr", "es")
LEFT = {"en": "LEFT", "de": "LINKE", "fr": "GAUCHE", "es": "IZQUIERD"}
RIGHT = {"en": "RIGHT", "de": "RECHTE", "fr": "DROIT", "es": "DERECH"}
BOTH = {"en": "BOTH", "de": "BEIDE", "fr": "DEUX", "es": "AMB"}


def drawn(*spots: tuple[float, float]) -> Cells:
    return ATLAS.projection(Body.FEMALE, View.BACK).covered_by(np.array(spots, dtype=np.float64), 14)


BELT = drawn((400, 690), (600, 690))  # it grazes the rim of the hip bone on both sides
LEG = drawn((580, 830), (585, 1000), (590, 1200), (595, 1400), (600, 1600), (600, 1690))
SPINE = drawn((502, 380), (497, 560), (503, 740))


@pytest.mark.parametrize(
    ("code", "belt", "leg", "spine"),
    [
        (
            "en",
            "Your low back, BOTH sides",
            "From your RIGHT buttock down to your heel",
            "From your upper back down to your low back, along the spine",
        ),
        (
            "de",
            "Ihr unterer Rücken, BEIDE Seiten",
            "Von Ihrer RECHTEN Gesäßhälfte bis zur Ferse",
            "Von Ihrem oberen Rücken bis zum unteren Rücken, entlang der Wirbelsäule",
        ),
        (
            "fr",
            "Le bas de votre dos, des DEUX côtés",
            "De votre fesse DROITE jusqu’au talon",
            "Du haut de votre dos jusqu’au bas du dos, le long de la colonne",
        ),
        (
            "es",
            "La parte baja de su espalda, AMBOS lados",
            "Desde su nalga DERECHA hasta el talón",
            "Desde la parte alta de su espalda hasta la parte baja de la espalda, a lo largo de la columna",
        ),
    ],
)
def test_a_client_hears_a_mark_as_it_lies(
    languages: Languages, code: str, belt: str, leg: str, spine: str
) -> None:
    languages.speak(code)
    assert own_name(name_of_skin(BELT, ATLAS)) == belt
    assert own_name(name_of_skin(LEG, ATLAS)) == leg
    assert own_name(name_of_skin(SPINE, ATLAS)) == spine
    both = own_name(name_of_skin(BELT | LEG, ATLAS))
    assert belt[1:] in both
    assert leg[1:] in both


def test_the_desk_reads_the_same_mark_in_its_own_words() -> None:
    assert desk_name(name_of_skin(BELT, ATLAS)) == "Low back, both sides"
    assert desk_name(name_of_skin(LEG, ATLAS)) == "From right buttock down to heel"
    assert desk_name(name_of_skin(SPINE, ATLAS)) == "From upper back down to low back, along the spine"
    assert desk_name(name_of_skin(ATLAS.cells_of("buttock_center_r"), ATLAS)) == "Right buttock, centre"
    low = drawn((500, 650), (500, 700))
    assert desk_name(name_of_skin(low, ATLAS)) == "Low back, along the spine"  # and not "beside the spine"
    two = ATLAS.cells_of("thigh_back_upper_inner_l") | ATLAS.cells_of("thigh_back_upper_outer_l")
    assert desk_name(name_of_skin(two, ATLAS)) in {
        "Left thigh, back, upper inner and upper outer",
        "Left thigh, back, upper outer and upper inner",
    }
    assert desk_name(Name()) == "Rubbed out"


@pytest.mark.parametrize("code", CODES)
def test_each_place_says_its_side_and_no_other(languages: Languages, code: str) -> None:
    languages.speak(code)
    for place in (*PLACES, *WIDE_PLACES):
        said = {side: own_name(Name(side, (NamedPart(side, (NamedPlace(place),)),))) for side in MarkSide}
        assert len(set(said.values())) == 4
        for side, words in {MarkSide.LEFT: LEFT, MarkSide.RIGHT: RIGHT, MarkSide.BOTH: BOTH}.items():
            for other, text in said.items():
                assert (words[code] in text) == (other is side), (place.key, text)
        assert not [text for text in said.values() if re.search(r"[\[\]|{}]", text)]


@pytest.mark.parametrize("code", CODES)
def test_every_place_that_can_end_or_begin_a_way_has_words_for_it(languages: Languages, code: str) -> None:
    languages.speak(code)
    for line in BodyLine:
        places = [place for place in PLACES if line in place.lines]
        for start in places:
            for end in places:
                if end.level - start.level + 1 < LONG:
                    continue
                for side in MarkSide:
                    ends = NamedPlace(start), NamedPlace(end)
                    said = own_name(Name(side, (NamedPart(side, ends, along=True),)))
                    assert not re.search(r"[\[\]|{}]|  |^ | $| ,", said), said
                    assert (LEFT[code] in said) is (side is MarkSide.LEFT), said
                    assert (RIGHT[code] in said) is (side is MarkSide.RIGHT), said
                    assert (BOTH[code] in said) is (side is MarkSide.BOTH), said


def test_every_place_has_its_words() -> None:
    keys = {place.key for place in ALL}
    assert len(keys) == len(ALL)
    assert set(PLACE_WORDS) == set(DESK_PLACES) == keys
    assert len({words.at for words in PLACE_WORDS.values()}) == len(keys)
    assert 28 <= len(PLACES) <= 36  # about thirty: as many as people tell apart
