"""Loads all that is heavy on a thread, after the first paint: imports, the body, the register, the model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QThread, Signal

from app.errors import caught
from app.files.private import kept_private
from app.resources import ASSETS
from app.settings import REGISTER, Settings, data_folder
from app.widgets.figure_view import FOLDER, BodyFigures
from models.body.view import Body, View
from models.errors import AssetError, NervelineError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from app.commands.reading import OpenRegister
    from models.body.atlas import Atlas
    from models.compare.change import Comparer
    from models.compare.coverage import Coverage
    from models.drawing.drawing import Drawing
    from models.inference.model import Model
    from models.practice.visit_summary import Measure, VisitSummary


class Ground(NamedTuple):
    """What the pages stand on."""

    register: OpenRegister
    atlas: Atlas
    coverage: Coverage
    comparer: Comparer
    model: Future[Model]
    """Comes last: no page waits for it."""
    pictures: Sequence[str]
    """A sentence for each picture of a body that was touched up and cannot be shown."""


class Loading(QThread):
    """One attempt to load everything: it ends in one of its signals, or in none when it is interrupted."""

    imported = Signal()
    loaded = Signal(Ground)
    refused = Signal(str)
    locked = Signal(str)
    """The register is encrypted; with what was wrong with the passphrase that was given, if one was."""
    lost = Signal()
    """No register lies where one should: nothing was made."""
    failed = Signal(Path)
    """As nobody foresaw; with the report, if one could be written."""

    def __init__(
        self,
        settings: Settings,
        figures: BodyFigures,
        open_register: Callable[[Path], OpenRegister],
        *,
        new: bool,
    ) -> None:
        super().__init__()
        self._settings, self._figures = settings, figures
        self._open, self._new = open_register, new
        self.register: OpenRegister | None = None
        """The register as soon as it is open, for whoever interrupts."""
        self._measure: Measure | None = None

    def run(self) -> None:
        ground = caught(self._loaded, data_folder() / "faults", self._fail)
        if ground is not None:
            self._think(ground)
            self._warm(ground)

    def _fail(self, report: Path | None) -> None:
        self.failed.emit(report)

    def _loaded(self) -> Ground | None:
        """What was loaded and told of; None when there is nothing to go on with."""
        self._import()
        self.imported.emit()
        from models.practice.keys import KeyNeededError, WrongKeyError  # what they need waits for a paint

        try:
            ground = self._ground()
        except KeyNeededError:
            self.locked.emit("")
            return None
        except WrongKeyError as error:
            self.locked.emit(str(error))
            return None
        except NervelineError as error:
            self.refused.emit(str(error))
            return None
        if self.isInterruptionRequested():
            return None
        if ground is None:
            self.lost.emit()
            return None
        self.loaded.emit(ground)
        return ground

    def _ground(self) -> Ground | None:
        from concurrent.futures import Future

        from models.body.atlas import Atlas
        from models.compare.change import Comparer
        from models.compare.coverage import Coverage
        from models.practice.visit_summary import RULES, Measure

        atlas = Atlas.load(FOLDER.parent)
        told = self._figures.touch_up(ASSETS)
        coverage = Coverage(atlas)
        if self.isInterruptionRequested():
            return None
        self.register = self._register()
        if self.register is None:
            return None
        self.register.summaries.measure_with(Measure(atlas.version, RULES, self._summary_of))
        return Ground(self.register, atlas, coverage, Comparer(atlas, coverage), Future(), told)

    def _register(self) -> OpenRegister | None:
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
        register = self._open(file)
        if settings.is_unsure and not self._new and not _anybody(register):
            register.close()
            return None
        return register

    def _summary_of(self, drawing: Drawing) -> VisitSummary | None:
        """The summary of a drawing; None until the anatomy is here (those that are kept hold before)."""
        return None if self._measure is None else self._measure.of(drawing)

    def _import(self) -> None:
        """Import what the window's thread will want, so that it finds it there."""
        import app.shell.navigator
        import app.shell.second_start
        import app.style.theme
        import app.widgets.toast  # noqa: F401

    def _think(self, ground: Ground) -> None:
        """Read the anatomy; a visit that is open already shows what its marks may speak of from then on."""
        from models.anatomy.reading import read_anatomy
        from models.inference.model import Model
        from models.inference.summary import measure_on

        if self.isInterruptionRequested():
            return
        try:
            anatomy = read_anatomy()
            model = Model(anatomy, ground.atlas, coverage=ground.coverage)
        except AssetError as error:
            ground.model.set_exception(error)
        else:
            self._measure = measure_on(ground.atlas, anatomy)
            ground.model.set_result(model)
            model.beneath(0)  # so that the first spot that is asked about answers at once

    def _warm(self, ground: Ground) -> None:
        """Unpack the views that will be looked at first, so that the window does not wait for them."""
        for view in (View.BACK, View.FRONT):
            for body in Body:
                if not self.isInterruptionRequested():
                    with suppress(AssetError):  # told to whoever wants to draw on it
                        ground.atlas.projection(body, view)
        if not self.isInterruptionRequested():
            with suppress(AssetError):  # told to whoever wants to compare
                ground.comparer.prepare()


def _anybody(register: OpenRegister) -> bool:
    try:
        return bool(register.clients.listed())
    except NervelineError:  # somebody whose row is damaged
        return True
