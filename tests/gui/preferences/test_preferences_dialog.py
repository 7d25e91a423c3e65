"""The preferences dialog, as a person uses it. Each change emits one signal. Showing values emits none."""

import sys
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTime
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QMessageBox,
    QScrollArea,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from builders import own_info
from gui.conftest import speak
from gui.person import click, opened, press, settle, type_text, visible_children
from gui.theme.cut_texts import SMALL, cut
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.quote import Collection, CollectionInfo
from lecun_viewer.desktop import SEARCH_NAME
from lecun_viewer.gui.preferences.appearance import STEPS, ColorScheme, TextSize
from lecun_viewer.gui.preferences.preferences_dialog import PreferencesDialog
from lecun_viewer.gui.theme.colors import contrast
from lecun_viewer.system.settings import Settings
from lecun_viewer.texts.catalogue import languages

INFOS = [CollectionInfo("compilation", "A compilation", "", 75), CollectionInfo("own", "Own words", "", 39)]
SENTENCES = [
    "The next notification comes tomorrow at 09:00.",
    "This desktop has no notifications, so the quote of the day is shown in the window and in the tray’s menu only.",
]
NOTIFY, AT, POOL = "Show a daily notification", "Time of day", "Choose from"
BUTTONS = SHOW_NOW, SNOOZE = "Show One Now", "Pause Until Tomorrow"
REVIEW = "Show the quotes of the review instead"
KEEP_RUNNING, AUTOSTART = "Keep running in the background when the window is closed", "Start in the background at login"
LANGUAGE, COLORS, TEXT_SIZE = "Language", "Colors", "Text size"
SEARCH = "Include quotes in desktop search"
FOLDER = ["Change…", "Open", "Keep favorites, notes, and findings in this folder, too"]
ON_LINUX = [SEARCH] if sys.platform == "linux" else []
TABS = {
    "Quote of the Day": [NOTIFY, AT, SHOW_NOW, REVIEW, POOL, SNOOZE],
    "Appearance": [LANGUAGE, COLORS, TEXT_SIZE],
    "Behavior": [KEEP_RUNNING, AUTOSTART, *ON_LINUX, *FOLDER],
}
ALL_IN_ORDER = [name for names in TABS.values() for name in names]

lists_open = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)


class Emitted:
    """Records the values of all signals that a dialog emits, in order."""

    def __init__(self, dialog: PreferencesDialog) -> None:
        self._values: list[Any] = []
        for signal in (dialog.changed, dialog.text_size_chosen, dialog.autostart_toggled):
            signal.connect(self._values.append)
        dialog.show_now_requested.connect(lambda: self._values.append("show now"))
        dialog.snooze_requested.connect(lambda is_on: self._values.append("snooze" if is_on else "resume"))
        dialog.reset_requested.connect(lambda: self._values.append("reset"))

    def take(self) -> list[Any]:
        """Return the values since the last call."""
        values, self._values[:] = self._values[:], []
        return values


class NoSettings(Settings):
    """Settings in memory."""

    def __init__(self, **values: Any) -> None:
        self._values = values

    def get(self, name: str, default: Any = None) -> Any:
        return self._values.get(name, default)

    def refresh(self) -> bool:
        return False

    def update(self, **values: Any) -> bool:
        self._values |= values
        return True


@pytest.fixture
def search_service(home: Path) -> None:
    """Have the bus know the search service. This is where a user's own copy puts its file."""
    file = home / "data" / "dbus-1" / "services" / f"{SEARCH_NAME}.service"
    file.parent.mkdir(parents=True)
    file.touch()


@pytest.fixture
def dialog(search_service: None, qtbot: QtBot, collection: Collection) -> PreferencesDialog:
    return opened(qtbot, PreferencesDialog(collection.parts, INFOS))


@pytest.fixture
def emitted(dialog: PreferencesDialog) -> Emitted:
    return Emitted(dialog)


def button(dialog: QWidget, text: str) -> QAbstractButton:
    (found,) = [each for each in dialog.findChildren(QAbstractButton) if each.text().replace("&", "") == text]
    return found


