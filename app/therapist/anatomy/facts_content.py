"""What is known of one structure, each fact with its source, as the content of a card."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.style.icons import Icon
from app.style.theme import Theme
from app.therapist.anatomy.beneath_content import structure_name
from app.widgets.controls import button, label
from app.widgets.lit_row import LitRow, SkinTarget
from app.words import anatomy as words
from models.anatomy.anatomy import Anatomy
from models.anatomy.structures import Ids, Muscle, Neighbour, Segment, Tags
from models.inference.territory import Link

EDGE = 16


class FactsContent(QWidget):
    """`referral_wanted` tells whether a muscle's referral shall be shown on the body."""

    lit = Signal(SkinTarget)
    opened = Signal(SkinTarget)
    referral_wanted = Signal(bool)

    def __init__(self, theme: Theme, anatomy: Anatomy, place: SkinTarget) -> None:
        super().__init__()
        self._theme, self._anatomy, self._place = theme, anatomy, place
        self.referral: QPushButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, 0, EDGE, 10)
        self._column.setSpacing(2)
        if place.structure in anatomy.muscles:
            self._tell_muscle(anatomy.muscles[place.structure])
        elif place.structure in anatomy.segments:
            self._tell_segment(anatomy.segments[place.structure])
        else:
            self._tell_neighbour(anatomy.neighbours[place.structure])
        self._column.addStretch(1)

    def _tell_muscle(self, muscle: Muscle) -> None:
        self._opening(muscle.latin, words.muscle_line(muscle.layer, muscle.kind, muscle.reach, muscle.role))
        if muscle.refers is not None:
            self.referral = button(self._theme, words.show_referral(), drawn=Icon.LAYERS)
            self.referral.setCheckable(True)
            self.referral.toggled.connect(self._say_referral)
            self.referral.toggled.connect(self.referral_wanted)
            self._column.addSpacing(6)
            self._column.addWidget(self.referral)
        self._fact(words.origin(), muscle.origin)
        self._fact(words.insertion(), muscle.insertion)
        self._fact(words.action(), muscle.action)
        self._fact(words.supplied(), ", ".join(part for part in (muscle.nerve, muscle.roots) if part))
        self._source(muscle.source, muscle.evidence)
        self._fact(words.by_sciatic(), words.contact(muscle.sciatic.contact, muscle.sciatic.detail))
        self._source(muscle.sciatic.source, muscle.sciatic.evidence)
        if muscle.refers is not None:
            zones = (
                (words.in_nearly_all(), muscle.refers.essential),
                (words.in_some(), muscle.refers.spillover),
            )
            told = [f"{when}: {words.places(zone)}." for when, zone in zones if zone]
            self._fact(words.referral(), " ".join([*told, muscle.refers.note.capitalize()]).strip())
            caveat = f"{words.referral_caveat()} {muscle.refers.source}"
            self._source(caveat, muscle.refers.evidence)
        self._codes(muscle.ids)

    def _tell_segment(self, segment: Segment) -> None:
        self._opening(segment.latin, "")
        self._fact(words.course(), segment.course)
        self._fact(words.narrow(), segment.narrow)
        self._source(segment.source, segment.evidence)
        self._supplied(segment.supplies)
        self._codes(segment.ids)

    def _tell_neighbour(self, nerve: Neighbour) -> None:
        self._opening(nerve.latin, "")
        self._fact(words.nerve_roots(), nerve.roots)
        self._fact(words.course(), nerve.course)
        self._fact(words.resembles(), nerve.resembles)
        self._source(nerve.source, nerve.evidence)
        self._supplied(nerve.supplies)
        self._codes(nerve.ids)

    def _say_referral(self, shown: bool) -> None:
        if self.referral is not None:
            self.referral.setText(words.hide_its_referral() if shown else words.show_referral())

    def _opening(self, latin: str, line: str) -> None:
        self._column.addWidget(label(latin, type="small", tone="quiet", wrap=True))
        if line:
            self._column.addWidget(label(line, type="small", wrap=True))

    def _fact(self, heading: str, text: str) -> None:
        if text:
            self._column.addSpacing(6)
            self._column.addWidget(label(heading, type="heading", tone="quiet"))
            self._column.addWidget(label(text[0].upper() + text[1:], type="small", wrap=True))

    def _source(self, source: str, evidence: Tags) -> None:
        self._column.addWidget(
            label(words.source_line(source, evidence), type="small", tone="quiet", wrap=True)
        )

    def _supplied(self, muscles: Iterable[str]) -> None:
        held = list(muscles)
        if held:
            self._column.addSpacing(6)
            self._column.addWidget(label(words.supplies(), type="heading", tone="quiet"))
        for muscle in held:
            place = SkinTarget(structure=muscle, side=self._place.side, link=Link.UNDER)
            name = structure_name(self._anatomy, muscle)
            row = LitRow(place, name[0].upper() + name[1:], small=True)
            row.lit.connect(self.lit)
            row.wanted.connect(self.opened)
            self._column.addWidget(row)

    def _codes(self, ids: Ids) -> None:
        pairs = (("TA98", ids.ta98), ("FMA", ids.fma), ("UBERON", ids.uberon))
        known = words.codes(pairs)
        if known:
            self._column.addSpacing(6)
            self._column.addWidget(label(known, type="small", tone="quiet", wrap=True))
