"""Fetches and installs the locked wheels, and puts what pip says into plain words."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from launch.terminal import say, stop

ELSEWHERE = frozenset(
    {"PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV", "PIP_ROOT", "PIP_TARGET", "PIP_USER", "PYTHONHOME", "PYTHONPATH"}
)
"""Settings with which pip would install somewhere else."""


def fetch(python: Path, lock_file: Path, log_file: Path, held: IO[str]) -> None:
    """Install exactly what the lock file names, each wheel checked by its hash, naming the large ones.

    pip holds the open file too: should this process be killed, the next one waits until pip has ended.
    """
    pip = subprocess.Popen(
        [
            *(str(python), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"),
            *("--require-hashes", "--only-binary", ":all:", "--progress-bar", "off", "--retries", "3"),
            *("-r", str(lock_file)),
        ],
        env={name: value for name, value in os.environ.items() if name not in ELSEWHERE},
        pass_fds=() if os.name == "nt" else (held.fileno(),),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    told = ""
    assert pip.stdout is not None
    with pip, log_file.open("w", encoding="utf-8") as log:
        for line in pip.stdout:
            log.write(line)
            told += line
            if words := progress(line):
                say(words)
    if pip.returncode:
        stop(f"{reason(told)} Details: {log_file}")


def progress(line: str) -> str:
    """What a line of pip's means to a person; nothing for most of them."""
    fetched = re.match(r"\s+(?:Downloading|Using cached) (\S+?)-\d\S*\.whl \((.+)\)", line)
    if fetched:
        return f"  {fetched[1].replace('_', '-')}, {fetched[2]}"
    if line.startswith("Installing collected packages"):
        return "All parts are here; each is put in its place."
    return ""


def reason(told: str) -> str:
    """Why pip gave up, in one sentence, and the way on."""
    if re.search(r"No space left|Errno 28", told):
        return "The disk is full: Nerveline's parts need about 1 GB. Make room and start it again."
    if "DO NOT MATCH THE HASHES" in told:
        return (
            "A part of Nerveline did not arrive as it was made, and was thrown away. Start it again; if it "
            "happens again, something between this computer and the package index changes files."
        )
    if re.search(r"Retrying|NewConnection|NameResolution|Timeout|ProxyError|SSLError|CERTIFICATE", told):
        return (
            "Nerveline's parts could not be fetched: is this computer connected? Start it again when it is. "
            "For a computer that never is: CONTRIBUTING.md, Without a network."
        )
    if re.search(r"No matching distribution|Could not find a version", told):
        here = f"{sys.platform}, Python {sys.version_info.major}.{sys.version_info.minor}"
        return (
            f"A part of Nerveline is not to be had ready-made for this computer ({here}). "
            "Python 3.11, 3.12 or 3.13 on 64-bit Windows, macOS or Linux finds them all."
        )
    return "Nerveline's parts could not be installed. Start it again; if it fails again, the log says why."


def fits(requirement: str, found: Mapping[str, str]) -> bool:
    """Whether a requirement such as `numpy>=2,<3` is met; one for some computers only counts as met."""
    bare, _, some_computers = requirement.partition(";")
    name, *bounds = re.split(r"(?=[<>])|,", bare.strip())
    version = found.get(normal(name))
    if some_computers or version is None:
        return bool(some_computers)
    for bound in filter(None, bounds):
        if bound.startswith(">=") and numbers(version) < numbers(bound):
            return False
        if bound.startswith("<") and numbers(version) >= numbers(bound):
            return False
    return True


def normal(name: str) -> str:
    """A package's name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name.strip()).lower()


def numbers(version: str) -> list[int]:
    """A version's first three numbers, to compare."""
    return [int(number) for number in re.findall(r"\d+", version)[:3]]
