"""What an import of quotes will bring is shown before anything changes."""

from collections.abc import Sequence
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from gui.person import opened, press, settle, type_text
from gui.theme.cut_texts import SMALL, cut
from lecun_viewer.core.provenance import Provenance, Verdict
from lecun_viewer.core.quote import Collection, CollectionInfo, Quote
from lecun_viewer.gui.dialogs.import_preview_dialog import ImportPreviewDialog, Preview
from lecun_viewer.gui.theme import colors, typography
from lecun_viewer.gui.widgets.dialogs import MARGIN
from lecun_viewer.imports.found import Choice, Why

Button = QDialogButtonBox.StandardButton

LEFT_OUT = ["12 entries have no words: lines 3, 17 and 44 and further lines.", "1 note stands alone: line 90."]


def preview_of(quotes: Sequence[Quote], count: int = 200_000, duplicates: int = 0) -> Preview:
    return Preview("My clippings", "Kindle clippings", count, quotes, LEFT_OUT, duplicates)


@pytest.fixture
def five(collection: Collection) -> Sequence[Quote]:
    return collection.quotes[:5]


@pytest.fixture
def dialog(qtbot: QtBot, five: Sequence[Quote]) -> ImportPreviewDialog:
    return shown(qtbot, preview_of(five, duplicates=3))


def shown(qtbot: QtBot, preview: Preview) -> ImportPreviewDialog:
    return opened(qtbot, ImportPreviewDialog(preview))


def text_of(dialog: ImportPreviewDialog) -> str:
    return dialog.ui.previewText.toPlainText()


def import_button(dialog: ImportPreviewDialog) -> QPushButton:
    return dialog.ui.buttonBox.button(Button.Ok)


def test_it_says_what_was_recognized(dialog: ImportPreviewDialog, five: Sequence[Quote]) -> None:
    text = text_of(dialog)
    assert text.startswith("Kindle clippings: 200000 quotes\n")
    places = [text.index(quote.text[:30]) for quote in five]
    assert places == sorted(places)
    for quote in five:
        assert (quote.provenance.where or quote.source)[:30] in text
    assert text.count("— Yann LeCun") == 5
    assert "and 199995 more" in text
    assert text.endswith("\n".join(["Not Imported", *LEFT_OUT]))


LAYOUT = Choice("layout", "blocks", ("lines", "blocks", "nothing"))
COLUMN = Choice("column 2", "nothing", ("text", "authors", "nothing"), "<i>Who</i>")


MINE = CollectionInfo("mine", "My Quotes", "", 1, is_own=True)


@pytest.mark.parametrize(("collections", "into"), [([], ""), ([MINE], ""), ([MINE], "mine")])
def test_all_fields_begin_in_line(
    qtbot: QtBot, five: Sequence[Quote], collections: Sequence[CollectionInfo], into: str
) -> None:
    preview = preview_of(five)._replace(choices=[LAYOUT, COLUMN], collections=collections, into=into)
    dialog = shown(qtbot, preview)
    ui = dialog.ui
    fields = [ui.titleEdit, ui.intoCombo, *ui.choices.findChildren(QComboBox)]
    starts = {each.mapTo(dialog, QPoint(0, 0)).x() for each in fields if each.isVisible()}
    labels = [ui.titleLabel, ui.intoLabel, *ui.choices.findChildren(QLabel)]
    widest = max(each.sizeHint().width() for each in labels if each.isVisible())
    assert starts == {2 * MARGIN + widest}, "beside the longest label"


def test_quotes_are_set_in_the_serif(dialog: ImportPreviewDialog, five: Sequence[Quote]) -> None:
    cursor = dialog.ui.previewText.document().find(five[0].text[:20])
    assert cursor.charFormat().font().family() == typography.serif_family()