def field(dialog: PreferencesDialog, name: str) -> QWidget:
    """Return the field of that name, after going to its tab."""
    (found,) = [each for each in dialog.ui.tabs.findChildren(QWidget) if each.accessibleName() == name]
    return on_its_tab(dialog, found)


def on_its_tab(dialog: PreferencesDialog, widget: QWidget) -> QWidget:
    """Return *widget* after a click on its tab."""
    tabs = dialog.ui.tabs
    page = next(
        page for page in (dialog.ui.dayTab, dialog.ui.appearanceTab, dialog.ui.behaviorTab) if page.isAncestorOf(widget)
    )
    number = tabs.indexOf(page)
    if number != tabs.currentIndex():
        click(tabs.tabBar(), tabs.tabBar().tabRect(number).center())
        settle()
    assert widget.isVisible()
    return widget


def toggle(dialog: PreferencesDialog, text: str) -> None:
    check = button(dialog, text)
    on_its_tab(dialog, check)
    click(check, QPoint(8, check.height() // 2))


def choose(combo: QWidget, text: str) -> None:
    """Open the list, go to the row that begins with *text* and choose it."""
    assert isinstance(combo, QComboBox)
    row = next(row for row in range(combo.count()) if combo.itemText(row).startswith(text))
    combo.setFocus()
    press("Alt+Down")
    press("Home")
    for _ in range(row):
        press("Down")
    press("Return")


# Changes


@lists_open
@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (POOL, "Part 4", Preferences(pool="part 4")),
        (LANGUAGE, "English", Preferences(language="en")),
        (COLORS, "Dark", Preferences(color_scheme="dark")),
    ],
)
def test_a_choice_emits_one_signal(
    dialog: PreferencesDialog, emitted: Emitted, name: str, text: str, expected: Preferences
) -> None:
    choose(field(dialog, name), text)
    assert emitted.take() == [expected]
    choose(field(dialog, name), text)
    assert emitted.take() == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NOTIFY, [Preferences(notify=False), Preferences()]),
        (
            KEEP_RUNNING,
            [Preferences(close_keeps_running=True), Preferences(close_keeps_running=False)],
        ),
        (SEARCH, [Preferences(desktop_search=False), Preferences()]),
        (AUTOSTART, [True, False]),
    ],
)
def test_a_check_box_emits_one_signal(
    dialog: PreferencesDialog, emitted: Emitted, text: str, expected: list[Any]
) -> None:
    for each in expected:
        toggle(dialog, text)
        assert emitted.take() == [each]


@pytest.mark.parametrize("leave", ["Tab", "Return", "Esc"])
def test_a_typed_time_emits_one_signal_when_it_is_whole(
    dialog: PreferencesDialog, emitted: Emitted, leave: str
) -> None:
    go_to_time(dialog)
    type_text("2145")
    assert emitted.take() == []
    press(leave)
    assert emitted.take() == [Preferences(notify_at=time(21, 45))]
    assert dialog.isVisible() == (leave == "Tab")


@pytest.mark.parametrize("way", ["button", "window"])
def test_a_typed_time_emits_a_signal_when_the_dialog_closes(
    dialog: PreferencesDialog, emitted: Emitted, way: str
) -> None:
    go_to_time(dialog)
    type_text("06")
    if way == "button":
        dialog.ui.buttonBox.button(QDialogButtonBox.StandardButton.Close).click()
    else:
        dialog.close()
    assert emitted.take() == [Preferences(notify_at=time(6, 0))]


def go_to_time(dialog: PreferencesDialog) -> None:
    dialog.ui.notifyCheck.setFocus()
    press("Tab")


def test_a_step_of_the_time_emits_one_signal_and_midnight_is_no_end(
    dialog: PreferencesDialog, emitted: Emitted
) -> None:
    dialog.show_preferences(Preferences(notify_at=time(23, 30)))
    go_to_time(dialog)
    press("Up")
    assert emitted.take() == [Preferences(notify_at=time(0, 30))]


@lists_open
def test_a_text_size_emits_its_own_signal_only(dialog: PreferencesDialog, emitted: Emitted) -> None:
    choose(field(dialog, TEXT_SIZE), "200")
    assert emitted.take() == [200]


