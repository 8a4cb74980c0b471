"""The small pictures of the client's answers: what it feels like, what makes it worse, how deep it lies."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from app.style.icons import Icon, paint_line
from models.drawing.stroke import Depth, Sensation

_BED = "M3 19 L21 19"
_UPRIGHT = "O12 4.6 2.2 M12 8 L12 14.2 M8.2 12.4 L12 8.6 L15.8 12.4 M12 14.2 L9.8 20.5 M12 14.2 L14.2 20.5"
_FORWARD = (
    "O18 9.4 2.2 M8.6 11.6 C9.6 8.4 12.6 7.2 15.4 8 M8.6 11.6 L9.6 20.5 M8.6 11.6 L6.6 20.5 M14 8.2 L15.2 14"
)
_SEATED = "O9.5 4.6 2.2 M9.5 8 L9.5 14 L15 14 L15 20.5 M5.5 8.5 L5.5 20.5 M5.5 17 L11 17 L11 20.5"


class AnswerPicture(Enum):
    """Each picture as strokes, in the language of the icons."""

    WEIGHT = "O12 6 2.4 M8.2 9.4 L15.8 9.4 L19 20 L5 20 Z"
    FLAME = (
        "M12.4 3 C13 7 18.2 9.4 18.2 14.6 C18.2 18.3 15.5 21 12 21 C8.5 21 5.8 18.3 5.8 14.6 "
        "C5.8 12.2 7 10.4 8.4 9 C8.7 11 9.6 11.9 10.6 12.2 C10 8.8 10.6 5.4 12.4 3 Z"
    )
    BLADE = "M12 21 L9.4 11 L14.6 11 Z M6.8 11 L17.2 11 M12 11 L12 4.4 M10.2 4 L13.8 4"
    BOLT = "M13.6 3 L6 13.4 L11.4 13.4 L10 21 L18 10 L12.4 10 Z"
    CLOUD = (
        "M7 18 C4.5 18 3 16.3 3 14.2 C3 12 4.7 10.5 6.8 10.5 C7.3 7.5 9.6 5.5 12.4 5.5 C15.4 5.5 17.6 7.6 "
        "17.9 10.6 C19.9 10.9 21 12.4 21 14.3 C21 16.4 19.4 18 17.2 18 Z"
    )
    PINS = (
        "O5.4 6.4 1.9 M6.2 8.2 L9.2 15 O12.6 4.4 1.9 M12.5 6.4 L12.2 15 O19.2 7.4 1.9 M18.2 9 L15.2 15 "
        "M4 19.5 L20 19.5"
    )
    LOCK = (
        "M7 11 L17 11 C17.6 11 18 11.4 18 12 L18 19 C18 19.6 17.6 20 17 20 L7 20 C6.4 20 6 19.6 6 19 L6 12 "
        "C6 11.4 6.4 11 7 11 Z M8.4 11 L8.4 7.8 C8.4 5.8 10 4.2 12 4.2 C14 4.2 15.6 5.8 15.6 7.8 L15.6 11"
    )
    SURFACE = "M3 13 C8 11.6 16 11.6 21 13 O12 7.4 2.6 M4.5 18 L7 18 M10.8 18 L13.2 18 M17 18 L19.5 18"
    DEEP = "M3 6 C8 4.6 16 4.6 21 6 O12 17.4 2.6 M12 7.8 L12 12 M9.8 10.2 L12 12.4 L14.2 10.2"
    NOT_SURE = (
        "M8.2 8.6 C8.2 6.2 9.8 4.6 12 4.6 C14.2 4.6 15.8 6.2 15.8 8.2 C15.8 11.2 12 11.4 12 14.6 O12 19 0.6"
    )
    SITTING = _SEATED
    STANDING = _UPRIGHT
    WALKING = (
        "O13.4 4.6 2.2 M12.8 8 L11.6 13.6 L15 16.4 L15.8 20.5 M11.6 13.6 L10.4 17 L7 20 "
        "M8 12 L9.4 9.4 L12.8 8 L14.6 10.6 L17.2 11.4"
    )
    FORWARD = _FORWARD
    BACKWARD = (
        "O6.8 6 2.2 M9 8 C11.4 9.2 12.8 11 12.6 14 L11.4 20.5 M12.6 14 L14.6 20.5 "
        "M10 8.8 L8.4 13.4 L10.8 15.6"
    )
    STAIRS = "M3.5 20 L8.5 20 L8.5 15.4 L13.5 15.4 L13.5 10.8 L18.5 10.8 L18.5 6.2 L21 6.2"
    ON_THE_SIDE = "O5.4 13.6 2.2 M8.4 14.8 L13 14.4 L16 11.4 L19.6 15.4 " + _BED
    ON_THE_BACK = "O5.4 13.6 2.2 M8.6 15 L20.5 15 " + _BED
    LEGS_CROSSED = (
        "O9.5 4.6 2.2 M9.5 8 L9.5 14 L14.4 14.6 L14 20.5 M9.5 14 L16.4 11.6 L19 16 M5.5 8.5 L5.5 20.5"
    )
    COUGH = (
        "M14.6 5.6 C12.8 3.6 9.6 3.2 7.2 5 C4.6 7 4.4 10.4 6 12.8 L6 20 M14.6 5.6 L16 9 L14.6 9.6 L14.6 12.6 "
        "C14.6 13.6 13.8 14 12.8 14 L11.4 14 L11.4 20 M17.6 12 L21 11 M17.4 15 L20.6 16.4"
    )
    FEATHER = (
        "M5 20.5 L14.6 9.4 M7 17.6 C5.6 11.4 10.6 4.6 19.4 3.8 C19.8 11 14.6 17 7 17.6 Z M11 13.6 L15 13.4"
    )
    SHOE = (
        "M4 8.4 L4 16.4 L20.5 16.4 C20.5 13.8 17.6 13.2 15 12.8 C12.4 12.4 10.6 10.8 9.6 8.4 "
        "C8 9.6 5.8 9.6 4 8.4 Z M4 19.4 L20.5 19.4"
    )
    BELL = (
        "M6 16.5 C7.4 15 7.8 13.4 7.8 10.8 C7.8 8 9.6 6 12 6 C14.4 6 16.2 8 16.2 10.8 C16.2 13.4 16.6 "
        "15 18 16.5 Z M10.6 19.2 C11 20 13 20 13.4 19.2 M5 10 C5 7.8 5.8 6 7.2 4.6 "
        "M19 10 C19 7.8 18.2 6 16.8 4.6"
    )
    SPEECH = (
        "M6 5 L18 5 C19.4 5 20.5 6.1 20.5 7.5 L20.5 13.5 C20.5 14.9 19.4 16 18 16 L11 16 L6.5 20 L6.5 16 "
        "L6 16 C4.6 16 3.5 14.9 3.5 13.5 L3.5 7.5 C3.5 6.1 4.6 5 6 5 Z"
    )


OF_SENSATION = {
    Sensation.ACHE: AnswerPicture.WEIGHT,
    Sensation.BURNING: AnswerPicture.FLAME,
    Sensation.SHARP: AnswerPicture.BLADE,
    Sensation.ELECTRIC: AnswerPicture.BOLT,
    Sensation.NUMB: AnswerPicture.CLOUD,
    Sensation.TINGLING: AnswerPicture.PINS,
    Sensation.STIFF: AnswerPicture.LOCK,
}
OF_DEPTH = {
    Depth.SURFACE: AnswerPicture.SURFACE,
    Depth.DEEP: AnswerPicture.DEEP,
    Depth.NOT_SURE: AnswerPicture.NOT_SURE,
}
OF_QUESTION = {
    "worse_sitting": AnswerPicture.SITTING,
    "worse_standing": AnswerPicture.STANDING,
    "worse_walking": AnswerPicture.WALKING,
    "worse_bending": AnswerPicture.FORWARD,
    "worse_backward_bending": AnswerPicture.BACKWARD,
    "worse_stairs": AnswerPicture.STAIRS,
    "worse_lying_on_side": AnswerPicture.ON_THE_SIDE,
    "worse_crossing_legs": AnswerPicture.LEGS_CROSSED,
    "worse_cough_sneeze": AnswerPicture.COUGH,
    "worse_light_touch": AnswerPicture.FEATHER,
    "shoes_socks_difficult": AnswerPicture.SHOE,
    "eased_by_sitting": AnswerPicture.SITTING,
    "eased_by_standing_still": AnswerPicture.STANDING,
    "eased_by_walking": AnswerPicture.WALKING,
    "eased_by_lying": AnswerPicture.ON_THE_BACK,
    "eased_by_bending_forward": AnswerPicture.FORWARD,
}


def drawn(picture: AnswerPicture | Icon) -> Callable[[QPainter, QRectF, QColor], None]:
    """What paints a picture into a box."""
    return partial(_paint, picture)


def _paint(picture: AnswerPicture | Icon, painter: QPainter, box: QRectF, ink: QColor) -> None:
    paint_line(painter, picture.value, box, ink)
