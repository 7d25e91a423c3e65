"""The dialog, as a person uses it: choose, look, save, copy."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gui.card.test_picture import difference
from gui.person import click, named, opened, press, settle
from gui.preferences.test_preferences_dialog import NoSettings, name_of
from gui.scale import run_at_scale
from gui.theme.cut_texts import SMALL, cut
from lecun_viewer.core.quote import Collection, Quote
from lecun_viewer.gui.card.card import Card
from lecun_viewer.gui.card.designs import DESIGNS, SIZES
from lecun_viewer.gui.card.dialog import CardDialog, CardFileDialog
from lecun_viewer.gui.preferences.appearance import TextSize
from lecun_viewer.gui.theme import colors

DESCRIPTION = "Image description"


@pytest.fixture
def quote(collection: Collection) -> Quote:
    return collection.quotes[0]


@pytest.fixture
def kept() -> NoSettings:
    return NoSettings()


@pytest.fixture
def dialog(qtbot: QtBot, quote: Quote, kept: NoSettings) -> CardDialog:
    return opened(qtbot, CardDialog(quote, kept))


def button(dialog: QDialog, text: str) -> QAbstractButton:
    (found,) = [each for each in dialog.findChildren(QAbstractButton) if each.text().replace("&", "") == text]
    return found


def shown(dialog: CardDialog) -> QImage:
    return named(dialog, "Preview").grab().toImage()


def result(dialog: CardDialog) -> str:
    return dialog.ui.resultLabel.text()


class Answer:
    """Answers the question for a file, with ``path`` and the format that has ``kind`` in its name."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.path: Path | None = None
        self.kind = "PNG"
        self.suggested = ""
        monkeypatch.setattr(CardFileDialog, "exec", lambda asked: self._answer(asked))

    def _answer(self, asked: CardFileDialog) -> int:
        self.suggested = Path(asked.selectedFiles()[0]).name
        if not self.path:
            return QDialog.DialogCode.Rejected
        (chosen,) = [each for each in asked.nameFilters() if self.kind in each][:1]
        asked.selectNameFilter(chosen)
        asked.filterSelected.emit(chosen)
        asked.selectFile(str(self.path))
        return QDialog.DialogCode.Accepted


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    return Answer(monkeypatch)


def test_every_design_and_size_is_offered(dialog: CardDialog) -> None:
    for combo, names in ((dialog.ui.designCombo, DESIGNS), (dialog.ui.sizeCombo, SIZES)):
        assert [combo.itemData(row) for row in range(combo.count())] == list(names)


def test_a_choice_changes_the_preview_by_keys_and_is_remembered(
    qtbot: QtBot, dialog: CardDialog, quote: Quote, kept: NoSettings
) -> None:
    seen = [shown(dialog)]
    for name in ("Design", "Size"):
        named(dialog, name).setFocus()
        press("Down")
        seen.append(shown(dialog))
    assert len({bytes(image.constBits()) for image in seen}) == 3
    assert (kept.get("card_design"), kept.get("card_size")) == ("night", "wide")
    again = opened(qtbot, CardDialog(quote, kept))
    assert (again.ui.designCombo.currentData(), again.ui.sizeCombo.currentData()) == ("night", "wide")


def test_odd_settings_never_fail(qtbot: QtBot, quote: Quote) -> None:
    for value in (None, 7, "unknown", ["night"], {"a": 1}):
        dialog = CardDialog(quote, NoSettings(card_design=value, card_size=value))
        qtbot.addWidget(dialog)
        assert (dialog.ui.designCombo.currentData(), dialog.ui.sizeCombo.currentData()) == ("paper", "square")


