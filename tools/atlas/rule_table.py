"""The 180 regions as one table of rules on the neutral body's skin; left and right share each rule."""

from __future__ import annotations

from tools.atlas.rules import Rule
from tools.atlas.rules_leg import LEG
from tools.atlas.rules_pelvis import PELVIS
from tools.atlas.rules_trunk import TRUNK


def table() -> tuple[Rule, ...]:
    """All rules, in the order of precedence."""
    return tuple(sorted((*PELVIS, *TRUNK, *LEG), key=lambda rule: rule.shape))
