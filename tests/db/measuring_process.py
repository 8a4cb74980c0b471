"""A process that measures the maps of a register and says which are kept: it is there to be killed."""

from __future__ import annotations

import sys
from pathlib import Path

from db.store import Store
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.inference.summary import measure_on
from tests.models.inference.builders import ASSETS

if __name__ == "__main__":
    store = Store.open(Path(sys.argv[1]))
    store.summaries.measure_with(measure_on(Atlas.load(ASSETS), read_anatomy()))
    while visits := store.summaries.unmeasured(2):
        for visit in store.summaries.measure(visits):
            print(visit, flush=True)
    store.close()
