"""One visit: the body to mark, its six views, the tools, and the marks in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.canvas.canvas import BodyCanvas
from app.canvas.picture import Picture
from app.canvas.rest import NEXT_TURN
from app.gestures.tool import MEDIUM, Pencil, Tool
from app.therapist.anatomy.probe import Probe
from app.therapist.anatomy.seeing import Seeing
from app.therapist.badge import emergency_of_today
from app.therapist.body.body_stage import BodyStage
from app.therapist.findings.interpreter import Interpreter
from app.therapist.findings.muscle_pictures import MusclePictures
from app.therapist.visit.body_and_panel import BodyAndPanel
from app.therapist.visit.close_ups import CloseUpCard
from app.therapist.visit.export_menu import ExportMenu
from app.therapist.visit.level_line import LevelLine
from app.therapist.visit.mark_deeds import MarkDeeds
from app.therapist.visit.mark_rows import named_marks
from app.therapist.visit.mark_views import first_view, view_to
from app.therapist.visit.marks_panel import MarksPanel
from app.therapist.visit.open_note import OpenNote
from app.therapist.visit.pages import Page, VisitPages, page_words
from app.therapist.visit.region_page import RegionPage
from app.therapist.visit.session_pages import SessionPages
from app.therapist.visit.side_panel import SidePanel
from app.therapist.visit.small_views import SmallViews
from app.therapist.visit.told_today import ToldToday
from app.therapist.visit.tool_bar import ToolBar
from app.therapist.visit.view_strip import ViewStrip
from app.therapist.visit.visit_bar import VisitBar
from app.therapist.visit.visit_keys import VisitKeys
from app.widgets.clear_question import ClearQuestion
from app.widgets.controls import ButtonKind, arrange, button, label, line
from app.widgets.meaning_editor import Meaning
from app.widgets.toast import Notice
from app.workplace import Workplace
from models.body.close_up import CloseUp, frame_of
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.history import Step, StepKind
from models.practice.visit import Today, Visit


class VisitPage(QWidget):
    """Draws while the visit is open, looks while it is finished."""

    left = Signal()
    told = Signal(Notice)
    finished = Signal()
    reopened = Signal(Visit)
    hand_over_wanted = Signal(Visit)
    left_alone = Signal()
    """The treatment room was left after nobody had touched anything for long."""

    def __init__(self, workplace: Workplace, visit: Visit, window: QWidget) -> None:
        super().__init__()
        self._workplace = workplace
        self.session = workplace.open_visit(visit, self)
        self._drawable = self.session.drawable
        self._body, self._view = visit.body, first_view(workplace, self.session.drawing, visit.body)
        shown = Picture(self._body, self._view, palette=workplace.theme.palette)
        self.canvas = BodyCanvas(workplace.figures, workplace.skin, shown)
        client = workplace.register.clients.one(visit.client)
        self.bar: VisitBar[Page] = VisitBar(workplace.theme, client, page_words())
        self.note = OpenNote(workplace, self.session)
        small = SmallViews(workplace, self.session, lambda: self._body)
        self.strip = ViewStrip(workplace.theme, small.painted, small.seen)
        self.tools = ToolBar(workplace.theme)
        self.panel = MarksPanel(workplace.theme, editable=self._drawable)
        self.muscles = MusclePictures(workplace.theme, workplace.figures, self)
        self.side = SidePanel(workplace.theme, self.panel, self.muscles)
        self.stage = BodyStage(workplace.theme, self.canvas)
        self.near = CloseUpCard(workplace.theme, self.stage, self.strip.near, small.near)
        self.exports = ExportMenu(workplace, window, self)
        self._today = ToldToday(self.session)
        self.deeds = MarkDeeds(workplace, self.session, self)
        self.body = BodyAndPanel(self.note, self.strip, self.stage, self.tools, self.side)
        self.sessions = SessionPages(workplace, self.session, lambda: self.interpreter, self, self.left_alone)
        self.pages = VisitPages(self.body, self.side.show_page, self.sessions.makers)
        self.probe = Probe(workplace, self.canvas, self.stage)
        self.seeing = Seeing(workplace, self.canvas, self.stage, self.probe)
        self.levels = LevelLine(workplace, self.stage)
        self.interpreter = Interpreter(workplace, self.session, self.canvas, self.side, self, self.muscles)
        yes, no = button(workplace.theme, "", kind=ButtonKind.PRIMARY), button(workplace.theme, "")
        self.question = ClearQuestion(self.canvas, yes, no, label(wrap=True))
        self.question.stand_over(self.stage)
        self._lay_out()
        self._wire()
        self._take_keys()
        self._show()

    @property
    def visit(self) -> Visit:
        """The visit as it is kept on disk."""
        return self.session.visit

    @property
    def drawing(self) -> Drawing:
        """The map as it is kept on disk."""
        return self.session.drawing

    def turn(self, view: View) -> None:
        """Look at the body from this side."""
        self._view = view
        self.strip.show_view(view)
        self.canvas.show_picture(replace(self.canvas.picture, view=view, pin=None))

    def look_near(self, part: CloseUp) -> None:
        """Look at a part of the body as near as it has room: strokes there are strokes of its view."""
        self.turn(part.view)
        self.canvas.look_at(frame_of(part, self._workplace.atlas, self._body))

    def wear(self, body: Body) -> None:
        """Show the marks on this figure; an open visit keeps the choice."""
        if not self.visit.is_open or self.session.wear(body):
            self._body = body
        self.bar.show_body(self._body)
        self.canvas.show_picture(replace(self.canvas.picture, body=self._body))
        self.strip.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.interpreter.insight.wake()
        self.interpreter.stop_for_emergency()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # a window that is made small is not left
            self.interpreter.insight.rest()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        arrange(column, self.bar, line(), gap=0)
        column.addWidget(self.pages, 1)
        self.tools.setVisible(self._drawable)

    def _wire(self) -> None:
        self.bar.left.connect(self._leave)
        self.bar.body_chosen.connect(self.wear)
        self.bar.finish_wanted.connect(self._finish)
        self.bar.reopen_wanted.connect(lambda: self.reopened.emit(self.visit))
        self.bar.export_wanted.connect(self._export)
        self.bar.hand_over_wanted.connect(lambda: self.hand_over_wanted.emit(self.visit))
        self.bar.list_wanted.connect(self._show_list)
        self.bar.pages.chosen.connect(self.pages.turn_to)
        self.pages.turned.connect(self.bar.pages.show_value)
        self.pages.turned.connect(self.levels.turn_to)
        self.interpreter.insight.found.connect(self.levels.show_findings)
        self.side.warned.connect(lambda told: self.bar.warn(Page.FINDINGS, told))
        self.side.findings.questions_wanted.connect(lambda: self.pages.turn_to(Page.ANSWERS))
        self.side.findings.plan_wanted.connect(lambda: self.pages.turn_to(Page.PLAN))
        self.strip.chosen.connect(self.turn)
        self.near.chosen.connect(self.look_near)
        self.tools.tool.chosen.connect(self._take)
        self.tools.brush.chosen.connect(lambda _: self._sharpen(self.panel.pencil))
        self.tools.undone.connect(self.session.undo)
        self.tools.redone.connect(self.session.redo)
        self.tools.cleared.connect(self.deeds.clear)
        self.panel.pencil_changed.connect(self._sharpen)
        self.deeds.told.connect(self.told)
        self.panel.mark_changed.connect(self.deeds.mean)
        self.panel.mark_selected.connect(self._lead_to)
        self.panel.last_time_wanted.connect(self.deeds.start_as_last_time)
        self.panel.mark_pointed.connect(lambda mark: self._emphasise(mark or self.panel.rows.chosen))
        self.panel.mark_removed.connect(self.deeds.remove)
        self.panel.no_pain_told.connect(self._no_pain)
        self.canvas.mark_picked.connect(self._pick)
        self.interpreter.insight.found.connect(lambda _: self.canvas.rest.later(self.seeing.look))
        self.interpreter.insight.found.connect(lambda _: self.note.tell())
        self.interpreter.insight.found.connect(lambda _: self._show_badge())
        self.interpreter.view_wanted.connect(self.turn)
        self.probe.lit.connect(self.interpreter.light)
        self.side.findings.facts_wanted.connect(self.probe.tell_facts)
        self.interpreter.told.connect(lambda sentence: self.told.emit(Notice(sentence)))
        self.session.stepped.connect(self._changed)
        self.session.refused.connect(self._refused)

    def _take_keys(self) -> None:
        keys = VisitKeys(self._workplace.theme, self.bar, self.pages, self.sessions)
        keys.take(
            self, self.turn, self._choose, self._look_beneath, self.seeing.toggle, self.strip.near.toggle
        )

    def _show(self) -> None:
        self.bar.show_visit(self.visit, self._workplace.now(), self.drawing.earlier_atlases)
        self.bar.show_body(self._body)
        self.pages.turn_to(Page.MARKS)
        self.strip.show_view(self._view)
        if self._drawable:
            self.canvas.draw_on(self.session)
        else:
            self.canvas.show_picture(replace(self.canvas.picture, drawing=self.drawing))
        self._sharpen(self.panel.pencil)
        before = self._workplace.visit_before(self.visit) if self._drawable and not self.drawing.ink else None
        if before is not None and before.today is Today.MARKS:
            self.panel.offer_last_time()
        self._tell_marks()
        if self._drawable and self.note.mark is not None:
            self.panel.select(self.note.mark)
            self._lead_to(self.note.mark)

    def _show_badge(self) -> None:
        self.bar.show_badge(emergency_of_today(self._workplace, self.visit.client))

    def _changed(self, step: Step) -> None:
        self._today.follow_marks()
        self.canvas.rest.when_free(self._told_marks)
        drawn = step.drawn if step.way is not StepKind.UNDID else None
        if drawn is not None:
            self._emphasise(None)
            self.panel.let_live(drawn, shown=not self.canvas.rest.busy)
        elif self.panel.live is not None and self.panel.live not in self.drawing.marks:
            self.panel.let_live(None)
        self.canvas.rest.later(self.strip.refreshed)

    def _tell_marks(self) -> None:
        for _ in self._told_marks():
            pass

    def _told_marks(self) -> Iterator[object]:
        """Tell the marks in words, one name at each step."""
        drawing, history = self.drawing, self.session.history
        rows = []
        for named in named_marks(self._workplace, drawing):
            rows.append(named)
            yield named
        yield NEXT_TURN
        self.note.name({named.mark.id: named.place for named in rows})
        self.panel.show_marks(rows, self.visit.today, listed=self.body.listed is not None)
        self.tools.offer(undo=bool(history.done), redo=bool(history.undone), clear=bool(drawing.ink))

    def _take(self, tool: Tool) -> None:
        self.canvas.tool = tool

    def _choose(self, tool: Tool) -> None:
        self.tools.tool.show_value(tool)
        self._take(tool)

    def _look_beneath(self) -> None:
        """Ask of the region that the keyboard stands on, or take the tool that asks."""
        if self.canvas.regions.focused is not None:
            self.canvas.regions.ask(self.canvas.regions.focused)
            self.probe.card.enter()
        elif self._drawable:
            self._choose(Tool.POINT)

    def _sharpen(self, meaning: Meaning) -> None:
        self.canvas.pencil = Pencil(
            meaning.sensation,
            meaning.intensity,
            meaning.depth,
            meaning.course,
            self.tools.brush.value or MEDIUM,
            live=self.panel.live,
        )

    def _emphasise(self, mark: UUID | None) -> None:
        self.canvas.show_picture(replace(self.canvas.picture, emphasised=mark))

    def _lead_to(self, mark: UUID | None) -> None:
        """Emphasise a mark, and turn the body to where it is seen best when it is not seen now."""
        if mark is not None:
            view = view_to(self._workplace, self.drawing, mark, self._body, self._view)
            if view is not self._view:
                self.turn(view)
        self._emphasise(mark)

    def _pick(self, mark: UUID) -> None:
        self.panel.select(mark)
        self._emphasise(mark)

    def _no_pain(self, told: bool) -> None:
        self.session.say_today(Today.NO_PAIN if told else None)
        self._tell_marks()

    def _refused(self, sentence: str) -> None:
        """Show what is on disk in place of what was tapped, and tell why."""
        self._tell_marks()
        self.told.emit(Notice(sentence))

    def _leave(self) -> None:
        if not self.interpreter.stops():
            self.left.emit()

    def _finish(self) -> None:
        if self.interpreter.stops():
            return
        if self.session.finish():
            self.finished.emit()

    def _export(self) -> None:
        self.exports.offer_visit(self.visit, self.drawing, self.bar.export, self.seeing.within)

    def _show_list(self, listed: bool) -> None:
        if listed and not self.body.has_list:
            self.body.take_list(RegionPage(self._workplace, self.canvas, self.session))
        self.body.show_list(listed)
        self.tools.for_list(listed)
        self._tell_marks()
