"""Where the program is put together: the first page, then on a thread all that is heavy, then the rooms."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.files.private import kept_private
from app.resources import ASSETS
from app.settings import REGISTER, Settings, data_folder, preferences_file
from app.shell.window import Window
from app.style import typeface
from app.style.palette import DARK, LIGHT, Palette, Shade
from app.widgets.figure_view import FOLDER, Figures
from app.words.start import PROGRAM
from models.body.view import Body, View
from models.errors import AssetError, NervelineError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from app.shell.navigator import Rooms
    from app.shell.rescue import Rescue
    from app.style.theme import Theme
    from db.store import Store
    from models.body.atlas import Atlas
    from models.compare.coverage import Coverage
    from models.compare.regions import Places
    from models.inference.model import Model

MIDDLE = 128
"""Lightness below which a ground is dark, of 255."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that is named, or open the window; returns the exit code."""
    os.umask(0o077)  # what is written from now on is for its owner's eyes alone
    given = list(sys.argv[1:] if argv is None else argv)
    if given:
        from app.commands.run import run

        return run(given, open_register)
    gc.disable()  # a start throws nothing away, so looking for it would only delay the first paint
    application = QApplication.instance() or QApplication([PROGRAM])
    assert isinstance(application, QApplication)
    program = Program(application)
    program.start()
    return application.exec()


def open_register(file: Path) -> Store:
    """Open the register in a file; raises StoreError, a sentence, when it cannot be."""
    from db.store import Store

    return Store.open(file)


class Ground(NamedTuple):
    """What the pages stand on, loaded after the first paint."""

    register: Store
    atlas: Atlas
    coverage: Coverage
    places: Places
    model: Future[Model]
    """Comes last: no page waits for it."""
    pictures: Sequence[str]
    """What is to be said of pictures of bodies that were touched up and cannot be shown."""


class Loading(QThread):
    """Imports what is heavy, reads the body and opens the register, while the window stays awake."""

    imported = Signal()
    loaded = Signal(object)
    refused = Signal(str)
    lost = Signal()
    """No register lies where one should: nothing was made."""

    def __init__(self, settings: Settings, figures: Figures, *, new: bool) -> None:
        super().__init__()
        self._settings, self._figures, self._new = settings, figures, new

    def run(self) -> None:
        self._import()
        self.imported.emit()
        try:
            ground = self._ground()
        except NervelineError as error:
            self.refused.emit(str(error))
            return
        if ground is None:
            self.lost.emit()
        else:
            self.loaded.emit(ground)
            self._think(ground)
            self._warm(ground.atlas)

    def _ground(self) -> Ground | None:
        from concurrent.futures import Future

        from models.body.atlas import Atlas
        from models.compare.coverage import Coverage
        from models.compare.regions import Places

        atlas = Atlas.load(FOLDER.parent)
        told = self._figures.touch_up(ASSETS)
        register = self._register()
        if register is None:
            return None
        return Ground(register, atlas, Coverage(atlas), Places(atlas), Future(), told)

    def _register(self) -> Store | None:
        """The register; None when it has to be asked for: nobody who has visits is shown an empty one.

        A new one is made at the first start on this computer, and when the person wants it.
        """
        settings, file = self._settings, self._settings.folder / REGISTER
        if self._new or settings.is_first_start:
            if settings.is_usual:
                with suppress(OSError):  # opening the register will say why
                    kept_private(file.parent)
        elif settings.is_unknown or not settings.has_register:
            return None
        register = open_register(file)
        if settings.is_unsure and not self._new and not _anybody(register):
            register.close()
            return None
        return register

    def _import(self) -> None:
        """Import what the window's thread will want, so that it finds it there."""
        import app.shell.navigator
        import app.style.theme
        import app.widgets.toast  # noqa: F401

    def _think(self, ground: Ground) -> None:
        """Read the anatomy; a visit that is open already shows what its marks may speak of from then on."""
        from models.anatomy.anatomy import Anatomy
        from models.inference.model import Model

        try:
            model = Model(Anatomy.load(), ground.atlas)
        except AssetError as error:
            ground.model.set_exception(error)
        else:
            ground.model.set_result(model)
            model.beneath(0)  # so that the first spot that is asked about answers at once

    def _warm(self, atlas: Atlas) -> None:
        """Unpack the views that will be looked at first, so that the window does not wait for them."""
        for view in (View.BACK, View.FRONT):
            for body in Body:
                if not self.isInterruptionRequested():
                    atlas.projection(body, view)


def _anybody(register: Store) -> bool:
    try:
        return bool(register.clients())
    except NervelineError:  # somebody whose row is damaged
        return True


