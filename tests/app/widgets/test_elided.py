"""Words that may be longer than their room keep its height, and say the whole to the pointer."""

from __future__ import annotations

import pytest

from app.widgets.elided import ElidedLabel

pytestmark = pytest.mark.usefixtures("theme")

LONG = "LEFT buttock, inner and centre, back of thigh, hollow of the knee, calf, heel and sole of the foot"


def wide(words: str, lines: int, width: int = 220) -> ElidedLabel:
    label = ElidedLabel(lines=lines)
    label.resize(width, label.sizeHint().height())
    label.setText(words)
    return label


def test_a_long_name_ends_in_dots_on_its_last_line_and_is_whole_for_the_pointer() -> None:
    label = wide(LONG, 2)
    first, second = label.shown.split("\n")
    assert LONG.startswith(first)
    assert second.endswith("…")
    assert label.toolTip() == LONG
    assert all(label.fontMetrics().horizontalAdvance(line) <= 220 for line in (first, second))


def test_a_name_that_fits_is_shown_whole_and_says_nothing_twice() -> None:
    for words, lines in (
        ("LEFT calf", 2),
        ("LEFT buttock, centre, and outer hip of it", 2),
        ("LEFT calf", 1),
    ):
        label = wide(words, lines)
        assert label.shown.replace("\n", " ") == words
        assert label.toolTip() == ""


def test_two_lines_stay_as_high_whatever_they_say() -> None:
    heights = {wide(words, 2).sizeHint().height() for words in ("", "LEFT calf", LONG)}
    assert len(heights) == 1
