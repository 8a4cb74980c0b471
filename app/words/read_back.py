"""What a client answered, told again in a line for each page of questions; never more than was said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.words import client
from app.words.catalogue import Message, translate
from app.words.mark_names import own_name, shortened
from models.drawing.mark_name import MarkName
from models.drawing.stroke import Course
from models.flow.questions import REST_PAIN, SINCE, Since, is_told, is_told_whole, ticked
from models.practice.answer import DECLINED, Answer
from models.questions.question import Asked
from models.questions.table import QUESTIONS

_TOPICS = {
    Asked.FEELING: Message("client", "Between the legs, bladder, bowel"),
    Asked.NOW: Message("client", "Now"),
    Asked.WEEKS: Message("client", "Last six weeks"),
    Asked.STANDING: Message("client", "Your health"),
    Asked.CALLED_FOR: Message("client", "Further questions"),
}
_WORSE, _BETTER = Message("client", "Worse: {told}"), Message("client", "Better: {told}")


def topic(asked: Asked) -> str:
    """What a page of questions was about, in a few words: "Between the legs, bladder, bowel"."""
    return _TOPICS[asked]()


def line(asked: Asked, keys: Sequence[str], answers: Mapping[str, Answer]) -> str:
    """What was answered on one page: "Now: A leg gives way under me"."""
    return _about(topic(asked), _said(keys, answers))


def denied(topic_: str) -> str:
    """That nothing was so on a page, where there is little room: "Last six weeks: no"."""
    return _about(topic_, translate("client", "no"))


def since(answers: Mapping[str, Answer]) -> str:
    """How long it has hurt: "Since: A few weeks"."""
    days = answers.get(SINCE)
    told = client.since(Since.of(days)) if isinstance(days, int | float) else _unsaid(answers, (SINCE,))
    return translate("client", "Since: {told}").format(told=told)


def worse_or_better(worse: Sequence[str], better: Sequence[str], answers: Mapping[str, Answer]) -> str:
    """What makes it worse and what better, in one line: "Worse: Sitting. Better: Walking about".

    What was not tapped there is left out: it was not said, and nothing is said of it.
    """
    parts = ((_WORSE, worse), (_BETTER, better))
    told = [
        line_().format(told=_said(keys, answers, rest=False))
        for line_, keys in parts
        if is_told(keys, answers)
    ]
    if not told:
        return translate("client", "Worse or better: {told}").format(told=_unsaid(answers, (*worse, *better)))
    both = translate("client", "{one}. {other}")
    return both.format(one=told[0], other=told[1]) if len(told) > 1 else told[0]


def because_of_marks(
    keys: Sequence[str], answers: Mapping[str, Answer], constancies: Sequence[str] = ()
) -> str:
    """What was answered to the questions that the marks called for, in one line.

    `constancies` is what was said of marks that may be constant, each as `constancy` has it.
    """
    rest = answers.get(REST_PAIN) if REST_PAIN in keys else None
    measured = [_at_rest(rest)] if isinstance(rest, int | float) else []
    return _about(topic(Asked.CALLED_FOR), _said(keys, answers, also=(*measured, *constancies)))


def is_it_constant(mark: MarkName) -> str:
    """What is asked of a mark: "Your RIGHT buttock: is it there all the time?"."""
    where = own_name(shortened(mark)[-1])
    return translate("client", "{where}: is it there all the time?").format(where=where)


def constancy(mark: MarkName, said: Course | None, *, asked: bool) -> str:
    """What was answered to that: "Your RIGHT buttock: comes and goes"."""
    words = {
        Course.CONSTANT: translate("client", "{where}: there all the time"),
        Course.INTERMITTENT: translate("client", "{where}: comes and goes"),
        None: translate("client", "{where}: not sure whether all the time")
        if asked
        else translate("client", "{where}: not said whether all the time"),
    }
    return words[said].format(where=own_name(shortened(mark)[-1]))


def _at_rest(strength: float) -> str:
    return translate("client", "Pain at rest {strength} of 10").format(strength=round(strength))


def _about(topic_: str, told: str) -> str:
    return translate("client", "{topic}: {told}").format(topic=topic_, told=told)


def _said(
    keys: Sequence[str], answers: Mapping[str, Answer], *, rest: bool = True, also: Sequence[str] = ()
) -> str:
    """What of a page is so, and that the rest is open; that nothing is, only where each was denied."""
    true = [client.told(key, answers[key], in_short=True) for key in ticked(keys, answers)]
    true += also
    declined = [key for key in keys if answers.get(key) == DECLINED]
    if (rest or not true) and (declined or not is_told_whole(keys, answers)):
        true.append(_unsaid(answers, keys) if not true else _rest_unsaid(declined))
    return "; ".join(true) if true else _denied(keys)


def _denied(keys: Sequence[str]) -> str:
    """That nothing is so: of questions in full a plain no."""
    if all(QUESTIONS[key].asked is Asked.FEELING for key in keys):
        return translate("client", "no")
    return translate("client", "nothing of it")


def _unsaid(answers: Mapping[str, Answer], keys: Sequence[str]) -> str:
    if any(answers.get(key) == DECLINED for key in keys):
        return translate("client", "you would rather not say")
    if any(key in answers for key in keys):
        return translate("client", "not all of it said")
    return translate("client", "not said")


def _rest_unsaid(declined: Sequence[str]) -> str:
    if declined:
        return translate("client", "of the rest you would rather not say")
    return translate("client", "the rest not said")
