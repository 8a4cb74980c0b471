"""What leaves the page of many clients: pictures and tables that show nobody beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.commands.heat import table
from app.export.heat_page import difference_page, heat_page
from app.export.page import PaperPage
from app.therapist.visit.export_menu import ExportMenu, OtherFile, Paint
from app.words import cohort as words
from app.workplace import Workplace
from models.body.view import Body, View
from models.cohort.counting import too_alike
from models.cohort.heat import HeatMap


class CohortExports:
    """Hands on what is shown; `handed_on` are the groups that have left the program before."""

    def __init__(
        self, workplace: Workplace, window: QWidget, page: QWidget, handed_on: list[HeatMap]
    ) -> None:
        self._workplace, self._handed_on = workplace, handed_on
        self.menu = ExportMenu(workplace, window, page)

    def offer(
        self,
        groups: Sequence[tuple[HeatMap, str]],
        coloured: Sequence[HeatMap],
        look: tuple[Body, tuple[View, View]],
        least: int,
        at: QWidget,
    ) -> None:
        """Offer picture and table of the groups, each with whose maps it holds; `coloured` are pictured.

        Refused with a sentence when one of them differs by fewer than `least` people from what left before.
        """
        few = [too_alike(each, other, least) for each, _ in groups for other in self._handed_on]
        if any(few):
            self._workplace.tell(words.differs_from_handed_on(max(few), least))
            return
        whose = [(each, of) for each, of in groups if any(each is other for other in coloured)]

        def page(_name: str | None) -> PaperPage:
            return self.page(whose, look)

        def begin() -> Paint:
            return self.table_file([each for each, _ in groups])

        file = OtherFile(words.table_file(), ".csv", words.csv_files(), begin)
        self.menu.offer_figure(page, words.figure_name(), at, (file,))

    def page(self, groups: Sequence[tuple[HeatMap, str]], look: tuple[Body, tuple[View, View]]) -> PaperPage:
        """The picture of one group, or of how two differ."""
        self._handed_on += [each for each, _ in groups]
        (body, views), atlas = look, self._workplace.atlas
        if len(groups) == 1:
            found, of = groups[0]
            return heat_page(found, body, views, atlas, None, of)
        (one, its), (other, others) = groups
        return difference_page((one, other), (its, others), body, views, atlas)

    def table_file(self, groups: Sequence[HeatMap]) -> Paint:
        """The table of one group, or of two side by side."""
        self._handed_on += groups
        atlas = self._workplace.atlas
        found, other = groups[0], groups[1] if len(groups) > 1 else None
        return lambda _, __: table(atlas, found, other)
