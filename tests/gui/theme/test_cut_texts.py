"""No text is cut in any language, in a small window and in large letters. Each window and dialog is measured.

The rows of the list may be cut: `test_looks` says how many. The dialogs for files and for printing are Qt's own, or the
desktop's.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontDatabase, QImage
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QStyleFactory,
    QWidget,
)
from pytestqt.qtbot import QtBot

from builders import marked, refused
from fakes import MORNING
from gui.conftest import MakeWindow, speak
from gui.person import order_action, settle
from gui.test_translation import DIALOGS, make_dialog
from gui.theme.cut_texts import LARGE_SCALE, SMALL, cut, cut_in_menus
from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.query import Query, in_collections
from lecun_viewer.core.quote import Collection, CollectionInfo, PartTitle, Quote, QuoteId
from lecun_viewer.core.search import Order, Search
from lecun_viewer.exchange.imported import ImportRefusedError, Reason
from lecun_viewer.exchange.merge import MergePlan, Outcome
from lecun_viewer.generated import LANGUAGES
from lecun_viewer.gui.dialogs.forms import may_discard, refusal_to_save_over
from lecun_viewer.gui.dialogs.questions import CloseQuestion
from lecun_viewer.gui.process.faults import tell_end
from lecun_viewer.gui.process.index_updater import IndexUpdater
from lecun_viewer.gui.sidebar.sidebar_model import ALL_QUOTES, DAYS, FAVORITES, REVIEW
from lecun_viewer.gui.theme.controls import KeyedMenu
from lecun_viewer.gui.widgets.dialogs import run
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.gui.window.messages import MessageBar
from lecun_viewer.library.library import Library
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.texts import imports
from lecun_viewer.texts.catalogue import _, sentences

FONT = "DejaVu Sans"
SCREEN_WIDTH = 1024  # of the smallest usual screen for such a window; a menu has all of it


@pytest.fixture(autouse=True)
def wide_font(qapp: QApplication) -> None:
    """A font that is wider than most, and the same on every system that has it."""
    if FONT not in QFontDatabase.families():
        pytest.skip(f"there is no {FONT}")
    qapp.setFont(QFont(FONT, 9))


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> str:
    """The language that the program speaks."""
    speak(qapp, request.param)
    return str(request.param)


TITLE = "Quotes of people who thought about machines long before there were any"
PARTS = ("Of minds and of machines", "Of what nobody ever said")


@pytest.fixture
def window(
    language: str, make_window: MakeWindow, shipped_library: Library, store: FavoriteStore, collection: Collection
) -> MainWindow:
    """A window in *language* with a favorite, a finding, and a collection of the user's own."""
    quote = collection.quotes[0]
    finding = Finding(quote, Verdict.VARIANT, "A talk", "https://a.example/", "2024-03-07", "At 12:30.", MORNING)
    store.apply([Change(None, *marked([quote], note="A note."))], [Change(None, finding)])
    return make_window(quotes=shipped_library)


@pytest.fixture
def own(window: MainWindow, shipped_library: Library, collection: Collection, qtbot: QtBot) -> CollectionInfo:
    """The user's own collection, which the library holds."""
    stores = window._stores
    IndexUpdater(stores, window._signals, window)
    quotes = [each._replace(id=QuoteId(""), part=1) for each in collection.quotes[:9]]
    assert isinstance(stores.own_collections, Collections)
    made = stores.own_collections.create(TITLE, quotes=quotes, parts=tuple(map(PartTitle, (1, 2), PARTS)))
    qtbot.waitUntil(lambda: made in {each.id for each in shipped_library.collections()})
    return next(each for each in shipped_library.collections() if each.id == made)


