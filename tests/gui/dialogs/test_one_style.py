"""The dialogs have one style: equal margins, plain buttons, thin scroll bars, and frames that show the focus."""

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPalette, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QProxyStyle,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOption,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from builders import marked
from fakes import Calendar
from gui.conftest import MakeWindow
from gui.person import clicked_by_return, opened, settle, visible_children
from gui.styles import make_style
from gui.test_translation import DIALOGS, make_dialog
from lecun_viewer.core.change import Change
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.dialogs.check_dialog import CheckDialog
from lecun_viewer.gui.dialogs.finding_dialog import FindingDialog
from lecun_viewer.gui.dialogs.import_preview_dialog import ImportPreviewDialog, Preview
from lecun_viewer.gui.theme.controls import GRID, LOW, ROOM
from lecun_viewer.gui.widgets.dialogs import MARGIN, choose, polish
from lecun_viewer.gui.widgets.fields import TextField
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.imports.found import Choice
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore

OF_QT = ("progress", "guide")  # Qt's own layout, and a window
THIN = 12  # pixels


class StyleWithIcons(QProxyStyle):
    """Has icons on the buttons of dialogs, as Qt's styles have on every desktop of Linux (Qt 6.11)."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.setParent(QApplication.instance())  # it outlives its widgets

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: object = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget)


@pytest.fixture
def window(make_window: MakeWindow, store: FavoriteStore, collection: Collection) -> MainWindow:
    store.apply([Change(None, *marked([collection.quotes[0]]))], [])
    return make_window()


@pytest.fixture(params=[each for each in DIALOGS if each not in OF_QT])
def dialog(request: pytest.FixtureRequest, qtbot: QtBot, window: MainWindow, tmp_path: Path) -> QWidget:
    """Each dialog. It is hidden before it is closed, so that none asks whether to discard what was typed."""
    made = make_dialog(request.param, window, window._stores, tmp_path)
    qtbot.addWidget(made, before_close_func=QWidget.hide)
    return opened(qtbot, made)


@pytest.mark.parametrize("name", ["check text", "field", "quote"])
def test_keys_that_come_before_a_dialog_is_active_are_for_its_field(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str
) -> None:
    dialog = make_dialog(name, window, window._stores, tmp_path)
    qtbot.addWidget(dialog, before_close_func=QWidget.hide)
    dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    dialog.show()
    assert not dialog.isActiveWindow()
    field = dialog.focusWidget()
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Z)
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    assert "z" in (field.text() if isinstance(field, QLineEdit) else field.toPlainText())


def place(widget: QWidget, dialog: QWidget) -> QRect:
    return QRect(widget.mapTo(dialog, QPoint(0, 0)), widget.size())


def test_the_buttons_of_each_dialog_are_in_the_same_corner(dialog: QWidget) -> None:
    (box,) = dialog.findChildren(QDialogButtonBox)
    at = place(box, dialog)
    assert (dialog.width() - at.right() - 1, dialog.height() - at.bottom() - 1) == (MARGIN, MARGIN)
    for area in dialog.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
    labels = [place(each, dialog) for each in visible_children(dialog) if isinstance(each, QLabel)]
    assert all(each.left() >= MARGIN and each.top() >= MARGIN for each in labels)


def test_controls_have_room_around_their_text_in_each_dialog(qapp: QApplication, dialog: QWidget) -> None:
    if qapp.style().name() not in LOW:
        pytest.skip("other styles have their own heights")
    assert without_room(dialog) == []


def test_controls_that_come_later_have_room_too(qapp: QApplication, qtbot: QtBot, shipped_library: Library) -> None:
    if qapp.style().name() not in LOW:
        pytest.skip("other styles have their own heights")
    quote = shipped_library.random()
    assert quote
    text = f"{quote.text} “The mill grinds slowly when the river is low.” — Yann LeCun"
    choices = [Choice("layout", "blocks", ("lines", "blocks", "nothing"))]
    for dialog, number in (
        (CheckDialog(shipped_library, text, Calendar()), 8),
        (ImportPreviewDialog(Preview("Clippings", "", 9, [quote], [], 0, choices=choices)), 3),
    ):
        qtbot.addWidget(dialog)
        opened(qtbot, dialog)
        assert sum(isinstance(each, QPushButton | QComboBox) for each in visible_children(dialog)) >= number
        assert without_room(dialog) == []


def without_room(dialog: QWidget) -> list[QWidget]:
    """Return the fields and buttons of *dialog* that are too low for their text. Links are no such buttons."""
    kinds = QAbstractSpinBox | QComboBox | QLineEdit | QPushButton
    controls = [each for each in visible_children(dialog) if isinstance(each, kinds)]
    links = [each for each in controls if isinstance(each, QPushButton) and each.isFlat()]
    inner = [each for each in controls if isinstance(each.parent(), QAbstractSpinBox | QComboBox)]
    low = [each for each in controls if each.height() < each.fontMetrics().height() + ROOM]
    return [each for each in low if each not in links + inner]


def test_the_text_of_all_fields_begins_in_line_in_fusion(qtbot: QtBot) -> None:
    style, dialog = make_style("Fusion"), QDialog()
    layout = QVBoxLayout(dialog)
    fields = QLineEdit("Here"), TextField("Here", dialog)
    for each in (dialog, *fields):
        each.setStyle(style)
    for each in fields:
        layout.addWidget(each)
    qtbot.addWidget(dialog)
    polish(dialog)
    opened(qtbot, dialog)
    for each in fields:
        each.clearFocus()  # with its cursor, or a selected text
    one, several = (first_ink(each.grab().toImage()) for each in fields)
    assert one == several


def test_items_of_two_lines_are_told_from_two_items(qtbot: QtBot) -> None:
    """None is cut, whatever the width is: an item is as high as its text needs, and some more."""
    style, dialog = make_style("Fusion"), QDialog()
    items = QListWidget(dialog)
    for each in (dialog, items):
        each.setStyle(style)
    items.setWordWrap(True)
    items.setResizeMode(QListWidget.ResizeMode.Adjust)
    items.addItems(["Part 3: The Path to Human-Level AI: World Models & JEPA", "Part 4"])
    qtbot.addWidget(dialog)
    polish(dialog)
    opened(qtbot, dialog)
    line, text = items.fontMetrics().lineSpacing(), items.item(0).text()
    whole = items.fontMetrics().horizontalAdvance(text)
    for width in range(whole - 20, whole + 20, 2):
        items.resize(width, 200)
        settle()
        picture = items.viewport().grab(items.visualItemRect(items.item(0))).toImage()
        lines = 1 + (dark_rows(picture) > line)
        assert picture.height() == lines * line + 2 * GRID


def dark_rows(picture: QImage) -> int:
    """Return from the first to the last row of *picture* with dark text."""
    columns = range(picture.width())
    rows = [y for y in range(picture.height()) if any(picture.pixelColor(x, y).lightness() < 128 for x in columns)]
    return rows[-1] - rows[0] + 1


def test_a_dialog_goes_with_its_last_reference(qapp: QApplication) -> None:
    """If Python's collector destroyed it, that could be in any thread, and Qt would crash."""
    dialog = QDialog()
    for kind in (QLineEdit, QComboBox, QTabWidget, QDialogButtonBox):
        kind(dialog)
    polish(dialog)
    gone = weakref.ref(dialog)
    gc.disable()
    try:
        del dialog
        assert gone() is None
    finally:
        gc.enable()


