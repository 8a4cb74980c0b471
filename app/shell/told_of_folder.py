"""What there is to say at a start of the folder with the visits: is it kept, and who else writes there?"""

from __future__ import annotations

from app.files.synced import others_beside, service_of
from app.settings import REGISTER, Settings
from app.words import desk, protection


def told_of_folder(settings: Settings, *, is_changed: bool) -> list[str]:
    """The sentences on the folder, where a sync service may write that knows nothing of logs.

    `is_changed` is whether the register in it is another than when it was closed here.
    """
    told = [] if settings.keep_folder() else [desk.folder_not_kept()]
    if is_changed:
        told.append(protection.changed_while_closed())
    if others := others_beside(settings.folder / REGISTER):
        told.append(protection.others_beside(", ".join(others)))
    if service := service_of(settings.folder):
        told.append(protection.synced(service))
    return told