def test_buttons_ask(dialog: PreferencesDialog, emitted: Emitted) -> None:
    for text in BUTTONS:
        button(dialog, text).click()
    assert emitted.take() == ["show now", "snooze"]
    dialog.show_state(SENTENCES, is_paused=True)
    button(dialog, "Resume").click()
    assert emitted.take() == ["resume"]
    assert dialog.isVisible()


def restore_defaults(dialog: PreferencesDialog, monkeypatch: pytest.MonkeyPatch, answer: str = "Restore") -> str:
    """Press the button that restores the defaults, and answer the question. Return the question."""
    asked = list[str]()

    def answered(box: QMessageBox) -> int:
        asked.append(box.text())
        pressed = next(each for each in box.buttons() if each.text().replace("&", "") == answer)
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda _box: pressed)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answered)
    button(dialog, "Restore Defaults").click()
    (question,) = asked
    return question


def test_the_defaults_come_back_only_with_the_users_word(
    dialog: PreferencesDialog, emitted: Emitted, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert restore_defaults(dialog, monkeypatch, "Cancel") == "Restore the defaults?"
    assert emitted.take() == []
    restore_defaults(dialog, monkeypatch)
    assert emitted.take() == ["reset"]


def test_without_notifications_there_is_no_time_and_nothing_to_put_off(dialog: PreferencesDialog) -> None:
    for shown in (False, True):
        dialog.show_preferences(Preferences(notify=shown))
        assert field(dialog, AT).isEnabled() == shown
        assert button(dialog, SNOOZE).isEnabled() == shown
        assert button(dialog, SHOW_NOW).isEnabled()


# Showing


def test_showing_values_emits_no_signal(dialog: PreferencesDialog, emitted: Emitted) -> None:
    for shown in (
        Preferences(False, time(22, 15), "part 8", True, "dark"),
        Preferences(True, time(0, 0), "favorites", None, "light"),
        Preferences(),
    ):
        dialog.show_preferences(shown)
        assert contents(dialog) == shown._replace(close_keeps_running=bool(shown.close_keeps_running))
    for percent in STEPS:
        dialog.show_text_size(percent)
        assert dialog.ui.textSizeCombo.currentText() == f"{percent}%"
    dialog.show_autostart(True)
    assert button(dialog, AUTOSTART).isChecked()
    dialog.show_state(SENTENCES)
    assert dialog.ui.stateLabel.text() == "\n".join(SENTENCES)
    assert emitted.take() == []


def contents(dialog: PreferencesDialog) -> Preferences:
    """Return the preferences that the dialog shows."""
    ui = dialog.ui
    at: QTime = ui.timeEdit.time()
    return Preferences(
        ui.notifyCheck.isChecked(),
        time(at.hour(), at.minute()),
        ui.poolCombo.currentData(),
        ui.keepRunningCheck.isChecked(),
        ui.colorSchemeCombo.currentData(),
    )


def test_a_change_keeps_all_else_even_what_has_no_place_in_the_dialog(
    dialog: PreferencesDialog, emitted: Emitted
) -> None:
    shown = Preferences(True, time(22, 15), "part 99", None, "dark")
    dialog.show_preferences(shown)
    assert dialog.ui.poolCombo.currentIndex() == -1
    toggle(dialog, NOTIFY)
    assert emitted.take() == [shown._replace(notify=False)]


def test_words_in_a_state_are_no_markup(dialog: PreferencesDialog) -> None:
    dialog.show_state(["<b>1</b> & 2"])
    assert dialog.ui.stateLabel.text() == "<b>1</b> & 2"
    assert dialog.ui.stateLabel.textFormat() == Qt.TextFormat.PlainText


def test_the_text_size_takes_the_nearest_step() -> None:
    kept = NoSettings()
    text_size = TextSize(kept)
    assert text_size.percent == 100
    text_size.choose(140)
    assert text_size.percent == kept.get("text_size") == 150
    text_size.choose(-5)
    assert text_size.percent == STEPS[0]


# Mouse, keyboard, screen reader, size


def test_the_wheel_changes_only_a_field_that_has_the_focus(dialog: PreferencesDialog, emitted: Emitted) -> None:
    ui = dialog.ui
    dialog.show_preferences(Preferences(pool="all", color_scheme="light"))
    ui.notifyCheck.setFocus()
    for field in (ui.timeEdit, ui.poolCombo, ui.colorSchemeCombo, ui.textSizeCombo):
        turn_wheel(on_its_tab(dialog, field))
    assert emitted.take() == []
    on_its_tab(dialog, ui.colorSchemeCombo).setFocus()
    turn_wheel(ui.colorSchemeCombo)
    assert emitted.take() == [Preferences(pool="all", color_scheme="dark")]


def turn_wheel(widget: QWidget) -> None:
    window = widget.window()
    at = QPointF(widget.mapTo(window, widget.rect().center()))
    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, -120))
    settle()


