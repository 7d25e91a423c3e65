"""The menu of the tray icon says what holds in each state, and sends what the user chooses."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from fakes import there
from lecun_viewer.core.quote import Collection, Quote
from lecun_viewer.gui.background.tray_menu import LONGEST_BEGINNING, State, TrayMenu, first_words

ADD, REMOVE = "Add to Favorites", "Remove from Favorites"
ONCE, SNOOZE, RESUME = "Quote of the Day", "Pause Until Tomorrow", "Resume Notifications"


class Desk:
    """A menu, and the state that it shows. What it asks for: `test_background`."""

    def __init__(self, quote: Quote) -> None:
        self.state = State(quote, is_favorite=False, is_window_visible=False, notifies=True, is_snoozed=False)
        self.menu = TrayMenu(lambda: self.state)

    def open(self, **values: Any) -> None:
        """Open the menu in a state with these *values*."""
        self.state = self.state._replace(**values)
        self.menu.menu.aboutToShow.emit()

    def actions(self) -> list[QAction]:
        """Return every entry that can be chosen, those of the inner menu, too."""
        return list(choices(self.menu.menu))

    def texts(self) -> list[str]:
        return [text_of(action) for action in self.actions() if action.isVisible()]

    def action(self, text: str) -> QAction:
        (found,) = [action for action in self.actions() if action.isVisible() and text_of(action) == text]
        return found


def choices(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from choices(inner)
        elif not action.isSeparator():
            yield action


def text_of(action: QAction) -> str:
    """Return the text that a person reads. A single “&” marks the underlined letter, and “&&” is one “&”."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


@pytest.fixture
def desk(collection: Collection) -> Desk:
    made = Desk(collection.quotes[0]._replace(text="Short and good."))
    made.open()
    return made


def test_says_what_can_be_done(desk: Desk) -> None:
    assert desk.texts() == [
        "“Short and good.”",
        "Show LeCun Viewer",
        "Copy Quote of the Day",
        ADD,
        "Random Quote",
        "Check the Clipboard",
        ONCE,
        SNOOZE,
        "Preferences…",
        "Quit",
    ]
    assert [text_of(action) for action in desk.menu.menu.actions() if action.menu()] == ["Notifications"]
    assert not any(action.isCheckable() for action in desk.actions() if text_of(action) != ONCE)


def test_offers_to_hide_the_window_where_it_can_be_seen(desk: Desk) -> None:
    for is_visible in (True, False):
        desk.open(is_window_visible=is_visible)
        assert ("Hide LeCun Viewer" in desk.texts()) == is_visible
        assert ("Show LeCun Viewer" in desk.texts()) != is_visible


def test_offers_the_other_of_adding_and_removing(desk: Desk) -> None:
    for is_favorite in (True, False):
        desk.open(is_favorite=is_favorite)
        assert (REMOVE in desk.texts()) == is_favorite
        assert (ADD in desk.texts()) != is_favorite


@pytest.mark.parametrize("notifies", [True, False])
@pytest.mark.parametrize("is_snoozed", [True, False])
def test_ticks_what_is_so(desk: Desk, notifies: bool, is_snoozed: bool) -> None:
    desk.open(notifies=notifies, is_snoozed=is_snoozed)
    assert desk.action(ONCE).isChecked() == notifies
    assert (
        desk.action(RESUME if is_snoozed else SNOOZE).isEnabled() == notifies
    )  # without notifications there is nothing to put off


def test_the_menu_in_the_menu_looks_too(desk: Desk) -> None:
    """A panel that draws the menu itself may open only the inner menu."""
    desk.state = desk.state._replace(is_snoozed=True)
    (notifications,) = [inner for each in desk.menu.menu.actions() if isinstance(inner := each.menu(), QMenu)]
    notifications.aboutToShow.emit()
    assert desk.action(RESUME)


def test_the_actions_stay_the_same_ones(desk: Desk, collection: Collection) -> None:
    before = desk.actions()
    for quote in collection.quotes[:3]:
        for flag in (True, False):
            desk.open(quote=quote, is_favorite=flag, is_window_visible=flag, notifies=flag, is_snoozed=flag)
            assert desk.actions() == before
            assert desk.actions()[0].text() != ""


def test_every_letter_stands_for_one_thing(desk: Desk) -> None:
    outer = [action for action in desk.menu.menu.actions() if not action.isSeparator()]
    for is_visible in (True, False):
        for is_favorite in (True, False):
            desk.open(is_window_visible=is_visible, is_favorite=is_favorite)
            shown = [action.text() for action in outer[1:] if action.isVisible()]  # a quote has no letter
            letters = [QKeySequence.mnemonic(text).toString() for text in shown]
            assert "" not in letters
            assert len(set(letters)) == len(letters)


# The quote


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("&c.", "“&&c.”"),
        ("Q&A && more &", "“Q&&A &&&& more &&”"),
    ],
)
def test_an_ampersand_is_one(desk: Desk, text: str, expected: str) -> None:
    desk.open(quote=there(desk.state.quote)._replace(text=text))
    action = desk.actions()[0]
    assert action.text() == expected
    assert text_of(action) == f"“{text}”"
    assert QKeySequence.mnemonic(action.text()).isEmpty()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x" * LONGEST_BEGINNING, f"“{'x' * LONGEST_BEGINNING}”"),
        (f"{'word ' * 11}end", f"“{'word ' * 9}word…”"),
        ("one\ttwo\r\nthree\x1b[1m \u202efour", "“one two three\\x1b[1m \\u202efour”"),
    ],
)
def test_a_long_quote_ends_with_a_whole_word(collection: Collection, text: str, expected: str) -> None:
    assert first_words(collection.quotes[0]._replace(text=text)) == expected


def test_without_a_quote_of_the_day_nothing_can_be_done_with_it(desk: Desk) -> None:
    desk.open(quote=None)
    assert [text_of(action) for action in desk.actions() if action.isVisible() and not action.isEnabled()] == [
        "No Quote of the Day",
        "Copy Quote of the Day",
        "Add to Favorites",
    ]
