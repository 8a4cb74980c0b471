"""Posing the mesh by linear blend skinning: what each bone turns by, and the skin that follows."""

from __future__ import annotations

from enum import Enum, auto

import numpy as np
import numpy.typing as npt
import scipy.sparse as sparse

Points = npt.NDArray[np.float64]
Bones = dict[str, tuple[Points, Points]]
Turns = dict[str, Points]


class Pose(Enum):
    """How a body stands: STANDING is the anatomical position, REACHING has the arms forward."""

    STANDING = auto()
    REACHING = auto()


def rotation(axis: Points, degrees: float) -> Points:
    """The right-handed rotation about `axis`."""
    x, y, z = axis / np.linalg.norm(axis)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    angle = np.radians(degrees)
    turn: Points = np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross
    return turn


def swing(start: Points, end: Points) -> Points:
    """The shortest rotation that takes the direction `start` to the direction `end`."""
    a, b = start / np.linalg.norm(start), end / np.linalg.norm(end)
    axis = np.cross(a, b)
    sine = float(np.linalg.norm(axis))
    if sine < 1e-9:
        return np.eye(3)
    return rotation(axis, float(np.degrees(np.arctan2(sine, a @ b))))


def posed(
    shape: Points, bones: Bones, parents: dict[str, str], weights: sparse.csr_matrix, pose: Pose
) -> tuple[Points, Bones]:
    """The vertices and bones after all bones have turned; those without a turn follow their parent."""
    turns = _arm_turns(bones, pose) | _leg_turns()
    rotations: Turns = {}
    shifts: Turns = {}
    for name, parent in parents.items():
        head = bones[name][0]
        above = (rotations[parent], shifts[parent]) if parent else (np.eye(3), np.zeros(3))
        rotations[name] = turns.get(name, above[0])
        shifts[name] = above[0] @ head + above[1] - rotations[name] @ head
    moved = np.zeros_like(shape)
    for column, name in enumerate(parents):
        follow = weights[:, [column]].toarray()
        moved += follow * (shape @ rotations[name].T + shifts[name])
    loose = np.asarray(weights.sum(axis=1)).ravel() == 0
    moved[loose] = shape[loose]
    ends = {
        name: (rotations[name] @ head + shifts[name], rotations[name] @ tail + shifts[name])
        for name, (head, tail) in bones.items()
    }
    return moved, ends


def _direction(outward: float, forward: float, side: int) -> Points:
    """Down, turned `outward` and `forward` by degrees, on the given side (+1 the client's left)."""
    out, ahead = np.radians(outward), np.radians(forward)
    return np.array([side * np.sin(out), -np.cos(out) * np.cos(ahead), np.cos(out) * np.sin(ahead)])


# Degrees (outward, forward) of upper arm, forearm and hand, and where the palm faces.
ARMS = {
    Pose.STANDING: ((15.0, -3.0), (19.0, 2.0), (18.0, 3.0)),
    Pose.REACHING: ((9.0, 42.0), (3.0, 62.0), (2.0, 62.0)),
}
TWIST = {"lowerarm01": 0.3, "lowerarm02": 0.75, "wrist": 1.0}  # the forearm's rotation, spread along it


def _arm_turns(bones: Bones, pose: Pose) -> Turns:
    turns: Turns = {}
    upper_way, fore_way, hand_way = ARMS[pose]
    for side, mark in ((1, "L"), (-1, "R")):
        upper_rest = bones[f"lowerarm01.{mark}"][0] - bones[f"upperarm01.{mark}"][0]
        fore_rest = bones[f"wrist.{mark}"][0] - bones[f"lowerarm01.{mark}"][0]
        hand_rest = bones[f"finger3-1.{mark}"][0] - bones[f"wrist.{mark}"][0]
        upper = swing(upper_rest, _direction(*upper_way, side))
        fore_end = _direction(*fore_way, side)
        fore = swing(upper @ fore_rest, fore_end) @ upper
        hand = swing(fore @ hand_rest, _direction(*hand_way, side)) @ fore
        across = bones[f"finger2-1.{mark}"][0] - bones[f"finger5-1.{mark}"][0]
        twist = _twist_to(hand @ across, fore_end, _palm_across(pose, side))
        turns[f"shoulder01.{mark}"] = _part(upper, 0.25)
        turns[f"upperarm01.{mark}"] = _part(upper, 0.8)
        turns[f"upperarm02.{mark}"] = upper
        turns[f"lowerarm01.{mark}"] = rotation(fore_end, twist * TWIST["lowerarm01"]) @ fore
        turns[f"lowerarm02.{mark}"] = rotation(fore_end, twist * TWIST["lowerarm02"]) @ fore
        turns[f"wrist.{mark}"] = rotation(fore_end, twist * TWIST["wrist"]) @ hand
    return turns


def _palm_across(pose: Pose, side: int) -> Points:
    """Where the line from little to index finger points: outward when the palm faces forward.

    Reaching, it lies half-way between palm inward and palm up, so that a side view shows the forearm's front
    and back.
    """
    match pose:
        case Pose.STANDING:
            return np.array([float(side), 0.0, 0.0])
        case Pose.REACHING:
            return np.array([0.75 * side, 0.6, 0.3])


def _twist_to(across: Points, axis: Points, wanted: Points) -> float:
    """Degrees about `axis` that bring `across` nearest to `wanted`."""
    axis = axis / np.linalg.norm(axis)
    flat = across - axis * (across @ axis)
    goal = wanted - axis * (wanted @ axis)
    return float(np.degrees(np.arctan2(np.cross(flat, goal) @ axis, flat @ goal)))


def _part(turn: Points, share: float) -> Points:
    """The same rotation by a share of its angle."""
    angle = np.degrees(np.arccos(np.clip((np.trace(turn) - 1) / 2, -1, 1)))
    axis = np.array([turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1]])
    return rotation(axis, float(angle) * share) if angle > 1e-9 else np.eye(3)


LEG_INWARD = 4.5  # degrees from the mesh's own stance


def _leg_turns() -> Turns:
    turns: Turns = {}
    for side, mark in ((1, "L"), (-1, "R")):
        inward = rotation(np.array([0.0, 0.0, 1.0]), -side * LEG_INWARD)
        turns[f"upperleg01.{mark}"] = _part(inward, 0.7)
        turns[f"upperleg02.{mark}"] = inward
        turns[f"foot.{mark}"] = np.eye(3)
    return turns
