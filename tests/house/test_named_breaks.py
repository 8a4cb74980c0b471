"""Breaks that were once found by hand can still be made: the text that they break stands where it did."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.mutants.named import NAMED, Named

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("named", NAMED, ids=lambda named: named.module)
def test_a_break_that_was_found_by_hand_can_be_made_and_has_tests_to_notice_it(named: Named) -> None:
    assert named.broken(ROOT).applied((ROOT / named.module).read_bytes())
    assert (ROOT / named.tests).is_file()