def test_how_the_file_was_understood_can_be_chosen_otherwise(qtbot: QtBot, five: Sequence[Quote]) -> None:
    asked = list[dict[str, str]]()

    def read_again(options: dict[str, str], _into: str) -> None:
        asked.append(options)
        assert not layout.isEnabled()
        assert not import_button(dialog).isEnabled()
        QTimer.singleShot(0, dialog, partial(show_preview, options["layout"]))

    def show_preview(value: str) -> None:
        choices = [LAYOUT._replace(value=value), COLUMN]
        if value == "nothing":
            problem = "Read this way, the file has no quotes."
            dialog.show_preview(Preview("x", "a.txt", 0, [], [], 0, choices=choices, problem=problem))
        else:
            dialog.show_preview(Preview("x", "Plain Text", 2, five[:2], [], 1, choices=choices))

    def choose(key: Qt.Key) -> None:
        QTest.keyClick(layout, key)
        qtbot.waitUntil(layout.isEnabled)

    first = Preview("x", "Plain Text", 5, five, [], 0, choices=[LAYOUT, COLUMN])
    dialog = opened(qtbot, ImportPreviewDialog(first))
    dialog.chosen.connect(read_again)
    layout, column = dialog.ui.choices.findChildren(QComboBox)
    assert (layout.currentText(), layout.accessibleName()) == ("Blocks between blank lines", "Quotes are")
    assert (column.currentText(), column.accessibleName()) == ("Don’t import", "Column “<i>Who</i>”")
    layout.setFocus()
    choose(Qt.Key.Key_Up)
    assert asked == [{"layout": "lines"}]
    assert text_of(dialog).startswith("Plain Text: 2 quotes\n")
    assert (layout.currentText(), layout.hasFocus()) == ("One per line", True)
    assert dialog.ui.duplicatesCheck.text() == "&Skip 1 duplicate"
    choose(Qt.Key.Key_End)
    assert "Read this way, the file has no quotes." in text_of(dialog)
    assert not import_button(dialog).isEnabled()
    choose(Qt.Key.Key_Home)
    assert import_button(dialog).isEnabled()


def test_a_button_reads_the_file_as_it_probably_has_quotes(qtbot: QtBot, five: Sequence[Quote]) -> None:
    kind = Choice("kind", "other", ("other", "text"))
    problem = "YAML files can’t be imported."
    refused = Preview("x", "a.yml", 0, [], [], 0, choices=[kind], problem=problem, remedy=("kind", "text"))
    dialog = opened(qtbot, ImportPreviewDialog(refused))
    button = dialog.ui.remedyButton
    assert (button.isVisible(), button.text()) == (True, "Try “Read as: Plain Text”")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        button.click()
    assert chosen.args == [{"kind": "text"}, ""]
    assert not button.isEnabled()
    dialog.show_preview(Preview("x", "Plain Text", 5, five, [], 0, choices=[kind._replace(value="text")]))
    assert not button.isVisible()
    assert import_button(dialog).isEnabled()


def test_a_tip_says_why_the_file_was_taken_for_its_kind(qtbot: QtBot, five: Sequence[Quote]) -> None:
    kind = Choice("kind", "markdown", ("markdown", "text"), why=Why.NAME)
    preview = Preview("x", "Markdown", 5, five, [], 0, choices=[kind, LAYOUT])
    dialog = opened(qtbot, ImportPreviewDialog(preview))
    tips = [box.toolTip() for box in dialog.ui.choices.findChildren(QComboBox)]
    assert tips == ["Recognized by the name of the file.", ""]
    dialog.show_preview(preview._replace(choices=[kind._replace(value="text", why=None), LAYOUT]))
    assert not any(box.toolTip() for box in dialog.ui.choices.findChildren(QComboBox))


def test_it_says_how_many_quotes_look_odd(qtbot: QtBot, five: Sequence[Quote]) -> None:
    dialog = shown(qtbot, preview_of(five)._replace(doubts=["3 quotes look odd: no letters (3)."]))
    text = text_of(dialog)
    assert text.index("3 quotes look odd: no letters (3).") < text.index(five[0].text[:30])
    assert not dialog.ui.remedyButton.isVisible()


def test_without_choices_there_are_no_boxes(dialog: ImportPreviewDialog) -> None:
    assert dialog.ui.choices.findChildren(QComboBox) == []
    assert not dialog.ui.choices.isVisible()


def test_of_few_quotes_all_are_shown(qtbot: QtBot, five: Sequence[Quote]) -> None:
    unknown = five[0]._replace(authors=(), source="", provenance=Provenance(Verdict.UNCHECKED))
    dialog = shown(qtbot, Preview("x", "Plain Text", 1, [unknown], [], 0))
    text = text_of(dialog)
    assert text.startswith("Plain Text: 1 quote\n")
    assert "more" not in text
    assert "Not Imported" not in text
    assert text.endswith("— an unknown author")
    assert not dialog.ui.duplicatesCheck.isVisible()
    assert not dialog.leaves_out_duplicates
    assert dialog.ui.stateLabel.text() == "1 quote will be imported."


def test_the_date_is_shown_unless_the_place_has_it(qtbot: QtBot, five: Sequence[Quote]) -> None:
    def with_date(date: str, where: str | None) -> Quote:
        known = Provenance(Verdict.UNCHECKED, where=where, date=date)
        return five[0]._replace(source="Letters", provenance=known)

    dated = [with_date("2016-05-03", None), with_date("1999", "A talk"), with_date("1999", "A talk, 1999")]
    lines = text_of(shown(qtbot, preview_of(dated))).split("\n")
    told = [line.removeprefix("— Yann LeCun, ") for line in lines if line.startswith("— ")]
    assert told == ["Letters, 3 May 2016", "A talk, 1999", "A talk, 1999"]


