"""The regions as a list to search and tick: the body for keyboard and screen reader, in two steps."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from app.canvas.canvas import BodyCanvas
from app.open_visit import OpenVisit
from app.widgets.region_rows import RegionRows, RowWords
from app.widgets.search_field import SearchField
from app.words import shared as wording
from app.words import visit as words
from app.workplace import Workplace
from models.body.region import Region


class RegionPage(QWidget):
    """First the parts of the body, then the regions of one, or those that are searched.

    Ticking a region fills it with what the pencil means, ticking it again clears it.
    """

    def __init__(self, workplace: Workplace, canvas: BodyCanvas, session: OpenVisit) -> None:
        super().__init__()
        self.search = SearchField(workplace.theme, words.search_regions())
        said = RowWords(words.part_of_body, wording.region_name, words.all_parts)
        self.rows = RegionRows(workplace.atlas.regions, canvas.regions, said, self)
        session.stepped.connect(self._changed)
        self.regions = _RegionsView()
        self.regions.setModel(self.rows)
        self.regions.setAccessibleName(words.regions())
        self.regions.setUniformItemSizes(True)
        self.regions.clicked.connect(self._open)
        self.search.textChanged.connect(self.rows.find)
        self.search.stepped.connect(lambda _: self.regions.setFocus(Qt.FocusReason.TabFocusReason))
        self.search.entered.connect(lambda: self.regions.setFocus(Qt.FocusReason.TabFocusReason))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.regions, 1)

    def _changed(self, _: object) -> None:
        self.rows.changed()

    def _open(self, index: QModelIndex) -> None:
        """A part opens, and the row above leads back; a region is ticked by its box."""
        if not isinstance(self.rows.rows[index.row()], Region):
            self.rows.act(index)
            self.regions.scrollToTop()
            leads_back = self.rows.rows[0] is None
            self.regions.setCurrentIndex(self.rows.index(1 if leads_back else 0))


class _RegionsView(QListView):
    """A list in which Enter and Space are a click."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        index = self.currentIndex()
        if event.key() in keys and index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            self.clicked.emit(index)
            return
        super().keyPressEvent(event)