@pytest.mark.parametrize("tab", range(len(TABS)))
def test_tab_follows_the_eye(dialog: PreferencesDialog, tab: int) -> None:
    dialog.ui.tabs.tabBar().setFocus()
    for _ in range(tab):
        press("Right")
    assert dialog.ui.tabs.tabText(dialog.ui.tabs.currentIndex()) == list(TABS)[tab]
    expected = list(TABS.values())[tab]
    visited = list[str]()
    for _ in range(len(expected) + 2 + expected.count(AT)):
        press("Tab")
        visited.append(name_of(QApplication.focusWidget()))
    if AT in expected:
        visited.remove(AT)  # it takes the focus twice: hours and minutes
    assert visited[: len(expected)] == expected
    assert sorted(visited[len(expected) :]) == ["Close", "Restore Defaults"]


def test_keys_go_to_the_next_tab_from_every_field(dialog: PreferencesDialog) -> None:
    fields = [each for each in visible_children(dialog.ui.tabs) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert dialog.ui.timeEdit in fields
    for field in fields:
        dialog.ui.tabs.setCurrentIndex(0)
        field.setFocus()
        press("Ctrl+Tab")
        assert dialog.ui.tabs.currentIndex() == 1, field
        press("Ctrl+Shift+Tab")
        assert dialog.ui.tabs.currentIndex() == 0, field


def test_keys_go_from_tab_to_tab(dialog: PreferencesDialog) -> None:
    dialog.ui.notifyCheck.setFocus()
    seen = list[str]()
    for _ in TABS:
        press("Ctrl+Tab")
        seen.append(dialog.ui.tabs.tabText(dialog.ui.tabs.currentIndex()))
    assert seen == [*list(TABS)[1:], next(iter(TABS))]


@pytest.mark.parametrize("field", ["showNowButton", "timeEdit"])
@pytest.mark.parametrize("keys", ["Ctrl+Tab", "Ctrl+Shift+Tab"])
def test_the_focus_is_seen_after_keys_went_to_another_tab(dialog: PreferencesDialog, keys: str, field: str) -> None:
    getattr(dialog.ui, field).setFocus(Qt.FocusReason.MouseFocusReason)
    press(keys)
    focused = QApplication.focusWidget()
    assert focused
    at_once = focused.grab().toImage()
    press("Tab")
    press("Shift+Tab")
    assert QApplication.focusWidget() is focused
    assert focused.grab().toImage() == at_once


def test_where_the_desktop_finds_no_quotes_there_is_nothing_to_turn_off(qtbot: QtBot, collection: Collection) -> None:
    dialog = opened(qtbot, PreferencesDialog(collection.parts, INFOS))
    assert not dialog.ui.desktopSearchCheck.isVisible()


def test_a_screen_reader_names_every_control(dialog: PreferencesDialog) -> None:
    heard = list[str]()
    for number in range(dialog.ui.tabs.count()):
        dialog.ui.tabs.setCurrentIndex(number)
        for widget in visible_children(dialog.ui.tabs):
            if isinstance(widget, QAbstractButton | QComboBox | QTimeEdit):
                assert spoken_name(widget) == name_of(widget)
                heard.append(name_of(widget))
    assert sorted(heard) == sorted(ALL_IN_ORDER)


def name_of(widget: QWidget | None) -> str:
    """Return the name of a control in the form."""
    assert widget
    return widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else widget.accessibleName()


def spoken_name(widget: QWidget) -> str:
    """Return the name that a screen reader reads. For a list it reads the label instead of the name."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QComboBox):
        ((interface, _),) = interface.relations(QAccessible.RelationFlag.Label)
    return interface.text(QAccessible.Text.Name)


@pytest.mark.parametrize("language", languages())
def test_each_tab_fits_a_small_window_without_scrolling_in_every_language(
    search_service: None, qapp: QApplication, qtbot: QtBot, collection: Collection, language: str
) -> None:
    speak(qapp, language)
    TextSize(NoSettings()).choose(200)
    dialog = PreferencesDialog(collection.parts, INFOS)
    dialog.show_preferences(Preferences(pool="part 1"))
    dialog.show_state(SENTENCES, SENTENCES[1])
    dialog.show_folder(Path("/home/somebody/Documents/Nextcloud/LeCun Viewer/collections"), has_favorites=True)
    opened(qtbot, dialog)
    needed = dialog.minimumSizeHint().expandedTo(QSize(0, dialog.heightForWidth(SMALL.width())))
    assert needed.expandedTo(SMALL) == SMALL
    assert dialog.findChildren(QScrollArea) == []
    dialog.resize(SMALL)
    for number in range(dialog.ui.tabs.count()):
        dialog.ui.tabs.setCurrentIndex(number)
        settle()
        assert cut(dialog, SMALL) == []


def test_the_longest_field_goes_below_its_label_in_a_narrow_window(dialog: PreferencesDialog) -> None:
    pool, label = field(dialog, POOL), dialog.ui.poolLabel
    dialog.resize(900, 600)
    settle()
    narrow = 900 - (pool.width() - pool.sizeHint().width()) - label.width() // 2
    for width, is_beside in ((900, True), (narrow, False), (900, True)):
        dialog.resize(width, 600)
        settle()
        assert (pool.x() > label.geometry().right()) == is_beside
        assert cut(dialog, dialog.size()) == []


def test_it_opens_large_enough_and_follows_the_text_size(dialog: PreferencesDialog) -> None:
    assert dialog.sizeHint().height() > 0
    before = dialog.size()
    text_size = TextSize(NoSettings())
    for percent in (150, 100):
        text_size.choose(percent)
        settle()
        assert cut(dialog, dialog.size()) == []
    assert dialog.size() == before


def test_it_grows_with_the_text_within_the_screen(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    screen, before = dialog.screen().availableGeometry(), dialog.height()
    dialog.move(screen.right() - dialog.width(), screen.bottom() - before)
    settle()
    TextSize(NoSettings()).choose(150)
    qtbot.waitUntil(lambda: dialog.height() > before)
    qtbot.waitUntil(lambda: screen.contains(dialog.frameGeometry()))
    place = dialog.pos()
    dialog.hide()
    TextSize(NoSettings()).choose(100)
    settle()
    dialog.show()
    assert dialog.pos() == place != screen.topLeft()


def test_after_large_text_it_is_small_again_also_if_hidden_meanwhile(qtbot: QtBot, collection: Collection) -> None:
    text_size = TextSize(NoSettings())
    sizes = []
    for percent in (100, 200):
        text_size.choose(percent)
        dialog = opened(qtbot, PreferencesDialog(collection.parts, INFOS))
        settle()
        sizes.append(dialog.size())
    dialog.hide()
    text_size.choose(100)
    settle()
    dialog.show()
    settle()
    assert dialog.size() == sizes[0] != sizes[1]
    for combo in dialog.findChildren(QComboBox):
        on_its_tab(dialog, combo)
        least = max(combo.sizeHint().height(), combo.minimumHeight())
        assert combo.height() == least < 2.5 * combo.fontMetrics().height()


def test_a_longer_state_makes_it_higher_and_not_narrower(dialog: PreferencesDialog) -> None:
    dialog.resize(dialog.width() + 50, dialog.height())
    before = dialog.size()
    dialog.show_state(SENTENCES * 3)
    settle()
    assert dialog.width() == before.width()
    assert dialog.height() > before.height()
    assert cut(dialog, dialog.size()) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_link_can_be_read(dialog: PreferencesDialog, qapp: QApplication, scheme: str) -> None:
    colors = ColorScheme(qapp, scheme)
    settle()
    link = dialog.ui.showNowButton
    picture = dialog.grab().toImage()
    place, scale = QRect(link.mapTo(dialog, QPoint()), link.size()), picture.devicePixelRatio()
    painted = [
        picture.pixelColor(round(x * scale), round(y * scale))
        for x in range(place.left(), place.right())
        for y in range(place.top(), place.bottom())
    ]
    ground = painted[0]
    assert (ground.lightness() < 128) == (scheme == "dark")
    assert max(contrast(each, ground) for each in painted) >= 4.5
    colors.prefer("system")
    colors.deleteLater()


def test_the_link_shows_that_it_has_the_focus(dialog: PreferencesDialog) -> None:
    link = dialog.ui.showNowButton
    before, width = link.grab().toImage(), link.sizeHint()
    link.setFocus()
    press("Tab")
    press("Shift+Tab")
    assert dialog.focusWidget() is link
    assert link.grab().toImage() != before
    assert link.sizeHint() == width
    press("Tab")
    assert link.grab().toImage() == before


def test_a_dialog_that_goes_while_the_text_size_changes_is_no_trouble(qtbot: QtBot, collection: Collection) -> None:
    dialog = PreferencesDialog(collection.parts, INFOS)
    dialog.show()
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.FontChange))
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    settle()


def pool_texts(dialog: PreferencesDialog) -> list[str]:
    combo = dialog.ui.poolCombo
    return [combo.itemText(row) for row in range(combo.count())]


def test_the_chosen_pool_is_always_listed(dialog: PreferencesDialog, emitted: Emitted, collection: Collection) -> None:
    part = collection.parts[5]
    without_it = [each._replace(quote_count=0) if each == part else each for each in collection.parts]
    dialog.show_preferences(Preferences(pool="collection own", hidden_collections=("own",)))
    dialog.offer_pools(without_it, [INFOS[0], INFOS[1]._replace(is_hidden=True)])
    assert dialog.ui.poolCombo.currentText() == "Collection: Own words (hidden)"
    assert "Collection: A compilation" in pool_texts(dialog)
    assert not [text for text in pool_texts(dialog) if text.startswith("Part 6")]
    dialog.show_preferences(Preferences(pool="part 6", hidden_collections=("own",)))
    assert dialog.ui.poolCombo.currentText() == f"Part 6: {part.title}"
    assert not [text for text in pool_texts(dialog) if "Own words" in text]
    dialog.offer_pools(collection.parts, INFOS)
    assert "Collection: Own words" in pool_texts(dialog)
    assert emitted.take() == []


def test_a_single_collection_is_a_pool_only_if_it_is_chosen(qtbot: QtBot, collection: Collection) -> None:
    dialog = opened(qtbot, PreferencesDialog(collection.parts, INFOS[:1]))
    assert not [text for text in pool_texts(dialog) if text.startswith("Collection")]
    dialog.show_preferences(Preferences(pool="collection compilation"))
    assert dialog.ui.poolCombo.currentText() == "Collection: A compilation"


def test_own_quotes_are_a_pool_if_there_are_any(dialog: PreferencesDialog, collection: Collection) -> None:
    mine = own_info(0)
    for info, is_offered in ((mine, False), (mine._replace(quote_count=1), True)):
        dialog.offer_pools(collection.parts, [*INFOS, info])
        assert ("All My Quotes" in pool_texts(dialog)) == is_offered


@pytest.mark.parametrize(
    ("pool", "text"),
    [("author Hannah Arendt", "Author: Hannah Arendt"), ("book On War", "Book or source: On War"), ("tag a", "Tag: a")],
)
def test_the_pool_of_a_label_is_listed_if_it_is_chosen(dialog: PreferencesDialog, pool: str, text: str) -> None:
    assert text not in pool_texts(dialog)
    dialog.show_preferences(Preferences(pool=pool))
    assert dialog.ui.poolCombo.currentText() == text
