"""A quote of the user's own: typed or pasted into a dialog, which says what is missing and what is there already."""

import re
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.person import opened, press, settle, told, type_text, visible_children
from gui.preferences.test_preferences_dialog import turn_wheel
from gui.theme.cut_texts import SMALL, cut
from lecun_viewer.core.attribution import placed
from lecun_viewer.core.provenance import PERSON, Provenance, Source, SourceKind, Verdict
from lecun_viewer.core.quote import CollectionInfo, PartTitle, Quote, QuoteId
from lecun_viewer.core.search import Page, Search
from lecun_viewer.core.value import LONGEST_TEXT
from lecun_viewer.gui.dialogs.quote_dialog import QuoteDialog
from lecun_viewer.gui.dialogs.quote_form import NEW_QUOTE, form_of, problems
from lecun_viewer.gui.theme import colors, typography
from lecun_viewer.gui.widgets.window_geometry import fit
from lecun_viewer.imports.attribution_line import taken_apart
from lecun_viewer.library.library import Library
from lecun_viewer.texts import verdicts

Button = QDialogButtonBox.StandardButton

OF_HIM = re.compile(r"\b(he|him|his|LeCun)\b", re.IGNORECASE)
MINE, TALKS = "my-quotes", "talks"
COLLECTIONS = [
    CollectionInfo("compilation", "Quotes attributed to Yann LeCun", "", 75),
    CollectionInfo(MINE, "My Quotes", "", 2, is_own=True),
    CollectionInfo(TALKS, "Talks", "", 1, is_own=True),
]
TITLES = [each.title for each in COLLECTIONS]
KNOWN = Quote(
    QuoteId("cake-1"),
    0,
    "",
    "learning",
    "If intelligence is a cake, the bulk of it is self-supervised learning.",
    "NIPS 2016",
    Provenance(
        Verdict.VARIANT,
        "If intelligence was a cake, unsupervised learning would be the cake.",
        "NIPS 2016",
        "https://example.org/cake",
        "2016-12-05",
        "Said with a slide.",
        evidence="machine transcript",
    ),
    TALKS,
    (PERSON, "Gary, Marcus"),
    "en",
    ("cake", "learning"),
)
WITH_LINE = "Common sense is the dark matter.\n— Ada Lovelace, Notes, 1843"


class Shelf(Library):
    """A library in memory, of a few quotes."""

    def __init__(
        self,
        collections: Sequence[CollectionInfo] = COLLECTIONS,
        quotes: Sequence[Quote] = (KNOWN,),
        sources: Sequence[str] = (),
    ) -> None:
        self._infos, self._all, self._named = collections, quotes, sources

    def collections(self) -> list[CollectionInfo]:
        return list(self._infos)

    def page(self, search: Search, after: int = 0, limit: int = 0) -> Page:
        return Page(list(self._all), None)

    def authors(self) -> list[str]:
        return ["Ada Lovelace"]

    def sources(self) -> list[str]:
        return list(self._named)


def shown(qtbot: QtBot, shelf: Shelf, last: Quote | None = None) -> QuoteDialog:
    """Return a dialog, shown. At the end it is closed without the question whether to discard what was typed."""
    dialog = QuoteDialog(shelf, lambda _dialog: "", last=last)
    qtbot.addWidget(dialog, before_close_func=QuoteDialog.accept)
    return opened(qtbot, dialog)


@pytest.fixture
def dialog(qtbot: QtBot) -> QuoteDialog:
    return shown(qtbot, Shelf())


@pytest.fixture
def paste(qapp: QApplication) -> Callable[[str], None]:
    def paste_text(text: str) -> None:
        qapp.clipboard().setText(text)
        press("Ctrl+V")

    return paste_text


def save(dialog: QuoteDialog) -> bool:
    """Press the default button. Return whether the dialog is satisfied."""
    dialog.ui.buttonBox.button(Button.Save).click()
    settle()
    return not dialog.isVisible()


def choose(dialog: QuoteDialog, status: Verdict) -> None:
    dialog.ui.verdictCombo.setCurrentIndex(dialog.ui.verdictCombo.findText(verdicts.label(status)))


def field(dialog: QuoteDialog, name: str) -> QLineEdit | QPlainTextEdit:
    found = getattr(dialog.ui, f"{name}Edit")
    assert isinstance(found, QLineEdit | QPlainTextEdit)
    return found


def problem(dialog: QuoteDialog, name: str) -> str:
    label = getattr(dialog.ui, f"{name}ProblemLabel")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


# Typing


