"""A program that is killed at any step of the client comes back to that step with every stroke and answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from models.flow.way import FlowStep

ROOT = Path(__file__).resolve().parents[3]
CHILD = [sys.executable, "-m", "tests.app.client.handed_over_process"]
MOST = 40
"""More places than any way has."""

Told = dict[str, Any]


class Running:
    """One life of the program."""

    def __init__(self) -> None:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        self._process = subprocess.Popen(
            CHILD, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.found = self._heard()

    def order(self, what: str) -> Told:
        """Have something done; what is on disk afterwards."""
        assert self._process.stdin is not None
        print(what, file=self._process.stdin, flush=True)
        return self._heard()

    def kill(self) -> None:
        """End it as a flat battery does."""
        self._process.kill()
        self._process.communicate()

    def _heard(self) -> Told:
        assert self._process.stdout is not None
        told: Told = json.loads(self._process.stdout.readline())
        return told


def test_a_killed_program_comes_back_to_its_step_with_every_stroke_and_answer(home: Path) -> None:
    program = Running()
    told, seen = program.found, set()
    for _ in range(MOST):
        if told["page"] != "StepFrame":
            break
        seen.add(FlowStep(told["place"].partition(":")[0]))
        told = program.order("act")
        program.kill()
        program = Running()
        assert program.found == told
        told = program.order("move")
    program.kill()
    program = Running()
    assert program.found == told
    program.kill()
    not_here = {FlowStep.CHANGED}  # nothing differs from the visit before
    assert seen | not_here | {FlowStep.THANKS} == set(FlowStep)
    assert (told["place"], told["page"]) == ("thanks", "ThankYou")
    assert told["strokes"] == 2
    assert told["skipped"] == ["saddle_numbness"]
    assert told["answers"] == {
        "worse_sitting": True,
        "eased_by_walking": False,
        "duration_days": 21,
        "fever_unwell": True,
        "weight_loss": False,
    }
