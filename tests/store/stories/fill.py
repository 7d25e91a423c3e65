"""Fill a library in a folder with so many own quotes: ``fill.py FOLDER NUMBER``."""

import sys
from collections import deque
from contextlib import closing
from pathlib import Path

from lecun_viewer.core.provenance import UNCHECKED
from lecun_viewer.core.quote import CollectionInfo, Quote, QuoteId
from lecun_viewer.store.library import Library

folder, number = Path(sys.argv[1]), int(sys.argv[2])
quotes = [Quote(QuoteId(f"q{each}"), 0, "", "", f"Sentence {each}.", "", UNCHECKED, "mine") for each in range(number)]
with closing(Library(folder, {}, lambda: [])) as library:
    deque(library.bring(CollectionInfo("mine", "Mine", "", 0), "all of it", quotes), 0)
