"""What the keys of a visit do: each presses a button of its bar, or does what a tool, view or page does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from app.gestures.tool import Tool
from app.style.theme import Theme
from app.therapist.keys import Act, Deed, KeyPlace, press, take_keys
from app.therapist.keys_sheet import KeysSheet
from app.therapist.visit.pages import Page, VisitPages
from app.therapist.visit.session_pages import SessionPages
from app.therapist.visit.visit_bar import VisitBar
from models.body.view import WHOLE_VIEWS, View

TOOLS = {
    Deed.DRAW: Tool.DRAW,
    Deed.FILL: Tool.FILL,
    Deed.ERASE: Tool.ERASE,
    Deed.ERASE_MARK: Tool.ERASE_MARK,
}


@dataclass(frozen=True, slots=True)
class VisitKeys:
    """The parts of a visit that keys reach."""

    theme: Theme
    bar: VisitBar[Page]
    pages: VisitPages
    sessions: SessionPages

    def take(
        self,
        page: QWidget,
        turn: Callable[[View], object],
        choose: Callable[[Tool], object],
        look: Act,
        layers: Act,
        close_ups: Act,
    ) -> None:
        """Let the page of the visit hear its keys."""
        bar, pages = self.bar, self.pages
        acts: dict[Deed, Act | tuple[Act, ...]] = {
            deed: partial(choose, tool) for deed, tool in TOOLS.items()
        }
        for deed, pressed in (
            (Deed.REGIONS, bar.as_list),
            (Deed.EXPORT, bar.export),
            (Deed.HAND_OVER, bar.hand_over),
            (Deed.FINISH, bar.finish),
            (Deed.BACK, bar.back),
        ):
            acts[deed] = partial(press, pressed)
        acts[Deed.HELP] = lambda: KeysSheet(self.theme, page.window(), KeyPlace.VISIT).ask()
        acts[Deed.VIEW] = tuple(partial(turn, view) for view in WHOLE_VIEWS)
        acts[Deed.PAGE] = tuple(partial(pages.turn_to, each) for each in Page)
        acts[Deed.UNDO] = lambda: self.sessions.undo(pages.page)
        acts[Deed.REDO] = lambda: self.sessions.redo(pages.page)
        acts[Deed.LOOK], acts[Deed.LAYERS], acts[Deed.CLOSE_UPS] = look, layers, close_ups
        take_keys(page, KeyPlace.VISIT, acts)
