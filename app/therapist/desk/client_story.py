"""A client's story: one true sentence, the cards of the visits, their trend, and what is known besides."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.therapist.desk.fact_boxes import FactBoxes
from app.therapist.desk.pictures import Pictures, Sight
from app.therapist.desk.timeline import Timeline
from app.therapist.desk.told_changes import ToldChanges
from app.therapist.desk.trend import Trend, TrendPoint
from app.widgets.controls import label, restyle
from app.words import change, story
from app.words import desk as words
from app.words import shared as wording
from app.words.mark_names import desk_name
from app.workplace import Workplace
from models.body.view import Body, View
from models.compare.comparison import Comparison
from models.compare.coverage import union
from models.compare.strongest import Strongest
from models.drawing.naming import name_of_skin
from models.drawing.sight import STANDING_VIEWS, best_view, out_of_sight
from models.practice.answer import is_yes
from models.practice.standing import in_force
from models.practice.visit import Client, Today, Visit

if TYPE_CHECKING:
    from models.practice.visit_summary import Measured, VisitSummary

LONG = 64
"""Letters from which the sentence is written smaller."""


class ClientStory(QWidget):
    """Tells nothing that nobody said: change comes from the one rule for it, all else is what was told."""

    def __init__(self, workplace: Workplace, pictures: Pictures, page: QWidget) -> None:
        super().__init__(page)
        self._workplace, self._pictures = workplace, pictures
        self._sight = Sight(View.BACK)
        self._known: dict[UUID, VisitSummary | None] = {}
        self._client: Client | None = None
        self.sentence = label(type="display", wrap=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.worst = label(type="lead", tone="quiet", wrap=True)
        self.timeline = Timeline(workplace.theme, self._picture)
        self.trend = Trend(workplace.theme)
        self.facts = FactBoxes()
        self.alone = label(wrap=True)
        """What one visit alone says of each mark, beside its card."""
        self.alone.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._changes = ToldChanges(workplace, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.sentence)
        column.addWidget(self.worst)
        column.addSpacing(8)
        cards = QHBoxLayout()
        cards.setSpacing(24)
        cards.addWidget(self.timeline, 2)
        cards.addWidget(self.alone, 3)
        column.addLayout(cards)
        column.addWidget(self.trend)
        column.addSpacing(12)
        column.addWidget(self.facts)
        column.addStretch(1)
        self.timeline.card_resized.connect(pictures.forget_waiting)
        self.timeline.horizontalScrollBar().valueChanged.connect(lambda _: self._go_on())
        self._changes.told.connect(self.timeline.tell)
        self._changes.course_told.connect(self._tell_change)
        pictures.ready.connect(self._show_picture)

    def begin(self, client: Client, visits: Sequence[Visit], known: Measured) -> None:
        """Take a client's visits on, oldest first, with what is kept of their maps."""
        self._client, self._known = client, dict(known)
        self._pictures.forget_waiting()
        self._changes.begin((), (), {})
        self._sight = self._shown(visits)
        self.timeline.fill(visits, self._workplace.now())
        self._say("")
        self.worst.clear()
        self.facts.change.hide()
        self.trend.show_points(())
        self.trend.setVisible(len(visits) > 1)
        self.alone.clear()
        self.alone.setVisible(len(visits) == 1)
        if visits:
            self._tell_facts(client, visits)

    def learn(self, found: Measured) -> Measured:
        """Take in what maps say in numbers; what of it belongs to this client is handed back."""
        visits = self.timeline.visits
        places = {visit.id: place for place, visit in enumerate(visits.visits)}
        mine = {visit: summary for visit, summary in found.items() if visit in places}
        for visit, summary in mine.items():
            self._known[visit] = summary
            if summary is not None:
                visits.learn(places[visit], Strongest.of(each.mark for each in summary.marks))
        self._sight = self._shown(visits.visits)
        return mine

    def tell_trend(self, unreadable: Collection[UUID]) -> None:
        """Tell how the worst went, once every map that can be read has been measured."""
        model = self.timeline.visits
        visits = model.visits
        if not visits or any(each.id not in model.worst and each.id not in unreadable for each in visits):
            return
        worst = [model.known(place) for place in range(len(visits))]
        known = [each for each in worst if each is not None]
        if known:
            first, last = wording.number(known[0]), wording.number(known[-1])
            self.worst.show()
            self.worst.setText(words.worst_trend(first, last, len(known), len(visits) - len(known)))
        dates = [model.dates(visit)[0] for visit in visits]
        self.trend.show_points(
            [
                TrendPoint(visit.started, date, each)
                for visit, date, each in zip(visits, dates, worst, strict=True)
            ]
        )
        if self._client is not None:
            self._tell_facts(self._client, visits)
        if len(visits) == 1:
            self._say(self._of_one(visits))
            marks = self._marks_of(visits[0])
            self.alone.setText("\n".join([*marks, *([""] if marks else []), story.one_visit()]))
        telling = [place for place, each in enumerate(visits) if self._tells(place)]
        self._changes.begin(visits, telling, self._known)
        self._go_on()

    def read_no_more(self) -> None:
        """Read nothing more from the register."""
        self._changes.begin((), (), {})
        self._pictures.forget_waiting()
        self.timeline.fill([], self._workplace.now())

    def put_away(self) -> None:
        """Hold nobody's words any more."""
        self._client = None
        self.read_no_more()
        self.trend.show_points(())
        for box in (self.facts.next_time, self.facts.standing, self.facts.change):
            box.show_lines(())
        for each in (self.sentence, self.worst, self.alone):
            each.clear()

    def rest(self) -> None:
        """Out of sight nothing more is worked out."""
        self._changes.rest()

    def picture(self, visit: Visit) -> QPixmap | None:
        """The small map of a visit, if it has been painted."""
        return self._picture(visit, self.timeline.picture_size)

    def _picture(self, visit: Visit, size: QSize) -> QPixmap | None:
        return self._pictures.of(visit, self._sight, size, self.devicePixelRatioF())

    def _show_picture(self) -> None:
        self.timeline.viewport().update()
        self._go_on()

    def _go_on(self) -> None:
        """When all pictures in sight are there, tell what changed."""
        if self.isVisible() and not self._pictures.waiting:
            self._changes.want(self.timeline.shown())

    def _shown(self, visits: Sequence[Visit]) -> Sight:
        """The same view and part of the body on every card, so that they compare.

        The view is the one that tells most of the latest map, the part takes the marks of all visits.
        """
        atlas = self._workplace.atlas
        for visit in reversed(visits[-3:]):
            summary = self._known.get(visit.id)
            marks = self._workplace.marks_of(visit.id) if summary is None else summary.marks
            if marks:
                skin = union((each.skin for each in marks), atlas.count)
                view = best_view(skin, atlas, visit.body, STANDING_VIEWS)
                kept = (each.skin for each in self._known.values() if each is not None)
                every = union((each for each in (skin, *kept) if each is not None), atlas.count)
                box = atlas.projection(visit.body, view).box_of(every)
                aside = any(
                    each is not None and self._needs_insets(each, visit.body, view)
                    for each in (*self._known.values(), summary)
                )
                return Sight(view, box, aside)
        return Sight(View.BACK)

    def _needs_insets(self, summary: VisitSummary, body: Body, view: View) -> bool:
        """Whether a view shows some marks of a map and not all."""
        marks = {each.mark.id: each.skin for each in summary.marks if each.skin}
        return 0 < len(out_of_sight(marks, self._workplace.atlas, body, view)) < len(marks)

    def _tells(self, place: int) -> bool:
        """Whether a visit says what hurts; an empty body that was never asked about says nothing."""
        model = self.timeline.visits
        visit = model.visits[place]
        return model.worst.get(visit.id) is not None or (
            visit.today is Today.NO_PAIN and visit.id in model.worst
        )

    def _of_one(self, visits: Sequence[Visit]) -> str:
        """What one visit alone says: the places that were marked, or that nothing hurt."""
        summary = self._known.get(visits[0].id)
        skin = summary.skin if summary is not None else None
        if not skin:
            return wording.today_sentence(visits[0].today)
        return f"{desk_name(name_of_skin(skin, self._workplace.atlas))}."

    def _tell_change(self, found: Comparison) -> None:
        """What changed from the first visit to the last, and what a redraw would also show."""
        visits, now = self.timeline.visits.visits, self._workplace.now()
        told = change.sentence(found, self._workplace.atlas)
        self._say(told)
        self.worst.setVisible(not self._is_told_twice(told))
        proof = change.redraws(found)
        first = next(visit for place, visit in enumerate(visits) if self._tells(place))
        if proof is not None:
            self.facts.change.show_lines((), proof, story.since(first, now))
        self.facts.change.setVisible(proof is not None)

    def _is_told_twice(self, sentence: str) -> bool:
        """Whether the sentence says how the worst went, and every visit told of it: no line says it again."""
        model = self.timeline.visits
        worst = [model.known(place) for place in range(len(model.visits))]
        first, last = worst[0], worst[-1]
        if first is None or last is None or None in worst:
            return False
        return words.from_to(wording.number(first), wording.number(last)) in sentence

    def _tell_facts(self, client: Client, visits: Sequence[Visit]) -> None:
        now = self._workplace.now()
        last, summary = visits[-1], self._known.get(visits[-1].id)
        lines = list(story.ask_again(last.skipped))
        if summary is not None and summary.unsaid:
            lines.append(story.strengths_unsaid(summary.unsaid))
        self.facts.next_time.show_lines(lines or [story.nothing_left()])
        facts = self._workplace.standing(client.id)
        held = [fact for fact in in_force(facts, now.date()) if is_yes(fact.answer)]
        nothing = story.nothing_standing() if facts else story.never_asked()
        self.facts.standing.show_lines(story.still_true(held, now) or [nothing])

    def _marks_of(self, visit: Visit) -> Sequence[str]:
        """Each mark of a visit in words, the strongest first."""
        summary = self._known.get(visit.id)
        marks = [each for each in (summary.marks if summary is not None else ()) if each.skin]
        marks.sort(key=lambda each: 1.0 if each.mark.intensity is None else -each.mark.intensity)
        told = (desk_name(name_of_skin(each.skin, self._workplace.atlas)) for each in marks)
        return [wording.mark_sentence(name, each.mark) for name, each in zip(told, marks, strict=True)]

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        restyle(self.sentence, type="title" if len(sentence) > LONG else "display")
