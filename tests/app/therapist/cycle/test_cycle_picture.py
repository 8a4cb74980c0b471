"""The picture of the cycle in every language: no word is cut or lies over another."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from app.therapist.cycle.cycle_layout import ARROWS, CENTRES, RADIUS, part_at
from app.therapist.cycle.cycle_picture import HEIGHT, WIDTH, CycleBrush, CycleView, paint_cycle
from app.words.cycle_reasons import why_estimate, why_link
from app.words.languages import Languages
from models.body.view import View
from models.cycle.estimating import CycleEstimate, Estimate
from models.cycle.guarding import CUTTABLE, CycleArrow, Node
from models.cycle.observing import From

pytestmark = pytest.mark.usefixtures("qapp")

THEN, NOW = datetime(2025, 9, 30, 9, tzinfo=UTC), datetime(2026, 10, 14, 9, tzinfo=UTC)
T_TO_C = CycleArrow(Node.TONE, Node.COMPRESSION)
Written = tuple[str, QRectF, QRectF]
"""Words, the box that they were given, and the room that they take."""


def estimate(at: datetime, value: float, strongest: CycleArrow = T_TO_C) -> CycleEstimate:
    nodes = {node: Estimate(value, 0.15, From.OBSERVED) for node in Node}
    return CycleEstimate(at, nodes, strongest, dict.fromkeys(ARROWS, 0.2))


def paint(language: str, view: CycleView) -> None:
    """Paint the picture in a language."""
    painter = QPainter(image := QImage(int(WIDTH), int(HEIGHT), QImage.Format.Format_ARGB32))
    Languages().saying(language, lambda: paint_cycle(painter, view))
    painter.end()
    assert not image.isNull()


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[Written]:
    """What the picture writes, and where."""
    found: list[Written] = []
    plain = CycleBrush.text

    def text(self: CycleBrush, box: QRectF, told: str, *rest: object, **options: object) -> float:
        high = plain(self, box, told, *rest, **options)  # type: ignore[arg-type]
        side = Qt.AlignmentFlag.AlignRight if options.get("right") else Qt.AlignmentFlag.AlignLeft
        room = self.painter.boundingRect(box, side | Qt.TextFlag.TextWordWrap, told)
        found.append((told, box, room))
        return high

    monkeypatch.setattr(CycleBrush, "text", text)
    return found


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("strongest", sorted(CUTTABLE))
def test_no_word_of_the_picture_is_cut_or_lies_over_another(
    language: str, strongest: CycleArrow, written: list[Written]
) -> None:
    paint(language, CycleView(estimate(NOW, 0.5, strongest), estimate(THEN, 0.5), {}, View.BACK))
    told = [each for each in written if each[0]]
    assert [words for words, box, room in told if not box.toAlignedRect().contains(room.toRect())] == []
    frame = QRectF(0, 0, WIDTH, HEIGHT)
    assert [words for words, _, room in told if not frame.contains(room)] == []
    over = [(one[0], two[0]) for one, two in combinations(told, 2) if one[2].intersects(two[2])]
    assert over == []


def test_a_date_is_written_as_the_client_s_language_writes_it(written: list[Written]) -> None:
    for language, day in (("de", "30. Sept. 2025"), ("fr", "30 sept. 2025"), ("es", "30 de sept. de 2025")):
        written.clear()
        paint(language, CycleView(estimate(NOW, 0.5), estimate(THEN, 0.5), {}, View.BACK))
        assert sum(day in told for told, *_ in written) == 4


def test_each_estimate_and_each_arrow_is_found_where_it_is_drawn_and_tells_its_reason() -> None:
    now, before = estimate(NOW, 0.5), estimate(THEN, 0.9)
    for node, centre in CENTRES.items():
        assert part_at(centre + QPointF(RADIUS, 0), now) is node
        why = why_estimate(node, now, before)
        assert "0.50 of 1, give or take 0.15. From " in why
        assert "it was 0.90" in why
    scissors = QPointF(620, 300)
    assert part_at(scissors, now) == T_TO_C
    assert "Muscles guard → Nerve irritated: pulls 0.20" in why_link(T_TO_C, now, first=True)
    assert "Today’s strongest link" in why_link(T_TO_C, now, first=True)
    assert part_at(QPointF(5, 5), now) is None


def test_an_estimate_that_nobody_said_gives_no_number() -> None:
    nodes = {node: Estimate(None, 0.3, From.INFERRED) for node in Node}
    assert why_estimate(Node.TONE, CycleEstimate(NOW, nodes, T_TO_C, {}), None) == (
        "Muscles guard: nobody said anything of it today."
    )
