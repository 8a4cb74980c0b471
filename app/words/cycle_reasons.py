"""Why the picture of the cycle shows what it shows: where each estimate is from, and how each arrow pulls."""

from __future__ import annotations

from app.words.catalogue import Message, translate
from app.words.cycle import NODES
from app.words.formats import day
from models.cycle.estimating import CycleEstimate, Estimate
from models.cycle.guarding import CycleArrow, Node
from models.cycle.observing import From

_OBSERVED = {
    Node.COMPRESSION: Message(
        "session",
        "the mean of how far down the marks go, of words and answers that speak of a nerve, of numb or "
        "tingling marks, and of sitting or coughing",
    ),
    Node.SYMPTOMS: Message("session", "the strongest mark of the client"),
    Node.TONE: Message("session", "the mean of tenderness and tone that hands felt in the guarding muscles"),
    Node.POSTURE: Message("session", "the mean of what was seen of the stance"),
}
_INFERRED = {
    Node.COMPRESSION: Message("session", "what the other three let expect; nothing was marked"),
    Node.SYMPTOMS: Message("session", "what the other three let expect; nobody said how strong it is"),
    Node.TONE: Message(
        "session", "what the marks let expect of the guarding muscles, halved: nobody felt them"
    ),
    Node.POSTURE: Message("session", "what the other three let expect; nobody looked at the stance"),
}
_LEADS = Message("session", "{source} → {target}")
_PULLS = Message(
    "session", "pulls {strength:.2f} = its coupling × {value:.2f}, the estimate that it starts from"
)
first_strongest = Message("session", "the largest today of the arrows that hands or movement can cut")
risen_strongest = Message("session", "of the arrows that hands or movement can cut, the one that rose most")


def why_estimate(node: Node, now: CycleEstimate, before: CycleEstimate | None) -> str:
    """An estimate in numbers and where it is from: "Muscles guard: 0.44, give or take 0.15 …"."""
    found = now.nodes[node]
    if found.value is None:
        return translate("session", "{name}: nobody said anything of it today.").format(name=NODES[node]())
    origin = (_OBSERVED if found.origin is From.OBSERVED else _INFERRED)[node]()
    line = translate("session", "{name}: {value:.2f} of 1, give or take {spread:.2f}. From {origin}.")
    told = [line.format(name=NODES[node](), value=found.value, spread=found.spread, origin=origin)]
    last = before.nodes[node] if before is not None else None
    if before is not None and last is not None and last.value is not None:
        told.append(_against(found, last, before))
    return "\n".join(told)


def _against(found: Estimate, last: Estimate, before: CycleEstimate) -> str:
    line = translate("session", "On {day} it was {value:.2f}; held against what was to be expected since.")
    told = line.format(day=day(before.at), value=last.value)
    meets = translate("session", "The two spreads meet: neither more nor less is claimed.")
    return f"{told} {meets}" if found.meets(last) else told


def why_link(link: CycleArrow, now: CycleEstimate, *, first: bool) -> str:
    """How an arrow pulls, in numbers; of today's strongest also why it is that."""
    head = _LEADS().format(source=NODES[link.source](), target=NODES[link.target]())
    strength, value = now.strengths.get(link), now.nodes[link.source].value
    if strength is None or value is None:
        return translate("session", "{link}: nobody said anything of what it starts from.").format(link=head)
    told = f"{head}: {_PULLS().format(strength=strength, value=value)}"
    if link != now.strongest:
        return f"{told}."
    why = (first_strongest if first else risen_strongest)()
    return f"{told}. {translate('session', 'Today’s strongest link: {why}.').format(why=why)}"
