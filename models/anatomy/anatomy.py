"""The anatomy: every structure, relation, pattern and rule, read once from data files and never changed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Protocol, Self, TypeVar

import msgspec

from models.anatomy.checks import SINCE, faults
from models.anatomy.patterns import AnswerRow, LookAlikes, NerveItem, NotCounted, PainPattern, Scoring
from models.anatomy.region_table import RegionTable
from models.anatomy.safety_rules import Emergency, Rule, Sign
from models.anatomy.shares import Prior, PublishedShare, SetScoring
from models.anatomy.structures import (
    Caution,
    CitedNumber,
    Dermatome,
    Landmark,
    Muscle,
    Names,
    Neighbour,
    Segment,
    SkinTerritory,
    StructureKind,
)
from models.errors import AssetError
from models.questions.question import Question
from models.questions.table import QUESTIONS

_Row = TypeVar("_Row")


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_NamedRow = TypeVar("_NamedRow", bound=_HasId)


@dataclass(frozen=True, slots=True)
class Anatomy:
    """Tables by id, in the order of their files; regions are named by base id, without the side."""

    regions: RegionTable
    landmarks: Mapping[str, Landmark]
    segments: Mapping[str, Segment]
    neighbours: Mapping[str, Neighbour]
    muscles: Mapping[str, Muscle]
    skin: tuple[SkinTerritory, ...]
    dermatomes: tuple[Dermatome, ...]
    patterns: Mapping[str, PainPattern]
    look_alikes: tuple[LookAlikes, ...]
    scoring: Scoring
    set_scoring: SetScoring
    shares: tuple[PublishedShare, ...]
    priors: Mapping[str, Prior]
    answers: tuple[AnswerRow, ...]
    nerve_items: tuple[NerveItem, ...]
    not_counted: tuple[NotCounted, ...]
    questions: Mapping[str, Question]
    signs: Mapping[str, Sign]
    rules: Mapping[str, Rule]
    emergency: Emergency
    cautions: Mapping[str, Caution]
    figures: Mapping[str, CitedNumber]
    snomed: Mapping[str, Names]
    """SNOMED CT ids by structure; empty unless asked for, since they need a licence."""

    @classmethod
    def load(cls, folder: Traversable | None = None, *, snomed: bool = False) -> Self:
        """Read the data files, the program's own or those in `folder`.

        Raises AssetError, which names the file and place, when a file is missing, breaks its form or
        names what is not there.
        """
        source = _Files(folder or files("models.anatomy") / "data")
        rules = source.table("safety.toml")
        shares = source.table("shares.toml")
        patterns, answers = source.table("patterns.toml"), source.table("answers.toml")
        anatomy = cls(
            regions=source.regions,
            landmarks=_by_id(source.table("landmarks.toml").rows("landmark", Landmark)),
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

    @property
    def nerves(self) -> tuple[Segment | Neighbour, ...]:
        """All stretches of the sciatic nerve, then its neighbours."""
        return (*self.segments.values(), *self.neighbours.values())

    @property
    def nothing_seen(self) -> Mapping[str, bool]:
        """Every sign as it is where there are no marks."""
        return dict.fromkeys((*(f"marks.{sign}" for sign in self.signs), *SINCE), False)

    def kind(self, structure: str) -> StructureKind:
        """What a muscle, fascia or nerve segment is; KeyError for anything else."""
        if structure in self.segments:
            return StructureKind.NERVE
        return self.muscles[structure].kind

    def muscles_under(self, base: str) -> Iterator[Muscle]:
        """The muscles and fasciae beneath a region."""
        return (muscle for muscle in self.muscles.values() if base in muscle.under.regions)

    def muscles_referring_to(self, base: str, *, essential: bool) -> Iterator[Muscle]:
        """The muscles that send pain to a region: in nearly all, or only in some."""
        for muscle in self.muscles.values():
            zone = muscle.refers and (muscle.refers.essential if essential else muscle.refers.spillover)
            if zone and base in zone:
                yield muscle

    def segments_under(self, base: str) -> Iterator[Segment]:
        """The stretches of the sciatic nerve beneath a region."""
        return (segment for segment in self.segments.values() if base in segment.regions)

    def skin_nerves_of(self, base: str) -> Iterator[SkinTerritory]:
        """The nerves that feel a region's skin."""
        return (nerve for nerve in self.skin if base in nerve.regions or base in nerve.also)

    def suppliers_of(self, muscle: str) -> Iterator[Segment | Neighbour]:
        """The nerves of the tables that move a muscle."""
        return (nerve for nerve in self.nerves if muscle in nerve.supplies)


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
