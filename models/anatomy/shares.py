"""How often clients with a pattern mark each region, how often a clinic sees it, what a set is made of."""

from __future__ import annotations

from msgspec import Struct

from models.anatomy.patterns import Family
from models.anatomy.structures import Names, Tags


class PublishedShare(Struct, frozen=True, forbid_unknown_fields=True):
    """A share of clients with a pattern who marked a zone, out of `n` where the source counts them.

    A zone of several regions is marked in each of them by less: `of_each` of the share.
    """

    pattern: str
    regions: Names
    share: float
    source: str
    evidence: Tags
    n: int | None = None
    of_each: float = 1.0


class Prior(Struct, frozen=True, forbid_unknown_fields=True):
    """The share of a clinic's clients with pain of back, hip or leg that have a pattern."""

    pattern: str
    share: float
    source: str
    evidence: Tags


class SmearNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """How far a hand misses the place that is meant."""

    sigma_mm: float
    reach: float


class ClassShares(Struct, frozen=True, forbid_unknown_fields=True):
    """The share of clients who mark a region, by the class that the pattern's row gives it."""

    typical: float
    often: float
    occasional: float
    unnamed: float
    against: float


class LocalNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """What a local strain looks like: one place and a little around it, mild, new, no words of nerve pain."""

    place: float
    beside: float
    leak: float
    elsewhere: float
    prior: float
    sign: float
    regions: int
    mild: float
    days: float
    nerve_words: float


class LegsNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """What a pattern of both legs gains when both are marked, and loses when one is."""

    evenness: float
    both: float
    one: float
    unasked: float


class SetNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """From when a set holds enough, and what its members may be called."""

    mass: float
    most: int
    named: float
    leading: float
    side: float
    merged: float
    rather: float
    unsettled: float
    strong: float
    moderate: float
    moderate_fit: float
    little_fit: float
    mild_regions: int


class SetScoring(Struct, frozen=True, forbid_unknown_fields=True):
    """Every number of the set."""

    smear: SmearNumbers
    pain: ClassShares
    numb: ClassShares
    local: LocalNumbers
    legs: LegsNumbers
    set: SetNumbers
    painful: float
    unmarked: float
    numbness: float
    unfelt: tuple[Family, ...]
    unfelt_share: float
    answers: float
    fit: float
    fit_cap: float
    stray: float
    least: float
    one_entry: tuple[Names, ...]
