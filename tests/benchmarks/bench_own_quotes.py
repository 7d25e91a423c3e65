"""A hundred thousand own quotes in five collections: start, typing, adding, editing, a file changed from outside.

Promised: The start takes at most 1.1 times the start without them. A key takes at most 16 ms to the painted list, in
each order (the 95th percentile). The quotes are of generated words, or 75 texts, each many times. A quote is in the
list and on the disk within 150 ms of Save, and so is an edit: each reads and writes a file of 20,000 quotes as a whole.
A change from outside never keeps the window waiting for more than 50 ms.
"""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.bench_search import LIMIT_MS, TYPED, generated, generated_texts, percentile_95, typing
from benchmarks.bench_start import PROGRAM, UNUSUAL, start, use_once
from benchmarks.pixel import Pixel
from benchmarks.report import report_limit, report_turns
from desktop.virtual_desktop import VirtualDesktop
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.provenance import UNCHECKED
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.search import Search
from lecun_viewer.store.library import Library
from lecun_viewer.store.own_collections import OwnCollections
from lecun_viewer.store.shipped import shipped_collections, shipped_digests
from lecun_viewer.stores import Stores

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lecun_viewer.gui.favorite_editor import FavoriteEditor
    from lecun_viewer.gui.process.library_filler import LibraryFiller
    from lecun_viewer.gui.window.main_window import MainWindow

ROUNDS = 20
EVENT_ROUNDS = 30  # of the window after an edit, until it has painted
OUTSIDE_ROUNDS = 5
MANY, COLLECTIONS = 100_000, 5
SAVE_MS, WAIT_MS = 150, 50


def main() -> None:
    with TemporaryDirectory() as folder, VirtualDesktop(Path(folder), tray="none", notifications=False) as desktop:
        without = {name: value for name, value in desktop.env.items() if name not in UNUSUAL}
        use_once(without)
        with_many = without | {"XDG_DATA_HOME": f"{folder}/many"}
        data = Path(folder, "many", "lecun-viewer")
        own = OwnCollections(data, lambda: datetime.now(UTC))
        names = [own.create(f"Collection {each}", quotes=list(quotes())) for each in range(COLLECTIONS)]
        with closing(Library(data, shipped_digests(), shipped_collections)) as library:
            own.bring_into_now(library)
            report_adding(own, library, names[0])
        report_window(data, names[1], names[2])
        report_generated(Path(folder, "generated"))
        one, many = list[float](), list[float]()
        with Pixel(desktop.display, 700, 450) as pixel:
            for number in range(ROUNDS + 1):
                for environment, times in ((without, one), (with_many, many)):
                    took, _ = start(PROGRAM, environment, pixel)
                    if number:  # the first turn fills caches
                        times.append(took)
    report_turns("start with 100,000 own quotes", many, one, "ms", 1.1)


