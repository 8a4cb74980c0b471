"""A new question is one row of the table and its words: pages, files, records and desk follow by themselves.

The table is read while modules are imported, so the invented rows are put in before, in a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
INVENTED = """
from models.questions import behaviour, safety
from models.questions.question import AnswerKind, Asked, Question, QuestionKind

rows = {
    place: Question(
        f"invented_{place}",
        QuestionKind.SAFETY,
        place,
        "nobody reads it (D)",
        answer=AnswerKind.CHOICE if place is Asked.NOW else AnswerKind.YES_NO,
        choices=("none", "some", "much") if place is Asked.NOW else (),
        since_version=2,
    )
    for place in Asked
    if place is not Asked.SINCE
}
safety.SAFETY_QUESTIONS = (*safety.SAFETY_QUESTIONS, *rows.values())

from app.words import client, questions
from app.words.catalogue import Message

for row in rows.values():
    questions._QUESTIONS[row.id] = Message("questions", f"{row.id} at the desk")
    if row.asked.of_client:
        client._QUESTIONS[row.id] = Message("client", f"{row.id} of the client")
"""
FOLLOWS = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from app.client.steps.worse_or_better import ALSO, ROWS
from app.therapist.findings.answers_panel import Group
from db.store import Store
from models.body.view import Body
from models.drawing.drawing import Drawing
from models.errors import MapFileError
from models.exchange.map_file import PainMap, decode, encode
from models.flow import left_open
from models.flow.questions import BETTER, WORSE
from models.practice.visit import Client, Reply
from models.questions.table import QUESTIONS

keys = {row.id for row in rows.values()}
answers = {row.id: row.yes for row in rows.values()}
# in a map file of version 2, and in none of version 1
file = encode(PainMap(Body.FEMALE, Drawing(), answers=answers))
assert decode(file, ()).answers == answers
try:
    first = {"nerveline": 1, "atlas": "1", "body": "female", "marks": [], "answers": answers}
    decode(json.dumps(first).encode(), ())
except MapFileError as error:
    assert "is not known" in str(error), error
else:
    raise AssertionError("read as version 1")
# in a record
now = datetime(2026, 3, 1, 10, tzinfo=UTC)
store = Store.open(Path(sys.argv[1]), lambda: now)
client_ = Client(uuid4(), "Invented", Body.FEMALE, now)
store.clients.add(client_)
visit = store.visits.begin(client_.id, Body.FEMALE, now)
for key, answer in answers.items():
    store.replies.add(visit.id, Reply(key, answer, now))
assert store.visits.one(visit.id).answers == answers
store.close()
# on the client's pages
on_the_way = {key for page in left_open.QUESTIONS.values() for key in page}
assert {rows[place].id for place in (Asked.FEELING, Asked.NOW, Asked.WEEKS)} <= on_the_way
assert {*WORSE, *BETTER} == {*ALSO, *(key for row in ROWS for key in row if key)}
assert rows[Asked.STANDING].is_standing
# at the desk
assert all(Group.of(row) in Group for row in rows.values())
# in words
for place, row in rows.items():
    assert questions.question(row.id) == f"{row.id} at the desk"
    if place.of_client:
        assert row.id in client.told(row.id, row.yes)
"""


def test_an_invented_question_reaches_pages_files_and_records_by_its_row_and_words_alone(
    tmp_path: Path,
) -> None:
    script = INVENTED + FOLLOWS
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "visits.db")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
