"""What a reader looks for is seen at once: the verdict, and the words to use. Measured over all shipped quotes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from gui.conftest import MakeWindow
from gui.person import settle
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.search import Search
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.store.library import Library

SIZE = QSize(1180, 760)
FONT = "DejaVu Sans"  # which is wider than most


@pytest.fixture
def shipped_window(qapp: QApplication, make_window: MakeWindow, shipped_library: Library) -> MainWindow:
    if FONT not in QFontDatabase.families():
        pytest.skip(f"there is no {FONT}")
    qapp.setFont(QFont(FONT, 10))
    window = make_window(quotes=shipped_library)
    window.resize(SIZE)
    return window


def wanted(window: MainWindow, status: Status) -> Iterator[QWidget]:
    """Yield what should be seen of the quote that is shown: the verdict and the words to use."""
    ui = window.later.panel.page.ui
    yield from (ui.statusMark, ui.statusLabel, ui.provenanceText)
    if status is Status.VERBATIM:
        yield ui.quoteText
    elif status in (Status.VARIANT, Status.PARAPHRASE):
        yield ui.foundPassages
    elif ui.ownWordsPassages.isVisible():
        yield ui.ownWordsPassages.shown[0]


def test_nine_of_ten_quotes_need_no_scrolling(shipped_window: MainWindow) -> None:
    window, quotes = shipped_window, shipped_window._library.page(Search(), limit=1000).quotes
    hidden = list[str]()
    for quote in quotes:
        window.show_quote_id(quote.id)
        settle()
        assert window.size() == SIZE
        for widget in wanted(window, quote.provenance.status):
            if widget.visibleRegion().boundingRect() != widget.rect():
                hidden.append(f"{quote.id}: {widget.objectName() or type(widget).__name__}")
                break
    assert len(quotes) > 100
    assert len(hidden) <= len(quotes) / 10, hidden
