"""Safety: which rules fire on marks and answers, what is still to be asked, how an emergency is answered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from models.anatomy.anatomy import Anatomy
from models.anatomy.safety_rules import Level, OtherWords, Rule, When
from models.anatomy.term import Answers, Signs, Term
from models.practice.acknowledgement import Acknowledgement, Override, Raised, Response, SafetyRecord, Slip
from models.practice.answer import DECLINED, is_yes
from models.practice.visit import Reply


@dataclass(frozen=True, slots=True)
class SafetyAlert:
    """A rule that fired, at its gravest level, with the answers and signs that made it fire."""

    rule: str
    level: Level
    because: tuple[str, ...]
    open: tuple[str, ...] = ()
    """The questions that made it fire because only a no would have kept it silent, and none was given."""


@dataclass(frozen=True, slots=True)
class Screening:
    """What the safety rules say: alerts, and unanswered questions that the marks call for, gravest first."""

    alerts: tuple[SafetyAlert, ...] = ()
    open: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    """How grave the rules are that wait for the open questions, in their order."""
    constancy: tuple[tuple[Level, UUID], ...] = ()
    """The marks of which it matters, and nobody has said, whether they are constant; and how much."""

    @property
    def gravest_first(self) -> Sequence[str | UUID]:
        """The open questions, and the marks that may be constant, gravest first."""
        waiting: list[tuple[Level, str | UUID]] = [*zip(self.levels, self.open, strict=True), *self.constancy]
        return [asked for level in Level for graveness, asked in waiting if graveness is level]

    @property
    def locks_plan(self) -> bool:
        """Whether an alert forbids planning a session until it is answered."""
        return any(alert.level.locks_plan for alert in self.alerts)


def covers(acknowledgement: Acknowledgement, rule: Rule, replies: Iterable[Reply]) -> bool:
    """Whether a recorded answer still stands for its rule: nothing that the rule reads was told after it."""
    read = reads(rule)
    since = (reply for reply in replies if reply.at > acknowledgement.at and reply.question in read)
    return not any(is_yes(reply.answer) for reply in since)


def reads(rule: Rule) -> frozenset[str]:
    """The questions and signs that a rule looks at."""
    return frozenset(term.key for when in rule.when for term in _terms((*when.all, *when.any)))


def waiting(records: Iterable[SafetyRecord]) -> tuple[Raised, ...]:
    """The emergencies that stood before the client and that no therapist has met since, oldest first."""
    raised: dict[str, Raised] = {}
    for record in records:
        match record:
            case Raised():
                raised.setdefault(record.rule, record)
            case Acknowledgement() | Slip():
                raised.pop(record.rule, None)
            case Override():
                pass
    return tuple(raised.values())


def unanswered(
    alerts: Iterable[SafetyAlert], acknowledged: Iterable[Acknowledgement]
) -> tuple[SafetyAlert, ...]:
    """The emergencies that stand on the screen until one of the two answers is recorded."""
    answered = {acknowledgement.rule for acknowledgement in acknowledged}
    return tuple(alert for alert in alerts if alert.level is Level.EMERGENCY and alert.rule not in answered)


def locking(
    alerts: Iterable[SafetyAlert], acknowledged: Iterable[Acknowledgement], overrides: Iterable[Override]
) -> tuple[SafetyAlert, ...]:
    """The alerts that keep the session plan locked.

    An emergency does so unless it was assessed before; a same-day alert until the therapist types a reason.
    """
    assessed = {a.rule for a in acknowledged if a.response is Response.ALREADY_ASSESSED}
    reasoned = {override.rule for override in overrides}
    return tuple(
        alert
        for alert in alerts
        if (alert.level is Level.EMERGENCY and alert.rule not in assessed)
        or (alert.level is Level.URGENT and alert.rule not in reasoned)
    )


def therapist_words(rules: Mapping[str, Rule], alert: SafetyAlert, place: str) -> str:
    """The fixed words of an alert for the therapist, as a sentence; `place` names what is marked."""
    told = _words(rules, alert, lambda words: words.therapist).format(place=place)
    stop = "" if told.endswith((".", "!", "?")) else "."
    return f"{told[0].upper()}{told[1:]}{stop}"


def client_words(rules: Mapping[str, Rule], alert: SafetyAlert) -> str:
    """The fixed words of an alert for the client, in English."""
    return _words(rules, alert, lambda words: words.client)


def _words(rules: Mapping[str, Rule], alert: SafetyAlert, of: Callable[[Rule | OtherWords], str]) -> str:
    rule = rules[alert.rule]
    fitting = (of(other) for other in rule.words if other.fit(alert.level, alert.because))
    other = rule.same_words_as
    own = of(rule) or (of(rules[other]) if other is not None else "")
    return next((words for words in fitting if words), own)


@dataclass(frozen=True, slots=True)
class _Way:
    """One way in which a rule fires, its terms read."""

    level: Level
    all: tuple[Term, ...]
    any: tuple[Term, ...]
    count: int
    asked_with: tuple[Term, ...]

    @classmethod
    def of(cls, when: When, rule: Rule) -> _Way:
        """The way that a data row spells."""
        count = when.count if when.any else 0
        return cls(when.level, _terms(when.all), _terms(when.any), count, _terms(rule.asked_with))

    def holds(self, answers: Answers, signs: Signs) -> bool | None:
        """Whether it fires; None when that hangs on a question nobody answered."""
        needed = [term.holds(answers, signs) for term in self.all]
        some = [term.holds(answers, signs) for term in self.any]
        if False in needed or some.count(True) + some.count(None) < self.count:
            return False
        return True if None not in needed and some.count(True) >= self.count else None


class Screen:
    """The safety rules of an anatomy."""

    def __init__(self, anatomy: Anatomy) -> None:
        self._ways: Mapping[str, Sequence[_Way]] = {rule.id: _ways(rule) for rule in anatomy.rules.values()}
        self._questions = tuple(anatomy.questions)

    def screened(self, answers: Answers, signs: Signs) -> Screening:
        """What the rules say of these answers and signs."""
        alerts = []
        asked: dict[str, Level] = {}
        for rule, ways in self._ways.items():
            fired = next((way for way in ways if way.holds(answers, signs)), None)
            if fired is not None:
                because, open_ = _grounds(fired, answers, signs)
                alerts.append(SafetyAlert(rule, fired.level, because, open_))
            for way in ways:
                if fired is not None and not way.level.is_graver_than(fired.level):
                    break
                for question in _to_ask(way, answers, signs):
                    if question not in asked or way.level.is_graver_than(asked[question]):
                        asked[question] = way.level
        order = list(Level)
        waiting = [
            (question, level)
            for level in order
            for question in self._questions
            if asked.get(question) is level
        ]
        return Screening(
            tuple(sorted(alerts, key=lambda alert: order.index(alert.level))),
            tuple(question for question, _ in waiting),
            tuple(level for _, level in waiting),
        )


def _ways(rule: Rule) -> Sequence[_Way]:
    """The ways of a rule, gravest first."""
    order = list(Level)
    return sorted((_Way.of(when, rule) for when in rule.when), key=lambda way: order.index(way.level))


def _terms(texts: Iterable[str]) -> tuple[Term, ...]:
    return tuple(Term.parse(text) for text in texts)


def _grounds(way: _Way, answers: Answers, signs: Signs) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What made a way fire, each once: what was told or seen, and what only a no would have ended."""
    true = dict.fromkeys(term.key for term in way.all + way.any if term.holds(answers, signs))
    open_ = tuple(key for key in true if key not in signs and answers.get(key, DECLINED) == DECLINED)
    return tuple(key for key in true if key not in open_), open_


def _to_ask(way: _Way, answers: Answers, signs: Signs) -> set[str]:
    """The unanswered questions of a way for which something in the marks speaks, or calls for asking."""
    terms = way.all + way.any
    seen = any(term.is_seen and term.holds(answers, signs) for term in terms + way.asked_with)
    if not seen or way.holds(answers, signs) is not None:
        return set()
    return {term.key for term in terms if term.holds(answers, signs) is None}
