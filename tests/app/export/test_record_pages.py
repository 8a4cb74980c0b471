"""The pages of a record are those of its visits: made together they lose no word, no mark and no colour."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage

from app.export.page import PageBody, Text
from app.export.picture import picture
from app.export.record_pages import SCREEN, RecordPages
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from tests.app.export.pages import Desk, filled
from tests.app.export.print_reader import objects, text

ALIKE = 8
"""Steps of 255 by which a colour may be off: hatching and letters stay what they are."""
VIVID = 80
"""Steps between the strongest and the weakest part of a colour: no skin has as many."""
BROAD = 300
"""Pixels: a tile of a pattern is narrower."""
REGIONS = ("buttock_center_r", "shin_upper_l", "heel_sole_l", "low_back_upper_outer_l")


def colours(image: QImage) -> npt.NDArray[np.int16]:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).astype(np.int16)


def drawings() -> list[Drawing]:
    """Every sensation, on four parts of the body at a time."""
    return [
        filled(**{region: (each, 6.0) for region, each in zip(REGIONS, felt, strict=False)})
        for felt in (list(Sensation)[:4], list(Sensation)[4:])
    ]


def test_each_picture_of_a_record_looks_as_the_page_does_by_itself(desk: Desk) -> None:
    with RecordPages("Pain map", desk.figures, desk.atlas) as pages:
        for drawing in drawings():
            page = desk.page(drawing)
            ours = colours(QImage.fromData(pages.add(page)))
            alone = colours(picture(page, desk.figures, desk.atlas, SCREEN))
            assert ours.shape == alone.shape
            assert ours[2, 2].tolist() == [255, 255, 255]
            off = np.abs(ours - alone).max(axis=2)
            assert np.percentile(off, 95) <= ALIKE
            ink = np.ptp(alone, axis=2) > VIVID
            assert ink.any()
            assert np.median(off[ink]) <= ALIKE


def test_a_record_has_one_print_file_with_every_page_and_each_body_in_it_once(desk: Desk) -> None:
    made = [desk.page(drawing, name) for drawing, name in zip(drawings() * 2, "ABCD", strict=True)]
    with RecordPages("Pain map", desk.figures, desk.atlas) as pages:
        for page in made:
            pages.add(page)
        file = pages.print_file()
    heads = [head for head, _ in objects(file).values()]
    assert sum(b"/Type /Page\n" in head for head in heads) == len(made)
    views = {item.view for page in made for item in page.items if isinstance(item, PageBody)}
    widths = [re.search(rb"/Width (\d+)", head) for head in heads if b"/DeviceRGB" in head]
    assert sum(width is not None and int(width[1]) > BROAD for width in widths) == len(views)
    found = text(file)
    for page in made:
        for item in page.items:
            assert not isinstance(item, Text) or item.words in found
