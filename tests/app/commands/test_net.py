"""Whatever is typed, piped or pressed, a command ends with one sentence and a code that says whose fault."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import IO, Any
from uuid import uuid4

import pytest

from app.registers import open_register
from tests.app.commands.conftest import MAP, Call, kept

ROOT = Path(__file__).parents[3]
COMMAND = [sys.executable, "-m", "app.main"]
FULL = Path("/dev/full")
Words = tuple[object, ...]


def ended(
    *words: object, stdin: bytes | int | None = None, stdout: IO[bytes] | None = None, **how: Any
) -> tuple[int, list[Any], str]:
    """Exit code, answers and what is said of a command in a process of its own."""
    done = subprocess.run(
        [*COMMAND, *(word if isinstance(word, bytes) else str(word) for word in words)],
        cwd=ROOT,
        check=False,
        stdout=stdout or subprocess.PIPE,
        stderr=subprocess.PIPE,
        timeout=120,
        **(
            {"input": stdin}
            if isinstance(stdin, bytes)
            else {"stdin": subprocess.DEVNULL if stdin is None else stdin}
        ),
        **how,
    )
    said = done.stderr.decode()
    assert "Traceback" not in said, said
    answers = [json.loads(line) for line in (done.stdout or b"").decode().splitlines()]
    return done.returncode, answers, said


def told(*words: object, code: int, **how: Any) -> str:
    """The one sentence of a command that answers nothing."""
    found, answers, said = ended(*words, **how)
    assert (found, answers) == (code, []), said
    assert len(said.splitlines()) == 1, said
    return said


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A register with one client and one visit."""
    file = tmp_path / "visits.db"
    assert ended("import", kept(tmp_path / "map.json", MAP), "--client", "Müller", "--store", file)[0] == 0
    return file


def test_a_name_that_is_no_text_is_one_sentence_and_makes_no_register(call: Call, tmp_path: Path) -> None:
    file, store = kept(tmp_path / "map.json", MAP), tmp_path / "visits.db"
    for name in ("M\udcfcller", "", "  ", "Anna\nBerg", "a" * 201):
        code, answers, said = call("import", file, "--client", name, "--store", store)
        assert (code, answers, len(said.splitlines())) == (2, [], 1)
        assert "--client" in said
    assert "--client" in told("import", file, "--client", b"M\xfcller", "--store", store, code=2)
    assert not store.exists()


