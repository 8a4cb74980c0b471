"""What each command is told on the command line."""

from __future__ import annotations

import argparse
import unicodedata
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NoReturn
from uuid import UUID

from app.commands.answering import Ended, told
from app.commands.reading import STANDARD_INPUT, InputError, MapInput
from models.body.layer import BodyLayer
from models.body.view import Body, View
from models.drawing.stroke import Sensation

BODIES, VIEWS = [body.value for body in Body], [view.value for view in View]
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
LAYERS_HELP = f"separated by commas: {', '.join(BodyLayer)}, referral:MUSCLE"
MAP_HELP = "a .json map file, or .jsonl with one a line; - is standard input"
LONGEST_NAME = 200
ENDINGS = (".png", ".svg", ".pdf")

Command = Callable[..., argparse.ArgumentParser]
"""Adds a command by its name, by what it says of itself, and by arguments that it shares with others."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, as all of the program does."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"{message[0].upper()}{message[1:]}; {self.prog} --help lists what there is.")

    def print_help(self, file: object = None) -> None:
        if not told(self.format_help().rstrip("\n")):
            raise SystemExit(Ended.FAILED)


def parser() -> _Parser:
    """What reads the words of a command; raises InputError, one sentence, for those that make no sense."""
    layout = argparse.RawDescriptionHelpFormatter
    parser = _Parser("python3 run.py", description=ABOUT, epilog=EXAMPLES, formatter_class=layout)
    shared = _Parser(add_help=False)
    shared.add_argument("--store", type=_place, metavar="PATH", help="the register, or the folder it lies in")
    key = shared.add_mutually_exclusive_group()
    key.add_argument("--key-file", metavar="FILE", help="begins with the passphrase; - is standard input")
    key.add_argument(
        "--unencrypted", action="store_true", help="use or make a register that is not encrypted"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)

    def command(name: str, says: str, *parents: _Parser) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=says, description=says, parents=[shared, *parents])

    _about_maps(command)
    _about_research(command)
    _about_register(command)
    command("atlas", "say which bodies and regions are installed")
    command("doctor", "check the installation, the assets and the register")
    return parser


def _about_maps(command: Command) -> None:
    render = command("render", f"draw a map file as a picture: {', '.join(ENDINGS)}", _output())
    render.add_argument("map", type=MapInput, metavar="MAP", help=MAP_HELP)
    views = (*VIEWS, "all")
    render.add_argument("--view", choices=views, action="append", metavar="VIEW", help=", ".join(views))
    render.add_argument("--body", choices=BODIES, help="another body than the map's own")
    render.add_argument("--layers", default="", help=LAYERS_HELP)
    render.add_argument("--labels", action="store_true", help="write the names of muscles and nerves")
    render.add_argument("--dpi", type=float, help="dots per inch of a .png; 300 for print")
    findings = command("findings", "say which structures and patterns a map may speak of, and what is unsafe")
    findings.add_argument("map", type=MapInput, metavar="MAP", help=MAP_HELP)
    findings.add_argument("--earlier", type=MapInput, metavar="MAP", help="the map of the visit before")
    plan = command("plan", "plan a session for a map: ten blocks whose minutes add up, each with its why")
    plan.add_argument("map", type=MapInput, metavar="MAP", help=MAP_HELP)
    plan.add_argument(
        "--minutes", type=int, default=60, metavar="N", help="30, 45, 60, 75 or 90; 60 if not said"
    )
    plan.add_argument(
        "--earlier", type=MapInput, metavar="MAPS", help="the maps of the visits before, one a line"
    )
    cycle = command("cycle", "estimate the guarding cycle over the maps of one client, one a line")
    cycle.add_argument("maps", type=MapInput, metavar="MAPS", help=MAP_HELP)
    note = command("note", "write the note of a map in sentences, by what was told, found, read and done")
    note.add_argument("map", type=MapInput, metavar="MAP", help=MAP_HELP)
    note.add_argument("--earlier", type=MapInput, metavar="MAP", help="the map of the visit before")
    note.add_argument("--language", default="en", help="en")
    report = command("report", "write the report of a map on one page (.pdf); names nobody", _output())
    report.add_argument("map", type=MapInput, metavar="MAP", help=MAP_HELP)
    report.add_argument("--earlier", type=MapInput, metavar="MAP", help="the map of the visit before it")
    report.add_argument("--paper", choices=("a4", "letter"), default="a4")
    where = command(
        "where", "say what lies at a point of a view, in body millimetres, from the region to the bone"
    )
    where.add_argument("--body", choices=BODIES, required=True)
    where.add_argument("--view", choices=VIEWS, required=True, metavar="VIEW", help=", ".join(VIEWS))
    where.add_argument("x", type=float, metavar="X")
    where.add_argument("y", type=float, metavar="Y")
    compare = command("compare", "say what changed between two map files, or two .jsonl files line by line")
    compare.add_argument("earlier", type=MapInput, metavar="EARLIER", help=MAP_HELP)
    compare.add_argument("later", type=MapInput, metavar="LATER")
    course = command("course", "follow one client over many visits: numbers, steps, first against last")
    course.add_argument("maps", type=MapInput, metavar="MAPS", help="a .jsonl file, one map a line")


def _about_research(command: Command) -> None:
    heat = command("heat", "show where many maps are marked, as a figure or a table", _output())
    heat.add_argument("maps", type=MapInput, metavar="MAPS", help="a .jsonl file, one map a line")
    heat.add_argument(
        "--view", choices=(*VIEWS, "all"), default="back", metavar="VIEW", help=", ".join(VIEWS)
    )
    heat.add_argument("--body", choices=BODIES, default="neutral")
    heat.add_argument("--sensation", choices=tuple(Sensation), metavar="WORD", help=", ".join(Sensation))
    heat.add_argument("--first-visits", action="store_true", help="only the earliest map of each client")
    heat.add_argument("--least", type=int, default=5, metavar="N", help="people whom a figure needs: 5")
    heat.add_argument("--against", type=MapInput, metavar="MAPS", help="show the difference to these")
    forms = ("nerveline", "jsonl", "csv", "csv-wide", "choir", "redcap", "michigan", "wpi", "fhir")
    convert = command("convert", "write maps in another form; wrong rows are told by line", _output())
    convert.add_argument("file", type=_place, metavar="FILE")
    convert.add_argument("--from", dest="before", choices=forms, metavar="FORM", help="guessed when left out")
    convert.add_argument(
        "--to", dest="after", choices=forms, metavar="FORM", required=True, help=", ".join(forms)
    )
    convert.add_argument("--named", action="store_true", help="keep pseudonyms; else clients are numbers")
    convert.add_argument(
        "--snomed", action="store_true", help="code sides by SNOMED CT, which needs a licence"
    )


def _about_register(command: Command) -> None:
    brought = command("import", "keep a map file as a visit of a client")
    brought.add_argument("file", type=MapInput, metavar="FILE", help=MAP_HELP)
    brought.add_argument(
        "--client", type=_name, required=True, metavar="NAME", help="the pseudonym; added when new"
    )
    taken = command("export", "write a visit as a map file, or all visits into a folder", _output())
    which = taken.add_mutually_exclusive_group(required=True)
    which.add_argument("--visit", type=UUID, metavar="ID", help="as the command visits lists it")
    which.add_argument("--all", action="store_true", help="all visits of all clients; --out is a folder")
    taken.add_argument("--named", action="store_true", help="write the client's pseudonym into it")
    listing = command("clients", "list all clients")
    listing.add_argument("--tag", metavar="WORD", help="only those who have this tag")
    listed = command("visits", "list the visits of a client")
    listed.add_argument(
        "--client", type=_name, required=True, metavar="NAME", help="the pseudonym or the number"
    )
    recorded = command("record", "write all that is kept of a client into a ZIP file", _output())
    recorded.add_argument("--client", type=_name, required=True, metavar="NAME")
    erasing = command("erase", "erase a client for good, at once, and search the files for the name")
    erasing.add_argument("--client", type=_name, required=True, metavar="NAME")
    erasing.add_argument("--yes", required=True, metavar="NAME", help="the same name once more")
    audit = command("audit", "tell who saw, changed, exported or erased what, and when")
    audit.add_argument("--since", type=_day, metavar="DATE", help="such as 2026-03-01")
    audit.add_argument("--client", type=_name, metavar="NAME")
    audit.add_argument(
        "--against", type=_place, metavar="FILE", help="a backup that the log has to go on from"
    )
    backed_up = command("backup", "write everything into one file, which is opened again and counted")
    backed_up.add_argument("--out", type=_place, required=True, metavar="FILE", help="a file not there yet")
    verified = command("verify", "open a backup and count what is in it, or know a printed page again")
    verified.add_argument("file", type=_place, metavar="FILE")
    restored = command("restore", "take a backup in the place of the register, which is kept beside it")
    restored.add_argument("file", type=_place, metavar="FILE")


def _output() -> _Parser:
    output = _Parser(add_help=False)
    output.add_argument("--out", type=_place, required=True, metavar="FILE", help="the file to write")
    output.add_argument("--force", action="store_true", help="replace the file if it is there already")
    return output


def _name(word: str) -> str:
    """A client's pseudonym, as a map file may carry it."""
    name = word.strip()
    if not name or len(name) > LONGEST_NAME:
        raise argparse.ArgumentTypeError(f"a name has one to {LONGEST_NAME} letters")
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in name):
        raise argparse.ArgumentTypeError("the name has letters that are no text in UTF-8")
    return name


def _day(word: str) -> datetime:
    """The beginning of a day, where this computer is."""
    try:
        return datetime.fromisoformat(word).astimezone()
    except ValueError:
        raise argparse.ArgumentTypeError("a day is written 2026-03-01") from None


def _place(word: str) -> Path:
    if word in ("", STANDARD_INPUT):
        raise argparse.ArgumentTypeError("the name of a file is needed")
    return Path(word)