def test_a_note_of_a_highlight_is_shown_below_it(qtbot: QtBot, five: Sequence[Quote]) -> None:
    bare = five[0]._replace(provenance=five[0].provenance._replace(note=None))
    long = "Ask Ada.\n" + "Then think. " * 40
    noted = bare._replace(provenance=bare.provenance._replace(note=long))
    lines = text_of(shown(qtbot, preview_of([bare, noted]))).split("\n")
    remarks = [line for line in lines if line.startswith("Remark: ")]
    assert len(remarks) == 1
    assert remarks[0].startswith("Remark: Ask Ada.")
    assert len(remarks[0]) < len(long) / 2
    assert lines[lines.index(remarks[0]) - 1].startswith("— Yann LeCun")


def test_long_words_are_shown_shortly(qtbot: QtBot, five: Sequence[Quote]) -> None:
    long = five[0]._replace(
        text="word\n" * 100_000, source="", provenance=Provenance(Verdict.UNCHECKED, where="x" * 999)
    )
    dialog = shown(qtbot, preview_of([long] * 5))
    assert "word word…”" in text_of(dialog)
    assert len(text_of(dialog)) < 3000


def test_duplicates_are_left_out_unless_the_user_wants_them(dialog: ImportPreviewDialog, qtbot: QtBot) -> None:
    assert dialog.ui.duplicatesCheck.text() == "&Skip 3 duplicates"
    assert dialog.leaves_out_duplicates
    more = "“Not Imported” at the end of the preview says what is skipped."
    assert dialog.ui.stateLabel.text() == f"199997 quotes will be imported. {more}"
    press("Alt+S")
    qtbot.waitUntil(lambda: not dialog.leaves_out_duplicates)
    assert dialog.ui.stateLabel.text() == f"200000 quotes will be imported. {more}"


def test_where_all_is_there_already_there_is_nothing_to_import(qtbot: QtBot, five: Sequence[Quote]) -> None:
    dialog = shown(qtbot, preview_of(five, 5, 5))
    assert not import_button(dialog).isEnabled()
    assert dialog.ui.stateLabel.text() == "Nothing to import."
    dialog.ui.duplicatesCheck.click()
    assert import_button(dialog).isEnabled()


def test_the_user_gives_another_title(dialog: ImportPreviewDialog) -> None:
    assert dialog.title == "My clippings"
    press("Alt+T")
    press("Ctrl+A")
    press("Backspace")
    assert dialog.ui.titleProblemLabel.isVisible()
    assert dialog.ui.titleEdit.accessibleDescription() == "Enter a title for the collection."
    press("Return")
    assert dialog.isVisible()
    type_text(" From the Kindle ")
    assert not dialog.ui.titleProblemLabel.text()
    press("Return")
    assert dialog.result() == ImportPreviewDialog.DialogCode.Accepted
    assert dialog.title == "From the Kindle"


def test_nothing_is_cut_in_a_small_window(qtbot: QtBot, qapp: QApplication, five: Sequence[Quote]) -> None:
    qapp.setFont(typography.scaled(qapp.font(), 2))
    dialog = shown(qtbot, preview_of(five, duplicates=100_000))
    dialog.ui.titleEdit.clear()
    dialog.resize(SMALL)
    settle()
    assert cut(dialog, SMALL) == []
    assert dialog.ui.scrollArea.height() > 100


def test_the_text_follows_colors_and_text_size(dialog: ImportPreviewDialog, qapp: QApplication) -> None:
    before, height = text_of(dialog), dialog.ui.previewText.height()
    qapp.setFont(typography.scaled(qapp.font(), 2))
    palette = dialog.palette()
    palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.black)
    palette.setColor(palette.ColorRole.Window, Qt.GlobalColor.black)
    palette.setColor(palette.ColorRole.Text, Qt.GlobalColor.white)
    dialog.ui.titleEdit.clear()
    dialog.setPalette(palette)
    settle()
    problem = dialog.ui.titleProblemLabel.palette().color(palette.ColorRole.WindowText)
    assert colors.contrast(problem, palette.color(palette.ColorRole.Window)) >= colors.READABLE
    assert text_of(dialog) == before
    assert dialog.ui.previewText.height() > height
    field = dialog.ui.previewText
    block = field.document().begin()
    while block.isValid():
        ink = block.begin().fragment().charFormat().foreground().color()
        assert colors.contrast(ink, palette.color(palette.ColorRole.Base)) >= colors.READABLE
        block = block.next()
