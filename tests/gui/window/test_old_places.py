"""Undo brings quotes and collections back to their old places, in the window and for the next start."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from builders import draft, own_in
from fakes import Calendar
from gui.conftest import own_of
from gui.person import listed, press
from gui.window.test_own_quotes import action, sidebar
from lecun_viewer.core.quote import Collection
from lecun_viewer.core.search import Search
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from owning import Owned

TEXTS = {"Talks": ["One.", "Two.", "Three."], "Books": ["Four."], "Letters": ["Five.", "Six."]}
TITLES = list(TEXTS)

Do = Callable[[MainWindow], None]


@pytest.fixture
def window(qtbot: QtBot, filled_window: MainWindow, calendar: Calendar) -> MainWindow:
    for title, texts in TEXTS.items():
        calendar.tick()
        own_of(filled_window).create(title, quotes=[draft(text) for text in texts])
    qtbot.waitUntil(lambda: sidebar(filled_window).get("Letters") == 2)
    return filled_window


def texts_of(quotes: Sequence[str]) -> list[str]:
    own = {text for texts in TEXTS.values() for text in texts}
    return [text for text in quotes if text in own]


def shown(window: MainWindow) -> tuple[list[str], list[str]]:
    """Return the titles in the sidebar, and the texts in the list of all quotes."""
    window._sidebar.go_to("all")
    found = window._library.every(Search())
    assert len(listed(window)) > 0
    return [title for title in sidebar(window) if title in TEXTS], texts_of([quote.text for quote in found])


def after_restart(folder: Path, library: Library) -> tuple[list[str], list[str]]:
    """Return the same, as a program finds it that starts now with no library yet."""
    own_in(folder).update_index_now(library)
    titles = [each.title for each in library.collections() if each.is_own]
    return titles, texts_of([quote.text for quote in library.every(Search())])


def show(window: MainWindow, text: str) -> None:
    window.show_quote_id(next(quote.id for quote in window._library.every(Search()) if quote.text == text))


def delete(window: MainWindow) -> None:
    show(window, "Two.")
    action(window, "Delete Quote")


def move(window: MainWindow) -> None:
    show(window, "Two.")
    menu = window.own_actions.move_menu
    next(each for each in menu.actions() if each.text() == "Books").trigger()


def remove(window: MainWindow) -> None:
    info = next(each for each in window._library.collections() if each.title == "Talks")
    window.own_actions._remove(info)


@pytest.mark.parametrize("do", [delete, move, remove])
def test_undo_brings_it_back_to_its_old_place(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, collections: list[Collection], owned: Owned, do: Do
) -> None:
    everything = (TITLES, [text for texts in TEXTS.values() for text in texts])
    assert shown(window) == everything
    do(window)
    qtbot.waitUntil(lambda: shown(window) != everything)
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: shown(window) == everything)
    fresh = owned(Library(None, {each.id: "" for each in collections}, lambda: collections))
    assert after_restart(tmp_path, fresh) == everything
