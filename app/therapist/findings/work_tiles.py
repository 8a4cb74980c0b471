"""Where to work today: the muscles of the plan that have most to do with the marks, with small pictures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.therapist.findings.muscle_pictures import MusclePictures
from app.widgets.controls import label
from app.widgets.lit_row import SkinTarget
from app.words import why as words
from models.anatomy.anatomy import Anatomy
from models.anatomy.structures import StructureKind
from models.body.view import Body, Side
from models.inference.territory import Link
from models.plan.focus import FocusMuscle

SHOWN = 4
"""So many muscles, in a row where there is room: a fifth would push the reasons out of sight."""
FEWEST, MOST = 2, 4
"""Tiles in a row."""
LONELY = 3
"""Tiles in a row where a fourth would stand in a second row alone, and push the reasons out of sight."""
GAP = 6
BROAD, SMALL = 92, 13
"""Pixels that the longest word of a tile needs, at this size of small text."""
PICTURE = QSize(88, 76)


class WorkTile(QPushButton):
    """One muscle: pointed at, it lights its skin; pressed, it tells its facts."""

    lit = Signal(SkinTarget)
    opened = Signal(SkinTarget)

    def __init__(
        self, theme: Theme, anatomy: Anatomy, muscle: FocusMuscle, body: Body, pictures: MusclePictures
    ) -> None:
        super().__init__()
        self._theme, self._pictures, self._body = theme, pictures, body
        self._muscle, self._side = muscle.muscle, muscle.sides[0]
        self.setObjectName(f"work {muscle.muscle}")
        self.setProperty("kind", "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        name = words.short_name(anatomy.muscles[muscle.muscle].name)
        lines = (words.side_and_role(muscle.sides, muscle.role), words.pull(muscle.pulls[0]))
        column = QVBoxLayout(self)
        column.setContentsMargins(2, PICTURE.height() + 6, 2, 2)
        column.setSpacing(0)
        column.addWidget(label(breakable(name), type="heading", wrap=True))
        for line in lines:
            column.addWidget(label(line, type="small", tone="quiet", wrap=True))
        column.addStretch(1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(", ".join((name, *lines)))
        pictures.ready.connect(self.update)
        self.clicked.connect(lambda: self.opened.emit(self.place))

    @property
    def place(self) -> SkinTarget:
        """The skin over the muscle."""
        return SkinTarget(structure=self._muscle, side=self._side, link=Link.UNDER)

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return QSize(0, layout.totalHeightForWidth(max(self.width(), PICTURE.width())))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = QSize(self.width() - 4, PICTURE.height())
        picture = self._pictures.of(self._body, self._muscle, self._side, size, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hover"))
        painter.drawRoundedRect(2, 2, size.width(), size.height(), 10, 10)
        if picture is not None:
            painter.drawPixmap(2, 2, picture)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.lit.emit(self.place)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.lit.emit(None)


class WorkTiles(QWidget):
    """The tiles beside each other, the most relevant first; a sheet of fascia gives way to muscles."""

    lit = Signal(SkinTarget)
    opened = Signal(SkinTarget)

    def __init__(
        self,
        theme: Theme,
        anatomy: Anatomy,
        muscles: Sequence[FocusMuscle],
        body: Body,
        pictures: MusclePictures,
    ) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(8)
        self._across = 0
        self._broad = BROAD * theme.size.small // SMALL
        self.tiles: list[WorkTile] = []
        fleshy = [each for each in muscles if anatomy.kind(each.muscle) is StructureKind.MUSCLE]
        for muscle in (fleshy or muscles)[:SHOWN]:
            tile = WorkTile(theme, anatomy, muscle, body, pictures)
            tile.lit.connect(self.lit)
            tile.opened.connect(self.opened)
            self.tiles.append(tile)
        self._lay(FEWEST)

    def minimumSizeHint(self) -> QSize:
        """Two beside each other, whatever there is room for now."""
        return QSize(FEWEST * self._broad + GAP, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay(max(FEWEST, min(MOST, (event.size().width() + GAP) // (self._broad + GAP))))

    def _lay(self, across: int) -> None:
        """So many tiles in a row; no word of theirs is cut."""
        if across == self._across:
            return
        for column in range(self._across):
            self._grid.setColumnStretch(column, 0)
        self._across = across
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // across, place % across)
            tile.setVisible(not (across == LONELY and place >= LONELY))
        for column in range(across):
            self._grid.setColumnStretch(column, 1)


def work_line(muscles: Sequence[FocusMuscle]) -> str:
    """On which side the work is."""
    left, right = (sum(side in muscle.sides for muscle in muscles) for side in (Side.LEFT, Side.RIGHT))
    return words.work_on(left, right)


def breakable(name: str) -> str:
    """A muscle's name whose longest words may be broken at the end of a line, where Latin joins them."""
    for joined in ("semi", "gastro", "thoraco"):
        for part in (joined, joined.capitalize()):
            name = name.replace(part, f"{part}\u00ad")
    return name
