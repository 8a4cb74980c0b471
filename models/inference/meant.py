"""What the hand may have meant: exposure smeared by its noise, and nothing outside the anatomy's scope."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from models.body.cells import Cells
from models.inference.evidence import Evidence, EvidenceReader, Exposure
from models.inference.smear import Smear


@dataclass(frozen=True, slots=True)
class Meant:
    """Exposure as it may have been meant, pain and numbness apart."""

    pain: Exposure
    numb: Exposure

    @property
    def any(self) -> Exposure:
        """Exposure to whatever is felt."""
        return np.maximum(self.pain, self.numb)


class MeaningReader:
    """The way from evidence to what may have been meant."""

    def __init__(self, reader: EvidenceReader, smear: Smear) -> None:
        self._reader, self._smear = reader, smear

    def read(self, evidence: Evidence) -> Meant:
        """What the marks may have meant; one region that was tapped whole is meant as it is."""
        pain = [mark for mark in evidence.marks if not mark.is_numb]
        numb = [mark for mark in evidence.marks if mark.is_numb]
        return Meant(self._reader.exposed(pain, self._shares), self._reader.exposed(numb, self._shares))

    def _shares(self, cells: Cells, filled: Cells) -> Mapping[str, float]:
        found = self._smear.shares(cells - filled)
        bases = self._reader.index.base
        for region, share in self._reader.places.shares(filled).items():
            if bases[region] in self._smear.bases:
                found[region] = min(1.0, found.get(region, 0.0) + share)
        return found
