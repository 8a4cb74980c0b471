"""Both themes can be read by everyone."""

from __future__ import annotations

import pytest

from app.style.theme import DARK, LIGHT, Palette

TEXT = [
    (text, ground) for text in ("ink", "quiet") for ground in ("paper", "surface", "hover", "selected")
] + [
    ("on_action", "action"),
    ("on_action", "action_hover"),
    ("on_action", "action_pressed"),
    ("action", "surface"),
    ("action", "paper"),
    ("action", "selected"),
    ("caution", "paper"),
    ("caution", "surface"),
    ("caution", "caution_wash"),
    ("ink", "caution_wash"),
    ("ink", "pressed"),
    ("emergency", "surface"),
    ("paper", "ink"),
]
GRAPHICS = [("outline", "surface"), ("outline", "paper"), ("action", "hover"), ("action", "paper")]


def luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_stands_out_from_its_ground(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), GRAPHICS)
def test_lines_that_mean_something_stand_out(palette: Palette, line: str, ground: str) -> None:
    assert contrast(getattr(palette, line), getattr(palette, ground)) >= 3
