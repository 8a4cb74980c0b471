"""The whole course of a client: a sentence, all visits over time, and a way to play them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from statistics import fmean
from uuid import UUID

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.style.icons import Icon
from app.therapist.course.course_chart import CourseChart
from app.therapist.course.course_exports import CourseExports
from app.therapist.course.course_sheet import ToldCourse
from app.therapist.course.player import Player
from app.therapist.course.plots import ExtraPlot, extra_plot
from app.therapist.course.timeline_scale import CoursePoint
from app.therapist.desk.pictures import Pictures, Sight
from app.therapist.keys import Deed, KeyPlace, press, take_keys
from app.therapist.keys_sheet import KeysSheet
from app.widgets.controls import ButtonKind, arrange, button, label, line
from app.widgets.flow import FlowLayout
from app.words import shared as wording
from app.words import trend as words
from app.words import visit as wording_visit
from app.workplace import Workplace
from models.body.view import View
from models.compare.comparison import worst
from models.compare.coverage import union
from models.compare.mean_strength import mean_strength
from models.compare.regions import Places
from models.compare.strongest import Strongest
from models.compare.trend import ToldValue, area_trend, strength_trend
from models.drawing.sight import STANDING_VIEWS, best_view, is_in_sight
from models.practice.visit import Client, Visit
from models.practice.visit_summary import MarkSummary

MOST_INSETS = 12
"""Visits of a course from which on none has room for insets beside its body."""
MORE_WIDE = 230
"""Pixels of the choice of one more plot."""


class CoursePage(QWidget):
    """Reads what is kept of each visit in numbers, and no map."""

    left = Signal()
    comparison_wanted = Signal(Visit, Visit)
    visit_opened = Signal(Visit)

    def __init__(self, workplace: Workplace, client: Client, pictures: Pictures, window: QWidget) -> None:
        super().__init__()
        self.exports = CourseExports(workplace, window, self)
        self._workplace, self._client, self._pictures = workplace, client, pictures
        self._visits = list(workplace.visits(client.id))
        known = workplace.summaries(client.id)
        self._maps = {visit.id: workplace.compared(visit, known) for visit in self._visits}
        self._places = Places(workplace.atlas)
        self.points = [self._with_session(self._point(visit)) for visit in self._visits]
        self._view = self._best_view()
        self.sentence = label(type="title", wrap=True)
        self.chart = CourseChart(workplace.theme, self._picture)
        self.player = Player(workplace.theme)
        self._lay_out()
        self._wire()
        self.sentence.setText(self._sentence())
        last = len(self.points) - 1
        self.chart.show_points(self.points, self._levels, last, has_insets=self._hides_marks())
        self.go_to(len(self.points) - 1)

    def go_to(self, number: int) -> None:
        """Show a visit: on the body, in the plots and on the track."""
        self.chart.go_to(number)
        here = self.chart.here
        if self.points:
            day = wording.day(self.points[here].visit.started, self._workplace.now())
            self.player.show_place(here, len(self.points), day)

    def show_more(self) -> None:
        """Show the chosen plot below the others."""
        wanted = self.more.currentData()
        self.chart.show_extra(extra_plot(self.points, wanted) if wanted else None, self._levels)

    @property
    def _marks(self) -> dict[UUID, Sequence[MarkSummary] | None]:
        """The marks of each visit; None where its map cannot be read whole."""
        return {visit: None if found is None else found.marks for visit, found in self._maps.items()}

    @property
    def _levels(self) -> dict[int, float]:
        return dict(self._workplace.comparer.levels_along)

    def _fill_more(self) -> None:
        """Offer the plots that these visits have something for; the regions by how often they are marked."""
        self.more.addItem(words.nothing_more(), None)
        extras = [(ExtraPlot.MEAN, words.mean_strength()), (ExtraPlot.REGIONS, words.regions())]
        if any(point.activities is not None for point in self.points):
            extras.append((ExtraPlot.ACTIVITIES, words.activities()))
        often = Counter(region for point in self.points for region in point.shares or ())
        regions = [(region, words.of_region(region)) for region, _ in often.most_common()]
        for value, word in (*extras, *regions):
            self.more.addItem(word, str(value))

    def _point(self, visit: Visit) -> CoursePoint:
        compared = self._maps[visit.id]
        if compared is None or not compared.tells or compared.marks is None:
            return CoursePoint(visit)
        comparer, atlas = self._workplace.comparer, self._workplace.atlas
        skin = union((each.skin for each in compared.marks), atlas.count)
        strongest = Strongest.of(each.mark for each in compared.marks)
        extents = dict(comparer.extents(compared.marks))
        point = CoursePoint(visit, worst(strongest, visit.today), atlas.area_cm2(skin), extents)
        return replace(point, mean=mean_strength(compared.marks, atlas), shares=self._places.shares(skin))

    def _with_session(self, point: CoursePoint) -> CoursePoint:
        """The same with what was recorded at the visit: own activities, whether it was treated and noted."""
        session = self._workplace.session(point.id)
        told = [each.value for each in session.activities if each.value is not None]
        return replace(
            point,
            activities=fmean(told) if told else None,
            treated=bool(session.hands.done),
            noted=session.signature is not None,
        )

    def _sentence(self) -> str:
        """First against last, of the visits that tell what hurts, and what goes steadily one way."""
        told = [each for each in self._maps.values() if each is not None and each.tells]
        if len(told) < 2:
            count = wording.visits(len(self._visits))
            return count[:1].upper() + count[1:]
        whole = self._workplace.comparer.change(told[0], told[-1])
        days = [(point, point.visit.started.timestamp() / 86_400) for point in self.points]
        strengths = [ToldValue(day, point.strongest) for point, day in days if point.strongest is not None]
        areas = [ToldValue(day, point.area) for point, day in days if point.area is not None]
        trend = words.trend_sentence(strength_trend(strengths), area_trend(areas))
        marked = [bool(each.marks) for each in told]
        return f"{words.whole_sentence(whole, marked, self._workplace.atlas)} {trend}".rstrip()

    def _best_view(self) -> View:
        """The one view on every body, so that they compare: the one that shows most of all visits."""
        atlas = self._workplace.atlas
        skin = union((each.skin for marks in self._marks.values() for each in marks or ()), atlas.count)
        return best_view(skin, atlas, self._client.body, STANDING_VIEWS)

    def _hides_marks(self) -> bool:
        """Whether a mark of some visit is not seen in the view that all bodies have; of few visits only."""
        if len(self._visits) > MOST_INSETS:
            return False
        atlas, body = self._workplace.atlas, self._client.body
        skins = (each.skin for marks in self._marks.values() for each in marks or () if each.skin)
        return not all(is_in_sight(skin, atlas, body, self._view) for skin in skins)

    def _picture(self, visit: Visit, size: QSize, has_insets: bool) -> QPixmap | None:
        sight = Sight(self._view, aside=has_insets)
        return self._pictures.of(visit, sight, size, self.devicePixelRatioF())

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(24, 12, 24, 8)
        head.addWidget(self.sentence)
        column = QVBoxLayout(self)
        arrange(column, self._bar(), line(), gap=0)
        column.addLayout(head)
        column.addWidget(self.chart, 1)
        column.addWidget(line())
        column.addWidget(self.player)

    def _bar(self) -> QWidget:
        theme = self._workplace.theme
        back = button(
            theme,
            self._client.pseudonym,
            kind=ButtonKind.QUIET,
            drawn=Icon.BACK,
            tip=wording_visit.back_to_desk(),
            pressed=self.left.emit,
            touch=True,
        )
        self.more = QComboBox()
        self.more.setAccessibleName(words.also_show())
        self.more.setToolTip(words.also_show())
        self.more.setMaximumWidth(MORE_WIDE)
        self._fill_more()
        self.more.setEnabled(bool(self._visits))
        self.compare = button(
            theme, words.compare_two(), drawn=Icon.COMPARE, pressed=self._compare, touch=True
        )
        self.compare.setEnabled(len(self._visits) > 1)
        self.export = button(
            theme, wording_visit.export(), drawn=Icon.EXPORT, pressed=self._export, touch=True
        )
        self.export.setEnabled(bool(self._visits))
        bar = QWidget()
        bar.setMinimumHeight(64)
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 8, 16, 8)
        row.addWidget(back)
        row.addWidget(label(self._span(), tone="quiet"))
        row.addLayout(FlowLayout(self.more, self.compare, self.export, at_end=True), 1)
        return bar

    def _span(self) -> str:
        if len(self._visits) < 2:
            return words.title()
        days = (self._visits[-1].started - self._visits[0].started).days
        return f"{words.title()}, {words.span(days)}"

    def _wire(self) -> None:
        self.more.activated.connect(self.show_more)
        self.chart.stepped.connect(self.go_to)
        self.chart.opened.connect(self.visit_opened)
        self.player.stepped.connect(self.go_to)
        self._pictures.ready.connect(self.chart.update)
        take_keys(
            self,
            KeyPlace.TREND,
            {
                Deed.HELP: lambda: KeysSheet(self._workplace.theme, self.window(), KeyPlace.TREND).ask(),
                Deed.PLAY: self.player.toggle,
                Deed.EXPORT: partial(press, self.export),
                Deed.BACK: self.left.emit,
            },
        )

    def _export(self) -> None:
        workplace = self._workplace
        levels = dict(workplace.comparer.levels_along)
        sentence = self.sentence.text()
        told = ToldCourse(self.points, self._marks, self._client.body, self._view, sentence, levels)
        self.exports.offer(told, self._client, self.export)

    def _compare(self) -> None:
        """Compare the visit that is shown with the one before it, or the first with the last."""
        here = self.chart.here
        before = self._visits[here - 1] if here else self._visits[0]
        after = self._visits[here] if here else self._visits[-1]
        self.comparison_wanted.emit(before, after)
