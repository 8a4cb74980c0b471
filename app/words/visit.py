"""The words of the visit screen: tools, what a mark means, the list of marks, export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from app.gestures.tool import BROAD, FINE, MEDIUM, Tool
from app.words.catalogue import Message, translate, translate_amount
from app.words.mark_names import desk_part
from models.body.places import PlainPlace
from models.drawing.stroke import Course, Depth
from models.flow.left_open import MarkQuestion, OpenPlace
from models.flow.way import FlowStep

back_to_desk = Message("visit", "Back to the desk")
tools = Message("visit", "Tool")
TOOL_WORDS = {
    Tool.DRAW: Message("visit", "Draw"),
    Tool.FILL: Message("visit", "Fill"),
    Tool.ERASE: Message("visit", "Erase"),
    Tool.ERASE_MARK: Message("visit", "Remove"),
    Tool.POINT: Message("visit", "Look"),
}
TOOL_TIPS = {
    Tool.DRAW: Message("visit", "Draw where it hurts  D"),
    Tool.FILL: Message("visit", "Tap a region to fill it; tap it later again to clear it  F"),
    Tool.ERASE: Message("visit", "Rub out part of a mark  E"),
    Tool.ERASE_MARK: Message("visit", "Tap a mark to remove all of it  X"),
    Tool.POINT: Message("visit", "Tap to see what lies beneath  W; a right click does so with every tool"),
}
brush = Message("visit", "Brush width")
BRUSH_WORDS = {
    FINE: Message("visit", "Fine"),
    MEDIUM: Message("visit", "Medium"),
    BROAD: Message("visit", "Broad"),
}
BRUSH_TIPS = {
    FINE: Message("visit", "Fine, 6 mm on the body"),
    MEDIUM: Message("visit", "Medium, 14 mm"),
    BROAD: Message("visit", "Broad, 30 mm"),
}
redo = Message("visit", "Redo")
clear = Message("visit", "Clear all marks")
cleared = Message("visit", "All marks were cleared.")
zoom_in = Message("visit", "Zoom in")
zoom_out = Message("visit", "Zoom out")
fit = Message("visit", "Whole body")
views = Message("visit", "Views")
close_ups = Message("visit", "Close-ups")
close_ups_tip = Message(
    "visit", "Pelvis, face, hands and feet near by; a stroke there is one of the whole body  7"
)
pages = Message("visit", "Pages")
figure = Message("visit", "Figure")
as_list = Message("visit", "List")
as_list_tip = Message("visit", "Choose regions from a list, with keyboard or screen reader  L")
search_regions = Message("visit", "Search regions")
regions = Message("visit", "Regions")
all_parts = Message("visit", "‹ All parts of the body")
as_body = Message("visit", "Body")

export = Message("visit", "Export")
finish = Message("visit", "Finish visit")
finish_tip = Message("visit", "Close this map; it can be reopened as an amendment")
reopen = Message("visit", "Reopen")
reopen_tip = Message("visit", "Reopen as an amendment; the time of it is kept")
finished = Message("visit", "The visit is finished.")

new_mark = Message("visit", "New mark")

done = Message("visit", "Done")
sensation = Message("visit", "Feels like")
strength_heading = Message("visit", "Strength")
strength_scale = Message("visit", "Strength from 0 to 10")
weaker = Message("visit", "Weaker")
stronger = Message("visit", "Stronger")
depth = Message("visit", "Where")
DEPTHS = {
    Depth.SURFACE: Message("visit", "Surface"),
    Depth.DEEP: Message("visit", "Deep"),
    Depth.NOT_SURE: Message("visit", "Not sure"),
}
course = Message("visit", "When")
COURSES = {
    Course.CONSTANT: Message("visit", "Constant"),
    Course.INTERMITTENT: Message("visit", "Comes and goes"),
}

marks = Message("visit", "Marks")
no_marks = Message("visit", "Draw on the body where it hurts. Each mark appears here in words.")
no_marks_list = Message("visit", "Tick regions in the list. Each mark appears here in words.")
no_marks_finished = Message("visit", "Nothing was marked at this visit.")
as_last_time = Message("visit", "Same as last time")
started_as_last_time = Message("visit", "The marks of last time are laid; say how strong each is today.")
as_last_time_tip = Message("visit", "Places and kinds of the visit before; how strong it is today is asked")
no_pain_tip = Message("visit", "Keep this as the client's answer")
remove_mark = Message("visit", "Remove this mark")
mark_removed = Message("visit", "The mark was removed.")

picture_screen = Message("visit", "Picture, screen size (PNG)…")
picture_print = Message("visit", "Picture, A4 at 300 dpi (PNG)…")
picture_vector = Message("visit", "Drawing (SVG)…")
print_file = Message("visit", "Print file (PDF)…")
print_page = Message("visit", "Print…")
copy_picture = Message("visit", "Copy picture")
map_file = Message("visit", "Map file…")
with_layers = Message("visit", "With the layers that are shown")
with_name = Message("visit", "Write the client's name on pictures")
picture_copied = Message("visit", "The picture is on the clipboard; paste it into your letter.")
writing = Message("visit", "Writing the picture…")
stop = Message("visit", "Stop")
stopped = Message("visit", "Stopped; no file was written.")
map_name = Message("visit", "pain map")
maps_compared_name = Message("visit", "pain maps compared")
map_files = Message("visit", "Nerveline map (*.json)")
png_files = Message("visit", "Picture (*.png)")
svg_files = Message("visit", "Drawing (*.svg)")
pdf_files = Message("visit", "Print file (*.pdf)")
printed = Message("visit", "Sent to the printer.")


def saved(file: str) -> str:
    """What is said after an export."""
    return translate("visit", "Saved as {file}.").format(file=file)


def amended(times: int) -> str:
    """That a visit was reopened after it had been finished."""
    return translate_amount("visit", "amended once", "amended {n} times", times)


def strength(value: float | None) -> str:
    """The chosen strength beside its scale; "?" as long as nobody has said it."""
    return "?" if value is None else f"{value:g}"


def strength_name(value: float | None) -> str:
    """What a screen reader calls the scale of strength."""
    return strength_scale() if value is not None else translate("visit", "Strength from 0 to 10: not said")


taken_back = Message("visit", "The tablet came back before the end")
left_open_heading = Message("visit", "Something was left open")
not_asked = Message("visit", "Not asked")
not_answered = Message("visit", "Not answered")
put_away = Message("visit", "Put this note away")
_ASKED_OF_A_MARK = {
    MarkQuestion.STRENGTH: Message("visit", "how strong"),
    MarkQuestion.KIND: Message("visit", "what kind"),
    MarkQuestion.DEPTH: Message("visit", "how deep"),
}
_ASKED = {
    FlowStep.TODAY: Message("visit", "whether anything hurts today"),
    FlowStep.CHANGED: Message("visit", "what has changed"),
    FlowStep.SINCE: Message("visit", "since when"),
    FlowStep.WORSE_OR_BETTER: Message("visit", "what makes it worse or better"),
    FlowStep.FEELING: Message("visit", "feeling, bladder and bowel"),
    FlowStep.NOW: Message("visit", "what is so right now"),
    FlowStep.HEALTH: Message("visit", "health"),
    FlowStep.READ_BACK: Message("visit", "whether the map is correct"),
}


def left_open(places: Sequence[OpenPlace], names: Mapping[UUID, str]) -> str:
    """What is open, in one line: "right buttock, centre (how strong, what kind); since when"."""
    of_marks: dict[UUID, list[str]] = {}
    others = []
    for place, asks in places:
        if place.mark is not None and asks is not None:
            of_marks.setdefault(place.mark, []).append(_ASKED_OF_A_MARK[asks]())
        elif place.step in _ASKED:
            others.append(_ASKED[place.step]())
    marks = [f"{names[mark]} ({', '.join(asked)})" for mark, asked in of_marks.items()]
    return "; ".join([*marks, *others])


def part_of_body(part: PlainPlace, ticked: int) -> str:
    """A part of the body in the list of regions, with the amount of those that are marked in it."""
    name = desk_part(part.key)
    if not ticked:
        return name
    return translate_amount("visit", "{part}: {n} marked", "{part}: {n} marked", ticked, part=name)
