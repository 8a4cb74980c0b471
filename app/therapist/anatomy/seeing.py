"""What the therapist sees inside the body: the layers that are on, and the structure that is told of."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from app.canvas.canvas import BodyCanvas
from app.canvas.under_skin.inside import Inside
from app.canvas.under_skin.shown import Shown, StructureKey
from app.export.page import Within
from app.therapist.anatomy.beneath_content import structure_name
from app.therapist.anatomy.layer_switches import LayerSwitches
from app.therapist.anatomy.probe import Probe
from app.therapist.body.body_stage import BodyStage
from app.widgets.float_card import FloatCard
from app.widgets.lit_row import SkinTarget
from app.words import anatomy as words
from app.workplace import Workplace
from models.anatomy.presets import Preset
from models.body.layer import BodyLayer

WIDTH = 224
"""Pixels of the switches: narrow enough to leave the figure's arm free on a tablet."""
KNOWN = {layer.value: layer for layer in BodyLayer}
PRESETS = {preset.value: preset for preset in Preset}


class Seeing(QObject):
    """Keeps the canvas in step with switches and card; the choice of layers is remembered."""

    def __init__(self, workplace: Workplace, canvas: BodyCanvas, stage: BodyStage, probe: Probe) -> None:
        super().__init__(stage)
        self._workplace, self._canvas, self._stage, self._probe = workplace, canvas, stage, probe
        kept = workplace.settings.now
        layers = frozenset(KNOWN[name] for name in kept.layers if name in KNOWN)
        preset = next((PRESETS[name] for name in kept.layers if name in PRESETS), None)
        picked = preset.picked if preset is not None else frozenset()
        self.shown = Shown(layers, labels=kept.labels, picked=picked)
        self._inside: Inside | None = None
        self.switches = LayerSwitches(workplace.theme, layers, labels=kept.labels, preset=preset)
        self.card = FloatCard(workplace.theme, stage, WIDTH)
        self.card.hold(self.switches)
        self.switches.changed.connect(self._switched)
        self.switches.referral_closed.connect(lambda: self.refer(False))
        self.card.closed.connect(lambda: stage.layers.setChecked(False))
        stage.layers.toggled.connect(self._offer)
        probe.shown.connect(self._stand_out)
        probe.referral_wanted.connect(self.refer)
        self._told: SkinTarget | None = None

    @property
    def within(self) -> Within | None:
        """What is shown, for pictures to show as well; None when it is the skin only."""
        nothing = not (self.shown.anything or BodyLayer.REGIONS in self.shown.layers)
        if self._inside is None or nothing:
            return None
        return Within(self._inside, self.shown)

    def toggle(self) -> None:
        """Open the switches for the keyboard, or close them."""
        self._stage.layers.toggle()
        if self._stage.layers.isChecked():
            self.card.enter()

    def look(self) -> None:
        """Show on the canvas what is wanted, as soon as the anatomy is there."""
        model = self._workplace.model
        if not model.done() or model.exception() is not None:
            return
        if self._inside is None:
            self._inside = Inside(model.result().anatomy)
        picture = self._canvas.picture
        self._canvas.show_picture(replace(picture, inside=self._inside, shown=self.shown))
        muscle = self.shown.referral
        name = structure_name(model.result().anatomy, muscle) if muscle is not None else ""
        self.switches.show_referral(name)

    def refer(self, wanted: bool) -> None:
        """Show where the muscle that is told of sends pain, or show it no more."""
        place = self._told if wanted else None
        self.shown = replace(
            self.shown,
            referral=place.structure if place is not None else None,
            referral_side=place.side if place is not None else None,
        )
        self.look()

    def _offer(self, wanted: bool) -> None:
        if not wanted:
            self.card.put_away()
            return
        self.card.tell(words.layers_title(), self.switches)
        self._stage.hold(self.card, at_left=True)

    def _switched(self) -> None:
        switches = self.switches
        self.shown = replace(
            self.shown, layers=switches.layers, labels=switches.labels.isChecked(), picked=switches.picked
        )
        names = (*sorted(self.shown.layers), *((switches.preset,) if switches.preset is not None else ()))
        self._workplace.settings.change(layers=names, labels=self.shown.labels)
        self.look()

    def _stand_out(self, structures: frozenset[StructureKey], place: SkinTarget | None) -> None:
        self._told = place
        self.shown = replace(self.shown, emphasised=structures)
        if place is not None:  # another structure, whose referral nobody has asked for yet
            self.shown = replace(self.shown, referral=None, referral_side=None)
        self.look()