def test_a_path_that_is_no_text_is_used_and_answered_all_the_same(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    kept(tmp_path / "map.json", MAP)
    out = folder + b"/M\xfcller.svg"
    code, (answer,), _ = ended("render", folder + b"/map.json", "--view", "back", "--out", out)
    assert code == 0
    assert os.fsencode(answer["file"]) == out
    assert "There is no file" in told("findings", folder + b"/\xff.json", code=2)


@pytest.mark.parametrize(
    "words",
    [
        ("export", "--visit", uuid4(), "--out", "out.json"),
        ("export", "--all", "--out", "out"),
        ("clients",),
        ("visits", "--client", "Anna"),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_a_command_that_reads_never_makes_a_register(call: Call, tmp_path: Path, words: Words) -> None:
    place = tmp_path / "place"
    place.mkdir()
    for name in ("who?", "a%20b", "nowhere/visits.db", "n" * 300, ""):
        code, answers, said = call(*words, "--store", place / name)
        assert (code, answers, len(said.splitlines())) == (2, [], 1)
    assert call(*words)[0] == 2
    assert not list(place.iterdir())
    assert not list(tmp_path.rglob("*.db"))


def environment(home: Path) -> dict[str, str]:
    """That of somebody who never started the program."""
    return {**os.environ, "XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home / "config")}


@pytest.mark.parametrize(
    "words",
    [("verify",), ("restore",), ("clients", "--store"), ("audit", "--against"), ("findings",)],
    ids=" ".join,
)
def test_a_name_that_no_file_can_have_is_one_sentence_and_wrong_input(call: Call, words: Words) -> None:
    code, answers, said = call(*words, Path("x" * 300))
    assert (code, answers, len(said.splitlines())) == (2, [], 1)


def test_a_wrong_map_makes_no_register(tmp_path: Path) -> None:
    store = tmp_path / "visits.db"
    wrong = kept(tmp_path / "map.json", {**MAP, "body": "child"})
    told("import", wrong, "--client", "Anna", "--store", store, code=2)
    code, answers, _ = ended(
        "import", kept(tmp_path / "maps.jsonl", "{", "{"), "--client", "A", "--store", store
    )
    assert (code, len(answers)) == (2, 2)
    assert not store.exists()


def test_answers_into_a_full_disk_are_told_and_what_was_asked_is_done(tmp_path: Path, store: Path) -> None:
    lines = kept(tmp_path / "maps.jsonl", MAP, MAP, MAP)
    with FULL.open("wb") as full:
        for words in (
            ("where", "--body", "male", "--view", "back", 560, 850),
            ("import", lines, "--client", "Anna", "--store", store),
            ("--help",),
        ):
            code, _, said = ended(*words, stdout=full)
            assert code == 1
            assert said.startswith("The answers could not be written")
            assert len(said.splitlines()) == 1
    with closing(open_register(store)) as register:
        assert sorted((row.client.pseudonym, row.visits) for row in register.clients.listed()) == [
            ("Anna", 3),
            ("Müller", 1),
        ]


def test_whoever_reads_only_the_first_answer_stops_nothing_that_was_asked_for(
    tmp_path: Path, store: Path
) -> None:
    lines = kept(tmp_path / "maps.jsonl", *[MAP] * 20)
    for words in (("import", lines, "--client", "Anna", "--store", store), ("findings", lines)):
        reads, writes = os.pipe()
        os.close(reads)
        with os.fdopen(writes, "wb") as closed:
            assert ended(*words, stdout=closed) == (0, [], "")
    with closing(open_register(store)) as register:
        assert [row.visits for row in register.clients.listed("Anna")] == [20]


@pytest.mark.parametrize("closed", [0, 1, 2])
def test_a_closed_stream_is_never_taken_by_a_file(tmp_path: Path, store: Path, closed: int) -> None:
    out = tmp_path / "out.json"
    with closing(open_register(store)) as register:
        (row,) = register.clients.listed()
        (visit,) = register.visits.of_client(row.client.id)
    before = store.read_bytes()
    shell = 'exec "$@" ' + ("<&-", ">&-", "2>&-")[closed]
    words = [*COMMAND, "export", "--visit", str(visit.id), "--out", str(out), "--store", str(store)]
    done = subprocess.run(["sh", "-c", shell, "sh", *words], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0
    assert json.loads(out.read_text())["nerveline"]
    wrong = [*COMMAND, "import", "-", "--client", "Anna", "--store", str(store)]
    done = subprocess.run(
        ["sh", "-c", shell, "sh", *wrong],
        cwd=ROOT,
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL if closed else None,
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stdout + done.stderr
    with closing(open_register(store)) as register:
        assert [row.visits for row in register.clients.listed()] == [1]
    assert before[:16] == store.read_bytes()[:16]


def test_maps_come_from_standard_input_one_or_many(tmp_path: Path, store: Path) -> None:
    one, pretty = json.dumps(MAP).encode(), json.dumps(MAP, indent=1).encode()
    for text, number in (
        (one, 1),
        (one + b"\n\n", 1),
        (pretty, 1),
        (one + b"\n" + one, 2),
        (b"{\n" + one, 2),
    ):
        code, answers, _ = ended("findings", "-", stdin=text)
        assert len(answers) == number
        assert code == (3 if text.startswith(b"{\n{") else 0)
    code, answers, _ = ended("compare", "-", tmp_path / "map.json", stdin=pretty)
    assert (code, len(answers)) == (0, 1)
    code, answers, _ = ended("import", "-", "--client", "Müller", "--store", store, stdin=one)
    assert (code, answers[0]["marks"]) == (0, 1)
    code, answers, _ = ended("render", "-", "--view", "back", "--out", tmp_path / "map.svg", stdin=one)
    assert (code, answers[0]["file"]) == (0, str(tmp_path / "map.svg"))


def test_standard_input_that_cannot_be_read_or_is_no_map_is_one_sentence(tmp_path: Path) -> None:
    with (tmp_path / "to-write").open("wb") as only_written:
        assert "cannot be read" in told("findings", "-", stdin=only_written.fileno(), code=2)
    assert "no map" in told("findings", "-", code=2)
    assert "once" in told("compare", "-", "-", stdin=b"{}", code=2)
    assert told("findings", "-", stdin=b"\xff\xfe{", code=2).startswith("standard input: ")


def test_clients_and_visits_give_the_numbers_that_other_commands_take(
    call: Call, tmp_path: Path, store: Path
) -> None:
    _, (answer,), _ = call("clients", "--store", store)
    (client,) = answer["clients"]
    assert (client["name"], client["visits"]) == ("Müller", 1)
    visit: dict[str, Any] = {}
    for name in ("Müller", "Mu\u0308ller", client["id"]):
        _, (answer,), _ = call("visits", "--client", name, "--store", store, "--unencrypted")
        (visit,) = answer["visits"]
        assert (visit["date"], visit["marks"], visit["open"]) == (MAP["visit"]["date"], 1, False)
    assert call("export", "--visit", visit["id"], "--out", tmp_path / "o.json", "--store", store)[0] == 0
    code, _, said = call("visits", "--client", "Nobody", "--store", store)
    assert (code, "no client Nobody" in said) == (2, True)
    _, (answer,), _ = call("import", tmp_path / "map.json", "--client", client["id"], "--store", store)
    assert answer["client"] == client["id"]


def test_all_visits_go_out_into_a_folder_and_come_in_again(call: Call, tmp_path: Path, store: Path) -> None:
    call("import", kept(tmp_path / "maps.jsonl", MAP, MAP), "--client", "Anna", "--store", store)
    words = ("export", "--all", "--out", tmp_path / "out", "--store", store)
    code, answers, _ = call(*words)
    assert (code, len(answers)) == (0, 3)
    assert {Path(answer["file"]) for answer in answers} == set((tmp_path / "out").iterdir())
    assert not any("ller" in file.name or "ller" in file.read_text() for file in (tmp_path / "out").iterdir())
    assert (call(*words)[0], "there already" in call(*words)[2]) == (2, True)
    assert all(answer["replaced"] for answer in call(*words, "--force", "--named")[1])
    for file in (tmp_path / "out").iterdir():
        assert call("import", file, "--client", "Back", "--store", store)[0] == 0
    taken = tmp_path / "taken"
    taken.write_text("a letter")
    for out in (taken, store):
        assert call("export", "--all", "--out", out, "--store", store)[0] == 2


@pytest.fixture
def as_at_a_terminal() -> Iterator[None]:
    """Let what is started now hear Ctrl-C: a shell has what it starts beside itself ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("as_at_a_terminal")
def test_ctrl_c_ends_a_command_quietly(tmp_path: Path, store: Path) -> None:
    lines = tmp_path / "maps.jsonl"
    os.mkfifo(lines)  # a file that never ends
    running = subprocess.Popen(
        [sys.executable, "run.py", "import", str(lines), "--client", "Anna", "--store", str(store)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with lines.open("wb") as writer:
        writer.write(json.dumps(MAP).encode() + b"\n")
        writer.flush()
        assert running.stdout is not None
        assert running.stdout.readline()  # the first visit is kept, the second is waited for
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    assert (running.returncode, said) == (1, b"")
    with closing(open_register(store)) as register:
        assert [row.visits for row in register.clients.listed("Anna")] == [1]


def test_a_fault_that_nobody_foresaw_is_one_sentence_and_a_report(tmp_path: Path) -> None:
    script = "import app.main, app.commands.doctor as it; it.checked = None; exit(app.main.main(['doctor']))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False, env=environment(tmp_path)
    )
    assert done.returncode == 1
    assert (done.stdout, len(done.stderr.splitlines())) == (b"", 1)
    (report,) = (tmp_path / "data").rglob("fault-*.txt")
    assert str(report) in done.stderr.decode()