def first_ink(picture: QImage) -> int:
    """Return the first column of *picture* with dark text, within a frame."""
    rows = range(4, picture.height() - 4)
    columns = range(2, picture.width())
    return next(x for x in columns if any(picture.pixelColor(x, y).lightness() < 128 for y in rows))


def test_the_page_of_a_tab_has_the_ground_of_the_window_in_the_dark(qtbot: QtBot) -> None:
    style, dialog = make_style("Fusion"), QDialog()
    tabs = QTabWidget(dialog)
    for each in (dialog, tabs):
        each.setStyle(style)
    tabs.addTab(QWidget(), "Behavior")
    tabs.resize(300, 200)
    palette = QPalette(QColor("#303030"), QColor("#303030"))
    dialog.setPalette(palette)
    qtbot.addWidget(dialog)
    polish(dialog)
    opened(qtbot, dialog)
    picture = dialog.grab().toImage()
    middle = picture.rect().center()
    assert picture.pixelColor(middle) == palette.color(QPalette.ColorRole.Window)


def test_scroll_bars_are_thin_in_each_dialog(qapp: QApplication, dialog: QWidget) -> None:
    if qapp.style().name() != "fusion":
        pytest.skip("other styles keep their scroll bars")
    areas = [each for each in visible_children(dialog) if isinstance(each, QAbstractScrollArea)]
    assert [each.objectName() for each in areas if each.verticalScrollBar().sizeHint().width() > THIN] == []


def test_return_clicks_the_button_with_the_focus_in_each_dialog(dialog: QWidget) -> None:
    (before,) = default_of(dialog)
    tabs = dialog.findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget | None)
    for page in range(tabs.count() if tabs else 1):
        if tabs:
            tabs.setCurrentIndex(page)
        for button, clicked in clicked_by_return(dialog):
            assert [each.text() for each in clicked] == [button.text()]
    assert default_of(dialog) == [before]


