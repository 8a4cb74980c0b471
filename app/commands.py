"""The commands that need no window: they answer in JSON on standard output, troubles go to standard error.

The answer is one line, or one line for each map of a .jsonl file. Exit codes: 0 done, 1 the disk, the
register or the installation is at fault, 2 what was asked for cannot be done as it was asked.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from uuid import UUID

from models.body.view import Body, View
from models.errors import MapFileError, NervelineError

if TYPE_CHECKING:  # a command imports what it needs when it is carried out
    from models.body.atlas import Atlas
    from models.keeping import Register

OpenStore = Callable[[Path], "Register"]
Answers = Iterable[Mapping[str, object]]

BODIES, VIEWS = [body.value for body in Body], [view.value for view in View]
ASSETS = Path(__file__).resolve().parents[1] / "assets"
ABOUT = """\
Nerveline without its window: paint, compare, import and export pain maps.

Every command answers in JSON on standard output; messages go to standard error.
A MAP is a map file (.json), or a .jsonl file with one map on each line: then there is
one answer a line, and a line that is wrong is answered by {"error": …}.
"""
EXAMPLES = """\
examples:
  python3 run.py                                   opens the window
  python3 run.py render map.json --view back --out back.png
  python3 run.py compare january.json march.json
  python3 run.py where --body female --view back 585 830
"""


class _Parser(ArgumentParser):
    """Says in one sentence what is wrong with a command line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{message[0].upper()}{message[1:]}; {self.prog} --help says more.\n")


def run(argv: Sequence[str], open_store: OpenStore) -> int:
    """Carry out one command and return its exit code; `open_store` opens the register in a file."""
    from app.batch.reading import InputError

    try:
        arguments = _parser(open_store).parse_args(argv)
        well = True
        for answer in arguments.answers(arguments):
            print(json.dumps(answer), flush=True)
            well = bool(answer.get("ok", True))
    except SystemExit as ended:  # from the parser: 0 after --help, 2 after a wrong command line
        return int(ended.code or 0)
    except (InputError, MapFileError) as error:
        print(error, file=sys.stderr)
        return 2
    except NervelineError as error:
        print(error, file=sys.stderr)
        return 1
    return 0 if well else 1


def _parser(open_store: OpenStore) -> ArgumentParser:
    layout = RawDescriptionHelpFormatter
    parser = _Parser("python3 run.py", description=ABOUT, epilog=EXAMPLES, formatter_class=layout)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, answers: Callable[[Namespace], Answers], tells: str) -> ArgumentParser:
        added = commands.add_parser(name, help=tells, description=f"{tells[0].upper()}{tells[1:]}.")
        added.add_argument(
            "--store", type=Path, metavar="PATH", help="register of visits; usually your own data folder"
        )
        added.set_defaults(answers=answers, open_store=open_store)
        return added

    _add_map_commands(command)
    moving_in = command("import", _import, "keep the visit of a map file in the register")
    moving_in.add_argument("file", type=Path, metavar="MAP")
    moving_in.add_argument("--client", required=True, metavar="NAME", help="pseudonym; added if it is new")
    moving_out = command("export", _export, "write a visit of the register as a map file")
    moving_out.add_argument("--visit", required=True, type=UUID, metavar="ID")
    moving_out.add_argument("--out", required=True, type=Path, metavar="FILE")
    moving_out.add_argument("--name", action="store_true", help="write the client's pseudonym into the file")
    command("atlas", _atlas, "tell the version, counts and hashes of the body atlas")
    command("doctor", _doctor, "check the installation, the assets, the typeface and the register")
    return parser


def _add_map_commands(command: Callable[[str, Callable[[Namespace], Answers], str], ArgumentParser]) -> None:
    render = command("render", _render, "paint a map as PNG or SVG; several maps get numbered files")
    render.add_argument("map", type=Path, metavar="MAP")
    render.add_argument("--view", choices=VIEWS, metavar="VIEW", help=f"{', '.join(VIEWS)}; all that tell")
    render.add_argument("--body", choices=BODIES, help="another body than the map's own")
    render.add_argument("--layers", default="", metavar="LAYERS", help="regions: their outlines")
    render.add_argument("--dpi", type=float, default=150, help="dots per inch of a PNG, 150 unless given")
    render.add_argument("--out", required=True, type=Path, metavar="FILE", help="ends in .png or .svg")
    where = command("where", _where, "tell the region at a point of a view, in body millimetres")
    where.add_argument("--body", required=True, choices=BODIES)
    where.add_argument("--view", required=True, choices=VIEWS, metavar="VIEW", help=", ".join(VIEWS))
    where.add_argument("x", type=float, metavar="X", help="to the right of the picture")
    where.add_argument("y", type=float, metavar="Y", help="down")
    compare = command("compare", _compare, "tell what changed between two maps, or line by line in two files")
    compare.add_argument("earlier", type=Path, metavar="EARLIER")
    compare.add_argument("later", type=Path, metavar="LATER")


def _render(asked: Namespace) -> Answers:
    from app.batch.rendering import rendered

    view, body = asked.view and View(asked.view), asked.body and Body(asked.body)
    return rendered(_load(), asked.map, asked.out, view, body, asked.layers, asked.dpi)


def _where(asked: Namespace) -> Answers:
    from app.batch.reading import InputError

    view, x, y = View(asked.view), asked.x, asked.y
    width, height = view.extent
    if not (0 <= x < width and 0 <= y < height):
        raise InputError(
            f"The point ({x:g}, {y:g}) lies outside the view {view}, which is {width} by {height}."
        )
    region = _load().projection(Body(asked.body), view).region_at(x, y)
    yield {"region": region.id if region else None}


def _compare(asked: Namespace) -> Answers:
    from app.batch.comparing import compared

    return compared(_load(), asked.earlier, asked.later)


def _import(asked: Namespace) -> Answers:
    from app.batch.moving import imported

    regions = frozenset(region.id for region in _load().regions)
    return imported(_register(asked), regions, asked.file, asked.client)


def _export(asked: Namespace) -> Answers:
    from app.batch.moving import exported

    yield exported(_register(asked), asked.visit, asked.out, named=asked.name)


def _atlas(_: Namespace) -> Answers:
    from app.batch.health import described

    yield described(_load(), ASSETS)


def _doctor(asked: Namespace) -> Answers:
    from app.batch.health import examined

    yield examined(ASSETS, _store_file(asked), asked.open_store)


def _load() -> Atlas:
    from models.body.atlas import Atlas

    return Atlas.load(ASSETS / "atlas")


def _register(asked: Namespace) -> Register:
    file = _store_file(asked)
    if asked.store is None:
        file.parent.mkdir(parents=True, exist_ok=True)
    register: Register = asked.open_store(file)
    return register


def _store_file(asked: Namespace) -> Path:
    """The file that is named, the register in the folder that is named, or the one of the window."""
    from app.settings import REGISTER, Settings, preferences_file

    named: Path = asked.store or Settings(preferences_file()).folder
    return named / REGISTER if asked.store is None or named.is_dir() else named
