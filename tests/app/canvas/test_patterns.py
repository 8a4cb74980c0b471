"""Each sensation and each kind of change is told from every other, also by those who see fewer colours."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest

from app.canvas.marks.patterns import CHANGES, SENSATIONS, UNSAID, ChangeKind
from tests.app.style.test_theme import contrast

Matrix = npt.NDArray[np.float64]

# Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB
EYES: dict[str, Matrix] = {
    "all cones": np.eye(3),
    "no red cone": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "no green cone": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "no blue cone": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
# sRGB to XYZ for its white, D65 (IEC 61966-2-1)
XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])


def lab(colour: str, eye: Matrix) -> Matrix:
    """The colour in CIELAB as this eye sees it."""
    coded = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    linear = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    share = XYZ @ np.clip(eye @ linear, 0, 1) / WHITE
    root = np.where(share > 0.008856, np.cbrt(share), 7.787 * share + 16 / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def apart(one: str, other: str, eye: Matrix) -> float:
    return float(np.linalg.norm(lab(one, eye) - lab(other, eye)))


@pytest.mark.parametrize("eye", EYES.values(), ids=EYES)
def test_no_change_has_the_hue_of_a_sensation_or_of_another_change(eye: Matrix) -> None:
    changes = [pattern.fill for pattern in CHANGES.values()]
    felt = [pattern.fill for pattern in (*SENSATIONS.values(), UNSAID)]
    for change in changes:
        assert min(apart(change, each, eye) for each in felt) >= 15
    assert min(apart(*pair, eye) for pair in combinations(changes, 2)) >= 15


def test_edges_of_changes_are_seen_on_paper_and_on_what_they_edge() -> None:
    for pattern in CHANGES.values():
        assert contrast(pattern.outline, "#FFFFFF") >= 4.5
        if pattern.lines or pattern.dots:
            assert contrast(pattern.drawn, pattern.fill) >= 3


def test_changes_differ_without_any_colour() -> None:
    drawn = {(bool(pattern.lines), bool(pattern.dots), pattern.hollow) for pattern in CHANGES.values()}
    assert len(drawn) == len(CHANGES)
    assert [kind for kind, pattern in CHANGES.items() if pattern.hollow] == [ChangeKind.ONLY_NOW]
