"""What the window remembers from one start to the next, and what it does with a memory that makes no sense."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from fakes import there
from gui.conftest import MakeWindow
from gui.person import count, message, named, press, read, scope
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.window.main_window import MainWindow


def test_the_next_start_is_where_the_last_one_ended(
    window: MainWindow, make_window: MakeWindow, qapp: QApplication
) -> None:
    platform_font = qapp.font()
    window.resize(780, 640)  # the offscreen screen is 800 wide
    press("Ctrl+4")
    window.show_quote_id("dead-end-of-llms")
    window.ui.splitter.setSizes([200, 400, 400])
    sizes = window.ui.splitter.sizes()
    press("Ctrl++")
    size = window.font().pointSizeF()
    window.close()
    qapp.setFont(platform_font)  # as another process finds it
    again = make_window()
    assert (again.width(), again.height()) == (780, 640)
    assert again.ui.splitter.sizes() == sizes
    assert scope(again) == "Skepticism on LLMs & Next-Token Prediction"
    assert read(again).startswith("Large language models as we know them")
    assert again.font().pointSizeF() == size


@pytest.mark.parametrize("place", [QPoint(-9000, -9000), QPoint(790, -600)])
def test_a_place_off_every_screen_is_not_used(window: MainWindow, make_window: MakeWindow, place: QPoint) -> None:
    """Qt sees to it, as its documentation promises. This tells when it no longer does."""
    window.resize(780, 560)
    window.move(place)
    window.close()
    again = make_window()
    assert QGuiApplication.primaryScreen().availableGeometry().contains(again.geometry())


def test_it_is_no_larger_than_the_screen_from_the_first_start_on(window: MainWindow, make_window: MakeWindow) -> None:
    room = window.screen().availableGeometry()
    assert room.width() < 1180, "else there is nothing to see here"
    assert window.width() < room.width()
    assert window.height() < room.height()
    window.resize(2000, 1500)  # on another screen, say
    window.close()
    again = make_window()
    assert room.contains(again.frameGeometry())
    again.showMaximized()
    again.close()
    assert make_window().isMaximized()


def test_a_dialog_is_no_larger_than_the_screen(window: MainWindow) -> None:
    sizes = list[tuple[QSize, QSize]]()

    def measure_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        sizes.append((dialog.size(), dialog.minimumSizeHint()))
        dialog.reject()

    room = window.screen().availableSize()
    window._text_size.choose(300)
    for open_it in (window.ui.keysAction, window.ui.tipsAction, window.ui.collectionAction):
        QTimer.singleShot(0, measure_and_close)
        open_it.trigger()
    assert len(sizes) == 3
    for size, least in sizes:
        assert size.height() < room.height()
        assert size.width() < max(room.width(), least.width() + 1)


def welcome_of(window: MainWindow) -> str:
    """Return the line of welcome as it is read, ``""`` if there is none."""
    text = window.panel.ui.welcomeText
    return text.toPlainText() if text.isVisible() else ""


WELCOME = "Welcome to LeCun Viewer. This is the quote of the day.\nWhat the marks mean · Add your own quotes"


def test_the_first_start_shows_todays_quote_with_a_welcome(
    window: MainWindow, make_window: MakeWindow, collection: Collection
) -> None:
    """It goes with the next quote. The next start shows the remembered quote, without the welcome."""
    today = there(window._stores.daily.today()).quote
    assert read(window) == today.text
    assert welcome_of(window) == WELCOME
    assert message(window) == ""
    press("Tab")
    assert welcome_of(window) == WELCOME
    assert window.ui.copyAction.isEnabled()
    window.show_quote_id(next(quote.id for quote in collection.quotes if quote.id != today.id))
    assert welcome_of(window) == ""
    window.show_quote_id(today.id)
    window.close()
    again = make_window()
    assert read(again) == today.text
    assert welcome_of(again) == ""


@pytest.mark.parametrize(
    ("start", "keys", "kind"),
    [
        ("Copy", ["Tab"], "MarksDialog"),
        ("Copy", ["Tab", "Tab"], "QuoteDialog"),
        ("Quote", ["Shift+Tab"], "QuoteDialog"),
    ],
)
def test_the_links_of_the_welcome_are_followed_by_keys(
    window: MainWindow, start: str, keys: list[str], kind: str
) -> None:
    opened = list[str]()

    def read_and_close() -> None:
        dialog = there(QApplication.activeModalWidget())
        opened.append(type(dialog).__name__)
        dialog.close()

    (window.panel.ui.copyButton if start == "Copy" else named(window, start)).setFocus()
    for key in keys:
        press(key)
    assert named(window, "Welcome").hasFocus()
    QTimer.singleShot(0, read_and_close)
    press("Return")
    assert opened == [kind]


def test_a_remembered_quote_that_is_gone_is_no_reason_to_welcome(make_window: MakeWindow, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"quote": "of-an-earlier-collection"}), encoding="utf-8")
    for _ in range(2):
        window = make_window()
        assert window.shown_quote_id is None
        window.close()


def test_a_window_without_a_quote_leaves_the_remembered_one(make_window: MakeWindow, tmp_path: Path) -> None:
    settings = tmp_path / "settings.json"
    settings.write_text(json.dumps({"quote": "of-an-earlier-collection"}), encoding="utf-8")
    make_window().close()
    assert json.loads(settings.read_text(encoding="utf-8"))["quote"] == "of-an-earlier-collection"


@pytest.mark.parametrize(
    "remembered",
    [
        {"geometry": 17, "splitter": "wide", "scope": ["all"], "quote": {"id": 1}, "text_size": "huge"},
        {"geometry": "no base64!", "splitter": [1, 2], "scope": "part 99", "quote": "nobody-said-this"},
        {"geometry": "AAAA", "splitter": [-5, 10**9, None], "text_size": -40, "quote": None, "scope": None},
        {"splitter": [10**30, 2**31, 1], "text_size": 10**400, "quote": "\ud800", "scope": "\0"},
    ],
)
def test_a_memory_that_makes_no_sense_does_no_harm(
    make_window: MakeWindow, tmp_path: Path, remembered: dict[str, object]
) -> None:
    (tmp_path / "settings.json").write_text(json.dumps(remembered), encoding="utf-8")
    window = make_window()
    assert scope(window) == "All Quotes"
    assert count(window) == "75 quotes"
    assert message(window) == ""


def test_an_unknown_quote_is_told(window: MainWindow) -> None:
    window.show_quote_id("no-such-thing")
    assert message(window) == "There is no quote “no-such-thing” in the visible collections."
    window.show_quote_id("x" * 300)
    assert max(map(len, message(window).splitlines())) < 130
    window.show_quote_id("\udcff")
    assert count(window) == "75 quotes"


@pytest.mark.parametrize("link", ["lecun-viewer:quote/no-such-thing", "lecun-viewer:quit"])
def test_a_wrong_link_is_told_until_another_quote_is_shown(
    window: MainWindow, collection: Collection, link: str
) -> None:
    window.show_quote_id(collection.quotes[1].id)
    window.show_link(link)
    assert message(window)
    window.show_quote_id(collection.quotes[1].id)
    window._library.on_changed()
    assert message(window), "it is the quote that was shown before"
    window.tell("Something else.")
    press("Alt+Home")
    window.ui.quoteView.setFocus()
    press("Down")
    assert read(window) == collection.quotes[2].text
    assert message(window) == "Something else."


def test_a_start_from_a_wrong_link_tells_it_with_the_first_quote(make_window: MakeWindow) -> None:
    window = make_window(link="lecun-viewer:quit")
    assert read(window)
    assert message(window).startswith("“lecun-viewer:quit” isn’t a link to a quote")


def test_a_sidebar_that_was_hidden_stays_so_and_comes_back_as_wide(
    window: MainWindow, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window.ui.splitter.setSizes([200, 300, 300])
    widths = window.ui.splitter.sizes()
    window.close()
    window = make_window()
    press("F9")
    assert not window.ui.partView.isVisible()
    assert read(window)
    window.close()
    again = make_window()
    assert not again.ui.partView.isVisible()
    press("Ctrl+4")
    assert scope(again) == "Skepticism on LLMs & Next-Token Prediction", "the Go menu works without it"
    press("F9")
    assert again.ui.partView.isVisible()
    qtbot.waitUntil(lambda: again.ui.splitter.sizes() == widths)
