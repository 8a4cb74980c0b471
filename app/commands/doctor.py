"""What is installed, and whether it is whole."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from app.commands.reading import Look
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.errors import AssetError, NervelineError
from models.practice.keys import KeyNeededError

Answer = dict[str, object]
TOUCHED = "body_svg/"
"""Pictures that may be touched up by hand; the program shows what is compiled from them."""


class Check(NamedTuple):
    """One thing that was looked at, and what was found, in a sentence."""

    name: str
    ok: bool
    sentence: str


def about(atlas: Atlas, assets: Path) -> Answer:
    """Version, hashes and counts of the body atlas."""
    index = json.loads((assets / "atlas" / "atlas.json").read_text(encoding="utf-8"))
    return {
        "version": atlas.version,
        "input": index["input"],
        "under": index["under"],
        "bodies": list(Body),
        "views": list(View),
        "regions": len(atlas.regions),
        "cells": atlas.count,
        "files": index["files"],
    }


def checked(assets: Path, find_store: Callable[[], Path], look: Callable[[Path], Look]) -> Answer:
    """The answer of the command doctor; nothing is made where there was nothing, and nothing is changed."""
    checks = [
        *_installation(assets.parent),
        _atlas(assets),
        _figures(assets),
        _languages(),
        _key_store(),
        _register(find_store, look),
    ]
    return {"ok": all(check.ok for check in checks), "checks": [check._asdict() for check in checks]}


def _installation(program: Path) -> Iterator[Check]:
    running = ".".join(str(part) for part in sys.version_info[:3])
    yield Check("python", sys.version_info >= (3, 11), f"Python {running}; 3.11 or newer is needed.")
    try:
        packages = _asked_for(program / "pyproject.toml")
    except (OSError, tomllib.TOMLDecodeError, KeyError):
        yield Check("packages", False, "The file pyproject.toml cannot be read; install Nerveline again.")
        return
    for package in packages:
        try:
            found = version(package)
        except PackageNotFoundError:
            yield Check(package, False, f"{package} is missing; start run.py again, which installs it.")
        else:
            yield Check(package, True, f"{package} {found} is installed.")


def _asked_for(project: Path) -> list[str]:
    """The packages that the program is built on; none of a packed program, which has them inside."""
    if not project.exists():
        return []
    asked = tomllib.loads(project.read_text("utf-8"))["project"]["dependencies"]
    return [re.split(r"[^\w.-]", each, maxsplit=1)[0] for each in asked]


def _atlas(assets: Path) -> Check:
    try:
        atlas = Atlas.load(assets / "atlas")
        index = json.loads((assets / "atlas" / "atlas.json").read_text(encoding="utf-8"))
        for name, known in index["files"].items():
            if name.startswith(TOUCHED):
                continue
            if hashlib.sha256((assets / name).read_bytes()).hexdigest() != known:
                return Check("atlas", False, f"The file assets/{name} is damaged; install Nerveline again.")
    except AssetError as error:
        return Check("atlas", False, str(error))
    except OSError as error:
        return Check("atlas", False, f"{error.filename} cannot be read; install Nerveline again.")
    sentence = f"Atlas {atlas.version} is whole: {len(atlas.regions)} regions, {atlas.count} skin cells."
    return Check("atlas", True, sentence)


def _figures(assets: Path) -> Check:
    from app.widgets.figure_view import BodyFigures

    figures = BodyFigures()
    try:
        for body in Body:
            for view in View:
                figures.of(body, view)
    except AssetError as error:
        return Check("figures", False, str(error))
    sentences = [f"All {len(Body) * len(View)} pictures of the bodies are whole.", *figures.touch_up(assets)]
    touched = [f"{body} {view}" for body, view in figures.touched]
    if touched:
        sentences.append(f"Touched up by hand and shown so: {', '.join(touched)}.")
    return Check("figures", len(sentences) == 1 + bool(touched), " ".join(sentences))


def _languages() -> Check:
    from app.words.languages import Languages

    languages = Languages()
    if languages.damaged:
        return Check("languages", False, languages.trouble())
    codes = sorted(language.code for language in languages.available)
    return Check("languages", True, f"All {len(codes)} languages are whole: {', '.join(codes)}.")


def _key_store() -> Check:
    """Whether there is a key store, where the person wants it to open the visits."""
    from app.lock.key_store import system_key_store
    from app.settings import Settings, preferences_file

    found = system_key_store()
    if not Settings(preferences_file()).now.key_store:
        here = f"; the {found.name} could open them, if that is wanted" if found else ""
        return Check("key-store", True, f"Encrypted visits ask for their passphrase{here}.")
    if found is None:
        sentence = "Visits shall open by the key store of this computer, which is not to be found"
        return Check("key-store", False, f"{sentence}: the passphrase opens them.")
    return Check("key-store", True, f"The {found.name} opens visits whose key it keeps.")


def _register(find_store: Callable[[], Path], look: Callable[[Path], Look]) -> Check:
    try:
        file = find_store()
    except NervelineError as error:
        return Check("register", False, str(error))
    if not file.exists():
        folder = next(parent for parent in file.parents if parent.exists())
        if not os.access(folder, os.W_OK):
            return Check("register", False, f"There is no register yet, and {folder} cannot be written to.")
        return Check("register", True, f"There is no register yet; the first start makes it at {file}.")
    try:
        with closing(look(file)) as looked:
            clients = looked.store.clients.listed()
            if looked.told:
                return Check("register", False, looked.told)
    except KeyNeededError as error:
        return Check("register", True, str(error))
    except NervelineError as error:
        return Check("register", False, str(error))
    visits = sum(row.visits for row in clients)
    return Check("register", True, f"The register opens: {len(clients)} clients, {visits} visits.")
