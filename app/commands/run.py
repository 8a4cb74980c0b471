"""Commands without a window: answers as JSON on standard output, messages on standard error."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol
from uuid import UUID

from app.commands.answering import Answer, Ended, answered, open_streams, say
from app.commands.parser import ENDINGS, parser
from app.commands.reading import STANDARD_INPUT, InputError, Look, MapInput, OpenRegister
from app.commands.unlocking import LookAtStore, OpenStore, Unlock, Unlocking
from app.errors import caught
from app.files.standing import OutputError, refuse_what_is_read, replaced
from models.body.view import Body, View
from models.errors import MapFileError, NervelineError
from models.practice.audit import AuditAct, LogHead
from models.practice.copies import Backups, NotABackupError
from models.practice.keys import KeyNeededError, WrongKeyError
from models.practice.ports.register import Register

if TYPE_CHECKING:
    from models.body.atlas import Atlas

ASSETS = Path(__file__).resolve().parents[2] / "assets"

FOLDER_UNKNOWN = "In which folder the visits lie is not known any more: name it by --store."


class Ways(NamedTuple):
    """The ways to a register in a file: to write in it, to look at it, which changes nothing, and backups.

    `unlock` calls something with the passphrase that was given, and asks for one when it needs one.
    """

    open: Callable[[Path], OpenRegister]
    look: Callable[[Path], Look]
    unlock: Unlock
    backups: Backups


class Registers(Protocol):
    """Opens, makes and looks at registers on disk, and keeps backups of them."""

    @property
    def open(self) -> OpenStore: ...
    @property
    def look(self) -> LookAtStore: ...
    @property
    def backups(self) -> Backups: ...


def run(argv: Sequence[str], registers: Registers) -> int:
    """Carry out one command and return its exit code.

    `registers` are those on disk. Whatever happens is told in one sentence; only Ctrl-C ends without a word.
    """
    from app.settings import data_folder

    def unknown(report: Path | None) -> int:
        lies = f"A report that names nobody lies at {report}." if report else "No report could be written."
        say(f"Nerveline itself failed, and what is kept is as it was. {lies}")
        return Ended.FAILED

    open_streams()
    return caught(lambda: _ended(argv, registers), data_folder() / "faults", unknown)


def _ended(argv: Sequence[str], registers: Registers) -> Ended:
    try:
        return _carried_out(argv, registers)
    except (InputError, OutputError, MapFileError, NotABackupError, KeyNeededError, WrongKeyError) as error:
        say(error)
        return Ended.WRONG
    except NervelineError as error:
        say(error)
        return Ended.FAILED
    except OSError as error:
        say(f"{error.filename or 'Something'} cannot be used ({error.strerror or type(error).__name__}).")
        return Ended.FAILED
    except KeyboardInterrupt:
        return Ended.FAILED


def _carried_out(argv: Sequence[str], registers: Registers) -> Ended:
    try:
        given = parser().parse_args(argv)
    except SystemExit as end:  # the help has been printed
        return Ended(int(end.code or 0))
    maps = sum(isinstance(value, MapInput) and value.is_standard for value in vars(given).values())
    if maps + (given.key_file == STANDARD_INPUT) > 1:
        raise InputError("Standard input can be read once in a call: name a file for the other.")
    if isinstance(out := getattr(given, "out", None), Path):
        refuse_what_is_read(out, _read(given))
    work = _CARRY_OUT[given.command]
    unlocking = Unlocking(registers.open, registers.look, given.key_file)
    ways = Ways(unlocking.open, unlocking.look, unlocking.unlocked, registers.backups)
    to_the_end = work in (_import, _export, _render, _report, _back_up, _restore)
    return answered(work(given, ways), to_the_end=to_the_end)


def _read(given: argparse.Namespace) -> Iterator[Path]:
    """Every file that a call names to be read, and those in which the program keeps where the visits are."""
    from app.settings import ADDRESS, preferences_file

    for name, value in vars(given).items():
        match value:
            case MapInput():
                yield from value.sources
            case Path() if name != "out":
                yield value
            case str() if name == "key_file" and value != STANDARD_INPUT:
                yield Path(value)
    yield from (preferences_file(), preferences_file().with_name(ADDRESS))


def _atlas() -> Atlas:
    from models.body.atlas import Atlas

    return Atlas.load(ASSETS / "atlas")


def store_file(given: Path | None) -> Path:
    """The register that is meant: the one named, in the folder named, or in the usual place."""
    from app.settings import REGISTER, Settings, preferences_file

    if given is not None:
        return given / REGISTER if given.is_dir() else given
    settings = Settings(preferences_file())
    if settings.is_unknown:
        raise InputError(FOLDER_UNKNOWN)
    return settings.folder / REGISTER


@contextmanager
def _looked(given: argparse.Namespace, ways: Ways) -> Iterator[Register]:
    """The register that is there, to be read: neither is one made, nor is anything changed in this one."""
    file = store_file(given.store)
    if not file.exists():
        raise InputError(f"There is no register at {file}.")
    with closing(ways.look(file)) as look:
        if look.told:
            say(look.told)
        yield look.store


def _render(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.render import Wanted, rendered

    layers = [layer for layer in given.layers.split(",") if layer]
    if given.out.suffix.lower() not in ENDINGS:
        raise InputError(f"--out has to end in one of {', '.join(ENDINGS)}, not {given.out.name}.")
    if given.dpi is not None and not 20 <= given.dpi <= 1200:
        raise InputError("--dpi has to lie between 20 and 1200.")
    views, body = tuple(map(View, given.view or ())), Body(given.body) if given.body else None
    wanted = Wanted(given.out, views, body, layers, given.labels, given.dpi, given.force)
    yield from rendered(_atlas(), given.map, wanted)


def _where(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.where import beneath

    view, x, y = View(given.view), given.x, given.y
    width, height = view.extent
    if not (0 <= x < width and 0 <= y < height):
        raise InputError(f"({x:g}, {y:g}) lies outside the view {view}, which is {width} by {height}.")
    yield from beneath(_atlas(), Body(given.body), view, (x, y))


def _findings(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.findings import found

    yield from found(_atlas(), given.map)


def _plan(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.plan import planned

    yield from planned(_atlas(), given.map, given.earlier, given.minutes)


def _cycle(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.cycle import cycled

    yield from cycled(_atlas(), given.maps)


def _note(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.note import noted

    yield from noted(_atlas(), given.map, given.earlier, given.language)


def _report(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.report import reported

    yield from reported(_atlas(), given.map, given.earlier, given.paper, given.out, replace=given.force)


def _compare(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.compare import compared

    yield from compared(_atlas(), given.earlier, given.later)


def _course(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.course import course

    yield from course(_atlas(), given.maps)


def _heat(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.heat import ENDINGS as HEAT_ENDINGS
    from app.commands.heat import Selection, heat
    from models.drawing.stroke import Sensation

    if given.out.suffix.lower() not in HEAT_ENDINGS:
        raise InputError(f"--out has to end in one of {', '.join(HEAT_ENDINGS)}, not {given.out.name}.")
    if given.least < 1:
        raise InputError("--least has to be 1 or more.")
    views = tuple(View) if given.view == "all" else (View(given.view),)
    sensation = Sensation(given.sensation) if given.sensation else None
    wanted = Selection(
        given.out, views, Body(given.body), sensation, given.first_visits, given.least, given.force
    )
    yield from heat(_atlas(), given.maps, given.against, wanted)


def _convert(given: argparse.Namespace, _: Ways) -> Iterator[Answer]:
    from app.commands.convert import FileKind, converted

    forms = FileKind(given.before) if given.before else None, FileKind(given.after)
    how = {"named": given.named, "snomed": given.snomed, "force": given.force}
    yield from converted(_atlas(), given.file, given.out, forms, **how)


def _import(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.moving import imported
    from app.files.private import kept_private
    from app.settings import Settings, preferences_file

    def opened() -> OpenRegister:
        file = store_file(given.store)
        if given.store is None and not file.exists():
            if not Settings(preferences_file()).is_first_start:
                raise InputError(
                    f"There is no register at {file}: start the program, which asks where it is."
                )
            kept_private(file.parent)
        return ways.open(file)

    regions = frozenset(region.id for region in _atlas().regions)
    yield from imported(opened, regions, given.file, given.client)


def _export(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.moving import exported, exported_all

    how = {"named": given.named, "replace": given.force}
    if not given.all:
        replaced(given.out, replace=given.force, sources=(store_file(given.store),))
    act: tuple[AuditAct, UUID | None, UUID | None] = AuditAct.EXPORTED_ALL, None, None
    with _looked(given, ways) as register:
        if given.all:
            yield from exported_all(register, given.out, **how)
        else:
            answer, visit = (
                exported(register, given.visit, given.out, **how),
                register.visits.one(given.visit),
            )
            act = AuditAct.EXPORTED, visit.client, visit.id
            yield answer
    _put_on_log(given, ways, *act)


def _clients(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.listing import clients

    with _looked(given, ways) as register:
        yield clients(register, given.tag)


def _visits(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.listing import visits

    with _looked(given, ways) as register:
        yield visits(register, given.client)


def _back_up(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.backing_up import backed_up

    file = store_file(given.store)
    if not file.exists():
        raise InputError(f"There is no register at {file}.")
    answer = ways.unlock(lambda file, secret: backed_up(ways.backups, file, given.out, secret), file)
    _put_on_log(given, ways, AuditAct.BACKED_UP)
    yield answer


def _verify(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.backing_up import verified
    from app.commands.known_page import is_page, known_page

    if given.file.is_file() and is_page(given.file):
        with _looked(given, ways) as register:
            yield known_page(register, given.file)
        return
    yield ways.unlock(lambda file, secret: verified(ways.backups, file, secret), given.file)


def _restore(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.backing_up import restored

    register = store_file(given.store)
    yield ways.unlock(lambda file, secret: restored(ways.backups, file, register, secret), given.file)


def _record(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.rights import RecordWriter

    replaced(given.out, replace=given.force, sources=(store_file(given.store),))
    with _looked(given, ways) as register:
        answer = RecordWriter(register, _atlas()).write(given.client, given.out, replace=given.force)
    _put_on_log(given, ways, AuditAct.GAVE_RECORD, UUID(str(answer["client"])))
    yield answer


def _erase(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from datetime import datetime

    from app.commands.rights import erased, searched

    file = store_file(given.store)
    if not file.exists():
        raise InputError(f"There is no register at {file}.")
    with closing(ways.open(file)) as register:
        client, answer = erased(register, given.client, given.yes, datetime.now().astimezone())
    yield {**answer, **searched(file, client)}


def _audit(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.audit import audited

    head: LogHead | None = None
    if given.against is not None:
        if not given.against.is_file():
            raise InputError(f"There is no file at {given.against}.")
        head = ways.unlock(ways.backups.log_head, given.against)
        if head is None:
            raise InputError(f"The log in {given.against} has no entry to go on from.")
    with _looked(given, ways) as register:
        yield audited(register, given.since, given.client, head)


def _put_on_log(
    given: argparse.Namespace,
    ways: Ways,
    act: AuditAct,
    client: UUID | None = None,
    visit: UUID | None = None,
) -> None:
    """Put on the audit log that something left the program; where that cannot be written, it is said."""
    try:
        with closing(ways.open(store_file(given.store))) as register:
            register.audit.add(act, client, visit)
    except NervelineError as error:
        say(f"This does not stand on the audit log: {error}")


def _about_atlas(_: argparse.Namespace, __: Ways) -> Iterator[Answer]:
    from app.commands.doctor import about

    yield about(_atlas(), ASSETS)


def _doctor(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.doctor import checked

    yield checked(ASSETS, lambda: store_file(given.store), ways.look)


_CARRY_OUT: dict[str, Callable[[argparse.Namespace, Ways], Iterator[Answer]]] = {
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
    "import": _import,
    "export": _export,
    "clients": _clients,
    "visits": _visits,
    "record": _record,
    "erase": _erase,
    "audit": _audit,
    "backup": _back_up,
    "verify": _verify,
    "restore": _restore,
    "atlas": _about_atlas,
    "doctor": _doctor,
}
