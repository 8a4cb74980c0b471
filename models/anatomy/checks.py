"""What has to hold between rows: every name resolves, and every row says where it is from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol

from models.anatomy.anatomy import SINCE, Anatomy
from models.anatomy.structures import Names, Tags
from models.anatomy.term import Term
from models.body.region import SADDLE

_TAG = re.compile(r"(?<![\w.])(SEED|S|K|D)(?=[:);,/ ]|$)")


class _Sourced(Protocol):
    @property
    def source(self) -> str: ...
    @property
    def evidence(self) -> Tags: ...


def faults(anatomy: Anatomy) -> Iterator[str]:
    """Everything that is wrong between the rows, one phrase each."""
    yield from _unknown_regions(anatomy)
    yield from _unknown_structures(anatomy)
    yield from _unknown_patterns(anatomy)
    yield from _wrong_terms(anatomy)
    yield from _unsourced(anatomy)
    yield from _wordless(anatomy)


def sourced_rows(anatomy: Anatomy) -> Iterator[tuple[str, _Sourced]]:
    """Every row that has to say where it is from, with a name for it."""
    for muscle in anatomy.muscles.values():
        yield muscle.id, muscle
        yield f"{muscle.id}.sciatic", muscle.sciatic
        yield f"{muscle.id}.under", muscle.under
        if muscle.refers:
            yield f"{muscle.id}.refers", muscle.refers
    for pattern in anatomy.patterns.values():
        yield pattern.id, pattern
        yield from ((f"{pattern.id}.revision", revision) for revision in pattern.revision)
    named = (
        anatomy.landmarks,
        anatomy.segments,
        anatomy.neighbours,
        anatomy.signs,
        anatomy.rules,
        anatomy.cautions,
        anatomy.figures,
    )
    for table in named:
        yield from table.items()
    yield from ((f"area {area.id}", area) for area in anatomy.regions.area)
    yield from ((f"skin of {nerve.nerve}", nerve) for nerve in anatomy.skin)
    yield from ((f"dermatome {zone.root}", zone) for zone in anatomy.dermatomes)
    yield from ((f"{row.when} for {row.pattern}", row) for row in anatomy.answers)
    yield from ((f"nerve item {item.when}", item) for item in anatomy.nerve_items)
    yield from ((f"not counted: {row.item}", row) for row in anatomy.not_counted)
    yield from ((f"look-alikes {' '.join(group.patterns)}", group) for group in anatomy.look_alikes)
    yield from ((f"share of {row.pattern}", row) for row in anatomy.shares)
    yield from ((f"prior of {name}", row) for name, row in anatomy.priors.items())
    yield from (("revision of the scoring", revision) for revision in anatomy.scoring.revision)
    yield "emergency", anatomy.emergency


def _region_lists(anatomy: Anatomy) -> Iterator[tuple[str, Names]]:
    yield "outside", anatomy.regions.outside
    yield from ((f"group {name}", regions) for name, regions in anatomy.regions.groups.items())
    yield from ((f"area {area.id}", area.regions + area.conventional) for area in anatomy.regions.area)
    yield from ((segment.id, segment.regions) for segment in anatomy.segments.values())
    yield from ((f"skin of {nerve.nerve}", nerve.regions + nerve.also) for nerve in anatomy.skin)
    yield from ((f"dermatome {zone.root}", zone.core + zone.fringe) for zone in anatomy.dermatomes)
    for muscle in anatomy.muscles.values():
        yield f"{muscle.id}.under", muscle.under.regions
        if muscle.refers:
            yield f"{muscle.id}.refers", muscle.refers.essential + muscle.refers.spillover
    for row in anatomy.patterns.values():
        yield row.id, row.typical + row.often + row.occasional + row.against
        yield f"{row.id}.core_too", row.core_too
        yield f"{row.id}.core_two", row.core_two
    yield from ((f"share of {row.pattern}", row.regions) for row in anatomy.shares)
    yield from ((sign.id, sign.regions) for sign in anatomy.signs.values())
    yield from ((f"{sign.id}.together", sign.together) for sign in anatomy.signs.values())
    yield from ((caution.id, caution.regions) for caution in anatomy.cautions.values())


def _unknown_regions(anatomy: Anatomy) -> Iterator[str]:
    known = set(anatomy.regions.bases)
    for place, regions in _region_lists(anatomy):
        yield from (
            f"{place} names the region {region}, which is not there"
            for region in regions
            if region not in known
        )
        if len(set(regions)) < len(regions):
            yield f"{place} names a region twice"
    for pattern in anatomy.patterns.values():
        if SADDLE in pattern.typical + pattern.often + pattern.occasional + pattern.against:
            yield f"{pattern.id} names the saddle, which only safety rules may"


def _unknown_structures(anatomy: Anatomy) -> Iterator[str]:
    nerves = anatomy.nerves
    for nerve in nerves:
        yield from _missing(f"{nerve.id} supplies", nerve.supplies, anatomy.muscles)
    for segment in anatomy.segments.values():
        if segment.follows is not None:
            yield from _missing(f"{segment.id} follows", (segment.follows,), anatomy.segments)
    known = {nerve.id for nerve in nerves}
    for territory in anatomy.skin:
        if not territory.name:
            yield from _missing("the skin table names", (territory.nerve,), known)
    for caution in anatomy.cautions.values():
        yield from _missing(f"the caution {caution.id} names", caution.corridor, anatomy.segments)
    structures = known | set(anatomy.muscles)
    yield from _missing("the SNOMED table names", tuple(anatomy.snomed), structures)
    yield from (f"{muscle} is also the name of a nerve" for muscle in anatomy.muscles if muscle in known)


def _unknown_patterns(anatomy: Anatomy) -> Iterator[str]:
    for group in anatomy.look_alikes:
        yield from _missing("look-alikes name", group.patterns, anatomy.patterns)
    named = (*(row.pattern for row in anatomy.answers), *(row.pattern for row in anatomy.not_counted))
    yield from _missing("answers name", named, anatomy.patterns)
    yield from _missing("shares name", tuple(row.pattern for row in anatomy.shares), anatomy.patterns)
    yield from _missing("priors name", tuple(anatomy.priors), anatomy.patterns)
    yield from (f"{name} has no prior" for name in anatomy.patterns if name not in anatomy.priors)
    for entry in anatomy.set_scoring.one_entry:
        yield from _missing("one entry names", entry, anatomy.patterns)


def _wrong_terms(anatomy: Anatomy) -> Iterator[str]:
    known = set(anatomy.questions) | {f"marks.{sign}" for sign in anatomy.signs} | set(SINCE)
    known |= {f"marks.{item}" for item in ("numb", "tingling", "burning", "electric")}
    for place, text in _terms(anatomy):
        try:
            term = Term.parse(text)
        except ValueError as error:
            yield f"{place}: {error}"
        else:
            yield from _missing(f"{place} asks for", (term.key,), known)


def _terms(anatomy: Anatomy) -> Iterator[tuple[str, str]]:
    for rule in anatomy.rules.values():
        yield from ((rule.id, text) for text in rule.asked_with)
        for when in rule.when:
            yield from ((rule.id, text) for text in when.all + when.any)
        yield from ((rule.id, other.ground) for other in rule.words if other.ground)
    yield from ((f"the answer for {row.pattern}", row.when) for row in anatomy.answers)
    yield from (("a nerve item", item.when) for item in anatomy.nerve_items)


def _unsourced(anatomy: Anatomy) -> Iterator[str]:
    for name, row in sourced_rows(anatomy):
        if not row.source or not row.evidence:
            yield f"{name} has no source"
        unsaid = {tag.value for tag in row.evidence} ^ set(_TAG.findall(row.source))
        if unsaid - {"D"}:
            yield f"{name}: source and evidence disagree about {', '.join(sorted(unsaid))}"


def _wordless(anatomy: Anatomy) -> Iterator[str]:
    for rule in anatomy.rules.values():
        others = (rule.same_words_as,) if rule.same_words_as else ()
        yield from _missing(f"{rule.id} takes words of", others, anatomy.rules)
        if not (rule.therapist or rule.same_words_as) or not (rule.client or others):
            yield f"{rule.id} has no words"


def _missing(place: str, names: Names, known: Iterable[str]) -> Iterator[str]:
    there = known if isinstance(known, (set, dict)) else set(known)
    yield from (f"{place} {name}, which is not there" for name in names if name not in there)
