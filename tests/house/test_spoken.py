"""Words are said when they are called for, in the language that is spoken then, each from one place."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import Enum
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import get_type_hints

import pytest

from app.words.catalogue import ENGLISH, Message
from app.words.languages import Languages
from tests.app.words import pseudo
from tools.i18n import HEARD_BY_CLIENTS, said

ROOT = Path(__file__).parents[2]
WORDS = [
    importlib.import_module(f"app.words.{file.stem}")
    for file in sorted((ROOT / "app" / "words").glob("[!_]*.py"))
    if file.stem != "signed"  # it speaks of sentences and says none
]

NO_WORDS = {
    *("PROGRAM", "ENGLISH", "CLIENT", "DESK", "NOTHING"),  # a name, codes, files, a dash
    *("_KEYS", "_SIDES"),  # what stands for a side in a key
    *("KEYS", "SINCE", "DECLINED"),  # keys of questions and answers
    *("SIGNED", "SAFETY_WORDS", "REST_PAIN"),  # a file, and keys
    *("REGION_WORDS", "PLACE_WORDS", "DESK_PLACES"),  # keys, as translations know them
}
"""Constants of `app/words` that are text and no sentence."""

SAYS = {"translate", "translate_amount", "said"}


def within(value: object) -> Iterator[str]:
    """All text in a constant, at any depth."""
    match value:
        case Enum():
            return
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from within(inner)
        case list() | tuple() | set() | frozenset():
            for inner in value:
                yield from within(inner)
        case _:
            return


@pytest.mark.parametrize("module", WORDS, ids=lambda module: module.__name__)
def test_no_constant_of_the_words_is_a_sentence(module: ModuleType) -> None:
    bound = {
        name: text
        for name, value in vars(module).items()
        if not name.startswith("__") and name not in NO_WORDS
        for text in within(value)
        if any(letter.isalpha() for letter in text)
    }
    assert not bound


def messages(value: object) -> Iterator[Message]:
    """All messages in a constant, but names, months and signs, which tests leave as they are."""
    match value:
        case Message(context=context) if context not in ("language", "formats"):
            yield value
        case dict():
            for inner in value.values():
                yield from messages(inner)
        case list() | tuple():
            for inner in value:
                yield from messages(inner)
        case _:
            return


def sayings(module: ModuleType) -> Iterator[Callable[[], str]]:
    """Whatever a module of words can say when it is told nothing, or one of a few choices."""
    for value in vars(module).values():
        yield from messages(value)
        if not inspect.isfunction(value) or value.__module__ != module.__name__:
            continue
        hints = get_type_hints(value)
        asked = list(inspect.signature(value).parameters)
        if hints.get("return") is not str or len(asked) > 1:
            continue
        if not asked:
            yield value
        elif isinstance(hints[asked[0]], type) and issubclass(hints[asked[0]], Enum):
            yield from spoken_choices(value, hints[asked[0]])


def test_whatever_is_said_follows_the_language_that_is_spoken(tmp_path: Path) -> None:
    languages = Languages(pseudo.written(tmp_path))
    all_said = [each for module in WORDS for each in sayings(module)]
    assert len(all_said) > 500
    in_english = [each() for each in all_said]
    languages.speak(pseudo.LONG)
    as_before = [
        before
        for each, before in zip(all_said, in_english, strict=True)
        if each() == before and any(letter.isalpha() for letter in before)
    ]
    languages.speak(ENGLISH)
    assert [each() for each in all_said] == in_english
    assert as_before == []


def spoken_choices(say: Callable[[Enum], str], choices: type[Enum]) -> Iterator[Callable[[], str]]:
    for choice in choices:
        with suppress(KeyError):  # what is never shown, such as a band that is hidden, has no words
            say(choice)
            yield partial(say, choice)


def at_import(tree: ast.AST) -> Iterator[ast.expr]:
    """What a module works out when it is imported: all but the insides of functions."""
    for node in ast.iter_child_nodes(tree):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from [*node.args.defaults, *(each for each in node.args.kw_defaults if each)]
                yield from node.decorator_list
            case ast.Lambda():
                continue
            case ast.expr():
                yield node
                yield from at_import(node)
            case _:
                yield from at_import(node)


def words_of(tree: ast.Module) -> tuple[set[str], set[str]]:
    """The names of modules of words in a module, and of what it has from within them."""
    modules, names = set[str](), set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "app.words":
            modules |= {each.asname or each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("app.words."):
            names |= {each.asname or each.name for each in node.names}
    return modules, names - {"Message", "Spoken", "Language", "Languages"}


def bound_early(tree: ast.Module) -> list[int]:
    """The lines on which a sentence is said while a module is imported."""
    modules, names = words_of(tree)
    return [
        call.lineno
        for call in at_import(tree)
        if isinstance(call, ast.Call)
        and (
            (isinstance(call.func, ast.Name) and call.func.id in names | SAYS)
            or (
                isinstance(call.func, ast.Attribute)
                and isinstance(call.func.value, ast.Name)
                and call.func.value.id in modules
            )
        )
    ]


def test_no_sentence_is_said_while_a_module_is_imported() -> None:
    early = {
        str(file.relative_to(ROOT)): lines
        for file in (ROOT / "app").rglob("*.py")
        if (lines := bound_early(ast.parse(file.read_text("utf-8"))))
    }
    assert not early


@pytest.mark.parametrize(
    "line",
    [
        "TITLE = words.title()",
        "SIGNS = {words.title(): 1}",
        "def tell(text=words.title()): ...",
        "class Page:\n    title = words.title()",
        "TITLE = translate('desk', 'Title')",
    ],
)
def test_a_sentence_said_too_early_would_be_noticed(line: str) -> None:
    assert bound_early(ast.parse(f"from app.words import desk as words\n{line}"))
    assert not bound_early(ast.parse("from app.words import desk as words\ndef tell(): words.title()"))


def test_no_sentence_of_the_desk_stands_twice() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for file in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name(id="Message" | "translate" | "translate_amount"),
                    args=[ast.Constant(value=str() as context), ast.Constant(value=str() as text), *_],
                ) if context not in HEARD_BY_CLIENTS and len(text.split()) > 2:
                    places[text].append(f"{file.name}:{node.lineno}")
                case _:
                    continue
    assert len(places) > 150
    assert {text: twice for text, twice in places.items() if len(twice) > 1} == {}


def test_every_text_of_the_desk_is_collected_for_those_who_translate() -> None:
    collected = {(context, english[0]) for context, english, _ in said("desk")}
    assert len(collected) > 600
    held = {
        (message.context, message.english)
        for module in WORDS
        for value in vars(module).values()
        for message in messages(value)
        if message.context not in HEARD_BY_CLIENTS
    }
    assert len(held) > 250
    assert held <= collected


def test_no_word_of_these_modules_is_said_past_the_catalogue() -> None:
    past = {
        (file.name, text)
        for file in (ROOT / "app" / "words").glob("[!_]*.py")
        if file.stem not in ("catalogue", "languages", "start", "places", "signed")
        for text in past_the_catalogue(ast.parse(file.read_text("utf-8")))
    }
    assert past == {
        ("compare.py", "cm²"),
        ("shared.py", "cm²"),
        ("own.py", "side"),
        ("questions.py", "declined"),
    }


def past_the_catalogue(tree: ast.Module) -> Iterator[str]:
    """The words in a module that are neither a message nor handed to `translate`, nor a name of something."""
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name), args=args) if name in SAYS | {"Message"}:
                passed |= {id(each) for each in args}
            case ast.Dict(keys=keys):
                passed |= {id(key) for key in keys}
            case ast.Compare(comparators=others):
                passed |= {id(each) for each in others}
            case ast.Assign(targets=[ast.Name(id=name)]) if name in NO_WORDS | {"__all__"}:
                passed |= {id(each) for each in ast.walk(node.value)}
            case _:
                continue
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            yield from re.findall(r"[^\W\d_]{3,}", node.value)
