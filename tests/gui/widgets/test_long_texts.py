"""Texts that are longer than there is room for: they go on in the next line, scroll, or have a tool tip."""

import gc

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocumentFragment
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QToolTip,
    QWidget,
    QWidgetItem,
)
from pytestqt.qtbot import QtBot

from gui.person import opened, settle
from gui.styles import make_style
from lecun_viewer.gui.widgets.fields import HintEdit, TitleCombo
from lecun_viewer.gui.widgets.long_texts import (
    PLACE,
    ScrollingLabel,
    StackingRow,
    WrappingButton,
    WrappingCheckBox,
    breakable,
)

Wrapping = type[WrappingButton] | type[WrappingCheckBox]


def painted(button: WrappingButton | WrappingCheckBox) -> str:
    """Return the text that *button* hands to its style."""
    told = list[str]()

    class Told(type(button)):  # type: ignore[misc]
        def initStyleOption(self, option: QStyleOptionButton) -> None:
            super().initStyleOption(option)
            told.append(option.text)

    copy = Told(button.text())
    copy.resize(button.size())
    copy.grab()
    return told[-1]


@pytest.mark.parametrize("kind", [WrappingButton, WrappingCheckBox])
@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Keep &running && waiting in the background", ["Keep &running && waiting", "in the background"]),
        ("Tom && Jerry, and a cat in the &background", ["Tom && Jerry, and a cat", "in the &background"]),
        ("Show what has no letter at all for it", ["Show what has no letter", "at all for it"]),
    ],
)
def test_the_text_of_a_button_goes_on_in_the_next_line(
    qtbot: QtBot, kind: Wrapping, text: str, lines: list[str]
) -> None:
    button = kind(text)
    qtbot.addWidget(button)
    whole = button.sizeHint()
    button.resize(whole)
    assert painted(button) == text
    assert button.heightForWidth(whole.width()) == whole.height()
    metrics = button.fontMetrics()
    around = whole.width() - metrics.size(Qt.TextFlag.TextShowMnemonic, text).width()
    first = metrics.size(Qt.TextFlag.TextShowMnemonic, lines[0]).width()
    button.resize(first + around + 2, 2 * whole.height())
    assert painted(button).split("\n") == lines
    assert button.heightForWidth(button.width()) == whole.height() + metrics.lineSpacing()
    assert button.minimumSizeHint().width() < button.width()
    assert button.text() == text


def test_a_row_becomes_a_column_where_it_is_too_narrow(qtbot: QtBot) -> None:
    row = StackingRow()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    label = QLabel("A sentence of some words", wordWrap=True)
    layout.addWidget(label)
    layout.addWidget(QPushButton("A button"))
    opened(qtbot, row)
    wide = label.fontMetrics().horizontalAdvance(label.text()) + 200
    row.resize(wide, 100)
    settle()
    assert layout.direction() == QBoxLayout.Direction.LeftToRight
    row.resize(wide - 150, 100)
    settle()
    assert layout.direction() == QBoxLayout.Direction.TopToBottom
    label.setText("Short")
    settle()
    assert layout.direction() == QBoxLayout.Direction.LeftToRight


def test_a_row_keeps_no_item_of_its_layout(qtbot: QtBot) -> None:
    """Qt deletes an item with its widget, and Python does not notice."""
    row = StackingRow()
    layout = QHBoxLayout(row)
    layout.addWidget(QLabel("A sentence of some words"))
    layout.addWidget(button := QPushButton("A button"))
    opened(qtbot, row)
    shiboken6.delete(button)
    assert layout.count() == 1
    gc.collect()
    assert [each for each in gc.get_objects() if type(each) is QWidgetItem] == []


def test_a_long_text_scrolls_and_the_keys_reach_it(qtbot: QtBot) -> None:
    area = ScrollingLabel()
    label = QLabel("A few words.", area, wordWrap=True)
    area.show_label(label)
    opened(qtbot, area)
    area.resize(200, area.sizeHint().height())
    settle()
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus
    label.setText(f"{'word ' * 50}{'x' * 200}")
    settle()
    assert area.sizeHint().height() > area.height()
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0
    assert area.focusPolicy() == Qt.FocusPolicy.TabFocus
    label.hide()
    assert not area.isVisible()
    label.show()
    assert area.isVisible()


def test_only_a_word_that_is_too_wide_gets_places_to_break(qapp: QApplication) -> None:
    metrics = QLabel().fontMetrics()
    width = metrics.horizontalAdvance("a word")
    assert breakable("a word/folder-name", metrics, metrics.horizontalAdvance("folder")) == "a word/folder-name"
    assert breakable("a wordwithoutend", metrics, width) == "a " + PLACE.join("wordwithoutend")


def test_a_list_of_titles_has_the_present_title_as_its_tool_tip(qtbot: QtBot) -> None:
    combo = TitleCombo()
    combo.add_title("Of <b>bold</b> titles & others", "value")
    assert combo.currentData() == "value"
    for tip in (combo.itemData(0, Qt.ItemDataRole.ToolTipRole), tool_tip(qtbot, opened(qtbot, combo))):
        assert tip.startswith("<qt>")
        assert QTextDocumentFragment.fromHtml(tip).toPlainText() == "Of <b>bold</b> titles & others"


@pytest.mark.parametrize("style", ["fusion", "windows"])
def test_a_long_title_is_elided_in_its_list(qtbot: QtBot, style: str) -> None:
    combo = TitleCombo()
    combo.setStyle(make_style(style))
    combo.add_title("The list: 29 quotes in The Path to Human-Level AI", "value")
    combo.setSizeAdjustPolicy(combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setFixedWidth(150)
    assert shown_title(opened(qtbot, combo)).endswith("…")
    combo.setFixedWidth(1500)
    assert shown_title(combo) == combo.currentText()


def shown_title(combo: TitleCombo) -> str:
    """Return what the list paints."""
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    return option.currentText


def test_an_empty_field_has_its_hint_as_its_tool_tip(qtbot: QtBot) -> None:
    edit = HintEdit(placeholderText="A long hint")
    assert tool_tip(qtbot, opened(qtbot, edit)) == "A long hint"
    edit.setText("typed")
    assert tool_tip(qtbot, edit) == ""


def tool_tip(qtbot: QtBot, widget: QWidget) -> str:
    """Return the tool tip that the mouse brings up over *widget*."""
    at = QPoint(1, 1)
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    text = QToolTip.text() if QToolTip.isVisible() else ""
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    return text