def press_in_field(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press *key* in the field. Without a window manager, the list of names would get it even after it was closed."""
    target = QApplication.focusWidget()
    assert target, "nothing has the focus"
    QTest.keyClick(target, key, modifier)


def test_a_quote_is_typed_from_field_to_field(dialog: QuoteDialog) -> None:
    type_text("Common sense is the dark matter.")
    press("Tab")
    type_text("Ada Lovelace; Grace Hopper;")
    for text in ("Notes", ""):
        press_in_field(Qt.Key.Key_Tab)
        type_text(text)
    for _field in ("verdict", "collection", "More"):
        press_in_field(Qt.Key.Key_Tab)
    press_in_field(Qt.Key.Key_Space)
    assert dialog.ui.addressEdit.hasFocus(), "after More"
    type_text("https://example.org/")
    for text in ("1843-10", "", "machines", "engine, number, engine", "en-GB", "page 4"):
        press_in_field(Qt.Key.Key_Tab)
        type_text(text)
    assert save(dialog)
    assert dialog.quote() == NEW_QUOTE._replace(
        text="Common sense is the dark matter.",
        authors=("Ada Lovelace", "Grace Hopper"),
        source="Notes",
        topic="machines",
        tags=("engine", "number"),
        language="en-GB",
        collection=MINE,
        provenance=Provenance(
            Verdict.UNCHECKED, where="Notes", url="https://example.org/", date="1843-10", note="page 4"
        ),
    )


def test_on_plasma_more_leaves_the_buttons_on_the_screen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """There, a window comes in the middle and grows downward only."""
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    dialog = QuoteDialog(Shelf(), lambda _dialog: "")
    qtbot.addWidget(dialog, before_close_func=QuoteDialog.accept)
    fit(dialog)
    opened(qtbot, dialog)
    panel, title_bar = 44, 28  # of Breeze
    room, before = dialog.screen().availableGeometry().height() - panel, dialog.height()
    top = (room - title_bar - before) // 2 + title_bar
    for _ in range(2):
        dialog.ui.moreButton.click()
        dialog.setFont(typography.scaled(dialog.font(), 1.2))
        settle()
        assert before < dialog.height()
        assert top + dialog.height() <= room


@pytest.mark.parametrize("keys", ["Ctrl+Return", "Ctrl+Enter"])
def test_ctrl_return_saves_from_the_field_of_the_words(keys: str, dialog: QuoteDialog) -> None:
    press(keys)
    assert dialog.isVisible()
    assert problem(dialog, "words")
    type_text("One line")
    press(keys)
    settle()
    assert not dialog.isVisible()
    assert dialog.quote().text == "One line"


def test_nothing_but_words_is_enough(dialog: QuoteDialog) -> None:
    type_text("  Two lines")
    press("Return")
    press("Return")
    type_text("are one quote.  ")
    assert dialog.windowTitle() == "New Quote"
    assert save(dialog)
    assert dialog.quote() == NEW_QUOTE._replace(text="Two lines\n\nare one quote.", collection=MINE, language="en")


@pytest.mark.parametrize(
    ("typed", "authors"),
    [
        ("lec", (PERSON,)),
        ("Ada Lovelace; ya", ("Ada Lovelace", PERSON)),
        ("Ada Lovelace；Bob؛ya", ("Ada Lovelace", "Bob", PERSON)),
    ],
)
def test_he_is_suggested_as_author(dialog: QuoteDialog, qtbot: QtBot, typed: str, authors: tuple[str, ...]) -> None:
    assert "semicolons" in dialog.ui.authorsEdit.placeholderText()
    type_text("Words.")
    press("Tab")
    type_text(typed)
    popup = dialog.ui.authorsEdit.completer().popup()
    assert popup
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert dialog.isVisible(), "Return only takes the name"
    assert save(dialog)
    assert dialog.quote().authors == authors


@pytest.mark.parametrize(
    ("collections", "offered", "chosen"), [(COLLECTIONS, ["My Quotes", "Talks"], MINE), ([], ["My Quotes"], "")]
)
def test_only_own_collections_are_offered(
    qtbot: QtBot, collections: list[CollectionInfo], offered: list[str], chosen: str
) -> None:
    dialog = shown(qtbot, Shelf(collections))
    combo = dialog.ui.collectionCombo
    assert [combo.itemText(row) for row in range(combo.count())] == offered
    assert dialog.quote().collection == chosen


def test_another_collection_is_chosen(dialog: QuoteDialog) -> None:
    dialog.ui.moreButton.click()
    dialog.ui.collectionCombo.setFocus()
    press("Down")
    assert dialog.quote().collection == TALKS


def test_a_source_is_described_by_keys_alone(dialog: QuoteDialog) -> None:
    type_text("Common sense is the dark matter.")
    for text in ("Ada Lovelace;", "Deep learning", ""):
        press_in_field(Qt.Key.Key_Tab)
        type_text(text)
    for _field in ("verdict", "collection", "More"):
        press_in_field(Qt.Key.Key_Tab)
    press_in_field(Qt.Key.Key_Space)
    assert dialog.ui.addressEdit.hasFocus()
    kind = dialog.ui.kindCombo
    for _ in range(2):
        press_in_field(Qt.Key.Key_Tab)
    assert kind.hasFocus()
    while kind.currentData() != SourceKind.PAPER:
        press_in_field(Qt.Key.Key_Down)
    for text in ("Yann LeCun; Ada Lovelace", "Nature 521", "A blog"):
        press_in_field(Qt.Key.Key_Tab)
        type_text(text)
    press_in_field(Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    type_text("436")
    press_in_field(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    quote = dialog.quote()
    assert quote.provenance.source == Source(
        SourceKind.PAPER,
        "Deep learning",
        (PERSON, "Ada Lovelace"),
        "Nature 521",
        locator="page 436",
        quoted_in=Source(SourceKind.PAGE, container="A blog"),
    )
    assert (quote.source, quote.provenance.status) == ("Deep learning", Verdict.UNCHECKED)


def test_the_fields_of_a_source_are_there_with_its_kind(dialog: QuoteDialog) -> None:
    dialog.ui.moreButton.click()
    of_work = ["Source’s authors", "Journal or site", "As quoted in"]
    assert not set(of_work).intersection(visible_fields(dialog))
    dialog.ui.kindCombo.setCurrentIndex(dialog.ui.kindCombo.findData(SourceKind.TALK))
    assert set(of_work).issubset(visible_fields(dialog))
    dialog.ui.kindCombo.setCurrentIndex(0)
    assert not set(of_work).intersection(visible_fields(dialog))


def test_a_quote_with_a_source_as_data_shows_it_and_stays(dialog: QuoteDialog) -> None:
    source = Source(SourceKind.TALK, "", ("Grace Hopper",), "A summit", "2020", "0:47:10", "https://example.org/a")
    known = placed(Provenance(Verdict.UNCHECKED, source=source))
    quote = KNOWN._replace(provenance=known, source="A summit")
    dialog.set_quote(quote)
    shown = {name: field(dialog, name).text() for name in ("where", "page", "by", "container", "date", "address")}  # type: ignore[union-attr]
    assert list(shown.values()) == ["", "0:47:10", "Grace Hopper", "A summit", "2020", "https://example.org/a"]
    assert save(dialog)
    assert dialog.quote() == quote


# Short


def visible_fields(dialog: QuoteDialog) -> list[str]:
    """Return the names of the fields that can be seen, in their order."""
    kinds = QLineEdit | QPlainTextEdit | QComboBox
    fields = [each for each in visible_children(dialog.ui.content) if isinstance(each, kinds)]
    fields = [each for each in fields if each.parentWidget() is dialog.ui.content]
    return [each.accessibleName() for each in sorted(fields, key=QWidget.y)]


SHORT = ["Quote text", "Authors", "Source", "Page", "Verdict"]


def test_a_new_quote_has_few_fields_and_the_rest_behind_more(dialog: QuoteDialog) -> None:
    assert visible_fields(dialog) == [*SHORT, "Collection"], "there are two"
    dialog.ui.moreButton.click()
    rest = ["Link", "Date", "Kind of source", "Topic", "Tags", "Language", "Remark"]
    assert visible_fields(dialog) == [*SHORT, *rest, "Collection", "Part"]
    assert dialog.ui.moreButton.isHidden()


def test_what_was_pasted_into_a_hidden_field_is_shown(dialog: QuoteDialog, paste: Callable[[str], None]) -> None:
    paste(WITH_LINE)
    assert visible_fields(dialog) == [*SHORT, "Date", "Language", "Collection"]


def test_the_collection_is_asked_for_only_where_there_is_a_choice(qtbot: QtBot) -> None:
    """So is the part. A quote in a hidden collection would not be seen."""
    parts = (PartTitle(1, "On War"),)
    hidden = CollectionInfo("hidden", "Hidden", "", 1, is_hidden=True, is_own=True)
    talks = CollectionInfo(TALKS, "Talks", "", 1, is_own=True, parts=parts)
    alone = shown(qtbot, Shelf([COLLECTIONS[0]]))
    assert visible_fields(alone) == SHORT
    assert alone.ui.collectionCombo.currentText() == "My Quotes"
    assert shown(qtbot, Shelf([hidden])).ui.collectionCombo.currentText() == "My Quotes"
    dialog = shown(qtbot, Shelf([hidden, talks]))
    assert visible_fields(dialog) == [*SHORT, "Collection", "Part"]
    assert [dialog.ui.collectionCombo.itemText(row) for row in range(2)] == ["Talks", "Hidden"]
    dialog.ui.collectionCombo.setCurrentIndex(1)
    assert visible_fields(dialog) == [*SHORT, "Collection"]


LAST = NEW_QUOTE._replace(
    text="Before.",
    authors=("Ada Lovelace",),
    source="Notes",
    provenance=Provenance(Verdict.UNCHECKED, where="Notes, page 3"),
)


def test_down_fills_in_what_the_last_quote_had(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Shelf(sources=("Notes", "A talk")), LAST)
    assert "Ada Lovelace and Notes" in dialog.ui.authorsEdit.placeholderText()
    type_text("Common sense.")
    press("Tab")
    press_in_field(Qt.Key.Key_Down)
    press("Tab")
    press("Tab")
    type_text("p. 12")
    press("Ctrl+Return")
    assert not dialog.isVisible()
    assert dialog.quote() == NEW_QUOTE._replace(
        language="und",
        text="Common sense.",
        authors=("Ada Lovelace",),
        source="Notes",
        collection=MINE,
        provenance=Provenance(Verdict.VERBATIM, "Common sense.", "Notes, page 12", evidence="print"),
    )


def test_down_replaces_nothing_that_was_typed(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Shelf(), LAST)
    dialog.ui.whereEdit.setText("A talk")
    assert "Notes" not in dialog.ui.authorsEdit.placeholderText()
    dialog.ui.authorsEdit.setFocus()
    type_text("x")
    press_in_field(Qt.Key.Key_Down)
    assert dialog.ui.authorsEdit.text() == "x"
    dialog.ui.authorsEdit.clear()
    press_in_field(Qt.Key.Key_Down)
    assert (dialog.ui.authorsEdit.text(), dialog.ui.whereEdit.text()) == ("Ada Lovelace", "A talk")


def test_down_fills_in_the_whole_work_of_the_last_quote(qtbot: QtBot) -> None:
    work = Source(SourceKind.BOOK, "Notes", ("Grace Hopper",), "A series", "1843", "page 3")
    last = LAST._replace(provenance=placed(Provenance(Verdict.UNCHECKED, source=work)))
    dialog = shown(qtbot, Shelf(), last)
    type_text("Common sense.")
    press("Tab")
    press_in_field(Qt.Key.Key_Down)
    dialog.ui.pageEdit.setText("12")
    assert dialog.quote().provenance.source == work._replace(locator="page 12")


def offered_sources(qtbot: QtBot, dialog: QuoteDialog) -> QAbstractItemView:
    """Type the beginning of a source. Return the list below the field."""
    dialog.ui.whereEdit.setFocus()
    type_text("TAL")
    popup = dialog.ui.whereEdit.completer().popup()
    assert popup
    qtbot.waitUntil(popup.isVisible)
    return popup


def test_sources_complete_from_what_is_there(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Shelf(sources=("Notes", "A talk")), LAST)
    popup = offered_sources(qtbot, dialog)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert dialog.ui.whereEdit.text() == "A talk"
    assert dialog.ui.authorsEdit.text() == "", "in its own field, Down fills in the author of the last quote"


def test_a_click_on_save_beside_the_list_below_a_field_saves(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Shelf(sources=("Notes", "A talk")))
    type_text("Common sense.")
    popup, save_button = offered_sources(qtbot, dialog), dialog.ui.buttonBox.button(Button.Save)
    beside = popup.mapFromGlobal(save_button.mapToGlobal(save_button.rect().center()))
    assert not popup.rect().contains(beside)
    QTest.mouseClick(popup, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, beside)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.quote().source == "TAL"


def test_more_closes_the_list_below_a_field(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Shelf(sources=("Notes", "A talk")))
    popup = offered_sources(qtbot, dialog)
    dialog.ui.moreButton.click()
    assert not popup.isVisible()
    assert dialog.ui.whereEdit.text() == "TAL"


def test_a_book_with_a_page_makes_the_words_exact_unless_the_user_says_otherwise(dialog: QuoteDialog) -> None:
    type_text("Common sense.")
    dialog.ui.whereEdit.setText("Notes")
    assert dialog.ui.verdictMeaningLabel.text() == "Nobody has compared the words with a source yet."
    assert dialog.ui.verdictMeaningLabel.isVisible()
    dialog.ui.pageEdit.setText("xvi")
    assert dialog.ui.verdictCombo.currentData() == Verdict.VERBATIM
    assert (
        "If you haven’t compared the words with the book, choose “Not checked”." in dialog.ui.verdictMeaningLabel.text()
    )
    dialog.ui.dateEdit.setText("2024-03-07")
    assert dialog.ui.verdictCombo.currentData() == Verdict.UNCHECKED, "it may be a newspaper"
    for typed in ("", "1", "1966"):
        dialog.ui.dateEdit.setText(typed)
        assert dialog.ui.verdictCombo.currentData() == Verdict.VERBATIM, "a book has a year"
    dialog.ui.dateEdit.clear()
    dialog.ui.pageEdit.clear()
    assert dialog.ui.verdictCombo.currentData() == Verdict.UNCHECKED
    choose(dialog, Verdict.UNTRACED)
    dialog.ui.pageEdit.setText("16")
    assert dialog.quote().provenance == Provenance(Verdict.UNTRACED, where="Notes, page 16")
    choose(dialog, Verdict.VERBATIM)
    assert "compared" not in dialog.ui.verdictMeaningLabel.text(), "the user has chosen it"


@pytest.mark.parametrize(
    ("typed", "where", "url"),
    [
        ("https://www.example.org/a?b=c", "example.org", "https://www.example.org/a?b=c"),
        ("A post, https://example.org/", "A post", "https://example.org/"),
        ("A post", "A post", None),
    ],
)
def test_a_link_in_the_place_becomes_the_address(dialog: QuoteDialog, typed: str, where: str, url: str | None) -> None:
    type_text("Words.")
    dialog.ui.whereEdit.setText(typed)
    dialog.ui.pageEdit.setText("3" if url else "")
    assert dialog.ui.verdictCombo.currentData() == Verdict.UNCHECKED
    dialog.ui.pageEdit.clear()
    assert save(dialog)
    quote = dialog.quote()
    assert (quote.source, quote.provenance.where, quote.provenance.url) == (where, where, url)


@pytest.mark.parametrize("where", ["Notes, page 12", "Notes, page 12, location 90", "page 12", " Notes, page 1 "])
def test_a_place_with_a_page_stays_as_it_is(dialog: QuoteDialog, where: str) -> None:
    quote = KNOWN._replace(source="Notes", provenance=KNOWN.provenance._replace(where=where))
    dialog.set_quote(quote)
    assert dialog.quote() == quote
    dialog.ui.pageEdit.setText("13")
    assert dialog.quote().source == "Notes"
    assert (dialog.quote().provenance.where or "").endswith(", page 13")


# Editing


def test_what_is_not_changed_stays(dialog: QuoteDialog) -> None:
    dialog.set_quote(KNOWN)
    assert dialog.windowTitle() == "Edit Quote"
    assert dialog.quote() == KNOWN
    dialog.ui.topicEdit.setText("cakes")
    assert save(dialog)
    assert dialog.quote() == KNOWN._replace(topic="cakes")


@pytest.mark.parametrize(
    "quote",
    [
        KNOWN._replace(text=" With\u00a0a no-break space,\u2028a line end and spaces \n", tags=("a, b",)),
        KNOWN._replace(source="Twitter", provenance=Provenance(Verdict.UNTRACED)),
        KNOWN._replace(provenance=Provenance(Verdict.UNTRACED, "The nearest passage", "A paper")),
        KNOWN._replace(provenance=Provenance(Verdict.VERBATIM, f"Before. {KNOWN.text} After.", "A talk")),
        KNOWN._replace(provenance=Provenance(Verdict.MISATTRIBUTED, "Other words", "A book", author="Ada Lovelace")),
    ],
    ids=lambda quote: f"{quote.provenance.status}",
)
def test_what_no_field_shows_exactly_stays(dialog: QuoteDialog, quote: Quote) -> None:
    dialog.set_quote(quote)
    assert dialog.quote() == quote
    dialog.ui.remarkEdit.setPlainText("x")
    assert dialog.quote() == quote._replace(provenance=quote.provenance._replace(note="x"))


def test_no_break_spaces_stay_in_words_that_are_changed(dialog: QuoteDialog) -> None:
    dialog.set_quote(KNOWN._replace(text="Un\u00a0gâteau"))
    dialog.ui.wordsEdit.moveCursor(QTextCursor.MoveOperation.End)
    type_text("!")
    assert dialog.quote().text == "Un\u00a0gâteau!"


def test_the_source_follows_the_place_unless_it_is_another(dialog: QuoteDialog) -> None:
    dialog.set_quote(KNOWN)
    dialog.ui.whereEdit.setText("A lecture")
    assert (dialog.quote().source, dialog.quote().provenance.where) == ("A lecture", "A lecture")
    dialog.set_quote(KNOWN._replace(source="Twitter"))
    dialog.ui.whereEdit.setText("A lecture")
    assert (dialog.quote().source, dialog.quote().provenance.where) == ("Twitter", "A lecture")


def test_exact_words_are_the_words_found(dialog: QuoteDialog) -> None:
    dialog.set_quote(KNOWN)
    choose(dialog, Verdict.VERBATIM)
    assert not dialog.ui.wordingEdit.isVisible()
    dialog.ui.wordsEdit.setPlainText("Other words.")
    assert dialog.quote().provenance.words_found == "Other words."
    choose(dialog, Verdict.UNCHECKED)
    assert dialog.quote().provenance.words_found is None


def test_a_place_that_was_only_named_becomes_the_place_for_a_state(dialog: QuoteDialog) -> None:
    dialog.set_quote(KNOWN._replace(source="Twitter", provenance=Provenance(Verdict.UNTRACED)))
    choose(dialog, Verdict.VERBATIM)
    assert save(dialog)
    assert dialog.quote().provenance == Provenance(Verdict.VERBATIM, KNOWN.text, "Twitter")


# What is missing


def test_nothing_is_called_his_words_without_a_place(dialog: QuoteDialog) -> None:
    type_text("Common sense.")
    choose(dialog, Verdict.VERBATIM)
    assert problem(dialog, "where") == "", "no problem is shown while typing"
    assert not save(dialog)
    assert problem(dialog, "where").startswith("“Exact words” needs a source.")
    assert dialog.ui.whereEdit.hasFocus()
    assert dialog.ui.whereEdit.accessibleDescription() == problem(dialog, "where")
    type_text("A talk")
    assert problem(dialog, "where") == ""
    assert save(dialog)
    assert dialog.quote().provenance == Provenance(Verdict.VERBATIM, "Common sense.", "A talk")


@pytest.mark.parametrize("status", Verdict)
def test_a_state_asks_for_what_it_needs(dialog: QuoteDialog, status: Verdict) -> None:
    type_text("Common sense.")
    choose(dialog, status)
    needed = {
        "where": (status.has_place, "A talk"),
        "wording": (status.has_other_words, "Sense is common."),
        "who": (status.has_author, "Ada Lovelace"),
    }
    assert dialog.ui.verdictMeaningLabel.text() == verdicts.meaning(status, False), "nobody is named"
    assert field(dialog, "wording").isVisible() == dialog.ui.wordingLabel.isVisible() == status.has_other_words
    assert field(dialog, "who").isVisible() == dialog.ui.whoLabel.isVisible() == status.has_author
    for name, (is_needed, text) in needed.items():
        if is_needed:
            assert not save(dialog)
            assert field(dialog, name).hasFocus()
            assert verdicts.label(status) in problem(dialog, name)
            type_text(text)
    assert save(dialog)
    known = dialog.quote().provenance
    assert known.status is status
    assert bool(known.where) == bool(known.words_found) == status.has_place
    assert known.author == ("Ada Lovelace" if status.has_author else None)


@pytest.mark.parametrize(
    ("name", "wrong", "right", "said"),
    [
        ("words", "  ", "Words.", "Enter the quote."),
        ("address", "javascript:alert(1)", "http://a.example/", "Enter a link that starts with"),
        ("date", "yesterday", "2024", "Enter a year"),
        ("language", "English, of course", "en", "Enter a language code"),
    ],
)
def test_a_problem_is_shown_below_its_field(dialog: QuoteDialog, name: str, wrong: str, right: str, said: str) -> None:
    dialog.ui.wordsEdit.setPlainText("Words.")
    edit = field(dialog, name)
    put(edit, wrong)
    assert problem(dialog, name) == ""
    assert not save(dialog)
    assert problem(dialog, name).startswith(said)
    assert edit.hasFocus()
    assert edit.accessibleDescription() == problem(dialog, name)
    label = getattr(dialog.ui, f"{name}ProblemLabel")
    assert 0 < label.y() - edit.geometry().bottom() < 2 * label.fontMetrics().height()
    settle()
    places = {each: each.geometry() for each in dialog.ui.content.findChildren(QWidget)}
    put(edit, right)
    assert problem(dialog, name) == ""
    settle()
    assert {each: each.geometry() for each in places} == places, "a click still lands in the field that was aimed at"
    assert save(dialog)


def test_a_problem_keeps_no_room_without_its_field(dialog: QuoteDialog) -> None:
    dialog.ui.wordsEdit.setPlainText("Words.")
    choose(dialog, Verdict.MISATTRIBUTED)
    assert not save(dialog)
    put(field(dialog, "who"), "Ada Lovelace")
    assert dialog.ui.whoProblemLabel.isVisible(), "it keeps its room"
    choose(dialog, Verdict.UNCHECKED)
    assert not dialog.ui.whoProblemLabel.isVisible()


def test_a_short_refusal_takes_no_more_room_after_a_long_one(dialog: QuoteDialog) -> None:
    heights = list[int]()
    for sentence in ("The disk is full.", "The disk is full. " * 20, "", "The disk is full."):
        dialog.show_refusal(sentence)
        settle()
        heights.append(dialog.ui.refusalLabel.height())
    assert heights[-1] == heights[0] < heights[1]


def put(edit: QLineEdit | QPlainTextEdit, text: str) -> None:
    if isinstance(edit, QLineEdit):
        edit.setText(text)
    else:
        edit.setPlainText(text)


def test_the_first_problem_gets_the_focus_and_is_in_sight(dialog: QuoteDialog) -> None:
    dialog.resize(dialog.width(), 300)
    type_text("Words.")
    dialog.ui.languageEdit.setText("?")
    settle()
    assert not save(dialog)
    assert dialog.ui.languageEdit.hasFocus()
    assert is_in_sight(dialog, dialog.ui.languageEdit)
    assert is_in_sight(dialog, dialog.ui.languageProblemLabel)


def is_in_sight(dialog: QuoteDialog, widget: QWidget) -> bool:
    viewport = dialog.ui.scrollArea.viewport()
    return viewport.rect().contains(widget.rect().translated(widget.mapTo(viewport, widget.rect().topLeft())))


# What is there already


def test_a_quote_that_is_there_is_shown_while_typing_and_may_be_added(dialog: QuoteDialog, qtbot: QtBot) -> None:
    same, button = dialog.ui.sameLabel, dialog.ui.buttonBox.button(Button.Save)
    assert (button.text(), same.isVisible()) == ("&Add", False)
    type_text(KNOWN.text.upper())
    qtbot.waitUntil(same.isVisible)
    assert same.text() == f"Already in “Talks” (Reworded): “{KNOWN.text}”"
    assert button.text() == "&Add Anyway"
    type_text("x")
    qtbot.waitUntil(same.isHidden)
    assert button.text() == "&Add"
    press("Backspace")
    qtbot.waitUntil(same.isVisible)
    assert save(dialog)
    assert dialog.quote().text == KNOWN.text.upper()


def test_it_is_shown_before_saving_however_fast_the_user_is(dialog: QuoteDialog) -> None:
    dialog.ui.wordsEdit.setPlainText(KNOWN.text)
    assert not save(dialog)
    assert dialog.ui.sameLabel.isVisible()
    dialog.ui.wordsEdit.insertPlainText(" ")  # the same words again, which were shown
    assert save(dialog)


def test_long_words_of_an_unknown_collection_are_shown_shortly(qtbot: QtBot) -> None:
    there = KNOWN._replace(text="word " * 100 + "\x1b", collection="elsewhere")
    dialog = shown(qtbot, Shelf(quotes=[there]))
    dialog.set_quote(taken_apart(f"{there.text}\n— Ada Lovelace"))  # as a text that was dropped
    assert (dialog.windowTitle(), dialog.ui.authorsEdit.text()) == ("New Quote", "Ada Lovelace")
    said = dialog.ui.sameLabel.text()
    assert said.startswith("You already have this quote (Reworded): “word word")
    assert said.endswith("word…”")
    assert len(said) < 200


def test_a_quote_is_not_there_twice_because_it_is_edited(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Shelf())
    dialog.set_quote(KNOWN)
    assert not dialog.ui.sameLabel.isVisible()
    assert dialog.ui.buttonBox.button(Button.Save).text() == "&Save"
    dialog.set_quote(KNOWN._replace(id=QuoteId("cake-2")))
    assert dialog.ui.sameLabel.isVisible()
    assert dialog.ui.buttonBox.button(Button.Save).text() == "&Save"
    assert save(dialog)


# Pasting


def test_a_pasted_text_is_taken_apart(dialog: QuoteDialog, paste: Callable[[str], None]) -> None:
    paste(WITH_LINE)
    assert dialog.ui.wordsEdit.toPlainText() == "Common sense is the dark matter."
    assert dialog.ui.authorsEdit.text() == "Ada Lovelace"
    assert dialog.ui.whereEdit.text() == "Notes"
    assert dialog.ui.dateEdit.text() == "1843"
    assert dialog.ui.languageEdit.text() == "en"
    assert save(dialog)
    assert dialog.quote() == NEW_QUOTE._replace(
        language="en",
        text="Common sense is the dark matter.",
        authors=("Ada Lovelace",),
        source="Notes",
        collection=MINE,
        provenance=Provenance(Verdict.UNCHECKED, where="Notes", date="1843"),
    )


def test_undo_brings_the_pasted_text_back(dialog: QuoteDialog, paste: Callable[[str], None]) -> None:
    paste(WITH_LINE)
    press("Ctrl+Z")
    assert dialog.ui.wordsEdit.toPlainText() == WITH_LINE
    press("Ctrl+Shift+Z")
    assert dialog.ui.wordsEdit.toPlainText() == "Common sense is the dark matter."
    press("Ctrl+Z")
    press("Ctrl+Z")
    assert dialog.ui.wordsEdit.toPlainText() == ""


def test_what_the_user_filled_stays(dialog: QuoteDialog, paste: Callable[[str], None]) -> None:
    dialog.ui.authorsEdit.setText("A. L.")
    paste(WITH_LINE)
    assert (dialog.ui.authorsEdit.text(), dialog.ui.dateEdit.text()) == ("A. L.", "1843")


@pytest.mark.parametrize(("before", "pasted"), [("He said: ", WITH_LINE), ("", "Only words.\nTwo lines.")])
def test_other_texts_are_pasted_as_they_are(
    dialog: QuoteDialog, paste: Callable[[str], None], before: str, pasted: str
) -> None:
    type_text(before)
    paste(pasted)
    assert dialog.ui.wordsEdit.toPlainText() == before + pasted
    assert dialog.ui.authorsEdit.text() == ""
    press("Ctrl+Z")
    assert dialog.ui.wordsEdit.toPlainText() == before


# For eyes, ears and fingers


def test_nothing_is_cut_in_a_small_window_and_large_letters(qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setFont(typography.scaled(qapp.font(), 2))
    dialog = shown(qtbot, Shelf())
    dialog.set_quote(KNOWN._replace(id=QuoteId(""), provenance=Provenance(Verdict.MISATTRIBUTED, url="x", date="x")))
    dialog.ui.whereEdit.clear()
    dialog.ui.moreButton.click()
    assert not save(dialog)
    settle()
    dialog.resize(SMALL)
    settle()
    assert cut(dialog, SMALL) == []
    for edit, lines in ((dialog.ui.wordsEdit, 4), (dialog.ui.wordingEdit, 3), (dialog.ui.remarkEdit, 2)):
        assert edit.viewport().height() >= lines * edit.fontMetrics().lineSpacing()


def test_more_fields_keep_the_dialog_on_the_screen(dialog: QuoteDialog, qtbot: QtBot) -> None:
    screen = dialog.screen().availableGeometry()
    dialog.move(screen.right() - dialog.width() // 2, screen.bottom() - 200)
    settle()
    dialog.ui.moreButton.click()
    dialog.ui.kindCombo.setCurrentIndex(1)
    qtbot.waitUntil(lambda: screen.contains(dialog.frameGeometry()))
    assert dialog.ui.buttonBox.isVisible()


def test_a_dialog_that_does_not_grow_stays_where_the_user_has_put_it(dialog: QuoteDialog) -> None:
    screen = dialog.screen().availableGeometry()
    dialog.ui.moreButton.click()
    settle()
    dialog.move(screen.right() - 100, screen.top())
    settle()
    place = dialog.pos()
    type_text("Common sense.")
    choose(dialog, Verdict.UNTRACED)
    settle()
    assert dialog.pos() == place


def test_tab_follows_the_eye_and_scrolls(dialog: QuoteDialog) -> None:
    dialog.set_quote(KNOWN._replace(provenance=KNOWN.provenance._replace(status=Verdict.MISATTRIBUTED)))
    dialog.resize(dialog.width(), 300)
    settle()
    visited = list[str]()
    for _ in range(15):
        focus = QApplication.focusWidget()
        assert focus
        assert is_in_sight(dialog, focus)
        visited.append(focus.accessibleName())
        press("Tab")
    assert visited == [
        *("Quote text", "Authors", "Source", "Page", "Verdict", "Wording in the source", "Actual author"),
        *("Link", "Date", "Kind of source", "Topic", "Tags", "Language", "Remark", "Collection"),
    ]


def test_a_letter_goes_to_its_field_and_scrolls(dialog: QuoteDialog, qtbot: QtBot) -> None:
    dialog.resize(dialog.width(), 300)
    settle()
    press("Alt+O")
    qtbot.waitUntil(dialog.ui.addressEdit.hasFocus)
    press("Alt+M")
    assert dialog.ui.remarkEdit.hasFocus()
    assert is_in_sight(dialog, dialog.ui.remarkEdit)
    press("Alt+W")
    assert is_in_sight(dialog, dialog.ui.wordsEdit)


def test_it_has_its_size_from_the_first_picture_on(qtbot: QtBot) -> None:
    made = QuoteDialog(Shelf(), lambda _dialog: "")
    qtbot.addWidget(made)
    made.set_quote(KNOWN._replace(id=QuoteId(""), text=KNOWN.text * 3))
    made.resize(made.width(), 10)
    made.show_refusal("The disk is full. " * 20)
    made.show()
    first = made.height()
    settle()
    assert made.height() == first


def test_problems_follow_the_colors(dialog: QuoteDialog) -> None:
    assert not save(dialog)
    palette = dialog.palette()
    for role in (palette.ColorRole.Window, palette.ColorRole.Base):
        palette.setColor(role, Qt.GlobalColor.black)
    dialog.setPalette(palette)
    ink = dialog.ui.wordsProblemLabel.palette().color(palette.ColorRole.WindowText)
    assert problem(dialog, "words")
    assert colors.contrast(ink, palette.color(palette.ColorRole.Window)) >= colors.READABLE


def test_the_wheel_scrolls_and_changes_no_list(dialog: QuoteDialog) -> None:
    dialog.set_quote(KNOWN)
    chosen = list[str]()
    for combo in (dialog.ui.verdictCombo, dialog.ui.collectionCombo):
        combo.currentTextChanged.connect(chosen.append)
        dialog.ui.scrollArea.ensureWidgetVisible(combo)
        settle()
        turn_wheel(combo)
    assert chosen == []


def test_a_book_is_no_quote(dialog: QuoteDialog, paste: Callable[[str], None]) -> None:
    paste("x" * (LONGEST_TEXT + 1000))
    words = dialog.ui.wordsEdit.toPlainText()
    assert len(words) == LONGEST_TEXT + 1
    assert problems(form_of(NEW_QUOTE)._replace(words=words)) == {"words": "This text is too long."}
    assert problems(form_of(NEW_QUOTE)._replace(words=words[:-1])) == {}


def test_the_form_of_no_quote_is_empty() -> None:
    assert [text for name, text in form_of(NEW_QUOTE)._asdict().items() if text and name != "status"] == []


@pytest.mark.parametrize("authors", ["Hannah Arendt", "Hannah Arendt; Ada Lovelace"])
def test_no_sentence_about_others_speaks_of_him(dialog: QuoteDialog, authors: str) -> None:
    dialog.ui.authorsEdit.setText(authors)
    dialog.ui.addressEdit.setText("nowhere")
    for status in Verdict:
        dialog.ui.verdictCombo.setCurrentIndex(dialog.ui.verdictCombo.findData(status))
        assert not save(dialog)
        said = told(dialog)
        assert verdicts.meaning(status, False) in said
        assert [text for text in said if OF_HIM.search(text) and text not in TITLES] == []
    dialog.ui.authorsEdit.setText(PERSON)
    dialog.ui.verdictCombo.setCurrentIndex(dialog.ui.verdictCombo.findData(Verdict.VERBATIM))
    assert any(OF_HIM.search(text) for text in told(dialog) if text not in TITLES)


# Parts


WITH_PARTS = [
    *COLLECTIONS[:2],
    COLLECTIONS[2]._replace(parts=(PartTitle(1, "On Learning"), PartTitle(2, "On War & Peace"))),
]


def offered(dialog: QuoteDialog) -> list[str]:
    combo = dialog.ui.partCombo
    return [combo.itemText(row) for row in range(combo.count())] if combo.isVisible() else []


def test_a_part_is_chosen_where_the_collection_has_parts(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Shelf(WITH_PARTS))
    assert not dialog.ui.partCombo.isVisible()
    dialog.ui.moreButton.click()
    assert offered(dialog) == []  # My Quotes has none
    assert dialog._part_edit.placeholderText() == "Type a title to begin a part"
    dialog.ui.collectionCombo.setCurrentIndex(dialog.ui.collectionCombo.findData(TALKS))
    assert offered(dialog) == ["On Learning", "On War & Peace"]
    assert dialog._part_edit.placeholderText() == "Choose one, or type a new title"
    assert dialog.ui.partLabel.isVisible()
    dialog.ui.partCombo.setCurrentIndex(1)
    type_text("Words.")
    assert (dialog.quote().part, dialog.quote().part_title) == (2, "On War & Peace")
    dialog.ui.collectionCombo.setCurrentIndex(dialog.ui.collectionCombo.findData(MINE))
    assert (dialog.quote().part, dialog.quote().part_title) == (0, "")


@pytest.mark.parametrize(("part", "title", "chosen"), [(2, "On War & Peace", "On War & Peace"), (7, "", "Part 7")])
def test_a_quote_keeps_its_part_also_if_the_head_does_not_name_it(
    qtbot: QtBot, part: int, title: str, chosen: str
) -> None:
    dialog = shown(qtbot, Shelf(WITH_PARTS))
    quote = KNOWN._replace(part=part, part_title=title)
    dialog.set_quote(quote)
    assert dialog.ui.partCombo.currentText() == chosen
    assert dialog.quote() == quote
    for name in (MINE, TALKS):
        dialog.ui.collectionCombo.setCurrentIndex(dialog.ui.collectionCombo.findData(name))
    assert dialog.quote() == quote
    dialog.ui.partCombo.clearEditText()
    assert dialog.quote() == quote._replace(part=0, part_title="")


@pytest.mark.parametrize(
    ("typed", "part", "new_part"),
    [
        ("On War & Peace", 2, ""),
        ("  on war &  peace ", 2, ""),
        (" On  Love ", 0, "On Love"),
        ("", 0, ""),
        (" ", 0, ""),
    ],
)
def test_a_title_that_is_typed_is_a_part_or_makes_one(qtbot: QtBot, typed: str, part: int, new_part: str) -> None:
    dialog = shown(qtbot, Shelf(WITH_PARTS))
    dialog.ui.moreButton.click()
    dialog.ui.collectionCombo.setCurrentIndex(dialog.ui.collectionCombo.findData(TALKS))
    dialog.ui.partCombo.setFocus()
    type_text(typed)
    dialog.ui.wordsEdit.setFocus()
    assert (dialog.quote().part, dialog.new_part) == (part, new_part)
    dialog.ui.collectionCombo.setCurrentIndex(dialog.ui.collectionCombo.findData(MINE))
    assert (dialog.quote().part, dialog.new_part) == (0, new_part), "a part of its own there, too"