def default_of(dialog: QWidget) -> list[str]:
    """Return the buttons that Return clicks where no button has the focus."""
    dialog.setFocus()
    return [each.text() for each in dialog.findChildren(QPushButton) if each.isDefault()]


@pytest.mark.parametrize(("desktop", "have_icons"), [("ubuntu:GNOME", False), ("", False), ("KDE", True)])
def test_buttons_have_icons_only_where_the_desktop_has_them(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, desktop: str, *, have_icons: bool
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    dialog, style = QDialog(), StyleWithIcons()
    qtbot.addWidget(dialog)
    dialog.setStyle(style)
    box = QDialogButtonBox(dialog)
    box.setStyle(style)
    box.setStandardButtons(box.StandardButton.Cancel)
    assert not box.buttons()[0].icon().isNull()
    polish(dialog)
    assert box.buttons()[0].icon().isNull() != have_icons


def test_fusion_has_no_icons_on_plasma_either(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the light theme would be lost in dark colors."""
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    style, dialog = make_style("Fusion"), QDialog()
    style.setParent(QApplication.instance())
    qtbot.addWidget(dialog)
    dialog.setStyle(style)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, dialog)
    box.buttons()[0].setIcon(draw())
    polish(dialog)
    assert box.buttons()[0].icon().isNull()


def draw() -> QIcon:
    picture = QPixmap(16, 16)
    picture.fill(QColor("black"))
    return QIcon(picture)


def test_a_question_has_no_icons_on_its_buttons(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")
    icons = list[bool]()
    monkeypatch.setattr(QMessageBox, "exec", lambda box: icons.append(box.buttons()[0].icon().isNull()))
    style, box = StyleWithIcons(), QMessageBox()
    box.setStyle(style)
    box.addButton(QMessageBox.StandardButton.Cancel)
    choose(box)
    assert icons == [True]


@pytest.mark.parametrize("explanation", ["They haven’t been saved yet.", ""])
def test_a_question_stands_out_from_its_explanation(monkeypatch: pytest.MonkeyPatch, explanation: str) -> None:
    said = ["Discard your changes?", *filter(None, [explanation])]
    bold = list[bool]()
    monkeypatch.setattr(QMessageBox, "exec", lambda box: bold.extend(is_bold(box, each) for each in said))
    box = QMessageBox()
    box.setText(said[0])
    box.setInformativeText(explanation)
    choose(box)
    assert bold == ([True, False] if explanation else [False])


def is_bold(box: QMessageBox, text: str) -> bool:
    return next(each.font().bold() for each in box.findChildren(QLabel) if each.text() == text)


@pytest.mark.parametrize("name", ["check", "export"])
def test_a_dialog_shows_at_once_that_a_list_has_the_focus_in_fusion(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str
) -> None:
    if window.style().name() != "fusion":
        pytest.skip("the platform has another style")
    made = make_dialog(name, window, window._stores, tmp_path)
    qtbot.addWidget(made, before_close_func=QWidget.hide)
    focused = opened(qtbot, made).focusWidget()
    assert isinstance(focused, QComboBox)
    hue = focused.palette().highlight().color().hue()
    assert abs(focused.grab().toImage().pixelColor(focused.width() // 2, 0).hue() - hue) < 10


def test_a_field_of_several_lines_shows_the_focus_by_its_frame_in_fusion(qtbot: QtBot) -> None:
    style, dialog = make_style("Fusion"), QDialog()
    field, other = TextField(dialog), TextField(dialog)
    other.move(0, 300)
    style.setParent(QApplication.instance())  # it outlives its widgets
    for each in (field, other):
        each.setStyle(style)
    opened(qtbot, dialog)

    def frame() -> QColor:
        settle()
        return field.grab().toImage().pixelColor(field.width() // 2, 0)

    other.setFocus()
    without = frame()
    field.setFocus()
    focused = frame()
    other.setFocus()
    assert frame() == without
    hue = field.palette().highlight().color().hue()
    assert abs(focused.hue() - hue) < 10
    assert focused.saturation() > without.saturation()


def test_a_label_stands_beside_the_first_line_of_its_field(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = opened(qtbot, make_dialog("check", window, window._stores, tmp_path))
    assert isinstance(dialog, FindingDialog)
    label, field = dialog.ui.findingNoteLabel, dialog.ui.findingNoteEdit
    line = field.cursorRect().translated(field.viewport().mapTo(dialog, QPoint(0, 0)))
    text = place(label, dialog).top() + label.contentsMargins().top()
    assert text == pytest.approx(line.top(), abs=2)
