"""The page of many clients: bodies coloured by how often each spot is marked, or by how two groups differ."""

from __future__ import annotations

from collections.abc import Sequence

from app.export import parts
from app.export.heat_steps import HeatSteps, steps_of_difference, steps_of_shares
from app.export.page import QUIET, Box, Item, PageLayer, PaperPage, Text
from app.export.parts import HEIGHT, INNER, MARGIN
from app.export.typeset import broken
from app.words import heat as words
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.cohort.difference import skin_difference
from models.cohort.heat import HeatMap
from models.drawing.stroke import Sensation

FOOT, LINE = 46.0, 4.6
"""Millimetres below the bodies, and of a line of the words there."""


def heat_page(
    found: HeatMap, body: Body, views: Sequence[View], atlas: Atlas, sensation: Sensation | None, of: str = ""
) -> PaperPage:
    """The page of these counts on one figure; `of` says whose maps they are."""
    line = words.counted(found.maps, len(found.people), sensation)
    if of:
        line = f"{line}; {of}"
    rules = [words.rule()]
    return _page(words.title(), [line], steps_of_shares(found), rules, (body, views), atlas)


def difference_page(
    groups: tuple[HeatMap, HeatMap], of: tuple[str, str], body: Body, views: Sequence[View], atlas: Atlas
) -> PaperPage:
    """The page of where two groups differ, the first less the second; `of` says whose maps each holds."""
    lines = [
        words.group(number, each.maps, len(each.people), whose)
        for number, (each, whose) in enumerate(zip(groups, of, strict=True))
    ]
    found = skin_difference(*groups)
    rules = [words.difference_rule(), words.by_chance() if found.has_interval else words.no_interval()]
    return _page(words.difference_title(), lines, steps_of_difference(found), rules, (body, views), atlas)


def _page(
    title: str,
    lines: Sequence[str],
    steps: HeatSteps,
    rules: Sequence[str],
    look: tuple[Body, Sequence[View]],
    atlas: Atlas,
) -> PaperPage:
    body, views = look
    items, top = parts.head(title, lines[0], None, lines[1:])
    layers = [PageLayer(step.pattern, step.cells) for step in steps.all]
    written = [part for rule in rules for part in broken(rule, 3.3, INNER)]
    rows = _rows(views)
    foot = FOOT + LINE * (len(written) - 1) + (7.5 if steps.is_difference else 0)
    height = (HEIGHT - top - foot - parts.GAP * (len(rows) - 1)) / len(rows)
    y = top + 5
    for row in rows:
        projections = [atlas.projection(body, view) for view in row]
        stand = parts.beside(projections, Box(MARGIN, y, INNER, height))
        for place, projection in zip(stand, projections, strict=True):
            items += parts.add_body(place, projection, layers, {})
        y = max(each.box.bottom for each in stand) + parts.GAP
    below, y = _legend(steps, y + 2)
    items += below
    for line in written:
        y += LINE
        items.append(Text(MARGIN, y, line, 3.3, QUIET))
    items += parts.foot(HEIGHT)
    return PaperPage(parts.WIDTH, HEIGHT, f"{title}: {'; '.join(lines)}", tuple(items))


def _legend(steps: HeatSteps, y: float) -> tuple[list[Item], float]:
    """Every colour with what it stands for; of a difference a line for each way."""
    if not steps.is_difference:
        return parts.legend([(words.step(each.low, each.high), each.pattern) for each in steps.steps], y)
    alike = [(words.alike(), steps.alike.pattern)] if steps.alike is not None else []
    more = [(words.points(each.low, each.high), each.pattern) for each in steps.steps if each.high > 0]
    less = [(words.points(each.low, each.high), each.pattern) for each in steps.steps if each.high <= 0]
    first, y = parts.legend(more, y)
    second, y = parts.legend([*reversed(less), *alike], y + 2.3)
    return [*first, *second], y


def _rows(views: Sequence[View]) -> list[Sequence[View]]:
    """Back and front have a row to themselves, so that the words beside them are whole."""
    both = [view for view in views if view.picture_left is not None]
    return [row for row in (both, [view for view in views if view not in both]) if row]
