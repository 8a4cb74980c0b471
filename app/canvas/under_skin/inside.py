"""What is shown of the inside of a body, and its painting over the figure: on screen, in pictures, on paper.

    inside = Inside(anatomy)                        # one for the whole program; reads packs when first asked
    shown = Shown(frozenset({Layer.NERVE, Layer.MUSCLES_DEEP}), referral="piriformis")
    inside.paint(painter, scene, shown, dark=False, fine=1.0)

The painter's coordinates are body millimetres. Over a body with something shown inside, its skin steps back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainter

from app.canvas.scene import Scene
from app.canvas.under_skin.palette import DARK_UNDER, LIGHT_UNDER, UnderPalette
from app.canvas.under_skin.shown import Shown, StructureKey
from app.canvas.under_skin.structures import Dab, UnderSkin, read_structures
from app.canvas.under_skin.washes import Wash, paint_washes, washes
from models.anatomy.anatomy import Anatomy
from models.body.layer import MUSCLE_LAYERS, BodyLayer
from models.body.view import Body, View

if TYPE_CHECKING:  # it brings numpy, which has to wait for the first paint
    from app.canvas.under_skin.spots import Spot

FOLDER = Path(__file__).resolve().parents[3] / "assets" / "atlas" / "under"
BRACKETS = re.compile(r" \([^)]*\)")
VEIL = 70
"""Opacity, of 255, of the paper over the skin while muscles or bones are shown: it steps back."""


class Inside:
    """The inside of all bodies, each view read when it is first asked for; AssetError when one is missing."""

    def __init__(self, anatomy: Anatomy, folder: Path = FOLDER) -> None:
        self.anatomy = anatomy
        self._folder = folder
        self._read: dict[tuple[Body, View], UnderSkin] = {}
        nerves = {nerve.id: nerve.name for nerve in anatomy.nerves}
        bones = {bone.id: bone.name for bone in anatomy.bones.values()}
        self._names = bones | nerves | {muscle.id: muscle.name for muscle in anatomy.muscles.values()}
        self._spots: tuple[object, Mapping[StructureKey, Spot]] | None = None

    def of(self, body: Body, view: View) -> UnderSkin:
        """Bones, muscles and nerves of one body in one view."""
        if (body, view) not in self._read:
            self._read[body, view] = UnderSkin.load(self._folder, body, view)
        return self._read[body, view]

    def read_on(self, body: Body, view: View) -> Iterator[None]:
        """Read what `of` gives in small steps, between which the hand may draw; nothing once it is read."""
        if (body, view) not in self._read:
            structures = []
            for structure in read_structures(self._folder, body, view):
                structures.append(structure)
                yield
            self._read[body, view] = UnderSkin(tuple(structures))

    def name(self, structure: str) -> str:
        """A structure's short name: without what stands in brackets."""
        return BRACKETS.sub("", self._names[structure])

    def spots(self, scene: Scene, shown: Shown) -> Mapping[StructureKey, Spot]:
        """Where each shown structure is seen best; remembered for what was asked last."""
        asked = (scene.body, scene.view, shown.layers, shown.emphasised, shown.picked)
        if self._spots is None or self._spots[0] != asked:
            from app.canvas.under_skin.spots import spots  # it brings numpy

            under = self.of(scene.body, scene.view)
            found = spots(under, shown, scene.view.extent)
            self._spots = asked, found
        return self._spots[1]

    def washes(self, shown: Shown) -> tuple[Wash, ...]:
        """The regions that are tinted."""
        return washes(self.anatomy, shown.layers, shown.referral, shown.referral_side)

    def veils(self, shown: Shown) -> bool:
        """Whether the skin steps back behind a veil of paper."""
        return bool(
            shown.layers.intersection((*MUSCLE_LAYERS, BodyLayer.BONES)) or shown.emphasised or shown.picked
        )

    def dabs(self, scene: Scene, shown: Shown, *, dark: bool = False) -> Iterator[Dab]:
        """Bones, muscles and nerves as areas and lines, lowest first."""
        if shown.has_structures:
            under = self.of(scene.body, scene.view)
            yield from under.dabs(palette_of(dark=dark), shown.layers, shown.emphasised, shown.picked)

    def paint(
        self,
        painter: QPainter,
        scene: Scene,
        shown: Shown,
        *,
        dark: bool = False,
        fine: float = 1.0,
    ) -> None:
        """Paint what is shown; `fine` is the number of device pixels to a pixel of the design."""
        palette = palette_of(dark=dark)
        if self.veils(shown):
            veil = QColor(palette.paper)
            veil.setAlpha(VEIL)
            painter.fillPath(scene.figure.outline, veil)
        paint_washes(painter, scene.figure, self.washes(shown), fine)
        if shown.has_structures:
            under = self.of(scene.body, scene.view)
            under.paint(painter, palette, shown.layers, shown.emphasised, shown.picked)


def palette_of(*, dark: bool) -> UnderPalette:
    """The colours of a theme."""
    return DARK_UNDER if dark else LIGHT_UNDER