class Gauge:
    """Measures windows, and keeps a sentence for each text that is cut."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.percent = 100
        self.room = SMALL
        self.found: list[str] = []

    def measure(self, window: QWidget, named: str) -> None:
        settle()
        self._keep(named, cut(window, self.room))

    def measure_dialog(self, dialog: QWidget, named: str = "") -> None:
        """Measure *dialog* as it is on a small screen, and close it."""
        dialog.show()
        settle()
        dialog.resize(dialog.size().boundedTo(self.room))
        self.measure(dialog, named or dialog.windowTitle())
        dialog.hide()
        dialog.deleteLater()

    def measure_menus(self, window: QWidget) -> None:
        self._keep("menus", cut_in_menus(window, SCREEN_WIDTH))

    def _keep(self, named: str, found: Iterable[str]) -> None:
        place = f"{self.language}, {self.percent} %, {self.room.width()} wide, {named}"
        self.found += [f"{place}: {each}" for each in found]


@pytest.fixture
def gauge(language: str, monkeypatch: pytest.MonkeyPatch) -> Gauge:
    """What measures each dialog that waits for an answer."""
    made = Gauge(language)

    def measured(dialog: QDialog) -> int:
        made.measure_dialog(dialog)
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QDialog, "exec", measured)
    return made


@pytest.mark.slow
def test_no_text_is_cut(window: MainWindow, own: CollectionInfo, gauge: Gauge, tmp_path: Path) -> None:
    for gauge.percent, gauge.room in ((100, SMALL), (200, SMALL), (100, LARGE_SCALE)):
        window._text_size.choose(gauge.percent)
        window.resize(SMALL)
        if gauge.room == SMALL:
            for shown in states_of(window, own):
                gauge.measure(window, shown)
            gauge.measure_menus(window)
        for name in DIALOGS:
            dialog = make_dialog(name, window, window._stores, tmp_path)
            if name in ("guide", "preferences", "progress"):  # the window goes on beside them
                gauge.measure_dialog(dialog)
            else:
                assert isinstance(dialog, QDialog)
                run(dialog)
        open_others(window, own, gauge)
    assert not gauge.found, "\n".join(gauge.found)


@pytest.mark.parametrize("points", [9, 18, 24])
def test_no_text_of_a_menu_is_cut_in_fusion(qtbot: QtBot, qapp: QApplication, points: int) -> None:
    qapp.setFont(QFont(FONT, points))
    menu = KeyedMenu()
    qtbot.addWidget(menu)
    fusion = QStyleFactory.create("Fusion")
    menu.setStyle(fusion)
    action = menu.addAction("Printtheseworks" * 2)  # in one word, so the widest gap is before the key
    action.setShortcut("Ctrl+P")
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    drawn = before_widest_gap(menu.grab().toImage(), menu.actionGeometry(action))
    assert drawn == pytest.approx(menu.fontMetrics().tightBoundingRect(action.text()).width(), abs=3)


def before_widest_gap(picture: QImage, within: QRect) -> int:
    """Return how wide what is painted *within* is, up to the widest empty stripe."""
    rows = range(within.top() + 2, within.bottom() - 1)
    columns = range(within.left() + 2, within.right() - 1)
    paper = picture.pixel(columns[0], rows[0])
    inked = [column for column in columns if any(picture.pixel(column, row) != paper for row in rows)]
    return max(pairwise(inked), key=lambda pair: pair[1] - pair[0])[0] - inked[0] + 1


def states_of(window: MainWindow, own: CollectionInfo) -> Iterator[str]:
    """Bring *window* into one state after another. Yield what it shows."""
    yield "a favorite with a check"
    for quote in odd_quotes(window):
        window.show_quote_id(quote.id)
        yield quote.id
    window.show_quote_id(own_quote(window, own).id)
    yield "a quote of the user's own"
    for scope in (DAYS, FAVORITES, REVIEW, "part 4", f"collection {own.id}"):
        window._sidebar.go_to(scope)
        window.ui.searchEdit.setText("a")
        yield f"a search in {scope}"
        window.ui.searchEdit.setText("part:x is:nonsense")
        yield f"an odd search in {scope}"
        window.ui.searchEdit.setText("")
    order_action(window, Order.DATE).trigger()
    yield "sorted by date"
    order_action(window, Order.GIVEN).trigger()
    window._sidebar.go_to(ALL_QUOTES)
    window.ui.searchEdit.setText("nothinghasthis")
    yield "nothing found"
    window.ui.searchEdit.setText("")
    window.selection.select()
    yield "no quote"
    window.tell(imports.refusal(ImportRefusedError(refused(Reason.DAMAGE), 1), "a.csv"))
    window.messages.tell_success(_("“{0}” was removed.").format(own.title))
    yield "messages"
    for bar in window.findChildren(MessageBar):
        bar.clear()
    window.show_quote_id(next(iter(window._stores.favorites)))


def odd_quotes(window: MainWindow) -> list[Quote]:
    """Return a quote of each verdict: the quote with the longest remark."""
    found = dict[Verdict, Quote]()
    for quote in window._library.page(Search()).quotes:
        known, before = quote.provenance, found.get(quote.provenance.status)
        if before is None or len(known.note or "") > len(before.provenance.note or ""):
            found[known.status] = quote
    return list(found.values())


def own_quote(window: MainWindow, own: CollectionInfo) -> Quote:
    return window._library.page(Search(Query((in_collections(own.id),)))).quotes[0]


def open_others(window: MainWindow, own: CollectionInfo, gauge: Gauge) -> None:
    """Open the dialogs that have no class of their own, and those that are about own quotes."""
    actions = window.own_actions
    actions.new_collection()
    actions._rename(own)
    actions._edit_parts(own)
    run(actions._quote_dialog(own_quote(window, own), lambda _dialog: ""))
    actions.add_quote()
    window.importing._agrees(
        sentences(imports.merge(MergePlan([], [], Counter(Outcome), Counter(Outcome), may_be_cut=True)))
    )
    may_discard(QDialog(window))
    refusal_to_save_over(QDialog(window), is_deleted=True)
    refusal_to_save_over(QDialog(window), is_deleted=False)
    for has_tray in (False, True):
        gauge.measure_dialog(CloseQuestion(has_tray=has_tray))
    tell_end("/home/somebody/.local/state/lecun-viewer/lecun-viewer.log")
