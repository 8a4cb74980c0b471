"""What a screen reader finds on the canvas: a child for each region of the view, to hear and to toggle."""

from __future__ import annotations

from functools import cache
from typing import Protocol, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QWidget

from app.canvas.camera import Lens
from app.canvas.scene import Scene
from app.words import canvas as words
from app.words.own import listed_region
from models.body.region import Region


class SpokenRegions(Protocol):
    """The regions of the canvas, as far as a screen reader is told of them."""

    @property
    def focused(self) -> str | None: ...
    def focus(self, region: str | None) -> None: ...
    def toggle(self, region: str) -> bool: ...
    def is_marked(self, region: str) -> bool: ...


class SpokenCanvas(Protocol):
    """The canvas, as far as a screen reader is told of it."""

    @property
    def scene(self) -> Scene: ...
    @property
    def lens(self) -> Lens: ...
    @property
    def regions(self) -> SpokenRegions: ...


class Toggle(QAccessibleActionInterface):
    """The one thing that can be done to a region."""

    def __init__(self, canvas: QWidget, region: Region) -> None:
        super().__init__()
        self._canvas, self._region = canvas, region

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.toggleAction(), QAccessibleActionInterface.setFocusAction()]

    def localizedActionName(self, name: str) -> str:
        return words.toggle() if name == QAccessibleActionInterface.toggleAction() else name

    def keyBindingsForAction(self, name: str) -> list[str]:
        return ["Space"] if name == QAccessibleActionInterface.toggleAction() else []

    def doAction(self, name: str) -> None:
        told = cast(SpokenCanvas, self._canvas)
        told.regions.focus(self._region.id)
        if name == QAccessibleActionInterface.toggleAction():
            told.regions.toggle(self._region.id)


class RegionChild(QAccessibleInterface):
    """One region of the shown view."""

    def __init__(self, canvas: QWidget, region: Region) -> None:
        super().__init__()
        self._canvas, self._region = canvas, region
        self._toggle = Toggle(canvas, region)

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject | None:  # type: ignore[override]  # a region is no QObject
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # none before the window is shown
        return self._canvas.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._canvas)

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.CheckBox

    def text(self, kind: QAccessible.Text) -> str:
        match kind:
            case QAccessible.Text.Name:
                return listed_region(self._region.id)
            case QAccessible.Text.Value:
                return words.marked() if self._told.regions.is_marked(self._region.id) else ""
            case _:
                return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """A region's name cannot be changed."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.invisible = not self._canvas.isVisible()
        state.checkable = state.focusable = True
        state.checked = self._told.regions.is_marked(self._region.id)
        state.focused = self._told.regions.focused == self._region.id
        return state

    def rect(self) -> QRect:
        outline = self._told.scene.figure.regions.get(self._region.id)
        if outline is None:
            return QRect()
        box = self._told.lens.transform.mapRect(outline.boundingRect()).toAlignedRect()
        return QRect(self._canvas.mapToGlobal(box.topLeft()), box.size())

    def interface_cast(  # type: ignore[override]  # typed as the address that C++ returns
        self, kind: QAccessible.InterfaceType
    ) -> Toggle | None:
        return self._toggle if kind is QAccessible.InterfaceType.ActionInterface else None

    @property
    def _told(self) -> SpokenCanvas:
        return cast(SpokenCanvas, self._canvas)


class CanvasInterface(QAccessibleInterface):
    """The canvas, with the regions of its view in anatomical order."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__()
        self._canvas = canvas
        self._children: dict[str, RegionChild] = {}

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject:
        return self._canvas

    def window(self) -> QWindow | None:  # type: ignore[override]  # none before the window is shown
        return self._canvas.window().windowHandle()

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # none for a window of its own
        above = self._canvas.parentWidget()
        return QAccessible.queryAccessibleInterface(above) if above is not None else None

    def childCount(self) -> int:
        return len(self._regions)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._of(self._regions[index]) if 0 <= index < len(self._regions) else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        told = cast(SpokenCanvas, self._canvas)
        projection = told.scene.projection
        if projection is None:
            return None
        at = self._canvas.mapFromGlobal(QPoint(x, y)).toPointF()
        region = projection.region_at(*told.lens.to_body(at))
        return self._of(region) if region is not None else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        shown = [self._of(region) for region in self._regions]
        return shown.index(child) if isinstance(child, RegionChild) and child in shown else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        focused = cast(SpokenCanvas, self._canvas).regions.focused
        return next((self._of(region) for region in self._regions if region.id == focused), None)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Canvas

    def text(self, kind: QAccessible.Text) -> str:
        scene = cast(SpokenCanvas, self._canvas).scene
        match kind:
            case QAccessible.Text.Name:
                return words.canvas_name(scene.body, scene.view)
            case QAccessible.Text.Help | QAccessible.Text.Description:
                return words.canvas_help()
            case _:
                return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """What the canvas shows cannot be renamed."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.invisible = not self._canvas.isVisible()
        state.focusable = True
        state.focused = self._canvas.hasFocus()
        return state

    def rect(self) -> QRect:
        return QRect(self._canvas.mapToGlobal(QPoint(0, 0)), self._canvas.size())

    @property
    def _regions(self) -> tuple[Region, ...]:
        return cast(SpokenCanvas, self._canvas).scene.regions

    def _of(self, region: Region) -> RegionChild:
        if region.id not in self._children:
            self._children[region.id] = RegionChild(self._canvas, region)
        return self._children[region.id]


def focused(canvas: QWidget, region: str) -> None:
    """Tell a screen reader that the keyboard has come to a region."""
    _tell(canvas, region, QAccessible.Event.Focus)


def toggled(canvas: QWidget, region: str) -> None:
    """Tell a screen reader that a region was marked or cleared."""
    _tell(canvas, region, QAccessible.Event.StateChanged)


def _tell(canvas: QWidget, region: str, event: QAccessible.Event) -> None:
    if not QAccessible.isActive():
        return
    ids = [shown.id for shown in cast(SpokenCanvas, canvas).scene.regions]
    if region in ids:
        news = QAccessibleEvent(canvas, event)
        news.setChild(ids.index(region))
        QAccessible.updateAccessibility(news)


@cache
def install(kind: type[QWidget]) -> None:
    """Let screen readers find the `interface` of each widget of this kind."""

    def interface(_key: str, thing: QObject) -> QAccessibleInterface | None:
        return getattr(thing, "interface", None) if isinstance(thing, kind) else None

    QAccessible.installFactory(interface)
