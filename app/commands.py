"""Commands without a window: answers as JSON on standard output, messages on standard error."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from uuid import UUID

from app.batch.reading import InputError
from models.body.view import Body, View
from models.errors import NervelineError

if TYPE_CHECKING:
    from models.body.atlas import Atlas
    from models.keeping import Register

ASSETS = Path(__file__).resolve().parents[1] / "assets"
FAILED, WRONG = 1, 2
ENDINGS = (".png", ".svg", ".pdf")

Answer = dict[str, object]
OpenStore = Callable[[Path], "Register"]


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, as all of the program does."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"{message[0].upper()}{message[1:]}; {self.prog} --help lists what there is.")


def run(argv: Sequence[str], open_store: OpenStore) -> int:
    """Carry out a command; 0 when it was done, 1 when doctor found something, 2 for what cannot be done."""
    try:
        given = _parser().parse_args(argv)
        return _answered(_CARRY_OUT[given.command](given, open_store))
    except NervelineError as error:
        print(error, file=sys.stderr)
        return WRONG
    except BrokenPipeError:  # whoever read the answers has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _answered(answers: Iterable[Answer]) -> int:
    code = 0
    for answer in answers:
        print(json.dumps(answer, ensure_ascii=False), flush=True)
        code = FAILED if answer.get("ok") is False else code
    return code


def _parser() -> _Parser:
    parser = _Parser(prog="run.py", description="Nerveline without a window; without a command it opens one.")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--store", type=Path, metavar="PATH", help="the register, or the folder it lies in")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)

    def command(name: str, says: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=says, description=says, parents=[shared])

    render = command("render", "draw a map file as a picture")
    render.add_argument("map", type=Path, metavar="MAP", help="a .json map file, or .jsonl with one a line")
    render.add_argument("--view", type=View, action="append", help=_of(View))
    render.add_argument("--body", type=Body, help=_of(Body))
    render.add_argument("--layers", default="", help="regions: their borders")
    render.add_argument("--dpi", type=float, help="dots per inch of a .png; 300 for print")
    render.add_argument("--out", type=Path, required=True, metavar="FILE", help=", ".join(ENDINGS))
    where = command("where", "say which region lies at a point of a view, in body millimetres")
    where.add_argument("--body", type=Body, required=True, help=_of(Body))
    where.add_argument("--view", type=View, required=True, help=_of(View))
    where.add_argument("x", type=float, metavar="X")
    where.add_argument("y", type=float, metavar="Y")
    compare = command("compare", "say what changed between two map files, or two .jsonl files line by line")
    compare.add_argument("earlier", type=Path, metavar="EARLIER")
    compare.add_argument("later", type=Path, metavar="LATER")
    brought = command("import", "keep a map file as a visit of a client")
    brought.add_argument("file", type=Path, metavar="FILE")
    brought.add_argument("--client", required=True, metavar="NAME", help="the pseudonym; added when new")
    taken = command("export", "write a visit as a map file")
    taken.add_argument("--visit", type=UUID, required=True, metavar="ID")
    taken.add_argument("--out", type=Path, required=True, metavar="FILE")
    taken.add_argument("--named", action="store_true", help="write the client's pseudonym into it")
    command("atlas", "say which bodies and regions are installed")
    command("doctor", "check the installation, the assets and the register")
    return parser


def _of(choices: Iterable[str]) -> str:
    return " | ".join(choices)


def _atlas() -> Atlas:
    from models.body.atlas import Atlas

    return Atlas.load(ASSETS / "atlas")


def store_file(given: Path | None) -> Path:
    """The register that is meant: the one named, in the folder named, or in the usual place."""
    from app.main import REGISTER
    from app.settings import Settings, preferences_file

    place = given if given is not None else Settings(preferences_file()).folder
    return place / REGISTER if given is None or place.is_dir() else place


def _opened(given: argparse.Namespace, open_store: OpenStore, *, new: bool) -> Register:
    file = store_file(given.store)
    if not new and not file.exists():
        raise InputError(f"There is no register at {file}.")
    if given.store is None:
        file.parent.mkdir(parents=True, exist_ok=True)
    return open_store(file)


def _render(given: argparse.Namespace, _: OpenStore) -> Iterator[Answer]:
    from app.batch.rendering import Wanted, rendered

    layers = [layer for layer in given.layers.split(",") if layer]
    if any(layer != "regions" for layer in layers):
        raise InputError(f"Of the layers only regions is there yet, not {', '.join(layers)}.")
    if given.out.suffix.lower() not in ENDINGS:
        raise InputError(f"--out has to end in one of {', '.join(ENDINGS)}, not {given.out.name}.")
    if given.dpi is not None and not 20 <= given.dpi <= 1200:
        raise InputError("--dpi has to lie between 20 and 1200.")
    wanted = Wanted(given.out, tuple(given.view or ()), given.body, bool(layers), given.dpi)
    yield from rendered(_atlas(), given.map, wanted)


def _where(given: argparse.Namespace, _: OpenStore) -> Iterator[Answer]:
    if not (isfinite(given.x) and isfinite(given.y)):
        raise InputError("X and Y have to be numbers of body millimetres.")
    region = _atlas().projection(given.body, given.view).region_at(given.x, given.y)
    yield {"region": region.id if region else None}


def _compare(given: argparse.Namespace, _: OpenStore) -> Iterator[Answer]:
    from app.batch.comparing import compared

    yield from compared(_atlas(), given.earlier, given.later)


def _import(given: argparse.Namespace, open_store: OpenStore) -> Iterator[Answer]:
    from app.batch.moving import imported

    if not given.client.strip():
        raise InputError("--client needs a pseudonym.")
    if not given.file.exists():
        raise InputError(f"There is no file {given.file}.")
    regions = frozenset(region.id for region in _atlas().regions)
    yield from imported(_opened(given, open_store, new=True), regions, given.file, given.client.strip())


def _export(given: argparse.Namespace, open_store: OpenStore) -> Iterator[Answer]:
    from app.batch.moving import exported

    yield exported(_opened(given, open_store, new=False), given.visit, given.out, named=given.named)


def _about_atlas(_: argparse.Namespace, __: OpenStore) -> Iterator[Answer]:
    from app.batch.checking import about

    yield about(_atlas(), ASSETS)


def _doctor(given: argparse.Namespace, open_store: OpenStore) -> Iterator[Answer]:
    from app.batch.checking import checked

    yield checked(ASSETS, store_file(given.store), open_store)


_CARRY_OUT: dict[str, Callable[[argparse.Namespace, OpenStore], Iterator[Answer]]] = {
    "render": _render,
    "where": _where,
    "compare": _compare,
    "import": _import,
    "export": _export,
    "atlas": _about_atlas,
    "doctor": _doctor,
}
