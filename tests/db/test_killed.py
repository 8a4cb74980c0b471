"""A process killed at any moment loses no stroke that was lifted, and undo goes on where it was."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random
from uuid import UUID

from db.store import Store
from models.drawing.drawing import Drawing
from models.drawing.history import History
from tests.db.hands import Hand
from tests.db.studio import new_visit

KILLS = 55
ROOT = Path(__file__).resolve().parents[2]


def drawn_until_killed(path: Path, visit: UUID, seed: int, after: int) -> int:
    """Let a real process draw, kill it when it has told of `after` steps; how many it told of in all."""
    command = [sys.executable, "-m", "tests.db.drawing_process", str(path), str(visit), str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        for _ in range(after):
            process.stdout.readline()
        process.kill()
        told = process.stdout.read().count("kept\n")
    return after + told


def replayed(drawing: Drawing, history: History, seed: int, steps: int) -> tuple[Drawing, History]:
    """What memory holds after so many steps of the same hand."""
    hand = Hand(seed)
    for _ in range(steps):
        step = hand.step(drawing, history)
        drawing, history = drawing.after(step.change), history.after(step)
    return drawing, history


def test_no_lifted_stroke_is_lost_when_the_process_is_killed_again_and_again(path: Path) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
    chance = Random(7)
    drawing, history = Drawing(), History()
    for seed in range(KILLS):
        told = drawn_until_killed(path, visit, seed, chance.randrange(6))
        with closing(Store.open(path)) as store:
            kept = store.maps.read(visit)
            unfinished = store.visits.unfinished()
        assert unfinished is not None
        assert unfinished.id == visit
        # the step whose word was still on its way may be there already, never fewer
        assert kept in (replayed(drawing, history, seed, told), replayed(drawing, history, seed, told + 1))
        drawing, history = kept
