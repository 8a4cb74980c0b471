"""A row that stands for a place on the body: pointed at, it lights the place; pressed, it leads there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.widgets.row import Row
from models.body.view import Side
from models.inference.territory import Link


@dataclass(frozen=True, slots=True)
class SkinTarget:
    """What is lit: whole regions, or the skin of a structure."""

    regions: tuple[str, ...] = ()
    structure: str = ""
    side: Side = Side.MIDLINE
    link: Link = Link.UNDER


class LitRow(Row):
    """Carries the Place, or None when pointer and keyboard have left."""

    lit = Signal(SkinTarget)
    wanted = Signal(SkinTarget)

    def __init__(
        self,
        place: SkinTarget,
        title: str,
        line: str = "",
        *,
        lead: QWidget | None = None,
        trail: QWidget | None = None,
        small: bool = False,
    ) -> None:
        super().__init__(title, line, lead=lead, trail=trail, small=small)
        self.place = place
        self.pointed.connect(lambda there: self.lit.emit(place if there else None))
        self.clicked.connect(lambda _: self.wanted.emit(place))
