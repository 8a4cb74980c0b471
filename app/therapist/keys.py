"""The keys of the desk in one table: what they do is bound from it, and the help is written from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.widgets.sheet import Sheet
from app.words import keys as words
from app.words.catalogue import Message

Act = Callable[[], object]
Standard = QKeySequence.StandardKey


class KeyPlace(Enum):
    """Where keys are heard."""

    EVERYWHERE = auto()
    DESK = auto()
    VISIT = auto()
    COMPARISON = auto()
    TREND = auto()
    MANY_CLIENTS = auto()
    WINDOW = auto()
    """Heard by the window itself, whatever page is in it."""


class Deed(Enum):
    """What a key can do."""

    HELP = auto()
    FIND = auto()
    NEW_CLIENT = auto()
    NEW_VISIT = auto()
    OPEN_LAST = auto()
    COMPARE = auto()
    OVER_VISITS = auto()
    MANY_CLIENTS = auto()
    UNDO = auto()
    REDO = auto()
    VIEW = auto()
    CLOSE_UPS = auto()
    PAGE = auto()
    DRAW = auto()
    FILL = auto()
    ERASE = auto()
    ERASE_MARK = auto()
    REGIONS = auto()
    LOOK = auto()
    LAYERS = auto()
    EXPORT = auto()
    HAND_OVER = auto()
    FINISH = auto()
    BACK = auto()
    PAIR_BEFORE = auto()
    PAIR_AFTER = auto()
    PLAY = auto()
    LOCK = auto()


@dataclass(frozen=True, slots=True)
class Key:
    """One deed and its keys; of several each does the deed with its number, counted from nought."""

    screen: KeyPlace
    deed: Deed
    told: Message
    keys: tuple[str | Standard, ...]

    @property
    def sequences(self) -> tuple[QKeySequence, ...]:
        """The keys as Qt knows them."""
        return tuple(QKeySequence(each) for each in self.keys)

    @property
    def shown(self) -> str:
        """The keys as they are read: "Ctrl+F", "1 … 6"."""
        native = [each.toString(QKeySequence.SequenceFormat.NativeText) for each in self.sequences]
        return native[0] if len(native) == 1 else f"{native[0]} … {native[-1]}"


def _numbered(before: str, many: int) -> tuple[str, ...]:
    return tuple(f"{before}{number}" for number in range(1, many + 1))


KEYS = (
    Key(KeyPlace.EVERYWHERE, Deed.HELP, words.this_help, ("?",)),
    Key(KeyPlace.WINDOW, Deed.LOCK, words.lock, ("Ctrl+L",)),
    Key(KeyPlace.DESK, Deed.FIND, words.find, (Standard.Find,)),
    Key(KeyPlace.DESK, Deed.NEW_CLIENT, words.new_client, (Standard.New,)),
    Key(KeyPlace.DESK, Deed.NEW_VISIT, words.new_visit, ("Ctrl+Shift+N",)),
    Key(KeyPlace.DESK, Deed.OPEN_LAST, words.open_last, (Standard.Open,)),
    Key(KeyPlace.DESK, Deed.COMPARE, words.compare, ("Ctrl+D",)),
    Key(KeyPlace.DESK, Deed.OVER_VISITS, words.over_visits, ("Ctrl+T",)),
    Key(KeyPlace.DESK, Deed.MANY_CLIENTS, words.many_clients, ("Ctrl+M",)),
    Key(KeyPlace.DESK, Deed.UNDO, words.undo, (Standard.Undo,)),
    Key(KeyPlace.VISIT, Deed.VIEW, words.view, _numbered("", 6)),
    Key(KeyPlace.VISIT, Deed.CLOSE_UPS, words.close_ups, ("7",)),
    Key(KeyPlace.VISIT, Deed.PAGE, words.page, _numbered("Ctrl+", 7)),
    Key(KeyPlace.VISIT, Deed.DRAW, words.draw, ("D",)),
    Key(KeyPlace.VISIT, Deed.FILL, words.fill, ("F",)),
    Key(KeyPlace.VISIT, Deed.ERASE, words.erase, ("E",)),
    Key(KeyPlace.VISIT, Deed.ERASE_MARK, words.erase_mark, ("X",)),
    Key(KeyPlace.VISIT, Deed.UNDO, words.undo, (Standard.Undo,)),
    Key(KeyPlace.VISIT, Deed.REDO, words.redo, (Standard.Redo,)),
    Key(KeyPlace.VISIT, Deed.REGIONS, words.regions, ("L",)),
    Key(KeyPlace.VISIT, Deed.LOOK, words.look, ("W",)),
    Key(KeyPlace.VISIT, Deed.LAYERS, words.layers, ("Y",)),
    Key(KeyPlace.VISIT, Deed.EXPORT, words.export, ("Ctrl+E",)),
    Key(KeyPlace.VISIT, Deed.HAND_OVER, words.hand_over, ("Ctrl+H",)),
    Key(KeyPlace.VISIT, Deed.FINISH, words.finish, ("Ctrl+Return",)),
    Key(KeyPlace.VISIT, Deed.BACK, words.back, ("Alt+Left",)),
    Key(KeyPlace.COMPARISON, Deed.PAIR_BEFORE, words.pair_before, ("PgUp",)),
    Key(KeyPlace.COMPARISON, Deed.PAIR_AFTER, words.pair_after, ("PgDown",)),
    Key(KeyPlace.COMPARISON, Deed.EXPORT, words.export, ("Ctrl+E",)),
    Key(KeyPlace.COMPARISON, Deed.BACK, words.back, (Standard.Cancel,)),
    Key(KeyPlace.TREND, Deed.PLAY, words.play, ("Space",)),
    Key(KeyPlace.TREND, Deed.EXPORT, words.export, ("Ctrl+E",)),
    Key(KeyPlace.TREND, Deed.BACK, words.back, (Standard.Cancel,)),
    Key(KeyPlace.MANY_CLIENTS, Deed.EXPORT, words.export, ("Ctrl+E",)),
    Key(KeyPlace.MANY_CLIENTS, Deed.BACK, words.back, (Standard.Cancel,)),
)


@dataclass(frozen=True, slots=True)
class HeldKey:
    """Keys that mean something to the control that has the keyboard, and to no other."""

    shown: str
    told: Message


HELD_KEYS = (
    HeldKey("Tab", words.next_stop),
    HeldKey("← → ↑ ↓", words.go_about),
    HeldKey("Space", words.press),
    HeldKey("← → ↑ ↓", words.push_body),
    HeldKey("+  −  0", words.zoom_body),
    HeldKey("PgUp  PgDn", words.walk_regions),
    HeldKey("Space", words.mark_region),
    HeldKey("0 … 3  Del", words.felt),
    HeldKey("+  −  P", words.minutes),
)
"""What the controls of the desk hear themselves, for the help."""


def keys_of(screen: KeyPlace) -> tuple[Key, ...]:
    """The keys that are heard on a screen alone."""
    return tuple(key for key in KEYS if key.screen is screen)


def take_keys(page: QWidget, screen: KeyPlace, acts: Mapping[Deed, Act | tuple[Act, ...]]) -> None:
    """Let a page hear its keys while it is in sight and no sheet lies over it.

    `acts` has every deed of the screen and no other, and as many acts as the deed has keys, or fewer.
    """
    keys = (*keys_of(KeyPlace.EVERYWHERE), *keys_of(screen))
    if {key.deed for key in keys} != set(acts):
        raise ValueError(f"the keys of {screen.name} and their acts differ")
    for key in keys:
        act = acts[key.deed]
        for sequence, each in zip(key.sequences, act if isinstance(act, tuple) else (act,), strict=False):
            QShortcut(sequence, page, _heard(page, each))


def press(deed: QAbstractButton) -> None:
    """Do what a button does, as long as it can be pressed."""
    if deed.isVisible() and deed.isEnabled():
        deed.click()


def _heard(page: QWidget, act: Act) -> Act:
    def hear() -> None:
        if not any(sheet.isVisible() for sheet in page.window().findChildren(Sheet)):
            act()

    return hear
