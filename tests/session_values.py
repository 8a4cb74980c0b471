"""One of everything that a therapist may keep of a session, for tests that hold for every kind."""

from __future__ import annotations

from uuid import UUID

from models.body.view import Side
from models.practice.exercise import ExerciseId
from models.practice.hands import BlockId, Done, Felt, Movement, MovementId, Palpation, PostureItem
from models.practice.measures import Activity, Questionnaire, Rated, Scored, Strength
from models.practice.noting import Addendum, HomeGiven, NoteDraft, NotePart, PrintedPage, Signature
from models.practice.session_values import (
    AskedChange,
    ChangeTold,
    Chosen,
    DrawnAgain,
    LookedAt,
    PlanEdits,
    ReviewChoice,
    SessionValue,
)

EVERY: tuple[SessionValue, ...] = (
    Palpation("piriformis", Side.RIGHT, Felt.MARKED, None, ("thigh_back_mid_inner_r",), eased=True, note="ü"),
    LookedAt(PostureItem.TRUNK_SHIFT, Felt.NONE),
    Movement(MovementId.STRAIGHT_LEG, Side.RIGHT, 6.0, None),
    Done(BlockId.DEEP_ROTATORS, 12, 3, "slowly"),
    PlanEdits(45, {BlockId.GLUTEALS: 12}),
    NoteDraft(("marks",), ("home_walk",), {NotePart.ASSESSMENT: "as last time"}, ("Ice, ten minutes",)),
    Rated(Strength.WORST, 7.0),
    Activity(1, "putting on socks", 4.0),
    Scored(Questionnaire.RMDQ, 11),
    Chosen(ReviewChoice.REFER, "to her doctor"),
    Signature("Ada Berg", "AB", "the whole note"),
    Addendum(1, "Ada Berg", "walked home well"),
    HomeGiven((ExerciseId.FORWARD_LEAN,)),
    AskedChange(UUID(int=5), ("heel_sole_r",), ChangeTold.LEFT_OUT),
    DrawnAgain(UUID(int=5)),
    PrintedPage("ab" * 32),
)