class Program(QObject):
    """The window and what happens to it from start to end."""

    _fault_known = Signal(str)
    _fault_unknown = Signal(object)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        application.setApplicationName(PROGRAM)
        self.settings = Settings(preferences_file())
        self.figures = Figures()
        typeface.load(typeface.CUTS_OF_FIRST_PAGE)
        self.window = Window(_first_palette(self.settings.now.shade, application), self.figures)
        self.rooms: Rooms | None = None
        self._theme: Theme | None = None
        self._rescue: Rescue | None = None
        self._loading: Loading | None = None
        self._register: Store | None = None
        self.window.closed.connect(self._close)

    def start(self) -> None:
        """Show the window; everything else begins once the body has been painted."""
        try:
            self.window.opening.draw()
        except AssetError as error:
            self._wake()
            self._tell_trouble(str(error))
            self.window.appear()
            return
        self.window.opening.painted.connect(self._painted)
        self.window.appear()

    def _painted(self) -> None:
        self.window.opening.painted.disconnect(self._painted)
        if "NERVELINE_FIRST_PAINT" in os.environ:
            print("first paint", flush=True)
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        self._wake()
        self.load()

    def _wake(self) -> None:
        """From now on garbage is collected and faults are caught; neither may delay the first paint."""
        gc.freeze()
        gc.enable()
        from app.errors import Net

        self._fault_known.connect(self._say)
        self._fault_unknown.connect(self._calm)
        Net(data_folder() / "faults", self._fault_known.emit, self._fault_unknown.emit).spread()

    def _furnish(self) -> Theme:
        """Colours and type of everything but the first page, which is painted before they are made."""
        if self._theme is None:
            from app.style.theme import Theme

            self._theme = Theme(self._application, self.settings.now.shade, self.settings.now.text)
            self.window.furnish(self._theme)
        return self._theme

    def load(self, *, new: bool = False) -> None:
        """Load the body and open the register, or make a new one where none is."""
        self._loading = Loading(self.settings, self.figures, new=new)
        self._loading.imported.connect(self._furnish)
        self._loading.loaded.connect(self._enter)
        self._loading.refused.connect(self._tell_trouble)
        self._loading.lost.connect(lambda: self._page_of_trouble().ask_where())
        self._loading.start()

    def _say(self, sentence: str) -> None:
        self._furnish()
        self.window.toast.say(sentence)

    def _enter(self, ground: Ground) -> None:
        from datetime import datetime

        from app.shell.navigator import Rooms
        from app.words import desk as wording_desk
        from app.workplace import Studio

        self._register = ground.register
        studio = Studio(
            self._furnish(),
            self.figures,
            self.settings,
            ground.register,
            ground.atlas,
            ground.coverage,
            ground.places,
            ground.model,
            lambda: datetime.now().astimezone(),
            self.window.toast.say,
        )
        self.rooms = Rooms(studio, self.window)
        self.rooms.enter()
        told = list(ground.pictures)
        if not self.settings.keep_folder():
            told.append(wording_desk.FOLDER_NOT_KEPT)
        for sentence in told:
            self.window.toast.say(sentence)

    def _tell_trouble(self, sentence: str) -> None:
        self._page_of_trouble().tell(sentence)

    def _page_of_trouble(self) -> Rescue:
        from app.shell.rescue import Rescue

        if self._rescue is None:
            self._rescue = Rescue(self._furnish(), self.window, self.settings)
            self._rescue.retried.connect(self._retry)
            self._rescue.new_register_wanted.connect(lambda: self._retry(new=True))
        return self._rescue

    def _retry(self, *, new: bool = False) -> None:
        self.window.show_page(self.window.opening)
        self.load(new=new)

    def _calm(self, report: Path | None) -> None:
        from app.shell.fault_sheet import FaultSheet

        FaultSheet(self._furnish(), self.window, report).ask()

    def _close(self) -> None:
        if self._loading is not None:
            self._loading.requestInterruption()
            self._loading.wait()
        if self.rooms is not None:
            self.rooms.leave()
        if self._register is not None:
            self._register.close()
            self._register = None


def _first_palette(shade: Shade, application: QApplication) -> Palette:
    """The first page's colours; whether the system is dark is read off its own palette.

    Its colour scheme would say so too, but with it PySide6 makes all of the namespace Qt, which takes a third
    as long as a bare window.
    """
    ground = application.palette().window().color()
    dark = ground.lightness() < MIDDLE if shade is Shade.SYSTEM else shade is Shade.DARK
    return DARK if dark else LIGHT


if __name__ == "__main__":
    sys.exit(main())
