"""The words of the page of many clients: who is counted, what the table shows, and what stays hidden."""

from __future__ import annotations

from app.words.catalogue import Message, translate, translate_amount
from app.words.formats import full_day, number
from app.words.shared import body_figure, sensation_word
from models.body.view import Body
from models.cohort.heat import Interval
from models.cohort.selection import CohortSelection, VisitsTaken

title = Message("cohort", "Many clients")
open_tip = Message("cohort", "Where the maps of many clients are marked")
group = Message("cohort", "These maps")
other_group = Message("cohort", "Against these")
compare_groups = Message("cohort", "Compare with another group")
which_visits = Message("cohort", "Which visits")
since = Message("cohort", "From")
until = Message("cohort", "To")
within_days = Message("cohort", "Only between two days")
feels = Message("cohort", "Feels")
any_feeling = Message("cohort", "Any feeling")
figure = Message("cohort", "Figure of the client")
word_in_name = Message("cohort", "Word in the name")
any_figure = Message("cohort", "Any figure")
tag = Message("cohort", "Tag of the client")
any_tag = Message("cohort", "Any tag")
views = Message("cohort", "From which sides to look")
both_sides = Message("cohort", "Back and front")
from_sides = Message("cohort", "From the sides")
soles = Message("cohort", "Soles")
coloured = Message("cohort", "What the colours tell")
their_difference = Message("cohort", "How both groups differ")
less_often = Message("cohort", "less often in these")
more_often = Message("cohort", "more often in these")
alike = Message("cohort", "not told apart")
by_word = Message("cohort", "chosen by a word in the name")
shown_figure = Message("cohort", "Figure on which it is shown")
shown = Message("cohort", "Shown")
stop = Message("cohort", "Stop")
table = Message("cohort", "Regions, the most often marked first")
region = Message("cohort", "Region")
maps_column = Message("cohort", "Maps")
share_column = Message("cohort", "Share")
against_column = Message("cohort", "Against")
difference_column = Message("cohort", "Difference")
invented = Message(
    "cohort", "These clients are invented, so nothing is hidden; of real ones, what few mark is."
)
table_file = Message("cohort", "Table of regions (CSV)")
figure_name = Message("cohort", "Many clients")
csv_files = Message("cohort", "Tables (*.csv)")
demo_left_out = Message("cohort", "The invented clients of the demo clinic are left out.")
clears_nought = Message("cohort", "● the difference leaves nought; one region in twenty does so by chance.")
no_interval = Message("cohort", "Both groups share clients, so no interval of the difference is told.")

_VISITS = {
    VisitsTaken.ALL: Message("cohort", "All visits"),
    VisitsTaken.FIRST: Message("cohort", "First visit of each client"),
    VisitsTaken.LAST: Message("cohort", "Last visit of each client"),
}


def visits_taken(taken: VisitsTaken) -> str:
    """Which visits: "First visit of each client"."""
    return _VISITS[taken]()


def selection(chosen: CohortSelection) -> str:
    """Whose maps a group holds: "first visit of each client; ache". No word of a name is told."""
    parts = [visits_taken(chosen.visits)]
    parts[0] = parts[0][:1].lower() + parts[0][1:]
    if chosen.since is not None and chosen.until is not None:
        parts.append(f"{full_day(chosen.since)} – {full_day(chosen.until)}")
    if chosen.sensation is not None:
        parts.append(sensation_word(chosen.sensation))
    if chosen.figure is not None:
        parts.append(body_figure(chosen.figure))
    if chosen.tag is not None:
        parts.append(translate("cohort", "tag {tag}").format(tag=chosen.tag))
    if chosen.word:
        parts.append(by_word())
    return "; ".join(parts)


def on_figure(body: Body) -> str:
    """On which figure the skin is shown: "On the neutral figure"."""
    return translate("cohort", "On the {figure}").format(figure=body_figure(body))


def counted(people: int, maps: int) -> str:
    """Who was counted: "9 clients, 41 maps"."""
    of = translate_amount("cohort", "{n} client", "{n} clients", people)
    return f"{of}, {translate_amount('cohort', '{n} map', '{n} maps', maps)}"


def counting(done: int, of: int) -> str:
    """How far the counting is."""
    return translate("cohort", "Counting: {done} of {of} clients").format(done=done, of=of)


def stopped(done: int, of: int) -> str:
    """What is said when the counting was stopped."""
    text = translate("cohort", "Stopped after {done} of {of} clients. Choose anything to count again.")
    return text.format(done=done, of=of)


def nothing_marked(least: int) -> str:
    """Why the table is empty."""
    if least <= 1:
        return translate("cohort", "Nothing is marked on these maps.")
    return translate("cohort", "No region is marked by {least} clients or more.").format(least=least)


def too_few(people: int, least: int) -> str:
    """Why nothing is shown."""
    return translate(
        "cohort",
        "{people}: at least {least} clients have to stand behind a picture, so that nobody is recognised.",
    ).format(people=translate_amount("cohort", "Only {n} client", "Only {n} clients", people), least=least)


def differ_by_few(few: int, least: int) -> str:
    """Why no difference is shown."""
    return translate_amount(
        "cohort",
        "The two groups differ by {n} client, who could be recognised: at least {least} are needed.",
        "The two groups differ by {n} clients, who could be recognised: at least {least} are needed.",
        few,
        least=least,
    )


def differs_from_handed_on(few: int, least: int) -> str:
    """Why a figure is not handed on."""
    return translate_amount(
        "cohort",
        "A figure was exported that differs from this one by {n} client. Beside each other both would show "
        "that client, so at least {least} have to differ.",
        "A figure was exported that differs from this one by {n} clients. Beside each other both would show "
        "those clients, so at least {least} have to differ.",
        few,
        least=least,
    )


def privacy(least: int, hidden: int) -> str:
    """What stays hidden: "What fewer than 5 clients mark is not shown: 12 regions."."""
    text = translate("cohort", "What fewer than {least} clients mark is not shown").format(least=least)
    if not hidden:
        return f"{text}."
    return f"{text}: {translate_amount('cohort', '{n} region', '{n} regions', hidden)}."


def refused(clients: int) -> str:
    """How many clients are left out by their own word."""
    return translate_amount(
        "cohort",
        "{n} client said no to research and is left out.",
        "{n} clients said no to research and are left out.",
        clients,
    )


def unreadable(maps: int) -> str:
    """How many maps could not be counted because they cannot be read."""
    return translate_amount(
        "cohort",
        "{n} map cannot be read whole and is not counted.",
        "{n} maps cannot be read whole and are not counted.",
        maps,
    )


def share(value: float) -> str:
    """A share of the maps: "34 %"."""
    return f"{number(round(100 * value))}\N{NO-BREAK SPACE}%"


def difference(found: Interval, *, told: bool) -> str:
    """A difference of shares in points, with its interval: "+12 (−3 to +27)"."""
    if not told:
        return signed_points(found.value)
    low, high = signed_points(found.low), signed_points(found.high)
    return translate("cohort", "{value} ({low} to {high})").format(
        value=signed_points(found.value), low=low, high=high
    )


def signed_points(value: float) -> str:
    """A difference of two shares in points of a hundred, with a true minus sign: "−12"."""
    points = round(100 * value)
    sign = "+" if points > 0 else "−" if points < 0 else "±"
    return f"{sign}{abs(points)}"
