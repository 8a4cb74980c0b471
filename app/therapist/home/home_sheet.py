"""The sheet that chooses what a client takes home: ticked rows with figures, a language, print or save."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.export.page import PaperPage
from app.export.print_file import pdf
from app.home.figure import fitted, strokes
from app.home.page import HomeSheet, fitting, home_page
from app.home.posed import Limbs, limbs
from app.home.poses import PICTURES
from app.style.icons import Icon
from app.style.theme import Theme
from app.therapist.home.offered import offered
from app.therapist.paper import asked_page_file, print_where_asked, printed_page, saved_page
from app.therapist.planning import Planning
from app.widgets.choice import Choice
from app.widgets.controls import ButtonKind, button, label
from app.widgets.flow import FlowLayout
from app.widgets.sheet import Sheet
from app.widgets.tells_when_held import TellsWhenHeld
from app.words import home as words
from app.words import note as wording_note
from app.words.languages import Languages
from models.body.view import View
from models.home.choosing import ForHome
from models.practice.exercise import ExerciseId
from models.practice.noting import HomeGiven

WIDTH = 900
TILE, PICTURE = QSize(268, 116), 62
"""A tile at text of 100 %, and the height of its figure, in pixels."""
MOST = 6


class ExerciseTile(QWidget):
    """One exercise: its figure, its name, why it is offered; ticked when it goes home."""

    def __init__(self, theme: Theme, body: Limbs, shown: ForHome) -> None:
        super().__init__()
        self._theme = theme
        self._picture = strokes(body, PICTURES[shown.id])
        self.box = QCheckBox(words.EXERCISES[shown.id].name())
        self.box.setAccessibleDescription(words.why(shown.why))
        exercise = words.EXERCISES[shown.id]
        self.setToolTip(f"{words.why(shown.why)}\n{exercise.how()} {exercise.often()}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PICTURE, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        told = label(words.why(shown.why), type="small", tone="quiet")
        told.setContentsMargins(38, 0, 0, 0)
        column.addWidget(told)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(TILE * (self._theme.text / 100))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        to_room = fitted(self._picture, QRectF(8, 2, self.width() - 16, PICTURE - 4))
        for each in self._picture:
            colour = "action" if each.dashed else "quiet" if each.thing else "ink"
            pen = QPen(self._theme.colour(colour), 1.1)
            if each.dashed:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            fill = self._theme.colour("surface" if each.thing else "pressed")
            painter.setBrush(fill if each.filled else QColor(Qt.GlobalColor.transparent))
            painter.drawPath(to_room.map(each.path))
        painter.end()


class HomeChoice(Sheet):
    """Offers what nothing forbids; what is ticked is printed or saved, and kept as given."""

    def __init__(self, planning: Planning, window: QWidget, language: str) -> None:
        theme = planning.workplace.theme
        super().__init__(theme, window, words.sheet_title(), WIDTH)
        self._planning = planning
        body = planning.visit.visit.body
        self._limbs = limbs(planning.workplace.figures.of(body, View.LEFT).outline)
        self._languages = Languages()
        names = {each.code: each.name for each in self._languages.available}
        self.language = Choice(names, name=words.language_name())
        self.language.show_value(language)
        found = offered(planning)
        given = planning.session.home
        self.tiles = {each.id: ExerciseTile(theme, self._limbs, each) for each in found}
        for each in found:
            ticked = each.id in given.exercises if given is not None else each.proposed
            self.tiles[each.id].box.setChecked(ticked)
            self.tiles[each.id].box.toggled.connect(self._show)
        self.say(words.choose_line() if found else words.forbidden(), "quiet" if found else "caution")
        self.body.addLayout(FlowLayout(*self.tiles.values()))
        self.say(words.left_out())
        self.print = button(theme, words.print_sheet(), kind=ButtonKind.PRIMARY, drawn=Icon.PRINT, touch=True)
        self.print.clicked.connect(lambda _: self._print())
        self.save = button(theme, wording_note.as_page(), drawn=Icon.EXPORT, pressed=self._save, touch=True)
        leave = button(theme, words.close(), pressed=self.reject, touch=True)
        self.body.addLayout(FlowLayout(self.language, leave, self.save, self.print, gap=12, at_end=True))
        TellsWhenHeld(self)
        self._show()

    @property
    def ticked(self) -> tuple[ExerciseId, ...]:
        """What goes home, in the order of the names."""
        return tuple(id_ for id_ in ExerciseId if id_ in self.tiles and self.tiles[id_].box.isChecked())

    def _show(self) -> None:
        """As many can be ticked as the page has room for; nothing ticked, nothing to print."""
        full = len(self.ticked) >= MOST
        for tile in self.tiles.values():
            tile.box.setEnabled(tile.box.isChecked() or not full)
        for deed in (self.print, self.save):
            deed.setEnabled(bool(self.ticked))

    def page(self) -> PaperPage:
        """The page in the language that was chosen."""
        workplace = self._planning.workplace
        sheet = HomeSheet(fitting(self.ticked), workplace.now(), workplace.settings.now.practice_number)
        return self._languages.saying(self.language.value, partial(home_page, sheet, self._limbs))

    @property
    def _drawn(self) -> str:
        """What the figures show, for people who cannot see them."""
        names = [words.EXERCISES[each].name for each in self.ticked]
        return self._languages.saying(self.language.value, lambda: ", ".join(name() for name in names))

    def save_as(self, file: Path) -> bool:
        """Write the page as a PDF file, and keep what was given."""
        workplace, code = self._planning.workplace, self.language.value or self._languages.spoken.code

        def made() -> bytes:
            return pdf(self.page(), workplace.figures, workplace.atlas, language=code, drawn=self._drawn)

        return saved_page(self._planning, file, made) is not None and self._given()

    def print_on(self, printer: QPrinter) -> bool:
        """Paint the page on a printer's sheet, and keep what was given."""
        return printed_page(self._planning, printer, self.page()) and self._given()

    def _given(self) -> bool:
        self._planning.visit.record(HomeGiven(self.ticked))
        self.accept()
        return True

    def _print(self) -> None:
        print_where_asked(self.page(), self._over, self.print_on)

    def _save(self) -> None:
        file = asked_page_file(self._planning, self._over, words.file_name())
        if file is not None:
            self.save_as(file)
