"""As many answers of a step as fit on the screen at once; the rest follow on pages, and none scrolls."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class Turns(Protocol):
    """A step that may have pages: it says whether it turned one, or has none left that way."""

    def turn_page(self, way: int) -> bool: ...


class Pages:
    """Shows one page of the parts and hides the others; a part that is hidden was not in sight."""

    def __init__(
        self, parts: Sequence[QWidget], most: int | None = None, first: Collection[QWidget] = ()
    ) -> None:
        """`most` is how many parts a page may have; those in `first` begin one."""
        self._first = first
        self._parts = list(parts)
        self._most = max(len(self._parts), 1) if most is None else most
        self._pages: list[list[QWidget]] = [self._parts]
        self._now = 0
        self._turned = False

    @property
    def shown(self) -> Sequence[QWidget]:
        """The parts of this page."""
        return self._pages[self._now]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._pages)

    @property
    def is_last(self) -> bool:
        """Whether no page follows."""
        return self._now == len(self._pages) - 1

    def fit(self, needed: Callable[[], int], room: int) -> bool:
        """Lay out pages anew: `needed` is the height of what is shown, `room` what there is.

        Once a page was turned they do not become fewer: the last may have less room than those before it, and
        whoever had come to it would be led back. False where a part needs more than a page by itself.
        """
        first = self.shown[0] if self.shown else None
        laid = self._laid(needed, room)
        if not (self._turned and len(laid) < len(self._pages) and self._all_fit(self._pages, needed, room)):
            self._pages = laid
        fits = self._all_fit([page for page in self._pages if len(page) == 1], needed, room)
        self._now = next((n for n, page in enumerate(self._pages) if first in page), 0)
        self._show(self.shown)
        return fits

    def together(self) -> None:
        """Lay out all parts on one page, also those that begin one; whoever asks sees to their room."""
        self._pages, self._now = [self._parts], 0
        self._show(self.shown)

    def _laid(self, needed: Callable[[], int], room: int) -> list[list[QWidget]]:
        """The parts in pages, as many on each as have room."""
        pages, left = [], list(self._parts)
        while left:
            count = 1
            while (
                count < min(len(left), self._most)
                and left[count] not in self._first
                and self._takes(left[: count + 1], needed) <= room
            ):
                count += 1
            pages.append(left[:count])
            left = left[count:]
        return pages or [[]]

    def turn_page(self, way: int) -> bool:
        """Show the page after (1) or before (-1) this one; False when there is none."""
        if not 0 <= self._now + way < len(self._pages):
            return False
        self._now += way
        self._turned = True
        self._show(self.shown)
        return True

    def _all_fit(self, pages: Sequence[Sequence[QWidget]], needed: Callable[[], int], room: int) -> bool:
        return all(self._takes(page, needed) <= room for page in pages)

    def _takes(self, parts: Sequence[QWidget], needed: Callable[[], int]) -> int:
        self._show(parts)
        return needed()

    def _show(self, parts: Sequence[QWidget]) -> None:
        for part in self._parts:
            part.setVisible(part in parts)
