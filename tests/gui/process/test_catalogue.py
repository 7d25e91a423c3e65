"""The language of the window: of the option, the preferences or the system. It changes while the program runs."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

import gettext_files
from gettext_files import Entry, Text
from gui.conftest import MakeWindow
from gui.person import search
from gui.program_story import run_story
from lecun_viewer.core.attribution import date_in_words
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.gui.process import catalogue
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.gui.sidebar.sidebar import in_order
from lecun_viewer.gui.theme.text import day_in_words, moment_in_words
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.texts import catalogue as texts

ARABIC = {
    ("&File", ""): "&ملف",
    ("&Quit", "tray menu"): "إنهاء",
    ("English", ""): "العربية",
    ("part:", ""): "قسم:",
    ("Lan&guage", ""): "اللغة",
}

SPEAK_AND_END = """
from PySide6.QtCore import QLocale
from lecun_viewer.texts import catalogue

sys.path.insert(0, sys.argv[1])
catalogue.DATA = "made_up_window"


def tell():
    window, menu, dialog = program._shown_window, program._background._menu, program._preferences_editor._dialog
    direction = program._application.layoutDirection().name
    texts = (window.ui.fileMenu.title(), menu._quit.text(), dialog.ui.languageLabel.text().replace("&", ""))
    texts += (window.ui.searchEdit.text(),)
    print(*texts, QLocale().name()[:2], direction, sep="|", flush=True)


def choose(language):
    tell()
    combo = program._preferences_editor._dialog.ui.languageCombo
    old = program._shown_window
    combo.setCurrentIndex(combo.findData(language))
    assert program._shown_window is old  # the dialog is alive until it has said all
    editor = program._preferences_editor
    return lambda: program._shown_window is not old and editor._dialog and editor._dialog.isVisible()


def steps():
    program._show_preferences()
    yield lambda: program._preferences_editor._dialog.isVisible()
    program._shown_window.ui.searchEdit.setText("cake")
    yield choose("ar")
    yield choose("en")
    tell()
    program.quit()
    yield lambda: False
"""

# A person goes down the closed list of languages by quick keys, each to where the focus is, and closes the dialog.
SPEAK_AFTER_THE_LAST_KEY = """
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def dialog():
    return program._preferences_editor._dialog


def is_in_front():
    return dialog() and dialog().isActiveWindow()


def press(key):
    QTest.keyClick(QApplication.focusWindow(), key)
    QApplication.processEvents()


def steps():
    program._show_preferences()
    yield is_in_front
    dialog().ui.tabs.setCurrentWidget(dialog().ui.appearanceTab)
    dialog().ui.languageCombo.setFocus()
    old, made, make = program._shown_window, [], program._make_window
    program._make_window = lambda: made.append(make()) or made[-1]
    for _ in range(4):
        press(Qt.Key.Key_Down)
    yield lambda: program._shown_window is not old and is_in_front()
    combo = dialog().ui.languageCombo
    print(len(made), combo.currentIndex(), combo.hasFocus(), QApplication.activeWindow() is dialog(), flush=True)
    press(Qt.Key.Key_Escape)
    print(dialog().isVisible(), flush=True)
    program.quit()
    yield lambda: False
"""

# Another language is chosen while a thread saves many changes.
SPEAK_WHILE_IT_SAVES = """
import threading
from lecun_viewer.core.change import Change, Changes
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.gui import editor
from lecun_viewer.records.favorites import FavoriteStore

apply, has_begun, may_end = FavoriteStore.apply, threading.Event(), threading.Event()
editor.MOST_NOW = 0


def apply_slowly(*args):
    has_begun.set()
    may_end.wait()
    return apply(*args)


FavoriteStore.apply = apply_slowly


def steps():
    window = program._shown_window
    mark = Favorite.mark(program._stores.library.random(), program._stores.now())
    done = lambda: print(program._shown_window is window, flush=True)
    change = Changes(favorites=[Change(None, mark)])
    program._editor.change_many(change, editor.StepName.ADD_FAVORITES, done)
    yield has_begun.is_set
    program._preferences_editor.language_changed.emit("de")
    QTimer.singleShot(0, may_end.set)
    yield lambda: program._shown_window is not window and program._shown_window.isVisible()
    yield may_end.is_set
    print(program._shown_window.ui.fileMenu.title(), flush=True)
    program.quit()
    yield lambda: False
"""

# Another language is chosen after the user left the review at its third quote.
SPEAK_WITHIN_A_REVIEW = """
from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.search import Search


def steps():
    window, stores = program._shown_window, program._stores
    quotes = [*stores.library.every(Search())][:9]
    stores.favorites.apply([Change(None, Favorite.mark(each, stores.now())) for each in quotes])
    window.show_review()
    for _ in range(2):
        window.review.go_on()
    left = window.shown_quote_id
    window.ui.partView.setCurrentIndex(window.ui.partView.model().index(0, 0))
    window.show_quote_id(quotes[8].id if quotes[8].id != left else quotes[0].id)
    program._preferences_editor.language_changed.emit("de")
    yield lambda: program._shown_window is not window and program._shown_window.isVisible()
    program._shown_window.show_review()
    print(program._shown_window.shown_quote_id == left, flush=True)
    program.quit()
    yield lambda: False
