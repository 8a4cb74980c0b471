"""Pages one after the other as an animation: WebP, or GIF for programs that know no WebP."""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image
from PySide6.QtGui import QImage

from app.export.animation_form import AnimationForm
from app.export.few_colours import pillow
from app.export.page import PaperPage
from app.export.painting import Asked, Progress, ask
from app.export.picture import picture
from app.export.shapes import Bodies
from models.body.atlas import Atlas

DPI = 160.0
"""A sheet 120 mm wide is 756 pixels wide."""
EACH, LAST = 1100, 2600
"""Milliseconds that a page is shown, and the last one before it begins again."""


def animation(
    pages: Sequence[PaperPage],
    form: AnimationForm,
    figures: Bodies,
    atlas: Atlas,
    progress: Progress | None = None,
    stopped: Asked | None = None,
) -> bytes:
    """The bytes of a file that shows the pages in order, again and again; all have one size.

    Raises Stopped as soon as `stopped` says so.
    """
    frames = []
    for number, page in enumerate(pages):
        frames.append(_frame(picture(page, figures, atlas, DPI, None, stopped)))
        if progress is not None:
            progress(0.9 * (number + 1) / len(pages))
    ask(stopped)
    shown = [*[EACH] * (len(frames) - 1), LAST]
    buffer = io.BytesIO()
    frames[0].save(buffer, form.value, save_all=True, append_images=frames[1:], duration=shown, loop=0)
    ask(stopped)
    if progress is not None:
        progress(1.0)
    return buffer.getvalue()


def _frame(drawn: QImage) -> Image.Image:
    """A painted page with 256 colours of its own, as a GIF holds them and a WebP packs them small."""
    return pillow(drawn).quantize(256, dither=Image.Dither.NONE)
