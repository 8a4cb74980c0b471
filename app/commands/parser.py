"""Commands without a window: answers as JSON on standard output, messages on standard error."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from uuid import UUID

from app.commands.reading import InputError, OpenRegister
from app.files.standing import OutputError, replaced
from models.body.layer import Layer
from models.body.view import Body, View
from models.errors import MapFileError, NervelineError

if TYPE_CHECKING:
    from models.body.atlas import Atlas

ASSETS = Path(__file__).resolve().parents[2] / "assets"
BODIES, VIEWS = [body.value for body in Body], [view.value for view in View]
DONE, FAILED, WRONG = 0, 1, 2
ABOUT = """\
Nerveline without its window: paint, read, compare, import and export pain maps.

Every command answers in JSON on standard output; messages go to standard error.
A MAP is a map file (.json), or a .jsonl file with one map on each line: then there is
one answer a line, and a line that is wrong is answered by {"error": …}.
"""
EXAMPLES = """\
examples:
  python3 run.py                                   opens the window
  python3 run.py render map.json --view back --out back.png
  python3 run.py findings map.json
  python3 run.py compare january.json march.json
  python3 run.py where --body female --view back 585 830
"""
LAYERS_HELP = f"separated by commas: {', '.join(Layer)}, referral:MUSCLE"
ENDINGS = (".png", ".svg", ".pdf")

Answer = dict[str, object]
OpenStore = Callable[[Path], OpenRegister]


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, as all of the program does."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"{message[0].upper()}{message[1:]}; {self.prog} --help lists what there is.")


def run(argv: Sequence[str], open_store: OpenStore) -> int:
    """Carry out one command and return its exit code; `open_store` opens the register in a file.

    0: done. 1: the disk, the register or the installation is at fault. 2: it cannot be done as it was asked.
    """
    try:
        given = _parser().parse_args(argv)
        return _answered(_CARRY_OUT[given.command](given, open_store))
    except SystemExit:  # the parser has printed the help
        return DONE
    except (InputError, OutputError, MapFileError) as error:
        print(error, file=sys.stderr)
        return WRONG
    except NervelineError as error:
        print(error, file=sys.stderr)
        return FAILED
    except BrokenPipeError:  # whoever read the answers has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _answered(answers: Iterable[Answer]) -> int:
    code = DONE
    for answer in answers:
        print(json.dumps(answer, ensure_ascii=False), flush=True)
        code = FAILED if answer.get("ok") is False else code
    return code


def _parser() -> _Parser:
    layout = argparse.RawDescriptionHelpFormatter
    parser = _Parser("python3 run.py", description=ABOUT, epilog=EXAMPLES, formatter_class=layout)
    shared = _Parser(add_help=False)
    shared.add_argument("--store", type=Path, metavar="PATH", help="the register, or the folder it lies in")
    output = _Parser(add_help=False)
    output.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file to write")
    output.add_argument("--force", action="store_true", help="replace the file if it is there already")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)

    def command(name: str, says: str, *parents: _Parser) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=says, description=says, parents=[shared, *parents])

    render = command("render", f"draw a map file as a picture: {', '.join(ENDINGS)}", output)
    render.add_argument("map", type=Path, metavar="MAP", help="a .json map file, or .jsonl with one a line")
    render.add_argument("--view", choices=VIEWS, action="append", metavar="VIEW", help=", ".join(VIEWS))
    render.add_argument("--body", choices=BODIES, help="another body than the map's own")
    render.add_argument("--layers", default="", help=LAYERS_HELP)
    render.add_argument("--labels", action="store_true", help="write the names of muscles and nerves")
    render.add_argument("--dpi", type=float, help="dots per inch of a .png; 300 for print")
    findings = command("findings", "say which structures and patterns a map may speak of, and what is unsafe")
    findings.add_argument("map", type=Path, metavar="MAP", help="a .json map file, or .jsonl with one a line")
    where = command(
        "where", "say what lies at a point of a view, in body millimetres, from the region to the bone"
    )
    where.add_argument("--body", choices=BODIES, required=True)
    where.add_argument("--view", choices=VIEWS, required=True, metavar="VIEW", help=", ".join(VIEWS))
    where.add_argument("x", type=float, metavar="X")
    where.add_argument("y", type=float, metavar="Y")
    compare = command("compare", "say what changed between two map files, or two .jsonl files line by line")
    compare.add_argument("earlier", type=Path, metavar="EARLIER")
    compare.add_argument("later", type=Path, metavar="LATER")
    brought = command("import", "keep a map file as a visit of a client")
    brought.add_argument("file", type=Path, metavar="FILE")
    brought.add_argument("--client", required=True, metavar="NAME", help="the pseudonym; added when new")
    taken = command("export", "write a visit as a map file", output)
    taken.add_argument("--visit", type=UUID, required=True, metavar="ID")
    taken.add_argument("--named", action="store_true", help="write the client's pseudonym into it")
    command("atlas", "say which bodies and regions are installed")
    command("doctor", "check the installation, the assets and the register")
    return parser


def _atlas() -> Atlas:
    from models.body.atlas import Atlas

    return Atlas.load(ASSETS / "atlas")


def store_file(given: Path | None) -> Path:
    """The register that is meant: the one named, in the folder named, or in the usual place."""
    from app.settings import REGISTER, Settings, preferences_file

    place = given if given is not None else Settings(preferences_file()).folder
    return place / REGISTER if given is None or place.is_dir() else place


def _opened(given: argparse.Namespace, open_store: OpenStore, *, new: bool) -> OpenRegister:
    file = store_file(given.store)
    if not new and not file.exists():
        raise InputError(f"There is no register at {file}.")
    if given.store is None:
        from app.files.private import kept_private

        kept_private(file.parent)
    return open_store(file)


def _render(given: argparse.Namespace, _: OpenStore) -> Iterator[Answer]:
    from app.commands.render import Wanted, rendered

    layers = [layer for layer in given.layers.split(",") if layer]
    if given.out.suffix.lower() not in ENDINGS:
        raise InputError(f"--out has to end in one of {', '.join(ENDINGS)}, not {given.out.name}.")
    if given.dpi is not None and not 20 <= given.dpi <= 1200:
        raise InputError("--dpi has to lie between 20 and 1200.")
    views, body = tuple(map(View, given.view or ())), Body(given.body) if given.body else None
    wanted = Wanted(given.out, views, body, layers, given.labels, given.dpi, given.force)
    yield from rendered(_atlas(), given.map, wanted)


def _where(given: argparse.Namespace, _: OpenStore) -> Iterator[Answer]:
    from app.commands.where import beneath

    view, x, y = View(given.view), given.x, given.y
    width, height = view.extent
    if not (0 <= x < width and 0 <= y < height):
        raise InputError(f"({x:g}, {y:g}) lies outside the view {view}, which is {width} by {height}.")
    yield from beneath(_atlas(), Body(given.body), view, (x, y))


def _findings(given: argparse.Namespace, _: OpenStore) -> Iterator[Answer]:
    from app.commands.findings import found

    yield from found(_atlas(), given.map)


def _compare(given: argparse.Namespace, _: OpenStore) -> Iterator[Answer]:
    from app.commands.compare import compared

    yield from compared(_atlas(), given.earlier, given.later)


def _import(given: argparse.Namespace, open_store: OpenStore) -> Iterator[Answer]:
    from app.commands.moving import imported

    if not given.client.strip():
        raise InputError("--client needs a pseudonym.")
    if not given.file.exists():
        raise InputError(f"There is no file {given.file}.")
    regions = frozenset(region.id for region in _atlas().regions)
    with closing(_opened(given, open_store, new=True)) as register:
        yield from imported(register, regions, given.file, given.client.strip())


def _export(given: argparse.Namespace, open_store: OpenStore) -> Iterator[Answer]:
    from app.commands.moving import exported

    replaced(given.out, replace=given.force)
    with closing(_opened(given, open_store, new=False)) as register:
        yield exported(register, given.visit, given.out, named=given.named, replace=given.force)


def _about_atlas(_: argparse.Namespace, __: OpenStore) -> Iterator[Answer]:
    from app.commands.doctor import about

    yield about(_atlas(), ASSETS)


def _doctor(given: argparse.Namespace, open_store: OpenStore) -> Iterator[Answer]:
    from app.commands.doctor import checked

    yield checked(ASSETS, store_file(given.store), open_store)


_CARRY_OUT: dict[str, Callable[[argparse.Namespace, OpenStore], Iterator[Answer]]] = {
    "render": _render,
    "findings": _findings,
    "where": _where,
    "compare": _compare,
    "import": _import,
    "export": _export,
    "atlas": _about_atlas,
    "doctor": _doctor,
}
