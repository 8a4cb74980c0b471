"""Line figures of a body in a pose: its own outline from the left, cut at the joints and turned there."""

from __future__ import annotations

from functools import reduce
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from app.home.poses import Leg, Pose, Steady

NECK, SHOULDER, HIP, KNEE, ANKLE = 300.0, 395.0, 905.0, 1285.0, 1650.0
"""Body millimetres from the top of the view: joints lie at these heights on all three bodies."""
ARM_RESTS = 60.0
"""Degrees: the direction of the arm in the figure that is cut."""
_WHOLE = QRectF(-300, -100, 1600, 2000)
CHEST = 700.0
"""Below this height nothing of the arm joins the trunk."""
DELTOID = 54.0
"""Radius of the upper arm at the shoulder."""
ARM, TOES, HEEL = 540.0, 150.0, 70.0
"""Lengths: from shoulder to hand, from ankle to toes forward, and down."""
STEP = 2
"""Body millimetres between two looks at where an outline begins and ends."""


class Limb(NamedTuple):
    """A part of the body as it lies in the standing figure, with the joint that it turns about."""

    path: QPainterPath
    joint: QPointF


class Limbs(NamedTuple):
    """The parts of one body."""

    trunk: Limb
    thigh: Limb
    shin: Limb
    foot: Limb
    arm: Limb


class Posed(NamedTuple):
    """A body in a pose: its contours from the farthest to the nearest, and where some of it lies."""

    contours: tuple[QPainterPath, ...]
    hip: QPointF
    knees: tuple[QPointF, QPointF]
    """Near and far."""
    ankle: QPointF
    toe: QPointF
    shoulder: QPointF
    head: QPointF
    hand: QPointF

    @property
    def box(self) -> QRectF:
        """What it takes of the picture."""
        return reduce(QRectF.united, (path.boundingRect() for path in self.contours))

    def place(self, steady: Steady) -> QPointF:
        """Where a point lies that stays while the body moves."""
        match steady:
            case Steady.HIP:
                return self.hip
            case Steady.ANKLE:
                return self.ankle
            case Steady.TOE:
                return self.toe
            case Steady.SHOULDER:
                return self.shoulder

    def moved(self, by: QPointF) -> Posed:
        """A pose at another place."""
        contours = tuple(path.translated(by) for path in self.contours)
        near, far = self.knees
        rest = (self.ankle, self.toe, self.shoulder, self.head, self.hand)
        return Posed(contours, self.hip + by, (near + by, far + by), *(each + by for each in rest))


def limbs(outline: QPainterPath) -> Limbs:
    """Cut the outline of a body that is seen from its left into its parts."""
    notch = _armpit(outline)
    below = QPointF(notch.x() - 60, 780), QPointF(-300, 780)
    chest = QPolygonF([QPointF(-300, -100), *_front(outline, notch), *below])
    arm_side = QPainterPath()
    arm_side.addPolygon(chest)
    arm_side.closeSubpath()
    body = outline.subtracted(_below_head(arm_side))
    middles = {at: _middle(body, at) for at in (HIP, KNEE, ANKLE)}
    hip, knee, ankle = (QPointF(middles[at][0], at) for at in (HIP, KNEE, ANKLE))
    half = {at: middles[at][1] / 2 for at in middles}
    shoulder = QPointF(_span(body, SHOULDER)[1] - 105, SHOULDER)
    return Limbs(
        Limb(_with(_rows(body, -100, HIP + 30), (hip, half[HIP] * 0.98)), hip),
        Limb(_with(_rows(body, HIP - 30, KNEE), (hip, half[HIP] * 0.96), (knee, half[KNEE])), hip),
        Limb(_with(_rows(body, KNEE, ANKLE), (knee, half[KNEE]), (ankle, half[ANKLE])), knee),
        Limb(_with(_rows(body, ANKLE, 1900), (ankle, half[ANKLE])), ankle),
        Limb(_arm(outline, arm_side, shoulder), shoulder),
    )


def posed(parts: Limbs, pose: Pose) -> Posed:
    """The body in a pose, its hip at nought, in body millimetres."""
    turn = QTransform().rotate(pose.trunk)
    trunk = turn.map(parts.trunk.path.translated(-parts.trunk.joint))
    shoulder = turn.map(parts.arm.joint - parts.trunk.joint)
    reach = QTransform().rotate(pose.arm - ARM_RESTS)
    arm = reach.map(parts.arm.path.translated(-parts.arm.joint)).translated(shoulder)
    near, far = _leg(parts, pose.near), _leg(parts, pose.far)
    contours = (far.path, trunk.united(near.path).simplified(), arm)
    head = turn.map(QPointF(0, 180 - HIP))
    hand = shoulder + QTransform().rotate(pose.arm).map(QPointF(0, ARM))
    toe = near.ankle + QTransform().rotate(pose.near.foot).map(QPointF(-TOES, HEEL))
    return Posed(contours, QPointF(0, 0), (near.knee, far.knee), near.ankle, toe, shoulder, head, hand)


