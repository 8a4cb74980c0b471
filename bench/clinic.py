"""A simulated clinic: how many plans safety locks, how many alerts a visit brings, what it finds.

It measures the rules against prevalences that clinic.toml states, most of them guessed. It says nothing of
how often people with an emergency tell its signs.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import numpy as np

from bench.measure import ROOT
from models.anatomy.reading import read_anatomy
from models.anatomy.safety_rules import Level
from models.anatomy.term import Answers
from models.body.atlas import Atlas
from models.body.region import region_ids
from models.body.view import Side
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Sensation
from models.inference.model import Model
from models.practice.answer import Answer, YesSince

SEED = 3
LONG_AGO = 400
"""Days since when an old sign is there."""
LOCKED_AT_MOST, EMERGENCIES_AT_MOST = 0.12, 0.03
GUESSES = (0.5, 1.0, 2.0)
"""How many times as often as guessed."""

Row = Mapping[str, Any]
Told = dict[str, Answer]


@dataclass(frozen=True, slots=True)
class Screened:
    """What safety said at one simulated visit."""

    levels: tuple[Level, ...]
    told: bool = False
    """Whether the sign of a planted emergency was told."""

    @property
    def is_locked(self) -> bool:
        """Whether the plan was."""
        return any(level.locks_plan for level in self.levels)

    @property
    def is_emergency(self) -> bool:
        """Whether anything asked for help now."""
        return Level.EMERGENCY in self.levels


class Clinic:
    """Draws visits by the tables, always the same for one seed."""

    def __init__(self, times: float = 1.0, visits: int | None = None, of_each: int | None = None) -> None:
        """Guessed shares count `times` as often; the numbers of visits are the table's, unless said."""
        self.table: Row = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
        self._visits, self._of_each = visits or self.table["visits"], of_each or self.table["of_each"]
        self._chance = np.random.default_rng(SEED)
        self._times = times
        self._anatomy = read_anatomy()
        self._model = Model(self._anatomy, Atlas.load(ROOT / "assets" / "atlas"))
        priors = np.array([row.share for row in self._anatomy.priors.values()])
        self._priors = priors / priors.sum()

    def visits(self) -> Iterator[Screened]:
        """Visits of clients as they come."""
        for _ in range(self._visits):
            age, woman = self._age(), self._happens(self.table["women"]["share"])
            told: Told = {"age": age, "duration_days": self._lasts()}
            for row in self.table["answer"]:
                if self._asked(row, age, woman, told) and self._happens(self._share(row, age)):
                    told.setdefault(row["id"], _said(row))
            yield self._screened(self._anywhere(), told)

    def planted(self, kind: Row) -> Iterator[Screened]:
        """Visits of clients who have one emergency."""
        for _ in range(self._of_each):
            age = max(self._age(), float(kind.get("least_age", 0)))
            told: Told = {"age": age, "duration_days": 14.0 if kind.get("new") else self._lasts()}
            signs = [sign for sign, share in kind["told"].items() if self._happens(share)]
            risks = [risk for risk, share in kind.get("risks", {}).items() if self._happens(share)]
            for key in (*signs, *risks):
                told[key] = "progressive" if key == "leg_weakness" else True
            marks = self._filled(kind["regions"], bool(kind.get("numb")), 8.0 if kind.get("hard") else 6.0)
            found = self._screened(marks, told)
            yield Screened(found.levels, bool(signs))

    def _screened(self, drawing: Drawing, told: Answers) -> Screened:
        alerts = self._model.screening(drawing, told).alerts
        return Screened(tuple(alert.level for alert in alerts))

    def _anywhere(self) -> Drawing:
        """The marks of one pattern, as often as a clinic sees it."""
        names = tuple(self._anatomy.priors)
        row = self._anatomy.patterns[names[self._chance.choice(len(names), p=self._priors)]]
        bases = [base for base in row.typical if self._happens(0.75)]
        bases += [base for base in row.often if self._happens(0.35)]
        side = (Side.LEFT, Side.RIGHT)[int(self._chance.integers(2))]
        sides = None if self._happens(self.table["both_sides"]["share"]) else side
        strength = self.table["strength"]
        regions = [region for base in bases or row.typical[:1] for region in region_ids(base, sides)]
        strong = float(np.clip(self._chance.normal(strength["mean"], strength["sigma"]), 0, 10))
        return self._filled(list(dict.fromkeys(regions)), self._happens(self.table["numb"]["share"]), strong)

    def _filled(self, regions: Sequence[str], numb: bool, strong: float) -> Drawing:
        """An ache in these regions, and numbness in the last of them if there is any."""
        ache = Mark(self._id(), Sensation.ACHE, strong)
        marks, ink = [ache], [Fill(self._id(), ache.id, n, region) for n, region in enumerate(regions)]
        if numb:
            marks.append(Mark(self._id(), Sensation.TINGLING, strong))
            ink.append(Fill(self._id(), marks[1].id, len(ink), regions[-1]))
        return Drawing({mark.id: mark for mark in marks}, tuple(ink))

    def _asked(self, row: Row, age: float, woman: bool, told: Told) -> bool:
        wrong_sex = (row.get("women") and not woman) or (row.get("men") and woman)
        return (
            not wrong_sex and age < row.get("until_age", 200) and told.get(row.get("of", "age")) is not None
        )

    def _share(self, row: Row, age: float) -> float:
        share = float(row.get("share", 0.0))
        for least, by_age in row.get("by_age", {}).items():
            share = by_age if age >= float(least) else share
        return share * self._times if row["evidence"] == "D" else share

    def _age(self) -> float:
        age = self.table["age"]
        return float(
            np.clip(round(self._chance.normal(age["mean"], age["sigma"])), age["least"], age["most"])
        )

    def _lasts(self) -> float:
        new, weeks = self.table["lasts"]["new"], self.table["lasts"]["weeks"]
        chance = self._chance.random()
        return 14.0 if chance < new else 60.0 if chance < new + weeks else 400.0

    def _happens(self, share: float) -> bool:
        return bool(self._chance.random() < share)

    def _id(self) -> UUID:
        return UUID(bytes=self._chance.bytes(16), version=4)


def _said(row: Row) -> Answer:
    if row.get("old"):
        return YesSince(LONG_AGO)
    value: Answer = row.get("value", True)
    return value


def main() -> int:
    """Print the figures; 1 when they exceed their bounds or a told emergency was missed."""
    wrong = False
    for times in GUESSES:
        visits = list(Clinic(times).visits())
        locked = sum(visit.is_locked for visit in visits) / len(visits)
        emergencies = sum(visit.is_emergency for visit in visits) / len(visits)
        alerts = sum(len(visit.levels) for visit in visits) / len(visits)
        wrong |= times == 1.0 and (locked > LOCKED_AT_MOST or emergencies > EMERGENCIES_AT_MOST)
        print(f"guesses × {times}: locked {locked:.1%}, E {emergencies:.1%}, alerts a visit {alerts:.2f}")
    clinic = Clinic()
    for kind in clinic.table["planted"]:
        found = list(clinic.planted(kind))
        told = [each for each in found if each.told]
        met = sum(each.is_locked for each in told)
        wrong |= met < len(told)
        all_locked = sum(each.is_locked for each in found) / len(found)
        print(
            f"{kind['id']:24}locked {all_locked:5.0%}; of {len(told)} that told a sign {met / len(told):.1%}"
        )
    return int(wrong)


if __name__ == "__main__":
    raise SystemExit(main())
