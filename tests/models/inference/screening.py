"""Marks and answers that safety rules are tried with, and what comes of them."""

from __future__ import annotations

from models.anatomy.term import Answers
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Sensation
from models.inference.model import Model
from models.inference.safety import Screening
from tests.models.inference.builders import filled, on

NOTHING = Drawing()
BUTTOCK = filled("buttock_center_r", intensity=5)
BOTH_CALVES = filled(*on("both", ["calf_upper_outer"]), intensity=5)
NUMB_LEGS = filled(*on("both", ["calf_upper_outer"]), sensation=Sensation.NUMB, intensity=5)
DEEP_BACK = filled("low_back_upper_inner_l", intensity=5, depth=Depth.DEEP, course=Course.CONSTANT)
SADDLE_SKIN = filled("buttock_lower_inner_l", "buttock_lower_inner_r", sensation=Sensation.TINGLING)


def screened(model: Model, drawing: Drawing, answers: Answers, before: Drawing | None = None) -> Screening:
    return model.findings(drawing, answers, before).safety
