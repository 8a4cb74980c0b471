"""A set of skin cells: the one currency in which marks, regions, areas and changes are counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.bool_]
Indices = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Cells:
    """An immutable set of cells out of `count`, packed eight to a byte; two atlases' sets never mix."""

    packed: bytes
    count: int

    @classmethod
    def none(cls, count: int) -> Self:
        """The empty set of an atlas with `count` cells."""
        return cls(bytes((count + 7) // 8), count)

    @classmethod
    def where(cls, mask: Mask) -> Self:
        """The cells whose entry in `mask`, shape (count,), is true."""
        return cls(np.packbits(mask).tobytes(), len(mask))

    @classmethod
    def of(cls, indices: Indices, count: int) -> Self:
        """The cells with these indices, out of `count`."""
        mask = np.zeros(count, dtype=np.bool_)
        mask[indices] = True
        return cls.where(mask)

    @property
    def mask(self) -> Mask:
        """One boolean per cell, shape (count,)."""
        return np.unpackbits(self._bytes, count=self.count).view(np.bool_)

    @property
    def indices(self) -> Indices:
        """The cells' indices in rising order."""
        return np.flatnonzero(self.mask)

    @property
    def edges(self) -> bytes:
        """Where stretches of the set begin and where they have ended, in turn and rising: 32-bit numbers.

        Cells of a region follow each other, so a set on skin has few stretches and this is small.
        """
        bounded = np.zeros(self.count + 2, dtype=np.uint8)
        bounded[1:-1] = self.mask
        return np.flatnonzero(bounded[1:] != bounded[:-1]).astype(np.int32).tobytes()

    def __or__(self, other: Cells) -> Cells:
        return self._like(self._bytes | self._same(other))

    def __and__(self, other: Cells) -> Cells:
        return self._like(self._bytes & self._same(other))

    def __sub__(self, other: Cells) -> Cells:
        return self._like(self._bytes & ~self._same(other))

    def __len__(self) -> int:
        return int(np.bitwise_count(self._bytes).sum())

    def __bool__(self) -> bool:
        return self.packed != bytes(len(self.packed))  # one comparison; any() looks at byte after byte

    def __contains__(self, index: int) -> bool:
        return bool(self.packed[index >> 3] & (0x80 >> (index & 7)))

    @property
    def _bytes(self) -> npt.NDArray[np.uint8]:
        return np.frombuffer(self.packed, dtype=np.uint8)

    def _same(self, other: Cells) -> npt.NDArray[np.uint8]:
        if other.count != self.count:
            raise ValueError(f"cells of two atlases: {self.count} and {other.count}")
        return other._bytes

    def _like(self, packed: npt.NDArray[np.uint8]) -> Cells:
        return Cells(packed.tobytes(), self.count)
