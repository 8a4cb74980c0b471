"""The commands that read map files, or the atlas alone."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from app.commands.answering import Answer
from app.commands.parser import ENDINGS
from app.commands.reading import InputError
from app.commands.ways import ASSETS, Ways, Work, read_atlas
from models.body.view import WHOLE_VIEWS, Body, View


def _render(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.render import Wanted, rendered

    layers = [layer for layer in given.layers.split(",") if layer]
    if given.out.suffix.lower() not in ENDINGS:
        raise InputError(f"--out has to end in one of {', '.join(ENDINGS)}, not {given.out.name}.")
    if given.dpi is not None and not 20 <= given.dpi <= 1200:
        raise InputError("--dpi has to lie between 20 and 1200.")
    asked, body = given.view or (), Body(given.body) if given.body else None
    views = tuple(View) if "all" in asked else tuple(map(View, asked))
    wanted = Wanted(given.out, views, body, layers, given.labels, given.dpi, given.force)
    yield from rendered(read_atlas(), given.map, wanted)


def _where(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.where import beneath

    view, x, y = View(given.view), given.x, given.y
    width, height = view.extent
    if not (0 <= x < width and 0 <= y < height):
        raise InputError(f"({x:g}, {y:g}) lies outside the view {view}, which is {width} by {height}.")
    yield from beneath(read_atlas(), Body(given.body), view, (x, y))


def _findings(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.findings import found

    yield from found(read_atlas(), given.map, given.earlier)


def _plan(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.plan import planned

    yield from planned(read_atlas(), given.map, given.earlier, given.minutes)


def _cycle(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.cycle import cycled

    yield from cycled(read_atlas(), given.maps)


def _note(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.note import noted

    yield from noted(read_atlas(), given.map, given.earlier, given.language)


def _report(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.report import reported

    yield from reported(read_atlas(), given.map, given.earlier, given.paper, given.out, replace=given.force)


def _compare(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.compare import compared

    yield from compared(read_atlas(), given.earlier, given.later)


def _course(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.course import course

    yield from course(read_atlas(), given.maps)


def _heat(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.heat import ENDINGS as HEAT_ENDINGS
    from app.commands.heat import Selection, heat
    from models.drawing.stroke import Sensation

    if given.out.suffix.lower() not in HEAT_ENDINGS:
        raise InputError(f"--out has to end in one of {', '.join(HEAT_ENDINGS)}, not {given.out.name}.")
    if given.least < 1:
        raise InputError("--least has to be 1 or more.")
    views = WHOLE_VIEWS if given.view == "all" else (View(given.view),)
    sensation = Sensation(given.sensation) if given.sensation else None
    wanted = Selection(
        given.out, views, Body(given.body), sensation, given.first_visits, given.least, given.force
    )
    yield from heat(read_atlas(), given.maps, given.against, wanted)


def _convert(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.convert import FileKind, converted

    forms = FileKind(given.before) if given.before else None, FileKind(given.after)
    how = {"named": given.named, "snomed": given.snomed, "force": given.force}
    yield from converted(read_atlas(), given.file, given.out, forms, **how)


def _about_atlas(_: argparse.Namespace, __: Ways) -> Iterator[Answer]:
    from app.commands.doctor import about

    yield about(read_atlas(), ASSETS)


OF_MAPS: dict[str, Work] = {
    "render": _render,
    "findings": _findings,
    "plan": _plan,
    "cycle": _cycle,
    "note": _note,
    "report": _report,
    "where": _where,
    "compare": _compare,
    "course": _course,
    "heat": _heat,
    "convert": _convert,
    "atlas": _about_atlas,
}
