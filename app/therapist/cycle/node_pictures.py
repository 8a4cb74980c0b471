"""The small picture in each node of the cycle, of the client's own body: nerve, muscles, stance, marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from app.canvas.under_skin.shown import StructureKey
from app.therapist.desk.crop import part_around
from app.therapist.desk.small_map import small_map
from app.therapist.planning import Planning
from app.widgets.muscle_picture import MusclePicture, paint_muscles
from models.body.layer import BodyLayer
from models.body.view import Side, View
from models.cycle.guarding import Node
from models.drawing.sight import best_view
from models.practice.hands import BeforeOrAfter

SIDE = 368
"""Pixels of a node's picture, enough to be printed."""
NERVE = ("sciatic_exit", "sciatic_gluteal", "sciatic_thigh")
"""The stretches of the nerve that the picture of it shows."""
NEAR = 520
"""Millimetres of a body that the picture of the marks shows at least."""
MOST_GUARDING = 4


class NodePictures:
    """Makes the four pictures of a visit, anew when marks or hands have changed since."""

    def __init__(self, planning: Planning) -> None:
        self._planning = planning
        self._made: dict[bool, tuple[object, dict[Node, QPixmap]]] = {}

    def of(self, *, dark: bool) -> dict[Node, QPixmap]:
        """The pictures for a dark ground or a light one, such as paper."""
        planning = self._planning
        asked = (planning.visit.drawing, planning.session.hands.palpation, planning.plan)
        kept = self._made.get(dark)
        if kept is None or kept[0] != asked:
            kept = self._made[dark] = (asked, self._all(dark=dark))
        return kept[1]

    @property
    def marks_view(self) -> View:
        """The view that shows most of the marks."""
        found, workplace = self._planning.findings, self._planning.workplace
        if found is None or not found.skin:
            return View.BACK
        return best_view(found.skin, workplace.atlas, self._planning.visit.visit.body)

    def _all(self, *, dark: bool) -> dict[Node, QPixmap]:
        body, guards = self._planning.visit.visit.body, self._guards
        side = guards[0][1] if guards else Side.RIGHT
        x = 585 if side is Side.RIGHT else 415
        over = frozenset({("piriformis", side), *((stretch, side) for stretch in NERVE)})
        pictures = {
            Node.COMPRESSION: MusclePicture(
                body,
                part=QRectF(x - 135, 715, 270, 270),
                muscles=over,
                layers=frozenset({BodyLayer.MUSCLES_DEEP}),
                nerve=True,
            ),
            Node.TONE: MusclePicture(
                body,
                part=QRectF(330, 620, 340, 340),
                muscles=frozenset(guards),
                layers=frozenset({BodyLayer.MUSCLES_INTERMEDIATE}) if guards else frozenset(),
            ),
            Node.POSTURE: MusclePicture(body, View.LEFT, QRectF(-40, 20, 900, 1160)),
        }
        drawn = {node: self._drawn(picture, dark=dark) for node, picture in pictures.items()}
        return {**drawn, Node.SYMPTOMS: self._marks(dark=dark)}

    @property
    def _guards(self) -> Sequence[StructureKey]:
        """The muscles that hands felt; where none were, those of the plan that have most to do today."""
        hands, plan = self._planning.session.hands, self._planning.plan
        felt = [
            (row.muscle, row.side)
            for row in hands.palpation
            if row.when is BeforeOrAfter.BEFORE and row.strongest
        ]
        if felt or plan is None:
            return felt
        return [(row.muscle, row.side) for _, row in plan.muscles() if row.relevance.amount][:MOST_GUARDING]

    def _drawn(self, picture: MusclePicture, *, dark: bool) -> QPixmap:
        image = _blank()
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = SIDE / max(picture.part.width(), picture.part.height())
        painter.translate(SIDE / 2, SIDE / 2)
        painter.scale(scale, scale)
        painter.translate(-picture.part.center())
        workplace = self._planning.workplace
        paint_muscles(painter, workplace.figures, self._planning.inside, picture, dark=dark)
        painter.end()
        return QPixmap.fromImage(image)

    def _marks(self, *, dark: bool) -> QPixmap:
        """The marks, as near as they can be seen together."""
        workplace, visit, view = self._planning.workplace, self._planning.visit, self.marks_view
        marks, body = workplace.marks_in(visit.drawing), visit.visit.body
        projection = workplace.atlas.projection(body, view)
        boxes = [box for each in marks if (box := projection.box_of(each.skin)) is not None]
        part = part_around(view, boxes, 1.0, least=NEAR)
        whole = part == view.frame
        edge = 10 if whole else 0
        size = QSize(SIDE // 2, SIDE // 2 - edge)
        drawn = small_map(workplace, body, view, marks, size, 2, part, dark=dark)
        image = _blank()
        painter = QPainter(image)
        painter.drawPixmap(QRectF(0, edge, SIDE, SIDE - 2 * edge), drawn, QRectF(drawn.rect()))
        painter.end()
        return QPixmap.fromImage(image)


def _blank() -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
