"""The commands that read a register or write in it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing
from uuid import UUID

from app.commands.answering import Answer, say
from app.commands.reading import InputError, OpenRegister
from app.commands.ways import ASSETS, Ways, Work, looked, read_atlas, store_file
from app.files.standing import replaced
from models.errors import NervelineError
from models.practice.audit import AuditAct, LogHead


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

    regions = frozenset(region.id for region in read_atlas().regions)
    yield from imported(opened, regions, given.file, given.client)


def _export(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.moving import exported, exported_all

    how = {"named": given.named, "replace": given.force}
    if not given.all:
        replaced(given.out, replace=given.force, sources=(store_file(given.store),))
    act: tuple[AuditAct, UUID | None, UUID | None] = AuditAct.EXPORTED_ALL, None, None
    with looked(given, ways) as register:
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

    with looked(given, ways) as register:
        yield clients(register, given.tag)


def _visits(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.listing import visits

    with looked(given, ways) as register:
        yield visits(register, given.client, read_atlas())


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
        with looked(given, ways) as register:
            yield known_page(register, given.file)
        return
    yield ways.unlock(lambda file, secret: verified(ways.backups, file, secret), given.file)


def _restore(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.backing_up import restored
    from app.files.private import kept_private
    from app.settings import data_folder

    register = store_file(given.store)
    if register.parent == data_folder():  # a new computer has none yet
        kept_private(register.parent)
    if not register.parent.is_dir():
        raise InputError(f"There is no folder {register.parent}: connect its drive, or make it.")
    yield ways.unlock(lambda file, secret: restored(ways.backups, file, register, secret), given.file)


def _record(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.rights import RecordWriter

    replaced(given.out, replace=given.force, sources=(store_file(given.store),))
    with looked(given, ways) as register:
        answer = RecordWriter(register, read_atlas()).write(given.client, given.out, replace=given.force)
    _put_on_log(given, ways, AuditAct.GAVE_RECORD, UUID(str(answer["client"])))
    yield answer


def _erase(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from datetime import datetime

    from app.commands.rights import erased, searched
    from app.settings import Settings, preferences_file

    file = store_file(given.store)
    if not file.exists():
        raise InputError(f"There is no register at {file}.")
    folders = Settings(preferences_file()).backup_folders()
    with closing(ways.open(file)) as register:
        client, answer = erased(register, given.client, given.yes, datetime.now().astimezone())
        answer |= searched(register, file, client, folders)
    yield answer


def _audit(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.audit import audited

    head: LogHead | None = None
    if given.against is not None:
        if not given.against.is_file():
            raise InputError(f"There is no file at {given.against}.")
        head = ways.unlock(ways.backups.log_head, given.against)
        if head is None:
            raise InputError(f"The log in {given.against} has no entry to go on from.")
    with looked(given, ways) as register:
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


def _doctor(given: argparse.Namespace, ways: Ways) -> Iterator[Answer]:
    from app.commands.doctor import checked

    yield checked(ASSETS, lambda: store_file(given.store), ways.look)


OF_REGISTER: dict[str, Work] = {
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
    "doctor": _doctor,
}
