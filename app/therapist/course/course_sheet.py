"""The whole course as pages: one sheet with its bodies and plots, or a small sheet for each visit in turn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from app.canvas.marks.patterns import look_of
from app.export import captions, parts
from app.export.page import (
    QUIET,
    Box,
    Item,
    PageBody,
    PageLayer,
    PageLine,
    PaperPage,
    Text,
    TextAnchor,
    Weight,
)
from app.export.parts import HEIGHT, INNER, MARGIN
from app.export.typeset import broken, width
from app.therapist.course.plots import Plot, plots
from app.therapist.course.timeline_scale import CoursePoint, TimeScale
from app.words import export as words_of_export
from app.words import shared as wording
from app.words import trend as words
from models.body.atlas import Atlas
from models.body.projection import Projection
from models.body.view import Body, View
from models.drawing.stroke import Sensation
from models.practice.visit_summary import MarkSummary

MOST_BODIES, IN_A_ROW = 12, 6
"""Bodies that a sheet has room for, the first and the last among them."""
PLOT, PLOT_GAP = 26.0, 11.0
"""Millimetres of paper that a plot is high, and from one to the next."""
SCALE_WIDE = 46.0
"""Millimetres at the left of a plot for its words."""
ACTION, BAND = "#0F6E6E", "#A9CFCF"
DAY = 3.3
"""Size of the type of a day below a body, in millimetres, where its column is wide enough."""
DOT, BAR = 1.8, 1.6
"""Side of a point and width of a bar, in millimetres."""
FRAME_WIDE, FRAME_TALL = 120.0, 150.0
"""Millimetres of one sheet of the animation."""
Marks = Mapping[UUID, Sequence[MarkSummary] | None]


@dataclass(frozen=True, slots=True)
class ToldCourse:
    """What is put on paper of a course: its visits, their marks, the view, and the sentence that it says."""

    points: Sequence[CoursePoint]
    marks: Marks
    body: Body
    view: View
    sentence: str
    levels: Mapping[int, float]


def course_sheet(course: ToldCourse, atlas: Atlas, name: str | None = None) -> PaperPage:
    """One A4 sheet: the sentence, bodies through time, and the plots with what a redraw may differ by."""
    points = course.points
    days = words_of_export.two_days(
        points[0].visit.started, points[-1].visit.started, wording.body_figure(course.body)
    )
    line = f"{wording.visits(len(points))} · {days}"
    items, y = parts.head(words.title(), line, name)
    for told in broken(course.sentence, 4.6, INNER, Weight.SEMIBOLD):
        y += 7
        items.append(Text(MARGIN, y, told, 4.6, weight=Weight.SEMIBOLD))
    drawn = plots(points, dict(course.levels))
    below = len(drawn) * (PLOT + PLOT_GAP) + 24
    bodies, y = _bodies(course, atlas, Box(MARGIN, y + 5, INNER, HEIGHT - y - below - 30))
    items += bodies
    legend, y = parts.legend(
        [(wording.sensation_word(each), look_of(each)) for each in _felt(course.marks)], y + 4
    )
    items += legend
    y += 10
    for plot in drawn:
        items += _plot(plot, points, y)
        y += PLOT + PLOT_GAP
    items.append(Text(MARGIN, y - 1, words.bands_on_paper(), 3.1, QUIET))
    items += parts.foot(HEIGHT)
    return PaperPage(parts.WIDTH, HEIGHT, f"{words.title()}, {line}", tuple(items))


def frame_sheets(course: ToldCourse, atlas: Atlas) -> Iterator[PaperPage]:
    """One small sheet for each visit, oldest first: all of them of the same size, for an animation."""
    projection = atlas.projection(course.body, course.view)
    space = Box(6, 20, FRAME_WIDE - 12, FRAME_TALL - 42)
    stand = parts.beside([projection], space)[0]
    stand = stand._replace(column=Box(6, stand.column.y, FRAME_WIDE - 12, stand.column.height))
    for number, point in enumerate(course.points):
        day = words_of_export.full_day(point.visit.started)
        place = words.place_among(number + 1, len(course.points))
        items: list[Item] = [
            Text(8, 12, day, 6, weight=Weight.SEMIBOLD),
            Text(FRAME_WIDE - 8, 12, place, 4.4, QUIET, anchor=TextAnchor.END),
        ]
        items += parts.add_body(stand, projection, _layers(course, point), {})
        items += _track(course.points, number, FRAME_TALL - 17)
        items += [
            Text(8, FRAME_TALL - 9, words.figures(point.strongest, point.area), 4, weight=Weight.MEDIUM),
            Text(8, FRAME_TALL - 3.5, words_of_export.footer(), 2.8, QUIET),
        ]
        yield PaperPage(FRAME_WIDE, FRAME_TALL, f"{words.title()}, {day}", tuple(items))


def _track(points: Sequence[CoursePoint], here: int, y: float) -> Iterator[Item]:
    """Where in time a visit stands, as a line with a sign for each."""
    scale = TimeScale([point.visit.started for point in points], 8, FRAME_WIDE - 8)
    yield PageLine(8, y, FRAME_WIDE - 8, y, QUIET, 0.3)
    for number in range(len(points)):
        x, half = scale.x(number), 2.4 if number == here else 1.0
        yield PageLine(
            x, y - half, x, y + half, ACTION if number == here else QUIET, 1.2 if number == here else 0.5
        )


def _bodies(course: ToldCourse, atlas: Atlas, space: Box) -> tuple[list[Item], float]:
    """The bodies of at most twelve visits in one row or two, each over its date; and where they end."""
    shown = _spread(len(course.points), MOST_BODIES)
    rows = [shown[:IN_A_ROW], shown[IN_A_ROW:]] if len(shown) > IN_A_ROW else [shown]
    projection = atlas.projection(course.body, course.view)
    items: list[Item] = []
    y, height = space.y, space.height / len(rows) - parts.GAP - 4
    for row in rows:
        stand = parts.beside([projection] * len(rows[0]), Box(space.x, y, space.width, height))
        for place, number in zip(stand, row, strict=False):
            items += _one_body(course, course.points[number], place, projection)
        y = max(each.box.bottom for each in stand) + 4 + parts.GAP
    return items, y


def _one_body(
    course: ToldCourse, point: CoursePoint, place: parts.Stand, projection: Projection
) -> Iterator[Item]:
    box, window = place.box, place.window
    yield PageBody(box, window, projection.body, projection.view, tuple(_layers(course, point)))
    middle, column = box.x + box.width / 2, place.column
    yield from captions.short(
        projection.view, captions.Column(column.x, column.right, middle, box.y, box.width)
    )
    day = wording.day(point.visit.started)
    size = min(DAY, DAY * column.width / width(day, DAY, Weight.SEMIBOLD))
    yield Text(middle, box.bottom + 4, day, size, weight=Weight.SEMIBOLD, anchor=TextAnchor.MIDDLE)


def _spread(count: int, most: int) -> list[int]:
    """At most so many of the visits, evenly, the first and the last among them."""
    if count <= most:
        return list(range(count))
    return [round(number * (count - 1) / (most - 1)) for number in range(most)]


def _layers(course: ToldCourse, point: CoursePoint) -> list[PageLayer]:
    marks = course.marks[point.id] or ()
    return [PageLayer(look_of(each.mark.sensation), each.skin) for each in marks if each.skin]


def _felt(marks: Marks) -> list[Sensation | None]:
    """What anything feels like on any of the visits, each once, in the order of the palette."""
    used = {each.mark.sensation for known in marks.values() for each in known or () if each.skin}
    return [each for each in (*Sensation, None) if each in used]


def _plot(plot: Plot, points: Sequence[CoursePoint], top: float) -> Iterator[Item]:
    """One plot: its scale, a bar for what a redraw may differ by, the line with its gaps."""
    left, right = MARGIN + SCALE_WIDE, MARGIN + INNER - 6
    scale = TimeScale([point.visit.started for point in points], left + 6, right)

    def y(value: float) -> float:
        share = (min(max(value, plot.low), plot.high) - plot.low) / (plot.high - plot.low)
        return top + PLOT * (1 - share)

    yield Text(MARGIN, top + 4, plot.title, 3.7, weight=Weight.SEMIBOLD)
    yield Text(MARGIN, top + 8.5, plot.unit, 3.1, QUIET)
    for value, word in plot.ticks:
        yield PageLine(left, y(value), right + 4, y(value))
        yield Text(left - 1.5, y(value) + 1, word, 2.6, QUIET, anchor=TextAnchor.END)
    told = [plot.value(point) for point in points]
    known = [number for number, value in enumerate(told) if value is not None]
    for number in known:
        low, high = plot.band(told[number] or 0.0)
        if y(low) - y(high) > BAR:  # a line's ends stand out by half its width
            foot, top_of_bar = y(low) - BAR / 2, y(high) + BAR / 2
            yield PageLine(scale.x(number), foot, scale.x(number), top_of_bar, BAND, BAR)
    for one, other in pairwise(known):
        if other - one == 1:
            ends = scale.x(one), y(told[one] or 0.0), scale.x(other), y(told[other] or 0.0)
            yield PageLine(*ends, ACTION, 0.5)
    for number in known:
        x, at = scale.x(number), y(told[number] or 0.0)
        yield PageLine(x - 0.05, at, x + 0.05, at, ACTION, DOT)  # some programs draw no line without length
        if plot.numbered and number in (known[0], known[-1]):
            figure = wording.number(round(told[number] or 0.0, 1))
            yield Text(x, at - 2, figure, 3.1, weight=Weight.SEMIBOLD, anchor=TextAnchor.MIDDLE, halo=True)
