"""The window for those who hear it or never touch a mouse.

Every control has a name, and Tab goes as the eye does.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QTextBrowser

from gui.person import named, press, search, visible_children
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.texts import verdicts

CONTROLS = (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QTextBrowser)
LIST = ["Parts", "Search quotes", "Quotes"]
BUTTONS = ["Back", "Random quote", "Favorite", "Copy"]
COPY = "Copy this sentence with its source"
FOUND = ["What Yann LeCun said", "What Yann LeCun said", COPY]  # the text, and then the link in it
PAGE = ["Quote", "Provenance", *FOUND, "Remark", "Add Finding…"]
ROUND = [*LIST, *BUTTONS, *PAGE]


def name_of_focus() -> str:
    """Return what a screen reader calls the control that has the focus."""
    focus = QApplication.focusWidget()
    interface = QAccessible.queryAccessibleInterface(focus) if focus else None
    return interface.text(QAccessible.Text.Name) if interface else ""


def tour(key: str, steps: int) -> list[str]:
    """Press *key* so often. Return the names of the controls that had the focus, in their order."""
    visited = [name_of_focus()]
    for _ in range(steps):
        press(key)
        visited.append(name_of_focus())
    return visited


@pytest.fixture
def reading(window: MainWindow) -> MainWindow:
    """The window with a favorite and one more quote that was shown, so that every control has something to do."""
    window.show_quote_id("commons")
    window.show_quote_id("cake-analogy")
    press("Ctrl+D")
    window.ui.partView.setFocus()
    return window


def names_in_tree(interface: QAccessibleInterface) -> Iterator[str]:
    """Yield the names of what *interface* holds, in the order in which a screen reader walks through it."""
    for number in range(interface.childCount()):
        child = interface.child(number)
        yield child.text(QAccessible.Text.Name)
        if child.role() not in (QAccessible.Role.Table, QAccessible.Role.List):
            yield from names_in_tree(child)


def test_the_tree_follows_the_eye(reading: MainWindow) -> None:
    names = list(names_in_tree(QAccessible.queryAccessibleInterface(reading.ui.centralWidget)))
    seen = [*LIST, *BUTTONS, "Quote", "Provenance", COPY, "Remark", "Add Finding…", "Personal note"]
    places = [names.index(name) for name in seen]
    assert places == sorted(places), names


def test_tab_follows_the_eye_and_comes_round(reading: MainWindow) -> None:
    there = [*ROUND, "Personal note"]
    assert tour("Tab", len(there)) == [*there, "Parts"]


def test_a_message_comes_after_the_list(reading: MainWindow) -> None:
    reading.tell("Something happened.")
    there = [*ROUND, "Personal note"]
    there.insert(there.index("Quotes") + 1, "Dismiss")
    assert tour("Tab", len(there)) == [*there, "Parts"]
    names = list(names_in_tree(QAccessible.queryAccessibleInterface(reading.ui.centralWidget)))
    assert names.index("Quotes") < names.index("Dismiss") < names.index("Quote")


def test_shift_tab_goes_the_same_way_back(reading: MainWindow) -> None:
    there = [*ROUND, "Personal note"]
    assert tour("Shift+Tab", len(there)) == ["Parts", *there[::-1]]


def test_without_a_favorite_there_is_no_note_to_stop_at(reading: MainWindow) -> None:
    press("Ctrl+D")
    assert tour("Tab", len(ROUND)) == [*ROUND, "Parts"]


def test_tab_reaches_the_way_out_of_an_empty_list(reading: MainWindow) -> None:
    press("Ctrl+4")
    search(reading, "zebra")
    assert tour("Tab", 4) == ["Search quotes", "Search All Quotes", "Check a Text…", "Search All", "Back"]
    press("Shift+Tab")
    press("Space")
    assert reading.ui.partView.currentIndex().data() == "All Quotes"


@pytest.mark.parametrize("told", [False, True])
def test_tab_reaches_a_problem_of_the_search_that_scrolls(reading: MainWindow, told: bool) -> None:
    if told:
        reading.tell("Something happened.")
    reading._text_size.choose(200)
    reading.resize(900, 300)
    search(reading, "cake part:none is:none")
    reading.ui.searchEdit.setFocus()
    there = ["Search quotes", "Quotes", *(["Dismiss"] if told else []), "Search message"]
    assert tour("Tab", len(there) - 1) == there
    assert tour("Shift+Tab", 1) == there[:-3:-1]


def test_every_control_has_a_name(reading: MainWindow) -> None:
    reading.tell("Something happened.")
    search(reading, "cake")
    nameless = []
    for widget in visible_children(reading):
        if isinstance(widget, CONTROLS):
            interface = QAccessible.queryAccessibleInterface(widget)
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not interface.text(QAccessible.Text.Name):
                nameless.append(widget)
    assert nameless == []


def test_the_fixed_names(reading: MainWindow) -> None:
    assert reading.windowTitle() == "LeCun Viewer"
    for name in ("Parts", "Quotes", "Search quotes", "Quote", "Favorite", "Personal note", "Result count"):
        named(reading, name)
    favorite = named(reading, "Favorite")
    assert isinstance(favorite, QAbstractButton)
    assert favorite.isCheckable()
    assert favorite.isChecked()


def test_the_list_has_no_headers_to_say(reading: MainWindow) -> None:
    table = QAccessible.queryAccessibleInterface(reading.ui.quoteView)
    children = [table.child(number) for number in range(table.childCount())]
    headers = [each for each in children if each.role() == QAccessible.Role.ColumnHeader]
    assert {each.text(QAccessible.Text.Name) for each in headers} <= {""}


def test_a_row_says_all_that_it_shows(reading: MainWindow, collection: Collection) -> None:
    model = reading.ui.quoteView.model()
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    for quote, row in zip(collection.quotes, said, strict=True):
        known = quote.provenance
        year = str(known.year_found or "")
        for each in (quote.text, quote.topic, quote.source, verdicts.label(known.status), year):
            assert each in row
        assert row.endswith("— favorite" if quote.id == "cake-analogy" else "— not a favorite")
