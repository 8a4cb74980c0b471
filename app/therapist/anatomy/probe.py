"""Answers what lies beneath a spot of the body, and tells the facts of what is found there, in a card."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.canvas.canvas import BodyCanvas
from app.canvas.under_skin.shown import StructureKey
from app.therapist.anatomy.beneath_content import BeneathContent, sided_name
from app.therapist.anatomy.facts_content import FactsContent
from app.therapist.body.body_stage import BodyStage
from app.widgets.float_card import FloatCard
from app.widgets.lit_row import SkinTarget
from app.words import shared as wording
from app.workplace import Workplace
from models.anatomy.structures import MuscleDepth
from models.drawing.stroke import Sample
from models.inference.beneath import SpotAnatomy


class Probe(QObject):
    """One card, at the side of the body that the spot leaves free."""

    lit = Signal(SkinTarget)
    shown = Signal(frozenset, SkinTarget)
    """The structures that are told of, and the Place of the one whose facts are told, or None."""
    referral_wanted = Signal(bool)

    def __init__(self, workplace: Workplace, canvas: BodyCanvas, stage: BodyStage) -> None:
        super().__init__(stage)
        self._workplace, self._canvas, self._stage = workplace, canvas, stage
        self.card = FloatCard(workplace.theme, stage)
        self.card.closed.connect(self._closed)
        canvas.spot_asked.connect(self.ask)
        self._at_left = False

    def ask(self, where: Sample) -> None:
        """Tell what lies beneath a spot of the shown view; beside the body, put the card away."""
        projection, model = self._canvas.scene.projection, self._workplace.model
        cell = projection.cell_at(where.x, where.y) if projection is not None else None
        if cell is None or not model.done():
            self.card.put_away()
            return
        self._at_left = self._canvas.lens.to_screen(where.x, where.y).x() > self._canvas.width() * 0.6
        self._pin(where)
        self._tell_spot(model.result().beneath(cell))

    def tell_facts(self, place: SkinTarget) -> None:
        """Tell the facts of a structure that was chosen elsewhere."""
        if not self.card.isVisible():
            self._at_left = False
        self._pin(None)
        self._tell_facts(place, None)

    def put_away(self) -> None:
        """Close the card; the body turns, or the hand draws."""
        self.card.put_away()

    def _tell_spot(self, found: SpotAnatomy) -> None:
        content = BeneathContent(self._workplace.theme, self._workplace.model.result().anatomy, found)
        content.lit.connect(self.lit)
        content.opened.connect(lambda place: self._tell_facts(place, found))
        self.shown.emit(self._deep(found), None)
        self.card.tell(wording.region_name(found.region), content)
        self._stage.hold(self.card, at_left=self._at_left)

    def _deep(self, found: SpotAnatomy) -> frozenset[StructureKey]:
        """What the skin and the muscles next to it hide there: deeper muscles, the nerve's whole course."""
        anatomy = self._workplace.model.result().anatomy
        muscles = [
            muscle
            for muscle in found.muscles
            if anatomy.muscles[muscle.id].layer is not MuscleDepth.SUPERFICIAL
        ]
        sides = {nerve.side for nerve in found.nerves if nerve.id in anatomy.segments}
        nerve = {(segment, side) for side in sides for segment in anatomy.segments}
        return frozenset({(each.id, each.side) for each in muscles or found.muscles} | nerve)

    def _tell_facts(self, place: SkinTarget, spot: SpotAnatomy | None) -> None:
        anatomy = self._workplace.model.result().anatomy
        content = FactsContent(self._workplace.theme, anatomy, place)
        content.lit.connect(self.lit)
        content.opened.connect(lambda other: self._tell_facts(other, spot))
        content.referral_wanted.connect(self.referral_wanted)
        back = partial(self._tell_spot, spot) if spot is not None else None
        self.card.tell(sided_name(anatomy, place.structure, place.side), content, back)
        self._stage.hold(self.card, at_left=self._at_left)
        self.shown.emit(frozenset({(place.structure, place.side)}), place)

    def _pin(self, where: Sample | None) -> None:
        self._canvas.show_picture(replace(self._canvas.picture, pin=where))

    def _closed(self) -> None:
        self._pin(None)
        self.lit.emit(None)
        self.shown.emit(frozenset(), None)