def quotes() -> Iterator[Quote]:
    for number in range(MANY // COLLECTIONS):
        shipped = SHIPPED[number % len(SHIPPED)]
        text, who = f"{shipped.text} {number}", (f"Author {number % 1000}",)
        yield Quote(QuoteId(""), 0, "", shipped.topic, text, shipped.source, UNCHECKED, "", who)


SHIPPED = shipped_collections()[0].quotes


def report_adding(own: OwnCollections, library: Library, name: str) -> None:
    """Add quotes, and list them."""
    adding = list[float]()
    for number in range(ROUNDS):
        began = perf_counter()
        added = own.with_id(SHIPPED[number]._replace(id=QuoteId("")), name)
        own.apply([QuoteChange(None, added)], library)
        library.page(Search())
        adding.append((perf_counter() - began) * 1000)
        assert library.get(added.id)
    report_limit("own quote added", median(adding), "ms", SAVE_MS)


def report_window(data: Path, edited: str, changed: str) -> None:
    """Make a window. Report how long it waits for typed keys, while quotes are edited, and while a file changes."""
    from lecun_viewer.gui.process.library_filler import LibraryFiller

    with closing(Stores(data, data)) as stores:
        application, window, editor = shown_window(stores)
        report_keys(application, window, "75 texts", TYPED * 3)
        window.ui.searchEdit.clear()
        filler = LibraryFiller(stores.library, stores.own_collections, window)
        filler.filled.connect(window.collections_changed)
        editor.own_changed.connect(filler.look)
        report_editing(application, editor, stores, edited)
        report_change_from_outside(application, filler, stores, changed)
        window.close()


def report_generated(data: Path) -> None:
    """Make a window with as many own quotes whose words are as uneven as a language's. Type such words in it."""
    own = OwnCollections(data, lambda: datetime.now(UTC))
    for at, each in enumerate(generated(MANY)):
        own.create(f"Collection {at}", quotes=[quote._replace(id=QuoteId(""), collection="") for quote in each.quotes])
    gc.freeze()  # the window has none of these quotes to look at for garbage
    with closing(Stores(data, data)) as stores:
        own.bring_into_now(stores.library)
        application, window, _ = shown_window(stores)
        report_keys(application, window, "generated", list(generated_texts())[::4])
        window.close()


def shown_window(stores: Stores) -> tuple["QApplication", "MainWindow", "FavoriteEditor"]:
    """Return a window of *stores*, and what edits favorites for it. The window is complete."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from lecun_viewer.gui.favorite_editor import editor_of
    from lecun_viewer.gui.preferences.text_size import TextSize
    from lecun_viewer.gui.window.main_window import MainWindow

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    editor = editor_of(stores)
    window = MainWindow(stores, lambda: editor, TextSize(stores.settings))
    window.fill()
    window.show()
    QTest.qWait(1000)
    return application, window, editor


def report_keys(application: "QApplication", window: "MainWindow", quotes: str, texts: Sequence[str]) -> None:
    """Type *texts* in each order. *quotes* says which quotes the window has."""
    for order in (window.ui.sortDateAction, window.ui.sortSourceAction, window.ui.sortGivenAction):
        order.trigger()
        took = percentile_95(typing(window, application, texts))
        report_limit(f"key to painted list, {quotes}: {order.iconText()}", took, "ms", LIMIT_MS)


def report_editing(application: "QApplication", editor: "FavoriteEditor", stores: Stores, name: str) -> None:
    """Edit quotes."""
    from lecun_viewer.gui.own_quotes import OwnStep
    from lecun_viewer.gui.texts.steps import StepName

    own = stores.own_collections
    quotes = list(islice(own.every(name), 0, None, MANY // COLLECTIONS // ROUNDS))[:ROUNDS]
    waiting = list[float]()
    for number, quote in enumerate(quotes):
        step = OwnStep(quotes=[QuoteChange(quote, quote._replace(text=f"Edited {number}"))])
        waits = [milliseconds(partial(editor.change_own, step, StepName.EDIT_QUOTE))]
        assert (own.path / f"{name}.jsonl").read_bytes().count(f"Edited {number}".encode()) == 1
        waits += [milliseconds(application.processEvents) for _ in range(EVENT_ROUNDS)]
        waiting.append(max(waits))
    report_limit("own quote edited, longest wait", median(waiting), "ms", SAVE_MS)


def report_change_from_outside(application: "QApplication", filler: "LibraryFiller", stores: Stores, name: str) -> None:
    """Change a file as another program does, and bring it in with a window. Report the longest wait of its events.

    A round's longest wait may be another program's doing. So the middle round counts.
    """
    path, longest = stores.own_collections.path / f"{name}.jsonl", list[float]()
    for number in range(OUTSIDE_ROUNDS):
        changed = path.read_text("utf-8").replace(SHIPPED[number].text[:20], f"Changed {number}")
        path.write_text(changed, "utf-8")
        filler.look()
        waits = list[float]()
        while filler.is_filling:
            waits.append(milliseconds(application.processEvents))
        longest.append(max(waits))
        assert stores.library.own_digests() == stores.own_collections.digests()
    report_limit("change from outside, longest wait", median(longest), "ms", WAIT_MS)


def milliseconds(do: Callable[[], object]) -> float:
    """Return how long *do* takes."""
    began = perf_counter()
    do()
    return (perf_counter() - began) * 1000


if __name__ == "__main__":
    os.environ.pop("QT_QPA_PLATFORM", None)
    main()
