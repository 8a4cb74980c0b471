"""What a client answered, told again in a line for each page of questions; never more than was said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.words import client
from app.words.catalogue import Message, translate
from app.words.mark_names import own_name, shortened
from models.drawing.mark_name import MarkName
from models.drawing.stroke import Course
from models.flow.questions import SINCE, Since, is_told, is_told_whole, ticked
from models.practice.answer import DECLINED, Answer, is_no
from models.questions.question import AnswerKind, Asked
from models.questions.table import QUESTIONS

_LINES = {
    Asked.SINCE: Message("client", "Since: {told}"),
    Asked.FEELING: Message("client", "Between the legs, bladder, bowel: {told}"),
    Asked.NOW: Message("client", "Now: {told}"),
    Asked.WEEKS: Message("client", "In the last six weeks: {told}"),
    Asked.STANDING: Message("client", "Known about you: {told}"),
    Asked.CALLED_FOR: Message("client", "Also asked: {told}"),
}
_WORSE, _BETTER = Message("client", "Worse: {told}"), Message("client", "Better: {told}")


def line(asked: Asked, keys: Sequence[str], answers: Mapping[str, Answer]) -> str:
    """What was answered on one page: "Now: A leg gives way under me"."""
    days = answers.get(SINCE)
    if asked is Asked.SINCE:
        said = client.since(Since.of(days)) if isinstance(days, int | float) else _unsaid(answers, keys)
    else:
        said = _said(keys, answers)
    return _LINES[asked]().format(told=said)


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


def answered(key: str, answers: Mapping[str, Answer]) -> str:
    """One question with its answer: "Is it getting worse from week to week? No", or with a strength."""
    given = answers.get(key)
    if given is None or given == DECLINED:
        said = _unsaid(answers, (key,))
    elif QUESTIONS[key].answer is AnswerKind.INTENSITY and isinstance(given, int | float):
        said = client.strength_name(round(given))
    else:
        said = translate("client", "No") if is_no(given) else translate("client", "Yes")
    return translate("client", "{question} {answer}").format(question=client.question(key), answer=said)


def is_it_constant(mark: MarkName) -> str:
    """What is asked of a mark: "Your RIGHT buttock: is it there all the time?"."""
    where = own_name(shortened(mark)[-1])
    return translate("client", "{where}: is it there all the time?").format(where=where)


def constancy(mark: MarkName, said: Course | None, *, asked: bool) -> str:
    """What was answered to that: "Your RIGHT buttock: is it there all the time? Comes and goes"."""
    words = {
        Course.CONSTANT: translate("client", "All the time"),
        Course.INTERMITTENT: translate("client", "Comes and goes"),
        None: translate("client", "Not sure") if asked else translate("client", "not said"),
    }
    return translate("client", "{question} {answer}").format(
        question=is_it_constant(mark), answer=words[said]
    )


def _said(keys: Sequence[str], answers: Mapping[str, Answer], *, rest: bool = True) -> str:
    """What of a page is so, and that the rest is open; that nothing is, only where each was denied."""
    true = [client.told(key, answers[key], in_short=True) for key in ticked(keys, answers)]
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
