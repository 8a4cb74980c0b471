"""The regions as a list to search and tick: the body for keyboard and screen reader."""

from __future__ import annotations

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from app import wording_visit as words
from app.canvas.canvas import BodyCanvas
from app.canvas.region_list import RegionList
from app.session import DrawingSession
from app.therapist.studio import Studio


class RegionPage(QWidget):
    """Ticking a region fills it with what the pencil means, ticking it again clears it."""

    def __init__(self, studio: Studio, canvas: BodyCanvas, session: DrawingSession) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(words.SEARCH_REGIONS)
        self.search.setAccessibleName(words.SEARCH_REGIONS)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(RegionList(studio.atlas, session, canvas, self))
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.regions = QListView()
        self.regions.setModel(self._found)
        self.regions.setAccessibleName(words.REGIONS)
        self.regions.setUniformItemSizes(True)
        self.search.textChanged.connect(self._found.setFilterFixedString)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.regions, 1)
