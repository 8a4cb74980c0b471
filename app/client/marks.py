"""What the steps know of a mark: where it lies, in words and in a picture, and on which side."""

from __future__ import annotations

from uuid import UUID

from app.client.controls.map_picture import MapPicture
from app.client.conversation import Conversation
from app.words.catalogue import translate
from app.words.mark_names import own_name
from models.body.cells import Cells
from models.body.view import View
from models.drawing.drawing import Change, Drawing
from models.drawing.naming import MarkName, name_of
from models.drawing.stroke import Mark

SEEN = 1 / 3
"""Share of a mark's skin that a picture has to show for it to be recognised there."""
WEIGHTS = {
    View.BACK: 1.3,
    View.FRONT: 1.3,
    View.LEFT: 1.0,
    View.RIGHT: 1.0,
    View.SOLE_LEFT: 1.6,
    View.SOLE_RIGHT: 1.6,
}
"""How much the views count: back and front are known best; soles are hardly seen from elsewhere."""


def name(conversation: Conversation, mark: UUID) -> MarkName:
    """What the mark is called; empty when nothing is left of it."""
    drawing = conversation.drawing
    return name_of(drawing, drawing.marks[mark], _cells(conversation, mark), conversation.studio.atlas)


def own_words(conversation: Conversation, mark: UUID) -> str:
    """Where the mark lies, with the client's own side: "Your RIGHT buttock"."""
    return own_name(name(conversation, mark))


def picture(
    conversation: Conversation, mark: UUID | None = None, drawing: Drawing | None = None
) -> MapPicture:
    """The map, or another drawing, from where the mark, or all marks, are seen best; the mark stands out."""
    studio, body = conversation.studio, conversation.visit.body
    shown = drawing if drawing is not None else conversation.drawing
    cells = studio.coverage.total(shown) if mark is None else _cells(conversation, mark)
    view = best_view(conversation, cells)
    told = own_words(conversation, mark) if mark is not None else translate("client", "Your map")
    return MapPicture(studio, conversation.look, body, view, shown, told, mark)


def unseen(conversation: Conversation) -> set[UUID]:
    """The marks that the picture of the whole map hardly shows, as they lie on another side of the body."""
    studio, drawing = conversation.studio, conversation.drawing
    view = best_view(conversation, studio.coverage.total(drawing))
    visible = studio.atlas.projection(conversation.visit.body, view).visible
    covered = studio.coverage.marks(drawing)
    return {mark for mark, cells in covered.items() if len(cells & visible) < SEEN * len(cells)}


def best_view(conversation: Conversation, cells: Cells) -> View:
    """The view that shows most of these cells; the back when there are none."""
    atlas, body = conversation.studio.atlas, conversation.visit.body
    seen = {
        view: weight * len(cells & atlas.projection(body, view).visible) for view, weight in WEIGHTS.items()
    }
    return max(seen, key=lambda view: seen[view])


def mean(conversation: Conversation, now: Mark) -> bool:
    """Keep what the client says of a mark."""
    was = conversation.drawing.marks[now.id]
    return conversation.session.make(Change(removed=(was,), added=(now,)))


def _cells(conversation: Conversation, mark: UUID) -> Cells:
    return conversation.studio.coverage.marks(conversation.drawing)[mark]
