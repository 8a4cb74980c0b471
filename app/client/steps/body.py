"""Where it hurts: the body as the page, to draw on or to tap; views and tools lie at its edges."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.canvas.camera import FARTHEST, Camera
from app.canvas.canvas import BodyCanvas
from app.canvas.input import accessible
from app.canvas.picture import Picture
from app.canvas.side_words import PIXELS
from app.client.controls.body_tools import BodyTools
from app.client.controls.body_words import BodyWords, title_for
from app.client.controls.reading_order import ReadLast
from app.client.controls.region_list import RegionList
from app.client.controls.views import ViewThumbs, is_near, other_foot, whole_of
from app.client.conversation import Conversation
from app.client.step import Around, Onward
from app.client.steps.after_stroke import AfterStroke
from app.client.steps.body_parts import BodyParts
from app.client.steps.body_places import EDGE, BodyPlaces, above, below, beside, side_rooms, uncovered
from app.client.steps.left_hand import for_left_hand
from app.gestures.tool import Pencil, Tool
from app.widgets.big_button import BigButton, Loud
from app.widgets.clear_question import ClearQuestion
from app.widgets.controls import label
from app.words.catalogue import translate
from app.words.own import own_region
from models.body.close_up import CloseUp, frame_of
from models.body.region import Region
from models.body.view import STANDING, View
from models.drawing.drawing import Change
from models.drawing.history import Step
from models.drawing.sight import newest_spot
from models.drawing.stroke import Mark

BRUSH = 30.0
"""Width in body millimetres of the brush that is in hand first."""
NEARER = 2.0
"""How much nearer one press of the button looks."""


class BodyStep(QWidget):
    """What is drawn is on disk as it lifts; what it feels like is asked afterwards."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self.conversation = conversation
        self.canvas = self._canvas()
        self.interface = ReadLast(self, self.canvas)
        self.list = RegionList(conversation, self.canvas)
        self.list.setParent(self)
        self.list.hide()
        self.words = BodyWords(conversation, self)
        self.views = ViewThumbs(conversation)
        self.views.setParent(self)
        self.tools = BodyTools(conversation)
        self.tools.stand_on(self)
        self.question = self._clear_question()
        self._around: Around | None = None
        self._is_left = conversation.left_handed
        self._middle, self._sides = QRect(), 0
        self._after = AfterStroke(conversation, self.views, self.words, self.tools, self, self.arrange)
        self._before = conversation.drawing
        accessible.install(BodyStep)
        self._connect()
        self.turn(View.BACK)
        self.take(Tool.DRAW)
        self.take_brush(BRUSH)
        self._tell()

    @property
    def page(self) -> QWidget:
        """What fills the screen, edge to edge."""
        return self

    @property
    def onward(self) -> Onward:
        """The button that leads on: done, or that nothing is to be shown."""
        marked = bool(self.conversation.drawing.marks)
        return Onward(translate("client", "Done") if marked else translate("client", "Skip"))

    def leave(self) -> None:
        """What is drawn is kept already."""

    def place_around(self, around: Around) -> None:
        """Take what stands around a step onto the page, over the body."""
        self._around = around
        for part in (around.larger, around.door, around.back, around.onward, around.refused):
            part.setParent(self)
        self.arrange()

    def turn(self, view: View) -> None:
        """Look at the body from this side."""
        self.tools.beyond.hide()
        self.canvas.show_picture(replace(self.canvas.picture, view=view))
        self.views.show_view(view)
        self.tools.other_foot.setVisible(view.extent != STANDING)
        self.tools.other_hand.hide()
        self.arrange()

    def look_near(self, part: CloseUp) -> None:
        """Look at a part of the body from near by, between what stands at the edges."""
        self.turn(part.view)
        self.views.show_near(part)
        self.tools.other_hand.setVisible(part.other is not part and part.view.extent == STANDING)
        self.arrange()
        frame = frame_of(part, self.conversation.workplace.atlas, self.conversation.visit.body)
        for _ in range(2):  # the second time between the buttons that come with a near look
            self.canvas.look_at(frame, QRectF(self._free().translated(-self.canvas.pos())))
            self.views.show_near(part)

    def take(self, tool: Tool) -> None:
        """Take a tool in hand."""
        self.canvas.regions.keep()
        self.canvas.tool = tool
        for each, tile in self.tools.tools.items():
            tile.setChecked(each is tool)
        self._entitle()

    def take_brush(self, width: float) -> None:
        """Draw with a brush of this width, in body millimetres; the rubber is twice as wide."""
        self.canvas.pencil = Pencil(width=width)
        for each, tile in self.tools.brushes.items():
            tile.setChecked(each == width)

    def look_closer(self) -> None:
        """Look twice as near at the newest mark of this view, or from there still nearer."""
        camera = self.canvas.camera
        x, y = (
            (camera.x, camera.y)
            if camera.zoom > FARTHEST
            else newest_spot(self.conversation.drawing, self.canvas.scene.view)
        )
        self.canvas.camera = Camera(x, y, camera.zoom * NEARER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put everything in its place, in the largest words with which all have room."""
        if self._around is None:
            return
        parts = BodyParts.of(self.words, self.views, self.tools, self._around)
        looks = self.words.sizes
        for look in looks:
            parts.write_in(look)
            places = (below if self.height() > self.width() else beside)(parts, self.size(), look)
            if places.fits or look is looks[-1]:
                self._put(for_left_hand(places, parts, self.size()) if self._is_left else places)
                return

    def _put(self, places: BodyPlaces) -> None:
        self.canvas.setGeometry(places.canvas)
        self.views.stand(places.thumbs)
        boxes = dict(places.boxes)
        self.tools.put(boxes)
        for part, box in boxes.items():
            if part.parent() is self:
                part.setGeometry(box)
        self.words.fit(self.width(), at_right=self._is_left and self.width() >= self.height())
        self._middle, self._sides = places.middle, places.sides
        middle = places.middle
        near, far = (0, self.width() - EDGE - middle.right()) if self._is_left else (EDGE - middle.left(), 0)
        self.list.setGeometry(middle.adjusted(near, 0, far, 0))
        self._see()

    def _see(self) -> None:
        """Frame on the small picture what is seen near by, and put the words of the sides aside."""
        near = is_near(self.canvas.lens)
        self.views.show_seen(self.canvas.lens.seen if near else None)
        self.words.ground.setVisible(near and not self.tools.list.isChecked())
        rooms = side_rooms(self.canvas, self._middle, self._sides, near=near)
        self.canvas.show_picture(replace(self.canvas.picture, side_rooms=rooms))

    def _look(self) -> None:
        """The camera has moved."""
        near = is_near(self.canvas.lens)
        if not near:
            self.views.show_near(None)
            self.tools.other_hand.hide()
        if self.tools.whole.isHidden() is near:
            self.tools.whole.setVisible(near)
            self.arrange()
        else:
            self._see()

    def _changed(self, step: Step) -> None:
        """What is only to be looked at follows once the hand rests."""
        self._after.stepped(step)
        self._tell()

    def _tell(self) -> None:
        """Undo takes back what was done on the body, never an answer that was given elsewhere."""
        history = self.conversation.session.history
        self.tools.undo.setEnabled(bool(history.done) and _on_body(history.done[-1]))
        self.tools.redo.setEnabled(bool(history.undone) and _on_body(history.undone[-1]))

    def _name(self, region: Region | None) -> None:
        """Say where the hand is."""
        if region is not None:
            self.words.say(own_region(region.id))

    def _follow_hand(self, draws: bool) -> None:
        """A hand that laid nothing may have missed the body."""
        if draws:
            self._before = self.conversation.drawing
        elif self._before is self.conversation.drawing and not self.words.place.text():
            self.words.say(translate("client", "Draw on the body"))

    def _show_list(self, listed: bool) -> None:
        self.canvas.regions.keep()
        self.list.setVisible(listed)
        self.list.raise_()
        self.views.setHidden(listed)
        self.canvas.setHidden(listed)
        for each in self.tools.for_drawing:
            each.setHidden(listed)
        for each in (self.tools.up, self.tools.down):
            each.setVisible(listed)
        self.tools.whole.setVisible(not listed and is_near(self.canvas.lens))
        self.tools.other_foot.setVisible(not listed and self.canvas.scene.view.extent != STANDING)
        self.tools.beyond.hide()
        self.tools.other_hand.hide()
        self.words.say("")
        self._entitle()
        self.arrange()

    def _entitle(self) -> None:
        listed = self.tools.list.isChecked()
        title = translate("client", "Tick the parts that hurt.") if listed else title_for(self.canvas.tool)
        self.words.title.setText(title)
        self.setAccessibleName(title)
        self.arrange()

    def _canvas(self) -> BodyCanvas:
        workplace, look = self.conversation.workplace, self.conversation.look
        made = BodyCanvas(
            workplace.figures,
            workplace.skin,
            Picture(
                self.conversation.visit.body,
                View.BACK,
                numbered=False,
                unit=look.text / PIXELS,
                palette=workplace.theme.palette,
            ),
        )
        made.setParent(self)
        made.draw_on(self.conversation.session)
        return made

    def _clear_question(self) -> ClearQuestion:
        theme, look = self.conversation.workplace.theme, self.conversation.look
        yes, no = BigButton(theme, look, "", loud=Loud.MAIN), BigButton(theme, look, "")
        made = ClearQuestion(self.canvas, yes, no, label(type="question", wrap=True))
        made.stand_over(self)
        return made

    def _connect(self) -> None:
        tools, session = self.tools, self.conversation.session
        for tool, button in tools.tools.items():
            button.clicked.connect(lambda _, tool=tool: self.take(tool))
        for width, brush in tools.brushes.items():
            brush.clicked.connect(partial(self._brushed, width))
        tools.list.toggled.connect(self._show_list)
        tools.undo.clicked.connect(lambda _: session.undo())
        tools.redo.clicked.connect(lambda _: session.redo())
        tools.up.clicked.connect(lambda _: self.list.push(-1))
        tools.down.clicked.connect(lambda _: self.list.push(1))
        tools.closer.clicked.connect(lambda _: self.look_closer())
        tools.whole.clicked.connect(lambda _: self._look_from(whole_of(self.canvas.scene.view)))
        tools.beyond.clicked.connect(lambda _: self.turn(self._after.beyond or View.RIGHT))
        tools.other_hand.clicked.connect(lambda _: self._look_at_other_side())
        tools.other_foot.clicked.connect(lambda _: self._look_at_other_side())
        self.views.chosen.connect(self._look_from)
        self.views.near.connect(self.look_near)
        self.views.folded.connect(self.arrange)
        self.canvas.region_pointed.connect(self._name)
        self.canvas.camera_changed.connect(lambda _: self._look())
        self.canvas.drawing_now.connect(self._follow_hand)
        session.stepped.connect(self._changed)

    def _free(self) -> QRect:
        free = uncovered(self._middle, self.views.boxes, self.size(), self.tools.other_hand)
        return above(free, self.tools.other_foot)

    def _look_from(self, view: View) -> None:
        self.turn(view)
        self.canvas.fit()

    def _look_at_other_side(self) -> None:
        if self.views.near_shown is not None:
            self.look_near(self.views.near_shown.other)
        else:
            self.turn(other_foot(self.canvas.scene.view))

    def _brushed(self, width: float) -> None:
        self.take_brush(width)


def _on_body(change: Change) -> bool:
    """Whether a change was made on the body, and is more than an answer about a mark."""
    return any(not isinstance(item, Mark) for item in change.removed + change.added)
