"""How what is read back finds room: on one page where that can be, else on few, beside a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.client import marks
from app.client.controls.numbered_map import NumberedMap
from app.client.pages import Pages
from app.client.step_page import StepPage
from app.client.steps.read_back_rows import ReadBackRow, close_tiles, told_rows
from app.style.client_size import ClientSize, smaller
from app.words.mark_names import shortened
from models.flow.way import FlowPlace

PICTURES = 0.26, 0.21, 0.17, 0.14
"""Shares of the page that the picture takes where all stands on one, the largest first."""

CLOSER = (False, True, 0), (True, True, 0), (True, False, 0), (True, False, 1), (True, False, 2)
"""How close all stands on one page, the roomiest first: whether answers stand close, with words above them
that say what a tap does, and by how few words marks are called."""


class ReadBackRoom:
    """The rows of marks and what was answered, in rows or close, and the picture beside them."""

    def __init__(
        self,
        page: StepPage,
        rows: Mapping[UUID, ReadBackRow],
        map_: NumberedMap | None,
        told: Callable[[], object],
    ) -> None:
        """`told` is called where other rows are in sight than before, to entitle the page."""
        self._entitle = told
        self._page, self._rows, self._map = page, rows, map_
        self._lines, self._told_in_rows = told_rows(page.conversation)
        self._tiles, self._told_close = close_tiles(page.conversation)
        self._tiles.hide()
        self._close, self._needs_pages = False, QSize()
        several = len(rows) > 1
        self._in_rows = Pages([*rows.values(), *self._lines], first=self._lines[:1] if several else ())
        self._in_tiles = Pages([*rows.values(), self._tiles], first=[self._tiles])
        self.pages = self._in_rows

    @property
    def parts(self) -> Sequence[QWidget]:
        """All that may stand on the page, from above to below."""
        return [*self._rows.values(), *self._lines, self._tiles]

    @property
    def told(self) -> Mapping[FlowPlace, QAbstractButton]:
        """What leads to each place of what was answered, as it stands now."""
        return self._told_close if self._close else self._told_in_rows

    def fit(self) -> None:
        """All on one page, else the marks beside their picture, and of several the answers by themselves."""
        if self._fits_one_page() or self._fits_in_tiles():
            return
        self._stand(close=False)
        for look in smaller(self._page.conversation.look):  # a long name is written smaller
            self._write_in(look)
            self._give_picture(min((None, *PICTURES), key=self._pages_beside))
            if self.pages.fit(self._needed, 0):
                return

    def _fits_in_tiles(self) -> bool:
        """Whether all that was answered has room on a page by itself, behind the marks with their picture."""
        for titled in (True, False):
            self._stand(close=True, titled=titled, rows=True)
            self._give_picture(min((None, *PICTURES), key=self._pages_beside))
            if self.pages.fit(self._needed, 0):
                return True
        return False

    def _fits_one_page(self) -> bool:
        """Whether all of it has room on one page, beside a picture that is made smaller for it.

        If need be what was answered stands close, and marks are called by fewer words.
        """
        size = self._page.window().size()
        if size == self._needs_pages:
            return False  # the buttons of a page among several leave more room, and would lead back here
        self._write_in(self._page.conversation.look)
        for close, titled, short in CLOSER:
            self._stand(close=close, titled=titled, short=short)
            self.pages.together()
            self._entitle()
            for share in PICTURES:
                self._give_picture(share)
                if self._needed() <= 0:
                    return True
        self._needs_pages = size
        return False

    def _stand(self, *, close: bool, titled: bool = True, short: int = 0, rows: bool = False) -> None:
        """Let what was answered stand in rows or close, and marks be called by as few words as that.

        With `rows` the marks stand as roomy as ever.
        """
        self._close, self.pages = close, self._in_tiles if close else self._in_rows
        for part in self._lines if close else (self._tiles,):
            part.hide()
        self._tiles.entitle(titled)
        for mark, row in self._rows.items():
            row.stand(shortened(marks.name(self._page.conversation, mark))[short], close=close and not rows)

    def _pages_beside(self, share: float | None) -> int:
        """How many pages there are beside a picture that takes this share."""
        self._give_picture(share)
        self.pages.fit(self._needed, 0)
        return self.pages.count

    def _needed(self) -> int:
        """Pixels that what is shown needs beyond the height that there is."""
        if self._map is not None and len(self._rows) > 1:
            self._map.setVisible(any(not row.isHidden() for row in self._rows.values()))
        return self._page.height_needed() - self._page.room_down

    def _give_picture(self, share: float | None) -> None:
        """Give the picture so much of the page, or as much as it has where the answers stand on another."""
        if self._map is not None:
            self._map.show()
            self._map.share = self._map.usual_share if share is None else share
            self._page.room_aside()
            for row in self._rows.values():
                row.stand_in(self._page.room_across)

    def _write_in(self, look: ClientSize) -> None:
        for row in self._rows.values():
            row.write_in(look)
            row.stand_in(self._page.room_across)
        for line in self._lines:
            line.write_in(look)
