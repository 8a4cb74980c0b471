"""Contact sheets for the eye: every body, view and layer of the built assets, side by side."""

from __future__ import annotations

import colorsys
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from app.canvas.figure import LIGHT_FIGURE, BodyFigure
from models.body.atlas import Atlas
from models.body.projection import NOWHERE, Projection
from models.body.view import STANDING, Body, View
from tools.atlas.hashes import ASSETS

GOLDEN = 0.61803  # steps of hue that keep neighbours apart
WHITE = 255


def write_sheets(folder: Path, pixels_per_mm: int = 1) -> None:
    """Write one PNG per body and layer: figure with outlines, regions, cells, body parts."""
    application = QGuiApplication.instance() or QGuiApplication(["atlas", "-platform", "offscreen"])
    folder.mkdir(parents=True, exist_ok=True)
    atlas = Atlas.load(ASSETS / "atlas")
    number = {region.id: place for place, region in enumerate(atlas.regions)}
    region_of = np.full(NOWHERE + 1, -1)
    for name, place in number.items():
        region_of[np.flatnonzero(atlas.cells_of(name).mask)] = place
    for body in Body:
        shown = [atlas.projection(body, view) for view in View]
        _sheet([_figure(body, view, pixels_per_mm) for view in View]).save(str(folder / f"{body}-figure.png"))
        layers = {
            "regions": [region_of[projection.cells] for projection in shown],
            "cells": [_cell_numbers(projection) for projection in shown],
            "parts": [projection.parts.astype(int) - 1 for projection in shown],
        }
        for layer, numbers in layers.items():
            _sheet([_coloured(picture) for picture in numbers]).save(str(folder / f"{body}-{layer}.png"))
    del application


def _cell_numbers(projection: Projection) -> npt.NDArray[np.int64]:
    return np.where(projection.cells == NOWHERE, -1, projection.cells.astype(np.int64))


def _coloured(numbers: npt.NDArray[np.int64]) -> QImage:
    """Each number in its own colour, nothing (−1) white, borders dark."""
    count = int(numbers.max()) + 1
    colours = [
        colorsys.hsv_to_rgb(n * GOLDEN % 1, 0.35 + 0.2 * (n % 3), 1 - 0.12 * (n % 4)) for n in range(count)
    ]
    palette = np.array([*colours, (1.0, 1.0, 1.0)]) * WHITE
    picture = palette[numbers].astype(np.uint8)
    border = np.zeros(numbers.shape, dtype=bool)
    border[1:] |= numbers[1:] != numbers[:-1]
    border[:, 1:] |= numbers[:, 1:] != numbers[:, :-1]
    picture[border] = picture[border] // 3
    height, width = numbers.shape
    return QImage(picture.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _figure(body: Body, view: View, pixels: int) -> QImage:
    """The drawn figure with its region outlines."""
    width, height = view.extent
    image = QImage(width * pixels, height * pixels, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    figure = BodyFigure.load(ASSETS / "atlas" / "figures", body, view)
    painter = QPainter(image)
    painter.scale(pixels, pixels)
    figure.paint(painter, LIGHT_FIGURE)
    painter.setPen(QColor(60, 60, 60, 120))
    for path in figure.regions.values():
        painter.drawPath(path)
    painter.end()
    return image


def _sheet(pictures: list[QImage]) -> QImage:
    """The pictures in a row; soles stand above each other at the end."""
    standing = [view.extent is STANDING for view in View]
    tall = [picture for picture, stands in zip(pictures, standing, strict=True) if stands]
    soles = [picture for picture, stands in zip(pictures, standing, strict=True) if not stands]
    width = sum(picture.width() for picture in tall) + max(picture.width() for picture in soles)
    sheet = QImage(width, tall[0].height(), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    x = y = 0
    for picture in tall:
        painter.drawImage(x, 0, picture)
        x += picture.width()
    for picture in soles:
        painter.drawImage(x, y, picture)
        y += picture.height()
    painter.end()
    return sheet
