"""Every key of the window, and that a menu and the list of keys hold each."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTextBrowser, QTreeWidget
from pytestqt.qtbot import QtBot

from gui.conftest import MakeWindow
from gui.person import (
    click,
    clicked_by_return,
    favorite_ids,
    ids,
    listed,
    named,
    press,
    read,
    scope,
    search,
    settle,
    type_text,
)
from lecun_viewer.cite import cite
from lecun_viewer.core import query as language
from lecun_viewer.core.query import parse
from lecun_viewer.core.quote import Collection, QuoteId
from lecun_viewer.core.search import Search, search_of
from lecun_viewer.gui.dialogs.keys_dialog import KeysDialog, TipsDialog, search_tips
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.gui.window.messages import Message, Offer
from lecun_viewer.library.library import Library

KEYS = [
    *("Ctrl+F", "Ctrl+N", "Ctrl+D", "Ctrl+C", "Ctrl+R", "Alt+Left", "Alt+Right", "Ctrl++", "Ctrl+-", "Ctrl+Q", "F1"),
    *("Ctrl+?", "Ctrl+/", "Shift+F1", "Alt+Home"),
    *(f"Ctrl+{digit}" for digit in range(10)),
    *("Ctrl+Z", "Ctrl+Shift+Z"),
]


def menu_actions(window: MainWindow) -> Iterator[QAction]:
    for menu in window.ui.menuBar.actions():
        yield from menu.menu().actions()  # type: ignore[attr-defined]  # QObject, say the stubs


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_esc_clears_the_search_without_an_entry_of_a_menu(window: MainWindow) -> None:
    assert not [action for action in menu_actions(window) if QKeySequence("Esc") in action.shortcuts()]
    search(window, "cake")
    window.ui.quoteView.setFocus()
    press("Esc")
    assert window.ui.searchEdit.text() == ""
    tree = KeysDialog(window.ui.menuBar, window).ui.keyTree
    (row,) = tree.findItems("Clear the search, or close a message", Qt.MatchFlag.MatchRecursive)
    assert row.text(1) == "Esc"


def test_each_key_is_in_a_menu_once(window: MainWindow) -> None:
    held = Counter(key.toString() for action in menu_actions(window) for key in action.shortcuts())
    assert [key for key in KEYS if not held[QKeySequence(key).toString()]] == []
    assert [key for key, number in held.items() if number > 1] == []


def in_dialog(keys: str, do: Callable[[QTreeWidget], object]) -> None:
    """Press *keys*, which open a dialog with a list, and *do* something with the list. The dialog ends by that."""
    done = list[bool]()

    def do_once() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and not done:
            done.append(True)
            do(*dialog.findChildren(QTreeWidget))

    timer = QTimer(interval=0)
    timer.timeout.connect(do_once)
    timer.start()
    press(keys)
    assert done, "no dialog was opened"
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("key", ["Ctrl+?", "Ctrl+/"])
def test_a_key_lists_every_key_that_a_menu_holds(window: MainWindow, key: str) -> None:
    listed: list[str] = []

    def read_and_close(tree: QTreeWidget) -> None:
        model = tree.model()
        for group in (model.index(row, 0) for row in range(model.rowCount())):
            listed.extend(model.index(row, 1, group).data() for row in range(model.rowCount(group)))
        QTest.keyClick(tree, Qt.Key.Key_Escape)

    in_dialog(key, read_and_close)
    native = QKeySequence.SequenceFormat.NativeText
    shown = [action for action in menu_actions(window) if action.isVisible() and not action.shortcut().isEmpty()]
    held = {action.shortcut().toString(native) for action in shown}
    assert held
    assert held - set(listed) == set()


def test_f1_names_actions_without_their_mnemonics(window: MainWindow) -> None:
    """In languages without letters, the mnemonic stands in brackets."""
    menu = QMenu("文件(&F)", window)
    window.ui.menuBar.addMenu(menu)
    for number, label in enumerate(("添加(&A)…", "导入 (&I)", "Fish && &Chips", "Say (&&x)")):
        menu.addAction(label).setShortcut(f"Meta+{number}")
    tree = KeysDialog(window.ui.menuBar, window).ui.keyTree
    (group,) = tree.findItems("文件", Qt.MatchFlag.MatchExactly)
    assert [tree.model().index(row, 0, tree.indexFromItem(group)).data() for row in range(4)] == [
        "添加…",
        "导入",
        "Fish & Chips",
        "Say (&x)",
    ]


def test_keys_go_from_left_to_right_in_every_window(window: MainWindow, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        tree = KeysDialog(window.ui.menuBar, window).ui.keyTree
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    exactly = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    for text in ("\u2066Ctrl++\u2069", "\u2066Home\u2069, \u2066End\u2069"):
        assert tree.findItems(text, exactly, 1), text


def test_f1_lists_the_keys_of_a_menu_within_a_menu(window: MainWindow) -> None:
    inner, innermost = QMenu("Inner", window), QMenu("Innermost", window)
    window.ui.viewMenu.addMenu(inner)
    inner.addMenu(innermost)
    innermost.addAction("Deep down").setShortcut("F7")
    dialog = KeysDialog(window.ui.menuBar, window)
    (row,) = dialog.ui.keyTree.findItems("Deep down", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    (view,) = dialog.ui.keyTree.findItems("View", Qt.MatchFlag.MatchExactly)
    assert row.text(1) == "F7"
    assert view.indexOfChild(row) >= 0


def test_a_button_of_the_quote_names_the_key_of_its_action(window: MainWindow) -> None:
    for name in ("back", "forward", "random", "favorite", "copy"):
        button, action = getattr(window.panel.ui, f"{name}Button"), getattr(window.ui, f"{name}Action")
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        assert button.toolTip().splitlines()[0].endswith(f" ({key})")


def test_the_star_says_what_a_click_does(window: MainWindow) -> None:
    star = named(window, "Favorite")
    window.show_quote_id("cake-analogy")
    assert star.toolTip() == "Add this quote to your favorites (Ctrl+D)"
    press("Ctrl+D")
    assert star.toolTip() == "Remove this quote from your favorites (Ctrl+D)"
    window.show_quote_id("persistence")
    assert star.toolTip() == "Add this quote to your favorites (Ctrl+D)"


def test_back_and_forward_say_where_they_lead(window: MainWindow, collection: Collection) -> None:
    texts = {quote.id: quote.text for quote in collection.quotes}
    for quote_id in ("cake-analogy", "persistence"):
        window.show_quote_id(quote_id)
    back, forward = named(window, "Back"), named(window, "Forward")
    first, second = back.toolTip().splitlines()
    assert first == "Go to the previous quote in the history (Alt+Left)"
    assert not QtGui.Qt.mightBeRichText(f"{first}\n<b>bold</b>")  # as a quote may begin
    assert texts[QuoteId("cake-analogy")].startswith(second.rstrip("…"))
    assert forward.toolTip() == "Go to the next quote in the history (Alt+Right)"
    press("Alt+Left")
    assert texts[QuoteId("persistence")].startswith(forward.toolTip().splitlines()[1].rstrip("…"))


def test_the_search_tips_are_examples_that_work(window: MainWindow, shipped_library: Library) -> None:
    examples = [example for _what, example in search_tips()]
    for example in [*examples, *window.ui.searchEdit.toolTip().splitlines()[1:-1]]:
        query = parse(example, tuple(shipped_library.collections()))
        assert query.terms or query.excluded, example
        assert not query.problems, example
    for known in (*(f"{key}:" for key in language.KEYS), '"', "-"):
        assert any(known in example for example in examples), known


def test_each_tip_finds_something_except_what_only_the_user_can_have(shipped_library: Library) -> None:
    collections = tuple(shipped_library.collections())
    found = {
        example: shipped_library.count(search_of(parse(example, collections), list)) for _what, example in search_tips()
    }
    assert [example for example, number in found.items() if not number] == [
        *("tag:hope", "note:talk", "is:favorite", "is:unchecked")
    ]


def take_tip(example: str, take: Callable[[QTreeWidget, QRect], object]) -> None:
    """Press Shift+F1 and take the tip with this *example*."""

    def find_and_take(tree: QTreeWidget) -> None:
        (item,) = tree.findItems(example, Qt.MatchFlag.MatchExactly, 1)
        tree.setCurrentItem(item)
        take(tree, tree.visualItemRect(item))

    in_dialog("Shift+F1", find_and_take)


@pytest.mark.parametrize("by", ["click", "Return"])
def test_a_tip_that_is_taken_is_searched_for_among_all_quotes(window: MainWindow, by: str, qtbot: QtBot) -> None:
    press("Ctrl+9")  # the favorites

    def take(tree: QTreeWidget, row: QRect) -> None:
        if by == "click":
            click(tree.viewport(), row.center())
        else:
            QTest.keyClick(tree, Qt.Key.Key_Return)

    take_tip("source:time", take)
    assert window.ui.searchEdit.text() == "source:time"
    window.activateWindow()  # as a window manager does when a dialog closes
    qtbot.waitUntil(window.ui.searchEdit.hasFocus)
    assert scope(window) == "All Quotes"
    assert [quote.id for quote in listed(window)] == [
        quote.id for quote in window._library.page(Search(parse("source:time"))).quotes
    ]
    type_text("cake")
    assert window.ui.searchEdit.text() == "cake"


def test_a_tip_is_taken_once_where_a_click_opens(qtbot: QtBot) -> None:
    dialog = TipsDialog()
    qtbot.addWidget(dialog)
    accepted = list[bool]()
    dialog.accepted.connect(lambda: accepted.append(True))
    tree, item = dialog.ui.keyTree, dialog.ui.keyTree.topLevelItem(2)
    tree.itemClicked.emit(item, 0)
    tree.itemActivated.emit(item, 0)
    assert (dialog.chosen, accepted) == ("learning -deep", [True])


def test_closing_the_tips_leaves_the_search(window: MainWindow) -> None:
    search(window, "icing")
    take_tip("year:2024", lambda tree, _row: QTest.keyClick(tree, Qt.Key.Key_Escape))
    assert window.ui.searchEdit.text() == "icing"


def test_ctrl_f_goes_to_the_search_and_selects_it(window: MainWindow) -> None:
    search(window, "cake")
    press("Return")
    press("Ctrl+F")
    assert window.ui.searchEdit.hasFocus()
    assert window.ui.searchEdit.selectedText() == "cake"


def test_home_and_end_go_to_the_first_and_the_last_quote(window: MainWindow, collection: Collection) -> None:
    window.show_quote_id("cake-analogy")
    window.ui.quoteView.setFocus()
    press("End")
    assert read(window) == collection.quotes[-1].text
    press("Home")
    assert read(window) == collection.quotes[0].text


def test_return_clicks_the_button_with_the_focus(window: MainWindow) -> None:
    for number in range(9):
        told = Message(f"Problem {number}.", offers=[Offer("Try Again", window.update)])
        window.messages.bar(of_problems=True).tell(told)
    seen = set[str]()

    def click_all() -> None:
        settle()
        for button, clicked in clicked_by_return(window):
            assert clicked == [button]
            seen.add(button.text())

    window.show_quote_id("cake-analogy")
    click_all()
    window.ui.quoteView.selectAll()
    click_all()
    search(window, "what is in none of all these quotes")
    click_all()
    assert {"Add F&inding…", "Check a Text…", "Copy with Attribution", "Details…", "Try Again"} <= seen


@pytest.mark.parametrize("key", ["Return", "Enter"])
def test_return_in_the_list_goes_on_to_the_text(window: MainWindow, key: str) -> None:
    search(window, "icing")
    press("Return")
    assert window.ui.quoteView.hasFocus()
    press(key)
    assert named(window, "Quote").hasFocus()


def test_the_page_scrolls_by_keys_once_its_text_has_the_focus(window: MainWindow) -> None:
    window.resize(window.minimumSizeHint())
    window.show_quote_id("cake-analogy")
    window.ui.quoteView.setFocus()
    press("Return")
    settle()
    bar = window.panel.page.verticalScrollBar()
    assert bar.maximum() > 0
    press("PgDown")
    assert bar.value() == min(bar.pageStep(), bar.maximum())
    press("Home")
    assert bar.value() == 0
    press("End")
    assert bar.value() == bar.maximum()
    press("PgUp")
    assert bar.value() == max(bar.maximum() - bar.pageStep(), 0)


def test_the_mouse_goes_back_and_forward_wherever_it_is(window: MainWindow) -> None:
    for quote_id in ("cake-analogy", "persistence"):
        window.show_quote_id(quote_id)
    before, here = scope(window), read(window)
    for widget in (window.ui.partView, window.ui.quoteView, named(window, "Quote")):
        at = widget.mapTo(window, widget.rect().center())
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.BackButton, Qt.KeyboardModifier.NoModifier, at)
        assert "cake" in read(window)
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.ForwardButton, Qt.KeyboardModifier.NoModifier, at)
        assert read(window) == here
        assert scope(window) == before


def menus(window: MainWindow) -> Iterator[QMenu]:
    """Every menu below the menu bar, and every one in those."""
    for menu in window.ui.menuBar.findChildren(QMenu):
        if menu.actions():
            yield menu


def test_no_entry_of_a_menu_shows_markup(window: MainWindow) -> None:
    texts = [action.text() for menu in menus(window) for action in menu.actions()]
    assert "About the &Collections" in texts
    assert not [text for text in texts if ";" in text or text.replace("&&", "").count("&") > 1]


def test_ctrl_digits_choose_what_is_listed(window: MainWindow, collection: Collection) -> None:
    for part in collection.parts:
        press(f"Ctrl+{part.number}")
        assert scope(window) == part.title
    press("Ctrl+9")
    assert scope(window) == "Favorites"
    press("Alt+Home")
    assert scope(window) == "All Quotes"


def test_keys_work_while_the_search_has_the_focus(window: MainWindow) -> None:
    press("Ctrl+F")
    press("Ctrl+R")
    first = read(window)
    while read(window) == first:
        press("Ctrl+R")
    press("Alt+Left")
    assert read(window) == first
    press("Ctrl+D")
    assert len(favorite_ids(window)) == 1
    press("Ctrl+E")
    type_text("A note.")
    press("Ctrl+F")
    assert [each.note for each in window._stores.favorites.values()] == ["A note."]
    press("Ctrl+3")
    assert scope(window) == "The Path to Human-Level AI: World Models & JEPA"


def test_ctrl_c_copies_the_quote_with_its_attribution(window: MainWindow, collection: Collection) -> None:
    quote = collection.quotes[4]
    window.show_quote_id(quote.id)
    for focus in ("Quotes", "Parts", "Search quotes", "Quote", "Provenance", "Wording in the source"):
        QGuiApplication.clipboard().clear()
        named(window, focus).setFocus()
        press("Ctrl+C")
        assert clipboard() == cite(quote, "plain"), focus


def test_ctrl_c_copies_the_selection_where_there_is_one(window: MainWindow) -> None:
    window.show_quote_id("cake-analogy")
    field = named(window, "Quote")
    assert isinstance(field, QTextBrowser)
    field.setFocus()
    cursor = field.textCursor()
    cursor.movePosition(cursor.MoveOperation.Start)
    cursor.movePosition(cursor.MoveOperation.NextWord, cursor.MoveMode.KeepAnchor, 2)
    field.setTextCursor(cursor)
    press("Ctrl+C")
    assert clipboard().strip() == " ".join(read(window).split()[:2])

    search(window, "half baked")
    press("Ctrl+F")
    press("Ctrl+C")
    assert clipboard() == "half baked"


def test_ctrl_c_in_the_note_copies_what_is_selected_of_it(window: MainWindow) -> None:
    window.show_quote_id("cake-analogy")
    press("Ctrl+D")
    press("Ctrl+E")
    type_text("for the talk")
    press("Ctrl+A")
    press("Ctrl+C")
    assert clipboard() == "for the talk"


def test_back_and_forward_through_what_was_shown(window_without_quote: MainWindow) -> None:
    window = window_without_quote
    assert not window.ui.backAction.isEnabled()
    for quote_id in ("cake-analogy", "persistence", "commons"):
        window.show_quote_id(quote_id)
    texts = [read(window)]
    press("Alt+Left")
    texts.append(read(window))
    press("Alt+Left")
    texts.append(read(window))
    press("Alt+Left")
    assert read(window) == texts[2]
    assert not window.ui.backAction.isEnabled()
    assert not named(window, "Back").isEnabled()
    press("Alt+Right")
    assert read(window) == texts[1]
    press("Alt+Right")
    assert read(window) == texts[0]
    assert not window.ui.forwardAction.isEnabled()
    assert len(set(texts)) == 3


def test_going_elsewhere_forgets_what_lay_ahead(window: MainWindow) -> None:
    window.show_quote_id("cake-analogy")
    window.show_quote_id("persistence")
    press("Alt+Left")
    window.show_quote_id("commons")
    assert not window.ui.forwardAction.isEnabled()
    press("Alt+Left")
    assert "cake" in read(window)


def test_ctrl_r_shows_one_of_the_quotes(window: MainWindow, collection: Collection) -> None:
    shown = set()
    for _ in range(12):
        press("Ctrl+R")
        shown.add(read(window))
    assert shown <= {quote.text for quote in collection.quotes}
    assert len(shown) > 1
    assert window.ui.quoteView.currentIndex().isValid()


def test_delete_is_about_the_quote_that_go_has_shown(window: MainWindow) -> None:
    window.show_quote_id("cake-analogy")
    press("Ctrl+D")
    window.ui.partView.setFocus()
    press("Ctrl+9")
    press("Del")
    assert favorite_ids(window) == []


def test_esc_in_a_menu_goes_back_to_the_list(window: MainWindow) -> None:
    window.ui.quoteView.setFocus()
    for letter in "FEVGH":
        press(f"Alt+{letter}")
        menu = QApplication.activePopupWidget()
        assert menu
        QTest.keyClick(menu, Qt.Key.Key_Escape)
        settle()
        assert window.ui.quoteView.hasFocus()
        assert not window.menuBar().activeAction()


def test_ctrl_r_stays_within_the_list_and_shows_another(window: MainWindow) -> None:
    search(window, "cake")
    found = set(ids(window))
    assert len(found) > 1
    shown = [window.shown_quote_id]
    for _ in range(6):
        press("Ctrl+R")
        assert window.shown_quote_id in found - {shown[-1]}
        shown.append(window.shown_quote_id)
    search(window, "nothing has these words")
    press("Ctrl+R")
    assert window.shown_quote_id not in ids(window)
    assert "No quote selected" not in read(window)


def test_text_grows_and_shrinks_in_steps(window: MainWindow) -> None:
    def size() -> float:
        return QApplication.font().pointSizeF()

    original = size()
    press("Ctrl++")
    assert size() == pytest.approx(original * 1.1)
    press("Ctrl+=")
    assert size() == pytest.approx(original * 1.25)
    assert named(window, "Search quotes").font().pointSizeF() == pytest.approx(original * 1.25)
    press("Ctrl+-")
    assert size() == pytest.approx(original * 1.1)
    for _ in range(20):
        press("Ctrl++")
    assert size() == pytest.approx(original * 3)
    for _ in range(20):
        press("Ctrl+-")
    assert size() == pytest.approx(original * 0.7)
    press("Ctrl+0")
    assert size() == pytest.approx(original)
    press("Ctrl+-")
    press("Ctrl+Backspace")  # as in version 0.1.0
    assert size() == pytest.approx(original)


@pytest.mark.parametrize("name", ["partView", "quoteView"])
def test_the_chosen_row_stays_in_view_as_the_text_grows(window: MainWindow, name: str) -> None:
    window.resize(1000, 600)
    view = getattr(window.ui, name)
    view.setFocus()
    press("End")
    for _ in range(3):
        press("Ctrl++")
        settle()
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_ctrl_q_closes_and_remembers(window: MainWindow, make_window: MakeWindow) -> None:
    window.show_quote_id("cake-analogy")
    press("Ctrl+Q")
    assert not window.isVisible()
    again = make_window()
    assert "cake" in read(again)


def test_undo_and_redo_are_off_with_nothing_to_take_back(window: MainWindow) -> None:
    undo, redo = (
        next(action for action in menu_actions(window) if QKeySequence(key) in action.shortcuts())
        for key in ("Ctrl+Z", "Ctrl+Shift+Z")
    )
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    window.show_quote_id("cake-analogy")
    press("Ctrl+D")
    assert undo.isEnabled()
    press("Ctrl+Z")
    assert not undo.isEnabled()
    assert redo.isEnabled()


def test_undo_and_redo_name_their_step_and_nothing_when_there_is_none(window: MainWindow) -> None:
    ui = window.ui
    window.show_quote_id("cake-analogy")
    named = {"": ("&Undo", "&Redo"), "Ctrl+D": ("&Undo Add Favorite", "&Redo")}
    named |= {"Ctrl+Z": ("&Undo", "&Redo Add Favorite"), "Ctrl+Shift+Z": named["Ctrl+D"]}
    for key, texts in named.items():
        if key:
            press(key)
        assert (ui.undoAction.text(), ui.redoAction.text()) == texts
        tree = KeysDialog(ui.menuBar, window).ui.keyTree
        assert all(tree.findItems(name, Qt.MatchFlag.MatchRecursive) for name in ("Undo", "Redo"))