def test_the_preview_is_the_card_in_line_with_the_choices(dialog: CardDialog, quote: Quote) -> None:
    preview, card = shown(dialog), Card(quote, "paper", "square")
    side = min(preview.width(), preview.height())
    top = preview.copy((preview.width() - side) // 2, 0, side, side)
    assert preview.height() > side
    assert difference(top, card.picture().smoothScaled(side, side)) < 2


def test_a_line_is_the_edge_of_the_preview(dialog: CardDialog) -> None:
    preview, beside = shown(dialog), dialog.palette().color(dialog.backgroundRole()).name()
    line, paper = colors.rule(dialog.palette()).name(), DESIGNS["paper"].background.lower()
    middle = preview.rect().center()
    across = [preview.pixelColor(x, middle.y()).name() for x in range(preview.width())]
    down = [preview.pixelColor(middle.x(), y).name() for y in range(preview.height())]
    for row in (across, across[::-1], down, down[::-1]):
        assert [color for color in row if color != beside][:2] == [line, paper]


def test_the_line_is_the_edge_at_a_fractional_scale() -> None:
    assert "1 passed" in run_at_scale(1.25, __file__, "line_is_the_edge_of")


@pytest.mark.parametrize(
    ("kind", "name", "scale"),
    [("1080 × 1080", "a.PNG", 1), ("2160 × 2160", "a.png", 2), ("2160 × 2160", "no suffix", 2)],
)
def test_a_saved_picture_is_the_cards(
    dialog: CardDialog, quote: Quote, answer: Answer, tmp_path: Path, kind: str, name: str, scale: int
) -> None:
    answer.path, answer.kind = tmp_path / name, kind
    button(dialog, "Save…").click()
    assert answer.suggested == f"{quote.id}.png"
    (saved,) = tmp_path.glob("*.[pP]*")
    expected = tmp_path / "expected.png"
    Card(quote, "paper", "square").write(expected, scale)
    assert saved.read_bytes() == expected.read_bytes()
    assert result(dialog) == f"Saved as {saved}."


def test_a_saved_picture_can_be_opened(
    dialog: CardDialog, answer: Answer, tmp_path: Path, opened_addresses: list[QUrl]
) -> None:
    assert not dialog.ui.openButtons.isVisible()
    answer.path = saved = tmp_path / "a.png"
    button(dialog, "Save…").click()
    button(dialog, "Open").click()
    button(dialog, "Open Folder").click()
    assert [Path(each.toLocalFile()) for each in opened_addresses] == [saved, tmp_path]
    opened_addresses.clear()
    saved.unlink()
    button(dialog, "Open").click()
    assert result(dialog) == f"Couldn’t open {saved}."
    button(dialog, "Open Folder").click()
    assert [Path(each.toLocalFile()) for each in opened_addresses] == [tmp_path]
    assert dialog.ui.openButtons.isVisible()
    button(dialog, "Save…").click()
    assert dialog.ui.openButtons.isVisible()
    dialog.ui.sizeCombo.setCurrentIndex(1)
    assert not dialog.ui.openButtons.isVisible(), "that is another image"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("missing/card.png", "Nothing was changed. Try another folder or name."),
        ("folder.png", "Nothing was changed. Try another folder or name."),
        ("card.svg", "Nothing was saved. Use a name that ends in .png."),
    ],
)
def test_the_result_says_that_nothing_was_saved(dialog: CardDialog, tmp_path: Path, name: str, said: str) -> None:
    folder = tmp_path / "folder.png"
    folder.mkdir()
    dialog._save_as(tmp_path / name, 1)
    assert result(dialog).endswith(said)
    assert list(tmp_path.rglob("*")) == [folder]


@pytest.mark.skipif(sys.platform == "win32", reason="no name can have these characters there")
def test_the_result_shows_control_characters_of_a_name_as_escapes(dialog: CardDialog, tmp_path: Path) -> None:
    dialog._save_as(tmp_path / "a\x1b\u202eb.png", 1)
    assert result(dialog) == f"Saved as {tmp_path}/a\\x1b\\u202eb.png."


def test_leaving_the_question_saves_nothing_and_shows_no_result(dialog: CardDialog, answer: Answer) -> None:
    button(dialog, "Save…").click()
    assert result(dialog) == ""


def test_the_result_goes_with_the_next_choice(dialog: CardDialog) -> None:
    button(dialog, "Copy Image").click()
    assert result(dialog)
    named(dialog, "Design").setFocus()
    press("Down")
    assert result(dialog) == ""


def test_the_picture_is_copied_with_its_description(dialog: CardDialog, quote: Quote) -> None:
    button(dialog, "Copy Image").click()
    card, clipboard = Card(quote, "paper", "square"), QGuiApplication.clipboard()
    assert clipboard.image() == card.picture()
    assert clipboard.text() == card.alt_text()


def test_the_description_is_read_and_copied(dialog: CardDialog, quote: Quote) -> None:
    field = named(dialog, DESCRIPTION)
    assert isinstance(field, QPlainTextEdit)
    assert field.isReadOnly()
    assert field.toPlainText() == Card(quote, "paper", "square").alt_text()
    click(button(dialog, "Copy Description"))
    assert QGuiApplication.clipboard().text() == field.toPlainText()
    assert named(dialog, "Preview").accessibleDescription() == field.toPlainText()


def test_keys_reach_everything(dialog: CardDialog) -> None:
    dialog.ui.designCombo.setFocus()
    visited = []
    for _ in range(7):
        widget = QApplication.focusWidget()
        assert widget
        visited.append(name_of(widget))
        press("Tab")
    assert visited[:4] == ["Design", "Size", DESCRIPTION, "Copy Description"]
    assert set(visited[4:]) == {"Copy Image", "Save…", "Close"}


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_in_a_small_window(dialog: CardDialog, percent: int) -> None:
    TextSize(NoSettings()).choose(percent)
    for text in ("", "Couldn’t save a-long-name-of-a-quote.png. Nothing was changed. " * 2):
        dialog._show_result(text)
        settle()
        dialog.resize(SMALL)
        settle()
        assert cut(dialog, SMALL) == []
        assert dialog.ui.altTextEdit.height() >= 3 * dialog.fontMetrics().height()
        assert min(dialog.ui.preview.width(), dialog.ui.preview.height()) >= 240
