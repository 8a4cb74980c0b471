"""Reads the anatomy from its data files, and refuses tables that contradict themselves."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Protocol, TypeVar

import msgspec

from models.anatomy.anatomy import Anatomy
from models.anatomy.checks import faults
from models.anatomy.patterns import AnswerRow, LookAlikes, NerveItem, NotCounted, PainPattern, Scoring
from models.anatomy.region_table import RegionTable
from models.anatomy.safety_rules import Emergency, Rule, Sign
from models.anatomy.shares import Prior, PublishedShare, SetScoring
from models.anatomy.structures import (
    Bone,
    Caution,
    CitedNumber,
    Dermatome,
    Landmark,
    Muscle,
    Names,
    Neighbour,
    Segment,
    SkinTerritory,
)
from models.errors import AssetError
from models.questions.table import QUESTIONS

_Row = TypeVar("_Row")


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_NamedRow = TypeVar("_NamedRow", bound=_HasId)


def read_anatomy(folder: Traversable | None = None, *, snomed: bool = False) -> Anatomy:
    """Read the anatomy from its data files, the program's own or those in `folder`.

    Raises AssetError, which names the file and place, when a file is missing, breaks its form or
    names what is not there.
    """
    source = _Files(folder or files("models.anatomy") / "data")
    rules = source.table("safety.toml")
    shares = source.table("shares.toml")
    patterns, answers = source.table("patterns.toml"), source.table("answers.toml")
    anatomy = Anatomy(
        regions=source.regions,
        landmarks=_by_id(source.table("landmarks.toml").rows("landmark", Landmark)),
        bones=_by_id(source.table("bones.toml").rows("bone", Bone)),
        segments=_by_id(source.table("nerves.toml").rows("segment", Segment)),
        neighbours=_by_id(source.table("neighbours.toml").rows("neighbour", Neighbour)),
        muscles=_by_id(source.table("muscles.toml").rows("muscle", Muscle)),
        skin=source.table("skin_nerves.toml").rows("territory", SkinTerritory),
        dermatomes=source.table("dermatomes.toml").rows("dermatome", Dermatome),
        patterns=_by_id(patterns.rows("pattern", PainPattern)),
        look_alikes=patterns.rows("look_alikes", LookAlikes),
        scoring=source.table("scoring.toml").whole(Scoring),
        set_scoring=shares.without("share", "prior").whole(SetScoring),
        shares=shares.rows("share", PublishedShare),
        priors={row.pattern: row for row in shares.rows("prior", Prior)},
        answers=answers.rows("answer", AnswerRow),
        nerve_items=answers.rows("nerve_item", NerveItem),
        not_counted=answers.rows("not_counted", NotCounted),
        questions=QUESTIONS,
        signs=_by_id(rules.rows("sign", Sign)),
        rules=_by_id(rules.rows("rule", Rule)),
        emergency=rules.one("emergency", Emergency),
        cautions=_by_id(source.table("cautions.toml").rows("caution", Caution)),
        figures=_by_id(source.table("figures.toml").rows("figure", CitedNumber)),
        snomed=source.table("codes_snomed.toml").one("snomed", dict[str, Names]) if snomed else {},
    )
    if found := next(faults(anatomy), None):
        raise AssetError(f"The anatomy contradicts itself: {found}.")
    return anatomy


@lru_cache(maxsize=1)
def region_ids() -> frozenset[str]:
    """The ids of all regions that this version of the program knows; raises AssetError."""
    return _Files(files("models.anatomy") / "data").regions.ids


@lru_cache(maxsize=1)
def muscle_ids() -> frozenset[str]:
    """The ids of all muscles that this version of the program knows; raises AssetError."""
    rows = _Files(files("models.anatomy") / "data").table("muscles.toml").rows("muscle", Muscle)
    return frozenset(row.id for row in rows)


class _DataFile:
    """One data file, its groups of regions written out."""

    def __init__(self, name: str, content: Mapping[str, Any]) -> None:
        self._name = name
        self._content = content

    def rows(self, key: str, form: type[_Row]) -> tuple[_Row, ...]:
        """All rows of a kind."""
        return self._read(self._content.get(key), tuple[form, ...], key)  # type: ignore[valid-type]

    def one(self, key: str, form: type[_Row]) -> _Row:
        """The one row of a kind."""
        return self._read(self._content.get(key), form, key)

    def without(self, *keys: str) -> _DataFile:
        """The rest of the file."""
        return _DataFile(self._name, {key: value for key, value in self._content.items() if key not in keys})

    def whole(self, form: type[_Row]) -> _Row:
        """The file as one row."""
        return self._read(self._content, form, "")

    def _read(self, value: object, form: type[_Row], key: str) -> _Row:
        try:
            return msgspec.convert(value, form)
        except msgspec.ValidationError as error:
            raise AssetError(f"The anatomy file {self._name} is wrong at {key}: {error}.") from None


class _Files:
    """The folder of data files."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        self._groups: Mapping[str, Names] = {}
        self.regions = self.table("regions.toml").whole(RegionTable)
        self._groups = self.regions.groups

    def table(self, name: str) -> _DataFile:
        """A file of the folder."""
        try:
            content = tomllib.loads((self._folder / name).read_text("utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise AssetError(f"The anatomy file {name} cannot be read: {error}.") from None
        return _DataFile(name, {key: self._written_out(value, name) for key, value in content.items()})

    def _written_out(self, value: Any, name: str) -> Any:
        """The value with every "@group" replaced by the regions of that group."""
        match value:
            case dict():
                return {key: self._written_out(inner, name) for key, inner in value.items()}
            case list() if any(isinstance(item, str) and item.startswith("@") for item in value):
                return [region for item in value for region in self._group(item, name)]
            case list():
                return [self._written_out(item, name) for item in value]
            case _:
                return value

    def _group(self, item: str, name: str) -> Names:
        if not item.startswith("@"):
            return (item,)
        if item[1:] not in self._groups:
            raise AssetError(f"The anatomy file {name} names the group {item}, which is not in regions.toml.")
        return self._groups[item[1:]]


def _by_id(rows: Iterable[_NamedRow]) -> Mapping[str, _NamedRow]:
    found: dict[str, _NamedRow] = {}
    for row in rows:
        if found.setdefault(row.id, row) is not row:
            raise AssetError(f"The anatomy names {row.id} twice.")
    return found
