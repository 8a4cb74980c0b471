"""What leaves the program of a whole course: one sheet, a table of its visits, and an animation."""

from __future__ import annotations

import io
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from app.export.animation_form import AnimationForm
from app.export.painting import Asked, Progress
from app.therapist.course.course_sheet import ToldCourse, course_sheet, frame_sheets
from app.therapist.visit.export_menu import ExportMenu, OtherFile, Paint
from app.words import trend as words
from app.workplace import Workplace
from models.body.view import Side
from models.exchange.csv_text import CsvTable
from models.practice.visit import Client

COLUMNS = ("date", "strongest", "area_cm2", "level_left", "level_right", "reach_left_mm", "reach_right_mm")


class CourseExports(QObject):
    """Offers what can be made of a course below the button that asks for it."""

    def __init__(self, workplace: Workplace, window: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._workplace = workplace
        self._menu = ExportMenu(workplace, window, page)

    def offer(self, course: ToldCourse, client: Client, at: QWidget) -> QMenu:
        """Open the menu of this course."""
        atlas = self._workplace.atlas
        files = (
            OtherFile(words.table_file(), ".csv", words.csv_files(), partial(self.table, course)),
            *(
                OtherFile(word(), ending, kinds(), partial(self.moving, course, form))
                for word, ending, kinds, form in (
                    (words.animated_webp, ".webp", words.webp_files, AnimationForm.WEBP),
                    (words.animated_gif, ".gif", words.gif_files, AnimationForm.GIF),
                )
            ),
        )
        return self._menu.offer_figure(
            lambda named: course_sheet(course, atlas, named), words.course_name(), at, files, client
        )

    def moving(self, course: ToldCourse, form: AnimationForm) -> Paint:
        """What makes an animation of the course, a picture for each visit."""
        from app.export.animation import animation  # it brings a library along that no start needs

        atlas, figures = self._workplace.atlas, self._workplace.figures

        def paint(progress: Progress, stopped: Asked) -> bytes:
            return animation(list(frame_sheets(course, atlas)), form, figures, atlas, progress, stopped)

        return paint

    @staticmethod
    def table(course: ToldCourse) -> Paint:
        """What makes a table of the course, a row for each visit; what nobody said is empty."""
        return lambda _, __: course_table(course)


def course_table(course: ToldCourse) -> bytes:
    """A row for each visit with the figures of the plots; an empty cell is what nobody said."""
    text = io.StringIO()
    table = CsvTable(text)
    table.row(COLUMNS)
    for point in course.points:
        sides = [point.extents.get(side) for side in (Side.LEFT, Side.RIGHT)]
        figures: list[float | None] = [point.strongest, point.area]
        figures += [None if each is None else float(each.level) for each in sides]
        figures += [None if each is None else each.reach for each in sides]
        told = [None if figure is None else round(figure, 1) for figure in figures]
        table.row([point.visit.started.date().isoformat(), *told])
    return text.getvalue().encode("utf-8")
