"""The words of the visit screen: tools, what a mark means, the list of marks, export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from app.gestures.tool import BROAD, FINE, MEDIUM, Tool
from models.drawing.stroke import Course, Depth
from models.flow.way import FlowStep, Place

BACK_TO_DESK = "Back to the desk"
TOOLS = "Tool"
TOOL_WORDS = {
    Tool.DRAW: "Draw",
    Tool.FILL: "Fill",
    Tool.ERASE: "Erase",
    Tool.ERASE_MARK: "Remove",
    Tool.POINT: "Look",
}
TOOL_TIPS = {
    Tool.DRAW: "Draw where it hurts  D",
    Tool.FILL: "Tap a region to fill it; tap it later again to clear it  F",
    Tool.ERASE: "Rub out part of a mark  E",
    Tool.ERASE_MARK: "Tap a mark to remove all of it  X",
    Tool.POINT: "Tap to see what lies beneath  W; a right click does so with every tool",
}
BRUSH = "Brush width"
BRUSH_WORDS = {FINE: "Fine", MEDIUM: "Medium", BROAD: "Broad"}
BRUSH_TIPS = {FINE: "Fine, 6 mm on the body", MEDIUM: "Medium, 14 mm", BROAD: "Broad, 30 mm"}
UNDO = "Undo"
REDO = "Redo"
CLEAR = "Clear all marks"
CLEARED = "All marks were cleared."
ZOOM_IN = "Zoom in"
ZOOM_OUT = "Zoom out"
FIT = "Whole body"
VIEWS = "Views"
FIGURE = "Figure"
AS_LIST = "List"
AS_LIST_TIP = "Choose regions from a list, with keyboard or screen reader  L"
SEARCH_REGIONS = "Search regions"
REGIONS = "Regions"
AS_BODY = "Body"
AS_BODY_TIP = "Back to the body  L"
EXPORT = "Export"
FINISH = "Finish visit"
FINISH_TIP = "Close this map; it can be reopened as an amendment"
REOPEN = "Reopen"
REOPEN_TIP = "Reopen as an amendment; the time of it is kept"
FINISHED = "The visit is finished."
OPEN_NOW = "open"
AUTOSAVED = "Every stroke is saved as it lifts"

NEW_MARK = "New mark"
NEW_MARK_LINE = "What the next stroke means"
DONE = "Done"
SENSATION = "Feels like"
STRENGTH = "Strength"
STRENGTH_NAME = "Strength from 0 to 10"
WEAKER = "Weaker"
STRONGER = "Stronger"
DEPTH = "Where"
DEPTHS = {Depth.SURFACE: "Surface", Depth.DEEP: "Deep", Depth.NOT_SURE: "Not sure"}
COURSE = "When"
COURSES = {Course.CONSTANT: "Constant", Course.INTERMITTENT: "Comes and goes"}

MARKS = "Marks"
NO_MARKS = "Draw on the body where it hurts. Each mark appears here in words."
NO_MARKS_LIST = "Tick regions in the list. Each mark appears here in words."
NO_MARKS_FINISHED = "Nothing was marked at this visit."
NO_PAIN = "Nothing hurts today"
NO_PAIN_TIP = "Keep this as the client's answer"
REMOVE_MARK = "Remove this mark"
MARK_REMOVED = "The mark was removed."

PICTURE_SCREEN = "Picture, screen size (PNG)…"
PICTURE_PRINT = "Picture, A4 at 300 dpi (PNG)…"
PICTURE_VECTOR = "Drawing (SVG)…"
PRINT_FILE = "Print file (PDF)…"
PRINT = "Print…"
COPY_PICTURE = "Copy picture"
MAP_FILE = "Map file…"
WITH_LAYERS = "With the layers that are shown"
WITH_NAME = "Write the client's name on pictures"
PICTURE_COPIED = "The picture is on the clipboard; paste it into your letter."
WRITING = "Writing the picture…"
STOP = "Stop"
STOPPED = "Stopped; no file was written."
MAP_FILES = "Nerveline map (*.json)"
PNG_FILES = "Picture (*.png)"
SVG_FILES = "Drawing (*.svg)"
PDF_FILES = "Print file (*.pdf)"
PRINTED = "Sent to the printer."


def saved(file: str) -> str:
    """What is said after an export."""
    return f"Saved as {file}."


def amended(times: int) -> str:
    """That a visit was reopened after it had been finished."""
    return "amended once" if times == 1 else f"amended {times} times"


def strength(value: float | None) -> str:
    """The chosen strength beside its scale; "?" as long as nobody has said it."""
    return "?" if value is None else f"{value:g}"


def strength_name(value: float | None) -> str:
    """What a screen reader calls the scale of strength."""
    return STRENGTH_NAME if value is not None else f"{STRENGTH_NAME}: not said"


TAKEN_BACK = "The tablet came back before the end"
LEFT_OPEN = "Something was left open"
NOT_ASKED, NOT_ANSWERED = "Not asked", "Not answered"
PUT_AWAY = "Put this note away"
_ASKED_OF_A_MARK = {
    FlowStep.STRENGTH: "how strong",
    FlowStep.KIND: "what kind",
    FlowStep.DEPTH: "how deep, how constant",
}
_ASKED = {
    FlowStep.TODAY: "whether anything hurts today",
    FlowStep.WORSE: "what makes it worse",
    FlowStep.BETTER: "what eases it",
    FlowStep.SINCE: "since when",
    FlowStep.FEELING: "feeling and strength",
    FlowStep.NOW: "what is so right now",
    FlowStep.HEALTH: "health",
    FlowStep.READ_BACK: "whether the map is correct",
}


def left_open(places: Sequence[Place], names: Mapping[UUID, str]) -> str:
    """What is open, in one line: "right buttock, centre (how strong, what kind); what eases it"."""
    of_marks: dict[UUID, list[str]] = {}
    others = []
    for place in places:
        if place.mark is not None:
            of_marks.setdefault(place.mark, []).append(_ASKED_OF_A_MARK[place.step])
        elif place.step in _ASKED:
            others.append(_ASKED[place.step])
    marks = [f"{names[mark]} ({', '.join(asked)})" for mark, asked in of_marks.items()]
    return "; ".join([*marks, *others])
