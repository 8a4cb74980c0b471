"""Draws clients with known patterns and prints how often the model's set holds the cause."""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import structs

from models.anatomy.anatomy import Anatomy
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.body.region import region_ids
from models.body.view import Side
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from models.inference.model import Model
from tools.drawings.causes import BY_CLASS, PUBLISHED, Causes
from tools.drawings.hand import Felt, Hand
from tools.drawings.kinds import Kinds
from tools.drawings.measure import Figures, Judged, Share, figures, lines, unsteady

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "models" / "inference" / "literature.toml"
SEED = 20261
EACH = 600
"""Drawings for a cause."""
OF_A_KIND = 150
SIDES = {"left": Side.LEFT, "right": Side.RIGHT, "both": None}


class Measures:
    """All figures, on one anatomy and one atlas, with generators that always start alike."""

    def __init__(self, each: int, seed: int = SEED) -> None:
        self._each, self._seed = each, seed
        self._anatomy, self._atlas = read_anatomy(), Atlas.load(ROOT / "assets" / "atlas")
        self._model = Model(self._anatomy, self._atlas)
        self._cases = tomllib.loads(CASES.read_text("utf-8"))["case"]

    def of_causes(self) -> Mapping[str, Figures]:
        """Drawings from published shares: whole regions, lines by hand, and lines of which half is lost."""
        found = {}
        for pattern in (*PUBLISHED, *BY_CLASS):
            hand, chance = self._hand()
            causes = Causes(self._anatomy, chance)
            felt = [causes.felt(pattern) for _ in range(self._each)]
            ways: Mapping[str, Sequence[Drawing]] = {
                "whole": [hand.filled(each) for each in felt],
                "by hand": [hand.drawn(each) for each in felt],
                "blurred": [hand.drawn(hand.displaced(each)) for each in felt],
            }
            known = [(pattern,)] * self._each
            for way, drawings in ways.items():
                found[f"{pattern}, {way}"] = figures(self._model, ((each, {}) for each in drawings), known)
        together: dict[str, list[Judged]] = {}
        for name, each in found.items():
            together.setdefault(f"the five together,{name.partition(',')[2]}", []).extend(each.drawings)
        return {**found, **{name: Figures(drawings) for name, drawings in together.items()}}

    def of_ninety(self, hands: int = 5) -> Mapping[str, Figures]:
        """The descriptions of the literature: as coded, by several hands, and with regions displaced."""
        hand, _ = self._hand()
        once, often = list(self._described()), [each for _ in range(hands) for each in self._described()]
        ways = {
            "the ninety, as coded": [(hand.filled(felt), case) for felt, case in once],
            "the ninety, by hand": [(hand.drawn(felt), case) for felt, case in often],
            "the ninety, displaced": [
                (hand.drawn(hand.displaced(felt, 0.125, 0.125), forgotten=0.0), case) for felt, case in often
            ],
        }
        return {
            name: figures(
                self._model,
                ((drawing, case.get("answers", {})) for drawing, case in drawn),
                (case["expected"] for _, case in drawn),
            )
            for name, drawn in ways.items()
        }

    def of_kinds(self) -> Mapping[str, Share]:
        """How often something is claimed above weak of maps of which little may be said."""
        hand, chance = self._hand()
        found = {}
        for kind, told in Kinds(self._anatomy, chance).all(OF_A_KIND).items():
            drawn = ((hand.drawn(felt, forgotten=0.0), answers) for felt, answers in told)
            found[kind] = figures(self._model, drawn, [()] * len(told)).share("claims")
        pooled = Share(sum(each.hits for each in found.values()), sum(each.of for each in found.values()))
        return {**found, "the three pooled": pooled}

    def of_unknown_causes(self, hands: int = 3) -> Share:
        """How often a model without the cause claims something above weak, of the ninety drawn by hand."""
        hand, _ = self._hand()
        claims: list[Judged] = []
        for name in dict.fromkeys(cause for case in self._cases for cause in case["expected"]):
            model = Model(without(self._anatomy, name), self._atlas)
            told = [(felt, case) for felt, case in self._described() if case["expected"] == [name]]
            drawn = ((hand.drawn(felt), case.get("answers", {})) for felt, case in told * hands)
            claims += figures(model, drawn, [()] * (hands * len(told))).drawings
        return Figures(claims).share("claims")

    def of_redraws(self) -> Mapping[str, Share]:
        """What a redraw of the ninety by another ten millimetres changes."""
        hand, _ = self._hand()
        return unsteady(self._model, hand, self._described())

    def _described(self) -> Iterator[tuple[Sequence[Felt], Mapping[str, Any]]]:
        for case in self._cases:
            yield (
                [
                    Felt(
                        tuple(
                            region
                            for base in mark["regions"]
                            for region in region_ids(base, SIDES[case["side"]])
                        ),
                        Sensation(mark["sensation"]),
                        mark["intensity"],
                    )
                    for mark in case["marks"]
                ],
                case,
            )

    def _hand(self) -> tuple[Hand, np.random.Generator]:
        chance = np.random.default_rng(self._seed)
        return Hand(self._atlas, chance), chance


def without(anatomy: Anatomy, pattern: str) -> Anatomy:
    """An anatomy that does not know a pattern; how rare regions are stays as it was printed."""
    entries = [entry for entry in anatomy.set_scoring.one_entry if pattern not in entry]
    return replace(
        anatomy,
        patterns={name: row for name, row in anatomy.patterns.items() if name != pattern},
        set_scoring=structs.replace(anatomy.set_scoring, one_entry=tuple(entries)),
        shares=tuple(row for row in anatomy.shares if row.pattern != pattern),
        answers=tuple(row for row in anatomy.answers if row.pattern != pattern),
        look_alikes=(),
    )


def main() -> None:
    """Carry out the command line; some minutes with 600 drawings a cause."""
    parser = argparse.ArgumentParser(prog="python3 -m tools.drawings", description=__doc__)
    parser.add_argument("--each", type=int, default=EACH, help="drawings for a cause (%(default)s)")
    parser.add_argument(
        "--seed", type=int, default=SEED, help="of the drawings (%(default)s); tune on others"
    )
    told = parser.parse_args()
    measures = Measures(told.each, told.seed)
    print("\n".join(lines({**measures.of_causes(), **measures.of_ninety()})))
    print("\nclaimed above weak, of maps of which little may be said")
    for kind, share in measures.of_kinds().items():
        print(f"  {kind:34}{share}")
    print(f"  {'a cause that is not in the table':34}{measures.of_unknown_causes()}")
    print("\nthe ninety, each drawn twice, ten millimetres apart")
    for what, share in measures.of_redraws().items():
        print(f"  {what:46}{share}")


if __name__ == "__main__":
    main()