class _Leg(NamedTuple):
    path: QPainterPath
    knee: QPointF
    ankle: QPointF


def _leg(parts: Limbs, leg: Leg) -> _Leg:
    thigh, shin, foot = (QTransform().rotate(angle) for angle in (leg.thigh, leg.shin, leg.foot))
    knee = thigh.map(parts.shin.joint - parts.thigh.joint)
    ankle = knee + shin.map(parts.foot.joint - parts.shin.joint)
    path = thigh.map(parts.thigh.path.translated(-parts.thigh.joint))
    path = path.united(shin.map(parts.shin.path.translated(-parts.shin.joint)).translated(knee))
    path = path.united(foot.map(parts.foot.path.translated(-parts.foot.joint)).translated(ankle))
    return _Leg(path.simplified(), knee, ankle)


def _span(path: QPainterPath, y: float) -> tuple[float, float]:
    """Where a level line enters and leaves an outline at its back: an arm apart from it does not count."""
    box = path.boundingRect()
    steps = range(int(box.right()) + STEP, int(box.left()) - STEP, -STEP)
    inside = [path.contains(QPointF(x, y)) for x in steps]
    first = inside.index(True)
    last = first + next(n for n, within in enumerate(inside[first:]) if not within)
    return float(steps[last]), float(steps[first])


def _middle(path: QPainterPath, y: float) -> tuple[float, float]:
    left, right = _span(path, y)
    return (left + right) / 2, right - left


def _armpit(outline: QPainterPath) -> QPointF:
    """Where the lower edge of the arm meets the chest: there the front of the outline jumps back."""
    front = [(y, _span(outline, y)[0]) for y in range(480, int(CHEST), 4)]
    jumps = [(after - before, y, after) for (_, before), (y, after) in pairwise(front)]
    _, y, x = max(jumps)
    return QPointF(x, y)


def _front(outline: QPainterPath, notch: QPointF) -> list[QPointF]:
    """The line of the chest behind the arm, from the throat to the armpit."""
    throat = max((_span(outline, y)[0], y) for y in range(270, 380, 4))
    top = QPointF(throat[0] - 4, throat[1] + 10)
    return [
        QPointF(top.x(), -100),
        top,
        QPointF((top.x() + notch.x()) / 2 - 18, (top.y() + notch.y()) / 2),
        notch,
    ]


def _below_head(side: QPainterPath) -> QPainterPath:
    """What lies before the chest, without the face above it."""
    return side.intersected(_box(_WHOLE.left(), 345, _WHOLE.right(), 790))


def _arm(outline: QPainterPath, side: QPainterPath, shoulder: QPointF) -> QPainterPath:
    """The arm with its upper end, which the trunk hides in the figure that is cut."""
    cut = outline.intersected(_below_head(side))
    x = cut.boundingRect().right() - 100
    rows = [y for y in range(380, 700, 2) if cut.contains(QPointF(x, y))]
    middle, half = QPointF(x, (rows[0] + rows[-1]) / 2), (rows[-1] - rows[0]) / 2 * 0.86
    along = middle - shoulder
    across = QPointF(-along.y(), along.x()) / hypot(along.x(), along.y())
    upper = QPolygonF(
        [
            shoulder + across * DELTOID,
            middle + across * half,
            middle - across * half,
            shoulder - across * DELTOID,
        ]
    )
    bridge = QPainterPath()
    bridge.addPolygon(upper)
    bridge.closeSubpath()
    before = cut.intersected(_box(_WHOLE.left(), 300, x, 900))
    return _with(before.united(bridge), (shoulder, DELTOID), (middle, half)).simplified()


def _with(path: QPainterPath, *caps: tuple[QPointF, float]) -> QPainterPath:
    """A part with a round end at each joint, so that it turns without a gap."""
    for at, radius in caps:
        cap = QPainterPath()
        cap.addEllipse(at, radius, radius)
        path = path.united(cap)
    return path


def _rows(path: QPainterPath, top: float, bottom: float) -> QPainterPath:
    return path.intersected(_box(_WHOLE.left(), top, _WHOLE.right(), bottom))


def _box(left: float, top: float, right: float, bottom: float) -> QPainterPath:
    box = QPainterPath()
    box.addRect(QRectF(QPointF(left, top), QPointF(right, bottom)))
    return box
