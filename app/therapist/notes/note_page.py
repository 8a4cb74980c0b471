"""The page of the note: sentences that write themselves, phrases by a touch, and a signature."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.export import clipboard
from app.style.icons import Icon
from app.therapist.home.home_sheet import HomeChoice
from app.therapist.home.offered import language_of
from app.therapist.notes.note_facts import facts_of
from app.therapist.notes.note_part import NotePartView
from app.therapist.notes.note_report import NoteReport, signed_text
from app.therapist.notes.phrase_panel import PhrasePanel
from app.therapist.notes.signing import SigningSheet
from app.therapist.planning import Planning
from app.widgets.controls import ButtonKind, arrange, button, ground, label, line
from app.widgets.flow import FlowLayout
from app.widgets.list_width import width_needed
from app.widgets.text_field import TextField
from app.words import home as wording_home
from app.words import note as words
from app.words import note_sentences as wording
from app.words.formats import full_day
from models.practice.audit import AuditAct
from models.practice.hands import Done
from models.practice.noting import Addendum, NotePart, Signature
from models.practice.therapist import Therapist

PANEL, PAPER_WIDTH = 336, 920
"""Pixels of the phrases, and of the paper at most: a line of more letters is not read with ease."""


class NotePage(QWidget):
    """Shows the note of a visit; what is changed of it is kept at once, and signing closes it."""

    def __init__(self, planning: Planning, window: QWidget) -> None:
        super().__init__()
        self._planning, self._window = planning, window
        theme = planning.workplace.theme
        self._theme = theme
        self.parts = {part: NotePartView(theme, part) for part in NotePart}
        self.copy = button(theme, words.copy_text(), kind=ButtonKind.PRIMARY, drawn=Icon.COPY, touch=True)
        self.copy.clicked.connect(lambda _: self.copy_text())
        self.sign = button(theme, words.sign(), drawn=Icon.SIGN, pressed=self._ask_who, touch=True)
        self.page = button(theme, words.as_page(), drawn=Icon.EXPORT, touch=True)
        self.report = NoteReport(planning, window)
        self.page.clicked.connect(lambda _: self.report.ask_file())
        self.home = button(
            theme, wording_home.open_sheet(), drawn=Icon.PRINT, pressed=self.ask_home, touch=True
        )
        self.print = button(theme, words.print_page(), drawn=Icon.PRINT, touch=True)
        self.print.clicked.connect(lambda _: self.report.ask_printer())
        self.as_planned = button(
            theme, words.as_planned(), drawn=Icon.TICK, touch=True, tip=words.as_planned_tip()
        )
        self.as_planned.clicked.connect(lambda _: self._done_as_planned())
        self.panel = PhrasePanel(planning)
        self.signed = label(wrap=True)
        self.signed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state = label(tone="quiet", wrap=True)
        self.added = TextField()
        self.added.setPlaceholderText(words.add_hint())
        self.added.setAccessibleName(words.add_hint())
        self.add = button(theme, words.add_words(), pressed=self._add)
        self._title = label(type="lead")
        self._lay_out()
        planning.changed.connect(self.show_note)
        planning.visit.stepped.connect(lambda _: self.show_note())
        for view in self.parts.values():
            view.left_out.connect(self._leave_out)
            view.typed.connect(self._type)
        self.panel.put.connect(self._put)
        self.panel.put_own.connect(self._put_own)
        self.show_note()

    def _lay_out(self) -> None:
        paper = QFrame()
        paper.setProperty("role", "card")
        sheet = QVBoxLayout(paper)
        sheet.setContentsMargins(28, 20, 20, 16)
        sheet.setSpacing(0)
        sheet.addWidget(self._title)
        for view in self.parts.values():
            sheet.addWidget(line())
            sheet.addWidget(view)
        sheet.addWidget(self.signed)
        sheet.addWidget(line())
        sheet.addSpacing(6)
        sheet.addWidget(label(words.limits(), type="small", tone="quiet", wrap=True))
        left = ground("paper")
        column = QVBoxLayout(left)
        column.setContentsMargins(24, 20, 24, 12)
        middle = QHBoxLayout()
        paper.setMaximumWidth(round(PAPER_WIDTH * self._planning.workplace.theme.text / 100))
        middle.addStretch(1)
        middle.addWidget(paper, 1_000)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(left)
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addWidget(scroll, 1)
        main.addWidget(line())
        main.addLayout(self._deeds())
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.addLayout(main, 1)
        self._parts.addWidget(self.panel)

    def _deeds(self) -> QVBoxLayout:
        """What stands below the paper: whether it is signed, words to add, and what can be done with it."""
        below = QVBoxLayout()
        below.setContentsMargins(24, 8, 24, 12)
        below.setSpacing(10)
        later, deeds = QHBoxLayout(), QHBoxLayout()
        arrange(later, gap=12)
        deeds.setSpacing(12)
        later.addWidget(self.state, 1)
        later.addWidget(self.added, 2)
        later.addWidget(self.add)
        later.addWidget(self.as_planned)
        deeds.addWidget(self.home, 0, Qt.AlignmentFlag.AlignTop)
        deeds.addLayout(FlowLayout(self.print, self.page, self.sign, self.copy, gap=12, at_end=True), 1)
        below.addLayout(later)
        below.addLayout(deeds)
        return below

    @property
    def text(self) -> str:
        """The note as text: as it was signed with what was added, else as it writes itself now."""
        session, width = self._planning.session, self.panel.width_choice.value or 0
        if session.signature is not None:
            return wording.wrapped(signed_text(session), width)
        facts = facts_of(self._planning)
        return "" if facts is None else wording.note_text(facts, width)

    def copy_text(self) -> None:
        """Put the note on the clipboard."""
        self._planning.gave_out(AuditAct.COPIED)
        clipboard.copy_text(self.text)
        self._planning.workplace.tell(words.copied())

    def show_note(self) -> None:
        """Show the note as it stands."""
        session = self._planning.session
        at = self._planning.visit.visit.started
        client = self._planning.workplace.register.clients.one(self._planning.visit.visit.client)
        self._title.setText(f"{client.pseudonym}, {full_day(at)}")
        signed = session.signature is not None
        for each in (*self.parts.values(), self.sign, self.as_planned):
            each.setVisible(not signed)
        for later in (self.signed, self.added, self.add):
            later.setVisible(signed)
        self.panel.show_draft(session.note)
        self.state.setText("" if signed else words.not_signed())
        self.state.setVisible(not signed)
        if session.signature is not None:
            self.signed.setText(signed_text(session))
            return
        facts = facts_of(self._planning)
        if facts is None:
            return
        told, draft = wording.sentences(facts), session.note
        for part, view in self.parts.items():
            of_part = [each for each in told if each.part is part]
            view.show_sentences(of_part, draft.left_out, draft.typed.get(part, ""))
        planned = not session.hands.done and not facts.plan.locked
        self.as_planned.setVisible(planned)

    def ask_home(self) -> HomeChoice:
        """Ask what the client takes home, in the language in which the client was asked last."""
        sheet = HomeChoice(self._planning, self._window, language_of(self._planning))
        sheet.ask()
        return sheet

    def _leave_out(self, key: str) -> None:
        draft = self._planning.session.note
        out = tuple(each for each in draft.left_out if each != key)
        out = out if key in draft.left_out else (*draft.left_out, key)
        self._planning.visit.record(replace(draft, left_out=out))

    def _put(self, key: str) -> None:
        draft = self._planning.session.note
        kept = tuple(each for each in draft.phrases if each != key)
        kept = kept if key in draft.phrases else (*draft.phrases, key)
        if not self._planning.visit.record(replace(draft, phrases=kept)):
            self.show_note()

    def _put_own(self, text: str) -> None:
        draft = self._planning.session.note
        kept = tuple(each for each in draft.own if each != text)
        kept = kept if text in draft.own else (*draft.own, text)
        if not self._planning.visit.record(replace(draft, own=kept)):
            self.show_note()

    def _type(self, part: NotePart, text: str) -> None:
        draft = self._planning.session.note
        typed = {each: told for each, told in draft.typed.items() if each is not part}
        if text:
            typed[part] = text
        if not self._planning.visit.record(replace(draft, typed=typed)):
            self.show_note()

    def _done_as_planned(self) -> None:
        plan = self._planning.plan
        if plan is None:
            return
        given = [Done(block.id, block.minutes) for block in plan.blocks if block.minutes]
        if self._planning.visit.record_all(given):
            self.copy_text()

    def _ask_who(self) -> None:
        SigningSheet(self._planning.workplace, self._window, self._sign).ask()

    def _sign(self, therapist: Therapist) -> bool:
        return self._planning.visit.record(Signature(therapist.name, therapist.short, self.text))

    def _add(self) -> None:
        session, text = self._planning.session, self.added.words
        if text and session.signature is not None:
            number = len(session.addenda) + 1
            if self._planning.visit.record(Addendum(number, session.signature.name, text)):
                self.added.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.height() > self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(down if below else across)
        beside = max(min(PANEL, self.width() // 3), width_needed(self.panel))
        self.panel.setFixedWidth(self.width() if below else beside)
        self.panel.setMaximumHeight(320 if below else 16_777_215)
