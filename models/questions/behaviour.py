"""The questions about how pain behaves, a row each: within a page in the order of asking."""

from __future__ import annotations

from typing import Final

from models.questions.question import AnswerKind, Asked, Question, QuestionKind

_BEHAVIOUR = QuestionKind.BEHAVIOUR

BEHAVIOUR_QUESTIONS: Final = (
    Question(
        "duration_days",
        _BEHAVIOUR,
        Asked.SINCE,
        "safety rules ces_bilateral (S), bilateral_slow (S), progressive_weakness (S, K), infection (S, K), "
        "dvt (S, K, D), aaa (K), inflammatory (K), fracture (S)",
        answer=AnswerKind.DAYS,
    ),
    Question("sudden_onset", _BEHAVIOUR, Asked.WEEKS, "safety rules fracture (S), aaa (K)"),
    Question(
        "worse_sitting",
        _BEHAVIOUR,
        Asked.WORSE,
        "patterns rad_l4, rad_l5, rad_s1, deep_gluteal, stenosis (S, D); hamstring_origin (S, K, D)",
    ),
    Question(
        "worse_standing",
        _BEHAVIOUR,
        Asked.WORSE,
        "patterns stenosis (S); meralgia, ql, iliopsoas, tarsal_tunnel (S, D); facet_lumbar (S, K, D)",
    ),
    Question(
        "worse_walking",
        _BEHAVIOUR,
        Asked.WORSE,
        "safety rule vascular_claudication (K); patterns rad_l2_l3 (S, K, D); "
        "glute_min, glute_med, cluneal_superior, meralgia, stenosis, tarsal_tunnel, calf (S, D)",
    ),
    Question(
        "worse_bending",
        _BEHAVIOUR,
        Asked.WORSE,
        "patterns rad_l4, rad_l5, rad_s1, cluneal_superior (S, D); hamstring_origin, facet_lumbar (S, K, D)",
    ),
    Question(
        "worse_backward_bending",
        _BEHAVIOUR,
        Asked.WORSE,
        "patterns cluneal_superior, stenosis (S, D); facet_lumbar (S, K, D)",
    ),
    Question("worse_stairs", _BEHAVIOUR, Asked.WORSE, "patterns deep_gluteal, gtps (S, D)"),
    Question("worse_lying_on_side", _BEHAVIOUR, Asked.WORSE, "patterns glute_min, glute_med, gtps (S, D)"),
    Question(
        "worse_crossing_legs",
        _BEHAVIOUR,
        Asked.WORSE,
        "patterns deep_gluteal, hip_joint, gtps, common_fibular (S, D)",
    ),
    Question(
        "worse_cough_sneeze",
        _BEHAVIOUR,
        Asked.WORSE,
        "patterns rad_l4, rad_l5, rad_s1, ql (S, D); facet_lumbar (S, K, D)",
    ),
    Question(
        "worse_light_touch",
        _BEHAVIOUR,
        Asked.WORSE,
        "safety rule irritable (D); ID Pain, Portenoy 2006 (S); pattern meralgia (S, D)",
    ),
    Question("shoes_socks_difficult", _BEHAVIOUR, Asked.WORSE, "patterns gtps, hip_joint (S, D)"),
    Question(
        "eased_by_sitting",
        _BEHAVIOUR,
        Asked.BETTER,
        "patterns stenosis (S); rad_l2_l3 (S, K, D); deep_gluteal, meralgia (S, D)",
    ),
    Question(
        "eased_by_standing_still",
        _BEHAVIOUR,
        Asked.BETTER,
        "safety rule vascular_claudication (K); patterns stenosis, rad_l5, rad_s1, deep_gluteal (S)",
    ),
    Question(
        "eased_by_walking",
        _BEHAVIOUR,
        Asked.BETTER,
        "patterns rad_l4, rad_l5, deep_gluteal (S, D); facet_lumbar (S, K, D)",
    ),
    Question(
        "eased_by_lying",
        _BEHAVIOUR,
        Asked.BETTER,
        "patterns rad_l4, rad_l5, rad_s1 (S, D); si_joint (S, K, D)",
    ),
    Question(
        "eased_by_bending_forward", _BEHAVIOUR, Asked.BETTER, "patterns stenosis (S); facet_lumbar (S, K, D)"
    ),
    Question(
        "getting_worse",
        _BEHAVIOUR,
        Asked.CALLED_FOR,
        "safety rules infection (S, K), aaa (K), cancer (S)",
        since_version=2,
    ),
    Question("pain_free_sitting", _BEHAVIOUR, Asked.DESK, "pattern stenosis (S)"),
    Question("only_in_joints", _BEHAVIOUR, Asked.DESK, "ID Pain, Portenoy 2006 (S)"),
    Question(
        "rest_pain", _BEHAVIOUR, Asked.CALLED_FOR, "safety rule irritable (D)", answer=AnswerKind.INTENSITY
    ),
)
