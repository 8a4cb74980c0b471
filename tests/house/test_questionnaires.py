"""No questionnaire is shipped whose text is not free: its score is a number, its sentences are elsewhere."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXTS = {".py", ".toml", ".po", ".md", ".json", ".txt"}
NOT_FREE = (
    "pain is very severe at the moment",
    "worst imaginable at the moment",
    "i can look after myself",
    "pain prevents me from",
    "i stay at home most of the time because",
    "i change position frequently",
    "i find it difficult to turn over in bed",
    "my appetite is not very good because",
    "getting into or out of the bath",
    "walking between rooms",
    "extreme difficulty or unable to perform",
    "are there any other activities that you are unable to do",
    "unable to perform activity",
    "at the same level as before injury",
)
"""Pieces of ODI, RMDQ, LEFS and of the printed PSFS, in small letters, long enough to be no accident."""


def test_no_sentence_of_a_questionnaire_is_in_the_program() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    files = [ROOT / name for name in listed.stdout.splitlines()]
    texts = [file for file in files if file.suffix in TEXTS and file != Path(__file__) and file.is_file()]
    assert len(texts) > 500
    found = []
    for file in texts:
        told = file.read_text("utf-8", errors="ignore").lower()
        found += [(file.relative_to(ROOT).as_posix(), phrase) for phrase in NOT_FREE if phrase in told]
    assert found == []