"""


@pytest.fixture
def made_up(tmp_path: Path) -> Path:
    """A folder with the package of a tiny Arabic catalogue."""
    header = "Content-Type: text/plain; charset=UTF-8\n"
    said = [Entry(Text((text,), context), (form,)) for (text, context), form in ARABIC.items()]
    folder = tmp_path / "made_up_window"
    folder.mkdir()
    (folder / "__init__.py").write_text("LANGUAGES = ('en', 'ar')\n", encoding="utf-8")
    document = gettext_files.compiled([Entry(gettext_files.HEADER, (header,)), *said])
    (folder / "lecun-viewer_ar.mo").write_bytes(document)
    return tmp_path


def test_another_language_counts_in_the_running_program(made_up: Path) -> None:
    done = run_story(SPEAK_AND_END, str(made_up))
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout.splitlines() == [
        "&File|&Quit|Language|cake|en|LeftToRight",
        "&ملف|إنهاء|اللغة|cake|ar|RightToLeft",
        "&File|&Quit|Language|cake|en|LeftToRight",
    ]


def test_quick_keys_in_the_list_of_languages_change_the_language_once() -> None:
    done = run_story(SPEAK_AFTER_THE_LAST_KEY)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout.splitlines() == ["1 4 True True", "False"]


def test_another_language_waits_for_what_is_at_work() -> None:
    done = run_story(SPEAK_WHILE_IT_SAVES)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["True", "&Datei"]


def test_in_another_language_the_review_goes_on_where_the_user_left_it() -> None:
    done = run_story(SPEAK_WITHIN_A_REVIEW)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["True"]


def test_the_search_understands_the_language_and_english(
    made_up: Path, qapp: QApplication, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(made_up)
    monkeypatch.setattr(texts, "DATA", "made_up_window")
    catalogue.set_language(qapp, "ar")
    window = make_window()
    search(window, "قسم:4")  # the words of the language are looked up at the first search
    catalogue.set_language(qapp, "en")
    found = listed(window)
    search(window, "part:4")
    assert found == listed(window) != []


def listed(window: MainWindow) -> list[object]:
    model = window.ui.quoteView.model()
    return [model.index(row, 0).data(QuoteRole.Quote).id for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("language", "system", "name"),
    [
        ("fr", "fr_CA", "fr_CA"),
        ("fr", "en_US", "fr_FR"),
        ("fr", "de_CH", "fr_CH"),
        ("pt_BR", "fr_CH", "pt_BR"),
        ("zh_CN", "en_SG", "zh_CN"),
        ("en", "de_DE", "en_DE"),
    ],
)
def test_formats_are_those_of_the_language_where_the_user_lives(language: str, system: str, name: str) -> None:
    assert catalogue._locale(language, QLocale(system)).name() == name


@pytest.mark.parametrize("language", ["en", "de"])
def test_an_empty_text_stays_empty(qapp: QApplication, language: str) -> None:
    """GNU's catalogues have their header under the empty text."""
    catalogue.set_language(qapp, language)
    assert QCoreApplication.translate("MainWindow", "") == ""


def test_english_needs_no_translator(qapp: QCoreApplication) -> None:
    catalogue.set_language(qapp, "en")
    assert qapp.findChildren(QTranslator) == []


@pytest.mark.parametrize(("language", "said"), [("de", ("&Datei", "Speichern")), ("fr", ("&Fichier", "Enregistrer"))])
def test_forms_speak_our_catalogue_and_qt_its_own(qapp: QApplication, language: str, said: tuple[str, str]) -> None:
    catalogue.set_language(qapp, language)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save)
    of_qt = buttons.button(QDialogButtonBox.StandardButton.Save).text().replace("&", "")
    assert (QCoreApplication.translate("MainWindow", "&File"), of_qt) == said


def test_an_untranslated_text_has_no_letter_that_another_text_may_have(
    made_up: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(made_up)
    monkeypatch.setattr(texts, "DATA", "made_up_window")
    catalogue.set_language(qapp, "ar")
    assert QCoreApplication.translate("MainWindow", "&File") == "&ملف"
    assert QCoreApplication.translate("MainWindow", "E&xport and &Edit && Save") == "Export and Edit && Save"
    assert texts._p("tray menu", "&Random Quote") == "Random Quote"
    assert texts._n("&Delete {n} Quote", "&Delete {n} Quotes", 2) == "Delete ٢ Quotes"
    catalogue.set_language(qapp, "en")
    assert texts._n("&Delete {n} Quote", "&Delete {n} Quotes", 2) == "&Delete 2 Quotes"


@pytest.mark.parametrize("nonsense", [None, "", "../fr", ["fr"]])
def test_what_is_no_language_is_that_of_the_system(nonsense: object) -> None:
    assert Preferences.from_settings({"language": nonsense}.get).language == "system"


def test_days_are_in_the_words_of_the_language() -> None:
    day = date(2026, 3, 7)
    assert day_in_words(day) == date_in_words("2026-03-07") == "7 March 2026"
    QLocale.setDefault(QLocale("fr_FR"))
    assert day_in_words(day) == "7 mars 2026"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "1 December 2026, "),
        ("ar", "١ ديسمبر ٢٠٢٦، "),
        ("de", "1. Dezember 2026, "),
        ("es", "1 de diciembre de 2026, "),
        ("fr", "1 décembre 2026 à "),
        ("zh_CN", "2026年12月1日 "),
    ],
)
def test_a_day_with_its_time_is_in_the_words_of_the_language(qapp: QApplication, language: str, said: str) -> None:
    """The system's locale is C here, whose dates are no language's. The time behind the day is the territory's."""
    catalogue.set_language(qapp, language)
    assert moment_in_words(datetime(2026, 12, 1, 9, 0)).startswith(said)


def test_labels_are_sorted_as_the_language_sorts_them() -> None:
    labels = {label: 1 for label in ("Zoo", "Ähre", "Öl")}
    QLocale.setDefault(QLocale("sv_SE"))
    assert list(in_order(labels)) == ["Zoo", "Ähre", "Öl"]
    QLocale.setDefault(QLocale("de_DE"))
    assert list(in_order(labels)) == ["Ähre", "Öl", "Zoo"]
